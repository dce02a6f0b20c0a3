package org.claimtracker.extraction;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the words about time in a sentence. */
final class DateReader {

    static final Cue[] PREPOSITIONS = {Cue.BEFORE, Cue.BY, Cue.SINCE, Cue.WITHIN, Cue.THROUGHOUT, Cue.IN};

    /** The cues that words about time may start with; the rest of them start with a number or a calendar word. */
    private static final Cue[] STARTS = {
        Cue.BEFORE,
        Cue.BY,
        Cue.SINCE,
        Cue.WITHIN,
        Cue.AHEAD,
        Cue.THROUGHOUT,
        Cue.IN,
        Cue.EARLY,
        Cue.MID,
        Cue.LATE,
        Cue.NEXT,
        Cue.LAST,
        Cue.THIS,
        Cue.SPRING,
        Cue.SUMMER,
        Cue.AUTUMN,
        Cue.WINTER,
        Cue.WEEKEND,
        Cue.THIS_YEAR,
        Cue.YEAR_START,
        Cue.MID_YEAR,
        Cue.YEAR_END,
        Cue.MONTH_END
    };

    private static final int FARTHEST_EARLIEST = 8;
    private static final int LONGEST_CLAUSE = 5;

    private final Language language;
    private final CalendarWords calendar;
    private final DateCore core;
    private final CountedSpans counts;

    DateReader(Language language) {
        this.language = language;
        this.calendar = language.calendar();
        this.core = new DateCore(language);
        this.counts = new CountedSpans(language);
    }

    List<DateMention> read(Sentence sentence) {
        List<DateMention> mentions = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            DateMention mention = mayStart(sentence, at) ? mentionAt(sentence, at) : null;
            if (mention == null) {
                at++;
            } else {
                DateMention first = mentions.isEmpty() ? null : mentions.getLast();
                if (first != null && (isBetween(sentence, first, mention) || isFromTo(sentence, first, mention))) {
                    mentions.removeLast();
                    mention = new DateMention(
                            first.start(),
                            mention.end(),
                            DateMention.Relation.WITHIN,
                            mention.part(),
                            mention.expression(),
                            mention.ahead());
                }
                mentions.add(mention);
                at = mention.end();
            }
        }
        return mentions;
    }

    /** "Entre el 31 de octubre y el 2 de noviembre": what is told of all those days is so by the last of them. */
    private static boolean isBetween(Sentence s, DateMention first, DateMention last) {
        boolean days = first.expression() instanceof CalendarExpression.Day
                && last.expression() instanceof CalendarExpression.Day;
        int link = s.length(Cue.RANGE_AND, first.end());
        return days
                && link > 0
                && first.end() + link >= last.start()
                && s.find(Cue.BETWEEN, first.start() - 3, first.start() + 1) >= 0;
    }

    /** "Del 26 de abril al 3 de mayo", "du 3 au 9 mai": likewise. */
    private static boolean isFromTo(Sentence s, DateMention first, DateMention last) {
        boolean alike = first.expression() instanceof CalendarExpression.Day
                        && last.expression() instanceof CalendarExpression.Day
                || first.expression() instanceof CalendarExpression.Month
                        && last.expression() instanceof CalendarExpression.Month;
        boolean from = s.has(Cue.MOVE_FROM, first.start()) || s.has(Cue.MOVE_FROM, first.start() - 1);
        int gap = last.start() - first.end();
        boolean to = gap == 0 && s.hasAny(last.start(), Cue.MOVE_TO, Cue.RANGE)
                || gap == 1 && s.hasAny(first.end(), Cue.MOVE_TO, Cue.RANGE);
        return alike && from && to;
    }

    private boolean mayStart(Sentence s, int at) {
        Token token = s.token(at);
        return token.isNumber()
                || s.hasAny(at, STARTS)
                || (token.isWord()
                        && (calendar.mayStartWith(token.lower())
                                || language.numbers().mayStartWith(token)));
    }

    private DateMention mentionAt(Sentence s, int start) {
        DateWords now = core.relative(s, start);
        if (now != null && s.hasAny(start, Cue.IN, Cue.SINCE)) {
            // "L'année prochaine" opens with what is a preposition of dates elsewhere.
            DateWords moved = withModifiersAfter(s, now);
            return new DateMention(
                    start,
                    moved.end(),
                    followsSince(s, start) ? DateMention.Relation.SINCE : DateMention.Relation.WITHIN,
                    Period.Part.WHOLE,
                    moved.expression(),
                    moved.ahead());
        }
        int at = start;
        DateMention.Relation relation = DateMention.Relation.WITHIN;
        boolean preposition = false;
        boolean within = false;
        boolean throughout = false;
        for (int i = 0; i < 3 && at < s.size(); i++) {
            int length = 0;
            for (Cue cue : PREPOSITIONS) {
                length = Math.max(length, s.length(cue, at));
            }
            if (length == 0) {
                break;
            }
            if (s.length(Cue.BEFORE, at) == length) {
                relation = DateMention.Relation.BEFORE;
            } else if (s.length(Cue.BY, at) == length) {
                relation = DateMention.Relation.BY;
            } else if (s.length(Cue.SINCE, at) == length) {
                relation = DateMention.Relation.SINCE;
            } else {
                within |= s.length(Cue.WITHIN, at) == length;
            }
            throughout |= s.length(Cue.THROUGHOUT, at) == length;
            preposition = true;
            at += length;
        }
        int ended = relation == DateMention.Relation.BEFORE ? s.length(Cue.ENDS, at) : 0;
        if (ended > 0) {
            // "Antes de que termine el año": where the verb comes first.
            relation = DateMention.Relation.BY;
            at += ended;
        }
        if (at >= s.size()) {
            return null;
        }
        // "In spätestens 45 Jahren" looks ahead whatever the verb does.
        boolean deadline = relation == DateMention.Relation.BY && s.has(Cue.IN, start);
        DateWords found = counts.countedSpan(s, start, at, preposition, within, deadline);
        if (found == null && s.length(Cue.WITHIN, start) > 0) {
            found = counts.countedSpan(s, start, start + s.length(Cue.WITHIN, start), true, true, false);
        }
        Period.Part part = Period.Part.WHOLE;
        if (found == null) {
            int partEnd = at;
            int length;
            int article =
                    at < s.size() && s.has(Cue.FUNCTION, at) && s.hasAny(at + 1, Cue.EARLY, Cue.MID, Cue.LATE) ? 1 : 0;
            if ((length = s.length(Cue.LATE, at + article)) > 0) {
                part = Period.Part.LATE;
            } else if ((length = s.length(Cue.MID, at + article)) > 0) {
                part = Period.Part.MID;
            } else if ((length = s.length(Cue.EARLY, at + article)) > 0) {
                part = Period.Part.EARLY;
            }
            if (length > 0) {
                partEnd = at + article + length;
                if (s.isSign(partEnd, '-')) {
                    partEnd++;
                }
            }
            int coreStart = DateWords.afterLinks(s, partEnd);
            found = core.read(s, coreStart, preposition || length > 0, length > 0 || ended > 0 || throughout);
            if (found == null && length > 0) {
                // "Late" may have meant something else, and the date begin right here.
                part = Period.Part.WHOLE;
                found = core.read(s, at, preposition, false);
            }
        }
        if (found == null && s.has(Cue.THIS, start) && s.has(Cue.IN, start)) {
            // Portuguese "nesta semana": preposition and "this" in one word.
            found = core.read(s, start, true, false);
        }
        if (found == null && s.has(Cue.BETWEEN, start - 1) && NumericDates.year(s, start) > 0) {
            DateWords first = new DateWords(new CalendarExpression.Year(NumericDates.year(s, start)), start + 1);
            DateWords second = toLaterYear(s, start, first);
            found = second.end() > first.end() ? second : null;
        }
        if (found == null && relation == DateMention.Relation.BEFORE) {
            DateWords span = core.unitSpan(s, DateWords.afterLinks(s, at), 0, true, true);
            found = span != null && s.has(Cue.ENDS, span.end()) ? span : null;
        }
        if (found == null) {
            DateWords named = namedPart(s, at);
            if (named == null) {
                return null;
            }
            return new DateMention(start, named.end(), relation, namedPartOf(s, at), named.expression(), false);
        }
        DateWords moved = toLaterYear(s, start, toLaterMonth(s, withModifiersAfter(s, found)));
        boolean earliest = s.hasAny(start - 1, Cue.EARLIEST)
                || s.has(Cue.EARLIEST, start)
                || s.has(Cue.EARLIEST, moved.end())
                || endsEarliest(s, start);
        if (earliest || relation == DateMention.Relation.WITHIN && followsSince(s, start)) {
            relation = DateMention.Relation.SINCE;
        }
        if (relation == DateMention.Relation.SINCE
                && s.length(Cue.IN, start) == s.length(Cue.SINCE, start)
                && isOneDay(moved)) {
            // "Dès demain" is on that day, and "dès 2030" from then on.
            relation = DateMention.Relation.WITHIN;
        }
        if (relation == DateMention.Relation.WITHIN && preposition && followsBefore(s, start)) {
            // "Sebelum kompetisi bergulir pada 8 Agustus", but "before the season ends on 8 August".
            boolean whenEnded = s.find(Cue.ENDS, start - LONGEST_CLAUSE, start) >= 0;
            // "Avant la fin du mandat en 2026".
            relation = whenEnded || moved.expression() instanceof CalendarExpression.Year
                    ? DateMention.Relation.BY
                    : DateMention.Relation.BEFORE;
        }
        boolean ahead = moved.ahead()
                || s.has(Cue.AHEAD, start)
                || deadline && moved.expression() instanceof CalendarExpression.Distance;
        int ends = relation == DateMention.Relation.BEFORE ? s.length(Cue.ENDS, moved.end()) : 0;
        if (ends > 0) {
            // "Before the year is out": by its end, and not by its beginning.
            return new DateMention(start, moved.end() + ends, DateMention.Relation.BY, part, moved.expression(), ahead);
        }
        return new DateMention(start, moved.end(), relation, part, moved.expression(), ahead);
    }

    private static boolean isOneDay(DateWords words) {
        return words.expression() instanceof CalendarExpression.Weekday
                || words.expression() instanceof CalendarExpression.Span span && span.unit() == ChronoUnit.DAYS;
    }

    /** "Entre 2026 y 2029", "2024 to 2026": what is told of all those years is so by the last of them. */
    private static DateWords toLaterYear(Sentence s, int start, DateWords first) {
        int at = first.end();
        int link = Math.max(s.length(Cue.RANGE, at), s.has(Cue.BETWEEN, start - 1) ? s.length(Cue.RANGE_AND, at) : 0);
        int year = link > 0 ? NumericDates.year(s, at + link) : -1;
        boolean later = first.expression() instanceof CalendarExpression.Year earlier && year > earlier.year();
        return later ? new DateWords(new CalendarExpression.Year(year), at + link + 1) : first;
    }

    /** "Im April und Mai": what is told of both months is so by the end of the later. */
    private DateWords toLaterMonth(Sentence s, DateWords first) {
        int and = s.length(Cue.RANGE_AND, first.end());
        boolean month = and > 0
                && first.expression() instanceof CalendarExpression.Month earlier
                && !earlier.isAbsolute()
                && first.end() + and < s.size();
        DateWords second = month ? core.read(s, first.end() + and, true, false) : null;
        boolean both = second != null && second.expression() instanceof CalendarExpression.Month;
        return both ? new DateWords(second.expression(), second.end(), first.ahead() || second.ahead()) : first;
    }

    /** One word for a part of the present year or month: "year-end", "Jahresende". */
    private static DateWords namedPart(Sentence s, int at) {
        if (s.hasAny(at, Cue.YEAR_START, Cue.MID_YEAR, Cue.YEAR_END)) {
            int length = Math.max(
                    s.length(Cue.YEAR_START, at), Math.max(s.length(Cue.MID_YEAR, at), s.length(Cue.YEAR_END, at)));
            int year = NumericDates.year(s, at + length);
            return year > 0
                    ? new DateWords(new CalendarExpression.Year(year), at + length + 1)
                    : new DateWords(new CalendarExpression.Span(ChronoUnit.YEARS, 0), at + length);
        }
        int thisYear = s.length(Cue.THIS_YEAR, at);
        if (thisYear > 0) {
            return new DateWords(new CalendarExpression.Span(ChronoUnit.YEARS, 0), at + thisYear);
        }
        int month = s.length(Cue.MONTH_END, at);
        return month > 0 ? new DateWords(new CalendarExpression.Span(ChronoUnit.MONTHS, 0), at + month) : null;
    }

    private static Period.Part namedPartOf(Sentence s, int at) {
        if (s.has(Cue.YEAR_START, at)) {
            return Period.Part.EARLY;
        }
        return s.has(Cue.MID_YEAR, at) ? Period.Part.MID : Period.Part.LATE;
    }

    /** "From the start of term in September": nothing is due within what only a starting point is. */
    private static boolean followsSince(Sentence s, int start) {
        for (int i = start - 1; i >= 0 && start - i <= 4; i--) {
            if (!s.isWord(i)) {
                return false;
            }
            if (s.has(Cue.SINCE, i) && !s.has(Cue.PER, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause stands before the date that opens with "before", and has a word or two. */
    private static boolean followsBefore(Sentence s, int start) {
        for (int i = start - 1; i >= 0 && start - i <= LONGEST_CLAUSE; i--) {
            if (!s.isWord(i) || s.token(i).isCapitalised() && i > 0) {
                return false;
            }
            if (s.has(Cue.BEFORE, i)) {
                return i < start - 2 && !s.hasAny(i - 1, Cue.EARLIEST);
            }
        }
        return false;
    }

    /** "No antes de 2026": whether such words end right before the date. */
    private static boolean endsEarliest(Sentence s, int start) {
        for (int i = Math.max(0, start - 4); i < start; i++) {
            if (s.has(Cue.EARLIEST, i) && i + s.length(Cue.EARLIEST, i) >= start) {
                return true;
            }
        }
        // "At the earliest two of them can return next month".
        return s.find(Cue.EARLIEST, Math.max(s.clauseStart(0, start), start - FARTHEST_EARLIEST), start) >= 0;
    }

    /** "Lalu", "depan", "prochain" after what they move. */
    private DateWords withModifiersAfter(Sentence s, DateWords core) {
        int at = core.end();
        boolean ahead = core.ahead();
        CalendarExpression expression = core.expression();
        for (int i = 0; i < 2 && at < s.size(); i++) {
            int length;
            if ((length = s.length(Cue.LAST, at)) > 0) {
                expression = expression.shifted(-1);
            } else if ((length = s.length(Cue.NEXT, at)) > 0) {
                expression = expression.shifted(1);
                ahead = true;
            } else {
                break;
            }
            at += length;
        }
        return new DateWords(expression, at, ahead);
    }
}
