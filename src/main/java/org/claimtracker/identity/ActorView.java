package org.claimtracker.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An actor as the admins of their organisation see one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Actor",
        description =
                "Somebody who changed something for an organisation, with a program. The record names them by this"
                        + " id; subject and name are kept here only.")
record ActorView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,

        @Schema(
                required = true,
                description = "Issuer and subject of their tokens; a word that means nobody once they are forgotten.",
                examples = "https://login.example/realms/newsroom#8f14e45f")
        String subject,

        @Schema(required = true, examples = "Rina Wijaya") String displayName,

        @Schema(description = "The program they used, as tokens name it.", examples = "claim-tracker-web")
        String client,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "When their subject and name were taken away.")
        Instant forgottenAt)
        implements Versioned {

    static ActorView read(ResultSet row) throws SQLException {
        return new ActorView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("subject"),
                row.getString("display_name"),
                row.getString("client"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "forgotten_at"));
    }
}
