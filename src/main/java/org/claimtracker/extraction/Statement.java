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

    /** The same, said when {@code said} tells. */
    Statement said(DateMention said) {
        return new Statement(start, end, speech, claimant, said, origin);
    }

    /** The same, as somebody's own words. */
    Statement spokenBy(ProposedClaimant speaker) {
        return new Statement(start, end, Speech.DIRECT, speaker, said, origin);
    }

    /** The same without the signs around it that are no part of what is stated. */
    Statement trimmed(Sentence s, Language language) {
        int from = start;
        int to = end;
        while (from < to && !s.token(from).isWord() && !s.token(from).isNumber() && !isMoney(s.token(from), language)) {
            from++;
        }
        while (to > from && isClosingSign(s.token(to - 1), language)) {
            to--;
        }
        return new Statement(from, to, speech, claimant, said, origin);
    }

    private static boolean isMoney(Token token, Language language) {
        return language.units().money(token.text().toLowerCase(language.locale())) != null;
    }

    private static boolean isClosingSign(Token token, Language language) {
        return !token.isWord()
                && !token.isNumber()
                && !token.isSign('%')
                && !token.isSign(')')
                && !isMoney(token, language);
    }
}
