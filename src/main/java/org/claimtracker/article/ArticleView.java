package org.claimtracker.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Article", description = "A published text in which claims appear (schema.org NewsArticle).")
public record ArticleView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,

        @Schema(examples = "https://kabar.example/parler-kembali")
        String url,

        @Schema(examples = "Parler Kembali Dapat Diakses") String headline,
        @Schema(examples = "Kabar Contoh") String publisher,
        @Schema(examples = "Sari Dewi") String author,
        @Schema(examples = "2021-01-20") LocalDate datePublished,
        @Schema(required = true, examples = "id") String inLanguage,

        @Schema(required = true, description = "Which text this is, counted from 1.", examples = "1")
        int revision,

        @Schema(description = "The text to the letter; left out in lists.")
        String text,

        @Schema(
                description = "SHA-256 of the text in UTF-8, in hexadecimal; left out in lists.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String textSha256,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static ArticleView read(ResultSet row) throws SQLException {
        return new ArticleView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("url"),
                row.getString("headline"),
                row.getString("publisher"),
                row.getString("author"),
                row.getObject("date_published", LocalDate.class),
                row.getString("in_language"),
                row.getInt("revision"),
                row.getString("text"),
                row.getString("text_sha256"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"));
    }
}
