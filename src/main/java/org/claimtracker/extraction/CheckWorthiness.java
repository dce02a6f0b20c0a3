package org.claimtracker.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges whether a statement is one that somebody could and would check. */
final class CheckWorthiness {

    /** What a statement must reach to be proposed. */
    private static final double LEAST = 0.30;

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_MEANINGFUL = 2;

    /** How far before what is wanted the verb may stand that demands it. */
    private static final int DEMAND_BEFORE = 6;

    private CheckWorthiness() {}

    /** Why a statement is worth checking, in the order of {@link Reason}; empty when it is no claim at all. */
    static List<Reason> reasons(ReadSentence read, Statement statement, boolean quantity, boolean prediction) {
        Sentence s = read.sentence();
        if (isNoStatement(s, statement)) {
            return List.of();
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int words = 0;
        boolean firstWord = true;
        for (int i = statement.start(); i < statement.end(); i++) {
            words += s.isWord(i) ? 1 : 0;
            addIf(reasons, Reason.SUPERLATIVE, s.has(Cue.SUPERLATIVE, i));
            addIf(reasons, Reason.CAUSE, s.has(Cue.CAUSE, i));
            addIf(reasons, Reason.CHANGE, s.has(Cue.CHANGE, i));
            addIf(reasons, Reason.OPINION, s.has(Cue.OPINION, i));
        }
        for (int i = Math.max(0, statement.start() - DEMAND_BEFORE); i <= statement.start(); i++) {
            addIf(reasons, Reason.OPINION, s.has(Cue.DEMAND, i));
        }
        for (Name name : read.names()) {
            firstWord = name.start() == statement.start() && name.words() == 1;
            addIf(
                    reasons,
                    Reason.NAMED_ENTITIES,
                    name.start() >= statement.start() && name.end() <= statement.end() && !firstWord);
        }
        addIf(reasons, Reason.QUANTITY, quantity);
        addIf(reasons, Reason.PREDICTION, prediction);
        boolean wanted = s.hasAny(statement.start() - 1, Cue.DEMAND) && statement.speech() == Statement.Speech.INDIRECT;
        if (wanted && !quantity) {
            // "Fordert einen Bericht bis Jahresende" states nothing.
            return List.of();
        }
        boolean dated = read.holdsDate(statement.start(), statement.end());
        boolean bare = reasons.isEmpty() && !dated && meaningfulWords(s, statement) < FEWEST_MEANINGFUL;
        if ((words < FEWEST_WORDS || bare) && !quantity) {
            return List.of();
        }
        boolean substance = dated || reasons.stream().anyMatch(reason -> reason.weight() > 0);
        boolean spoken = statement.speech() == Statement.Speech.INDIRECT
                || (statement.speech() == Statement.Speech.DIRECT && substance);
        addIf(reasons, Reason.ATTRIBUTION, spoken);
        return score(reasons) + 1e-9 >= LEAST ? List.copyOf(reasons) : List.of();
    }

    private static int meaningfulWords(Sentence s, Statement statement) {
        int words = 0;
        for (int i = statement.start(); i < statement.end(); i++) {
            words += s.isWord(i) && !s.hasAny(i, Cue.FUNCTION, Cue.AUXILIARY, Cue.SAY) ? 1 : 0;
        }
        return words;
    }

    private static void addIf(Set<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /** Questions, commands and words that only say that nothing was said. */
    private static boolean isNoStatement(Sentence s, Statement statement) {
        int after = s.isQuotationMark(statement.end()) ? statement.end() + 1 : statement.end();
        if (isQuestionMark(s, statement.end()) || isQuestionMark(s, after)) {
            return true;
        }
        boolean question = statement.speech() == Statement.Speech.INDIRECT
                && s.has(Cue.QUESTION, statement.start())
                && !opensWithSubject(s, statement);
        boolean command = statement.speech() != Statement.Speech.INDIRECT && s.has(Cue.COMMAND, statement.start());
        if (question || command) {
            return true;
        }
        // "The ministry, which did not respond to questions, has promised a report by July".
        boolean reported = statement.speech() == Statement.Speech.INDIRECT;
        int from = reported ? s.clauseStart(0, statement.start() - 1) : 0;
        int to = reported ? statement.start() + 1 : s.size();
        return s.find(Cue.NO_COMMENT, from, to) >= 0;
    }

    /** "Wer jetzt kündige, könne 300 Euro sparen": a clause that is the subject of the verb behind it. */
    private static boolean opensWithSubject(Sentence s, Statement statement) {
        int comma = s.comma(statement.start(), statement.end());
        return comma > 0 && s.hasAny(comma + 1, Cue.AUXILIARY, Cue.FUTURE);
    }

    private static boolean isQuestionMark(Sentence s, int at) {
        return s.isSign(at, '?') || s.isSign(at, '？');
    }

    /** The sum of the reasons' weights, from 0 to 1, in hundredths. */
    static double score(Iterable<Reason> reasons) {
        double sum = 0;
        for (Reason reason : reasons) {
            sum += reason.weight();
        }
        return Math.round(Math.clamp(sum, 0.0, 1.0) * 100) / 100.0;
    }
}
