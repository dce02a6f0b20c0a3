package org.claimtracker.extraction;

/** Tells whether the mood that German reports speech in is that of the sentence, or only of a clause that hangs on it. */
final class ReportedMood {

    private static final int SHORTEST_CLAUSE = 3;

    private final Language language;
    private final Sentence s;

    ReportedMood(Language language, Sentence sentence) {
        this.language = language;
        this.s = sentence;
    }

    /** Where it stands in "die Räte seien blind gewesen", and -1 in "er stellte zwei Anträge, weil sie gelächelt habe". */
    int ofMainClause() {
        int mood = s.find(Cue.REPORTED_MOOD, 0, s.size());
        while (mood >= 0 && isOfDependentClause(mood)) {
            mood = s.find(Cue.REPORTED_MOOD, mood + 1, s.size());
        }
        return mood;
    }

    /** Whether the verb ends a clause behind a comma, where all before it is told as it is. */
    private boolean isOfDependentClause(int mood) {
        int start = s.clauseStart(0, mood);
        boolean last = !s.isWord(mood + 1) && !s.isQuotationMark(mood + 1) || s.has(Cue.RANGE_AND, mood + 1);
        return language.has(Style.VERB_COMES_SECOND)
                && last
                && start > 0
                && s.isSign(start - 1, ',')
                && mood - start >= SHORTEST_CLAUSE - 1
                && s.hasAny(start, Cue.CONJUNCTION, Cue.CAUSE, Cue.THAT)
                && s.find(Cue.PAST, 0, start) >= 0;
    }
}
