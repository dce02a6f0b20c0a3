package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The statements found in one sentence so far. */
final class Statements {

    private final Language language;
    private final Sentence s;
    private final ProposedOrigin origin;
    private final List<Statement> found = new ArrayList<>();

    /** @param origin through whom the sentence is reported; {@code null} when that is not said */
    Statements(Language language, Sentence sentence, ProposedOrigin origin) {
        this.language = language;
        this.s = sentence;
        this.origin = origin;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Who the last of them is by; {@code null} when there is none, or it is by nobody. */
    ProposedClaimant lastClaimant() {
        return found.isEmpty() ? null : found.getLast().claimant();
    }

    List<Statement> inOrder() {
        found.sort(Comparator.comparingInt(Statement::start));
        return found;
    }

    void add(int from, int to, Statement.Speech speech, ProposedClaimant who, DateMention said) {
        int start = from;
        int end = to;
        while (start < end && !s.token(start).isWord() && !s.token(start).isNumber() && !opensMoney(start)) {
            start++;
        }
        while (end > start && isClosingSign(end - 1)) {
            end--;
        }
        if (start < end) {
            ProposedOrigin through = origin;
            if (through != null && who != null && through.name().equals(who.name())) {
                through = null;
            }
            found.add(new Statement(start, end, speech, who, said, through));
        }
    }

    /** Adds the quotations between two places, or all that is there when it is not quoted. */
    void addSpoken(int from, int to, ProposedClaimant who, DateMention said) {
        List<Stretch> quotations = s.quotations(from, to);
        int first = from;
        while (first < to && !s.isWord(first) && !s.token(first).isNumber() && !s.isQuotationMark(first)) {
            first++;
        }
        boolean wholeIsQuoted = first < to && (s.isQuotationMark(first) || s.quotation(first) > 0);
        if (wholeIsQuoted) {
            for (Stretch quotation : quotations) {
                add(quotation.start(), quotation.end(), Statement.Speech.DIRECT, who, said);
            }
        } else {
            add(from, to, Statement.Speech.INDIRECT, who, said);
        }
    }

    private boolean opensMoney(int at) {
        return language.units().money(s.token(at).text().toLowerCase(language.locale())) != null;
    }

    private boolean isClosingSign(int at) {
        Token token = s.token(at);
        if (token.isWord() || token.isNumber()) {
            return false;
        }
        return !token.isSign('%') && !token.isSign(')') && language.units().money(token.text()) == null;
    }
}
