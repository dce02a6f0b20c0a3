package org.claimtracker.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.claimtracker.platform.TimeZone;
import org.claimtracker.platform.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation to be added.
 *
 * @param key                  what tokens name it by: 1 to 253 lower-case letters, digits, and inner hyphens and dots
 * @param name                 what it is called, 1 to 200 characters
 * @param url                  its web site; may be {@code null}
 * @param secondPersonRequired whether a verdict is published by another person than its author; {@code null} is yes
 * @param timeZone             where its days begin and end, a name of the IANA time zone database; {@code null} is UTC
 */
@Schema(description = "An organisation to be added.")
record NewOrganization(
        @NotNull
        @Pattern(
                regexp = "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?",
                message = "must be 1 to 253 lower-case letters, digits, and inner hyphens and dots")
        @Schema(description = "What the organization claim of a token names.", examples = "cek-fakta-jakarta")
        String key,

        @NotBlank @Size(max = 200) @Schema(examples = "Cek Fakta Jakarta")
        String name,

        @WebAddress @Schema(examples = "https://cekfakta.example")
        String url,

        @Schema(
                description = "Whether a verdict is published by another person than its author.",
                defaultValue = "true")
        Boolean secondPersonRequired,

        @TimeZone
        @Schema(
                description = "Where its days begin and end; predictions fall due by it.",
                defaultValue = "UTC",
                examples = "Asia/Jakarta")
        String timeZone) {

    OrganizationPatch editable() {
        return new OrganizationPatch(
                name, url, secondPersonRequired == null || secondPersonRequired, timeZone == null ? "UTC" : timeZone);
    }
}
