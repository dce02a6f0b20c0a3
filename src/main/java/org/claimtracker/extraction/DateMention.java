package org.claimtracker.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Words about time in a sentence.
 *
 * @param start      the first token, prepositions included
 * @param end        the token after the last
 * @param relation   what the preposition makes of the time
 * @param part       which part of it is meant
 * @param expression the time itself
 * @param ahead      whether the words themselves say that it is still to come: "next week"
 */
record DateMention(
        int start, int end, Relation relation, Period.Part part, CalendarExpression expression, boolean ahead) {

    private static final int SOON = 4;
    private static final int LONG_AHEAD = 9;

    enum Relation {
        /** None, or "in", "on": some time within it. */
        WITHIN,
        /** "By", "until": not after it. */
        BY,
        BEFORE,
        SINCE
    }

    /** The days meant when it speaks of what has happened; {@code null} when there is no such day. */
    Period past(LocalDate from) {
        Period whole = expression.resolve(from, CalendarExpression.Direction.PAST);
        return whole == null ? null : whole.part(part).ofFourDigits();
    }

    /**
     * Whether a day without a year is much nearer in the future than in the past, as writers give the year only where
     * a reader would think of the nearer one. A mere month does not tell, as in
     * "collapsed in March", but "by the end of March" does.
     */
    boolean isNearerAhead(LocalDate from) {
        return isNearerAhead(from, 2);
    }

    /** The same, for a day that is nearer in the future than in the past at all, and "by the end of the month". */
    boolean isRatherAhead(LocalDate from) {
        boolean byItsEnd = relation == Relation.BY
                && part == Period.Part.LATE
                && expression instanceof CalendarExpression.Span span
                && span.offset() == 0;
        boolean byDay = relation == Relation.BY && expression instanceof CalendarExpression.Weekday;
        boolean season = (relation == Relation.BY || relation == Relation.BEFORE)
                && expression instanceof CalendarExpression.ThreeMonths;
        return byItsEnd || byDay || season || expression instanceof CalendarExpression.Day && isNearerAhead(from, 1);
    }

    /** Whether it is a weekday, or a month much nearer in the future than in the past. */
    boolean isSoon(LocalDate from) {
        if (relation != Relation.WITHIN || part != Period.Part.WHOLE || expression.isAbsolute()) {
            return false;
        }
        Period ahead = expression.resolve(from, CalendarExpression.Direction.FUTURE);
        return expression instanceof CalendarExpression.Weekday
                || expression instanceof CalendarExpression.Month
                        && ahead.first().isAfter(from)
                        && ahead.first().isBefore(from.plusMonths(SOON));
    }

    private boolean isNearerAhead(LocalDate from, int times) {
        boolean bounded = relation != Relation.WITHIN || part != Period.Part.WHOLE;
        boolean yearless = !expression.isAbsolute()
                && (expression instanceof CalendarExpression.Day
                        || (bounded && expression instanceof CalendarExpression.Holiday)
                        || (bounded && expression instanceof CalendarExpression.Month)
                        || (relation == Relation.BY || relation == Relation.BEFORE)
                                && expression instanceof CalendarExpression.ThreeMonths
                        || expression instanceof CalendarExpression.PartOfMonth);
        Period behind = yearless ? past(from) : null;
        Period before = yearless ? expression.resolve(from, CalendarExpression.Direction.FUTURE) : null;
        if (behind == null
                || before == null
                || !behind.last().isBefore(from)
                || !before.last().isAfter(from)) {
            return false;
        }
        long until = ChronoUnit.DAYS.between(from, before.last());
        long since = ChronoUnit.DAYS.between(behind.last(), from);
        return times * until < since;
    }

    /** Whether the time meant is under way on that day, so that "in 2022" may tell of what has happened in it. */
    boolean hasBegun(LocalDate day) {
        Period whole = expression.resolve(day, CalendarExpression.Direction.FUTURE);
        return whole != null && !whole.first().isAfter(day);
    }

    /** "In April" in a May: who means the next one says so. */
    private boolean isLikelyGone(Period ahead, LocalDate from) {
        return expression instanceof CalendarExpression.Month month
                && !month.isAbsolute()
                && month.shift() == 0
                && relation == Relation.WITHIN
                && part == Period.Part.WHOLE
                && ahead.first().isAfter(from.plusMonths(LONG_AHEAD));
    }

    /** The last day that satisfies these words, and how exactly they tell it; {@code null} when they bound nothing. */
    Period due(LocalDate from) {
        Period whole = expression.resolve(from, CalendarExpression.Direction.FUTURE);
        if (whole == null || relation == Relation.SINCE || isLikelyGone(whole, from)) {
            return null;
        }
        if (relation == Relation.BEFORE && part == Period.Part.WHOLE) {
            LocalDate eve = whole.first().minusDays(1);
            return new Period(eve, eve, whole.precision()).ofFourDigits();
        }
        return whole.part(part).ofFourDigits();
    }
}
