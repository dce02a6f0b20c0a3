package org.claimtracker.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where a claim appears.
 *
 * @param articleId the article
 * @param revision  which of its texts, from 1; {@code null} is the newest
 * @param quote     the words, and where they stand more than once, what stands around them
 * @param position  where they stand; may be {@code null}
 */
@Schema(description = "A place where a claim appears.")
public record NewAppearance(
        @NotNull @Schema(required = true) UUID articleId,

        @Min(1) @Schema(description = "Which text of the article; the newest one when left out.")
        Integer revision,

        @NotNull @Valid @Schema(required = true) Quote quote,
        @Valid Position position) {

    /** A W3C TextQuoteSelector as it comes in. */
    @Schema(name = "NewQuote", description = "Words of the article, to the letter (W3C TextQuoteSelector).")
    public record Quote(
            @NotEmpty @Size(max = 5000) @Schema(required = true, examples = "12 juta pengguna")
            String exact,

            @Size(max = 200) @Schema(description = "What stands before them.", examples = "yang menyatakan memiliki ")
            String prefix,

            @Size(max = 200) @Schema(description = "What stands after them.", examples = " menuntut Amazon")
            String suffix) {

        TextQuote toTextQuote() {
            return new TextQuote(exact, prefix, suffix);
        }
    }

    /** A W3C TextPositionSelector as it comes in. */
    @Schema(name = "NewPosition", description = "Unicode code points from the start of the text, end exclusive.")
    public record Position(
            @NotNull @Min(0) @Schema(required = true, examples = "3901")
            Integer start,

            @NotNull @Schema(required = true, description = "Greater than start.", examples = "3917")
            Integer end) {

        TextPosition toTextPosition() {
            return new TextPosition(start, end);
        }
    }

    TextPosition expected() {
        return position == null ? null : position.toTextPosition();
    }
}
