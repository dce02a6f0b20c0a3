package org.claimtracker.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads dates and years that are written in digits. */
final class NumericDates {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;
    private static final int CENTURY = 2000;
    private static final int LAST_SHORT_YEAR = 99;

    private final CalendarWords calendar;

    NumericDates(CalendarWords calendar) {
        this.calendar = calendar;
    }

    /** "2021-01-31", "31/01/2021", "31.1.2021"; which of day and month is first only where the numbers show it. */
    DateWords date(Sentence s, int at) {
        if (at >= s.size() || !s.token(at).isNumber()) {
            return null;
        }
        DateWords counted = withSigns(s, at);
        if (counted != null) {
            return counted;
        }
        String text = s.token(at).text();
        int firstDot = text.indexOf('.');
        int lastDot = text.lastIndexOf('.');
        if (firstDot > 0 && lastDot > firstDot && text.length() <= 10) {
            return numericDate(
                    number(text.substring(0, firstDot)),
                    number(text.substring(firstDot + 1, lastDot)),
                    number(text.substring(lastDot + 1)),
                    at + 1);
        }
        for (char separator : new char[] {'/', '-'}) {
            if (s.isSign(at + 1, separator)
                    && s.isSign(at + 3, separator)
                    && at + 4 < s.size()
                    && s.token(at + 2).isNumber()
                    && s.token(at + 4).isNumber()) {
                return numericDate(
                        number(text),
                        number(s.token(at + 2).text()),
                        number(s.token(at + 4).text()),
                        at + 5);
            }
        }
        return null;
    }

    /** "2025年3月31日", "2025년 3월 31일". */
    private DateWords withSigns(Sentence s, int at) {
        DateSigns signs = calendar.signs();
        int year = isSigned(s, at, signs.year()) ? year(s, at, false) : -1;
        int month = year > 0 && isSigned(s, at + 2, signs.month()) ? smallNumber(s, at + 2, 12) : 0;
        if (month == 0) {
            return year > 0 ? new DateWords(new CalendarExpression.Year(year), at + 2) : null;
        }
        int day = isSigned(s, at + 4, signs.day()) ? smallNumber(s, at + 4, 31) : 0;
        return day == 0
                ? new DateWords(new CalendarExpression.Month(year, month, 0), at + 4)
                : new DateWords(new CalendarExpression.Day(year, month, day, 0), at + 6);
    }

    /** Whether the sign stands behind the number; Korean writes on in the same word. */
    private static boolean isSigned(Sentence s, int number, String sign) {
        return !sign.isEmpty()
                && s.isWord(number + 1)
                && s.token(number + 1).text().startsWith(sign);
    }

    private DateWords numericDate(int first, int second, int third, int end) {
        if (isYear(first) && second >= 1 && second <= 12 && third >= 1 && third <= 31) {
            return new DateWords(new CalendarExpression.Day(first, second, third, 0), end);
        }
        if (!isYear(third)) {
            return null;
        }
        boolean monthFirst = calendar.monthComesFirst();
        int day = monthFirst ? second : first;
        int month = monthFirst ? first : second;
        if (month > 12 && day <= 12) {
            int swap = day;
            day = month;
            month = swap;
        }
        boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return valid ? new DateWords(new CalendarExpression.Day(third, month, day, 0), end) : null;
    }

    /** "(18/1)", "(18/1/2021)" or "(18)" after a weekday. */
    DateWords bracketed(Sentence s, int at, DayOfWeek weekday) {
        if (!s.isSign(at, '(') || at + 2 >= s.size() || !s.token(at + 1).isNumber()) {
            return null;
        }
        DateWords numeric = date(s, at + 1);
        if (numeric != null && s.isSign(numeric.end(), ')')) {
            return new DateWords(numeric.expression(), numeric.end() + 1);
        }
        int day = smallNumber(s, at + 1, 31);
        if (day > 0 && s.isSign(at + 2, ')')) {
            return new DateWords(new CalendarExpression.DayOfMonth(day, weekday), at + 3);
        }
        int month = s.isSign(at + 2, '/') && at + 4 < s.size() ? smallNumber(s, at + 3, 12) : 0;
        int year = s.isSign(at + 4, '/') && s.isSign(at + 6, ')') ? smallNumber(s, at + 5, LAST_SHORT_YEAR) : 0;
        if (day > 0 && month > 0 && year > 0 && isOn(weekday, CENTURY + year, month, day)) {
            // "Sabtu (13/05/23)": as the weekday tells.
            return new DateWords(new CalendarExpression.Day(CENTURY + year, month, day, 0), at + 7);
        }
        if (day > 0 && month > 0 && s.isSign(at + 4, ')')) {
            return new DateWords(new CalendarExpression.Day(0, month, day, 0), at + 5);
        }
        return null;
    }

    private static boolean isOn(DayOfWeek weekday, int year, int month, int day) {
        return day <= YearMonth.of(year, month).lengthOfMonth()
                && LocalDate.of(year, month, day).getDayOfWeek() == weekday;
    }

    static int year(Sentence s, int at) {
        return year(s, at, true);
    }

    private static int year(Sentence s, int at, boolean alone) {
        if (at < 0
                || at >= s.size()
                || !s.token(at).isNumber()
                || s.token(at).text().length() != 4) {
            return -1;
        }
        // "The 2025-26 season" ends in another year.
        boolean range = (s.isSign(at + 1, '-') || s.isSign(at + 1, '–') || s.isSign(at + 1, '/'))
                && !s.token(at + 1).spaceBefore()
                && at + 2 < s.size()
                && s.token(at + 2).isNumber()
                && s.token(at + 2).text().length() == 2
                && !(s.isSign(at + 3, '-') || s.isSign(at + 3, '/'));
        if (range) {
            return -1;
        }
        if (alone
                && at + 1 < s.size()
                && s.token(at + 1).isWord()
                && !s.token(at + 1).spaceBefore()) {
            return -1;
        }
        int year = number(s.token(at).text());
        return isYear(year) ? year : -1;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static int smallNumber(Sentence s, int at, int most) {
        if (at < 0
                || at >= s.size()
                || !s.token(at).isNumber()
                || s.token(at).text().length() > 2) {
            return 0;
        }
        int number = number(s.token(at).text());
        return number >= 1 && number <= most ? number : 0;
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
