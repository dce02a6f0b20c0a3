package org.claimtracker.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Finds by when a statement can be checked, if it is about what is to come. */
final class PredictionReader {

    /** How far before what is promised the verb may stand that promises it. */
    private static final int VERB_BEFORE = 8;

    private static final int LONGEST_SUBJECT = 4;
    private static final int FARTHEST_FORECAST = 8;
    private static final int MOST_MONTHS_AHEAD = 10;
    private static final int MOST_MONTHS_OF_NOUN = 6;

    private final String text;
    private final Language language;
    private final StatementTense tense;

    PredictionReader(String text, Language language) {
        this.text = text;
        this.language = language;
        this.tense = new StatementTense(language);
    }

    /**
     * The best date ahead in what is stated; {@code null} when there is none, as none is better than a wrong one.
     *
     * @param from      the day it was said, or else published; {@code null} when neither is known
     * @param published the day the article was; {@code null} when unknown
     */
    ProposedPrediction read(ReadSentence read, Statement statement, LocalDate from, LocalDate published) {
        Sentence s = read.sentence();
        int promise = promise(read, statement);
        boolean future = promise >= 0;
        ProposedPrediction best = null;
        int bestFit = -1;
        for (DateMention date : read.dates()) {
            // "By 2030, the firm expects to …": the date may open the sentence.
            // "Rechnet für 2026 mit …": and so may what is promised.
            boolean between = promise >= 0
                    && (date.expression().isAbsolute() || isLongSpan(date))
                    && promise < date.start()
                    && date.start() < statement.start()
                    && statement.start() - date.end() <= 1;
            boolean opens = (date.start() <= 1 && !isInName(s, date) || between)
                    && statement.speech() == Statement.Speech.INDIRECT
                    && future;
            if ((date.start() < statement.start() && !opens) || date.end() > statement.end()) {
                continue;
            }
            boolean forecast = isForecast(read, statement, date);
            if (isComparedWith(s, date)
                    || isOfNoun(s, date)
                    || isToldOfOthers(s, statement, date)
                    || isOfPlannedNoun(s, statement, date)
                    || isDayAfter(s, date)
                    || isOfEarlierVerb(s, statement, date, promise)
                    || !forecast && isOfPastVerb(s, statement, date)
                    || !future && isNextInPast(s, statement, date)) {
                continue;
            }
            boolean deadline =
                    date.relation() == DateMention.Relation.BY || date.relation() == DateMention.Relation.BEFORE;
            boolean absolute = date.expression().isAbsolute();
            // In the article's own telling, what merely is next week is no promise.
            boolean told = statement.speech() != Statement.Speech.NARRATED
                    || !read.quantities().isEmpty()
                    || date.relation() == DateMention.Relation.BY
                    || date.relation() == DateMention.Relation.BEFORE && tense.isPresent(s, statement)
                    || s.has(Cue.TIME_TO, date.end());
            boolean nearer = from != null
                    && told
                    && date.relation() != DateMention.Relation.SINCE
                    && (date.isNearerAhead(from) && !isOfPast(s, statement, date, future)
                            || tense.isPresent(s, statement)
                                    && (date.isRatherAhead(from)
                                            || isOnDayAhead(s, statement, date, from)
                                            || begins(s, statement, date) && (date.isSoon(from) || isPresentSpan(date))
                                            || statement.speech() == Statement.Speech.DIRECT
                                                    && s.has(Cue.IN, date.start())
                                                    && language.tensesTell()
                                                    && date.isSoon(from)));
            // "Nous avons fait échouer leur campagne pour 2025".
            boolean done = !future
                    && !language.modifiersComeFirst()
                    && date.relation() == DateMention.Relation.BY
                    && statement.speech() != Statement.Speech.NARRATED
                    && !read.holdsQuantity(statement.start(), statement.end())
                    && isPast(s, statement, date);
            // "Para el 2018 se asignaron 40 millones", told in that year.
            boolean begun = !future
                    && !language.modifiersComeFirst()
                    && date.relation() == DateMention.Relation.BY
                    && from != null
                    && date.hasBegun(from)
                    && s.find(Cue.PAST, date.end(), Math.min(s.size(), date.end() + 2)) >= 0
                    && isPast(s, statement, date);
            boolean fixed = absolute
                    && !done
                    && !begun
                    && (deadline || (from != null && !date.hasBegun(from) && !isPast(s, statement, date)));
            // "Two crashes in less than five months grounded the fleet".
            boolean beforehand = date.ahead()
                    && told
                    && !(statement.speech() == Statement.Speech.NARRATED
                            && language.tensesTell()
                            && date.expression() instanceof CalendarExpression.Distance
                            && tense.tellsOfPast(s, statement));
            boolean ahead =
                    nearer || future || beforehand || fixed || forecast || isEndOfMonth(s, statement, date) && told;
            if (!ahead || (from == null && !absolute)) {
                continue;
            }
            Period due = date.due(from == null ? LocalDate.EPOCH : from);
            // "On Saturday he told of it, and on Monday shares fell": gone by, and nobody promised anything.
            boolean gone =
                    due != null && !future && published != null && !due.last().isAfter(published);
            boolean farther = due != null && from != null && isFarther(s, date, from, due);
            if (due != null && !gone && !farther && (from == null || due.last().isAfter(from))) {
                String exact = text.substring(
                        s.token(date.start()).start(), s.token(date.end() - 1).end());
                int fit = (deadline || absolute || date.ahead() ? 2 : 0) + (date.start() > promise ? 1 : 0);
                boolean finer =
                        best != null && fit == bestFit && due.precision().compareTo(best.precision()) < 0;
                if (fit > bestFit || finer) {
                    best = new ProposedPrediction(exact, due.last(), due.precision());
                    bestFit = fit;
                }
            }
        }
        return best;
    }

    /** "Would leave on 31 October", "his July 25 call", said in November: so far ahead the year would be told. */
    private boolean isFarther(Sentence s, DateMention date, LocalDate from, Period due) {
        int before = s.has(Cue.ARTICLE, date.start()) ? date.start() : date.start() - 1;
        boolean ofNoun =
                language.modifiersComeFirst() && (s.has(Cue.ARTICLE, before) || s.possessiveBefore(date.start()) >= 0);
        return date.expression() instanceof CalendarExpression.Day
                && !date.expression().isAbsolute()
                && !date.ahead()
                && due.last().isAfter(from.plusMonths(ofNoun ? MOST_MONTHS_OF_NOUN : MOST_MONTHS_AHEAD));
    }

    /** "Im laufenden Quartal": longer than the days on which somebody speaks. */
    private static boolean isLongSpan(DateMention date) {
        return date.expression() instanceof CalendarExpression.Span span
                && span.unit() != ChronoUnit.DAYS
                && span.unit() != ChronoUnit.WEEKS
                && span.offset() >= 0;
    }

    /** "Raised its inflation estimate for 2022 to 7.8 percent", "lowered its 2022 forecast to 3 percent". */
    private static boolean isForecast(ReadSentence read, Statement statement, DateMention date) {
        boolean span = date.expression() instanceof CalendarExpression.Year || isLongSpan(date);
        if (!span || !read.holdsQuantity(statement.start(), statement.end())) {
            return false;
        }
        Sentence s = read.sentence();
        for (int i = date.start() - 1;
                i >= Math.max(0, statement.start() - 1) && date.start() - i <= FARTHEST_FORECAST;
                i--) {
            if (s.isSign(i, ',') || s.has(Cue.CONJUNCTION, i)) {
                break;
            }
            if (s.has(Cue.FORECAST, i)) {
                return true;
            }
        }
        return s.find(Cue.FORECAST, date.end(), Math.min(statement.end(), date.end() + LONGEST_SUBJECT)) >= 0;
    }

    /** "Die Länder kämen Ende des Monats zusammen": who tells of the present month's end tells what is to come. */
    private boolean isEndOfMonth(Sentence s, Statement statement, DateMention date) {
        return language.verbComesSecond()
                && date.relation() == DateMention.Relation.WITHIN
                && date.part() == Period.Part.LATE
                && date.expression().equals(new CalendarExpression.Span(ChronoUnit.MONTHS, 0))
                && tense.isPresent(s, statement);
    }

    /** "La réunion prévue le 5 mars a été reportée": when something was to be of which the past is told. */
    private boolean isOfPlannedNoun(Sentence s, Statement statement, DateMention date) {
        for (int i = Math.max(statement.start() + 1, date.start() - LONGEST_SUBJECT); i < date.start(); i++) {
            if (i + s.length(Cue.PLANNED, i) >= date.start() && tense.isPlannedOnce(s, statement, i)) {
                return true;
            }
        }
        return false;
    }

    /** "The next year, they released two videos": counted from what was told before, and not from today. */
    private boolean isNextInPast(Sentence s, Statement statement, DateMention date) {
        return statement.speech() == Statement.Speech.NARRATED
                && language.tensesTell()
                && language.modifiersComeFirst()
                && s.has(Cue.ARTICLE, date.start())
                && s.has(Cue.NEXT, date.start() + 1)
                && tense.tellsOfPast(s, statement);
    }

    /** "Die Bahn stellt den Betrieb am Freitag ein", but "die am Mittwoch erschienen ist". */
    private boolean isOnDayAhead(Sentence s, Statement statement, DateMention date, LocalDate from) {
        int last = statement.end() - 1;
        return language.verbComesSecond()
                && s.has(Cue.IN, date.start())
                && date.isSoon(from)
                && !s.hasAny(last, Cue.FUNCTION, Cue.AUXILIARY)
                && !s.hasAny(last - 1, Cue.FUNCTION, Cue.AUXILIARY);
    }

    /** "The trial begins on Monday": what has a day set is told of in the present. */
    private boolean begins(Sentence s, Statement statement, DateMention date) {
        int clause = Math.max(statement.start(), s.clauseStart(statement.start(), date.start()));
        return s.find(Cue.BEGINS, clause, Math.min(statement.end(), date.end() + LONGEST_SUBJECT)) >= 0;
    }

    /** "This week", "this month". */
    private static boolean isPresentSpan(DateMention date) {
        return date.relation() == DateMention.Relation.WITHIN
                && date.expression() instanceof CalendarExpression.Span span
                && span.offset() == 0
                && span.unit() != ChronoUnit.DAYS;
    }

    /** "Overnight and the next day": the one behind a day that was told, and not tomorrow. */
    private static boolean isDayAfter(Sentence s, DateMention date) {
        return s.has(Cue.ARTICLE, date.start())
                && s.has(Cue.NEXT, date.start() + 1)
                && date.expression().equals(new CalendarExpression.Span(ChronoUnit.DAYS, 1));
    }

    /** "Wir haben die Menge für 2027 schon eingekauft": what has happened, for a year to come. */
    private boolean isPast(Sentence s, Statement statement, DateMention date) {
        return date.expression() instanceof CalendarExpression.Year
                && language.isFamiliar()
                && tense.tellsOfPast(s, statement);
    }

    /** Where the verb or the like is that speaks of what is to come; -1 when there is none. "May" is a month as well. */
    private int promise(ReadSentence read, Statement statement) {
        for (int i = Math.max(0, statement.start() - VERB_BEFORE); i < statement.end(); i++) {
            Sentence s = read.sentence();
            // "La avería" only ends like a verb.
            boolean noun = s.has(Cue.ARTICLE, i - 1) && s.length(Cue.FUTURE, i) == 1 && isNoun(s, i);
            // "Would have been": what has not come to pass.
            int helper = i + s.length(Cue.FUTURE, i);
            boolean unreal = s.has(Cue.AUXILIARY, helper) && s.has(Cue.PAST, helper) && s.has(Cue.PAST, helper + 1);
            if (s.has(Cue.FUTURE, i)
                    && read.dateAt(i) == null
                    && !noun
                    && !unreal
                    && !wasAhead(s, i)
                    && !tense.isPlannedOnce(s, statement, i)
                    && !tense.closesPast(s, statement, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "It was expected this year", "as many have expected": what lay ahead once. */
    private boolean wasAhead(Sentence s, int at) {
        boolean participle = language.modifiersComeFirst()
                && !language.verbComesSecond()
                && s.length(Cue.FUTURE, at) == 1
                && s.has(Cue.PAST, at);
        int helper = s.has(Cue.PASSIVE, at - 1) || !s.has(Cue.AUXILIARY, at - 1) ? at - 1 : at - 2;
        boolean was = s.has(Cue.PASSIVE, helper) && s.has(Cue.PAST, helper);
        boolean closes = s.has(Cue.PAST, at - 1) && s.has(Cue.AUXILIARY, at - 1) && !s.isWord(at + 1);
        return participle && (was || closes);
    }

    /** "During the 2023 Budget Review": a year that is of a name. */
    private boolean isInName(Sentence s, DateMention date) {
        return language.modifiersComeFirst()
                && !language.nounsAreCapitalised()
                && s.has(Cue.ARTICLE, date.end() - 2)
                && s.isWord(date.end())
                && s.token(date.end()).isCapitalised();
    }

    private boolean isNoun(Sentence s, int at) {
        return !language.isListed(s.token(at)) && !language.nounsAreCapitalised();
    }

    /** "Superó los 24 grados, propio de principios de julio": a month in the article's telling of what has been. */
    private boolean isOfPast(Sentence s, Statement statement, DateMention date, boolean future) {
        boolean month = statement.speech() == Statement.Speech.NARRATED
                && date.expression() instanceof CalendarExpression.Month;
        // "Reconoció que dio la orden el 14 de marzo".
        boolean day = date.expression() instanceof CalendarExpression.Day && language.subjectMayBeLeftOut();
        return (month || day) && language.tensesTell() && !future && tense.tellsOfPast(s, statement);
    }

    /** "Prices fell on Monday and hopes …": a day in the midst of a clause is that of the verb before it. */
    private static boolean isOfEarlierVerb(Sentence s, Statement statement, DateMention date, int promise) {
        int clause = Math.max(statement.start(), s.clauseStart(statement.start(), date.start()));
        boolean loose =
                !date.expression().isAbsolute() && date.relation() == DateMention.Relation.WITHIN && !date.ahead();
        // "Hatte am Donnerstag angekündigt", "the farm goods touted in October, he would have to".
        boolean announced = promise == date.end() && s.has(Cue.SAY_PARTICIPLE, promise);
        boolean closed =
                promise > date.end() && s.isSign(date.end(), ',') && s.find(Cue.PAST, clause, date.start()) >= 0;
        return loose
                && (announced || closed || promise > date.end() + LONGEST_SUBJECT)
                && (announced || closed || date.start() > clause + 2);
    }

    /** "Began four rounds of planned outages in October": a day without a year is that of the verb before it. */
    private boolean isOfPastVerb(Sentence s, Statement statement, DateMention date) {
        boolean loose = !date.expression().isAbsolute()
                && date.relation() == DateMention.Relation.WITHIN
                && !date.ahead()
                && language.modifiersComeFirst()
                && !language.verbComesSecond()
                && language.tensesTell()
                && !(date.expression() instanceof CalendarExpression.Distance);
        boolean past = false;
        for (int i = date.start() - 1; loose && i >= statement.start(); i--) {
            boolean noun = s.isWord(i + 1) && i + 1 < date.start() && isBetween(s, i);
            boolean clause = s.hasAny(i, Cue.RELATIVE, Cue.THAT, Cue.CONJUNCTION);
            if (s.isSign(i, ',') || s.isSign(i, ';') || clause) {
                return past;
            }
            if (s.has(Cue.FUTURE, i) && !noun) {
                return false;
            }
            past |= s.has(Cue.PAST, i) && !noun;
        }
        return past;
    }

    /** "Of planned outages": a participle that only describes the noun behind it. */
    private static boolean isBetween(Sentence s, int at) {
        return s.has(Cue.ARTICLE, at - 1)
                || s.hasAny(at - 1, Cue.PARTITIVE, Cue.NAME_LINK, Cue.ORGANIZATION_LINK)
                        && !s.hasAny(at + 1, Cue.FUNCTION, Cue.IN, Cue.BY, Cue.TO);
    }

    /** "Neun Punkte weniger als im März". */
    private static boolean isComparedWith(Sentence s, DateMention date) {
        for (int start = Math.max(0, date.start() - LONGEST_SUBJECT); start < date.start(); start++) {
            int end = start + s.length(Cue.COMPARED, start);
            if (end > start && end == date.start()) {
                return true;
            }
        }
        return false;
    }

    /** "El sismo de agosto": a month that only tells a noun apart. */
    private static boolean isOfNoun(Sentence s, DateMention date) {
        int before = date.start() - 1;
        return date.expression() instanceof CalendarExpression.Month
                && !s.has(Cue.FUTURE, date.end())
                && !date.expression().isAbsolute()
                && date.relation() == DateMention.Relation.WITHIN
                && date.part() == Period.Part.WHOLE
                && s.has(Cue.PARTITIVE, before)
                && s.isWord(before - 1)
                && !s.hasAny(before - 1, Cue.IN, Cue.BY, Cue.BEFORE, Cue.FUTURE, Cue.NEXT);
    }

    /** "They told us it would open in two months": within somebody's words, others said so on a day that is untold. */
    private static boolean isToldOfOthers(Sentence s, Statement statement, DateMention date) {
        if (statement.speech() != Statement.Speech.DIRECT || date.expression().isAbsolute()) {
            return false;
        }
        for (int i = statement.start(); i < date.start(); i++) {
            int after = i + Math.max(s.length(Cue.SAY, i), s.length(Cue.TELL, i));
            if (after > i && s.find(Cue.THAT, after, Math.min(s.size(), after + 2)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
