package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in a sentence, and parts them from the titles and offices around them. */
final class NameReader {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_POST_NOMINAL = 3;
    private static final int LONGEST_VERB = 4;

    private final Language language;
    private final NameRuns runs;
    private final NameOpening opening;
    private final LoneNouns loneNouns;
    private final BodyNames bodies;
    private final Offices offices;
    private final CitationForm citation;

    NameReader(Language language, String text, CapitalisedWords words) {
        this.language = language;
        this.runs = new NameRuns(language);
        this.opening = new NameOpening(language, words);
        this.loneNouns = new LoneNouns(language, words);
        this.bodies = new BodyNames(language, text);
        this.offices = new Offices(language, words);
        this.citation = new CitationForm(language, text);
    }

    /** The names in a sentence, in its order. */
    List<Name> names(Sentence s, boolean[] dates) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            int according = language.nounsAreCapitalised() ? s.length(Cue.ACCORDING, at - 1) : 0;
            if (according > 1 && s.find(Cue.DOCUMENT, at, at - 1 + according) < 0) {
                // "Nach Ansicht von Ana Ruiz".
                at += according - 1;
                continue;
            }
            if (!runs.isNamePart(s, at, dates)) {
                at++;
                continue;
            }
            int end = runs.end(s, at, dates);
            int outlet = s.length(Cue.VIA, at - 1);
            if (outlet > 1 && end > at - 1 + outlet) {
                // "A déclaré sur France Info Ana Ruiz".
                at += outlet - 1;
                continue;
            }
            if (beginsWithListener(s, at, end)) {
                end = at + 1;
            }
            Name name = name(s, at, end);
            if (name != null) {
                names.add(name);
            }
            at = end;
        }
        return names;
    }

    /** "Afirmou ao PÚBLICO Joana Bordalo", "disse à agência Lusa Rui Melo": two names without anything between. */
    private boolean beginsWithListener(Sentence s, int at, int end) {
        boolean noun = s.hasAny(at - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        int to = noun ? at - 2 : at - 1;
        to = s.has(Cue.TO, to) ? to : s.length(Cue.TO, to - 1) == 2 ? to - 1 : -1;
        boolean closes = end >= s.size() || s.isSign(end, ',') || s.isSign(end, '.');
        return !language.modifiersComeFirst()
                && end - at > PERSON_WORDS
                && to > 0
                && isBehindVerb(s, to)
                && (noun || s.token(at).isAllCapitals() || closes && end - at == PERSON_WORDS + 1)
                && allWords(s, at, end);
    }

    /** Whether a verb of saying ends right before the token. */
    private static boolean isBehindVerb(Sentence s, int at) {
        for (int verb = at - 1; verb >= 0 && at - verb <= LONGEST_VERB; verb--) {
            int length = Math.max(s.length(Cue.SAY, verb), s.length(Cue.TELL, verb));
            if (length == at - verb) {
                return true;
            }
        }
        return false;
    }

    /** What is known of a name while the words around it are taken off. */
    private static final class Candidate {

        final Sentence s;

        /** Where the run of words begins with what is no part of the name itself. */
        int first;

        int start;
        int end;

        /** The office inside the run; -1 when there is none. */
        int office = -1;

        int officeEnd = -1;
        boolean person;

        Candidate(Sentence s, int first, int start, int end) {
            this.s = s;
            this.first = first;
            this.start = start;
            this.end = end;
        }

        int words() {
            return end - start;
        }
    }

    private Name name(Sentence s, int runStart, int runEnd) {
        if (Offices.isMiddleOfScope(s, runStart, runEnd)) {
            return null;
        }
        int start = opening.nameStart(s, runStart, runEnd);
        if (start >= runEnd || isNoName(s, start, runEnd)) {
            return null;
        }
        Name body = bodies.named(s, start, runEnd);
        if (body != null && language.nounsAreCapitalised()) {
            // "Des Deutschen Instituts für Normung (DIN)".
            String written = citation.of(s, body.start(), body.end(), true);
            return new Name(body.start(), body.end(), body.runStart(), written, false, true);
        }
        if (body != null) {
            return body;
        }
        int end = beforeLongerOffice(s, start, runEnd);
        if (end <= start || (end < runEnd && end - start == 1 && s.has(Cue.ARTICLE, start))) {
            return null;
        }
        Candidate name = new Candidate(s, runStart, start, end);
        findOffice(name);
        if (name.office >= 0) {
            if (name.officeEnd >= end) {
                return null;
            }
            if (s.possessiveEnd(name.officeEnd) > 0 && BodyNames.hasOrganizationIn(s, name.officeEnd, end)) {
                // "The U.S. Attorney's Office".
                return bodies.body(s, start, end, start);
            }
            if (isHeadedBody(name)) {
                return bodies.body(s, name.officeEnd, end, name.officeEnd);
            }
            if (!takeOffOffice(name)) {
                return null;
            }
        } else if (offices.holderBehindScope(s, start, end) == end) {
            return null;
        } else if (offices.holderBehindScope(s, start, end) > start) {
            name.start = offices.holderBehindScope(s, start, end);
            name.first = name.start;
            name.person = true;
        } else if (Offices.isRestOfScope(s, runStart)) {
            name.start = offices.behindRegion(s, Offices.behindScope(s, start, end), end);
            if (name.words() == 1 && s.has(Cue.ROLE_SCOPE, name.start)) {
                return null;
            }
            name.person = true;
        } else if (name.words() > PERSON_WORDS && Offices.isAbroad(s, start)) {
            boolean longer = language.modifiersComeFirst() && allWords(s, start, end);
            name.start = longer ? end - PERSON_WORDS : start + 1;
            name.person = true;
        } else if (name.person && !language.modifiersComeFirst() && Offices.roleEndingAt(s, start) >= 0) {
            // "Kata juru bicara KPK Tessa Mahardika".
            boolean atBody = Offices.isAtBody(s, Offices.roleEndingAt(s, start));
            int holder = Offices.behindParty(s, start, end);
            holder = holder > start ? holder : offices.withoutBody(s, start, end, atBody);
            if (end - holder == PERSON_WORDS && s.has(Cue.REGION, holder)) {
                return null;
            }
            name.first = holder > start ? holder : name.first;
            name.start = holder;
        }
        if (name.office < 0
                && name.words() == PERSON_WORDS + 1
                && s.has(Cue.ORIGIN, name.start)
                && s.has(Cue.ARTICLE, name.start - 1)) {
            name.start++;
            name.person = true;
        }
        takeOffBody(name);
        if (!name.person && name.words() == 1 && Offices.isScope(s, name.start)) {
            return null;
        }
        return withoutNouns(name, runStart);
    }

    /** "Alerte l'ONG", "Elle": one word that is no name for sure. */
    private boolean isNoName(Sentence s, int start, int end) {
        if (end - start > 1) {
            return false;
        }
        boolean pronoun = s.has(Cue.FUNCTION, start) && !s.token(start).isAllCapitals()
                || start == 0 && s.has(Cue.COMMAND, start);
        boolean kind =
                s.has(Cue.ORGANIZATION_KIND, start) && !language.nounsAreCapitalised() && s.has(Cue.ARTICLE, start - 1);
        // "Company management said", "Data yang ada menunjukkan".
        boolean opens = start == 0
                && !language.nounsAreCapitalised()
                && !s.token(start).isAllCapitals()
                && s.hasAny(start, Cue.ORGANIZATION_KIND, Cue.DOCUMENT);
        return pronoun || kind || opens || s.token(start).text().length() == 1;
    }

    /** "Le Premier ministre": where an office begins that goes on in lower case; {@code runEnd} when none does. */
    private static int beforeLongerOffice(Sentence s, int start, int runEnd) {
        int end = runEnd;
        for (int i = start; i < end; i++) {
            if (i + s.length(Cue.ROLE, i) > end) {
                end = i;
            }
        }
        return end;
    }

    private void findOffice(Candidate name) {
        Sentence s = name.s;
        for (int i = name.start; i < name.end; i++) {
            boolean scope = s.length(Cue.ROLE_SCOPE, i) > s.length(Cue.TITLE, i);
            int length = Math.max(s.length(Cue.ROLE, i), scope ? 0 : s.length(Cue.TITLE, i));
            boolean ofBody = language.modifiersComeFirst()
                    && s.has(Cue.ORGANIZATION, name.end - 1)
                    && !language.nounsAreCapitalised();
            // A rank or title is a person's behind any body: "Polda Jatim Kombes Pol Farhan Mulyadi".
            // "Teachers Association President Ann Lee".
            boolean ofBodyBefore = language.modifiersComeFirst()
                    && s.has(Cue.ORGANIZATION, i - 1)
                    && name.end - (i + length) == PERSON_WORDS
                    && allWords(s, i + length, name.end)
                    && s.find(Cue.ORGANIZATION, i + length, name.end) < 0;
            boolean behindBody = BodyNames.hasBody(s, name.start, i)
                    && !ofBodyBefore
                    && (language.modifiersComeFirst() || !s.has(Cue.TITLE, i));
            if (length > 0
                    && i + length <= name.end
                    && !behindBody
                    && !ofBody
                    && !isSurname(s, name.start, i, name.end)) {
                name.office = i;
                name.officeEnd = i + length;
            }
        }
        // "Ketua RW 05 Cicadas, Asep Kurnia".
        boolean place = name.start > 0 && s.token(name.start - 1).isNumber() && isNameBehindComma(name);
        name.person = name.office >= 0 || !place && Offices.roleBefore(s, name.start);
    }

    private static boolean isNameBehindComma(Candidate name) {
        Sentence s = name.s;
        return s.isSign(name.end, ',')
                && s.isWord(name.end + 1)
                && s.token(name.end + 1).isCapitalised();
    }

    /** "Kepala Badan Nasional Penanggulangan Bencana (BNPB) …", "Ketua Asosiasi Cabai Indonesia, Abdul …": whose head it is. */
    private boolean isHeadedBody(Candidate name) {
        Sentence s = name.s;
        boolean acronymBehind = s.isSign(name.end, '(')
                && s.isWord(name.end + 1)
                && s.token(name.end + 1).isAllCapitals();
        return s.has(Cue.ORGANIZATION, name.officeEnd)
                && name.end - name.officeEnd > PERSON_WORDS
                && (acronymBehind || !language.modifiersComeFirst() && isNameBehindComma(name));
    }

    /** Takes off the office and what it is about; {@code false} when nothing of a name is left. */
    private boolean takeOffOffice(Candidate name) {
        Sentence s = name.s;
        boolean title = !s.has(Cue.ROLE, name.office) && !language.modifiersComeFirst();
        int titleEnd = s.isSign(name.officeEnd, '.') ? name.officeEnd + 1 : name.officeEnd;
        name.start =
                title ? titleEnd : offices.withoutScope(s, name.officeEnd, name.end, Offices.isAtBody(s, name.office));
        boolean scopeAlone = !language.modifiersComeFirst()
                && name.words() == 1
                && name.start == name.officeEnd
                && s.has(Cue.ROLE_SCOPE, name.start)
                && name.end < s.size()
                && !s.isSign(name.end, ',')
                && !s.hasAny(name.end, Cue.SAY);
        boolean bodyAlone = !language.modifiersComeFirst()
                && name.words() == 1
                && s.has(Cue.ORGANIZATION, name.start - 1)
                && name.start > name.officeEnd
                && isNameBehindComma(name);
        if (bodyAlone) {
            // "Kasat Reskrim Polres Manggarai, AKP Wira Satria Yudha".
            return false;
        }
        boolean country = name.words() == 1 && s.has(Cue.ROLE_ABROAD, name.office) && s.has(Cue.IN, name.end);
        if (scopeAlone || country || name.words() == 1 && s.has(Cue.REGION, name.start - 1)) {
            // "Anggota DPRD Kabupaten Malang", "Menteri Sosial", "Dubes Inggris untuk …": nothing but where it is, or
            // what about.
            return false;
        }
        boolean department = !language.modifiersComeFirst()
                && name.words() == 1
                && s.has(Cue.CONJUNCTION, name.end)
                && s.isWord(name.end + 1)
                && s.token(name.end + 1).isCapitalised()
                && s.length(Cue.ROLE, name.office) > 1
                && !s.hasAny(name.end + 1, Cue.ROLE, Cue.TITLE);
        if (department && Offices.isRestOfScope(s, name.end + 1)) {
            // "Kepala Bidang Kedaruratan dan Logistik BPBD Antoni Hutagaol".
            return false;
        }
        boolean goesOn = s.has(Cue.CONJUNCTION, name.end) || isNameBehindComma(name);
        // "Menteri Komunikasi dan Informatika Johnny Gerard": the name is yet to come.
        return !(s.has(Cue.ROLE_SCOPE, name.officeEnd)
                && goesOn
                && name.words() <= PERSON_WORDS
                && (name.words() == 1 || !language.modifiersComeFirst() && s.has(Cue.CONJUNCTION, name.end)));
    }

    /** Takes off the body for which somebody speaks, where its name stands before theirs. */
    private void takeOffBody(Candidate name) {
        Sentence s = name.s;
        if (name.office >= 0) {
            return;
        }
        if (name.words() > PERSON_WORDS
                && s.token(name.start).isAllCapitals()
                && !BodyNames.hasOrganizationIn(s, name.start + 1, name.end)
                && s.token(name.start + 1).isCapitalised()
                && !s.token(name.start + 1).isAllCapitals()
                && Offices.heldAt(s, name.start)) {
            // "Le secrétaire général de la CFDT Laurent Bergeron".
            name.start++;
            name.first = name.start;
            name.person = true;
        }
        int speaker = offices.speakerBehindBody(s, name.start, name.end);
        if (speaker < 0) {
            speaker = offices.holderBehindBody(s, name.start, name.end);
        }
        if (speaker < 0) {
            speaker = offices.holderBehindPlace(s, name.start, name.end);
        }
        if (speaker > name.start) {
            name.start = speaker;
            name.person = true;
        }
    }

    /** The name without the plain nouns before it, where those have capitals, too; {@code null} when none is left. */
    private Name withoutNouns(Candidate name, int runStart) {
        Sentence s = name.s;
        boolean trade = language.nounsAreCapitalised() && name.words() == 1 && s.has(Cue.ROLE, name.start - 1);
        if (trade && s.has(Cue.ORGANIZATION_KIND, name.start - 1)) {
            // "Der Autobauer Volkswagen", but "der Händler Jan Maier".
            name.person = false;
        }
        if (language.nounsAreCapitalised() && isDocumentAndNoun(name)) {
            return null;
        }
        boolean makes = takeOffDocument(name);
        boolean organization = false;
        for (int i = name.start; i < name.end; i++) {
            organization |= s.has(Cue.ORGANIZATION, i) || s.isSign(i, '&');
        }
        takeOffKind(name);
        boolean acronym = isAcronym(name);
        takeOffTrade(name);
        boolean kindBefore = s.has(Cue.ORGANIZATION_KIND, name.start - 1);
        if (language.nounsAreCapitalised()
                && name.words() == 1
                && !name.person
                && !acronym
                && !makes
                && !kindBefore
                && !loneNouns.isNamed(s, name.start)) {
            return null;
        }
        Name body = name.person ? null : bodies.behindNoun(s, name.start, name.end);
        if (body != null) {
            return body;
        }
        takeOffPostNominal(name);
        String maker = name.words() == 1 ? language.makerOf(s.token(name.start).text()) : null;
        if (maker != null) {
            return new Name(name.start, name.end, runStart, maker, false, true);
        }
        String written = citation.of(s, name.start, name.end, organization);
        return new Name(
                name.start, name.end, name.first, written, name.person && !organization, organization || acronym);
    }

    /** "Umfrage von Tamedia": takes off what somebody made, and tells whether there was anything. */
    private boolean takeOffDocument(Candidate name) {
        Sentence s = name.s;
        int link = language.nounsAreCapitalised() && s.has(Cue.DOCUMENT, name.start)
                ? s.length(Cue.NAME_LINK, name.start + 1)
                : 0;
        boolean made = link > 0 && name.start + 1 + link < name.end;
        name.start += made ? 1 + link : 0;
        return made;
    }

    /** "Laut Anklage Gelder …": a document, and then another noun. */
    private static boolean isDocumentAndNoun(Candidate name) {
        return name.s.has(Cue.DOCUMENT, name.start)
                && name.words() == PERSON_WORDS
                && !name.person
                && name.s.has(Cue.ACCORDING, name.start - 1);
    }

    /** "Chemiekonzern Bayer": the noun tells what it is. */
    private void takeOffKind(Candidate name) {
        Sentence s = name.s;
        for (int i = name.end - 2; i >= name.start && language.nounsAreCapitalised(); i--) {
            if (s.has(Cue.ORGANIZATION_KIND, i) && s.token(i + 1).isCapitalised()) {
                name.start = i + 1;
                return;
            }
        }
    }

    private static boolean isAcronym(Candidate name) {
        boolean acronym = true;
        for (int i = name.start; i < name.end; i++) {
            acronym &= name.s.token(i).isAllCapitals()
                    && (name.words() == 1 || name.s.token(i).text().length() <= LONGEST_POST_NOMINAL);
        }
        return acronym;
    }

    /** Three nouns in a row are an office or a trade, and a first and last name. */
    private void takeOffTrade(Candidate name) {
        Sentence s = name.s;
        if (language.nounsAreCapitalised()
                && name.office < 0
                && !s.token(name.start).isAcronym()
                && !(s.isSign(name.start - 1, ',') && s.isSign(name.end, ','))
                && name.words() == PERSON_WORDS + 1
                && !s.token(name.start + 1).isAllCapitals()
                && !BodyNames.hasOrganizationIn(s, name.start, name.end)
                && allWords(s, name.start, name.end)) {
            name.start = name.end - PERSON_WORDS;
            name.person = true;
        }
    }

    /** "Helen Marsh KC". */
    private static void takeOffPostNominal(Candidate name) {
        Token last = name.s.token(name.end - 1);
        if (name.person
                && name.words() > PERSON_WORDS
                && last.isAllCapitals()
                && last.text().length() <= LONGEST_POST_NOMINAL) {
            name.end--;
        }
    }

    /** "Luisa Neubauer", "Jake Lindqvist": what reads like a trade behind a first name is none. */
    private static boolean isSurname(Sentence s, int start, int at, int end) {
        return at == end - 1
                && at > start
                && s.isWord(at - 1)
                && s.token(at).isCapitalised()
                && !s.token(at - 1).isAllCapitals()
                && !s.hasAny(at - 1, Cue.ROLE_SCOPE, Cue.ROLE, Cue.TITLE, Cue.ORGANIZATION, Cue.NAME_LINK);
    }

    static boolean allWords(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.token(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** "Sutinah (52)": how old somebody is. */
    static boolean isAgeInBrackets(Sentence s, int at) {
        return s.isSign(at, '(')
                && s.isSign(at + 2, ')')
                && s.token(at + 1).isNumber()
                && s.token(at + 1).text().length() == 2;
    }
}
