package org.claimtracker.extraction;

/** Reads what verbs of saying report: "X said …", "…, said X", quoted or not. */
final class ReportedSpeech extends AttributionForm {

    private static final int LONGEST_SUBJECT = 6;

    private final ReportingVerbs verbs;
    private final InvertedReport inverted;
    private final ForwardReport forward;
    private final ClosingSpeaker closing;
    private final AsSaidReport asSaid;

    ReportedSpeech(Language language, Cast cast, ReadSentence read, SpeakerFinder speakers, Statements statements) {
        super(language, cast, read, speakers, statements);
        this.verbs = new ReportingVerbs(language, read, speakers, clause);
        this.inverted = new InvertedReport(this);
        this.forward = new ForwardReport(this);
        this.closing = new ClosingSpeaker(language, read, clause);
        this.asSaid = new AsSaidReport(this);
    }

    /** Adds what each verb of saying in the sentence reports. */
    void readVerbs() {
        if (new ClosingReport(this).read()) {
            return;
        }
        int from = behindLabel();
        ProposedClaimant previous = null;
        for (int i = from; i < size; i++) {
            int length = verbs.lengthAt(from, i);
            int done = length == 0 ? 0 : readVerb(from, i, i + length, previous);
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

    /** "Heißt es in seinem Bericht nur, …": the comma behind where it is said; {@code from} when it is not said there. */
    private int behindDocument(int from) {
        int document =
                s.has(Cue.IN, from) ? s.find(Cue.DOCUMENT, from, Math.min(size, from + LONGEST_SUBJECT / 2)) : -1;
        int comma = document < 0 ? -1 : s.comma(document, Math.min(size, document + LONGEST_SUBJECT));
        return comma < 0 ? from : comma;
    }

    /** "Du côté de la Fédération, on rappelle que …", "bei der Gewerkschaft rechnet man mit …". */
    private boolean isByNobody(int verb, int afterVerb) {
        boolean placed = s.hasAny(0, Cue.IN, Cue.VIA, Cue.SINCE, Cue.ACCORDING) && !s.has(Cue.ARTICLE, 0);
        boolean opened = !language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                || s.find(Cue.THAT, afterVerb, Math.min(size, afterVerb + 2)) >= 0;
        return placed && opened && (s.has(Cue.SOMEBODY, verb - 1) || s.has(Cue.SOMEBODY, afterVerb));
    }

    /** "Claim: The minister said …": where the sentence begins behind a word that only says what follows. */
    private int behindLabel() {
        boolean label = s.isSign(1, ':')
                && s.isWord(0)
                && s.isWord(2)
                && read.nameStarting(0) == null
                && !s.hasAny(0, Cue.ROLE, Cue.PERSON_PRONOUN, Cue.ORGANIZATION_PRONOUN);
        return label ? 2 : 0;
    }

    /**
     * Reads what one verb reports.
     *
     * @return the token up to which the sentence is now read, or 0 when the verb reports nothing
     */
    private int readVerb(int from, int verb, int afterVerb, ProposedClaimant previous) {
        if (verbs.isAdjective(verb)) {
            return 0;
        }
        if (from > 0 && s.isSign(from, ',') && s.has(Cue.INDEFINITE, from + 1)) {
            return 0;
        }
        int before = verbs.start(from, verb);
        boolean afterPause = before > from
                && !isHelped(before, verb)
                && (s.isSign(before - 1, ',')
                        || s.isQuotationMark(before - 1) && !isQuotedName(before - 1)
                        || s.isSign(before - 1, '–')
                        || s.isSign(before - 1, '—')
                        || clause.isBeforeOffice(from, before, afterVerb));
        if (from == 0 && asSaid.opensBefore(verb)) {
            return asSaid.read(before, afterVerb);
        }
        if ((s.has(Cue.SAY_IMPERSONAL, verb) || isByNobody(verb, afterVerb))
                && from == 0
                && !afterPause
                && (s.comma(0, verb) < 0 || s.has(Cue.SOMEBODY, verb - 1) && s.isSign(verb - 2, ','))
                && verb < SpeakerFinder.WINDOW) {
            // "Aus dem Innenministerium hieß es, …".
            int content = s.has(Cue.SAY_IMPERSONAL, verb)
                    ? clause.afterPausesAndDays(behindDocument(Math.min(size, afterVerb)))
                    : clause.contentStart(verb, s.has(Cue.SOMEBODY, afterVerb) ? afterVerb + 1 : afterVerb);
            statements.addSpoken(content, size, speakers.placeOfSaying(verb), read.dateBetween(0, verb));
            return size;
        }
        boolean expletive = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && s.has(Cue.PASSIVE, verb - 1)
                && s.length(Cue.ORGANIZATION_PRONOUN, verb - 2) == 1
                && !s.has(Cue.PLURAL_PRONOUN, verb - 2);
        if (expletive) {
            // "It is alleged he sold it": nobody in particular.
            return forward.read(from, verb, afterVerb, new Speaker(null, true, verb - 2, verb), null);
        }
        boolean impersonal = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && (s.has(Cue.SOMEBODY, verb - 1) || before < verb && s.has(Cue.SOMEBODY, before));
        if (impersonal && s.has(Cue.THAT, afterVerb) && read.nameEnding(before) == null) {
            // "Se estima que …": nobody in particular.
            return forward.read(from, verb, afterVerb, new Speaker(null, true, before, verb), null);
        }
        boolean passive = impersonal
                && !afterPause
                && s.isWord(afterVerb)
                && !s.hasAny(afterVerb, Cue.IN, Cue.TO, Cue.THAT, Cue.AUXILIARY)
                && read.dateAt(afterVerb) == null
                && s.find(Cue.THAT, afterVerb, Math.min(size, afterVerb + LONGEST_SUBJECT)) < 0;
        boolean counted = read.quantities().stream().anyMatch(found -> found.start() == afterVerb);
        if (passive || impersonal && !afterPause && counted) {
            // "Cuando se reportaron 5.600 casos", "donde se anunciaron obras": in the passive.
            return 0;
        }
        if (clause.quotationBehindColon(afterVerb) > 0) {
            return forward.read(from, verb, afterVerb, speakers.speakerBefore(from, before), previous);
        }
        // Behind "told" stands the listener.
        boolean told = s.has(Cue.TELL, verb)
                && language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND);
        boolean mayInvert = afterPause
                && !told
                && !s.has(Cue.SAY_ALONG, verb)
                && !verbs.isBehindClause(from, before)
                && !(language.has(Style.SUBJECT_COMES_BEFORE) && !s.has(Cue.SAY_AFTER, verb));
        int done = mayInvert ? readSpeakerBehind(from, before, verb, afterVerb, previous) : 0;
        return done > 0 ? done : readSpeakerBefore(from, before, verb, afterVerb, afterPause, previous);
    }

    /** "A team from Leeds, led by Ann Lee, has confirmed …": in English no subject stands behind such a verb. */
    private boolean isHelped(int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (s.has(Cue.AUXILIARY, i) && s.has(Cue.PAST, i)) {
                return language.has(Style.MODIFIERS_COME_FIRST) && !language.has(Style.VERB_COMES_SECOND);
            }
        }
        return false;
    }

    /** "Shares lost 4 percent since the firm announced a merger": the saying only tells when. */
    private boolean isOnlyWhen(int from, int verb, int afterVerb) {
        int opening = verb - 1;
        while (opening > from && verb - opening <= LONGEST_SUBJECT && s.isWord(opening) && !isWhen(opening)) {
            opening--;
        }
        return opening > from
                && isWhen(opening)
                && !s.hasAny(opening - 1, Cue.DOCUMENT, Cue.ANONYMOUS, Cue.ROLE, Cue.ORGANIZATION, Cue.SAID_BY)
                && read.holdsQuantity(s.clauseStart(from, opening), opening)
                && !read.holdsNumberOrDate(afterVerb, size);
    }

    private boolean isWhen(int at) {
        return s.hasAny(at, Cue.SINCE, Cue.BEFORE) && !s.hasAny(at, Cue.ARTICLE, Cue.PARTITIVE, Cue.NAME_LINK);
    }

    /** "…, said X"; 0 when nobody stands behind the verb. */
    private int readSpeakerBehind(int from, int before, int verb, int afterVerb, ProposedClaimant previous) {
        // "KPU, kata Idham, menargetkan …": put in behind the subject, which may be one word.
        boolean putBehindSubject = verbs.isOnlyAfter(verb)
                && s.isSign(before - 1, ',')
                && before - from == 2
                && s.comma(afterVerb, size) > 0;
        // "… Thanks,” said Ana": one word is left of a quotation that opened before.
        boolean closesQuotation = s.quotation(from) > 0 && s.isQuotationMark(before - 1);
        if (s.hasWords(from, before) || putBehindSubject || closesQuotation || isOnlyJoined(from, before)) {
            Speaker behind = s.has(Cue.PERSON_PRONOUN, verb)
                    ? new Speaker(personSpokenOf(from, before, verb), true, verb, afterVerb)
                    : speakers.speakerAfter(afterVerb, size, isOnAtPlace(verb, afterVerb));
            if (isSubject(behind, before)) {
                return 0;
            }
            if (!behind.found() && s.has(Cue.SAY_IMPERSONAL, verb)) {
                ProposedClaimant maker = speakers.makerOfKnownDocument(afterVerb);
                behind = maker == null ? behind : new Speaker(maker, true, afterVerb, size);
            }
            if (!behind.found() && s.has(Cue.SAY_IMPERSONAL, verb)) {
                // "…, hieß es auf Anfrage": nobody else than whom the sentence before was about.
                behind = new Speaker(speakers.unsignedVoice(), true, verb, afterVerb);
            }
            int behindSpeaker = s.behindBracket(Math.max(afterVerb, behind.end()));
            if (behind.found() && isOnlyJoined(from, before) && s.isSign(behindSpeaker, ',')) {
                // "Mais, a-t-il ajouté, la ville …".
                statements.addSpoken(behindSpeaker + 1, size, behind.who(), read.dateBetween(before, behindSpeaker));
                return size;
            }
            boolean apposed = !s.isQuotationMark(before - 1) && speakers.isAppositionBefore(from, before - 1);
            boolean quoted = s.isQuotationMark(before - 1) || s.isQuotationMark(before - 2);
            // "O governador, Otávio Leal, contestou os dados" states nothing before its verb.
            boolean ofDocument = s.has(Cue.DOCUMENT, afterVerb + 1) && read.nameEnding(before - 1) == null;
            boolean unnamed = !behind.found()
                    && (!apposed || ofDocument)
                    && !language.has(Style.MODIFIERS_COME_FIRST)
                    && s.quotations(from, before).isEmpty();
            boolean leftOut = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                    && (!s.hasWords(afterVerb, size)
                            || s.has(Cue.VIA, afterVerb)
                            || s.has(Cue.ARTICLE, afterVerb)
                                    && s.has(Cue.DOCUMENT, afterVerb + 1)
                                    && !s.hasWords(afterVerb + 2, size));
            if (unnamed && leftOut) {
                // "…, agregó", "…, agregó en una entrevista con Radio Sur", "…, agregó la información".
                return inverted.read(from, before, afterVerb, Speaker.NOBODY, previous);
            }
            if (unnamed && clause.isAllSaid(from, before, afterVerb)) {
                statements.heardSomebody();
                return inverted.read(from, before, size, new Speaker(null, true, afterVerb, size), previous);
            }
            if (!s.has(Cue.THAT, afterVerb) && !apposed && (behind.found() || quoted) && !s.isSign(afterVerb, ':')) {
                return inverted.read(from, before, behindSpeaker, behind, previous);
            }
        }
        return 0;
    }

    /** "Mais, dit-elle, …": one word that joins the sentence to the one before, and then a pause. */
    private boolean isOnlyJoined(int from, int before) {
        return language.has(Style.REPORTS_WITH_THAT)
                && from == 0
                && before == 2
                && s.hasAny(0, Cue.CONJUNCTION, Cue.FUNCTION)
                && s.isSign(1, ',');
    }

    /** "Ann Lee, for the prosecution, said Smith had …": where verbs come behind subjects, who stands before one. */
    private boolean isSubject(Speaker behind, int before) {
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && behind.found()
                && !s.isQuotationMark(before - 1)
                && !s.isQuotationMark(before - 2)
                && s.hasAny(behindAside(behind.end()), Cue.PASSIVE, Cue.FUTURE, Cue.PAST);
    }

    /** ", who is impaired, was …": where the clause goes on behind words about its subject; {@code at} when none stand there. */
    private int behindAside(int at) {
        int close = s.isSign(at, ',') && s.has(Cue.RELATIVE, at + 1) ? s.comma(at + 1, size) : -1;
        return close < 0 ? at : close + 1;
    }

    /** "Indique-t-on à la mairie": whether who speaks is but the place where it is said. */
    private boolean isOnAtPlace(int verb, int afterVerb) {
        DateMention day = read.dateAt(afterVerb);
        return s.has(Cue.SAY_IMPERSONAL, verb)
                && s.hasAny(day == null ? afterVerb : day.end(), Cue.TO, Cue.IN, Cue.VIA);
    }

    /** "X said …", and "…, X said". */
    private int readSpeakerBefore(
            int from, int before, int verb, int afterVerb, boolean afterPause, ProposedClaimant previous) {
        Speaker speaker = speakers.speakerBefore(from, before);
        boolean goesOn = s.has(Cue.SAY_ALONG, verb) && s.isSign(before - 1, ',');
        if (goesOn && previous != null && from > 0) {
            // "He said so as he left the Capitol, noting that …".
            speaker = Speaker.NOBODY;
        }
        boolean samePerson = from > 0
                && previous != null
                && previous.type() == ClaimantType.PERSON
                && speaker.end() == speaker.start() + 1
                && s.length(Cue.PERSON_PRONOUN, speaker.start()) == 1
                && cast.mayBe(previous, s, speaker.start());
        if (samePerson) {
            // "The minister said that …, but he said …".
            speaker = new Speaker(previous, true, speaker.start(), speaker.end());
        }
        if (isOnlyWhen(from, before, afterVerb)) {
            return 0;
        }
        noteUnnamed(speaker, from, before);
        boolean aside =
                before > from && speakers.isAppositionBefore(from, before - 1) && !s.isQuotationMark(before - 1);
        boolean quotedBefore = !s.quotations(from, before).isEmpty();
        DateMention day = read.dateAt(afterVerb);
        int behindDay = day == null ? afterVerb : day.end();
        // "Said just before kick-off".
        int adverb = s.hasAny(behindDay + 1, Cue.BEFORE, Cue.SINCE) && s.isWord(behindDay) ? 1 : 0;
        boolean circumstances = quotedBefore
                && (s.hasAny(behindDay, Cue.IN, Cue.VIA, Cue.TO)
                        || s.hasAny(behindDay + adverb, Cue.BEFORE, Cue.SINCE));
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
        int phrase = closing.start(from, before, afterVerb, speaker);
        if (phrase > 0) {
            return inverted.read(from, phrase, afterVerb, speaker, previous);
        }
        if (putIn) {
            return inverted.read(from, speaker.start(), afterVerb, speaker, previous);
        }
        boolean quotesNext = s.isQuotationMark(afterVerb) && !quotedBefore;
        boolean ends = !quotesNext
                && (clause.ends().soon(afterVerb) || circumstances || numbersBefore)
                && (!aside || quotedBefore);
        if (speaker.found() && speaker.start() > from + 2 && ends) {
            int pause = s.pauseBefore(from, speaker.start());
            if (pause > from && s.hasWords(from, pause)) {
                return inverted.read(from, pause + 1, afterVerb, speaker, previous);
            }
        }
        if (afterPause && ends && s.hasWords(from, before)) {
            return inverted.read(from, before, afterVerb, speaker, previous);
        }
        int pause = s.pauseBefore(from, before);
        boolean ofThing = s.has(Cue.RELATIVE, before - 1) && s.has(Cue.ARTICLE, before - 2);
        if (ends && !speaker.found() && pause > from + 3 && pause < before - 1 && !ofThing) {
            // "…, its annual report says": nobody by name, and said before it all the same.
            return inverted.read(from, pause + 1, afterVerb, new Speaker(null, true, pause + 1, afterVerb), previous);
        }
        return verbs.isOnlyAfter(verb) ? 0 : forward.read(from, verb, afterVerb, speaker, previous);
    }

    /** "Wie der „Kicker“ meldet": a name between the marks, and nobody's words. */
    private boolean isQuotedName(int closing) {
        int opening = closing - 2;
        while (opening > 0 && closing - opening <= LONGEST_SUBJECT / 2 && !s.isQuotationMark(opening)) {
            opening--;
        }
        boolean nickname = language.has(Style.REPORTS_WITH_THAT)
                && s.isQuotationMark(opening)
                && s.hasAny(opening - 1, Cue.ROLE, Cue.NAME_LINK, Cue.PARTITIVE)
                && s.quotation(closing - 1) > 0;
        if (nickname) {
            // "El portavoz 'popular' exigió", "el técnico del ‘Cacique’ mencionó".
            return true;
        }
        Name name = read.nameEnding(closing);
        int noun = name == null ? -1 : name.runStart() - 2;
        return name != null
                && s.isQuotationMark(noun + 1)
                && s.hasAny(noun, Cue.ARTICLE, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
    }

    /** Whom "he" stands for: who is named before the colon of the quotation, or else the last person before. */
    private ProposedClaimant personSpokenOf(int from, int before, int verb) {
        int colon = clause.quotationBehindColon(from);
        Speaker introduced = colon > 0 && colon < before ? speakers.subject(from) : Speaker.NOBODY;
        boolean person = introduced.found()
                && introduced.who() != null
                && introduced.who().type() == ClaimantType.PERSON;
        if (!person && s.quotations(from, before).isEmpty()) {
            // "La SNCB supprimera un train sur deux, a-t-elle annoncé".
            Speaker subject = speakers.subject(from);
            if (subject.who() != null) {
                return subject.who();
            }
        }
        return person ? introduced.who() : cast.lastPerson(s, verb, verb + Math.max(1, s.length(Cue.SAY, verb)));
    }

    /** "The mayor said": an office whose holder the article has not named. */
    private void noteUnnamed(Speaker speaker, int from, int before) {
        int clauseStart = s.clauseStart(from, before);
        if (!speaker.found()
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && s.find(Cue.INDEFINITE, clauseStart, Math.min(before, clauseStart + LONGEST_SUBJECT)) >= 0) {
            // "Un alto cargo aclaró que …".
            statements.heardSomebody();
        }
        if (speaker.found() && speaker.who() == null && s.find(Cue.ROLE, speaker.start(), speaker.end()) >= 0) {
            statements.heardSomebody();
        }
    }
}
