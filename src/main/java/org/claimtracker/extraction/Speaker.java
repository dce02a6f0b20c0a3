package org.claimtracker.extraction;

/**
 * Who is found beside a verb of saying or a preposition such as "according to".
 *
 * @param who   who it is; {@code null} when it is somebody the article does not name
 * @param found whether anybody is there at all
 * @param start the first token of the words for it
 * @param end   the token after the last
 */
record Speaker(ProposedClaimant who, boolean found, int start, int end) {

    static final Speaker NOBODY = new Speaker(null, false, -1, -1);
}
