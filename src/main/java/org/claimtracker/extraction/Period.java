package org.claimtracker.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that words about time may mean.
 *
 * @param first     the first of them
 * @param last      the last of them
 * @param precision the calendar unit the words speak of
 */
record Period(LocalDate first, LocalDate last, Precision precision) {

    /** The third of this period that "early", "mid" or "late" leaves of it; a day has no thirds. */
    Period part(Part part) {
        return switch (part) {
            case WHOLE, LATE -> this;
            case EARLY -> new Period(first, third(1), precision);
            case MID -> new Period(first, third(2), precision);
        };
    }

    /** This one, unless a year of it is none that dates are written with, 0001 to 9999; then {@code null}. */
    Period ofFourDigits() {
        return first.getYear() < 1 || last.getYear() > 9999 ? null : this;
    }

    private LocalDate third(int number) {
        return switch (precision) {
            case YEAR ->
                first.plusMonths(ChronoUnit.MONTHS.between(first, last.plusDays(1)) * number / 3)
                        .minusDays(1);
            case QUARTER -> first.plusMonths(number).minusDays(1);
            case MONTH -> first.plusDays(10L * number - 1);
            case WEEK -> first.plusDays(2L * number);
            case DAY -> last;
        };
    }

    enum Part {
        WHOLE,
        EARLY,
        MID,
        LATE
    }
}
