package org.claimtracker.extraction;

/** Reads what is reported behind its verb: "X said that …". */
final class ForwardReport extends AttributionForm {

    private static final int LONGEST_OPENING = 6;

    ForwardReport(AttributionForm beside) {
        super(beside);
    }

    /**
     * Reads what stands behind a verb.
     *
     * @return the token up to which the sentence is now read, or 0 when the verb reports nothing
     */
    int read(int from, int verb, int afterVerb, Speaker before, ProposedClaimant previous) {
        // "Es berichtet die Axpower, dass …": the pronoun only holds the place of the subject.
        boolean expletive = language.has(Style.VERB_COMES_SECOND)
                && before.found()
                && before.start() == verb - 1
                && s.has(Cue.ORGANIZATION_PRONOUN, verb - 1)
                && !s.isSign(afterVerb, ',');
        Speaker behind = before.found() && !expletive || s.isSign(afterVerb, ',')
                ? Speaker.NOBODY
                : subjectBehind(from, verb, afterVerb);
        // "Für 2025 rechnet das Unternehmen mit …": the subject stands behind its verb.
        boolean near = behind.start() - afterVerb <= 2 || s.find(Cue.ROLE, afterVerb, behind.start()) >= 0;
        boolean verbFirst =
                behind.found() && (near || !language.has(Style.VERB_COMES_SECOND)) && behind.end() > afterVerb;
        Speaker speaker =
                verbFirst ? behind : s.has(Cue.CONJUNCTION, verb - 1) && opensWithVerb(from) ? Speaker.NOBODY : before;
        if (s.has(Cue.SAY_HOW_MUCH, verb) && !s.has(Cue.SAY, verb)) {
            return readFigure(from, verb, afterVerb, speaker);
        }
        if (s.has(Cue.ASSUME, verb) && !s.has(Cue.SAY, verb) && !speaker.found()) {
            // "Schätzungen gehen von 300 Toten aus".
            return 0;
        }
        boolean relative = s.hasAny(verb - 1, Cue.RELATIVE)
                || (s.has(Cue.AUXILIARY, verb - 1) && s.hasAny(verb - 2, Cue.RELATIVE));
        int content = Math.max(clause.contentStart(verb, afterVerb), verbFirst ? behind.end() : 0);
        if (verbFirst && content == behind.end() && s.has(Cue.SAY_PARTICLE, content)) {
            content++;
        }
        content = verbFirst ? clause.afterPausesAndDays(content) : content;
        // "«…», a dit Ana Ruiz, qui estime que …": the main clause is over, and the other runs to the end.
        boolean closes = relative
                && s.has(Cue.THAT, content - 1)
                && !s.quotations(0, verb).isEmpty();
        int end = relative && !closes ? clause.endOfRelative(content) : clause.endOfContent(content);
        // "La petición de Asaja que plantea …": of something, which nobody speaks by.
        boolean ofThing = relative
                && language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && s.isWord(verb - 2)
                && speaker.found()
                && s.has(Cue.NAME_LINK, speaker.start() - 1);
        if (content >= size || !s.hasWords(content, end)) {
            statements.heard(ofThing ? null : speaker.who());
            return 0;
        }
        boolean answered = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.TO, afterVerb)
                && !s.has(Cue.ARTICLE, afterVerb)
                && s.isSign(content - 1, ',')
                && !s.isQuotationMark(content);
        if (answered) {
            // "Respondía a varias causas en el juzgado, y …".
            return 0;
        }
        boolean share = content == afterVerb
                && s.has(Cue.PER, content)
                && !s.has(Cue.INDEFINITE, content)
                && read.quantities().stream().anyMatch(found -> found.start() == afterVerb + 1);
        if (share) {
            // "O Matopiba responde por 76% do total".
            return 0;
        }
        if (content == afterVerb && s.has(Cue.PASSIVE, content)) {
            // "What they say are the lowest prices".
            return 0;
        }
        boolean goesOnDoing = content == afterVerb
                && s.has(Cue.CONJUNCTION, content)
                // "Said while the storm may have helped, …".
                && (s.has(Cue.RANGE_AND, content) || s.comma(content, size) < 0)
                && !s.has(Cue.CAUSE, content)
                && !s.has(Cue.DENY, verb)
                && language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND);
        if (goesOnDoing) {
            // "Officers found and freed her".
            return 0;
        }
        boolean opened = s.has(Cue.THAT, content - 1)
                || s.isSign(content - 1, ':')
                || s.isSign(content - 1, ',')
                || s.isQuotationMark(content);
        // "Dijo no tener", but "un Estado de bienestar".
        boolean opensClause = opened
                || s.has(Cue.INFINITIVE, content)
                || s.has(Cue.INFINITIVE, content + 1)
                        && !s.hasAny(content, Cue.PARTITIVE, Cue.ARTICLE, Cue.IN, Cue.CONJUNCTION);
        if (language.has(Style.REPORTS_WITH_THAT)
                && !opensClause
                && !read.holdsNumberOrDate(content, end)
                && !read.isDue(afterVerb, content)) {
            if (speaker.found() && !ofThing) {
                statements.heard(speaker.who());
            }
            return 0;
        }
        boolean nobody = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
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
        boolean refuses = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.DENY, verb)
                && !opensClause
                && (s.find(Cue.TO, afterVerb, Math.min(end, afterVerb + LONGEST_OPENING)) > afterVerb
                        || read.names().stream().noneMatch(name -> name.end() <= verb));
        if (refuses) {
            // "Negó la libertad al detenido": does not grant it.
            return 0;
        }
        ProposedClaimant who = speaker.who();
        int clauseStart = startOfSecondClause(from, verb);
        if (clauseStart > from && read.holdsNumberOrDate(from, clauseStart)) {
            // "The company plans to open in May and expects …": the first clause is the article's own.
            statements.add(from, clauseStart, Statement.Speech.NARRATED, null, null);
        }
        boolean coordinated = s.has(Cue.CONJUNCTION, verb - 1)
                || s.has(Cue.SAY_ALONG, verb) && !speaker.found()
                || language.has(Style.SUBJECT_COMES_BEFORE)
                        && s.isSign(verb - 1, ',')
                        && !speakers.isAppositionBefore(from, verb - 1);
        Speaker subject = coordinated && previous == null ? subjectOfClause(from, verb) : Speaker.NOBODY;
        boolean named = s.has(Cue.CONJUNCTION, verb - 1) || !s.has(Cue.ORGANIZATION_KIND, subject.start());
        if (!subject.found() && !speaker.found() && s.has(Cue.SAY_ALONG, verb) && previous == null) {
            subject = subjectOfVerb(from, verb);
        }
        if (subject.found() && (named || !speaker.found())) {
            who = subject.who();
        } else if (!speaker.found()) {
            boolean noSubject = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                    && statements.isEmpty()
                    && (nothingButParticles(from, verb) || isBehindOpening(from, verb) || opensWithVerb(from));
            who = previous != null ? previous : noSubject ? cast.lastSpeaker() : null;
        }
        DateMention said = read.dateBetween(from, content);
        int start = content;
        if (relative && content == afterVerb && !s.hasAny(content, Cue.PERSON_PRONOUN, Cue.FUNCTION)) {
            // The clause borrows its subject from the words before it, and reads as one with its verb only.
            start = verb;
        }
        if (s.has(Cue.HOLDS, verb)) {
            // "Die Ministerin hält 40 Stellen für genug".
            statements.add(from, end, Statement.Speech.INDIRECT, who, said);
            return end;
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
        } else if (start < content || indirect || quotesFirst(content, end)) {
            statements.add(start, end, Statement.Speech.INDIRECT, who, said);
        } else {
            statements.addSpoken(content, end, who, said);
        }
        return end;
    }

    /** "Für 2025 rechnet das Unternehmen mit …", "explicó el ministro que …": who stands between verb and clause. */
    private Speaker subjectBehind(int from, int verb, int afterVerb) {
        if (language.has(Style.VERB_COMES_SECOND)) {
            return speakers.speakerAfter(afterVerb, size, false);
        }
        if (s.has(Cue.BLAME, verb) && s.has(Cue.TO, afterVerb)) {
            // "Acusa a la dirección de romper un acuerdo que …": whom somebody else blames.
            return Speaker.NOBODY;
        }
        int that = s.find(Cue.THAT, afterVerb + 1, Math.min(size, afterVerb + SpeakerFinder.WINDOW));
        boolean opens = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && that > 0 && nothingButParticles(from, verb);
        return opens ? speakers.speakerAfter(afterVerb, that, false) : Speaker.NOBODY;
    }

    /** "Afirmó que “no habrá cambios” en el bono de 8 millones": the numbers stand behind what is quoted. */
    private boolean quotesFirst(int content, int end) {
        int close = content + 1;
        while (close < end && s.quotation(close) > 0) {
            close++;
        }
        return s.has(Cue.THAT, content - 1)
                && s.isQuotationMark(content)
                && read.holdsQuantity(close, end)
                && !read.holdsQuantity(content, close)
                && s.quotations(close + 1, end).isEmpty();
    }

    /** Whom the clause is about that the verb is joined to; it may begin behind a colon. */
    private Speaker subjectOfClause(int from, int verb) {
        if (opensWithVerb(from)) {
            return Speaker.NOBODY;
        }
        int circumstances = s.comma(from, Math.min(verb, from + LONGEST_OPENING));
        boolean opensWithThem =
                circumstances > from && (read.dateAt(from) != null || s.has(Cue.IN, from) && !s.has(Cue.ARTICLE, from));
        Speaker first = opensWithThem ? speakers.subject(circumstances + 1) : Speaker.NOBODY;
        first = first.found() ? first : speakers.subject(from);
        int start = verb;
        while (start > from && !s.isSign(start, ':') && !s.isSign(start, ';')) {
            start--;
        }
        if (!first.found() && start > from) {
            first = speakers.subject(start + 1);
        }
        if (!first.found()) {
            first = apposedSubject(from, verb);
        }
        for (int i = from + 1; !first.found() && language.has(Style.VERB_COMES_SECOND) && i < verb; i++) {
            boolean pronoun = s.length(Cue.PERSON_PRONOUN, i) == 1 && s.quotation(i) == 0 && s.comma(from, i) < 0;
            if (pronoun && s.hasAny(i - 1, Cue.PAST, Cue.SAY, Cue.AUXILIARY, Cue.FUTURE)) {
                // "Eine Zahl nannte er nicht und betonte, …".
                first = new Speaker(cast.lastPerson(s, i, i + 1), true, i, i + 1);
            }
        }
        int opening = s.comma(from, Math.min(verb, from + LONGEST_OPENING));
        if (!first.found() && opening > from) {
            // "For her part, the minister, Ann Lee, rejected that and said …".
            Speaker behind = speakers.subject(opening + 1);
            first = behind.found() ? behind : apposedSubject(opening + 1, verb);
        }
        return first;
    }

    /** "Antes da leitura, Moraes fez uma introdução, ao dizer que …": who is named right before a verb of the past. */
    private Speaker subjectOfVerb(int from, int verb) {
        for (Name name : read.names()) {
            boolean acts = name.runStart() >= from
                    && name.end() < verb
                    && s.has(Cue.PAST, name.end())
                    && (name.runStart() == from || s.isSign(name.runStart() - 1, ','));
            if (acts && language.has(Style.REPORTS_WITH_THAT)) {
                return cast.speaker(name);
            }
        }
        return Speaker.NOBODY;
    }

    /** "The minister, Ann Lee, …": who is named between the first two commas, or before them. */
    private Speaker apposedSubject(int from, int verb) {
        int open = s.comma(from, verb);
        int close = open < 0 ? -1 : s.comma(open + 1, verb);
        boolean apposed = close > 0 && speakers.isAppositionBefore(from, close);
        return apposed ? speakers.speakerBefore(from, close + 1) : Speaker.NOBODY;
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

    /** "En una entrevista con la radio, señaló que …": nothing but circumstances, and no subject between. */
    private boolean isBehindOpening(int from, int verb) {
        int comma = verb - 1;
        while (comma > from && s.hasAny(comma, Cue.AUXILIARY, Cue.FUNCTION) && !s.isSign(comma, ',')) {
            comma--;
        }
        return s.isSign(comma, ',')
                && s.hasAny(from, Cue.IN, Cue.VIA, Cue.SINCE, Cue.FUNCTION)
                && !s.hasAny(from, Cue.ARTICLE, Cue.PERSON_PRONOUN, Cue.POSSESSIVE)
                && s.comma(from, comma) < 0;
    }

    /** "Citó a Marina Silva, y dijo …": the verb stands first, and who is named behind it is no subject. */
    private boolean opensWithVerb(int from) {
        return language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && s.has(Cue.PAST, from) && read.nameStarting(from) == null;
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

    /** "UNICEF put the figure at 69 percent": without who says so, nothing would be left to state it. */
    private int readFigure(int from, int verb, int afterVerb, Speaker speaker) {
        if (speaker.who() == null) {
            return 0;
        }
        int end = clause.endOfContent(afterVerb);
        statements.addSpoken(s.clauseStart(from, speaker.start()), end, speaker.who(), read.dateBetween(verb, end));
        return end;
    }
}
