package org.claimtracker.extraction;

import java.util.List;

/**
 * Reads an article and proposes the statements in it that somebody could check.
 *
 * <p>Implementations are safe for use by several threads at once, and answer the same proposals for the same article.
 */
public interface ClaimExtractor {

    /** The proposed claims in the order in which they stand in the article; empty when there are none. */
    List<ProposedClaim> extract(ArticleText article);
}
