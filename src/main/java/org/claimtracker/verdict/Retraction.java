package org.claimtracker.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a verdict is retracted.
 *
 * @param reason 1 to 2,000 characters, shown with the verdict from then on
 */
@Schema(description = "Why a verdict is retracted; shown with it from then on.")
record Retraction(
        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "The source we relied on was forged.")
        String reason) {}
