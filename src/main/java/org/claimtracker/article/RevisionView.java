package org.claimtracker.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.claimtracker.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision of an article as it is listed. */
@Schema(name = "Revision", description = "One text an article had.")
record RevisionView(
        @Schema(required = true, examples = "1") int revision,

        @Schema(
                required = true,
                description = "SHA-256 of the text in UTF-8, in hexadecimal.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String textSha256,

        @Schema(required = true, description = "How many Unicode code points the text has.", examples = "4810")
        int length,

        @Schema(required = true) Instant createdAt) {

    static RevisionView read(ResultSet row) throws SQLException {
        return new RevisionView(
                row.getInt("revision"),
                row.getString("text_sha256"),
                row.getInt("length"),
                Sql.instant(row, "created_at"));
    }
}
