package org.claimtracker.extraction;

/**
 * Words about time as far as they are read, without the preposition before them.
 *
 * @param expression the time they name
 * @param end        the token after the last
 * @param ahead      whether the words themselves say that it is still to come: "next week"
 */
record DateWords(CalendarExpression expression, int end, boolean ahead) {

    private static final int MOST_LINKS = 3;

    DateWords(CalendarExpression expression, int end) {
        this(
                expression,
                end,
                expression instanceof CalendarExpression.Span span && span.offset() > 0
                        || expression instanceof CalendarExpression.WeekdayOfWeek day && day.weeks() > 0);
    }

    /** "Weekend traffic", "the summer recess": whether a noun stands at {@code end} that words of time only describe. */
    static boolean describeNoun(Sentence s, int end, Language language) {
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.isWord(end)
                && !s.token(end).isCapitalised()
                && !UnitReader.isCommon(s, end)
                && !s.hasAny(end, Cue.PAST, Cue.CHANGE, Cue.BEFORE, Cue.LAST, Cue.NEXT);
    }

    /** The token after words that may stand inside a date and add nothing to it. */
    static int afterLinks(Sentence s, int from) {
        int at = from;
        while (at < s.size() && at - from < MOST_LINKS && s.has(Cue.DATE_LINK, at)) {
            at += s.length(Cue.DATE_LINK, at);
        }
        return at;
    }
}
