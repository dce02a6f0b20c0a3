package org.claimtracker.extraction;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;

/** Reads which time words mean, apart from the prepositions before them: "next Monday", "the end of March", "2030". */
final class DateCore {

    private static final int LONGEST_MONTH = 31;

    private final Language language;
    private final CalendarWords calendar;
    private final CalendarDays days;
    private final NumericDates numeric;
    private final RelativeYears years;

    DateCore(Language language) {
        this.language = language;
        this.calendar = language.calendar();
        this.days = new CalendarDays(language);
        this.numeric = new NumericDates(calendar);
        this.years = new RelativeYears(calendar);
    }

    /**
     * The time that is meant by the words at {@code at}; {@code null} when none is.
     *
     * @param afterPreposition whether a preposition of time stands before them
     * @param afterPart        whether "the end of" or the like does
     */
    DateWords read(Sentence s, int at, boolean afterPreposition, boolean afterPart) {
        if (at >= s.size()) {
            return null;
        }
        DateWords relative = relative(s, at);
        if (relative != null) {
            boolean quarter = relative.expression().equals(new CalendarExpression.Span(IsoFields.QUARTER_YEARS, -1));
            DateWords ofYear = quarter ? years.ofLastQuarter(s, relative.end()) : null;
            return ofYear == null ? relative : ofYear;
        }
        DateWords weekday = weekday(s, at, afterPreposition);
        if (weekday != null) {
            return weekday;
        }
        int shift = 0;
        int noun = at;
        while (noun < s.size() && noun - at < 2) {
            if (s.has(Cue.NEXT, noun)) {
                shift = 1;
                noun += s.length(Cue.NEXT, noun);
            } else if (s.has(Cue.LAST, noun)) {
                shift = -1;
                noun += s.length(Cue.LAST, noun);
            } else if (s.has(Cue.THIS, noun)) {
                noun += s.length(Cue.THIS, noun);
            } else if (noun == at && s.has(Cue.FUNCTION, noun) && s.hasAny(noun + 1, Cue.NEXT, Cue.LAST, Cue.THIS)) {
                noun++;
            } else {
                break;
            }
        }
        if (noun >= s.size()) {
            return null;
        }
        PhraseTree.Found<TemporalUnit> unit = shift > 0 ? calendar.unit(s.tokens(), noun, s.size()) : null;
        boolean ofDay = unit != null && unit.value() == ChronoUnit.DAYS;
        DateWords numbered = ofDay ? numberedDay(s, noun + unit.length()) : null;
        numbered = numbered == null && noun == at && afterPreposition ? dayByNumber(s, at) : numbered;
        if (numbered != null) {
            return numbered;
        }
        DateWords named = days.namedSpan(s, noun, afterPreposition);
        if (named != null) {
            return shift == 0 ? named : new DateWords(named.expression().shifted(shift), named.end(), shift > 0);
        }
        int weekend = s.length(Cue.WEEKEND, noun);
        if (weekend > 0 && (noun > at || afterPart || isOneWeekend(s, at, weekend))) {
            return new DateWords(new CalendarExpression.Weekend(shift), noun + weekend, shift > 0);
        }
        if (noun > at) {
            DateWords day = weekday(s, noun, afterPreposition);
            if (day != null) {
                return new DateWords(day.expression().shifted(shift), day.end(), shift > 0);
            }
        }
        return unitSpan(s, noun, shift, noun > at, afterPart);
    }

    /** "Next week", "morgen": a time told by one phrase of CLDR. */
    DateWords relative(Sentence s, int at) {
        PhraseTree.Found<CalendarWords.Relative> relative = calendar.relative(s.tokens(), at, s.size());
        if (relative == null || isOtherNoun(s, at, relative.length())) {
            return null;
        }
        boolean nextDay = relative.length() > 1 && relative.value().unit() == ChronoUnit.DAYS;
        if (nextDay && numberedDay(s, at + relative.length()) != null) {
            return null;
        }
        CalendarWords.Relative span = relative.value();
        int end = at + relative.length();
        int part = span.unit() == ChronoUnit.DAYS ? s.length(Cue.PART_OF_DAY, end) : 0;
        return new DateWords(new CalendarExpression.Span(span.unit(), span.offset()), end + part);
    }

    /** "El próximo día 30": the number of a day, without its month; {@code null} when none stands there. */
    private DateWords numberedDay(Sentence s, int at) {
        boolean day =
                !language.has(Style.MODIFIERS_COME_FIRST) && isDayOfMonth(s, at) && days.dayAndMonth(s, at) == null;
        return day
                ? new DateWords(
                        new CalendarExpression.DayOfMonth(
                                Integer.parseInt(s.token(at).text()), null),
                        at + 1,
                        true)
                : null;
    }

    /** "No dia 20", "el día 20": the same without a word that says where it lies; {@code null} when none stands there. */
    private DateWords dayByNumber(Sentence s, int at) {
        if (!language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) || at == 0 || !isNumberOfDay(s, at)) {
            return null;
        }
        PhraseTree.Found<TemporalUnit> unit = calendar.unit(s.tokens(), at - 1, s.size());
        boolean day = unit != null
                && unit.value() == ChronoUnit.DAYS
                && unit.length() == 1
                && !language.inflection().isPlural(s.token(at - 1).lower())
                && (isDayOfMonth(s, at) || s.hasAny(at + 1, Cue.AUXILIARY, Cue.PAST, Cue.FUTURE, Cue.PASSIVE))
                && days.dayAndMonth(s, at) == null;
        int number = day ? Integer.parseInt(s.token(at).text()) : 0;
        return day ? new DateWords(new CalendarExpression.DayOfMonth(number, null), at + 1) : null;
    }

    /** "Neste semestre", "bis Ende des Halbjahres": half a year by its noun alone. */
    private DateWords halfYear(Sentence s, int at, int shift, boolean placed) {
        int end = at + calendar.halfYearNoun(s.tokens(), at, s.size());
        if (end == at) {
            return null;
        }
        CalendarExpression half = new CalendarExpression.HalfYearFromNow(shift);
        if (s.hasAny(end, Cue.NEXT, Cue.LAST)) {
            return new DateWords(half, end);
        }
        int behind = s.length(Cue.THIS, end);
        return placed || behind > 0 ? new DateWords(half, end + behind) : null;
    }

    /** "Over the weekend", "le week-end prochain"; "le week-end" is any, and "weekend traffic" none. */
    private boolean isOneWeekend(Sentence s, int at, int length) {
        boolean placed = s.has(Cue.IN, at - 1) && !s.has(Cue.ARTICLE, at - 1)
                || s.has(Cue.ARTICLE, at - 1)
                        && (s.has(Cue.IN, at - 2)
                                || (language.has(Style.MODIFIERS_COME_FIRST) || language.has(Style.REPORTS_WITH_THAT))
                                        && s.hasAny(at - 2, Cue.BY, Cue.BEFORE))
                || s.length(Cue.IN, at - 2) == 2
                || s.hasAny(at + length, Cue.NEXT, Cue.LAST, Cue.THIS);
        return placed && !DateWords.describeNoun(s, at + length, language);
    }

    /** The German "Morgen" is a noun; "morgen" is tomorrow. */
    private boolean isOtherNoun(Sentence s, int at, int length) {
        return language.has(Style.NOUNS_ARE_CAPITALISED)
                && length == 1
                && at > 0
                && s.token(at).isCapitalised();
    }

    /** "Next week", "akhir tahun", "the end of the month". */
    DateWords unitSpan(Sentence s, int from, int shift, boolean modified, boolean afterPart) {
        int at = from;
        if (afterPart && at < s.size() && s.has(Cue.FUNCTION, at)) {
            at++;
        }
        if (at >= s.size()) {
            return null;
        }
        PhraseTree.Found<TemporalUnit> unit = calendar.unit(s.tokens(), at, s.size());
        if (unit == null) {
            return halfYear(s, at, shift, modified || afterPart);
        }
        int end = at + unit.length();
        // "Dans les prochains mois": the noun is the same for one, and "next" tells.
        boolean several = modified
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && s.hasAny(at - 1, Cue.NEXT, Cue.LAST)
                && language.inflection().isPlural(s.token(at - 1).lower());
        // "Dans les mois à venir".
        several |= !language.has(Style.MODIFIERS_COME_FIRST)
                && s.hasAny(end, Cue.NEXT, Cue.LAST)
                && s.has(Cue.ARTICLE, at - 1)
                && language.inflection().isPlural(s.token(at - 1).lower());
        if (several || calendar.isPlural(s.token(at)) || s.has(Cue.VAGUE, at - 1)) {
            return null;
        }
        if (s.has(Cue.NEXT, end) || s.has(Cue.LAST, end)) {
            return new DateWords(new CalendarExpression.Span(unit.value(), 0), end);
        }
        if (s.has(Cue.THIS, end) && !modified) {
            return new DateWords(new CalendarExpression.Span(unit.value(), 0), end + s.length(Cue.THIS, end));
        }
        CalendarExpression span = new CalendarExpression.Span(unit.value(), 0);
        return modified || afterPart ? new DateWords(shift == 0 ? span : span.shifted(shift), end) : null;
    }

    /** "Black Friday", "Super Tuesday": a word of a name, where weekdays have capitals. */
    private boolean isInName(Sentence s, int at) {
        return calendar.namesAreCapitalised()
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && language.has(Style.MODIFIERS_COME_FIRST)
                && at > 1
                && s.token(at - 1).isCapitalised()
                && s.token(at).spaceBefore()
                && !CapitalisedWords.opensSentence(s, at - 1)
                && !s.hasAny(at - 1, DateReader.PREPOSITIONS)
                && !s.hasAny(at - 1, Cue.NEXT, Cue.LAST, Cue.THIS, Cue.FUNCTION)
                && s.hasAny(at - 2, Cue.BEFORE, Cue.BY, Cue.IN, Cue.SINCE, Cue.ARTICLE, Cue.AUXILIARY);
    }

    private DateWords weekday(Sentence s, int at, boolean afterPreposition) {
        if (at >= s.size()) {
            return null;
        }
        PhraseTree.Found<DayOfWeek> found = calendar.weekday(s.tokens(), at, s.size());
        boolean any = !language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.INDEFINITE, at - 1)
                && s.has(Cue.DATE_LINK, at + 1);
        if (found != null && (any || isInName(s, at) || s.length(Cue.ORGANIZATION, at - 2) > 2)) {
            // "Un domingo de febrero".
            return null;
        }
        if (found == null) {
            found = afterPreposition || s.hasAny(at - 1, Cue.IN, Cue.THIS, Cue.NEXT, Cue.LAST)
                    ? calendar.shortWeekday(s.tokens(), at, s.size())
                    : null;
            if (found == null || s.isWord(at + found.length()) && !s.has(Cue.FUNCTION, at + found.length())) {
                return null;
            }
        }
        DayOfWeek weekday = found.value();
        int end = at + found.length();
        end += s.length(Cue.PART_OF_DAY, end);
        DateWords inBrackets = numeric.bracketed(s, end, found.value());
        if (inBrackets != null) {
            // "Senin (16/3) malam".
            int part = s.length(Cue.PART_OF_DAY, inBrackets.end());
            return new DateWords(inBrackets.expression(), inBrackets.end() + part, inBrackets.ahead());
        }
        int next = end;
        if (s.isSign(next, ',')) {
            next++;
        }
        next = DateWords.afterLinks(s, next);
        if (s.has(Cue.IN, next) && s.token(next).isWord() && !s.token(next - 1).isSign(',')) {
            next = Math.min(s.size(), next + s.length(Cue.IN, next));
        }
        if (next < s.size()) {
            DateWords day = days.dayAndMonth(s, next);
            if (day != null) {
                return day;
            }
            DateWords inDigits = numeric.date(s, next);
            if (inDigits != null) {
                return inDigits;
            }
        }
        if (isDayOfMonth(s, end)) {
            // "El miércoles 25".
            int day = Integer.parseInt(s.token(end).text());
            return new DateWords(new CalendarExpression.DayOfMonth(day, weekday), end + 1);
        }
        // "Selasa (pekan depan)".
        boolean bracketed = s.isSign(end, '(');
        DateWords inWeek = ofWeek(s, weekday, bracketed ? end + 1 : end);
        if (inWeek != null && !bracketed) {
            return inWeek;
        }
        if (inWeek != null && s.isSign(inWeek.end(), ')')) {
            return new DateWords(inWeek.expression(), inWeek.end() + 1);
        }
        if (s.has(Cue.THIS, end)) {
            end += s.length(Cue.THIS, end);
        }
        return new DateWords(new CalendarExpression.Weekday(weekday, 0), end);
    }

    /** "Selasa pekan depan": the weekday of the week that stands at {@code at}; {@code null} when none does. */
    private DateWords ofWeek(Sentence s, DayOfWeek weekday, int at) {
        PhraseTree.Found<CalendarWords.Relative> week =
                at < s.size() ? calendar.relative(s.tokens(), at, s.size()) : null;
        if (week != null && week.value().unit() == ChronoUnit.WEEKS) {
            return new DateWords(
                    new CalendarExpression.WeekdayOfWeek(weekday, week.value().offset()), at + week.length());
        }
        PhraseTree.Found<TemporalUnit> unit = at < s.size() ? calendar.unit(s.tokens(), at, s.size()) : null;
        if (unit == null || unit.value() != ChronoUnit.WEEKS) {
            return null;
        }
        int moved = at + unit.length();
        int ahead = s.length(Cue.NEXT, moved);
        int behind = s.length(Cue.LAST, moved);
        return ahead + behind == 0
                ? null
                : new DateWords(
                        new CalendarExpression.WeekdayOfWeek(weekday, ahead > 0 ? 1 : -1), moved + ahead + behind);
    }

    /** Whether the number behind a weekday counts nothing. */
    private static boolean isDayOfMonth(Sentence s, int at) {
        boolean alone = at + 1 >= s.size()
                || s.isSign(at + 1, ',')
                || s.isSign(at + 1, '.') && at + 2 >= s.size()
                || s.isSign(at + 1, ')')
                || s.isWord(at + 1) && s.hasAny(at + 1, Cue.FUNCTION, Cue.CONJUNCTION, Cue.BEFORE, Cue.BY);
        return isNumberOfDay(s, at) && alone;
    }

    private static boolean isNumberOfDay(Sentence s, int at) {
        String digits = at < s.size() && s.token(at).isNumber() ? s.token(at).text() : "";
        return digits.length() <= 2
                && !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= LONGEST_MONTH;
    }
}
