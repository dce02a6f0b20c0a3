package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/** Reads times counted from the day of the saying: "within 10 days", "dalam lima tahun ke depan", "3 weeks ago". */
final class CountedSpans {

    private static final int MOST_COUNTED = 1000;
    private static final int NEAR = 5;
    private static final int LONGEST_HAVING = 3;
    private static final int HOURS_OF_DAY = 24;
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    private final Language language;
    private final CalendarWords calendar;

    CountedSpans(Language language) {
        this.language = language;
        this.calendar = language.calendar();
    }

    /** "In three weeks", "within 10 days", "dalam lima tahun ke depan", "3 weeks ago". */
    DateWords countedSpan(
            Sentence s, int start, int afterPreposition, boolean preposition, boolean within, boolean deadline) {
        int pastPrefix = calendar.beforePastCount(s.tokens(), start, s.size());
        if (pastPrefix > 0) {
            DateWords past = counted(s, start + pastPrefix, -1, false);
            if (past != null) {
                return past;
            }
        }
        for (int i = Math.max(0, start - NEAR); i < start; i++) {
            if (s.has(Cue.SUPERLATIVE, i)) {
                // "The worst drought in 40 years" looks back.
                return null;
            }
        }
        int ahead = s.length(Cue.AHEAD, start);
        if (ahead > 0) {
            DateWords future = counted(s, start + ahead, 1, false);
            if (future != null) {
                return new DateWords(future.expression(), future.end(), true);
            }
        }
        // "In two days" is when it will be or how long it took: only a sentence about the future tells.
        int futurePrefix = calendar.beforeFutureCount(s.tokens(), start, s.size());
        if (futurePrefix > 0) {
            boolean told = s.find(Cue.FUTURE, 0, s.size()) >= 0 || opensPresent(s, start);
            DateWords future = counted(s, start + futurePrefix, 1, !told);
            if (future != null) {
                return future;
            }
        }
        if (preposition || within) {
            // "Abrirá en dos semanas": where "in" is no word of the future, the verb right before it tells.
            boolean promised = s.hasAny(start - 1, Cue.FUTURE) || s.has(Cue.FUTURE, start - 2) && s.isWord(start - 1);
            boolean looksAhead = deadline || promised || within && s.find(Cue.FUTURE, 0, s.size()) >= 0;
            return counted(s, afterPreposition, 1, !looksAhead || s.has(Cue.LASTING, start));
        }
        if (s.token(start).isNumber() || s.token(start).isWord()) {
            return countedAgo(s, start);
        }
        return null;
    }

    /** "In fünf Jahren fehlen 40.000 Lehrer": what opens a sentence that has nothing of the past. */
    private boolean opensPresent(Sentence s, int start) {
        return start <= 1
                && language.has(Style.VERB_COMES_SECOND)
                && language.tensesTell()
                && s.find(Cue.PAST, 0, s.size()) < 0;
    }

    private DateWords countedAgo(Sentence s, int at) {
        PhraseTree.Found<CalendarWords.Counted> single = calendar.single(s.tokens(), at, s.size());
        if (single != null) {
            return countedAgo(s, at, single.value().count(), single.value().unit(), at + single.length());
        }
        NumberReader.Read number = language.numbers().read(s.tokens(), at, Math.min(s.size(), at + 4), false);
        if (number == null || number.end() >= s.size()) {
            return null;
        }
        PhraseTree.Found<TemporalUnit> unit = calendar.unit(s.tokens(), number.end(), s.size());
        if (unit == null) {
            return null;
        }
        return countedAgo(s, at, count(number.value()), unit.value(), number.end() + unit.length());
    }

    private DateWords countedAgo(Sentence s, int at, int count, TemporalUnit unit, int end) {
        if (s.has(Cue.NEXT, end) && count > 0) {
            return new DateWords(new CalendarExpression.Distance(unit, count), end + s.length(Cue.NEXT, end), true);
        }
        if (isTimeLeft(s, at, end) && count > 0) {
            return new DateWords(new CalendarExpression.Distance(unit, count), end, true);
        }
        int ago = calendar.afterPastCount(s.tokens(), end, s.size());
        if (ago == 0 && s.has(Cue.LAST, end)) {
            ago = s.length(Cue.LAST, end);
        }
        return ago > 0 && count > 0 ? new DateWords(new CalendarExpression.Distance(unit, -count), end + ago) : null;
    }

    /** "The firms have 30 days to appeal", "haben 30 Tage Zeit". */
    private static boolean isTimeLeft(Sentence s, int at, int end) {
        for (int i = Math.max(0, at - LONGEST_HAVING); i < at; i++) {
            if (i + s.length(Cue.HAVING, i) == at) {
                return s.has(Cue.TIME_TO, end);
            }
        }
        return false;
    }

    private DateWords counted(Sentence s, int from, int sign, boolean mustLookAhead) {
        int at = from;
        boolean ahead = !mustLookAhead;
        boolean said = false;
        boolean gone = false;
        while (at < s.size() && at - from < 3 && s.hasAny(at, Cue.NEXT, Cue.LAST, Cue.FUNCTION, Cue.DATE_LINK)) {
            if (language.numbers().read(s.tokens(), at, Math.min(s.size(), at + 6), false) != null) {
                break;
            }
            said |= s.has(Cue.NEXT, at);
            gone |= s.has(Cue.LAST, at);
            at += Math.max(1, Math.max(s.length(Cue.NEXT, at), s.length(Cue.LAST, at)));
        }
        if (at >= s.size()) {
            return null;
        }
        NumberReader.Read number = language.numbers().read(s.tokens(), at, Math.min(s.size(), at + 6), false);
        number = number == null ? null : upTo(s, number);
        PhraseTree.Found<CalendarWords.Counted> single = calendar.single(s.tokens(), at, s.size());
        int end;
        int count;
        if (single != null) {
            end = at;
            count = single.value().count();
        } else if (number != null && (!number.fractional() || isHalves(s, number))) {
            end = number.end();
            count = number.fractional()
                    ? number.value().multiply(MONTHS_OF_YEAR).intValue()
                    : count(number.value());
        } else {
            // "Within a year": an article stands for one.
            end = at;
            count = at > from && s.has(Cue.INDEFINITE, at - 1) && s.has(Cue.WITHIN, from - 1) ? 1 : 0;
        }
        if (count == 0 || end >= s.size()) {
            return null;
        }
        if (s.has(Cue.NEXT, end)) {
            said = true;
            end += s.length(Cue.NEXT, end);
        }
        PhraseTree.Found<TemporalUnit> unit =
                end < s.size() && single == null ? calendar.unit(s.tokens(), end, s.size()) : null;
        if (single != null) {
            unit = new PhraseTree.Found<>(single.value().unit(), single.length());
        } else if (unit != null && number != null && number.fractional()) {
            // "In eineinhalb Jahren" is in eighteen months.
            unit = new PhraseTree.Found<>(ChronoUnit.MONTHS, unit.length());
        }
        if (unit == null) {
            PhraseTree.Found<UnitWords.Unit> hours =
                    end < s.size() ? language.units().unit(s.tokens(), end, s.size()) : null;
            if (hours == null || !"hour".equals(hours.value().canonical()) || count % HOURS_OF_DAY != 0) {
                return null;
            }
            // "Within 48 hours" is within two days.
            count /= HOURS_OF_DAY;
            unit = new PhraseTree.Found<>(ChronoUnit.DAYS, hours.length());
        }
        end += unit.length();
        if (s.has(Cue.NEXT, end)) {
            said = true;
            end += s.length(Cue.NEXT, end);
        }
        if (s.has(Cue.WORKING, end) || s.has(Cue.WORKING, end - 1 - unit.length())) {
            // "Within 15 working days" is more than 15 days, and how many more depends on where.
            return null;
        }
        if (s.hasAny(end, Cue.SINCE, Cue.PARTITIVE)
                && !said
                && calendar.relative(s.tokens(), Math.min(end + 1, s.size() - 1), s.size()) == null) {
            // "Within 100 days of taking office": counted from a day that is not told.
            return null;
        }
        if (language.has(Style.REPORTS_WITH_THAT) && s.has(Cue.BEFORE, end)) {
            // "Au plus tard 48 heures avant le début": counted back from it.
            return null;
        }
        ahead |= said;
        gone |= s.has(Cue.LAST, end) || calendar.afterPastCount(s.tokens(), end, s.size()) > 0;
        if (gone) {
            int past = Math.max(s.length(Cue.LAST, end), calendar.afterPastCount(s.tokens(), end, s.size()));
            return new DateWords(new CalendarExpression.Distance(unit.value(), -count), end + past);
        }
        return ahead ? new DateWords(new CalendarExpression.Distance(unit.value(), sign * count), end, said) : null;
    }

    /** "Dans deux à trois ans", "dentro de 18 o 24 meses": the later of the two. */
    private NumberReader.Read upTo(Sentence s, NumberReader.Read first) {
        int link = first.end();
        boolean linked =
                s.hasAny(link, Cue.RANGE, Cue.RANGE_AND, Cue.FUNCTION) || s.isSign(link, '-') || s.isSign(link, '–');
        NumberReader.Read second = linked && link + 1 < s.size()
                ? language.numbers().read(s.tokens(), link + 1, Math.min(s.size(), link + 5), false)
                : null;
        boolean later = second != null && !second.fractional() && second.value().compareTo(first.value()) > 0;
        return later ? second : first;
    }

    /** "Half a year", "eineinhalb Jahre": years that are told by halves. */
    private boolean isHalves(Sentence s, NumberReader.Read number) {
        PhraseTree.Found<TemporalUnit> unit =
                number.end() < s.size() ? calendar.unit(s.tokens(), number.end(), s.size()) : null;
        return unit != null
                && unit.value() == ChronoUnit.YEARS
                && number.value().scale() == 1
                && number.value().multiply(MONTHS_OF_YEAR).stripTrailingZeros().scale() <= 0;
    }

    private static int count(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean small = value.signum() > 0 && value.compareTo(BigDecimal.valueOf(MOST_COUNTED)) <= 0;
        return whole && small ? value.intValue() : 0;
    }
}
