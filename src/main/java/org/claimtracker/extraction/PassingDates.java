package org.claimtracker.extraction;

import java.time.temporal.ChronoUnit;

/** Tells the dates that stand in what is promised, and not when it is due: of another verb, of a noun, to compare with. */
final class PassingDates {

    private static final int LONGEST_SUBJECT = 4;

    private final Language language;
    private final StatementTense tense;

    PassingDates(Language language, StatementTense tense) {
        this.language = language;
        this.tense = tense;
    }

    /**
     * Whether the date is one of them.
     *
     * @param promise  where the verb is that speaks of what is to come; -1 when there is none
     * @param forecast whether the date is that of a forecast
     */
    boolean holds(Sentence s, Statement statement, DateMention date, int promise, boolean forecast) {
        return isComparedWith(s, date)
                || isOfNoun(s, date)
                || isToldOfOthers(s, statement, date)
                || isOfPlannedNoun(s, statement, date)
                || isOfEarlierPlan(s, statement, date)
                || isDayAfter(s, date)
                || isOfSuperlative(s, statement, date)
                || language.has(Style.NOUNS_ARE_CAPITALISED)
                        && (isOfAdjective(s, date) || promise < 0 && isOfName(s, date))
                || isBeforePastVerb(s, date)
                || isOfEarlierVerb(s, statement, date, promise)
                || isOfJoinedVerb(s, statement, date, promise)
                || !forecast && isOfPastVerb(s, statement, date)
                || promise < 0 && isNextInPast(s, statement, date);
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

    /** "Ursprünglich sollten die Arbeiten im Februar beginnen", "originally due in 2025". */
    private static boolean isOfEarlierPlan(Sentence s, Statement statement, DateMention date) {
        int clause = Math.max(statement.start(), s.clauseStart(statement.start(), date.start() - 1));
        return s.find(Cue.ONCE_PLANNED, clause, date.start()) >= 0;
    }

    /** "The next year, they released two videos": counted from what was told before, and not from today. */
    private boolean isNextInPast(Sentence s, Statement statement, DateMention date) {
        return statement.speech() == Statement.Speech.NARRATED
                && language.tensesTell()
                && language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.ARTICLE, date.start())
                && s.has(Cue.NEXT, date.start() + 1)
                && tense.tellsOfPast(s, statement);
    }

    /** "Overnight and the next day": the one behind a day that was told, and not tomorrow. */
    private boolean isDayAfter(Sentence s, DateMention date) {
        // "La mañana del domingo": the morning.
        boolean morning = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && date.end() - date.start() == 2;
        return s.has(Cue.ARTICLE, date.start())
                && (morning || s.has(Cue.NEXT, date.start() + 1))
                && date.expression().equals(new CalendarExpression.Span(ChronoUnit.DAYS, 1));
    }

    /** "Am Mittwoch war mehr befürchtet worden": the verb comes second, and tells of the past. */
    private boolean isBeforePastVerb(Sentence s, DateMention date) {
        return language.has(Style.VERB_COMES_SECOND)
                && date.start() <= 1
                && !date.expression().isAbsolute()
                && s.has(Cue.PAST, date.end())
                && s.has(Cue.AUXILIARY, date.end())
                && !s.hasAny(date.end(), Cue.FUTURE, Cue.HAVING, Cue.REPORTED_MOOD);
    }

    /** "Die Landtagswahl 2021": which one it is. */
    private static boolean isOfName(Sentence s, DateMention date) {
        return date.expression() instanceof CalendarExpression.Year
                && date.end() - date.start() == 1
                && s.isWord(date.start() - 1)
                && s.token(date.start() - 1).isCapitalised()
                && !s.hasAny(date.start() - 1, Cue.EARLY, Cue.MID, Cue.LATE, Cue.DATE_LINK);
    }

    /** "Das am Montag beginnende Schuljahr": which one it is. */
    private static boolean isOfAdjective(Sentence s, DateMention date) {
        int noun = date.end() + 1;
        // "Für das am Montag beginnende": the date may hold the words before it.
        return s.find(Cue.ARTICLE, Math.max(0, date.start() - 1), date.end() - 1) >= 0
                && s.isWord(date.end())
                && !s.token(date.end()).isCapitalised()
                && s.token(date.end()).lower().matches(".+end(e|en|er|es|em)")
                && s.isWord(noun)
                && s.token(noun).isCapitalised();
    }

    /** "The first strike in 20 years": for how long there was none. */
    private static boolean isOfSuperlative(Sentence s, Statement statement, DateMention date) {
        return date.expression() instanceof CalendarExpression.Distance
                && date.relation() == DateMention.Relation.WITHIN
                && s.find(Cue.SUPERLATIVE, statement.start(), date.start()) >= 0;
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

    /** "Avait été arrêté jeudi et pourrait être jugé": the day of what is done, before what may come. */
    private boolean isOfJoinedVerb(Sentence s, Statement statement, DateMention date, int promise) {
        boolean joined = promise > date.end()
                && language.has(Style.REPORTS_WITH_THAT)
                && !language.has(Style.VERB_COMES_SECOND)
                && !date.expression().isAbsolute()
                && date.relation() == DateMention.Relation.WITHIN
                && !date.ahead()
                && s.find(Cue.CONJUNCTION, date.end(), promise) >= 0;
        int clause = Math.max(statement.start(), s.clauseStart(statement.start(), date.start()));
        for (int i = date.start() - 1; joined && i > clause && !s.has(Cue.RELATIVE, i); i--) {
            if (s.has(Cue.PAST, i) && s.has(Cue.AUXILIARY, i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Began four rounds of planned outages in October": a day without a year is that of the verb before it. */
    private boolean isOfPastVerb(Sentence s, Statement statement, DateMention date) {
        boolean loose = !date.expression().isAbsolute()
                && date.relation() == DateMention.Relation.WITHIN
                && !date.ahead()
                && language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
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
