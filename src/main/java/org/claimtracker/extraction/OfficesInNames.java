package org.claimtracker.extraction;

/** Takes off a name the office of its holder, with what it is about and the body where it is held. */
final class OfficesInNames {

    private static final int PERSON_WORDS = 2;

    private final Language language;
    private final CapitalisedWords words;
    private final Offices offices;

    OfficesInNames(Language language, CapitalisedWords words, Offices offices) {
        this.language = language;
        this.words = words;
        this.offices = offices;
    }

    /** Finds the office in the words, and tells by it and by what stands before them whether they are a person's. */
    void find(NameCandidate name) {
        Sentence s = name.s;
        for (int i = name.start; i < name.end; i++) {
            boolean scope = s.length(Cue.ROLE_SCOPE, i) > s.length(Cue.TITLE, i);
            // "Jamin H Goraahe", where no office stands before the name.
            boolean initial = i > name.start
                    && s.token(i).text().length() == 1
                    && !s.isSign(i + 1, '.')
                    && OfficeWords.roleEndingAt(s, name.start) < 0;
            int length = Math.max(s.length(Cue.ROLE, i), scope || initial ? 0 : s.length(Cue.TITLE, i));
            boolean ofBody = language.has(Style.MODIFIERS_COME_FIRST)
                    && s.has(Cue.ORGANIZATION, name.end - 1)
                    && !language.has(Style.NOUNS_ARE_CAPITALISED);
            // A rank or title is a person's behind any body: "Polda Jatim Kombes Pol Farhan Mulyadi".
            // "Teachers Association President Ann Lee".
            boolean ofBodyBefore = language.has(Style.MODIFIERS_COME_FIRST)
                    && s.has(Cue.ORGANIZATION, i - 1)
                    && name.end - (i + length) == PERSON_WORDS
                    && NameReader.allWords(s, i + length, name.end)
                    && s.find(Cue.ORGANIZATION, i + length, name.end) < 0;
            boolean behindBody = BodyNames.hasBody(s, name.start, i)
                    && !ofBodyBefore
                    && (language.has(Style.MODIFIERS_COME_FIRST) || !s.has(Cue.TITLE, i));
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
        // "Warga Gorut": people who live there.
        boolean people = name.words() == 1
                && s.hasAny(name.start - 1, Cue.ANONYMOUS)
                && !s.isSign(name.end, ',')
                && !NameReader.isAgeInBrackets(s, name.end)
                && language.has(Style.SUBJECT_COMES_BEFORE);
        name.person = name.office >= 0 || !place && !people && OfficeWords.roleBefore(s, name.start);
    }

    private static boolean isNameBehindComma(NameCandidate name) {
        Sentence s = name.s;
        return s.isSign(name.end, ',')
                && s.isWord(name.end + 1)
                && s.token(name.end + 1).isCapitalised();
    }

    /** "Kepala Badan Nasional Penanggulangan Bencana (BNPB) …", "Ketua Asosiasi Cabai Indonesia, Abdul …": whose head it is. */
    boolean isHeadedBody(NameCandidate name) {
        Sentence s = name.s;
        boolean acronymBehind = s.isSign(name.end, '(')
                && s.isWord(name.end + 1)
                && s.token(name.end + 1).isAllCapitals();
        return s.has(Cue.ORGANIZATION, name.officeEnd)
                && name.end - name.officeEnd > PERSON_WORDS
                && (acronymBehind || !language.has(Style.MODIFIERS_COME_FIRST) && isNameBehindComma(name));
    }

    /** Takes off the office and what it is about; {@code false} when nothing of a name is left. */
    boolean takeOff(NameCandidate name) {
        Sentence s = name.s;
        boolean title = !s.has(Cue.ROLE, name.office) && !language.has(Style.MODIFIERS_COME_FIRST);
        int titleEnd = s.isSign(name.officeEnd, '.') ? name.officeEnd + 1 : name.officeEnd;
        name.start = title
                ? titleEnd
                : offices.withoutScope(s, name.officeEnd, name.end, OfficeWords.isAtBody(s, name.office));
        boolean scopeAlone = !language.has(Style.MODIFIERS_COME_FIRST)
                && name.words() == 1
                && name.start == name.officeEnd
                && s.has(Cue.ROLE_SCOPE, name.start)
                && name.end < s.size()
                && !s.isSign(name.end, ',')
                && !s.hasAny(name.end, Cue.SAY);
        // "Gubernur Jawa Tengah mengatakan".
        boolean placeOfOffice = language.has(Style.SUBJECT_COMES_BEFORE)
                && (s.length(Cue.ROLE_SCOPE, name.officeEnd) == name.end - name.officeEnd
                        || words.isOffice(s, name.officeEnd, name.end))
                && !isNameBehindComma(name);
        // "Bupati Malindo, Rudi Hartono": where the office is held, and its holder behind the comma.
        boolean placeBeforeHolder = language.has(Style.SUBJECT_COMES_BEFORE)
                && name.words() == 1
                && name.start == name.officeEnd
                && isNameBehindComma(name)
                && !words.speaksAlone(s.token(name.start))
                && !s.has(Cue.ROLE, name.end + 1)
                && (s.has(Cue.TITLE, name.end + 1)
                        || s.isWord(name.end + 2) && s.token(name.end + 2).isCapitalised());
        boolean bodyAlone = placeBeforeHolder
                || !language.has(Style.MODIFIERS_COME_FIRST)
                        && name.words() == 1
                        && s.has(Cue.ORGANIZATION, name.start - 1)
                        && name.start > name.officeEnd
                        && isNameBehindComma(name);
        if (bodyAlone) {
            // "Kasat Reskrim Polres Manggarai, AKP Wira Satria Yudha".
            return false;
        }
        boolean country = name.words() == 1 && s.has(Cue.ROLE_ABROAD, name.office) && s.has(Cue.IN, name.end);
        if (scopeAlone || placeOfOffice || country || name.words() == 1 && s.has(Cue.REGION, name.start - 1)) {
            // "Anggota DPRD Kabupaten Malang", "Menteri Sosial", "Dubes Inggris untuk …": nothing but where it is, or
            // what about.
            return false;
        }
        boolean department = !language.has(Style.MODIFIERS_COME_FIRST)
                && name.words() == 1
                && s.has(Cue.CONJUNCTION, name.end)
                && s.isWord(name.end + 1)
                && s.token(name.end + 1).isCapitalised()
                && s.length(Cue.ROLE, name.office) > 1
                && !s.hasAny(name.end + 1, Cue.ROLE, Cue.TITLE);
        if (department && OfficeWords.isRestOfScope(s, name.end + 1)) {
            // "Kepala Bidang Kedaruratan dan Logistik BPBD Antoni Hutagaol".
            return false;
        }
        boolean goesOn = s.has(Cue.CONJUNCTION, name.end) || isNameBehindComma(name);
        // "Menteri Komunikasi dan Informatika Johnny Gerard": the name is yet to come.
        return !(s.has(Cue.ROLE_SCOPE, name.officeEnd)
                && goesOn
                && name.words() <= PERSON_WORDS
                && (name.words() == 1
                        || !language.has(Style.MODIFIERS_COME_FIRST) && s.has(Cue.CONJUNCTION, name.end)));
    }

    /** Takes off the body for which somebody speaks, where its name stands before theirs. */
    void takeOffBody(NameCandidate name) {
        Sentence s = name.s;
        if (name.office >= 0) {
            return;
        }
        if (name.words() > PERSON_WORDS
                && s.token(name.start).isAllCapitals()
                && !BodyNames.hasOrganizationIn(s, name.start + 1, name.end)
                && s.token(name.start + 1).isCapitalised()
                && !s.token(name.start + 1).isAllCapitals()
                && OfficeWords.heldAt(s, name.start)) {
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

    /** "Luisa Neubauer", "Jake Lindqvist": what reads like a trade behind a first name is none. */
    private boolean isSurname(Sentence s, int start, int at, int end) {
        // "The Opposition Leader said": no person's name has an article.
        boolean office =
                s.has(Cue.ARTICLE, start - 1) && language.has(Style.MODIFIERS_COME_FIRST) && s.possessiveEnd(end) == 0;
        return at == end - 1
                && !(office && !language.has(Style.NOUNS_ARE_CAPITALISED))
                && at > start
                && s.isWord(at - 1)
                && s.token(at).isCapitalised()
                && !s.token(at - 1).isAllCapitals()
                && !s.has(Cue.ROLE_AT_PLACE, at)
                && !s.hasAny(at - 1, Cue.ROLE_SCOPE, Cue.ROLE, Cue.TITLE, Cue.ORGANIZATION, Cue.NAME_LINK);
    }
}
