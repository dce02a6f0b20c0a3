package org.claimtracker.extraction;

/** Reads the names of papers, initiatives and the like that stand in quotation marks. */
final class QuotedNames {

    private static final int MOST_QUOTED = 4;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;

    QuotedNames(Language language, Cast cast, ReadSentence read) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
    }

    /** "Laut der Initiative „Wald in Bürgerhand“": the name behind the noun for a body, with its article or without. */
    Speaker behindKind(int at) {
        int kind = s.has(Cue.ARTICLE, at) ? at + 1 : at;
        int end = s.isQuotationMark(kind + 1) && s.hasAny(kind, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                ? end(kind + 2)
                : -1;
        return end > 0 ? named(kind + 1, end) : Speaker.NOBODY;
    }

    /** "Meldet der „Kicker“". */
    Speaker named(int opening, int closing) {
        Name name = read.nameStarting(opening + 1);
        if (name != null && name.end() == closing) {
            return cast.speaker(name);
        }
        String words = read.textOf(opening + 1, closing);
        return new Speaker(new ProposedClaimant(words, ClaimantType.ORGANIZATION), true, opening, closing + 1);
    }

    /** Where the mark is that closes a quotation of a name's length; -1 when it is longer, or of small letters. */
    int end(int from) {
        for (int i = from; i < Math.min(size, from + MOST_QUOTED + 1); i++) {
            if (s.isQuotationMark(i)) {
                // Papers may be written without a capital: "kicker".
                boolean name = i > from
                        && (s.token(from).isCapitalised() && s.token(i - 1).isCapitalised()
                                || i == from + 1 && s.isWord(from) && language.has(Style.NOUNS_ARE_CAPITALISED));
                return name ? i : -1;
            }
        }
        return -1;
    }
}
