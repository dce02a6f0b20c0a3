package org.claimtracker.extraction;

import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/** Reads which year a part of one is of, where words tell by how far it is from the present one: "of next year". */
final class RelativeYears {

    private final CalendarWords calendar;

    RelativeYears(CalendarWords calendar) {
        this.calendar = calendar;
    }

    /** "March next year", "premier trimestre de l'année prochaine", "kuartal II tahun depan". */
    DateWords of(Sentence s, DateWords part) {
        boolean parted = part.expression() instanceof CalendarExpression.Month
                || part.expression() instanceof CalendarExpression.Day
                || part.expression() instanceof CalendarExpression.ThreeMonths
                || part.expression() instanceof CalendarExpression.HalfYear;
        if (!parted || part.expression().isAbsolute()) {
            return part;
        }
        DateWords year = year(s, part.end(), part.expression() instanceof CalendarExpression.ThreeMonths);
        return year == null ? part : inYear(part.expression(), year);
    }

    static DateWords inYear(CalendarExpression part, DateWords year) {
        int offset = ((CalendarExpression.Span) year.expression()).offset();
        return new DateWords(new CalendarExpression.OfYear(part, offset), year.end(), offset > 0);
    }

    /**
     * The year that is told by how far it is from the present one: "of next year", "du prochain".
     *
     * @param plain whether "of the year" will do
     */
    DateWords year(Sentence s, int from, boolean plain) {
        int at = DateWords.afterLinks(s, from);
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
        int yearAt = DateWords.afterLinks(s, end);
        int told = NumericDates.year(s, yearAt);
        CalendarExpression quarter = new CalendarExpression.ThreeMonths(Math.max(0, told), 10, 0);
        if (told > 0) {
            return new DateWords(quarter, yearAt + 1);
        }
        DateWords year = year(s, end, true);
        return year == null ? null : inYear(quarter, year);
    }
}
