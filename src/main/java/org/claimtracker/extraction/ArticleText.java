package org.claimtracker.extraction;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * What an extractor is told of an article.
 *
 * @param text        the readable text, one paragraph a line or paragraphs parted by blank lines; lines such as
 *                    headline, byline, captions and related links may still be in it
 * @param inLanguage  the language the text is written in, as BCP 47; its region, where given, decides number and
 *                    date notation
 * @param publishedOn the day of publication, against which "yesterday" and "next month" are read; {@code null} when
 *                    unknown
 * @param headline    the headline, which is no claim even where the text repeats it; may be {@code null}
 * @param publisher   the name of the outlet that published the article; may be {@code null}
 */
public record ArticleText(String text, Locale inLanguage, LocalDate publishedOn, String headline, String publisher) {

    public ArticleText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(inLanguage, "inLanguage");
    }
}
