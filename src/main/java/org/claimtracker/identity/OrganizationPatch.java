package org.claimtracker.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.claimtracker.platform.TimeZone;
import org.claimtracker.platform.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be changed about an organisation.
 *
 * @param name                 what it is called, 1 to 200 characters
 * @param url                  its web site; may be {@code null}
 * @param secondPersonRequired whether a verdict is published by another person than its author
 * @param timeZone             where its days begin and end, a name of the IANA time zone database
 */
@Schema(description = "The values of an organisation that can be changed; absent ones stay, null clears.")
record OrganizationPatch(
        @NotBlank @Size(max = 200) @Schema(examples = "Cek Fakta Jakarta")
        String name,

        @WebAddress @Schema(examples = "https://cekfakta.example", nullable = true)
        String url,

        @NotNull @Schema(description = "Whether a verdict is published by another person than its author.")
        Boolean secondPersonRequired,

        @NotNull
        @TimeZone
        @Schema(description = "Where its days begin and end; predictions fall due by it.", examples = "Asia/Jakarta")
        String timeZone) {}
