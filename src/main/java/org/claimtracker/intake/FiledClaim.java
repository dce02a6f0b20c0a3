package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.claimtracker.claim.ClaimView;
import org.claimtracker.search.SimilarClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim of an article that came in.
 *
 * @param claim   the claim
 * @param similar what it resembles of what was on file before
 */
@Schema(description = "A claim of an article that came in, with those it resembles.")
record FiledClaim(
        @JsonUnwrapped ClaimView claim,

        @Schema(
                required = true,
                description = "Claims from elsewhere that may say the same, at most three, best first: it may have been"
                        + " checked already.")
        List<SimilarClaim> similar) {}
