package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.claimtracker.extraction.Proposals;
import org.claimtracker.platform.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the claims of an article that came in were found.
 *
 * @param extractor       who read the article; {@code null} when nobody had to
 * @param proposed        how many claims it proposed, those among them that were on file already
 * @param quotesNotInText how many more it would have, but for a quote that the text does not have
 * @param quotesAmbiguous how many more it would have, but for a quote that stands at several places
 * @param onFile          how many claims of this text were on file before
 * @param note            what else the reader should know; {@code null} when there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How the claims of an article that came in were found.")
record IntakeReport(
        @Schema(description = "Who read the article; left out when this text was on file already.")
        Extractor extractor,

        @Schema(
                required = true,
                description = "How many claims it proposed; those that were on file already are not filed again.",
                examples = "7")
        int proposed,

        @Schema(
                required = true,
                description = "How many more were thrown away because their quote is not in the text.",
                examples = "1")
        int quotesNotInText,

        @Schema(
                required = true,
                description = "How many more were thrown away because their quote is in the text several times, and"
                        + " nothing told which place was meant.",
                examples = "0")
        int quotesAmbiguous,

        @Schema(
                required = true,
                description = "How many claims of this text were on file before, from an earlier text of the article.",
                examples = "2")
        int onFile,

        @Schema(
                description = "What else the reader should know, in plain words.",
                examples = "The language model did not answer within 60 s. The built-in extractor read the"
                        + " article instead.")
        String note) {

    /** Who read an article. */
    @Schema(name = "Extractor", description = "Who read an article: this program by itself, or with a language model.")
    enum Extractor implements Word {
        @JsonProperty("built_in")
        BUILT_IN("built_in"),

        @JsonProperty("language_model")
        LANGUAGE_MODEL("language_model");

        private final String word;

        Extractor(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    static IntakeReport of(Proposals proposals, int onFile) {
        return new IntakeReport(
                Extractor.valueOf(proposals.by().name()),
                proposals.claims().size(),
                proposals.orphanedQuotes(),
                proposals.ambiguousQuotes(),
                onFile,
                proposals.note());
    }

    /** Of an article whose text had been read before. */
    static IntakeReport unread(int onFile) {
        return new IntakeReport(
                null, 0, 0, 0, onFile, "This text is on file already with its claims, so it was not read again.");
    }

    /** The same, and one thing more that the reader should know; {@code null} adds nothing. */
    IntakeReport noting(String more) {
        if (more == null) {
            return this;
        }
        return new IntakeReport(
                extractor, proposed, quotesNotInText, quotesAmbiguous, onFile, note == null ? more : note + " " + more);
    }
}
