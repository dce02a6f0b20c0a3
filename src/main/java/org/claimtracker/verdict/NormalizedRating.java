package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.claimtracker.platform.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a foreign rating stands for on a scale.
 *
 * @param scale         the key of the scale
 * @param rating        the key of its rating; {@code null} when the foreign rating stands for none of them
 * @param originalLabel the foreign label, as it was; {@code null} when there was none
 * @param readFrom      what told; {@code null} when nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What somebody else's rating stands for on a scale.")
public record NormalizedRating(
        @Schema(required = true, examples = "truth") String scale,

        @Schema(description = "The key of the rating; absent when it stands for none.", examples = "half-true")
        String rating,

        @Schema(description = "The label as it was sent.", examples = "Menyesatkan")
        String originalLabel,

        @Schema(description = "What told: the whole label, words in it, or the number.", examples = "label")
        Evidence readFrom) {

    /** What told which rating is meant. */
    @Schema(name = "RatingEvidence")
    public enum Evidence implements Word {
        @JsonProperty("label")
        LABEL("label"),

        @JsonProperty("words")
        WORDS("words"),

        @JsonProperty("number")
        NUMBER("number");

        private final String word;

        Evidence(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
