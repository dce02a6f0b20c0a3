package org.claimtracker.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Versioned;
import org.claimtracker.platform.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Source",
        description =
                "What a claim or verdict rests on. A confidential one is there for its organisation only; others see"
                        + " that a citation rests on one.")
record SourceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,

        @Schema(required = true, description = "The organisation that entered it.")
        UUID organizationId,

        @Schema(required = true, examples = "broadcast") SourceType type,

        @Schema(required = true, examples = "Fox News, interview with John Matze")
        String title,

        @Schema(examples = "https://video.example/matze-interview")
        String url,

        @Schema(examples = "https://web.archive.org/web/20210118/https://video.example/matze-interview")
        String archiveUrl,

        @Schema(examples = "2021-01-18T15:30:00Z") Instant retrievedAt,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(required = true) boolean confidential,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static SourceView read(ResultSet row) throws SQLException {
        return new SourceView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organization_id", UUID.class),
                Word.of(SourceType.class, row.getString("type")),
                row.getString("title"),
                row.getString("url"),
                row.getString("archive_url"),
                Sql.instant(row, "retrieved_at"),
                row.getString("content_sha256"),
                row.getBoolean("confidential"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"));
    }
}
