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
    private ProposedClaimant speaker;
    private boolean bySomebody;
    private ProposedClaimant confirmed;

    /** @param origin through whom the sentence is reported; {@code null} when that is not said */
    Statements(Language language, Sentence sentence, ProposedOrigin origin) {
        this.language = language;
        this.s = sentence;
        this.origin = origin;
    }

    /** Notes who speaks in the sentence, though what they say may not be a statement. */
    void heard(ProposedClaimant who) {
        speaker = who == null ? speaker : who;
    }

    /** Notes that the sentence states nothing and tells who stated the one before it. */
    void confirm(ProposedClaimant who) {
        heard(who);
        confirmed = who;
    }

    /** Who stated the sentence before, as this one tells; {@code null} when it does not. */
    ProposedClaimant confirmed() {
        return confirmed;
    }

    /** Notes that somebody speaks who has no name. */
    void heardSomebody() {
        bySomebody = true;
    }

    /** Whether somebody without a name speaks in the sentence. */
    boolean isBySomebody() {
        return bySomebody;
    }

    /** Who speaks last in the sentence; {@code null} when nobody does. */
    ProposedClaimant speaker() {
        return speaker;
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

    /** Adds what stands between two places, without the signs around it. */
    void add(int from, int to, Statement.Speech speech, ProposedClaimant who, DateMention said) {
        heard(who);
        boolean throughSpeaker = origin != null && who != null && origin.name().equals(who.name());
        Statement statement =
                new Statement(from, to, speech, who, said, throughSpeaker ? null : origin).trimmed(s, language);
        if (statement.start() < statement.end()) {
            found.add(statement);
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
            if (quotations.isEmpty()) {
                // Too short to be told from a word in quotation marks, were it not all that is said.
                add(from, to, Statement.Speech.DIRECT, who, said);
            }
        } else {
            add(from, to, Statement.Speech.INDIRECT, who, said);
        }
    }
}
