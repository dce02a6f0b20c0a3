package org.claimtracker.extraction;

/** Tells where in a sentence a verb reports what somebody says, and where the same word does something else. */
final class ReportingVerbs {

    private static final int MOST_ADVERBS = 2;
    private static final int LONGEST_RISE = 5;
    private static final int LONGEST_PERIPHRASIS = 5;
    private static final int LONGEST_VALUED = 8;
    private static final int LONGEST_BOUND = 3;

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final SpeakerFinder speakers;
    private final ReportedClause clause;

    ReportingVerbs(Language language, ReadSentence read, SpeakerFinder speakers, ReportedClause clause) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.speakers = speakers;
        this.clause = clause;
    }

    /**
     * How many tokens a verb takes that stands at {@code at} and reports something; 0 when none does.
     *
     * @param from where what has not been read of the sentence begins
     */
    int lengthAt(int from, int at) {
        int length = length(from, at);
        boolean name = at > 0 && s.token(at).isCapitalised() && !CapitalisedWords.opensSentence(s, at);
        // French puts "rappelle-t-elle" inside the quotation.
        boolean quoted = s.quotation(at) > 0 && !s.isInsertedSpeaker(at);
        // "Têm conta no Facebook".
        boolean phrase = s.length(Cue.FUNCTION, at - 1) == 2 || s.length(Cue.FUNCTION, at) > length;
        if (length == 0 || name || quoted || phrase || at < from) {
            return 0;
        }
        boolean paused = s.isSign(at - 1, ',') || s.isQuotationMark(at - 1);
        if (isOnlyAfter(at) && (!paused || isComparison(at + length))) {
            return 0;
        }
        int clauseStart = s.clauseStart(from, at);
        boolean compared = s.has(Cue.COMPARED, clauseStart) && s.isSign(clauseStart - 1, ',');
        boolean reports = !isPassive(at, length)
                && !isWithTo(at)
                // "Besser, als viele befürchtet hatten".
                && !compared
                && !s.has(Cue.PURPOSE, at - 1)
                && !(language.has(Style.MODIFIERS_COME_FIRST) && (isNoun(at, length) || isInfinitive(at, length)))
                && !s.hasAny(at - 1, Cue.NO_COMMENT)
                && !isToll(at, length);
        return reports ? length : 0;
    }

    /** "Claimed 81 lives", "forderte 14 Tote". */
    private boolean isToll(int at, int length) {
        boolean takes = length == 1 && (s.has(Cue.DEMAND, at) || !language.has(Style.VERB_COMES_SECOND));
        return takes
                && read.quantities().stream()
                        .anyMatch(found -> found.start() == at + 1
                                && s.has(Cue.BEFALLS, found.end() - 1)
                                && !s.has(Cue.PAST, found.end() - 1));
    }

    private int length(int from, int at) {
        int length = Math.max(s.length(Cue.SAY, at), s.length(Cue.SAY_AFTER, at));
        if (length > 0) {
            return length;
        }
        // "Stellte den Betrieb ein" says nothing, and "wandte ein" does.
        boolean otherwise = !s.has(Cue.OBJECT, at) && clause.ends().close(Cue.OBJECT_PARTICLE, at + 1);
        boolean withParticle =
                s.has(Cue.SAY_WITH_PARTICLE, at) && !otherwise && clause.ends().withParticle(at + 1);
        boolean assumes = s.has(Cue.ASSUME, at)
                && s.find(Cue.AGENT, at + 1, size) > 0
                && clause.ends().close(Cue.ASSUME_PARTICLE, at + 1);
        boolean reports = withParticle
                || assumes
                || isHeldFor(at)
                || isOfDocument(from, at)
                || isParticiple(from, at)
                || saysThat(at)
                || saysHowMuch(at)
                || periphrasis(at) >= Math.max(0, from);
        return reports ? 1 : 0;
    }

    /** Where the words begin that make an infinitive report something, as in "volvió a decir que"; -1 when none do. */
    private int periphrasis(int infinitive) {
        boolean reports = s.has(Cue.SAY_INFINITIVE, infinitive)
                && (s.has(Cue.THAT, infinitive + 1)
                        || s.has(Cue.IN, infinitive + 1) && s.has(Cue.THAT, infinitive + 2));
        for (int start = infinitive - 1; reports && start >= 0 && infinitive - start <= LONGEST_PERIPHRASIS; start--) {
            if (s.length(Cue.PERIPHRASIS, start) == infinitive - start) {
                return start;
            }
        }
        return -1;
    }

    /** "Während die Kurse fielen, kündigten Konzerne …": the clause before the verb tells when or why, and not what. */
    boolean isBehindClause(int from, int before) {
        return language.has(Style.VERB_COMES_SECOND)
                && from == 0
                && s.hasAny(0, Cue.SUBORDINATE)
                && s.comma(0, size) == before - 1;
    }

    /** "Hält 40 Stellen für gefährdet", "hält das Gesetz für einen Fehler": a view, and nothing that is held. */
    private boolean isHeldFor(int at) {
        int what = s.has(Cue.HOLDS, at) ? s.find(Cue.ACCORDING_OPENING, at + 2, size) : -1;
        int view = what < 0 ? size : what + 1;
        view += s.has(Cue.INDEFINITE, view) ? 1 : 0;
        boolean quality = s.isWord(view) && (view > what + 1 || !s.token(view).isCapitalised());
        return what > 0
                && quality
                && !s.hasAny(view, Cue.ARTICLE, Cue.POSSESSIVE, Cue.PREPOSITION)
                && s.comma(at, what) < 0
                && !s.isSign(view + 1, ':')
                && (!s.isWord(view + 1) || s.has(Cue.RANGE_AND, view + 1) || !s.isWord(view + 2));
    }

    /** "…, figures showed", "figures from the ONS show …". */
    private boolean isOfDocument(int from, int at) {
        int document = s.has(Cue.SAY_OF_DOCUMENT, at) ? s.find(Cue.DOCUMENT, s.clauseStart(from, at), at) : -1;
        // "Figures from the ONS", "figures published by the ONS", "the trust's own figures".
        boolean signed = document >= 0
                && (!language.has(Style.MODIFIERS_COME_FIRST) && read.nameStarting(document + 1) != null
                        || s.hasAny(document + 1, Cue.SINCE, Cue.BY, Cue.IN, Cue.NAME_LINK)
                        || s.hasAny(document + 2, Cue.SINCE, Cue.BY)
                        || s.has(Cue.POSSESSIVE, document - 1)
                        || s.possessiveBefore(document) > 0
                        || s.possessiveBefore(document - 1) > 0);
        return document >= 0 && (!s.hasWords(at + 1, size) || signed && read.holdsNumberOrDate(at + 1, size));
    }

    /** "Der Minister hatte zuletzt versprochen, …". */
    private boolean isParticiple(int from, int at) {
        boolean opens =
                language.has(Style.CLAUSES_OPEN_WITH_COMMAS) && s.has(Cue.SAY_PARTICIPLE, at) && s.isSign(at + 1, ',');
        // "Hatte vor Monaten Alarm geschlagen und gewarnt, …".
        int clause = Math.max(0, s.clauseStart(Math.max(0, from), at - 2));
        boolean joined = opens && s.has(Cue.RANGE_AND, at - 1) && s.find(Cue.AUXILIARY, clause, at) >= 0;
        return opens && (joined || helper(at) > from);
    }

    /** "Is now expected to", "accused of". */
    private boolean isPassive(int at, int length) {
        boolean clauseFollows =
                s.isSign(at + length, ',') && !s.hasAny(at + length + 1, Cue.SAY, Cue.SAY_WITH_PARTICLE, Cue.AS_SAID);
        boolean closing = language.has(Style.VERB_COMES_SECOND) && !s.isWord(at + length) && !clauseFollows;
        boolean last = language.has(Style.VERB_COMES_SECOND)
                && s.has(Cue.PASSIVE, at + length)
                && !s.isWord(at + length + 1)
                && s.has(Cue.SAID_BY, at);
        if (last || closing && s.find(Cue.PASSIVE, s.clauseStart(0, at), at) >= 0) {
            // "An der Küste wird eine Flut erwartet".
            return true;
        }
        int helper = s.has(Cue.AUXILIARY, at - 1) && !s.has(Cue.PASSIVE, at - 1) ? at - 2 : at - 1;
        boolean stated = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && s.has(Cue.SAID_BY, at)
                && s.isWord(at + length)
                && s.find(Cue.THAT, at, Math.min(size, at + LONGEST_RISE)) < 0;
        return s.has(Cue.PASSIVE, helper)
                        && (stated // "Were confirmed dead".
                                || !language.has(Style.MODIFIERS_COME_FIRST)
                                || s.find(Cue.AGENT, at + length, size) > 0
                                || s.hasAny(at + length, Cue.TO, Cue.BY, Cue.BEFORE)
                                || s.has(Cue.SAID_BY, at) && s.has(Cue.IN, at + length)
                                || read.dateAt(at + length) != null)
                || s.has(Cue.BLAME, at)
                        && (s.has(Cue.PARTITIVE, at + length) || !read.holdsNumberOrDate(at + length, size));
    }

    /** "Pushed back on claims of fraud", "raised its forecast to $140". */
    private boolean isNoun(int at, int length) {
        boolean ofSomething = s.has(Cue.PARTITIVE, at + 1)
                && (s.hasAny(at - 1, Cue.FUNCTION, Cue.ARTICLE)
                        || s.has(Cue.DOCUMENT, at) && !language.has(Style.NOUNS_ARE_CAPITALISED));
        boolean raised = s.has(Cue.RANGE, at + 1)
                && read.holdsQuantity(at + 1, Math.min(size, at + LONGEST_RISE))
                && !s.has(Cue.FUTURE, at);
        // "Raised its inflation forecast for 2022".
        boolean owned = s.has(Cue.FORECAST, at)
                && s.find(Cue.POSSESSIVE, Math.max(0, at - LONGEST_RISE + 1), at) >= 0
                && s.hasAny(at + 1, Cue.IN, Cue.RANGE, Cue.PAST);
        // "In three Mexican states".
        boolean counted = s.token(at).lower().endsWith("s")
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.isWord(at - 1)
                && (language.numbers().mayStartWith(s.token(at - 1))
                        || s.token(at - 1).isCapitalised()
                                && at > 1
                                && language.numbers().mayStartWith(s.token(at - 2)));
        return length == 1 && (ofSomething || raised || owned || counted);
    }

    /** "Mit einem Mangel ist zu rechnen": an infinitive, and nobody's. */
    private boolean isWithTo(int at) {
        return language.has(Style.VERB_COMES_SECOND)
                && s.hasAny(at - 1, Cue.IN)
                && s.has(Cue.SAY_PARTICLE, at - 1)
                && s.token(at).lower().endsWith("en");
    }

    private boolean isInfinitive(int at, int length) {
        boolean closing = at + length >= size - 1 && s.has(Cue.FUTURE, at - 1);
        return s.quotations(0, size).isEmpty()
                && periphrasis(at) < 0
                && (closing || s.has(Cue.TO, at - 1) && s.length(Cue.FUTURE, at - 2) == 0);
    }

    /** Where the verb begins with the helpers and adverbs before it. */
    int start(int from, int verb) {
        int start = verb;
        if (s.has(Cue.SAY_PARTICIPLE, verb) && helper(verb) > from) {
            start = helper(verb);
        }
        start = Math.max(from, periphrasis(verb)) > from ? periphrasis(verb) : start;
        while (start > from && s.has(Cue.AUXILIARY, start - 1)) {
            start--;
        }
        return start;
    }

    /** "So viele wie nie zuvor". */
    private boolean isComparison(int at) {
        return s.isWord(at) && !s.token(at).isCapitalised() && s.has(Cue.AS_SAID, at + 1);
    }

    /** Whether the verb reports only what stands before it. */
    boolean isOnlyAfter(int verb) {
        return !s.hasAny(verb, Cue.SAY, Cue.SAY_WITH_PARTICLE, Cue.ASSUME, Cue.HOLDS, Cue.SAY_OF_DOCUMENT)
                && !saysThat(verb)
                && !saysHowMuch(verb)
                && periphrasis(verb) < 0
                && !isParticiple(-1, verb);
    }

    /** Whether a verb that is not known to report does so here, as "that" follows it. */
    private boolean saysThat(int at) {
        boolean verb = s.has(Cue.SAY_THAT, at) || (s.has(Cue.SAY_PARTICIPLE, at) && helper(at) >= 0);
        boolean subjectBefore = language.has(Style.REPORTS_WITH_THAT)
                && s.isWord(at)
                && (read.nameEnding(s.beforeBracket(at)) != null
                        || (s.isSign(at - 1, ',') && speakers.isAppositionBefore(0, at - 1)));
        // "N'a duré qu'une demi-journée": only.
        boolean restricts = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.ONLY, at + 1)
                && (s.has(Cue.ONLY_NOT, at - 2) || s.has(Cue.ONLY_NOT, at - 3));
        if (restricts) {
            return false;
        }
        // "The High Court ruled on Friday that …".
        DateMention day = verb ? read.dateAt(at + 1) : null;
        return (verb || subjectBefore)
                && s.has(Cue.THAT, day == null ? at + 1 : day.end())
                && !s.token(at).isCapitalised()
                && !s.hasAny(at, Cue.FUNCTION, Cue.RELATIVE);
    }

    /** "Put the figure at 69 percent", "situó la cifra en el 3 %". */
    private boolean saysHowMuch(int at) {
        if (!s.has(Cue.SAY_HOW_MUCH, at)) {
            return false;
        }
        for (int i = at + 1; i < size - 1 && i - at <= LONGEST_VALUED && s.isWord(i); i++) {
            if (s.has(Cue.VALUED_AT, i)) {
                int preposition = i;
                return read.quantities().stream()
                        .mapToInt(found -> found.start() - preposition)
                        .anyMatch(behind -> behind >= 0 && behind <= LONGEST_BOUND);
            }
        }
        return false;
    }

    /** Where the verb stands that helps a participle, with adverbs between: "a en outre promis"; -1 when none does. */
    private int helper(int participle) {
        for (int at = participle - 1; at >= 0 && participle - at <= MOST_ADVERBS + 1; at--) {
            if (s.has(Cue.AUXILIARY, at)) {
                return at;
            }
            if (!s.isWord(at) || s.token(at).isCapitalised() || s.hasAny(at, Cue.ARTICLE, Cue.RELATIVE)) {
                return -1;
            }
        }
        return -1;
    }

    /** "214 confirmed cases", "an estimated 40": the verb's participle before a noun. */
    boolean isAdjective(int verb) {
        if (verb == 0) {
            return false;
        }
        boolean determined = s.has(Cue.ARTICLE, verb - 1)
                && !s.has(Cue.RELATIVE, verb - 1)
                && !s.has(Cue.TO, verb - 1)
                && !language.has(Style.NOUNS_ARE_CAPITALISED);
        // "Les sirènes d'alerte".
        determined |= s.hasAny(verb - 1, Cue.PARTITIVE)
                && !s.has(Cue.INFINITIVE, verb)
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED);
        // "A suspeita de fraude".
        determined |= s.has(Cue.ARTICLE, verb - 1)
                && s.has(Cue.PARTITIVE, verb + 1)
                && !s.has(Cue.PAST, verb)
                && !language.has(Style.NOUNS_ARE_CAPITALISED);
        // "A través de su cuenta".
        determined |= language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.POSSESSIVE, verb - 1)
                && !s.hasAny(verb - 1, Cue.PERSON_PRONOUN, Cue.TO)
                && s.length(Cue.SAY, verb) == 1
                && !s.has(Cue.THAT, verb + 1)
                && !s.has(Cue.PAST, verb);
        // "The firm's alleged losses".
        determined |= s.possessiveBefore(verb) > 0
                && language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED);
        // "Einen prognostizierten Schuldenstand".
        determined |= language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.INDEFINITE, verb - 1)
                && s.isWord(verb + 1)
                && s.token(verb + 1).isCapitalised()
                && !s.token(verb).isCapitalised();
        boolean counted = read.isInsideQuantity(verb);
        return (s.token(verb - 1).isNumber() && read.dateAt(verb - 1) == null) || counted || determined;
    }
}
