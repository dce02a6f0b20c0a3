package org.claimtracker.extraction;

/** Tells whether a statement speaks of what has been, as far as its words show. */
final class StatementTense {

    private static final int FARTHEST_TIME = 7;

    private final Language language;

    StatementTense(Language language) {
        this.language = language;
    }

    /** "The system starts on 16 June": in a language whose past is known, a clause that has none of it. */
    boolean isPresent(Sentence s, Statement statement) {
        return language.isFamiliar() && !tellsOfPast(s, statement);
    }

    /** Whether a word there, no noun, is in the past: "stieg", "rose". */
    boolean tellsOfPast(Sentence s, Statement statement) {
        for (int i = statement.start(); i < statement.end(); i++) {
            if (s.has(Cue.PAST, i)
                    && !isHaving(s, i)
                    && !(language.has(Style.NOUNS_ARE_CAPITALISED) && isPartOfNoun(s, i))) {
                return true;
            }
        }
        return false;
    }

    /** "Ont jusqu'à mercredi", "a un an pour": what somebody has, and helps no other verb. */
    private boolean isHaving(Sentence s, int at) {
        boolean left = s.has(Cue.HAVING, at)
                && s.has(Cue.BY, at + 1)
                && (!language.has(Style.VERB_COMES_SECOND)
                        || s.find(Cue.TIME_TO, at + 2, Math.min(s.size(), at + FARTHEST_TIME)) >= 0);
        boolean counted = s.has(Cue.HAVING, at)
                && at + 1 < s.size()
                && s.token(at + 1).isNumber()
                && s.find(Cue.TIME_TO, at + 2, Math.min(s.size(), at + FARTHEST_TIME)) >= 0;
        return left
                || counted
                || language.has(Style.REPORTS_WITH_THAT)
                        && !language.has(Style.VERB_COMES_SECOND)
                        && s.has(Cue.AUXILIARY, at)
                        && (s.hasAny(at + 1, Cue.BY, Cue.INDEFINITE)
                                || at + 1 < s.size() && s.token(at + 1).isNumber());
    }

    /** "Punkte", "die erste Anlage", "um „erste Ausmaße“": a noun, or an adjective before it. */
    private static boolean isPartOfNoun(Sentence s, int at) {
        return s.token(at).isCapitalised()
                || (s.has(Cue.ARTICLE, at - 1) || s.isQuotationMark(at - 1))
                        && s.isWord(at + 1)
                        && s.token(at + 1).isCapitalised();
    }

    /** "Ein Flughafen musste geschlossen werden": an infinitive at the end of a clause in the past. */
    boolean closesPast(Sentence s, Statement statement, int at) {
        if (!language.has(Style.VERB_COMES_SECOND)
                || s.isWord(at + 1)
                || s.token(at + 1 < s.size() ? at + 1 : at).isNumber()) {
            return false;
        }
        for (int i = Math.max(statement.start(), s.clauseStart(statement.start(), at)); i < at; i++) {
            if (s.has(Cue.PAST, i) && !s.hasAny(i, Cue.FUTURE, Cue.SAY) && !isPartOfNoun(s, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the participle there only tells when the noun before it was to be, and the rest is of the past. */
    boolean isPlannedOnce(Sentence s, Statement statement, int at) {
        if (!s.has(Cue.PLANNED, at) || !language.tensesTell() || s.hasAny(at - 1, Cue.PASSIVE, Cue.AUXILIARY)) {
            return false;
        }
        int end = at + Math.max(s.length(Cue.PLANNED, at), s.length(Cue.FUTURE, at));
        return s.find(Cue.FUTURE, statement.start(), at) < 0
                && s.find(Cue.FUTURE, end, statement.end()) < 0
                && tellsOfPast(s, statement);
    }
}
