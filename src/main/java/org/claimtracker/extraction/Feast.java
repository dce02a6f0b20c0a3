package org.claimtracker.extraction;

import com.ibm.icu.util.EasterHoliday;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Locale;

/** On which day of a year a holiday falls. */
sealed interface Feast {

    String EASTER = "easter";
    String ISLAMIC = "islamic ";
    String LAST = "last";

    /** The day in a year of the Gregorian calendar; the first of two. */
    LocalDate in(int year);

    /**
     * Reads how a language's file tells a holiday's day: {@code 12-25}; {@code easter-2}, so many days from Easter Sunday
     * of the Western churches; {@code 11-thursday-4+1}, the day behind November's fourth Thursday; {@code
     * 05-monday-last}, May's last Monday; or {@code islamic 10-01}, in the calendar of the Hijra.
     */
    static Feast parse(String day) {
        if (day.startsWith(EASTER)) {
            String days = day.substring(EASTER.length());
            return new FromEaster(days.isEmpty() ? 0 : Integer.parseInt(days));
        }
        if (day.startsWith(ISLAMIC)) {
            return new Islamic(MonthDay.parse("--" + day.substring(ISLAMIC.length())));
        }
        String[] parts = day.split("[-+]");
        return parts.length == 2
                ? new Fixed(MonthDay.parse("--" + day))
                : new OnWeekday(
                        Integer.parseInt(parts[0]),
                        DayOfWeek.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                        parts[2].equals(LAST) ? -1 : Integer.parseInt(parts[2]),
                        parts.length > 3 ? Integer.parseInt(parts[3]) : 0);
    }

    /** The same day each year. */
    record Fixed(MonthDay day) implements Feast {

        @Override
        public LocalDate in(int year) {
            return day.atYear(year);
        }
    }

    record FromEaster(int days) implements Feast {

        @Override
        public LocalDate in(int year) {
            Date newYear = Date.from(
                    LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
            Date easter = new EasterHoliday("Easter Sunday").firstAfter(newYear);
            return LocalDate.ofInstant(easter.toInstant(), ZoneOffset.UTC).plusDays(days);
        }
    }

    /** So many days behind a weekday of a month, counted from the month's first, or -1 for its last. */
    record OnWeekday(int month, DayOfWeek weekday, int number, int daysBehind) implements Feast {

        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(number, weekday))
                    .plusDays(daysBehind);
        }
    }

    /** By the tables of the civil calendar, which the sighting of the moon may move by a day. */
    record Islamic(MonthDay day) implements Feast {

        private static final int FIRST_YEAR = 622;
        private static final int YEARS_OF_CYCLE = 33;

        @Override
        public LocalDate in(int year) {
            // 33 years of the Hijra are about 32 others.
            int hijra = (year - FIRST_YEAR) * YEARS_OF_CYCLE / (YEARS_OF_CYCLE - 1) - 1;
            LocalDate found = ofHijra(hijra);
            while (found.getYear() < year) {
                hijra++;
                found = ofHijra(hijra);
            }
            return found;
        }

        private LocalDate ofHijra(int year) {
            IslamicCalendar calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
            calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_CIVIL);
            calendar.clear();
            calendar.set(year, day.getMonthValue() - 1, day.getDayOfMonth());
            return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
        }
    }
}
