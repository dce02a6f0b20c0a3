package org.claimtracker.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;

/** Words about time, before it is known against which day they are to be read. */
sealed interface CalendarExpression
        permits PartOfYear,
                CalendarExpression.DayOfMonth,
                CalendarExpression.Weekday,
                CalendarExpression.WeekdayOfWeek,
                CalendarExpression.Weekend,
                CalendarExpression.PartOfMonth,
                CalendarExpression.HalfYearFromNow,
                CalendarExpression.OfYear,
                CalendarExpression.Year,
                CalendarExpression.Span,
                CalendarExpression.Distance {

    /** Which of the days of that name is meant. */
    enum Direction {
        PAST,
        FUTURE
    }

    /**
     * The days meant.
     *
     * @param from      the day the words were said
     * @param direction which way to look where the words leave it open
     * @return {@code null} when there is no such day, as 31 February
     */
    Period resolve(LocalDate from, Direction direction);

    /** Whether the words name a year, so that they mean the same on whichever day they are said. */
    default boolean isAbsolute() {
        return false;
    }

    /** The same words with "next", "this" or "last" put to them: by how many years, weeks … they are moved. */
    default CalendarExpression shifted(int shift) {
        return this;
    }

    /** The same of a year that other words tell; itself where it is no part of a year. */
    default CalendarExpression inYear(int year) {
        return this;
    }

    private static Period day(LocalDate day) {
        return new Period(day, day, Precision.DAY);
    }

    /** A day of a month. */
    record Day(int year, int month, int day, int shift) implements PartOfYear {

        @Override
        public Period in(int year) {
            try {
                return CalendarExpression.day(LocalDate.of(year, month, day));
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }

        @Override
        public Day inYear(int year) {
            return new Day(year, month, day, 0);
        }

        @Override
        public Day shifted(int shift) {
            return new Day(year, month, day, shift);
        }
    }

    /** A holiday. */
    record Holiday(int year, Feast feast, int shift) implements PartOfYear {

        @Override
        public Period in(int year) {
            return CalendarExpression.day(feast.in(year));
        }

        @Override
        public Holiday inYear(int year) {
            return new Holiday(year, feast, 0);
        }

        @Override
        public Holiday shifted(int shift) {
            return new Holiday(year, feast, shift);
        }
    }

    /** A day of this month or one beside it, as in "Monday (18)": the one that is a Monday, and nearest. */
    record DayOfMonth(int day, DayOfWeek weekday) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            if (weekday == null) {
                YearMonth month = YearMonth.from(from);
                boolean later = direction == Direction.FUTURE && day <= from.getDayOfMonth();
                boolean earlier = direction == Direction.PAST && day > from.getDayOfMonth();
                YearMonth meant = month.plusMonths(later ? 1 : earlier ? -1 : 0);
                return meant.isValidDay(day) ? CalendarExpression.day(meant.atDay(day)) : null;
            }
            LocalDate nearest = null;
            for (int months = -1; months <= 1; months++) {
                YearMonth month = YearMonth.from(from).plusMonths(months);
                LocalDate candidate = month.isValidDay(day) ? month.atDay(day) : null;
                boolean nearer = candidate != null
                        && candidate.getDayOfWeek() == weekday
                        && (nearest == null || distance(from, candidate) < distance(from, nearest));
                nearest = nearer ? candidate : nearest;
            }
            return nearest == null ? null : CalendarExpression.day(nearest);
        }

        private static long distance(LocalDate from, LocalDate to) {
            return Math.abs(ChronoUnit.DAYS.between(from, to));
        }
    }

    /** A day of the week; {@code shift} moves it into an earlier or later one. */
    record Weekday(DayOfWeek weekday, int shift) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            boolean past = shift < 0 || (shift == 0 && direction == Direction.PAST);
            if (past) {
                return CalendarExpression.day(
                        shift < 0
                                ? from.with(TemporalAdjusters.previous(weekday))
                                : from.with(TemporalAdjusters.previousOrSame(weekday)));
            }
            // Agencies write the day's own name for "today".
            return CalendarExpression.day(
                    from.with(shift > 0 ? TemporalAdjusters.next(weekday) : TemporalAdjusters.nextOrSame(weekday)));
        }

        @Override
        public CalendarExpression shifted(int shift) {
            return new Weekday(weekday, shift);
        }
    }

    /** A day of a week counted from the present one: "Monday last week". */
    record WeekdayOfWeek(DayOfWeek weekday, int weeks) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return CalendarExpression.day(monday.plusWeeks(weeks).plusDays(weekday.getValue() - 1L));
        }
    }

    /** The last two days of a week; {@code shift} moves it into the past or the future. */
    record Weekend(int shift) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            boolean now = from.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            LocalDate before = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            boolean past = shift < 0 || (shift == 0 && direction == Direction.PAST);
            LocalDate saturday = past ? before.minusWeeks(now && shift < 0 ? 1 : 0) : before.plusWeeks(1);
            LocalDate meant = now && shift == 0 ? before : saturday;
            return new Period(meant, meant.plusDays(1), Precision.WEEK);
        }

        @Override
        public CalendarExpression shifted(int shift) {
            return new Weekend(shift);
        }
    }

    /** A month. */
    record Month(int year, int month, int shift) implements PartOfYear {

        @Override
        public Period in(int year) {
            YearMonth meant = YearMonth.of(year, month);
            return new Period(meant.atDay(1), meant.atEndOfMonth(), Precision.MONTH);
        }

        @Override
        public Month inYear(int year) {
            return new Month(year, month, 0);
        }

        @Override
        public Month shifted(int shift) {
            return new Month(year, month, shift);
        }
    }

    /** One of so many parts of a month, "the first week of January"; whole weeks, or halves of fifteen days. */
    record PartOfMonth(Month month, int part, int parts) implements CalendarExpression {

        private static final int WEEKS = 4;
        private static final int DAYS_OF_WEEK = 7;
        private static final int DAYS_OF_HALF = 15;

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            Period whole = month.resolve(from, direction);
            int days = parts == WEEKS ? DAYS_OF_WEEK : DAYS_OF_HALF;
            LocalDate first = whole.first().plusDays((long) days * (part - 1));
            LocalDate last = parts < WEEKS && part == parts
                    ? whole.last()
                    : whole.first().plusDays((long) days * part - 1);
            return new Period(first, last, parts == WEEKS ? Precision.WEEK : Precision.MONTH);
        }

        @Override
        public boolean isAbsolute() {
            return month.isAbsolute();
        }
    }

    /** Three months from the first of {@code firstMonth}: a quarter or a season. */
    record ThreeMonths(int year, int firstMonth, int shift) implements PartOfYear {

        @Override
        public Period in(int year) {
            YearMonth first = YearMonth.of(year, firstMonth);
            return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
        }

        @Override
        public ThreeMonths inYear(int year) {
            return new ThreeMonths(year, firstMonth, 0);
        }

        @Override
        public ThreeMonths shifted(int shift) {
            return new ThreeMonths(year, firstMonth, shift);
        }
    }

    /** The first or second six months. */
    record HalfYear(int year, int half, int shift) implements PartOfYear {

        @Override
        public Period in(int year) {
            YearMonth first = YearMonth.of(year, half * 6 - 5);
            return new Period(first.atDay(1), first.plusMonths(5).atEndOfMonth(), Precision.YEAR);
        }

        @Override
        public HalfYear inYear(int year) {
            return new HalfYear(year, half, 0);
        }

        @Override
        public HalfYear shifted(int shift) {
            return new HalfYear(year, half, shift);
        }
    }

    /** The half of a year that is so many from the present one. */
    record HalfYearFromNow(int offset) implements CalendarExpression {

        private static final int MONTHS = 6;

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            LocalDate within = from.plusMonths((long) MONTHS * offset);
            return new HalfYear(within.getYear(), (within.getMonthValue() - 1) / MONTHS + 1, 0)
                    .resolve(from, direction);
        }

        @Override
        public CalendarExpression shifted(int shift) {
            return new HalfYearFromNow(shift);
        }
    }

    /** A part of the year that is so many from the present one: "March next year". */
    record OfYear(CalendarExpression part, int offset) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            return part.inYear(from.getYear() + offset).resolve(from, direction);
        }
    }

    record Year(int year) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
        }

        @Override
        public boolean isAbsolute() {
            return true;
        }
    }

    /** A whole day, week, month, quarter or year counted from the present one: "next week" is week, 1. */
    record Span(TemporalUnit unit, int offset) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            LocalDate within = from.plus(offset, unit);
            if (unit == ChronoUnit.DAYS) {
                return CalendarExpression.day(within);
            }
            if (unit == ChronoUnit.WEEKS) {
                LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return new Period(monday, monday.plusDays(6), Precision.WEEK);
            }
            if (unit == ChronoUnit.MONTHS) {
                YearMonth month = YearMonth.from(within);
                return new Period(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
            }
            if (unit == IsoFields.QUARTER_YEARS) {
                YearMonth first = YearMonth.of(within.getYear(), (within.get(IsoFields.QUARTER_OF_YEAR) - 1) * 3 + 1);
                return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
            }
            if (unit == ChronoUnit.DECADES) {
                LocalDate first = LocalDate.of(within.getYear() / 10 * 10, 1, 1);
                return new Period(first, first.plusYears(10).minusDays(1), Precision.YEAR);
            }
            return new Year(within.getYear()).resolve(from, direction);
        }

        @Override
        public CalendarExpression shifted(int shift) {
            // "The next decade" is the ten years to come.
            return unit == ChronoUnit.DECADES && shift > 0 ? new Distance(unit, shift) : new Span(unit, shift);
        }
    }

    /** So many days, weeks, months or years from the present day, negative for gone by. */
    record Distance(TemporalUnit unit, int count) implements CalendarExpression {

        @Override
        public Period resolve(LocalDate from, Direction direction) {
            LocalDate last = from.plus(count, unit);
            return new Period(count < 0 ? last : from, last, precision(unit));
        }

        private static Precision precision(TemporalUnit unit) {
            if (unit == ChronoUnit.DAYS) {
                return Precision.DAY;
            }
            if (unit == ChronoUnit.WEEKS) {
                return Precision.WEEK;
            }
            if (unit == ChronoUnit.MONTHS) {
                return Precision.MONTH;
            }
            return unit == IsoFields.QUARTER_YEARS ? Precision.QUARTER : Precision.YEAR;
        }
    }
}
