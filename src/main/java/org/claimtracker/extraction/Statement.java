package org.claimtracker.extraction;

/**
 * Something that is stated, in a sentence.
 *
 * @param start    the first token of what is stated
 * @param end      the token after its last
 * @param speech   how it is brought
 * @param claimant who stated it; {@code null} when that is not said
 * @param said     when; {@code null} when that is not said
 * @param origin   through whom it is reported; {@code null} when that is not said
 */
record Statement(
        int start, int end, Speech speech, ProposedClaimant claimant, DateMention said, ProposedOrigin origin) {

    enum Speech {
        /** In quotation marks, as somebody's words. */
        DIRECT,
        /** As what somebody says. */
        INDIRECT,
        /** By the article itself. */
        NARRATED
    }
}
