package org.claimtracker.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.claimtracker.platform.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of a claimant.
 *
 * @param name        1 to 200 characters
 * @param type        person or organisation
 * @param description what tells them from others of the same name, 1 to 1,000 characters; may be {@code null}
 * @param url         their web page; may be {@code null}
 */
@Schema(description = "What is said of a claimant.")
public record ClaimantContent(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "John Matze")
        String name,

        @NotNull @Schema(required = true, examples = "person")
        ClaimantType type,

        @Size(min = 1, max = 1000)
        @Schema(
                description = "What tells them from others of the same name.",
                examples = "Chief executive of Parler in January 2021")
        String description,

        @WebAddress @Schema(examples = "https://parler.example/about")
        String url) {}
