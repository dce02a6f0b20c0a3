package org.claimtracker.extraction;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/** Reads days, months, quarters, seasons and years that are named or written in digits. */
final class CalendarDays {

    private static final int WEEKS = 4;
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;

    private final Language language;
    private final CalendarWords calendar;

    CalendarDays(Language language) {
        this.language = language;
        this.calendar = language.calendar();
    }

    DateWords namedSpan(Sentence s, int from, boolean afterPreposition) {
        DateWords named = named(s, from, afterPreposition);
        return named == null ? null : ofRelativeYear(s, named);
    }

    /** "March next year", "premier trimestre de l'année prochaine", "kuartal II tahun depan". */
    private DateWords ofRelativeYear(Sentence s, DateWords part) {
        boolean parted = part.expression() instanceof CalendarExpression.Month
                || part.expression() instanceof CalendarExpression.Day
                || part.expression() instanceof CalendarExpression.ThreeMonths
                || part.expression() instanceof CalendarExpression.HalfYear;
        if (!parted || part.expression().isAbsolute()) {
            return part;
        }
        DateWords year = relativeYear(s, part.end(), part.expression() instanceof CalendarExpression.ThreeMonths);
        return year == null ? part : inYear(part.expression(), year);
    }

    private static DateWords inYear(CalendarExpression part, DateWords year) {
        int offset = ((CalendarExpression.Span) year.expression()).offset();
        return new DateWords(new CalendarExpression.OfYear(part, offset), year.end(), offset > 0);
    }

    /**
     * The year that is told by how far it is from the present one: "of next year", "du prochain".
     *
     * @param plain whether "of the year" will do
     */
    private DateWords relativeYear(Sentence s, int from, boolean plain) {
        int at = skipLinks(s, from);
        if (at >= s.size()) {
            return null;
        }
        int unlinked = at > from ? relativeYearAt(s, from) : -1;
        if (unlinked > 0) {
            return yearSpan(s, from, unlinked);
        }
        int article = s.hasAny(at, Cue.ARTICLE, Cue.FUNCTION) && !s.hasAny(at, Cue.NEXT, Cue.THIS, Cue.LAST) ? 1 : 0;
        for (int start = at; start <= at + article; start++) {
            int end = relativeYearAt(s, start);
            if (end > 0) {
                return yearSpan(s, start, end);
            }
        }
        int noun = at + article;
        boolean ofTheYear = plain && noun > from && isYear(s, noun);
        return ofTheYear
                ? new DateWords(new CalendarExpression.Span(ChronoUnit.YEARS, 0), noun + unitLength(s, noun))
                : null;
    }

    private DateWords yearSpan(Sentence s, int start, int end) {
        PhraseTree.Found<CalendarWords.Relative> relative = calendar.relative(s.tokens(), start, s.size());
        int offset = 0;
        if (relative != null && relative.value().unit() == ChronoUnit.YEARS) {
            offset = relative.value().offset();
        } else {
            for (int i = start; i < end; i++) {
                offset = s.has(Cue.NEXT, i) ? 1 : s.has(Cue.LAST, i) ? -1 : offset;
            }
        }
        return new DateWords(new CalendarExpression.Span(ChronoUnit.YEARS, offset), end);
    }

    /** Where words such as "next year", "tahun depan" or "nächsten Jahres" end that start there; -1 when none do. */
    private int relativeYearAt(Sentence s, int at) {
        if (at >= s.size()) {
            return -1;
        }
        PhraseTree.Found<CalendarWords.Relative> relative = calendar.relative(s.tokens(), at, s.size());
        if (relative != null && relative.value().unit() == ChronoUnit.YEARS) {
            return at + relative.length();
        }
        int before = Math.max(s.length(Cue.NEXT, at), Math.max(s.length(Cue.LAST, at), s.length(Cue.THIS, at)));
        if (before > 0 && isYear(s, at + before)) {
            return at + before + unitLength(s, at + before);
        }
        if (isYear(s, at)) {
            int end = at + unitLength(s, at);
            int after = Math.max(s.length(Cue.NEXT, end), Math.max(s.length(Cue.LAST, end), s.length(Cue.THIS, end)));
            return after > 0 ? end + after : -1;
        }
        return -1;
    }

    private boolean isYear(Sentence s, int at) {
        PhraseTree.Found<TemporalUnit> unit = at < s.size() ? calendar.unit(s.tokens(), at, s.size()) : null;
        return unit != null && unit.value() == ChronoUnit.YEARS && !calendar.isPlural(s.token(at));
    }

    private int unitLength(Sentence s, int at) {
        return calendar.unit(s.tokens(), at, s.size()).length();
    }

    /** "The last quarter of the year", as against the one gone by: the year behind "last quarter"; or {@code null}. */
    DateWords ofLastQuarter(Sentence s, int end) {
        int yearAt = skipLinks(s, end);
        int told = year(s, yearAt);
        CalendarExpression quarter = new CalendarExpression.ThreeMonths(Math.max(0, told), 10, 0);
        if (told > 0) {
            return new DateWords(quarter, yearAt + 1);
        }
        DateWords year = relativeYear(s, end, true);
        return year == null ? null : inYear(quarter, year);
    }

    private DateWords named(Sentence s, int from, boolean afterPreposition) {
        DateWords day = dayAndMonth(s, from);
        if (day != null) {
            return day;
        }
        DateWords numeric = numeric(s, from);
        if (numeric != null) {
            return numeric;
        }
        PhraseTree.Found<Integer> quarter = calendar.quarter(s.tokens(), from, s.size());
        if (quarter != null) {
            int end = from + quarter.length();
            int yearAt = skipLinks(s, afterHyphen(s, end));
            int year = year(s, yearAt);
            CalendarExpression months =
                    new CalendarExpression.ThreeMonths(Math.max(0, year), quarter.value() * 3 - 2, 0);
            return new DateWords(months, year > 0 ? yearAt + 1 : end);
        }
        PhraseTree.Found<Integer> half = calendar.half(s.tokens(), from, s.size());
        if (half != null) {
            return halfYear(s, from + half.length(), half.value(), true);
        }
        PhraseTree.Found<Integer> ofAnything = calendar.halfOfAnything(s.tokens(), from, s.size());
        if (ofAnything != null) {
            return halfYear(s, from + ofAnything.length(), ofAnything.value(), false);
        }
        DateWords partOfMonth = partOfMonth(s, from);
        if (partOfMonth != null) {
            return partOfMonth;
        }
        PhraseTree.Found<CalendarExpression.Holiday> holiday = calendar.holiday(s.tokens(), from, s.size());
        if (holiday != null && afterPreposition) {
            int end = from + holiday.length();
            int yearAt = skipLinks(s, s.isSign(end, ',') ? end + 1 : end);
            int year = year(s, yearAt);
            return year > 0
                    ? new DateWords(holiday.value().inYear(year), yearAt + 1)
                    : new DateWords(holiday.value(), end);
        }
        DateWords season = season(s, from);
        if (season != null && (season.expression().isAbsolute() || afterPreposition || isPlaced(s, from))) {
            return season;
        }
        int at = skipUnitNoun(s, from);
        DateWords month = month(s, at, afterPreposition || at > from);
        if (month != null) {
            return month;
        }
        int year = year(s, at);
        // "Cerrará 2024 con …": what will be of a year is told without a preposition.
        boolean object = s.has(Cue.FUTURE, at - 1) || !language.hasFile() || standsAlone(s, at);
        if (year > 0 && (afterPreposition || at > from || object) && !isCount(s, at)) {
            return new DateWords(new CalendarExpression.Year(year), at + 1);
        }
        return null;
    }

    /** "Die Netzentgelte steigen 2024": German has years without a preposition, where no noun follows to be counted. */
    private boolean standsAlone(Sentence s, int at) {
        return language.nounsAreCapitalised()
                && s.isWord(at - 1)
                && !(s.isWord(at + 1) && s.token(at + 1).isCapitalised())
                && !s.hasAny(at + 1, Cue.MODIFIER)
                && !s.hasAny(at - 1, Cue.LABEL, Cue.FUNCTION, Cue.ABOUT, Cue.MORE_THAN, Cue.LESS_THAN)
                && !s.hasAny(at - 1, Cue.AT_LEAST, Cue.AT_MOST, Cue.ONLY, Cue.BY, Cue.SINCE);
    }

    private DateWords month(Sentence s, int at, boolean expected) {
        PhraseTree.Found<Integer> month = at < s.size() ? calendar.month(s.tokens(), at, s.size()) : null;
        if (month == null) {
            return null;
        }
        int end = afterStop(s, at + month.length());
        int yearAt = skipUnitNoun(s, skipLinks(s, afterHyphen(s, end)));
        int year = year(s, yearAt);
        if (year > 0) {
            return new DateWords(new CalendarExpression.Month(year, month.value(), 0), yearAt + 1);
        }
        // "May" and "March" are verbs too: alone they want a preposition, or a word such as "last" beside them.
        boolean longName = s.token(at).text().length() > 5;
        boolean subject = s.has(Cue.FUTURE, end);
        boolean placed = expected
                || longName
                || subject
                || s.hasAny(at - 1, Cue.NEXT, Cue.LAST, Cue.THIS)
                || s.has(Cue.LAST, end);
        return placed ? new DateWords(new CalendarExpression.Month(0, month.value(), 0), end) : null;
    }

    /** "The first week of January", "segunda quinzena de outubro"; {@code null} without a month behind. */
    private DateWords partOfMonth(Sentence s, int from) {
        PhraseTree.Found<Integer> week = calendar.weekOfMonth(s.tokens(), from, s.size());
        PhraseTree.Found<Integer> half = week == null ? calendar.halfOfMonth(s.tokens(), from, s.size()) : null;
        PhraseTree.Found<Integer> part = week == null ? half : week;
        if (part == null) {
            return null;
        }
        DateWords month = month(s, skipUnitNoun(s, skipLinks(s, from + part.length())), true);
        return month != null && month.expression() instanceof CalendarExpression.Month of
                ? new DateWords(
                        new CalendarExpression.PartOfMonth(of, part.value(), week == null ? 2 : WEEKS), month.end())
                : null;
    }

    /** "First half of 2025"; where the noun is none of a year alone, it may be one of a match without a year behind. */
    private DateWords halfYear(Sentence s, int end, int half, boolean surely) {
        int yearAt = skipUnitNoun(s, skipLinks(s, afterHyphen(s, end)));
        int year = year(s, yearAt);
        if (year > 0) {
            return new DateWords(new CalendarExpression.HalfYear(year, half, 0), yearAt + 1);
        }
        DateWords ofYear = relativeYear(s, end, false);
        if (ofYear != null) {
            return inYear(new CalendarExpression.HalfYear(0, half, 0), ofYear);
        }
        int links = skipLinks(s, end);
        int noun = links < s.size() && s.has(Cue.FUNCTION, links) ? links + 1 : links;
        PhraseTree.Found<TemporalUnit> unit = noun < s.size() ? calendar.unit(s.tokens(), noun, s.size()) : null;
        boolean ofTheYear = unit != null && unit.value() == ChronoUnit.YEARS;
        if (!ofTheYear && !surely) {
            return null;
        }
        return new DateWords(new CalendarExpression.HalfYear(0, half, 0), ofTheYear ? noun + unit.length() : end);
    }

    /** Whether words of time stand before it; "Sommer" alone may be a name. */
    private static boolean isPlaced(Sentence s, int at) {
        return s.hasAny(
                        at - 1,
                        Cue.IN,
                        Cue.BY,
                        Cue.BEFORE,
                        Cue.SINCE,
                        Cue.NEXT,
                        Cue.LAST,
                        Cue.THIS,
                        Cue.ARTICLE,
                        Cue.EARLY,
                        Cue.MID,
                        Cue.LATE)
                || s.hasAny(at, Cue.DATE_LINK);
    }

    private DateWords season(Sentence s, int at) {
        int northern;
        int length;
        if ((length = s.length(Cue.SPRING, at)) > 0) {
            northern = 3;
        } else if ((length = s.length(Cue.SUMMER, at)) > 0) {
            northern = 6;
        } else if ((length = s.length(Cue.AUTUMN, at)) > 0) {
            northern = 9;
        } else if ((length = s.length(Cue.WINTER, at)) > 0) {
            northern = 12;
        } else {
            return null;
        }
        int first = language.isSouthern() ? (northern + 5) % 12 + 1 : northern;
        int end = at + length;
        int yearAt = skipLinks(s, afterHyphen(s, end));
        int year = year(s, yearAt);
        return new DateWords(
                new CalendarExpression.ThreeMonths(Math.max(0, year), first, 0), year > 0 ? yearAt + 1 : end);
    }

    /** "31 January 2021", "January 31, 2021", "31 de enero". */
    DateWords dayAndMonth(Sentence s, int from) {
        int at = from;
        int day = smallNumber(s, at, 31);
        if (day > 0) {
            at++;
            if (at < s.size() && !s.token(at).spaceBefore() && s.has(Cue.ORDINAL_SUFFIX, at)) {
                at += s.length(Cue.ORDINAL_SUFFIX, at);
            }
            at = skipLinks(s, afterStop(s, at));
            PhraseTree.Found<Integer> month = at < s.size() ? calendar.month(s.tokens(), at, s.size()) : null;
            if (month == null) {
                return null;
            }
            return withYear(s, afterStop(s, at + month.length()), month.value(), day);
        }
        PhraseTree.Found<Integer> month =
                calendar.monthMayComeFirst() ? calendar.month(s.tokens(), at, s.size()) : null;
        if (month == null) {
            return null;
        }
        at = afterStop(s, at + month.length());
        day = smallNumber(s, at, 31);
        if (day == 0) {
            return null;
        }
        at++;
        if (at < s.size() && !s.token(at).spaceBefore() && s.has(Cue.ORDINAL_SUFFIX, at)) {
            at += s.length(Cue.ORDINAL_SUFFIX, at);
        }
        return withYear(s, at, month.value(), day);
    }

    /** "Kuartal II-2025", "semestre I/2025". */
    private static int afterHyphen(Sentence s, int at) {
        boolean hyphen = s.isSign(at, '-') || s.isSign(at, '/') || s.isSign(at, '–');
        return hyphen && year(s, at + 1) > 0 ? at + 1 : at;
    }

    private static int afterStop(Sentence s, int at) {
        return s.isSign(at, '.') && !s.token(at).spaceBefore() && at + 1 < s.size() ? at + 1 : at;
    }

    private DateWords withYear(Sentence s, int at, int month, int day) {
        int yearAt = at;
        if (s.isSign(yearAt, ',')) {
            yearAt++;
        }
        yearAt = skipLinks(s, yearAt);
        int year = year(s, yearAt);
        return new DateWords(new CalendarExpression.Day(Math.max(0, year), month, day, 0), year > 0 ? yearAt + 1 : at);
    }

    /** "2021-01-31", "31/01/2021", "31.1.2021"; which of day and month is first only where the numbers show it. */
    DateWords numeric(Sentence s, int at) {
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
        DateWords numeric = numeric(s, at + 1);
        if (numeric != null && s.isSign(numeric.end(), ')')) {
            return new DateWords(numeric.expression(), numeric.end() + 1);
        }
        int day = smallNumber(s, at + 1, 31);
        if (day > 0 && s.isSign(at + 2, ')')) {
            return new DateWords(new CalendarExpression.DayOfMonth(day, weekday), at + 3);
        }
        int month = s.isSign(at + 2, '/') && at + 4 < s.size() ? smallNumber(s, at + 3, 12) : 0;
        if (day > 0 && month > 0 && s.isSign(at + 4, ')')) {
            return new DateWords(new CalendarExpression.Day(0, month, day, 0), at + 5);
        }
        return null;
    }

    static int skipLinks(Sentence s, int from) {
        int at = from;
        while (at < s.size() && at - from < 3 && s.has(Cue.DATE_LINK, at)) {
            at += s.length(Cue.DATE_LINK, at);
        }
        return at;
    }

    /** "Bulan Januari", "tahun 2021": the noun adds nothing. */
    private int skipUnitNoun(Sentence s, int at) {
        if (at >= s.size() - 1) {
            return at;
        }
        PhraseTree.Found<TemporalUnit> unit = calendar.unit(s.tokens(), at, s.size());
        return unit == null ? at : Math.min(s.size() - 1, skipLinks(s, at + unit.length()));
    }

    /** Whether the number counts what follows it, as "2000 houses" does after any preposition. */
    private boolean isCount(Sentence s, int at) {
        PhraseTree.Found<UnitWords.Unit> unit =
                at + 1 < s.size() ? language.units().unit(s.tokens(), at + 1, s.size()) : null;
        return unit != null && !s.hasAny(at + 1, Cue.FUNCTION, Cue.IN, Cue.FUTURE);
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

    private static int smallNumber(Sentence s, int at, int most) {
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
