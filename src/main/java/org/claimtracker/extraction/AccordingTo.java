package org.claimtracker.extraction;

/** Reads who is said to state something by a preposition: "according to X", "dem Institut zufolge". */
final class AccordingTo extends AttributionForm {

    private static final int FARTHEST_COMMA = 40;

    private final VerbBeside beside;
    private final AccordingWords words;
    private final CompoundSource compounds;

    AccordingTo(Language language, Cast cast, ReadSentence read, SpeakerFinder speakers, Statements statements) {
        super(language, cast, read, speakers, statements);
        this.beside = new VerbBeside(language, s, speakers);
        this.words = new AccordingWords(language, cast, read);
        this.compounds = new CompoundSource(this);
    }

    /** Adds what is stated where the sentence has such a preposition. */
    void readAccording() {
        if (readCertain()) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (s.quotation(i) > 0) {
                continue;
            }
            if (s.has(Cue.ACCORDING_SELF, i)) {
                readOwnAccount(i, i + s.length(Cue.ACCORDING_SELF, i));
                return;
            }
            int passive = i == 0 && language.has(Style.SUBJECT_COMES_BEFORE) ? s.length(Cue.ACCORDING_OPENING, 0) : 0;
            if (passive > 0 && s.isSign(passive, ',') && lastVoice() != null) {
                // "Ditegaskan, mereka sudah ditahan".
                readAccordingSame(0, passive + 1);
                return;
            }
            if (s.has(Cue.ACCORDING_SAME, i) && isWithinReport(i)) {
                continue;
            }
            if (s.has(Cue.ACCORDING_SAME, i)) {
                readAccordingSame(i, i + s.length(Cue.ACCORDING_SAME, i));
                return;
            }
            if (s.has(Cue.ACCORDING_FOREGOING, i) && cast.voiceOfLastSentence() != null) {
                statements.addSpoken(0, size, cast.voiceOfLastSentence(), null);
                return;
            }
            if (s.has(Cue.ACCORDING_BEFORE, i) && readAccordingBefore(i) || compounds.read(i)) {
                return;
            }
            if (read.dateAt(i) != null) {
                // "No segundo trimestre".
                continue;
            }
            int length = words.length(i);
            if (length > 2 && s.has(Cue.PARTITIVE, i) && s.has(Cue.ARTICLE, i + 1) && i > 2 && !s.isSign(i - 1, ',')) {
                // "Se passer de l'avis de la commission".
                continue;
            }
            boolean ordinal = length == 1 && s.hasAny(i - 1, Cue.ARTICLE, Cue.IN, Cue.PARTITIVE) && i > 0;
            if (length == 0 || ordinal || Math.max(s.length(Cue.SAY, i), s.length(Cue.FUNCTION, i)) > length) {
                // "Uma mensagem segundo a qual …" is a way of saying, "em segundo lugar" and "según el caso" are none.
                continue;
            }
            int said = s.isSign(i - 1, ',') ? i - 2 : i - 1;
            if (language.has(Style.SUBJECT_COMES_BEFORE)
                    && said > 0
                    && s.has(Cue.SAY, said)
                    && speakers.speakerBefore(0, said).who() != null) {
                // "Kata Ana Ruiz mengatakan, berdasarkan data terjadi …": on what she bases what she says.
                continue;
            }
            int named = i + length;
            while (named < size
                    && s.hasAny(named, Cue.SAY, Cue.SAY_AFTER, Cue.AUXILIARY)
                    && !s.has(Cue.ARTICLE, named)) {
                // "Según informó la policía": the verb adds nothing to the preposition.
                named += Math.max(1, Math.max(s.length(Cue.SAY, named), s.length(Cue.SAY_AFTER, named)));
            }
            DateMention told = named > i + length ? read.dateAt(named) : null;
            int listener = told == null ? named : told.end();
            if (named > i + length && s.has(Cue.TO, listener) && s.isSign(i - 1, ',')) {
                // "…, según ha comunicado este martes a la CNMV": the subject told the body after it.
                Speaker subject = speakers.subject(0);
                statements.addSpoken(0, i, subject.found() ? subject.who() : cast.lastOrganization(), told);
                return;
            }
            boolean aside =
                    named > i + length && i <= 2 && s.isSign(named, ',') && s.hasAny(named + 1, Cue.VIA, Cue.IN);
            Speaker later = aside ? speakers.speakerAfter(named, size, false) : Speaker.NOBODY;
            if (later.who() != null && s.isSign(later.end(), ',')) {
                // "Segundo explicou, em entrevista à Lusa, Luís Reis, coordenador da zona, …".
                int from = startOfOpened(named, later.end());
                statements.addSpoken(from, size, later.who(), told);
                return;
            }
            if (named > i + length
                    && s.isSign(named, ',')
                    && s.quotations(0, size).isEmpty()) {
                // "Esto es así porque, según explicó, …": whoever spoke last.
                boolean opening = s.isSign(i - 1, ',') && s.hasAny(i - 2, Cue.CAUSE, Cue.THAT, Cue.CONJUNCTION);
                statements.addSpoken(
                        i <= 2 || opening ? named + 1 : 0, i <= 2 || opening ? size : i, lastVoice(), told);
                return;
            }
            if (read.dateAt(named) != null && language.has(Style.VERB_COMES_SECOND)) {
                // "Nach Angaben vom Dienstag".
                readOwnAccount(i, read.dateAt(named).end());
                return;
            }
            Speaker speaker = speakers.speakerAfter(named, size, true);
            speaker = speaker.found() ? speaker : speakers.makerOfDocumentBefore(named);
            speaker = speakers.giver(named, speaker);
            boolean released =
                    i > 2 && speaker.who() == null && s.has(Cue.INDEFINITE, named) && s.has(Cue.RELEASE, named + 1);
            Speaker subject = released ? speakers.subject(0) : Speaker.NOBODY;
            if (subject.who() != null && subject.who().type() == ClaimantType.ORGANIZATION) {
                // "Acme maintient ses objectifs, selon un communiqué".
                statements.addSpoken(0, s.isSign(i - 1, ',') ? i - 1 : i, subject.who(), read.dateBetween(i, size));
                return;
            }
            int after = Math.max(speaker.end(), named);
            int verb = s.find(Cue.SAY, 0, i);
            boolean depending = language.has(Style.REPORTS_WITH_THAT)
                    && length == 1
                    && !speaker.found()
                    && !s.isSign(i - 1, ',')
                    && verb > 0
                    && s.find(Cue.THAT, verb, i) > 0
                    && s.find(Cue.DOCUMENT, i, Math.min(size, i + SpeakerFinder.WINDOW / 2)) < 0;
            if (depending) {
                // "Sostienen que los aumentos serán diferentes según la situación".
                continue;
            }
            int closing = s.isSign(i - 1, ',') && s.has(Cue.THAT, i - 2) ? s.comma(after, size) : -1;
            boolean within = language.has(Style.REPORTS_WITH_THAT)
                    && language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                    && closing > 0
                    && verb > 0
                    && s.find(Cue.THAT, verb, i) == i - 2;
            Speaker sayer = within ? speakers.speakerBefore(0, verb) : Speaker.NOBODY;
            if (sayer.who() != null && sayer.who().type() == ClaimantType.PERSON) {
                // "La ministra dijo que, según el INE, hay 40 casos": it is she who says so.
                statements.addSpoken(closing + 1, size, sayer.who(), read.dateBetween(0, i));
                return;
            }
            if (speaker.who() == null && verb > 0 && !s.quotations(0, verb).isEmpty()) {
                // "«…», a dit la ministre, selon une vidéo": she said it.
                return;
            }
            if (beside.isRelayed(i)) {
                return;
            }
            if (s.isSign(after, ':') && i > 0 && s.hasWords(after, size)) {
                // "Coût de la mesure, selon la chambre : 2 millions d'euros".
                statements.addSpoken(after + 1, size, speaker.who(), null);
                return;
            }
            boolean behindColon = s.isSign(i - 1, ':') || s.isSign(i - 1, ';');
            boolean opens = (i <= 2 || behindColon && speaker.found())
                            && !isBehindVerb(i)
                            && (words.isOpening(i) || !s.hasAny(i - 1, Cue.FUTURE, Cue.AUXILIARY))
                    || s.isSign(i - 1, ',')
                            && i < 8
                            && !(language.has(Style.REPORTS_WITH_THAT) && read.holdsQuantity(0, i))
                            && contentAfter(speaker, i + length);
            if (opens && speaker.who() == null && beside.isSaidAtLast(after)) {
                // "Según el primer balance, hay 40 heridos, indicó la alcaldesa, Ana Ruiz".
                return;
            }
            if (opens && beside.isRelayedBehind(startOfOpened(i, after))) {
                return;
            }
            if (opens) {
                int from = startOfOpened(i, after);
                statements.addSpoken(from, size, speaker.who(), read.dateBetween(i, from));
            } else {
                readBehind(i, after, speaker);
            }
            return;
        }
    }

    /** Where what is said begins when the sentence opens with who says it. */
    private int startOfOpened(int from, int speakerEnd) {
        int after = language.has(Style.VERB_COMES_SECOND) ? s.behindBracket(speakerEnd) : speakerEnd;
        int comma = s.comma(after, size);
        if (language.has(Style.VERB_COMES_SECOND) && comma != after) {
            // The verb follows at once: "Laut Polizei kamen drei Menschen um, als …".
            DateMention date = read.dateAt(after);
            int verb = date != null && date.start() == after ? date.end() : after;
            verb += s.has(Cue.DOCUMENT, verb) && s.isWord(verb + 1) ? 1 : 0;
            if (s.isWord(verb) && !s.token(verb).isCapitalised() && !s.has(Cue.NAME_LINK, verb)) {
                return verb;
            }
            int behindNoun = behindNoun(verb);
            if (behindNoun > 0) {
                return behindNoun;
            }
        }
        for (int i = 0; i < 3 && comma >= 0 && clause.opensApposition(comma); i++) {
            comma = s.comma(comma + 1, size);
        }
        return comma >= 0 && comma - from < FARTHEST_COMMA ? comma + 1 : s.behindBracket(after);
    }

    /** "Nach Ansicht der meisten Arbeitgeber ist …": the verb behind those who have no name; 0 when it is not found. */
    private int behindNoun(int from) {
        boolean noun = false;
        for (int i = from; i < size && i - from < SpeakerFinder.WINDOW / 2 && s.isWord(i); i++) {
            boolean goesOn =
                    s.hasAny(i, Cue.ARTICLE, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.PARTITIVE, Cue.CONJUNCTION);
            if (noun && !goesOn && !s.token(i).isCapitalised()) {
                return i;
            }
            noun |= s.token(i).isCapitalised();
        }
        return 0;
    }

    /** "…, according to X", at the end or put in between. */
    private void readBehind(int from, int after, Speaker speaker) {
        DateMention said = read.dateBetween(from, size);
        int comma = s.comma(after, size);
        boolean aside = s.isSign(from - 1, ',') && comma >= 0;
        boolean joined =
                language.has(Style.REPORTS_WITH_THAT) && s.has(Cue.RANGE_AND, from - 2) && !read.holdsQuantity(0, from);
        boolean behindThat = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && comma >= 0
                && s.has(Cue.THAT, from - 1)
                && s.isSign(from - 2, ',')
                && s.hasWords(comma, size);
        if (behindThat) {
            // "Una planta, que según la ministra, emite 40 gases".
            statements.addSpoken(comma + 1, size, speaker.who(), said);
            return;
        }
        if (aside && (joined || s.hasAny(from - 2, Cue.RELATIVE, Cue.THAT)) && s.hasWords(comma, size)) {
            // "…, a plant that, according to X, poisons the river": only what follows is what X says.
            statements.addSpoken(comma + 1, size, speaker.who(), said);
            return;
        }
        int told = clause.figuresBehindColon(after);
        if (told > 0) {
            statements.addSpoken(told, size, speaker.who(), said);
            return;
        }
        boolean goesOn = !s.isSign(from - 1, ',') && goesOnAfter(after);
        int start = clause.afterColon(0, from);
        statements.addSpoken(start, goesOn ? size : from, speaker.who(), goesOn ? null : said);
        boolean more = !goesOn && comma >= 0 && size - comma > SpeakerFinder.WINDOW && !clause.opensApposition(comma);
        if (more && read.holdsQuantity(comma, size)) {
            statements.addSpoken(comma + 1, size, speaker.who(), null);
        }
    }

    /** "The debts according to the report come to 90 million": whether the sentence goes on without a pause. */
    private boolean goesOnAfter(int after) {
        int at = s.behindBracket(after);
        while (read.dateAt(at) != null) {
            at = read.dateAt(at).end();
        }
        int comma = s.comma(at, size);
        boolean clause = language.has(Style.VERB_COMES_SECOND) && s.hasWords(at, comma < 0 ? size : comma);
        // "Ist nach Angaben der Schule „teuer wie nie“ gewesen".
        boolean quoted = clause && s.isQuotationMark(at) && s.quotation(at + 1) > 0;
        return at < size
                && (quoted || s.isWord(at) || s.token(at).isNumber())
                && (clause || read.holdsNumberOrDate(at, comma < 0 ? size : comma));
    }

    /** "Für die Ministerin Ana Ruiz steht fest, dass …": what is sure to somebody is what they say. */
    private boolean readCertain() {
        int whom = s.length(Cue.ACCORDING_OPENING, 0);
        int certain = whom == 0 ? -1 : s.find(Cue.CERTAIN, whom + 1, Math.min(size, SpeakerFinder.WINDOW));
        int after = certain < 0 ? size : certain + s.length(Cue.CERTAIN, certain);
        while (s.isSign(after, ',') || s.isSign(after, ':') || s.has(Cue.THAT, after)) {
            after++;
        }
        Speaker speaker = after < size && !s.isWord(after - 1) || s.has(Cue.THAT, after - 1)
                ? speakers.speakerAfter(whom, certain, true)
                : Speaker.NOBODY;
        if (!speaker.found() || !s.hasWords(after, size)) {
            return false;
        }
        statements.addSpoken(after, size, speaker.who(), null);
        return true;
    }

    /** "Es fehlen laut Polizei 40 Stellen": put in behind the verb that comes second. */
    private boolean isBehindVerb(int at) {
        return language.has(Style.VERB_COMES_SECOND)
                && s.isWord(at - 1)
                && !s.token(at - 1).isCapitalised()
                && !s.hasAny(at - 1, Cue.CONJUNCTION)
                && (!s.has(Cue.FUNCTION, at - 1) || s.hasAny(at - 1, Cue.AUXILIARY, Cue.PAST, Cue.FUTURE));
    }

    private boolean contentAfter(Speaker speaker, int from) {
        int comma = s.comma(Math.max(speaker.end(), from), size);
        return comma >= 0 && size - comma > 4;
    }

    /** "X has, by its own account, …": the subject itself says so. */
    private void readOwnAccount(int from, int after) {
        Speaker behind = speakers.speakerAfter(after, size, true);
        Speaker speaker = behind.found() && behind.start() == after ? behind : speakers.nearestName(0, from);
        // "Ein Aktivist kaufte nach eigener Aussage …": somebody without a name.
        boolean unnamed = !speaker.found() && s.has(Cue.INDEFINITE, 0) && s.isWord(1);
        ProposedClaimant who = speaker.found() ? speaker.who() : unnamed ? null : cast.lastOrganization();
        int open = s.openingComma(0, from + 1);
        int close = s.comma(after, size);
        boolean aside = open >= 0 && close > 0 && s.has(Cue.RELATIVE, open + 1);
        if (aside) {
            statements.add(after, close, Statement.Speech.INDIRECT, who, null);
        } else {
            statements.add(0, size, Statement.Speech.INDIRECT, who, read.dateBetween(0, size));
        }
    }

    /** Whether a pause stands before who says so, and no more than an article between. */
    private boolean isAside(int speaker) {
        int before = s.hasAny(speaker - 1, Cue.ARTICLE) ? speaker - 2 : speaker - 1;
        return s.isSign(before, ',') || s.isSign(before, '–');
    }

    private void readAccordingSame(int from, int after) {
        boolean afterColon = s.isSign(from - 1, ':') || s.isSign(from - 1, ';');
        if (from <= 2 || afterColon && s.hasWords(after, size)) {
            Speaker subject = afterColon ? speakers.subject(0) : Speaker.NOBODY;
            statements.addSpoken(after, size, subject.found() ? subject.who() : lastVoice(), null);
        } else {
            // "300 Stellen sollen demnach entfallen": in the midst of what is said.
            boolean inside = !s.isSign(from - 1, ',') && s.hasWords(after, size);
            Speaker subject = s.isSign(from - 1, ',') ? speakers.subject(0) : Speaker.NOBODY;
            boolean person = subject.who() != null && subject.who().type() == ClaimantType.PERSON;
            statements.addSpoken(0, inside ? size : from, person ? subject.who() : lastVoice(), null);
        }
    }

    /** "Le général affirme que ses hommes veulent, selon lui, …": whoever is said to say it before. */
    private boolean isWithinReport(int at) {
        int verb = s.find(Cue.SAY, 0, at);
        return verb >= 0
                && s.has(Cue.THAT, verb + s.length(Cue.SAY, verb))
                && s.isSign(at - 1, ',')
                && speakers.speakerBefore(0, verb).who() != null;
    }

    private ProposedClaimant lastVoice() {
        return cast.lastSpeaker() == null ? cast.lastOrganization() : cast.lastSpeaker();
    }

    /** "Dem Institut zufolge …": the speaker stands before the word. */
    private boolean readAccordingBefore(int at) {
        Speaker speaker = speakers.nearestName(0, at);
        if (!speaker.found() || speaker.end() != at) {
            speaker = speakers.spokespersonEnding(at);
        }
        if (!speaker.found() || speaker.end() != at) {
            return false;
        }
        int pause = s.pauseBefore(-1, speaker.start());
        // "Einer Umfrage des Instituts Forsa zufolge": all of it tells who says so.
        int document = s.find(Cue.DOCUMENT, 0, Math.min(speaker.start(), SpeakerFinder.WINDOW / 2));
        if (speaker.start() <= 2 || document >= 0 && s.comma(0, at) < 0) {
            statements.addSpoken(at + 1, size, speaker.who(), null);
        } else if (!isAside(speaker.start()) && s.hasWords(at + 1, size)) {
            // "Das kostet der Gewerkschaft Verdi zufolge 12 Milliarden Euro": put in between.
            statements.addSpoken(0, size, speaker.who(), null);
        } else {
            statements.addSpoken(0, pause > 0 ? pause : speaker.start(), speaker.who(), null);
        }
        return true;
    }
}
