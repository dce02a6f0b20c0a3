package org.claimtracker.extraction;

/** Reads what verbs of saying report: "X said …", "…, said X", quoted or not. */
final class ReportedSpeech {

    private static final int LONGEST_SUBJECT = 6;
    private static final int MOST_ADVERBS = 2;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final SpeakerFinder speakers;
    private final ReportedClause clause;
    private final Statements statements;

    ReportedSpeech(Language language, Cast cast, ReadSentence read, SpeakerFinder speakers, Statements statements) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.speakers = speakers;
        this.clause = new ReportedClause(language, read, speakers);
        this.statements = statements;
    }

    /** Adds what each verb of saying in the sentence reports. */
    void readVerbs() {
        if (new ClosingReport(language, read, speakers, clause, statements).read()) {
            return;
        }
        int from = 0;
        ProposedClaimant previous = null;
        for (int i = 0; i < size; i++) {
            int length = Math.max(s.length(Cue.SAY, i), s.length(Cue.SAY_AFTER, i));
            if (length == 0 && s.has(Cue.SAY_WITH_PARTICLE, i) && clause.closesWithParticle(i + 1)) {
                length = 1;
            }
            int document =
                    length == 0 && s.has(Cue.SAY_OF_DOCUMENT, i) ? s.find(Cue.DOCUMENT, s.clauseStart(from, i), i) : -1;
            boolean signed = document >= 0 && s.hasAny(document + 1, Cue.SINCE, Cue.BY, Cue.IN, Cue.NAME_LINK);
            if (document >= 0 && (!s.hasWords(i + 1, size) || signed && read.holdsNumberOrDate(i + 1, size))) {
                // "…, figures showed", "figures from the ONS show …".
                length = 1;
            }
            boolean participle = length == 0
                    && language.nounsAreCapitalised()
                    && s.has(Cue.SAY_PARTICIPLE, i)
                    && s.isSign(i + 1, ',')
                    && helper(i) > from;
            if (length == 0 && (participle || saysThat(i))) {
                // "Der Minister hatte zuletzt versprochen, …".
                length = 1;
            }
            // French puts "rappelle-t-elle" inside the quotation.
            boolean inserted = s.isInsertedSpeaker(i);
            boolean name = i > 0
                    && s.token(i).isCapitalised()
                    && !language.nounsAreCapitalised()
                    && !CapitalisedWords.opensSentence(s, i);
            if (length == 0 || name || (s.quotation(i) > 0 && !inserted) || i < from) {
                continue;
            }
            boolean onlyAfter = isOnlyAfter(i);
            if (onlyAfter && (!(s.isSign(i - 1, ',') || s.isQuotationMark(i - 1)) || isComparison(i + length))) {
                continue;
            }
            int helper = s.has(Cue.AUXILIARY, i - 1) && !s.has(Cue.PASSIVE, i - 1) ? i - 2 : i - 1;
            boolean passive = s.has(Cue.PASSIVE, helper)
                    && (s.hasAny(i + length, Cue.TO, Cue.BY, Cue.BEFORE) || read.dateAt(i + length) != null);
            // "Pushed back on claims of fraud", "raised its forecast to $140".
            boolean noun = length == 1
                    && language.modifiersComeFirst()
                    && (s.has(Cue.PARTITIVE, i + 1) && s.hasAny(i - 1, Cue.FUNCTION, Cue.ARTICLE)
                            || s.has(Cue.RANGE, i + 1)
                                    && read.holdsQuantity(i + 1, Math.min(size, i + 5))
                                    && !s.has(Cue.FUTURE, i));
            boolean infinitive = language.modifiersComeFirst()
                    && s.quotations(0, size).isEmpty()
                    && (i + length >= size - 1 && s.has(Cue.FUTURE, i - 1)
                            || s.has(Cue.TO, i - 1) && s.length(Cue.FUTURE, i - 2) == 0);
            if (passive || noun || infinitive || s.hasAny(i - 1, Cue.NO_COMMENT)) {
                continue;
            }
            int done = readVerb(from, i, i + length, previous);
            if (done > 0) {
                from = done;
                previous = statements.isEmpty() ? previous : statements.lastClaimant();
                if (done >= size) {
                    return;
                }
                i = done - 1;
            }
        }
    }

    /** "So viele wie nie zuvor". */
    private boolean isComparison(int at) {
        return s.isWord(at) && !s.token(at).isCapitalised() && s.has(Cue.AS_SAID, at + 1);
    }

    private boolean isOnlyAfter(int verb) {
        return !s.hasAny(verb, Cue.SAY, Cue.SAY_WITH_PARTICLE, Cue.SAY_OF_DOCUMENT) && !saysThat(verb);
    }

    /** Whether a verb that is not known to report does so here, as "that" follows it. */
    private boolean saysThat(int at) {
        boolean verb = s.has(Cue.SAY_THAT, at) || (s.has(Cue.SAY_PARTICIPLE, at) && helper(at) >= 0);
        boolean subjectBefore = language.reportsWithThat()
                && s.isWord(at)
                && (read.nameEnding(s.beforeBracket(at)) != null
                        || (s.isSign(at - 1, ',') && speakers.isAppositionBefore(0, at - 1)));
        return (verb || subjectBefore)
                && s.has(Cue.THAT, at + 1)
                && !s.token(at).isCapitalised()
                && !s.hasAny(at, Cue.FUNCTION, Cue.RELATIVE);
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

    /**
     * Reads what one verb reports.
     *
     * @return the token up to which the sentence is now read, or 0 when the verb reports nothing
     */
    private int readVerb(int from, int verb, int afterVerb, ProposedClaimant previous) {
        if (isAdjective(verb)) {
            return 0;
        }
        if (from > 0 && s.isSign(from, ',') && s.has(Cue.INDEFINITE, from + 1)) {
            return 0;
        }
        int before = verb;
        if (s.has(Cue.SAY_PARTICIPLE, verb) && helper(verb) > from) {
            before = helper(verb);
        }
        while (before > from && s.has(Cue.AUXILIARY, before - 1)) {
            before--;
        }
        boolean onlyAfter = isOnlyAfter(verb);
        boolean afterPause = before > from
                && (s.isSign(before - 1, ',')
                        || s.isQuotationMark(before - 1) && !isQuotedName(before - 1)
                        || s.isSign(before - 1, '–')
                        || s.isSign(before - 1, '—'));
        int asSaid = from == 0 && !isClosed(s.length(Cue.AS_SAID, 0), verb) ? s.length(Cue.AS_SAID, 0) : 0;
        if (asSaid > 0 && verb - asSaid < SpeakerFinder.WINDOW) {
            return readAsSaid(asSaid, before, afterVerb);
        }
        if (s.has(Cue.SAY_IMPERSONAL, verb)
                && from == 0
                && !afterPause
                && s.comma(0, verb) < 0
                && verb < LONGEST_SUBJECT) {
            // "Aus dem Innenministerium hieß es, …".
            statements.addSpoken(
                    clause.afterPausesAndDays(Math.min(size, afterVerb)),
                    size,
                    speakers.placeOfSaying(verb),
                    read.dateBetween(0, verb));
            return size;
        }
        if (clause.quotationBehindColon(afterVerb) > 0) {
            return readForward(from, verb, afterVerb, speakers.speakerBefore(from, before), previous);
        }
        // "KPU, kata Idham, menargetkan …": put in behind the subject, which may be one word.
        boolean putBehindSubject =
                onlyAfter && s.isSign(before - 1, ',') && before - from == 2 && s.comma(afterVerb, size) > 0;
        if (afterPause && (s.hasWords(from, before) || putBehindSubject)) {
            Speaker inverted = s.has(Cue.PERSON_PRONOUN, verb)
                    ? new Speaker(personSpokenOf(from, before), true, verb, afterVerb)
                    : speakers.speakerAfter(afterVerb, size, false);
            boolean apposed = !s.isQuotationMark(before - 1) && speakers.isAppositionBefore(from, before - 1);
            boolean quoted = s.isQuotationMark(before - 1) || s.isQuotationMark(before - 2);
            boolean unnamed = !inverted.found()
                    && !apposed
                    && !language.modifiersComeFirst()
                    && s.quotations(from, before).isEmpty();
            boolean leftOut = language.subjectMayBeLeftOut() && !s.hasWords(afterVerb, size);
            if (unnamed && leftOut) {
                return readInverted(from, before, afterVerb, Speaker.NOBODY, previous);
            }
            if (unnamed && clause.isAllSaid(from, before, afterVerb)) {
                statements.heardSomebody();
                return readInverted(from, before, size, new Speaker(null, true, afterVerb, size), previous);
            }
            if (!s.has(Cue.THAT, afterVerb) && !apposed && (inverted.found() || quoted) && !s.isSign(afterVerb, ':')) {
                return readInverted(from, before, Math.max(afterVerb, inverted.end()), inverted, previous);
            }
        }
        Speaker speaker = speakers.speakerBefore(from, before);
        noteUnnamed(speaker);
        boolean aside =
                before > from && speakers.isAppositionBefore(from, before - 1) && !s.isQuotationMark(before - 1);
        boolean quotedBefore = !s.quotations(from, before).isEmpty();
        boolean circumstances = quotedBefore && s.hasAny(afterVerb, Cue.IN, Cue.VIA, Cue.TO);
        int pauseBefore = s.pauseBefore(from, speaker.found() ? Math.min(before, speaker.start() + 1) : before);
        boolean numbersBefore = s.has(Cue.IN, afterVerb)
                && pauseBefore > from
                && read.holdsQuantity(from, pauseBefore)
                && !read.holdsQuantity(afterVerb, size);
        boolean putIn = s.isSign(afterVerb, ',')
                && speaker.found()
                && s.isSign(speaker.start() - 1, ',')
                && s.has(Cue.CONJUNCTION, afterVerb + 1)
                && s.quotations(from, size).isEmpty()
                && speaker.start() - 1 - from > LONGEST_SUBJECT;
        if (putIn) {
            return readInverted(from, speaker.start(), afterVerb, speaker, previous);
        }
        boolean ends = (clause.endsSoon(afterVerb) || circumstances || numbersBefore) && (!aside || quotedBefore);
        if (speaker.found() && speaker.start() > from + 2 && ends) {
            int pause = s.pauseBefore(from, speaker.start());
            if (pause > from && s.hasWords(from, pause)) {
                return readInverted(from, pause + 1, afterVerb, speaker, previous);
            }
        }
        if (afterPause && ends && s.hasWords(from, before)) {
            return readInverted(from, before, afterVerb, speaker, previous);
        }
        int pause = s.pauseBefore(from, before);
        if (ends && !speaker.found() && pause > from + 3 && pause < before - 1) {
            // "…, its annual report says": nobody by name, and said before it all the same.
            return readInverted(from, pause + 1, afterVerb, new Speaker(null, true, pause + 1, afterVerb), previous);
        }
        return onlyAfter ? 0 : readForward(from, verb, afterVerb, speaker, previous);
    }

    /** "Wie der „Kicker“ meldet": a name between the marks, and nobody's words. */
    private boolean isQuotedName(int closing) {
        Name name = read.nameEnding(closing);
        int noun = name == null ? -1 : name.runStart() - 2;
        return name != null
                && s.isQuotationMark(noun + 1)
                && s.hasAny(noun, Cue.ARTICLE, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
    }

    /** "Seperti diketahui, BPS mengumumkan …": whether the first words are a clause of their own before the verb. */
    private boolean isClosed(int from, int verb) {
        int commas = 0;
        for (int comma = s.comma(from, verb); comma >= 0; comma = s.comma(comma + 1, verb)) {
            commas++;
        }
        return commas % 2 == 1;
    }

    /** Whom "he" stands for: who is named before the colon of the quotation, or else the last person before. */
    private ProposedClaimant personSpokenOf(int from, int before) {
        int colon = clause.quotationBehindColon(from);
        Speaker introduced = colon > 0 && colon < before ? speakers.subject(from) : Speaker.NOBODY;
        boolean person = introduced.found()
                && introduced.who() != null
                && introduced.who().type() == ClaimantType.PERSON;
        return person ? introduced.who() : cast.lastPerson();
    }

    /** "The mayor said": an office whose holder the article has not named. */
    private void noteUnnamed(Speaker speaker) {
        if (speaker.found() && speaker.who() == null && s.find(Cue.ROLE, speaker.start(), speaker.end()) >= 0) {
            statements.heardSomebody();
        }
    }

    /** "Wie die Polizei mitteilt, …", "comme l'a annoncé X, …": who says it, and then what. */
    private int readAsSaid(int from, int before, int afterVerb) {
        int comma = s.comma(afterVerb, size);
        for (int i = 0; i < 2 && comma >= 0 && clause.opensApposition(comma) && s.comma(comma + 1, size) > 0; i++) {
            // "Tal y como ha explicado la alcaldesa, Mónica Oltrán, …".
            comma = s.comma(comma + 1, size);
        }
        if (comma < 0 || !s.hasWords(comma, size)) {
            return 0;
        }
        Speaker speaker = speakers.speakerBefore(from, before);
        if (!speaker.found()) {
            speaker = speakers.speakerAfter(afterVerb, comma, false);
        }
        statements.addSpoken(comma + 1, size, speaker.who(), read.dateBetween(from, comma));
        return size;
    }

    /** "214 confirmed cases", "an estimated 40": the verb's participle before a noun. */
    private boolean isAdjective(int verb) {
        if (verb == 0) {
            return false;
        }
        boolean determined = s.has(Cue.ARTICLE, verb - 1)
                && !s.has(Cue.RELATIVE, verb - 1)
                && !s.has(Cue.TO, verb - 1)
                && !language.nounsAreCapitalised();
        boolean counted = read.quantities().stream().anyMatch(found -> found.start() < verb && verb < found.end());
        return (s.token(verb - 1).isNumber() && read.dateAt(verb - 1) == null) || counted || determined;
    }

    /** "…, said X": what stands before is what is said. */
    private int readInverted(int from, int before, int after, Speaker speaker, ProposedClaimant previous) {
        ProposedClaimant who = speaker.found() ? speaker.who() : previous;
        if (!speaker.found() && who == null && language.subjectMayBeLeftOut()) {
            who = cast.lastSpeaker();
        }
        if (speaker.found()
                && who == null
                && !s.quotations(from, before).isEmpty()
                && s.find(Cue.ROLE, before, after + 1) >= 0) {
            // "…", the scientist said: no other than the one who spoke before.
            who = cast.lastSpeaker() != null && cast.lastSpeaker().type() == ClaimantType.PERSON
                    ? cast.lastSpeaker()
                    : null;
        }
        statements.heard(who);
        DateMention said = read.dateBetween(before, Math.min(size, after + SpeakerFinder.WINDOW));
        boolean aside = s.isSign(after, ',')
                && size - after > 4
                && (s.find(Cue.SAY, after, size) < 0 || s.has(Cue.SAY_AFTER, before) && !s.has(Cue.SAY, before))
                && s.quotations(after, size).isEmpty()
                && s.quotations(from, before).isEmpty();
        if (aside && s.has(Cue.CONJUNCTION, after + 1) && s.hasAny(after + 2, Cue.FUTURE, Cue.AUXILIARY)) {
            // "Spending has gone up since 2019, he said, and will …": one subject, and one statement.
            statements.addSpoken(from, size, who, read.dateBetween(before, after));
            return size;
        }
        if (aside
                && before - from <= LONGEST_SUBJECT
                && !read.holdsQuantity(from, before)
                && read.holdsNumberOrDate(after, size)) {
            if (read.holdsNumberOrDate(from, before)) {
                // "Anggaran tahun depan, imbuh Agung, naik jadi Rp120 miliar": the subject tells when.
                statements.addSpoken(from, size, who, read.dateBetween(before, after));
                return size;
            }
            // "The bonus, he said, will be paid by Friday".
            statements.addSpoken(after + 1, size, who, read.dateBetween(before, after));
            return size;
        }
        statements.addSpoken(clause.afterColon(from, before), before, who, said);
        if (s.isSign(after, ',')
                && s.has(Cue.CONJUNCTION, after + 1)
                && size - after > 6
                && read.holdsNumberOrDate(after, size)
                && s.find(Cue.SAY, after, size) < 0
                && s.quotations(after, size).isEmpty()) {
            statements.addSpoken(after + 2, size, who, said);
            return size;
        }
        int rest = after;
        int number = 0;
        while (rest < size && number == 0) {
            number = s.quotation(rest);
            if (number == 0) {
                rest++;
            }
        }
        if (rest < size && s.quotations(rest, size).size() == 1 && s.find(Cue.SAY, after, rest) < 0) {
            statements.addSpoken(rest, size, who, said);
            return size;
        }
        return after;
    }

    /** "X said …": what stands after is what is said. */
    private int readForward(int from, int verb, int afterVerb, Speaker before, ProposedClaimant previous) {
        Speaker behind = before.found() || !language.nounsAreCapitalised() || s.isSign(afterVerb, ',')
                ? Speaker.NOBODY
                : speakers.speakerAfter(afterVerb, size, false);
        // "Für 2025 rechnet das Unternehmen mit …": the subject stands behind its verb.
        boolean near = behind.start() - afterVerb <= 2 || s.find(Cue.ROLE, afterVerb, behind.start()) >= 0;
        boolean verbFirst = behind.found() && near && behind.end() > afterVerb;
        Speaker speaker = verbFirst ? behind : before;
        boolean relative = s.hasAny(verb - 1, Cue.RELATIVE)
                || (s.has(Cue.AUXILIARY, verb - 1) && s.hasAny(verb - 2, Cue.RELATIVE));
        int content = Math.max(clause.contentStart(verb, afterVerb), verbFirst ? behind.end() : 0);
        if (verbFirst && content == behind.end() && s.has(Cue.SAY_PARTICLE, content)) {
            content++;
        }
        content = verbFirst ? clause.afterPausesAndDays(content) : content;
        int end = relative ? clause.endOfRelative(content) : clause.endOfContent(content);
        if (content >= size || !s.hasWords(content, end)) {
            statements.heard(speaker.who());
            return 0;
        }
        boolean share = content == afterVerb
                && s.has(Cue.PER, content)
                && read.quantities().stream().anyMatch(found -> found.start() == afterVerb + 1);
        if (share) {
            // "O Matopiba responde por 76% do total".
            return 0;
        }
        if (content == afterVerb && s.has(Cue.PASSIVE, content)) {
            // "What they say are the lowest prices".
            return 0;
        }
        boolean opened = s.has(Cue.THAT, content - 1)
                || s.isSign(content - 1, ':')
                || s.isSign(content - 1, ',')
                || s.isQuotationMark(content);
        boolean opensClause = opened || s.has(Cue.INFINITIVE, content) || s.has(Cue.INFINITIVE, content + 1);
        if (language.reportsWithThat()
                && !opensClause
                && !read.holdsNumberOrDate(content, end)
                && !read.isDue(afterVerb, content)) {
            if (speaker.found()) {
                statements.heard(speaker.who());
            }
            return 0;
        }
        boolean nobody = language.modifiersComeFirst()
                && !language.nounsAreCapitalised()
                && !speaker.found()
                && previous == null
                && !s.has(Cue.CONJUNCTION, verb - 1);
        if (nobody && !opened && s.has(Cue.IN, afterVerb) && !read.holdsQuantity(content, end)) {
            // "Made a string of misleading claims at a rally": more likely a noun.
            return 0;
        }
        if (!opened && verb == from + 1 && from == 0 && s.hasAny(0, Cue.THIS, Cue.RELATIVE)) {
            // "Das zeigt eine Studie": what it shows was told before.
            return 0;
        }
        ProposedClaimant who = speaker.who();
        int clauseStart = startOfSecondClause(from, verb);
        if (clauseStart > from && read.holdsNumberOrDate(from, clauseStart)) {
            // "The company plans to open in May and expects …": the first clause is the article's own.
            statements.add(from, clauseStart, Statement.Speech.NARRATED, null, null);
        }
        boolean coordinated = s.has(Cue.CONJUNCTION, verb - 1);
        Speaker subject = coordinated && previous == null ? subjectOfClause(from, verb) : Speaker.NOBODY;
        if (subject.found()) {
            who = subject.who();
        } else if (!speaker.found()) {
            boolean noSubject = language.subjectMayBeLeftOut() && nothingButParticles(from, verb);
            who = previous != null ? previous : noSubject ? cast.lastSpeaker() : null;
        }
        DateMention said = read.dateBetween(from, content);
        int start = content;
        if (relative && content == afterVerb && !s.hasAny(content, Cue.PERSON_PRONOUN, Cue.FUNCTION)) {
            // The clause borrows its subject from the words before it, and reads as one with its verb only.
            start = verb;
        }
        boolean indirect = s.quotation(content) == 0 && !s.isQuotationMark(content);
        boolean goesOn = s.has(Cue.CONJUNCTION, afterVerb) || s.isSign(content, ',');
        if (s.has(Cue.DENY, verb) && indirect && !goesOn) {
            // "Denied that it had cut staff": without the verb it would say the contrary.
            start = verb;
        }
        int second = indirect ? clause.secondThat(content, end) : -1;
        if (second > 0 && read.holdsNumberOrDate(content, second) && read.holdsNumberOrDate(second, end)) {
            // "X said that … and that …": two statements.
            statements.add(start, second, Statement.Speech.INDIRECT, who, said);
            statements.add(second + 2, end, Statement.Speech.INDIRECT, who, said);
        } else if (start < content || indirect) {
            statements.add(start, end, Statement.Speech.INDIRECT, who, said);
        } else {
            statements.addSpoken(content, end, who, said);
        }
        return end;
    }

    /** Whom the clause is about that the verb is joined to; it may begin behind a colon. */
    private Speaker subjectOfClause(int from, int verb) {
        Speaker first = speakers.subject(from);
        int start = verb;
        while (start > from && !s.isSign(start, ':') && !s.isSign(start, ';')) {
            start--;
        }
        return first.found() || start == from ? first : speakers.subject(start + 1);
    }

    /** Where the clause of the verb begins that is joined to another or hangs on it; {@code from} when none is. */
    private int startOfSecondClause(int from, int verb) {
        if (!statements.isEmpty()) {
            return from;
        }
        if (s.has(Cue.CONJUNCTION, verb - 1)) {
            return verb - 1;
        }
        int start = s.clauseStart(from, verb - 1);
        boolean relative = start > from && s.isSign(start - 1, ',') && s.has(Cue.THING_RELATIVE, start);
        return relative ? start - 1 : from;
    }

    private boolean nothingButParticles(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean particle = s.hasAny(i, Cue.FUNCTION, Cue.AUXILIARY, Cue.CONJUNCTION) || read.dateAt(i) != null;
            if (s.has(Cue.ANONYMOUS, i) || s.isWord(i) && !particle) {
                return false;
            }
        }
        return true;
    }
}
