package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Versioned;
import org.claimtracker.platform.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claimant as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Claimant", description = "A person or organisation that makes claims.")
record ClaimantView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true, examples = "John Matze") String name,
        @Schema(required = true, examples = "person") ClaimantType type,

        @Schema(examples = "Chief executive of Parler in January 2021")
        String description,

        @Schema(examples = "https://parler.example/about") String url,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static ClaimantView read(ResultSet row) throws SQLException {
        return new ClaimantView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                Word.of(ClaimantType.class, row.getString("type")),
                row.getString("description"),
                row.getString("url"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"));
    }
}
