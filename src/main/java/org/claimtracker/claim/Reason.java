package org.claimtracker.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something is decided.
 *
 * @param reason 1 to 2,000 characters, for whoever reads the history
 */
@Schema(description = "Why something is decided, for whoever reads the history.")
record Reason(
        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "An opinion: nothing in it can be checked.")
        String reason) {}
