package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.claimtracker.claim.ClaimView;
import org.claimtracker.search.SimilarClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim of an article that came in.
 *
 * @param claim   the claim
 * @param similar what it resembles of what was on file before; {@code null} when that was not looked for
 */
@Schema(description = "A claim of an article that came in, with those it resembles.")
record FiledClaim(
        @JsonUnwrapped ClaimView claim,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Claims from elsewhere that may say the same, at most three, best first: it may have been"
                        + " checked already. Left out where an article has more than 100 claims and others are more"
                        + " worth checking, or too many searches are under way; ask for what is similar to this claim"
                        + " then.")
        List<SimilarClaim> similar) {}
