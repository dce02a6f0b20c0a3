package org.claimtracker.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the numbers and dates in words that somebody else picked out of an article. Whoever picks words, here is where
 * they get their values from, so that one text has one reading, and nobody has to be believed about a number.
 */
public final class QuoteReader {

    private final Language language;

    /** Reads words of that language, with the number and date notation of its region. */
    public QuoteReader(Locale inLanguage) {
        language = Language.of(inLanguage);
    }

    /** The quantities in the words, in their order. */
    public List<ProposedQuantity> quantities(String words) {
        DateReader dates = new DateReader(language);
        QuantityReader quantities = new QuantityReader(language, words);
        return sentences(words).stream()
                .flatMap(sentence -> quantities.read(sentence, dates.read(sentence)).stream())
                .map(QuantityReader.Found::quantity)
                .toList();
    }

    /**
     * The first date in the words that lies ahead, as a due date.
     *
     * @param from the day the words were said; {@code null} when unknown, and then relative dates stay unread
     */
    public Optional<ProposedPrediction> due(String words, LocalDate from) {
        for (Sentence sentence : sentences(words)) {
            for (DateMention date : new DateReader(language).read(sentence)) {
                Period due = isReadable(date, from) ? date.due(from == null ? LocalDate.EPOCH : from) : null;
                if (due != null && (from == null || due.last().isAfter(from))) {
                    int start = sentence.token(date.start()).start();
                    int end = sentence.token(date.end() - 1).end();
                    return Optional.of(
                            new ProposedPrediction(words.substring(start, end), due.last(), due.precision()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The one day that the words say something happened on.
     *
     * @param from the day the words were published; {@code null} when unknown, and then relative dates stay unread
     */
    public Optional<LocalDate> day(String words, LocalDate from) {
        for (Sentence sentence : sentences(words)) {
            for (DateMention date : new DateReader(language).read(sentence)) {
                Period past = isReadable(date, from) ? date.past(from == null ? LocalDate.EPOCH : from) : null;
                if (past != null && past.precision() == Precision.DAY) {
                    return Optional.of(past.first());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isReadable(DateMention date, LocalDate from) {
        return from != null || date.expression().isAbsolute();
    }

    private List<Sentence> sentences(String words) {
        return new SentenceSplitter(language).sentences(words, new ArticleBody.Paragraph(0, words.length()));
    }
}
