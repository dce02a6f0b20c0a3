package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the words about time in a sentence. */
final class DateReader {

    private static final Cue[] PREPOSITIONS = {Cue.BEFORE, Cue.BY, Cue.SINCE, Cue.WITHIN, Cue.IN};

    /** The cues that words about time may start with; the rest of them start with a number or a calendar word. */
    private static final Cue[] STARTS = {
        Cue.BEFORE,
        Cue.BY,
        Cue.SINCE,
        Cue.WITHIN,
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
        Cue.YEAR_START,
        Cue.MID_YEAR,
        Cue.YEAR_END,
        Cue.MONTH_END
    };

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_COUNTED = 1000;

    private final Language language;
    private final CalendarWords calendar;

    DateReader(Language language) {
        this.language = language;
        this.calendar = language.calendar();
    }

    List<DateMention> read(Sentence sentence) {
        List<DateMention> mentions = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            DateMention mention = mayStart(sentence, at) ? mentionAt(sentence, at) : null;
            if (mention == null) {
                at++;
            } else {
                mentions.add(mention);
                at = mention.end();
            }
        }
        return mentions;
    }

    private boolean mayStart(Sentence s, int at) {
        Token token = s.token(at);
        return token.isNumber()
                || s.hasAny(at, STARTS)
                || (token.isWord()
                        && (calendar.mayStartWith(token.lower())
                                || language.numbers().mayStartWith(token)));
    }

    /** What has been read so far of one mention. */
    private record Core(CalendarExpression expression, int end, boolean ahead) {

        Core(CalendarExpression expression, int end) {
            this(expression, end, expression instanceof CalendarExpression.Span span && span.offset() > 0);
        }
    }

    private DateMention mentionAt(Sentence s, int start) {
        Core now = relative(s, start);
        if (now != null && s.has(Cue.IN, start)) {
            // "L'année prochaine" opens with what is a preposition of dates elsewhere.
            Core moved = withModifiersAfter(s, now);
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
            preposition = true;
            at += length;
        }
        if (at >= s.size()) {
            return null;
        }
        Core core = countedSpan(s, start, at, preposition, within);
        if (core == null && s.length(Cue.WITHIN, start) > 0) {
            core = countedSpan(s, start, start + s.length(Cue.WITHIN, start), true, true);
        }
        Period.Part part = Period.Part.WHOLE;
        if (core == null) {
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
            int coreStart = skipLinks(s, partEnd);
            core = core(s, coreStart, preposition || length > 0, length > 0);
            if (core == null && length > 0) {
                // "Late" may have meant something else, and the date begin right here.
                part = Period.Part.WHOLE;
                core = core(s, at, preposition, false);
            }
        }
        if (core == null) {
            Core named = namedPart(s, at);
            if (named == null) {
                return null;
            }
            return new DateMention(start, named.end(), relation, namedPartOf(s, at), named.expression(), false);
        }
        Core moved = withModifiersAfter(s, core);
        if (relation == DateMention.Relation.WITHIN && followsSince(s, start)) {
            relation = DateMention.Relation.SINCE;
        }
        return new DateMention(start, moved.end(), relation, part, moved.expression(), moved.ahead());
    }

    /** One word for a part of the present year or month: "year-end", "Jahresende". */
    private static Core namedPart(Sentence s, int at) {
        if (s.hasAny(at, Cue.YEAR_START, Cue.MID_YEAR, Cue.YEAR_END)) {
            int length = Math.max(
                    s.length(Cue.YEAR_START, at), Math.max(s.length(Cue.MID_YEAR, at), s.length(Cue.YEAR_END, at)));
            int year = year(s, at + length);
            return year > 0
                    ? new Core(new CalendarExpression.Year(year), at + length + 1)
                    : new Core(new CalendarExpression.Span(ChronoUnit.YEARS, 0), at + length);
        }
        int month = s.length(Cue.MONTH_END, at);
        return month > 0 ? new Core(new CalendarExpression.Span(ChronoUnit.MONTHS, 0), at + month) : null;
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
            if (s.has(Cue.SINCE, i)) {
                return true;
            }
        }
        return false;
    }

    private static int skipLinks(Sentence s, int from) {
        int at = from;
        while (at < s.size() && at - from < 3 && s.has(Cue.DATE_LINK, at)) {
            at += s.length(Cue.DATE_LINK, at);
        }
        return at;
    }

    /** "Lalu", "depan", "prochain" after what they move. */
    private Core withModifiersAfter(Sentence s, Core core) {
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
        return new Core(expression, at, ahead);
    }

    private Core core(Sentence s, int at, boolean afterPreposition, boolean afterPart) {
        if (at >= s.size()) {
            return null;
        }
        Core relative = relative(s, at);
        if (relative != null) {
            return relative;
        }
        Core weekday = weekday(s, at, afterPreposition);
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
        Core named = namedSpan(s, noun, afterPreposition);
        if (named != null) {
            return shift == 0 ? named : new Core(named.expression().shifted(shift), named.end(), shift > 0);
        }
        if (noun > at) {
            Core day = weekday(s, noun, afterPreposition);
            if (day != null) {
                return new Core(day.expression().shifted(shift), day.end(), shift > 0);
            }
        }
        return unitSpan(s, noun, shift, noun > at, afterPart);
    }

    private Core relative(Sentence s, int at) {
        PhraseTree.Found<CalendarWords.Relative> relative = calendar.relative(s.tokens(), at, s.size());
        if (relative == null || isOtherNoun(s, at, relative.length())) {
            return null;
        }
        CalendarWords.Relative span = relative.value();
        return new Core(new CalendarExpression.Span(span.unit(), span.offset()), at + relative.length());
    }

    /** The German "Morgen" is a noun; "morgen" is tomorrow. */
    private boolean isOtherNoun(Sentence s, int at, int length) {
        return language.nounsAreCapitalised()
                && length == 1
                && at > 0
                && s.token(at).isCapitalised();
    }

    /** "Next week", "akhir tahun", "the end of the month". */
    private Core unitSpan(Sentence s, int from, int shift, boolean modified, boolean afterPart) {
        int at = from;
        if (afterPart && at < s.size() && s.has(Cue.FUNCTION, at)) {
            at++;
        }
        if (at >= s.size()) {
            return null;
        }
        PhraseTree.Found<TemporalUnit> unit = calendar.unit(s.tokens(), at, s.size());
        if (unit == null) {
            return null;
        }
        int end = at + unit.length();
        if (s.has(Cue.NEXT, end) || s.has(Cue.LAST, end)) {
            return new Core(new CalendarExpression.Span(unit.value(), 0), end);
        }
        if (s.has(Cue.THIS, end) && !modified) {
            return new Core(new CalendarExpression.Span(unit.value(), 0), end + s.length(Cue.THIS, end));
        }
        return modified || afterPart ? new Core(new CalendarExpression.Span(unit.value(), shift), end) : null;
    }

    private Core weekday(Sentence s, int at, boolean afterPreposition) {
        if (at >= s.size()) {
            return null;
        }
        PhraseTree.Found<DayOfWeek> found = calendar.weekday(s.tokens(), at, s.size());
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
        Core inBrackets = bracketed(s, end);
        if (inBrackets != null) {
            return inBrackets;
        }
        int next = end;
        if (s.isSign(next, ',')) {
            next++;
        }
        next = skipLinks(s, next);
        if (s.has(Cue.IN, next) && s.token(next).isWord() && !s.token(next - 1).isSign(',')) {
            next = Math.min(s.size(), next + s.length(Cue.IN, next));
        }
        if (next < s.size()) {
            Core day = dayAndMonth(s, next);
            if (day != null) {
                return day;
            }
            Core numeric = numeric(s, next);
            if (numeric != null) {
                return numeric;
            }
        }
        PhraseTree.Found<CalendarWords.Relative> week =
                end < s.size() ? calendar.relative(s.tokens(), end, s.size()) : null;
        if (week != null && week.value().unit() == ChronoUnit.WEEKS) {
            return new Core(
                    new CalendarExpression.WeekdayOfWeek(weekday, week.value().offset()), end + week.length());
        }
        if (s.has(Cue.THIS, end)) {
            end += s.length(Cue.THIS, end);
        }
        return new Core(new CalendarExpression.Weekday(weekday, 0), end);
    }

    /** "(18/1)", "(18/1/2021)" or "(18)" after a weekday. */
    private Core bracketed(Sentence s, int at) {
        if (!s.isSign(at, '(') || at + 2 >= s.size() || !s.token(at + 1).isNumber()) {
            return null;
        }
        Core numeric = numeric(s, at + 1);
        if (numeric != null && s.isSign(numeric.end(), ')')) {
            return new Core(numeric.expression(), numeric.end() + 1);
        }
        int day = smallNumber(s, at + 1, 31);
        if (day > 0 && s.isSign(at + 2, ')')) {
            return new Core(new CalendarExpression.DayOfMonth(day), at + 3);
        }
        int month = s.isSign(at + 2, '/') && at + 4 < s.size() ? smallNumber(s, at + 3, 12) : 0;
        if (day > 0 && month > 0 && s.isSign(at + 4, ')')) {
            return new Core(new CalendarExpression.Day(0, month, day, 0), at + 5);
        }
        return null;
    }

    private Core namedSpan(Sentence s, int from, boolean afterPreposition) {
        Core day = dayAndMonth(s, from);
        if (day != null) {
            return day;
        }
        Core numeric = numeric(s, from);
        if (numeric != null) {
            return numeric;
        }
        PhraseTree.Found<Integer> quarter = calendar.quarter(s.tokens(), from, s.size());
        if (quarter != null) {
            int end = from + quarter.length();
            int yearAt = skipLinks(s, end);
            int year = year(s, yearAt);
            CalendarExpression months =
                    new CalendarExpression.ThreeMonths(Math.max(0, year), quarter.value() * 3 - 2, 0);
            return new Core(months, year > 0 ? yearAt + 1 : end);
        }
        Core season = season(s, from);
        if (season != null && (season.expression().isAbsolute() || isPlaced(s, from))) {
            return season;
        }
        int at = skipUnitNoun(s, from);
        Core month = month(s, at, afterPreposition || at > from);
        if (month != null) {
            return month;
        }
        int year = year(s, at);
        if (year > 0 && (afterPreposition || at > from) && !isCount(s, at)) {
            return new Core(new CalendarExpression.Year(year), at + 1);
        }
        return null;
    }

    private Core month(Sentence s, int at, boolean expected) {
        PhraseTree.Found<Integer> month = at < s.size() ? calendar.month(s.tokens(), at, s.size()) : null;
        if (month == null) {
            return null;
        }
        int end = afterStop(s, at + month.length());
        int yearAt = skipUnitNoun(s, skipLinks(s, end));
        int year = year(s, yearAt);
        if (year > 0) {
            return new Core(new CalendarExpression.Month(year, month.value(), 0), yearAt + 1);
        }
        // "May" and "March" are verbs too: alone they want a preposition, or a word such as "last" beside them.
        boolean longName = s.token(at).text().length() > 5;
        boolean placed = expected || longName || s.hasAny(at - 1, Cue.NEXT, Cue.LAST, Cue.THIS) || s.has(Cue.LAST, end);
        return placed ? new Core(new CalendarExpression.Month(0, month.value(), 0), end) : null;
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

    private Core season(Sentence s, int at) {
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
        int yearAt = skipLinks(s, end);
        int year = year(s, yearAt);
        return new Core(new CalendarExpression.ThreeMonths(Math.max(0, year), first, 0), year > 0 ? yearAt + 1 : end);
    }

    /** "31 January 2021", "January 31, 2021", "31 de enero". */
    private Core dayAndMonth(Sentence s, int from) {
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
        PhraseTree.Found<Integer> month = calendar.monthComesFirst() ? calendar.month(s.tokens(), at, s.size()) : null;
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

    private static int afterStop(Sentence s, int at) {
        return s.isSign(at, '.') && !s.token(at).spaceBefore() && at + 1 < s.size() ? at + 1 : at;
    }

    private Core withYear(Sentence s, int at, int month, int day) {
        int yearAt = at;
        if (s.isSign(yearAt, ',')) {
            yearAt++;
        }
        yearAt = skipLinks(s, yearAt);
        int year = year(s, yearAt);
        return new Core(new CalendarExpression.Day(Math.max(0, year), month, day, 0), year > 0 ? yearAt + 1 : at);
    }

    /** "2021-01-31", "31/01/2021", "31.1.2021"; which of day and month is first only where the numbers show it. */
    private Core numeric(Sentence s, int at) {
        if (at >= s.size() || !s.token(at).isNumber()) {
            return null;
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

    private Core numericDate(int first, int second, int third, int end) {
        if (isYear(first) && second >= 1 && second <= 12 && third >= 1 && third <= 31) {
            return new Core(new CalendarExpression.Day(first, second, third, 0), end);
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
        return valid ? new Core(new CalendarExpression.Day(third, month, day, 0), end) : null;
    }

    /** "In three weeks", "within 10 days", "dalam lima tahun ke depan", "3 weeks ago". */
    private Core countedSpan(Sentence s, int start, int afterPreposition, boolean preposition, boolean within) {
        int pastPrefix = calendar.beforePastCount(s.tokens(), start, s.size());
        if (pastPrefix > 0) {
            Core past = counted(s, start + pastPrefix, -1, false);
            if (past != null) {
                return past;
            }
        }
        // "In two days" is when it will be or how long it took: only a sentence about the future tells.
        int futurePrefix = calendar.beforeFutureCount(s.tokens(), start, s.size());
        if (futurePrefix > 0) {
            Core future = counted(s, start + futurePrefix, 1, s.find(Cue.FUTURE, 0, s.size()) < 0);
            if (future != null) {
                return future;
            }
        }
        if (preposition || within) {
            return counted(s, afterPreposition, 1, !within || s.find(Cue.FUTURE, 0, s.size()) < 0);
        }
        if (s.token(start).isNumber() || s.token(start).isWord()) {
            return countedAgo(s, start);
        }
        return null;
    }

    private Core countedAgo(Sentence s, int at) {
        NumberWords.Read number = language.numbers().read(s.tokens(), at, Math.min(s.size(), at + 4), false);
        if (number == null || number.end() >= s.size()) {
            return null;
        }
        PhraseTree.Found<TemporalUnit> unit = calendar.unit(s.tokens(), number.end(), s.size());
        if (unit == null) {
            return null;
        }
        int end = number.end() + unit.length();
        int count = count(number.value());
        if (s.has(Cue.NEXT, end) && count > 0) {
            return new Core(new CalendarExpression.Distance(unit.value(), count), end + s.length(Cue.NEXT, end), true);
        }
        int ago = calendar.afterPastCount(s.tokens(), end, s.size());
        if (ago == 0 && s.has(Cue.LAST, end)) {
            ago = s.length(Cue.LAST, end);
        }
        return ago > 0 && count > 0 ? new Core(new CalendarExpression.Distance(unit.value(), -count), end + ago) : null;
    }

    private Core counted(Sentence s, int from, int sign, boolean mustLookAhead) {
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
        NumberWords.Read number = language.numbers().read(s.tokens(), at, Math.min(s.size(), at + 6), false);
        int end;
        int count;
        if (number != null && !number.fractional()) {
            end = number.end();
            count = count(number.value());
        } else {
            // "Within a year": an article stands for one.
            end = at;
            count = at > from && s.has(Cue.FUNCTION, at - 1) && s.has(Cue.WITHIN, from - 1) ? 1 : 0;
        }
        if (count == 0 || end >= s.size()) {
            return null;
        }
        if (s.has(Cue.NEXT, end)) {
            said = true;
            end += s.length(Cue.NEXT, end);
        }
        PhraseTree.Found<TemporalUnit> unit = end < s.size() ? calendar.unit(s.tokens(), end, s.size()) : null;
        if (unit == null) {
            return null;
        }
        end += unit.length();
        if (s.has(Cue.NEXT, end)) {
            said = true;
            end += s.length(Cue.NEXT, end);
        }
        ahead |= said;
        gone |= s.has(Cue.LAST, end) || calendar.afterPastCount(s.tokens(), end, s.size()) > 0;
        if (gone) {
            int past = Math.max(s.length(Cue.LAST, end), calendar.afterPastCount(s.tokens(), end, s.size()));
            return new Core(new CalendarExpression.Distance(unit.value(), -count), end + past);
        }
        return ahead ? new Core(new CalendarExpression.Distance(unit.value(), sign * count), end, said) : null;
    }

    private static int count(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean small = value.signum() > 0 && value.compareTo(BigDecimal.valueOf(MOST_COUNTED)) <= 0;
        return whole && small ? value.intValue() : 0;
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

    private static int year(Sentence s, int at) {
        if (at < 0
                || at >= s.size()
                || !s.token(at).isNumber()
                || s.token(at).text().length() != 4) {
            return -1;
        }
        if (at + 1 < s.size() && s.token(at + 1).isWord() && !s.token(at + 1).spaceBefore()) {
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
