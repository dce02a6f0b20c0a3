package org.claimtracker.extraction;

import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/** Reads days, months, quarters, seasons and years that are named. */
final class CalendarDays {

    private static final int WEEKS = 4;
    private static final int SHORT_NAME = 3;

    private final Language language;
    private final CalendarWords calendar;
    private final NumericDates numeric;
    private final RelativeYears years;

    CalendarDays(Language language) {
        this.language = language;
        this.calendar = language.calendar();
        this.numeric = new NumericDates(calendar);
        this.years = new RelativeYears(calendar);
    }

    DateWords namedSpan(Sentence s, int from, boolean afterPreposition) {
        DateWords named = named(s, from, afterPreposition);
        return named == null ? null : years.of(s, named);
    }

    private DateWords named(Sentence s, int from, boolean afterPreposition) {
        DateWords day = dayAndMonth(s, from);
        if (day != null) {
            return day;
        }
        DateWords inDigits = numeric.date(s, from);
        if (inDigits != null) {
            return inDigits;
        }
        PhraseTree.Found<Integer> quarter = calendar.quarter(s.tokens(), from, s.size());
        if (quarter != null) {
            int end = from + quarter.length();
            int yearAt = DateWords.afterLinks(s, afterHyphen(s, end));
            int year = NumericDates.year(s, yearAt);
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
            int yearAt = DateWords.afterLinks(s, s.isSign(end, ',') ? end + 1 : end);
            int year = NumericDates.year(s, yearAt);
            return year > 0
                    ? new DateWords(holiday.value().inYear(year), yearAt + 1)
                    : new DateWords(holiday.value(), end);
        }
        // "El abogado de Verano": a surname.
        boolean surname = !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.token(from).isCapitalised()
                && !CapitalisedWords.opensSentence(s, from)
                && s.has(Cue.NAME_LINK, from - 1);
        DateWords season = surname ? null : season(s, from);
        if (season != null && (season.expression().isAbsolute() || afterPreposition || isPlaced(s, from))) {
            return season;
        }
        int at = skipUnitNoun(s, from);
        DateWords month = month(s, at, afterPreposition || at > from);
        if (month != null) {
            return month;
        }
        int year = NumericDates.year(s, at);
        // "Cerrará 2024 con …": what will be of a year is told without a preposition.
        boolean object = s.has(Cue.FUTURE, at - 1) || !language.isFamiliar() || standsAlone(s, at);
        // "Its 2022 growth forecast".
        object |= s.has(Cue.POSSESSIVE, at - 1) && s.find(Cue.FORECAST, at + 1, Math.min(s.size(), at + 4)) >= 0;
        // "Verschiebt die Eröffnung auf 2028", "postponed to 2028".
        object |= s.has(Cue.MOVE_TO, at - 1)
                && s.find(Cue.POSTPONE, s.clauseStart(0, at), Math.min(s.size(), at + 2)) >= 0;
        // "Die 2030-Ziele".
        boolean compound = s.isSign(at + 1, '-') && !s.token(at + 1).spaceBefore() && s.isWord(at + 2);
        if (year > 0 && (afterPreposition || at > from || object) && !isCount(s, at) && !compound) {
            return new DateWords(new CalendarExpression.Year(year), at + 1);
        }
        return null;
    }

    /** "Die Netzentgelte steigen 2024": German has years without a preposition, where no noun follows to be counted. */
    private boolean standsAlone(Sentence s, int at) {
        return language.has(Style.NOUNS_ARE_CAPITALISED)
                && (s.isWord(at - 1) || at == 0 && s.isWord(1))
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
        int yearAt = skipUnitNoun(s, DateWords.afterLinks(s, afterHyphen(s, end)));
        int year = NumericDates.year(s, yearAt);
        if (year > 0) {
            return new DateWords(new CalendarExpression.Month(year, month.value(), 0), yearAt + 1);
        }
        // "May" and "March" are verbs too: alone they want a preposition, or a word such as "last" beside them.
        boolean longName = s.token(at).text().length() > 5;
        if (s.token(at).text().length() == SHORT_NAME
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && language.has(Style.REPORTS_WITH_THAT)
                && !s.isSign(at + 1, '.')) {
            // "El nivel del mar": no month that is cut short without a stop.
            return null;
        }
        boolean subject = s.has(Cue.FUTURE, end);
        boolean placed = expected
                || longName
                || subject
                || s.hasAny(at - 1, Cue.NEXT, Cue.LAST, Cue.THIS)
                || s.hasAny(end, Cue.NEXT, Cue.LAST);
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
        DateWords month = month(s, skipUnitNoun(s, DateWords.afterLinks(s, from + part.length())), true);
        return month != null && month.expression() instanceof CalendarExpression.Month of
                ? new DateWords(
                        new CalendarExpression.PartOfMonth(of, part.value(), week == null ? 2 : WEEKS), month.end())
                : null;
    }

    /** "First half of 2025"; where the noun is none of a year alone, it may be one of a match without a year behind. */
    private DateWords halfYear(Sentence s, int end, int half, boolean surely) {
        int yearAt = skipUnitNoun(s, DateWords.afterLinks(s, afterHyphen(s, end)));
        int year = NumericDates.year(s, yearAt);
        if (year > 0) {
            return new DateWords(new CalendarExpression.HalfYear(year, half, 0), yearAt + 1);
        }
        DateWords ofYear = years.year(s, end, false);
        if (ofYear != null) {
            return RelativeYears.inYear(new CalendarExpression.HalfYear(0, half, 0), ofYear);
        }
        int links = DateWords.afterLinks(s, end);
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
        if (s.has(Cue.ARTICLE, at - 1) && DateWords.describeNoun(s, end, language)) {
            return null;
        }
        int yearAt = DateWords.afterLinks(s, afterHyphen(s, end));
        int year = NumericDates.year(s, yearAt);
        return new DateWords(
                new CalendarExpression.ThreeMonths(Math.max(0, year), first, 0), year > 0 ? yearAt + 1 : end);
    }

    /** "31 January 2021", "January 31, 2021", "31 de enero". */
    DateWords dayAndMonth(Sentence s, int from) {
        int at = from;
        int day = NumericDates.smallNumber(s, at, 31);
        if (day > 0) {
            at++;
            if (at < s.size() && !s.token(at).spaceBefore() && s.has(Cue.ORDINAL_SUFFIX, at)) {
                at += s.length(Cue.ORDINAL_SUFFIX, at);
            }
            at = DateWords.afterLinks(s, afterStop(s, at));
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
        day = NumericDates.smallNumber(s, at, 31);
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
        return hyphen && NumericDates.year(s, at + 1) > 0 ? at + 1 : at;
    }

    private static int afterStop(Sentence s, int at) {
        return s.isSign(at, '.') && !s.token(at).spaceBefore() && at + 1 < s.size() ? at + 1 : at;
    }

    private DateWords withYear(Sentence s, int at, int month, int day) {
        int yearAt = at;
        if (s.isSign(yearAt, ',')) {
            yearAt++;
        }
        yearAt = DateWords.afterLinks(s, yearAt);
        int year = NumericDates.year(s, yearAt);
        return new DateWords(new CalendarExpression.Day(Math.max(0, year), month, day, 0), year > 0 ? yearAt + 1 : at);
    }

    /** "Bulan Januari", "tahun 2021": the noun adds nothing. */
    private int skipUnitNoun(Sentence s, int at) {
        if (at >= s.size() - 1) {
            return at;
        }
        PhraseTree.Found<TemporalUnit> unit = calendar.unit(s.tokens(), at, s.size());
        return unit == null ? at : Math.min(s.size() - 1, DateWords.afterLinks(s, at + unit.length()));
    }

    /** Whether the number counts what follows it, as "2000 houses" does after any preposition. */
    private boolean isCount(Sentence s, int at) {
        PhraseTree.Found<UnitWords.Unit> unit =
                at + 1 < s.size() ? language.units().unit(s.tokens(), at + 1, s.size()) : null;
        return unit != null && !s.hasAny(at + 1, Cue.FUNCTION, Cue.IN, Cue.FUTURE);
    }
}
