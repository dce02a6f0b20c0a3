package org.claimtracker.extraction;

/** Weighs what the words of a name and those around it tell of whether it is a person's or an organisation's. */
final class PersonEvidence {

    private static final int LONGEST_LETTERS = 5;
    private static final int LONGEST_DESCRIPTION = 12;

    private final Language language;
    private final CapitalisedWords words;

    PersonEvidence(Language language, CapitalisedWords words) {
        this.language = language;
        this.words = words;
    }

    /** Above 0 for a person, below for an organisation. */
    int of(Sentence s, Name name) {
        return ofItself(s, name) + ofWordsBefore(s, name) + ofWordsBehind(s, name);
    }

    /** "Sultan said 40 had died. More would follow, he said": a name alone, and a pronoun for who spoke. */
    int ofSentenceAfter(Sentence s, Name name, Sentence next) {
        boolean speaks = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && name.words() == 1
                && name.start() == 0
                && !name.organization()
                && s.has(Cue.SAY, name.end())
                && next.paragraph() == s.paragraph();
        boolean german = language.has(Style.VERB_COMES_SECOND)
                && name.words() == 1
                && name.start() == name.runStart()
                && !name.organization()
                && !s.token(name.start()).isAcronym()
                && !s.hasAny(name.start() - 1, Cue.ARTICLE, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && s.has(Cue.SAY, name.end())
                && next.paragraph() == s.paragraph();
        if (german && next.length(Cue.PERSON_PRONOUN, 0) == 1 && next.hasAny(1, Cue.SAY, Cue.PAST)) {
            // "Lind betonte, dass … Sie nannte …".
            return 2;
        }
        int end = next.size() - 1;
        boolean goesOn = speaks
                && (end > 2 && next.has(Cue.SAY, end - 1) && next.length(Cue.PERSON_PRONOUN, end - 2) == 1
                        || next.length(Cue.PERSON_PRONOUN, 0) == 1 && next.has(Cue.SAY, 1));
        return goesOn ? 2 : 0;
    }

    /** What the name itself tells. */
    private int ofItself(Sentence s, Name name) {
        int evidence = 0;
        // "Pendiri Nusapay, Arif Gunawan": the office is that of who is named next.
        boolean scope = s.isSign(name.end(), ',')
                && s.isWord(name.end() + 1)
                && s.token(name.end() + 1).isCapitalised();
        if (name.person() && !(scope && name.words() == 1)) {
            evidence += 2;
        }
        boolean article = name.start() > 0
                && s.token(name.start()).isCapitalised()
                && s.has(Cue.ARTICLE, name.start())
                && !s.has(Cue.NAME_LINK, name.start())
                && !CapitalisedWords.opensSentence(s, name.start());
        if (name.organization() || article) {
            // "El País", "La Vanguardia".
            evidence -= 3;
        }
        if (name.words() == 2
                && words.isPlace(s.token(name.end() - 1))
                && !words.speaksAlone(s.token(name.end() - 1))) {
            // "Asaja Sevilla".
            evidence -= 1;
        }
        if (s.has(Cue.DOCUMENT, name.start()) && !name.person() && !language.has(Style.NOUNS_ARE_CAPITALISED)) {
            // "Código Eleitoral".
            evidence -= 2;
        }
        boolean region = s.has(Cue.REGION, name.start())
                || !name.person() && s.length(Cue.ROLE_SCOPE, name.start()) == name.words();
        if (region && name.words() > 1) {
            // "Kabupaten Malang", "Sulawesi Utara".
            evidence -= 2;
        }
        Token firstWord = s.token(name.start());
        Token lastWord = s.token(name.end() - 1);
        boolean letters = language.has(Style.NOUNS_ARE_CAPITALISED)
                ? firstWord.isAcronym() && firstWord.text().length() <= LONGEST_LETTERS
                : !language.has(Style.MODIFIERS_COME_FIRST)
                        && firstWord.isAllCapitals()
                        && firstWord.text().length() > 2;
        boolean lettered = letters && name.words() >= 2 && !lastWord.isAllCapitals();
        boolean club =
                name.words() == 2 && lastWord.isAllCapitals() && lastWord.text().length() > 2;
        boolean camel = firstWord.isAllCapitals() && lastWord.isAcronym() && !lastWord.isAllCapitals();
        boolean branch = firstWord.isAllCapitals() && s.has(Cue.ORGANIZATION_LINK, name.start() + 1);
        if (!name.person() && (lettered || camel || branch || club && !firstWord.isAllCapitals())) {
            // "BPBD Kabupaten Demak", "ACLU of Ohio", "Hertha BSC".
            evidence -= 2;
        }
        boolean pair = name.capitals() == 2 && !name.person() && s.has(Cue.CONJUNCTION, name.end() - 2);
        if (pair && !language.has(Style.MODIFIERS_COME_FIRST)) {
            // "Miquel y Costas", "Feira de Santana e Irecê".
            evidence -= 2;
        }
        if (name.words() >= 2 && language.isCountry(lastWord.text())) {
            // "Frapport Brasil", "Amnesty International Indonesia".
            evidence -= 2;
        }
        return evidence;
    }

    /** What stands before it: "a poll by", "the company", "pihak". */
    private int ofWordsBefore(Sentence s, Name name) {
        int evidence = 0;
        boolean made = s.has(Cue.DOCUMENT, name.runStart() - 2)
                && s.hasAny(name.runStart() - 1, Cue.BY, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.PARTITIVE);
        if (made && !name.person()) {
            // "A poll by Goucher Sports".
            evidence -= 1;
        }
        if (s.has(Cue.DOCUMENT, name.runStart() - 1) || s.has(Cue.DOCUMENT, name.start() - 1)) {
            // "Survei CME FedWatch".
            evidence -= 2;
        }
        boolean ofOffice = language.has(Style.NOUNS_ARE_CAPITALISED)
                && OfficeWords.isPlaceOfOffice(s, name)
                && s.has(Cue.ROLE_AT_PLACE, name.start() - 2);
        if (ofOffice && !name.person()) {
            // "Der Sportdirektor von Hertha Spandau".
            evidence -= 1;
        }
        boolean place = s.has(Cue.IN, name.runStart() - 1) && !s.hasAny(name.runStart() - 1, Cue.ARTICLE, Cue.TO);
        if (place) {
            // "In Germany and Poland", "di Pasar Induk Kramat Jati".
            evidence -= language.isCountry(s.token(name.start()).text()) ? 2 : 1;
        }
        if (s.isQuotationMark(name.start() - 1) && s.isQuotationMark(name.end()) && !name.person()) {
            // "Die „Augsburger Rundschau“".
            evidence -= 2;
        }
        int noun = name.runStart() - 1;
        boolean kind = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.ORGANIZATION_KIND, noun)
                && !s.has(Cue.ROLE, noun)
                && !s.token(noun).isCapitalised()
                && !language.inflection().isPersonNoun(s.token(noun).lower());
        if (kind) {
            // "Local charity Simon Munster", but "the builder Ann Lee".
            evidence -= 2;
        }
        if (s.has(Cue.BEHALF, name.runStart() - 1) || s.has(Cue.BEHALF, name.start() - 1)) {
            evidence -= 3;
        }
        int before = name.runStart() - 1;
        if (s.has(Cue.ANONYMOUS, name.runStart() - 2)
                && s.hasAny(name.runStart() - 1, Cue.IN, Cue.NAME_LINK, Cue.PARTITIVE)
                && !name.person()) {
            // "Researchers at Mount Sinclair", "les analystes d'Oddi Securities".
            evidence -= 2;
        }
        boolean site = s.has(Cue.SITE, before) && !s.isSign(before - 1, ',')
                || s.has(Cue.SITE, name.runStart()) && name.end() - name.runStart() > 1
                || s.hasAny(before, Cue.NAME_LINK, Cue.PARTITIVE) && s.has(Cue.SITE, before - 1) && !name.person();
        if (site) {
            // "O viaduto Duartina Reis", "ruas Dr. Moreira e Floriano", "l'ouragan Béryl".
            evidence -= 3;
        }
        int opening = name.start() - 1;
        if (opening == 0
                && language.has(Style.NOUNS_ARE_CAPITALISED)
                && name.words() > 1
                && s.has(Cue.ARTICLE, opening)) {
            // "Die Deutsche Umwelthilfe".
            evidence -= 1;
        }
        if (before >= 0 && s.isWord(before) && !s.token(before).isCapitalised()) {
            boolean body = s.has(Cue.ORGANIZATION, before) || s.has(Cue.ORGANIZATION_PRONOUN, before - 1);
            if (body && (isHeadOfBody(s, before) || name.words() > 1 && isHeadWithoutLink(s, before))) {
                // "Le patron du groupe Paul Rey", "ketua panitia Budi Reksa".
                evidence += 2;
            } else if (body) {
                evidence -= 2;
            } else if (s.has(Cue.ARTICLE, before) && name.runStart() == name.start()) {
                evidence -= 1;
            }
        }
        boolean adjective = before > 0
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && !s.token(before).isCapitalised()
                && s.has(Cue.ROLE, before)
                && s.hasAny(before - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        if (adjective) {
            evidence -= 2;
        }
        if (before > 0
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && s.isWord(before)
                && !s.token(before).isCapitalised()
                && !isHeadWithoutLink(s, before)
                && (s.has(Cue.ORGANIZATION_KIND, before)
                        || s.hasAny(before - 1, Cue.ORGANIZATION_KIND, Cue.ORGANIZATION))
                && !s.hasAny(before, Cue.ROLE, Cue.FUNCTION, Cue.NAME_LINK)
                && !s.token(before - 1).isCapitalised()) {
            evidence -= 2;
        }
        return evidence;
    }

    /** "Ketua panitia", "direktur rumah sakit": the same where nothing stands between. */
    private boolean isHeadWithoutLink(Sentence s, int noun) {
        int start = s.length(Cue.ORGANIZATION, noun - 1) == 2 ? noun - 1 : noun;
        return language.has(Style.SUBJECT_COMES_BEFORE) && OfficeWords.roleEndingAt(s, start) >= 0;
    }

    /** "Le patron du groupe": whether an office belongs to the body of that noun. */
    private boolean isHeadOfBody(Sentence s, int noun) {
        int link = s.has(Cue.ARTICLE, noun - 1) && !s.has(Cue.NAME_LINK, noun - 1) ? noun - 2 : noun - 1;
        return language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.ORGANIZATION_KIND, noun)
                && s.hasAny(link, Cue.NAME_LINK, Cue.PARTITIVE)
                && OfficeWords.roleEndingAt(s, link) >= 0;
    }

    /** Where the sentence goes on behind a name, its comma, and what is told of somebody in lower case before the next one. */
    private static int behindDescription(Sentence s, int end) {
        int behind = s.isSign(end, ',') ? end + 1 : end;
        if (behind == end
                || s.has(Cue.RELATIVE, behind)
                || !s.isWord(behind)
                || s.token(behind).isCapitalised()) {
            return behind;
        }
        int next = behind;
        while (s.isWord(next) && next - behind < LONGEST_DESCRIPTION) {
            next++;
        }
        return s.isSign(next, ',') ? next + 1 : behind;
    }

    /** What stands behind it: how old somebody is, an office, "which". */
    private int ofWordsBehind(Sentence s, Name name) {
        int evidence = 0;
        if (NameReader.isAgeInBrackets(s, name.end()) || isAgeBetweenCommas(s, name.end())) {
            evidence += 2;
        }
        boolean spokenFor = s.has(Cue.SPOKESPERSON, name.end())
                && s.has(Cue.INDEFINITE, name.start() - 1)
                && language.has(Style.MODIFIERS_COME_FIRST);
        if (spokenFor) {
            // "A Downing Street spokesman".
            evidence -= 2;
        }
        int role = s.length(Cue.ROLE, name.end());
        boolean employs = language.has(Style.MODIFIERS_COME_FIRST)
                && role > 0
                && s.isWord(name.end() + role)
                && s.token(name.end() + role).isCapitalised();
        employs |= language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && role > 0
                && s.isSign(name.end() + role, ',')
                && s.isWord(name.end() + role + 1)
                && s.token(name.end() + role + 1).isCapitalised();
        if (employs && !s.token(name.end()).isCapitalised()) {
            // "Focus Home chief executive Pat Denniston".
            evidence -= 2;
        }
        if (s.possessiveEnd(name.end()) > 0
                && s.find(Cue.SPOKESPERSON, name.end() + 2, Math.min(s.size(), name.end() + 5)) > 0) {
            // "Sinn Féin's housing spokesman".
            evidence -= 1;
        }
        boolean office = s.isSign(name.end(), ',')
                && (kindBehind(s, name.end()) < 0 || s.find(Cue.ROLE, name.end() + 1, kindBehind(s, name.end())) > 0)
                && !s.has(Cue.POSSESSIVE, name.end() + 1)
                && (s.has(Cue.ROLE, name.end() + 1) || s.has(Cue.ROLE, name.end() + 2));
        if (office) {
            evidence += 2;
        }
        boolean registered = s.isSign(name.end(), ',')
                && s.has(Cue.ORGANIZATION, name.end() + 1)
                && s.token(name.end() + 1).isCapitalised()
                && !s.isWord(name.end() + 2);
        if (registered) {
            // "Helion Therapeutics, Inc.".
            evidence -= 3;
        }
        if (s.has(Cue.RELATIVE_OF_PERSON, behindDescription(s, name.end()))) {
            // "El caso de José Rubio, alcalde de Soria, quien destacó".
            evidence += 5;
        }
        int comma = name.runStart() - 1;
        boolean apposed = s.isSign(comma, ',')
                && s.isSign(name.end(), ',')
                && s.find(Cue.ROLE, s.clauseStart(0, comma - 1), comma) >= 0;
        if (apposed && !name.organization()) {
            // "Ketua Kelompok Tani Harapan Jaya, Nurlaela, menambahkan".
            evidence += 2;
        }
        if (name.words() == 1
                && s.has(Cue.SAY_OF_PERSON, name.start() - 1)
                && !name.organization()
                && !s.token(name.start()).isAcronym()) {
            // "Ujar Darsih".
            evidence += 2;
        }
        boolean kindBefore = s.isSign(comma, ',')
                && s.isSign(name.end(), ',')
                && s.has(Cue.ORGANIZATION_KIND, s.clauseStart(0, comma - 1))
                && s.find(Cue.ROLE, s.clauseStart(0, comma - 1), comma) < 0;
        if (kindBefore) {
            // "Perusahaan asal Cina, Huayou Baterai, …".
            evidence -= 2;
        }
        boolean speaks = s.hasAny(name.start() - 1, Cue.SAY, Cue.SAY_AFTER) || s.has(Cue.SAY, name.end());
        if (speaks && s.isSign(name.end(), ',') && s.has(Cue.INDEFINITE, name.end() + 1)) {
            // "Keluh Joko, seorang pengemudi".
            evidence += 2;
        }
        if (isSpokenOfAsPerson(s, name)) {
            evidence += 2;
        }
        if (s.isSign(name.end(), ',') && s.has(Cue.THING_RELATIVE, name.end() + 1)) {
            evidence -= 2;
        }
        if (s.isSign(name.end(), ',')
                && s.has(Cue.ARTICLE, name.end() + 1)
                && (!s.has(Cue.FUNCTION, name.end() + 2) || s.has(Cue.ARTICLE, name.end() + 2))
                && kindBehind(s, name.end()) >= 0
                && s.find(Cue.ROLE, name.end() + 1, Math.min(s.size(), name.end() + 8)) < 0) {
            evidence -= 2;
        }
        return evidence;
    }

    /** "Chandrika, a farmer from Kollam, said she had …": a name alone, and who speaks is of a gender. */
    private boolean isSpokenOfAsPerson(Sentence s, Name name) {
        int verb = name.end();
        if (s.isSign(verb, ',') && s.has(Cue.INDEFINITE, verb + 1)) {
            int close = s.comma(verb + 1, s.size());
            verb = close < 0 ? verb : close + 1;
        }
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && name.words() == 1
                && !name.organization()
                && saysOfThemselves(s, verb);
    }

    /** "Said she", "had told police he": a verb of saying, and who speaks as the subject behind it at once. */
    private static boolean saysOfThemselves(Sentence s, int from) {
        int verb = from;
        while (s.has(Cue.AUXILIARY, verb) && !s.has(Cue.SAY, verb)) {
            verb++;
        }
        int after = verb + s.length(Cue.SAY, verb);
        int subject = s.has(Cue.TELL, verb) ? after + 1 : after;
        return after > verb && s.isWord(after) && s.length(Cue.PERSON_PRONOUN, subject) == 1;
    }

    /** "Smith, 45, said": how old somebody is. */
    private static boolean isAgeBetweenCommas(Sentence s, int comma) {
        boolean ends = comma + 2 >= s.size() || s.isSign(comma + 2, ',') || s.isSign(comma + 2, '.');
        return s.isSign(comma, ',')
                && comma + 1 < s.size()
                && s.token(comma + 1).isNumber()
                && s.token(comma + 1).text().length() == 2
                && ends;
    }

    private static int kindBehind(Sentence s, int end) {
        return s.find(Cue.ORGANIZATION_KIND, end + 2, Math.min(s.size(), end + 5));
    }
}
