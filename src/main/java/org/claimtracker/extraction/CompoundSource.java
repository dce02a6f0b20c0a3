package org.claimtracker.extraction;

/** Reads who states something where the word for what they say tells it: "nach Polizeiangaben". */
final class CompoundSource extends AttributionForm {

    private static final int LONGEST_TITLE = 4;

    CompoundSource(AttributionForm beside) {
        super(beside);
    }

    /** "Nach Polizeiangaben", "Firmenangaben zufolge": who says so is told in the word for what they say. */
    boolean read(int at) {
        if (readQuoted(at)) {
            return true;
        }
        boolean before = s.has(Cue.ACCORDING_BEFORE, at + 1);
        int preposition = before ? at : at - 1;
        ProposedClaimant maker =
                before || s.hasAny(at - 1, Cue.ACCORDING, Cue.SINCE) ? speakers.makerOfCompound(at) : null;
        if (maker == null) {
            return false;
        }
        int after = before ? at + 2 : at + 1;
        int end = preposition > 1 && !s.hasWords(after, size) ? preposition : size;
        statements.addSpoken(preposition <= 1 ? after : 0, end, maker, null);
        return true;
    }

    /** "Nach einem „Kurier“-Bericht". */
    private boolean readQuoted(int open) {
        int close = open + 1;
        while (s.isQuotationMark(open) && close - open <= LONGEST_TITLE && !s.isQuotationMark(close)) {
            close++;
        }
        int preposition = s.has(Cue.ARTICLE, open - 1) ? open - 2 : open - 1;
        int document = close + 2;
        boolean told = close > open + 1
                && s.isQuotationMark(close)
                && s.isSign(close + 1, '-')
                && s.has(Cue.DOCUMENT, document)
                && language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.hasAny(preposition, Cue.ACCORDING, Cue.SINCE);
        if (told) {
            String name = read.textOf(open + 1, close);
            ProposedClaimant paper = new ProposedClaimant(name, ClaimantType.ORGANIZATION);
            statements.addSpoken(preposition <= 1 ? document + 1 : 0, size, paper, null);
        }
        return told;
    }
}
