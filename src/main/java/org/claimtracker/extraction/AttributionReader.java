package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds who states what in a sentence, in direct speech, in reported speech, and with "according to". */
final class AttributionReader {

    private static final int SHORTEST_QUOTATION = 4;
    private static final int WINDOW = 14;
    private static final int LONGEST_APPOSITION = 30;

    private final Language language;
    private final Cast cast;

    AttributionReader(Language language, Cast cast) {
        this.language = language;
        this.cast = cast;
    }

    /** The statements of a sentence in its order; one, by the article itself, when nobody else is said to speak. */
    List<Statement> read(ReadSentence read) {
        List<Statement> statements = new Reading(read).statements();
        statements.sort(Comparator.comparingInt(Statement::start));
        return statements;
    }

    /** Who is found beside a verb of saying. */
    private record Speaker(ProposedClaimant who, boolean found, int start, int end) {

        static final Speaker NOBODY = new Speaker(null, false, -1, -1);
    }

    /** The reading of one sentence. */
    private final class Reading {

        private final ReadSentence read;
        private final Sentence s;
        private final int size;
        private final List<Statement> statements = new ArrayList<>();
        private final ProposedOrigin origin;

        Reading(ReadSentence read) {
            this.read = read;
            this.s = read.sentence();
            this.size = s.size();
            this.origin = origin();
        }

        List<Statement> statements() {
            readAccording();
            if (statements.isEmpty()) {
                readVerbs();
            }
            if (statements.isEmpty()) {
                readLoneQuotations();
            }
            if (statements.isEmpty()) {
                add(0, size, Statement.Speech.NARRATED, null, null);
            }
            return statements;
        }

        private void add(int from, int to, Statement.Speech speech, ProposedClaimant who, DateMention said) {
            int start = from;
            int end = to;
            while (start < end && !s.token(start).isWord() && !s.token(start).isNumber() && !opensMoney(start)) {
                start++;
            }
            while (end > start && isClosingSign(end - 1)) {
                end--;
            }
            if (start < end) {
                ProposedOrigin through = origin;
                if (through != null && who != null && through.name().equals(who.name())) {
                    through = null;
                }
                statements.add(new Statement(start, end, speech, who, said, through));
            }
        }

        private boolean opensMoney(int at) {
            return language.units().money(s.token(at).text().toLowerCase(language.locale())) != null;
        }

        private boolean isClosingSign(int at) {
            Token token = s.token(at);
            if (token.isWord() || token.isNumber()) {
                return false;
            }
            return !token.isSign('%') && !token.isSign(')') && language.units().money(token.text()) == null;
        }

        // According to …

        private void readAccording() {
            for (int i = 0; i < size; i++) {
                if (s.quotation(i) > 0) {
                    continue;
                }
                if (s.has(Cue.ACCORDING_SELF, i)) {
                    readOwnAccount(i, i + s.length(Cue.ACCORDING_SELF, i));
                    return;
                }
                if (s.has(Cue.ACCORDING_SAME, i)) {
                    readAccordingSame(i, i + s.length(Cue.ACCORDING_SAME, i));
                    return;
                }
                if (s.has(Cue.ACCORDING_BEFORE, i) && readAccordingBefore(i)) {
                    return;
                }
                int length = s.length(Cue.ACCORDING, i);
                if (length == 0 && i == 0 && opensOpinion()) {
                    length = s.length(Cue.ACCORDING_OPENING, i);
                }
                if (length == 0) {
                    continue;
                }
                Speaker speaker = speakerAfter(i + length, size, true);
                boolean opens = i <= 2 || s.isSign(i - 1, ',') && i < 8 && contentAfter(speaker, i + length);
                if (opens) {
                    int comma = comma(Math.max(speaker.end(), i + length), size);
                    boolean twoCommas = comma >= 0 && isApposition(comma);
                    if (twoCommas) {
                        comma = comma(comma + 1, size);
                    }
                    int from = comma >= 0 && comma - i < 40 ? comma + 1 : Math.max(speaker.end(), i + length);
                    addSpoken(from, size, speaker.who(), dateBetween(i, from));
                } else {
                    addSpoken(0, i, speaker.who(), dateBetween(i, size));
                    int comma = comma(Math.max(speaker.end(), i + length), size);
                    if (comma >= 0 && size - comma > WINDOW && !isApposition(comma)) {
                        addSpoken(comma + 1, size, speaker.who(), null);
                    }
                }
                return;
            }
        }

        /** "Para el economista Ruiz, …": what follows is a view only with an office or a kind of organisation there. */
        private boolean opensOpinion() {
            int length = s.length(Cue.ACCORDING_OPENING, 0);
            int comma = comma(length, Math.min(size, WINDOW));
            if (length == 0 || comma < 0) {
                return false;
            }
            boolean telling = s.find(Cue.ROLE, length, comma) >= 0 || s.find(Cue.ORGANIZATION_KIND, length, comma) >= 0;
            Name name = nameEnding(comma);
            boolean described =
                    s.has(Cue.ARTICLE, length) && name != null && name.words() >= 2 && name.runStart() > length + 1;
            return name != null && (telling || described);
        }

        private boolean contentAfter(Speaker speaker, int from) {
            int comma = comma(Math.max(speaker.end(), from), size);
            return comma >= 0 && size - comma > 4;
        }

        /** "X has, by its own account, …": the subject itself says so. */
        private void readOwnAccount(int from, int after) {
            Speaker behind = speakerAfter(after, size, true);
            Speaker speaker = behind.found() && behind.start() == after ? behind : nearestName(0, from);
            ProposedClaimant who = speaker.found() ? speaker.who() : cast.lastOrganization();
            int open = openingComma(0, from + 1);
            int close = comma(after, size);
            boolean aside = open >= 0 && close > 0 && s.has(Cue.RELATIVE, open + 1);
            if (aside) {
                add(after, close, Statement.Speech.INDIRECT, who, null);
            } else {
                add(0, size, Statement.Speech.INDIRECT, who, dateBetween(0, size));
            }
        }

        private void readAccordingSame(int from, int after) {
            if (from <= 2) {
                addSpoken(after, size, cast.lastSpeaker(), null);
            } else {
                addSpoken(0, from, cast.lastSpeaker(), null);
            }
        }

        /** "Dem Institut zufolge …": the speaker stands before the word. */
        private boolean readAccordingBefore(int at) {
            Speaker speaker = nearestName(0, at);
            if (!speaker.found() || speaker.end() != at) {
                return false;
            }
            int pause = pauseBefore(-1, speaker.start());
            if (speaker.start() <= 2) {
                addSpoken(at + 1, size, speaker.who(), null);
            } else {
                addSpoken(0, pause > 0 ? pause : speaker.start(), speaker.who(), null);
            }
            return true;
        }

        /** Whether a comma opens words about the name before it rather than the statement. */
        private boolean isApposition(int comma) {
            int second = comma(comma + 1, Math.min(size, comma + LONGEST_APPOSITION));
            if (second < 0) {
                return false;
            }
            for (int i = comma + 1; i < second; i++) {
                if (s.hasAny(i, Cue.ROLE, Cue.RELATIVE) && i <= comma + 3) {
                    return true;
                }
            }
            Name filling = nameFilling(comma + 1, second);
            return filling != null;
        }

        /** Adds the quotations between two places, or all that is there when it is not quoted. */
        private void addSpoken(int from, int to, ProposedClaimant who, DateMention said) {
            List<int[]> quotations = quotations(from, to);
            int first = from;
            while (first < to && !s.isWord(first) && !s.token(first).isNumber() && !s.isQuotationMark(first)) {
                first++;
            }
            boolean wholeIsQuoted = first < to && (s.isQuotationMark(first) || s.quotation(first) > 0);
            if (wholeIsQuoted) {
                for (int[] quotation : quotations) {
                    add(quotation[0], quotation[1], Statement.Speech.DIRECT, who, said);
                }
            } else {
                add(from, to, Statement.Speech.INDIRECT, who, said);
            }
        }

        /** The quotations of at least some words between two places. */
        private List<int[]> quotations(int from, int to) {
            List<int[]> quotations = new ArrayList<>();
            int at = from;
            while (at < to) {
                int number = s.quotation(at);
                if (number == 0) {
                    at++;
                    continue;
                }
                int end = at;
                int words = 0;
                while (end < to && s.quotation(end) == number) {
                    words += s.isWord(end) ? 1 : 0;
                    end++;
                }
                if (words >= SHORTEST_QUOTATION) {
                    quotations.add(new int[] {at, end});
                }
                at = end;
            }
            return quotations;
        }

        // X says …

        private void readVerbs() {
            int from = 0;
            ProposedClaimant previous = null;
            for (int i = 0; i < size; i++) {
                int length = Math.max(s.length(Cue.SAY, i), s.length(Cue.SAY_AFTER, i));
                if (length == 0 && saysThat(i)) {
                    length = 1;
                }
                if (length == 0 || s.quotation(i) > 0 || i < from) {
                    continue;
                }
                boolean onlyAfter = s.length(Cue.SAY, i) == 0 && !saysThat(i);
                if (onlyAfter && !(s.isSign(i - 1, ',') || s.isQuotationMark(i - 1))) {
                    continue;
                }
                boolean passive = s.has(Cue.PASSIVE, i - 1) && s.has(Cue.TO, i + length);
                if (passive || s.hasAny(i - 1, Cue.NO_COMMENT)) {
                    continue;
                }
                int done = readVerb(from, i, i + length, previous);
                if (done > 0) {
                    from = done;
                    previous = statements.isEmpty()
                            ? previous
                            : statements.getLast().claimant();
                    if (done >= size) {
                        return;
                    }
                    i = done - 1;
                }
            }
        }

        /** Whether a verb that is not known to report does so here, as "that" follows it. */
        private boolean saysThat(int at) {
            boolean verb = s.has(Cue.SAY_THAT, at) || (s.has(Cue.SAY_PARTICIPLE, at) && s.has(Cue.AUXILIARY, at - 1));
            boolean subjectBefore = language.reportsWithThat() && s.isWord(at) && nameEnding(at) != null;
            return (verb || subjectBefore)
                    && s.has(Cue.THAT, at + 1)
                    && !s.token(at).isCapitalised()
                    && !s.hasAny(at, Cue.FUNCTION, Cue.RELATIVE);
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
            int before = verb;
            while (before > from && s.has(Cue.AUXILIARY, before - 1)) {
                before--;
            }
            boolean onlyAfter = s.length(Cue.SAY, verb) == 0 && !saysThat(verb);
            boolean afterPause = before > from
                    && (s.isSign(before - 1, ',')
                            || s.isQuotationMark(before - 1)
                            || s.isSign(before - 1, '–')
                            || s.isSign(before - 1, '—'));
            if (afterPause && hasWords(from, before)) {
                Speaker inverted = s.has(Cue.PERSON_PRONOUN, verb)
                        ? new Speaker(cast.lastPerson(), true, verb, afterVerb)
                        : speakerAfter(afterVerb, size, false);
                boolean apposed = !s.isQuotationMark(before - 1) && isAppositionBefore(from, before - 1);
                boolean quoted = s.isQuotationMark(before - 1) || s.isQuotationMark(before - 2);
                if (!s.has(Cue.THAT, afterVerb)
                        && !apposed
                        && (inverted.found() || quoted)
                        && !s.isSign(afterVerb, ':')) {
                    return readInverted(from, before, Math.max(afterVerb, inverted.end()), inverted, previous);
                }
            }
            Speaker speaker = speakerBefore(from, before);
            boolean aside = before > from && isAppositionBefore(from, before - 1) && !s.isQuotationMark(before - 1);
            boolean ends = endsSoon(afterVerb) && !aside;
            if (speaker.found() && speaker.start() > from + 2 && ends) {
                int pause = pauseBefore(from, speaker.start());
                if (pause > from && hasWords(from, pause)) {
                    return readInverted(from, pause + 1, afterVerb, speaker, previous);
                }
            }
            if (afterPause && ends && hasWords(from, before)) {
                return readInverted(from, before, afterVerb, speaker, previous);
            }
            int pause = pauseBefore(from, before);
            if (ends && !speaker.found() && pause > from + 3 && pause < before - 1) {
                // "…, its annual report says": nobody by name, and said before it all the same.
                return readInverted(
                        from, pause + 1, afterVerb, new Speaker(null, true, pause + 1, afterVerb), previous);
            }
            return onlyAfter ? 0 : readForward(from, verb, afterVerb, speaker, previous);
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
            return s.token(verb - 1).isNumber() || determined;
        }

        /** "…, said X": what stands before is what is said. */
        private int readInverted(int from, int before, int after, Speaker speaker, ProposedClaimant previous) {
            ProposedClaimant who = speaker.found() ? speaker.who() : previous;
            if (!speaker.found() && who == null && language.subjectMayBeLeftOut()) {
                who = cast.lastSpeaker();
            }
            if (speaker.found()
                    && who == null
                    && !quotations(from, before).isEmpty()
                    && s.find(Cue.ROLE, before, after + 1) >= 0) {
                // "…", the scientist said: no other than the one who spoke before.
                who = cast.lastSpeaker() != null && cast.lastSpeaker().type() == ClaimantType.PERSON
                        ? cast.lastSpeaker()
                        : null;
            }
            DateMention said = dateBetween(before, Math.min(size, after + WINDOW));
            addSpoken(afterColon(from, before), before, who, said);
            if (s.isSign(after, ',')
                    && s.has(Cue.CONJUNCTION, after + 1)
                    && size - after > 6
                    && s.find(Cue.SAY, after, size) < 0
                    && quotations(after, size).isEmpty()) {
                addSpoken(after + 2, size, who, said);
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
            if (rest < size && quotations(rest, size).size() == 1 && s.find(Cue.SAY, after, rest) < 0) {
                addSpoken(rest, size, who, said);
                return size;
            }
            return after;
        }

        /** What is said begins behind a colon where there is one outside quotation marks. */
        private int afterColon(int from, int to) {
            for (int i = from; i < to - 4; i++) {
                if (s.isSign(i, ':')
                        && s.quotation(i) == 0
                        && !s.isQuotationMark(i + 1)
                        && i > from + 1
                        && !(s.token(i - 1).isNumber() && s.token(i + 1).isNumber())) {
                    return i + 1;
                }
            }
            return from;
        }

        /** "X said …": what stands after is what is said. */
        private int readForward(int from, int verb, int afterVerb, Speaker speaker, ProposedClaimant previous) {
            boolean relative = s.hasAny(verb - 1, Cue.RELATIVE)
                    || (s.has(Cue.AUXILIARY, verb - 1) && s.hasAny(verb - 2, Cue.RELATIVE));
            int content = contentStart(verb, afterVerb);
            int end = relative ? endOfRelative(content) : endOfContent(content);
            if (content >= size || !hasWords(content, end)) {
                return 0;
            }
            boolean opened = s.has(Cue.THAT, content - 1) || s.isSign(content - 1, ':') || s.isQuotationMark(content);
            boolean clause = opened || s.has(Cue.INFINITIVE, content) || s.has(Cue.INFINITIVE, content + 1);
            if (language.reportsWithThat() && !clause && !holdsNumberOrDate(content, end)) {
                if (speaker.found()) {
                    cast.heard(speaker.who());
                }
                return 0;
            }
            ProposedClaimant who = speaker.who();
            if (!speaker.found()) {
                boolean noSubject = language.subjectMayBeLeftOut() && nothingButParticles(from, verb);
                who = previous != null ? previous : noSubject ? cast.lastSpeaker() : null;
            }
            DateMention said = dateBetween(from, content);
            int start = content;
            if (relative && content == afterVerb && !s.hasAny(content, Cue.PERSON_PRONOUN, Cue.FUNCTION)) {
                // The clause borrows its subject from the words before it, and reads as one with its verb only.
                start = verb;
            }
            if (start < content || s.quotation(content) == 0 && !s.isQuotationMark(content)) {
                add(start, end, Statement.Speech.INDIRECT, who, said);
            } else {
                addSpoken(content, end, who, said);
            }
            return end;
        }

        private boolean holdsNumberOrDate(int from, int to) {
            return read.quantities().stream().anyMatch(found -> found.start() >= from && found.end() <= to)
                    || read.dates().stream().anyMatch(date -> date.start() >= from && date.end() <= to);
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

        /** Where what is said begins: after the listener, the day, and "that". */
        private int contentStart(int verb, int afterVerb) {
            int limit = Math.min(size, afterVerb + WINDOW);
            for (int i = afterVerb; i < limit; i++) {
                if (s.isQuotationMark(i)
                        && quotations(i, size).size() > 0
                        && s.quotation(Math.min(i + 1, size - 1)) > 0) {
                    return i;
                }
                if (s.isSign(i, ':')) {
                    return i + 1;
                }
                if (i > afterVerb && s.has(Cue.CONJUNCTION, i - 1) && s.has(Cue.SAY, i)) {
                    break;
                }
                if (s.has(Cue.THAT, i) && !(s.has(Cue.CONJUNCTION, i - 1) && i > afterVerb + 1)) {
                    return i + s.length(Cue.THAT, i);
                }
                if (s.isSign(i, ',') && language.nounsAreCapitalised()) {
                    return s.has(Cue.THAT, i + 1) ? i + 1 + s.length(Cue.THAT, i + 1) : i + 1;
                }
            }
            int at = afterVerb;
            boolean moved = true;
            while (moved && at < size) {
                moved = false;
                int listener = endOfListener(verb, at);
                if (listener > at) {
                    at = listener;
                    moved = true;
                }
                DateMention date = read.dateAt(at);
                if (date != null && date.start() == at && !s.has(Cue.FUTURE, date.end())) {
                    at = date.end();
                    moved = true;
                }
                if (at < size && s.isSign(at, ',')) {
                    at++;
                    moved = true;
                }
            }
            return at;
        }

        /** Skips "kepada Reuters", "the newspaper Le Monde" and the like; answers {@code at} when none is there. */
        private int endOfListener(int verb, int at) {
            int name = at;
            boolean addressed = s.has(Cue.TELL, verb);
            if (s.has(Cue.TO, at)) {
                name = at + s.length(Cue.TO, at);
                addressed = true;
            } else if (s.has(Cue.VIA, at)) {
                name = at + s.length(Cue.VIA, at);
                addressed = true;
            }
            if (!addressed) {
                return at;
            }
            for (Name candidate : read.names()) {
                if (candidate.runStart() >= name && candidate.runStart() - name <= 3) {
                    return candidate.end();
                }
            }
            return name > at || !s.has(Cue.TELL, verb) ? at : Math.min(size, at + 1);
        }

        /** A clause about a noun ends at its comma, or with what it counts when the main verb follows at once. */
        private int endOfRelative(int content) {
            int comma = comma(content, size);
            int end = comma < 0 ? size : comma;
            for (int i = content - 1; comma > 0 && i >= 0 && content - i < 6; i--) {
                if (s.isSign(i, ',') && s.has(Cue.RELATIVE, i + 1)) {
                    return end;
                }
            }
            for (QuantityReader.Found quantity : read.quantities()) {
                if (quantity.start() >= content
                        && quantity.end() <= end
                        && quantity.quantity().unit() != null) {
                    int after = quantity.end();
                    while (after < end && s.hasAny(after, Cue.IN, Cue.PARTITIVE, Cue.NAME_LINK) && after + 1 < end) {
                        after += 2;
                        while (after < end && s.token(after).isCapitalised()) {
                            after++;
                        }
                    }
                    boolean joined = after < end && s.hasAny(after, Cue.CONJUNCTION, Cue.FUNCTION, Cue.RELATIVE);
                    return joined ? end : after;
                }
            }
            return end;
        }

        /** What is said runs to the end, unless somebody else begins to speak. */
        private int endOfContent(int content) {
            for (int i = content; i < size; i++) {
                boolean pause = s.isSign(i, ',') || s.isSign(i, ';');
                if (i > content + 1 && s.has(Cue.CONJUNCTION, i) && s.has(Cue.SAY, i + 1) && s.quotation(i) == 0) {
                    return i;
                }
                if (pause && s.quotation(i) == 0 && (s.has(Cue.VIA, i + 1) || s.has(Cue.VIA, i + 2))) {
                    return i;
                }
                if (!pause || s.quotation(i) > 0 || !s.has(Cue.CONJUNCTION, i + 1)) {
                    continue;
                }
                int next = s.find(Cue.SAY, i + 1, Math.min(size, i + WINDOW));
                if (next > 0 && speakerBefore(i + 1, next).found()) {
                    return i;
                }
            }
            return size;
        }

        /** Whether after the verb there is nothing but a day, a place or a listener. */
        private boolean endsSoon(int afterVerb) {
            if (closesWithCircumstances(afterVerb)) {
                return true;
            }
            int at = afterVerb;
            while (at < size) {
                DateMention date = read.dateAt(at);
                if (date != null) {
                    at = date.end();
                } else if (s.isSign(at, ':')) {
                    return false;
                } else if (s.has(Cue.TO, at) || s.has(Cue.VIA, at) || s.has(Cue.IN, at)) {
                    int end = at + 1;
                    for (Name name : read.names()) {
                        if (name.start() >= at && name.start() - at <= 4) {
                            end = name.end();
                        }
                    }
                    if (end == at + 1 && (size - at > 4 || s.has(Cue.ARTICLE, at))) {
                        return false;
                    }
                    at = end == at + 1 ? size : end;
                } else if (!s.isWord(at) && !s.isQuotationMark(at)) {
                    at++;
                } else {
                    return s.isQuotationMark(at) || s.has(Cue.SAY_PARTICLE, at);
                }
            }
            return true;
        }

        /** "… told reporters at a briefing on Monday": listener, place and day, and no clause among them. */
        private boolean closesWithCircumstances(int afterVerb) {
            if (size - afterVerb > WINDOW || afterVerb >= size) {
                return false;
            }
            boolean listener = s.has(Cue.TELL, afterVerb - 1) && s.isWord(afterVerb);
            if (!listener) {
                return false;
            }
            for (int i = afterVerb; i < size; i++) {
                boolean clause =
                        s.hasAny(i, Cue.THAT, Cue.SAY, Cue.FUTURE, Cue.PERSON_PRONOUN, Cue.PASSIVE, Cue.AUXILIARY);
                if (clause || s.isSign(i, ':') || s.isQuotationMark(i)) {
                    return false;
                }
            }
            return true;
        }

        private int pauseBefore(int from, int at) {
            for (int i = at - 1; i > from && at - i < 8; i--) {
                if (s.isSign(i, ',') || s.isQuotationMark(i)) {
                    return i;
                }
            }
            return -1;
        }

        private boolean hasWords(int from, int to) {
            int words = 0;
            for (int i = from; i < to && words < 2; i++) {
                words += s.isWord(i) || s.token(i).isNumber() ? 1 : 0;
            }
            return words >= 2;
        }

        // Who speaks

        private Speaker speakerBefore(int from, int before) {
            int at = before - 1;
            while (at >= from) {
                DateMention date = read.dateAt(at);
                if (date != null) {
                    at = date.start() - 1;
                } else if (s.hasAny(at, Cue.RELATIVE) && at == before - 1) {
                    at--;
                    if (at > from && s.isSign(at, ',')) {
                        at--;
                    }
                } else {
                    break;
                }
            }
            if (at < from) {
                return Speaker.NOBODY;
            }
            Speaker pronoun = pronounEnding(from, at + 1);
            if (pronoun != null) {
                return pronoun;
            }
            if (s.isSign(at, ',')) {
                int open = openingComma(from, at);
                if (open >= from) {
                    Name inside = nameFilling(open + 1, at);
                    boolean office = inside != null && s.find(Cue.ROLE, from, open) >= 0;
                    Speaker outside = nearestName(from, open);
                    if (inside != null && (office || inside.words() >= 2 || !outside.found())) {
                        return speaker(inside);
                    }
                    if (outside.found()) {
                        return outside;
                    }
                }
                at--;
            }
            Speaker near = nearestName(Math.max(from, clauseStart(from, at)), at + 1);
            if (near.found()) {
                return near;
            }
            Speaker body = bodyOfUnnamed(Math.max(from, clauseStart(from, at)), at + 1);
            if (body.found()) {
                return body;
            }
            int scope = at;
            while (scope > from && at - scope < 5 && s.hasAny(scope, Cue.ROLE_SCOPE, Cue.NAME_LINK, Cue.ARTICLE)) {
                scope--;
            }
            int office = officeEnding(from, scope + 1);
            if (office >= 0) {
                return holder(office, at + 1);
            }
            // "Ronald Guilmette, ahli internet mengatakan": words about the subject, their second comma left out.
            int comma = clauseStart(from, at) - 1;
            if (comma > from && s.isSign(comma, ',')) {
                Name subject = nameEnding(comma);
                if (subject != null && opensClause(from, subject.runStart()) && !isPlaceOrListener(subject)) {
                    return speaker(subject);
                }
            }
            return Speaker.NOBODY;
        }

        /** "Scientists at the Monsoon Institute": unnamed people speak for where they work. */
        private Speaker bodyOfUnnamed(int from, int to) {
            int unnamed = s.find(Cue.ANONYMOUS, from, to);
            if (unnamed < 0) {
                return Speaker.NOBODY;
            }
            for (Name name : read.names()) {
                if (name.start() > unnamed
                        && name.end() <= to
                        && cast.identify(name).type() == ClaimantType.ORGANIZATION
                        && name.organization()) {
                    return speaker(name);
                }
            }
            return Speaker.NOBODY;
        }

        /** Where an office without a name begins that ends at {@code end}: "la especialista"; -1 when none does. */
        private int officeEnding(int from, int end) {
            for (int i = Math.max(from, end - 3); i < end; i++) {
                boolean article = s.has(Cue.ARTICLE, i - 1) || s.has(Cue.THIS, i - 1);
                if (s.length(Cue.ROLE, i) == end - i && article) {
                    return i;
                }
            }
            return -1;
        }

        private boolean opensClause(int from, int at) {
            for (int i = from; i < at; i++) {
                if (!s.hasAny(i, Cue.FUNCTION, Cue.ROLE, Cue.TITLE, Cue.ROLE_SCOPE) && read.dateAt(i) == null) {
                    return s.isSign(i, ',') && i == at - 1;
                }
            }
            return true;
        }

        private Speaker pronounEnding(int from, int end) {
            for (int start = Math.max(from, end - 4); start < end; start++) {
                if (s.length(Cue.PERSON_PRONOUN, start) == end - start) {
                    return new Speaker(cast.lastPerson(), true, start, end);
                }
                if (s.length(Cue.ORGANIZATION_PRONOUN, start) == end - start && isCommonNoun(start, end)) {
                    return new Speaker(organization(start, end), true, start, end);
                }
            }
            // "The Boston-based firm": the noun of a pronoun, with words before it that tell it apart.
            boolean noun = s.hasAny(end - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
            if (end > from && noun && isCommonNoun(end - 1, end)) {
                for (int article = end - 2; article >= from && end - article <= 5; article--) {
                    if (s.has(Cue.ARTICLE, article)) {
                        return new Speaker(organization(end - 1, end), true, article, end);
                    }
                }
            }
            return null;
        }

        /** Whether the words are written as nouns are, and not the beginning or the whole of a name. */
        private boolean isCommonNoun(int start, int end) {
            boolean capital =
                    !language.nounsAreCapitalised() && s.token(end - 1).isCapitalised() && start != 0;
            return !capital
                    && nameEnding(end) == null
                    && (nameStarting(end) == null || !s.isWord(end) || s.has(Cue.NAME_LINK, end));
        }

        /** Whom "the ministry" stands for: one of that name, the last one, or, when there is none, just that. */
        private ProposedClaimant organization(int start, int end) {
            Token noun = s.token(end - 1);
            for (int i = start; i < end; i++) {
                if (!s.hasAny(i, Cue.FUNCTION, Cue.THIS, Cue.ARTICLE)) {
                    noun = s.token(i);
                    break;
                }
            }
            boolean stands = s.has(Cue.ORGANIZATION_KIND, end - 1)
                    || s.has(Cue.ORGANIZATION_PRONOUN, start)
                            && s.length(Cue.ORGANIZATION_PRONOUN, start) == end - start;
            return cast.organization(noun.text(), stands);
        }

        private int openingComma(int from, int closing) {
            for (int i = closing - 1; i > from && closing - i <= LONGEST_APPOSITION; i--) {
                if (s.isSign(i, ',') && s.quotation(i) == 0) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isAppositionBefore(int from, int comma) {
            int open = openingComma(from, comma);
            if (open < 0) {
                return false;
            }
            Name subject = nameEnding(open);
            return subject != null && opensClause(from, subject.runStart());
        }

        private int clauseStart(int from, int at) {
            for (int i = at; i >= from; i--) {
                if (s.isSign(i, ',') || s.isSign(i, ';') || s.isSign(i, ':') || s.isQuotationMark(i)) {
                    return i + 1;
                }
            }
            return from;
        }

        /** The name nearest before {@code to} that is no place or listener. */
        private Speaker nearestName(int from, int to) {
            List<Name> names = read.names();
            for (int i = names.size() - 1; i >= 0; i--) {
                Name name = names.get(i);
                if (name.end() <= to && name.start() >= from && !isPlaceOrListener(name)) {
                    boolean belongs = i > 0
                            && isAffiliation(names.get(i - 1), name)
                            && names.get(i - 1).start() >= from;
                    return speaker(belongs ? names.get(i - 1) : name);
                }
            }
            return Speaker.NOBODY;
        }

        /** "Peter Oehler of Leipzig University": the second name only says where the first belongs. */
        private boolean isAffiliation(Name person, Name body) {
            if (body.runStart() <= person.end() || cast.identify(person).type() != ClaimantType.PERSON) {
                return false;
            }
            for (int i = person.end(); i < body.runStart(); i++) {
                if (!s.hasAny(i, Cue.NAME_LINK, Cue.ARTICLE, Cue.PARTITIVE)) {
                    return false;
                }
            }
            return s.hasAny(person.end(), Cue.NAME_LINK, Cue.PARTITIVE);
        }

        private boolean isPlaceOrListener(Name name) {
            int before = name.runStart() - 1;
            if (before < 0) {
                return false;
            }
            if (s.has(Cue.ROLE_SCOPE, name.start()) && s.find(Cue.ROLE, Math.max(0, before - 3), before + 1) >= 0) {
                // The office is the minister's, and the ministry not the speaker.
                return true;
            }
            if (s.has(Cue.FUNCTION, before) && s.hasAny(before - 1, Cue.IN, Cue.VIA) && before > 0) {
                return true;
            }
            return (s.hasAny(before, Cue.IN, Cue.VIA, Cue.SINCE, Cue.BEFORE)
                            && !s.hasAny(before, Cue.PARTITIVE, Cue.ARTICLE))
                    || isListener(before)
                    || endsVia(before)
                    || (s.has(Cue.ARTICLE, before) && endsVia(before - 1));
        }

        private boolean endsVia(int last) {
            for (int start = Math.max(0, last - 4); start <= last; start++) {
                if (s.length(Cue.VIA, start) == last - start + 1) {
                    return true;
                }
            }
            return false;
        }

        private boolean isListener(int before) {
            return s.has(Cue.TO, before) && before > 0 && s.has(Cue.SAY, before - 1);
        }

        private Name nameEnding(int end) {
            for (Name name : read.names()) {
                if (name.end() == end) {
                    return name;
                }
            }
            return null;
        }

        /** The name that is all there is between two places, titles aside. */
        private Name nameFilling(int from, int to) {
            for (Name name : read.names()) {
                if (name.runStart() >= from && name.end() == to && onlyTitles(from, name.runStart())) {
                    return name;
                }
            }
            return null;
        }

        private boolean onlyTitles(int from, int to) {
            for (int i = from; i < to; i++) {
                if (s.isWord(i) && !s.hasAny(i, Cue.TITLE, Cue.ROLE) && to - from > 1) {
                    return false;
                }
            }
            return true;
        }

        private Speaker speaker(Name name) {
            return new Speaker(cast.identify(name), true, name.runStart(), name.end());
        }

        /**
         * @param afterPreposition whether what stands at {@code from} has its preposition already, so that none there
         *                         can mark the listener
         */
        private Speaker speakerAfter(int from, int limit, boolean afterPreposition) {
            int to = Math.min(limit, from + WINDOW);
            for (int i = from; i < to; i++) {
                DateMention date = read.dateAt(i);
                if (date != null) {
                    i = date.end() - 1;
                    continue;
                }
                boolean officeBefore = s.find(Cue.ROLE, from, i) >= 0;
                if (s.has(Cue.PERSON_PRONOUN, i)
                        && i - from <= 1
                        && nameStarting(i + s.length(Cue.PERSON_PRONOUN, i)) == null) {
                    return new Speaker(cast.lastPerson(), true, i, i + s.length(Cue.PERSON_PRONOUN, i));
                }
                int pronoun = s.length(Cue.ORGANIZATION_PRONOUN, i);
                if (pronoun > 0 && i - from <= 1 && isCommonNoun(i, i + pronoun) && !isNameAfter(i + pronoun)) {
                    return new Speaker(organization(i, i + pronoun), true, i, i + pronoun);
                }
                if (!officeBefore
                        && !isNameWithin(i + 1, 4)
                        && s.has(Cue.ARTICLE, i)
                        && s.hasAny(i + 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                        && isCommonNoun(i + 1, i + 2)) {
                    return new Speaker(organization(i + 1, i + 2), true, i, i + 2);
                }
                if (s.has(Cue.ANONYMOUS, i) && nameStarting(i + 1) == null && s.find(Cue.ROLE, from, i) < 0) {
                    return new Speaker(null, true, i, i + 1);
                }
                Name name = nameStarting(i);
                if (name != null && (afterPreposition || !s.has(Cue.TO, i - 1) || s.has(Cue.ARTICLE, i - 1))) {
                    return withApposedPerson(from, name);
                }
                boolean stops = s.isSign(i, ',') && i > from
                        || s.isSign(i, '.')
                        || s.isQuotationMark(i)
                        || s.hasAny(i, Cue.THAT, Cue.SAY)
                        || (s.has(Cue.TO, i) && !s.has(Cue.ARTICLE, i) && s.isWord(i) && i > from && !afterPreposition);
                if (stops) {
                    boolean office = s.find(Cue.ROLE, from, i) >= 0;
                    Name apposed = s.isSign(i, ',') && i > from + 1 ? nameStarting(i + 1) : null;
                    if (apposed != null && !office && (apposed.words() < 2 || apposed.organization())) {
                        apposed = null;
                    }
                    return apposed != null ? speaker(apposed) : office ? holder(from, i) : Speaker.NOBODY;
                }
            }
            return s.find(Cue.ROLE, from, to) >= 0 ? holder(from, to) : Speaker.NOBODY;
        }

        private boolean isNameWithin(int from, int tokens) {
            for (int i = from; i < Math.min(size, from + tokens) && s.isWord(i); i++) {
                if (nameStarting(i) != null) {
                    return true;
                }
            }
            return false;
        }

        private boolean isNameAfter(int at) {
            return nameStarting(at) != null && s.isWord(at) && !s.has(Cue.TO, at - 1);
        }

        /** "The minister": an office between two places, and no name. */
        private Speaker holder(int from, int to) {
            int office = s.find(Cue.ROLE, from, to);
            return new Speaker(cast.holder(s.token(office).lower()), true, from, to);
        }

        /** "Said the spokesman of the Ministry of Health, Siti Nadia": the person, not the ministry. */
        private Speaker withApposedPerson(int from, Name name) {
            boolean described = s.find(Cue.ROLE, from, name.start()) >= 0
                    || (name.start() > from
                            && s.isWord(from)
                            && !s.hasAny(name.start() - 1, Cue.ARTICLE, Cue.FUNCTION));
            if (described && s.isSign(name.end(), ',')) {
                Name apposed = nameStarting(name.end() + 1);
                boolean closed = apposed != null && !s.isWord(apposed.end());
                if (closed && !apposed.organization() && apposed.words() >= 2) {
                    return speaker(apposed);
                }
            }
            return speaker(name);
        }

        private Name nameStarting(int at) {
            for (Name name : read.names()) {
                if (name.runStart() == at || name.start() == at) {
                    return name;
                }
            }
            return null;
        }

        // When and through whom

        private DateMention dateBetween(int from, int to) {
            for (DateMention date : read.dates()) {
                if (date.start() >= from && date.end() <= to && date.relation() == DateMention.Relation.WITHIN) {
                    return date;
                }
            }
            return null;
        }

        private ProposedOrigin origin() {
            for (int i = 0; i < size; i++) {
                if (s.quotation(i) > 0) {
                    continue;
                }
                int after = 0;
                if (s.has(Cue.VIA, i)) {
                    after = i + s.length(Cue.VIA, i);
                } else if (s.has(Cue.TELL, i)) {
                    after = i + s.length(Cue.TELL, i);
                } else if (s.has(Cue.TO, i) && saidJustBefore(i)) {
                    after = i + s.length(Cue.TO, i);
                }
                if (after == 0) {
                    continue;
                }
                for (Name name : read.names()) {
                    if (name.runStart() >= after
                            && name.runStart() - after <= 3
                            && nothingBetween(after, name.runStart())) {
                        return new ProposedOrigin(name.text());
                    }
                }
            }
            return null;
        }

        private boolean nothingBetween(int from, int to) {
            for (int i = from; i < to; i++) {
                if (s.isSign(i, ',') || s.hasAny(i, Cue.THAT, Cue.SAY)) {
                    return false;
                }
            }
            return true;
        }

        private boolean saidJustBefore(int at) {
            for (int i = at - 1; i >= 0; i--) {
                if (s.has(Cue.SAY, i)) {
                    return true;
                }
                boolean passed = read.dateAt(i) != null
                        || read.names().stream().anyMatch(nameAround(i))
                        || s.hasAny(i, Cue.ROLE, Cue.TITLE)
                        || !s.isWord(i);
                if (!passed) {
                    return false;
                }
            }
            return false;
        }

        private Predicate<Name> nameAround(int at) {
            return name -> name.runStart() <= at && at < name.end();
        }

        private int comma(int from, int to) {
            for (int i = Math.max(0, from); i < to; i++) {
                if (s.isSign(i, ',') && s.quotation(i) == 0) {
                    return i;
                }
            }
            return -1;
        }

        /** Who stands before a colon in front of the quotation, or behind it, whatever the verb is. */
        private Speaker besideQuotation(int start, int end) {
            if (s.isSign(start - 2, ':')) {
                Speaker before = speakerBefore(0, start - 3);
                return before.found() ? before : nearestName(0, start - 2);
            }
            return end + 1 < size
                    ? speakerAfter(Math.min(size, end + (s.isSign(end + 1, ',') ? 3 : 2)), size, false)
                    : Speaker.NOBODY;
        }

        /** Words in quotation marks with no verb of saying near them are still those of who spoke last. */
        private void readLoneQuotations() {
            List<int[]> quotations = quotations(0, size);
            int words = 0;
            int quoted = 0;
            for (int i = 0; i < size; i++) {
                words += s.isWord(i) ? 1 : 0;
                quoted += s.isWord(i) && s.quotation(i) > 0 ? 1 : 0;
            }
            boolean introduced = !quotations.isEmpty() && s.isSign(quotations.getFirst()[0] - 2, ':');
            boolean opens = !quotations.isEmpty() && quotations.getFirst()[0] <= 1;
            if (quotations.isEmpty() || (quoted * 2 < words && !introduced && !opens)) {
                return;
            }
            Speaker speaker =
                    besideQuotation(quotations.getFirst()[0], quotations.getLast()[1]);
            for (int[] quotation : quotations) {
                add(
                        quotation[0],
                        quotation[1],
                        Statement.Speech.DIRECT,
                        speaker.found() ? speaker.who() : cast.lastSpeaker(),
                        null);
            }
        }
    }
}
