package org.claimtracker.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.claimtracker.claim.ClaimView;
import org.claimtracker.platform.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An earlier claim that is like a text. */
@Schema(description = "An earlier claim that is like a text, and what speaks for and against their saying the same.")
public record SimilarClaim(
        @Schema(
                required = true,
                description =
                        "How likely it is that they say the same, 0 to 1, whatever the text: of the first ones with"
                                + " 0.5, nine in ten did.",
                examples = "0.91")
        double score,

        @Schema(required = true) Shared shared,
        @Schema(required = true) List<Difference> differences,
        @Schema(required = true) ClaimView claim) {

    /** What both have, in the words of the text. */
    @Schema(description = "What both have, in the words of the text, rarest first.")
    public record Shared(
            @Schema(required = true, examples = "[\"users\"]")
            List<String> words,

            @Schema(required = true, examples = "[\"Parler\"]")
            List<String> names,

            @Schema(required = true, examples = "[\"12\"]") List<String> numbers) {}

    /** Something by which they may be two claims after all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Something by which they may be two claims after all.")
    public record Difference(
            @Schema(required = true) Kind kind,

            @Schema(
                    description = "What the text says; absent where it says nothing of the kind.",
                    examples = "12 million users")
            String text,

            @Schema(
                    description = "What the claim says; absent where it says nothing of the kind.",
                    examples = "15 million users")
            String claim) {}

    /** By what two claims that share their words may differ. */
    public enum Kind implements Word {
        @JsonProperty("number")
        NUMBER("number"),

        @JsonProperty("negation")
        NEGATION("negation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
