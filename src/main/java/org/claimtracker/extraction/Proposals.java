package org.claimtracker.extraction;

import java.util.List;

/**
 * What an extractor found in an article, and what is to be told about how.
 *
 * @param claims          in the order in which they stand in the article
 * @param by              who proposed them
 * @param orphanedQuotes  how many more were thrown away because their quote is not in the text
 * @param ambiguousQuotes how many more were thrown away because their quote is in the text several times, with nothing
 *                        to tell which place is meant
 * @param note            what the reader of the claims should know, as sentences; {@code null} when there is nothing
 */
public record Proposals(
        List<ProposedClaim> claims, ProposedBy by, int orphanedQuotes, int ambiguousQuotes, String note) {

    public Proposals {
        claims = List.copyOf(claims);
    }

    /** What the built-in extractor found, which quotes nothing but the text. */
    public static Proposals builtIn(List<ProposedClaim> claims) {
        return new Proposals(claims, ProposedBy.BUILT_IN, 0, 0, null);
    }

    /** The same, with something to tell. */
    public Proposals noting(String words) {
        return new Proposals(claims, by, orphanedQuotes, ambiguousQuotes, words);
    }
}
