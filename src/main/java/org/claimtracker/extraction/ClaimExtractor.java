package org.claimtracker.extraction;

import java.util.List;

/**
 * Reads an article and proposes the statements in it that somebody could check.
 *
 * <p>Implementations are safe for use by several threads at once. One that waits for another service is called outside
 * of any transaction.
 */
public interface ClaimExtractor {

    /** The proposed claims, and how they were found. */
    Proposals propose(ArticleText article);

    /** The proposed claims in the order in which they stand in the article; empty when there are none. */
    default List<ProposedClaim> extract(ArticleText article) {
        return propose(article).claims();
    }
}
