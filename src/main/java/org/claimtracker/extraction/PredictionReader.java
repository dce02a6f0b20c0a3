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
    private final PassingDates passing;

    PredictionReader(String text, Language language) {
        this.text = text;
        this.language = language;
        this.tense = new StatementTense(language);
        this.passing = new PassingDates(language, tense);
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
            boolean putOff = future && s.has(Cue.POSTPONE, promise) && isMovedTo(s, date, promise);
            if (!putOff && passing.holds(s, statement, date, promise, forecast)
                    || !future && isUntilNow(read, statement, date)) {
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
                    && !language.has(Style.MODIFIERS_COME_FIRST)
                    && date.relation() == DateMention.Relation.BY
                    && statement.speech() != Statement.Speech.NARRATED
                    && !read.holdsQuantity(statement.start(), statement.end())
                    && isPast(s, statement, date);
            // "Para el 2018 se asignaron 40 millones", told in that year.
            boolean begun = !future
                    && !language.has(Style.MODIFIERS_COME_FIRST)
                    && date.relation() == DateMention.Relation.BY
                    && from != null
                    && date.hasBegun(from)
                    && (s.find(Cue.PAST, date.end(), Math.min(s.size(), date.end() + 2)) >= 0
                                    && isPast(s, statement, date)
                            // "Hingga Februari 2019, wabah sudah merenggut 180 jiwa".
                            || language.has(Style.SUBJECT_COMES_BEFORE)
                                    && s.find(Cue.PAST, date.end(), statement.end()) >= 0);
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

    /** "Korban hingga Senin malam menjadi 39 orang": counted up to a day that has gone by. */
    private boolean isUntilNow(ReadSentence read, Statement statement, DateMention date) {
        return language.has(Style.SUBJECT_COMES_BEFORE)
                && date.relation() == DateMention.Relation.BY
                && date.expression() instanceof CalendarExpression.Weekday
                && read.sentence().length(Cue.BY, date.start()) == 1
                && read.holdsQuantity(statement.start(), statement.end());
    }

    /** "Would leave on 31 October", "his July 25 call", said in November: so far ahead the year would be told. */
    private boolean isFarther(Sentence s, DateMention date, LocalDate from, Period due) {
        int before = s.has(Cue.ARTICLE, date.start()) ? date.start() : date.start() - 1;
        boolean ofNoun = language.has(Style.MODIFIERS_COME_FIRST)
                && (s.has(Cue.ARTICLE, before) || s.possessiveBefore(date.start()) >= 0);
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
        return language.has(Style.VERB_COMES_SECOND)
                && date.relation() == DateMention.Relation.WITHIN
                && date.part() == Period.Part.LATE
                && date.expression().equals(new CalendarExpression.Span(ChronoUnit.MONTHS, 0))
                && tense.isPresent(s, statement);
    }

    /** "Die Bahn stellt den Betrieb am Freitag ein", but "die am Mittwoch erschienen ist". */
    private boolean isOnDayAhead(Sentence s, Statement statement, DateMention date, LocalDate from) {
        int last = statement.end() - 1;
        // "Die Frist laufe im Juni aus".
        boolean parts = s.has(Cue.SAY_PARTICLE, last) && date.end() == last;
        return language.has(Style.VERB_COMES_SECOND)
                && s.has(Cue.IN, date.start())
                && date.isSoon(from)
                && (parts
                        || !s.hasAny(last, Cue.FUNCTION, Cue.AUXILIARY)
                                && !s.hasAny(last - 1, Cue.FUNCTION, Cue.AUXILIARY));
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

    /** "Wir haben die Menge für 2027 schon eingekauft": what has happened, for a year to come. */
    private boolean isPast(Sentence s, Statement statement, DateMention date) {
        boolean span = date.expression() instanceof CalendarExpression.Year
                // "Sales rose in the third quarter of fiscal 2005": fiscal years are ahead of others.
                || date.expression() instanceof CalendarExpression.ThreeMonths;
        return span && language.isFamiliar() && tense.tellsOfPast(s, statement);
    }

    /** Where the verb or the like is that speaks of what is to come; -1 when there is none. "May" is a month as well. */
    private int promise(ReadSentence read, Statement statement) {
        for (int i = Math.max(0, statement.start() - VERB_BEFORE); i < statement.end(); i++) {
            Sentence s = read.sentence();
            int verb = i;
            if (s.has(Cue.POSTPONE, i) && read.dates().stream().anyMatch(date -> isMovedTo(s, date, verb))) {
                return i;
            }
            // "La avería" only ends like a verb.
            // "Acima do teto da meta": what it is of, and no promise.
            boolean ofNoun = language.has(Style.REPORTS_WITH_THAT) && s.has(Cue.PARTITIVE, i - 1);
            boolean noun = s.length(Cue.FUTURE, i) == 1 && (ofNoun || s.has(Cue.ARTICLE, i - 1) && isNoun(s, i));
            // "Would have been": what has not come to pass.
            int helper = i + s.length(Cue.FUTURE, i);
            boolean unreal = s.has(Cue.AUXILIARY, helper) && s.has(Cue.PAST, helper) && s.has(Cue.PAST, helper + 1);
            // "Für 2026 geht die Bank von … aus".
            boolean assumes =
                    i < statement.start() && s.has(Cue.ASSUME, i) && s.has(Cue.ASSUME_PARTICLE, statement.end() - 1);
            if ((s.has(Cue.FUTURE, i) || assumes)
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

    /** "Auf 2028", "to 5 May": until when it is put off, and not when that was done. */
    private boolean isMovedTo(Sentence s, DateMention date, int verb) {
        int start = date.start();
        boolean there = date.relation() == DateMention.Relation.BY
                || s.has(Cue.MOVE_TO, start)
                || s.has(Cue.MOVE_TO, start - 1)
                || s.has(Cue.ARTICLE, start - 1) && s.has(Cue.MOVE_TO, start - 2);
        // "Prevista para el 5 de marzo fue aplazada", but "auf 2028 verschoben".
        return there && (start > verb || language.has(Style.VERB_COMES_SECOND));
    }

    /** "It was expected this year", "as many have expected": what lay ahead once. */
    private boolean wasAhead(Sentence s, int at) {
        boolean participle = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && s.length(Cue.FUTURE, at) == 1
                && s.has(Cue.PAST, at);
        int helper = s.has(Cue.PASSIVE, at - 1) || !s.has(Cue.AUXILIARY, at - 1) ? at - 1 : at - 2;
        boolean was = s.has(Cue.PASSIVE, helper) && s.has(Cue.PAST, helper);
        boolean closes = s.has(Cue.PAST, at - 1) && s.has(Cue.AUXILIARY, at - 1) && !s.isWord(at + 1);
        return participle && (was || closes);
    }

    /** "During the 2023 Budget Review": a year that is of a name. */
    private boolean isInName(Sentence s, DateMention date) {
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.ARTICLE, date.end() - 2)
                && s.isWord(date.end())
                && s.token(date.end()).isCapitalised();
    }

    private boolean isNoun(Sentence s, int at) {
        return !language.isListed(s.token(at)) && !language.has(Style.NOUNS_ARE_CAPITALISED);
    }

    /** "Superó los 24 grados, propio de principios de julio": a month in the article's telling of what has been. */
    private boolean isOfPast(Sentence s, Statement statement, DateMention date, boolean future) {
        boolean month = statement.speech() == Statement.Speech.NARRATED
                && date.expression() instanceof CalendarExpression.Month;
        // "Reconoció que dio la orden el 14 de marzo".
        boolean day =
                date.expression() instanceof CalendarExpression.Day && language.has(Style.SUBJECT_MAY_BE_LEFT_OUT);
        return (month || day) && language.tensesTell() && !future && tense.tellsOfPast(s, statement);
    }
}
