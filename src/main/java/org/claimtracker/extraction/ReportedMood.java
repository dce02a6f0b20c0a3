package org.claimtracker.extraction;

/** Tells whether the mood that German reports speech in is that of the sentence, or only of a clause that hangs on it. */
final class ReportedMood {

    private static final int SHORTEST_CLAUSE = 3;
    private static final int MOST_BEFORE_VERB = 5;

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

    /**
     * "Der Bund steuere 40 Millionen bei": where a verb stands that no list has, second in the sentence and with the
     * ending of that mood; -1 when none does.
     */
    int ofSecondVerb() {
        int at = 0;
        while (at < MOST_BEFORE_VERB && s.isWord(at) && !isNounBefore(at + 1)) {
            at++;
        }
        int verb = at + 1;
        boolean mood = language.has(Style.VERB_COMES_SECOND)
                && s.hasAny(0, Cue.ARTICLE, Cue.PERSON_PRONOUN, Cue.POSSESSIVE)
                && s.isWord(verb)
                && verb + 1 < s.size()
                && s.token(verb).lower().endsWith("e")
                && !s.token(verb).isCapitalised()
                && !s.hasAny(verb, Cue.PAST, Cue.FUNCTION, Cue.AUXILIARY, Cue.ADJECTIVE);
        return mood ? verb : -1;
    }

    /** Whether a noun ends before the token, or a pronoun that is all there is of a subject. */
    private boolean isNounBefore(int at) {
        return s.isWord(at - 1)
                && (at > 1 && s.token(at - 1).isCapitalised() || at == 1 && s.length(Cue.PERSON_PRONOUN, 0) == 1);
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
