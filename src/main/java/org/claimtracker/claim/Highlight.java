package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.claimtracker.platform.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of a text in which words that were looked for stand.
 *
 * @param field where the text is from
 * @param text  the piece, as it is stored: text, not HTML
 * @param marks the words, in their order
 */
@Schema(description = "A piece of text in which words that were looked for stand. It is text and not HTML: escape it.")
public record Highlight(
        @Schema(required = true) Field field,

        @Schema(required = true, examples = "mengaku punya 12 juta pengguna")
        String text,

        @Schema(required = true) List<Mark> marks) {

    /** What has words by which a claim is found. */
    public enum Field implements Word {
        @JsonProperty("text")
        TEXT("text"),

        @JsonProperty("claimant")
        CLAIMANT("claimant"),

        @JsonProperty("quote")
        QUOTE("quote"),

        @JsonProperty("verdict")
        VERDICT("verdict"),

        @JsonProperty("headline")
        HEADLINE("headline");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /**
     * The place of a word in the piece.
     *
     * @param start the number of Unicode code points before it
     * @param end   the number of code points up to its end
     */
    @Schema(description = "Unicode code points of the piece, from 0, the end exclusive.")
    public record Mark(
            @Schema(required = true, examples = "14") int start,
            @Schema(required = true, examples = "21") int end) {}
}
