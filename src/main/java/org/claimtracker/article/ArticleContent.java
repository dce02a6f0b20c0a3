package org.claimtracker.article;

import java.time.LocalDate;

/**
 * An article as it came in, ready to be stored.
 *
 * @param text          the whole text, kept to the letter
 * @param url           where it was published; {@code null} when unknown
 * @param headline      its headline; may be {@code null}
 * @param publisher     the outlet; may be {@code null}
 * @param author        the byline; may be {@code null}
 * @param datePublished the day it was published, where it was published; may be {@code null}
 * @param inLanguage    BCP 47 tag of its language
 */
public record ArticleContent(
        String text,
        String url,
        String headline,
        String publisher,
        String author,
        LocalDate datePublished,
        String inLanguage) {

    /** The same, with what is not known here as another one says it. */
    ArticleContent orElse(ArticleContent other) {
        return new ArticleContent(
                text,
                first(url, other.url),
                first(headline, other.headline),
                first(publisher, other.publisher),
                first(author, other.author),
                first(datePublished, other.datePublished),
                first(inLanguage, other.inLanguage));
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }
}
