package org.claimtracker.article;

import java.util.UUID;

/**
 * Where an article ended up.
 *
 * @param id       the article
 * @param revision its newest revision, from 1
 * @param outcome  what storing it changed
 */
public record StoredArticle(UUID id, int revision, Outcome outcome) {

    /** What storing an article changed. */
    public enum Outcome {
        /** There was none with this URL. */
        CREATED,
        /** There was one with another text. */
        REVISED,
        /** There was one with this very text. */
        UNCHANGED
    }
}
