package org.claimtracker.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Organization", description = "A newsroom or fact-checking organisation that works in this record.")
record OrganizationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,

        @Schema(required = true, examples = "cek-fakta-jakarta")
        String key,

        @Schema(required = true, examples = "Cek Fakta Jakarta")
        String name,

        @Schema(examples = "https://cekfakta.example") String url,
        @Schema(required = true) boolean secondPersonRequired,

        @Schema(required = true, description = "Where its days begin and end.", examples = "Asia/Jakarta")
        String timeZone,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static OrganizationView read(ResultSet row) throws SQLException {
        return new OrganizationView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("key"),
                row.getString("name"),
                row.getString("url"),
                row.getBoolean("second_person_required"),
                row.getString("time_zone"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"));
    }
}
