package org.claimtracker.extraction;

import java.time.LocalDate;

/** Finds by when a statement can be checked, if it is about what is to come. */
final class PredictionReader {

    /** How far before what is promised the verb may stand that promises it. */
    private static final int VERB_BEFORE = 8;

    private final String text;

    PredictionReader(String text) {
        this.text = text;
    }

    /**
     * The best date ahead in what is stated; {@code null} when there is none, as none is better than a wrong one.
     *
     * @param from the day it was said, or else published; {@code null} when neither is known
     */
    ProposedPrediction read(ReadSentence read, Statement statement, LocalDate from) {
        Sentence s = read.sentence();
        int promise = s.find(Cue.FUTURE, Math.max(0, statement.start() - VERB_BEFORE), statement.end());
        boolean future = promise >= 0;
        ProposedPrediction best = null;
        int bestFit = -1;
        for (DateMention date : read.dates()) {
            // "By 2030, the firm expects to …": the date may open the sentence.
            boolean opens = date.start() <= 1 && statement.speech() == Statement.Speech.INDIRECT && future;
            if ((date.start() < statement.start() && !opens) || date.end() > statement.end()) {
                continue;
            }
            if (isToldOfOthers(s, statement, date)) {
                continue;
            }
            boolean deadline =
                    date.relation() == DateMention.Relation.BY || date.relation() == DateMention.Relation.BEFORE;
            boolean absolute = date.expression().isAbsolute();
            // In the article's own telling, what merely is next week is no promise.
            boolean told = statement.speech() != Statement.Speech.NARRATED
                    || !read.quantities().isEmpty()
                    || date.relation() == DateMention.Relation.BY;
            boolean nearer =
                    from != null && told && date.relation() != DateMention.Relation.SINCE && date.isNearerAhead(from);
            boolean fixed = absolute && (deadline || (from != null && !date.hasBegun(from)));
            boolean ahead = nearer || future || (date.ahead() && told) || fixed;
            if (!ahead || (from == null && !absolute)) {
                continue;
            }
            Period due = date.due(from == null ? LocalDate.EPOCH : from);
            if (due != null && (from == null || due.last().isAfter(from))) {
                String exact = text.substring(
                        s.token(date.start()).start(), s.token(date.end() - 1).end());
                int fit = (deadline || absolute || date.ahead() ? 2 : 0) + (date.start() > promise ? 1 : 0);
                boolean finer =
                        best != null && fit == bestFit && due.precision().compareTo(best.precision()) < 0;
                if (fit > bestFit || finer) {
                    best = new ProposedPrediction(exact, due.last(), due.precision());
                    bestFit = fit;
                }
            }
        }
        return best;
    }

    /** "They told us it would open in two months": within somebody's words, others said so on a day that is untold. */
    private static boolean isToldOfOthers(Sentence s, Statement statement, DateMention date) {
        if (statement.speech() != Statement.Speech.DIRECT || date.expression().isAbsolute()) {
            return false;
        }
        for (int i = statement.start(); i < date.start(); i++) {
            if (s.hasAny(i, Cue.SAY, Cue.TELL) && s.has(Cue.THAT, i + s.length(Cue.SAY, i))) {
                return true;
            }
        }
        return false;
    }
}
