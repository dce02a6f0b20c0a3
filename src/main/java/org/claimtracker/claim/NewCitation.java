package org.claimtracker.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source to be cited.
 *
 * @param sourceId the source
 * @param role     what it does for the claim or verdict
 * @param excerpt  the words of it that matter, 1 to 5,000 characters; may be {@code null}
 */
@Schema(description = "A source to be cited.")
public record NewCitation(
        @NotNull @Schema(required = true) UUID sourceId,

        @NotNull @Schema(required = true, examples = "origin")
        CitationRole role,

        @Size(min = 1, max = 5000)
        @Schema(
                description = "The words of the source that matter.",
                examples = "I'm confident that by the end of the month, we'll be back up.")
        String excerpt) {}
