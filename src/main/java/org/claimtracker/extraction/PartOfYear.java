package org.claimtracker.extraction;

import java.time.LocalDate;

/** What each year has once: a day of a month, a holiday, a month, a quarter, a season or a half. */
sealed interface PartOfYear extends CalendarExpression
        permits CalendarExpression.Day,
                CalendarExpression.Holiday,
                CalendarExpression.Month,
                CalendarExpression.ThreeMonths,
                CalendarExpression.HalfYear {

    /** The year that the words tell, or 0. */
    int year();

    /** Negative or positive where the words are with "last" or "next", or 0. */
    int shift();

    /** The days of a year; {@code null} when it has none, as for 29 February. */
    Period in(int year);

    /** Without a year, the nearest on the side that is looked to; the present one is neither the last nor the next. */
    @Override
    default Period resolve(LocalDate from, Direction direction) {
        if (isAbsolute()) {
            return in(year());
        }
        Period ofThisYear = in(from.getYear());
        if (ofThisYear == null) {
            return null;
        }
        boolean ahead = ofThisYear.first().isAfter(from);
        boolean gone = ofThisYear.last().isBefore(from);
        boolean present = !ahead && !gone;
        boolean past = shift() < 0 || (shift() == 0 && direction == Direction.PAST);
        if (past) {
            return ahead || (shift() < 0 && present) ? in(from.getYear() - 1) : ofThisYear;
        }
        return gone || (shift() > 0 && present) ? in(from.getYear() + 1) : ofThisYear;
    }

    @Override
    default boolean isAbsolute() {
        return year() != 0;
    }
}
