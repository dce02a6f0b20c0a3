package org.claimtracker.extraction;

/** Takes off a name the plain nouns before it, and the letters behind it. */
final class NounsInNames {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_POST_NOMINAL = 3;

    private final Language language;
    private final LoneNouns loneNouns;
    private final BodyNames bodies;
    private final CitationForm citation;

    NounsInNames(Language language, CapitalisedWords words, BodyNames bodies, CitationForm citation) {
        this.language = language;
        this.loneNouns = new LoneNouns(language, words);
        this.bodies = bodies;
        this.citation = citation;
    }

    /** The name without the plain nouns before it, where those have capitals, too; {@code null} when none is left. */
    Name name(NameCandidate name, int runStart) {
        Sentence s = name.s;
        boolean trade =
                language.has(Style.NOUNS_ARE_CAPITALISED) && name.words() == 1 && s.has(Cue.ROLE, name.start - 1);
        boolean letters = name.words() == 1
                && s.token(name.start).isAllCapitals()
                && s.token(name.start).text().length() > LONGEST_POST_NOMINAL - 1
                && s.has(Cue.ROLE, name.start - 1);
        if ((trade || letters) && s.has(Cue.ORGANIZATION_KIND, name.start - 1)) {
            // "Der Autobauer Volkswagen", but "der Händler Jan Maier".
            name.person = false;
        }
        if (language.has(Style.NOUNS_ARE_CAPITALISED) && isDocumentAndNoun(name)) {
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
        if (language.has(Style.NOUNS_ARE_CAPITALISED)
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
        String maker =
                name.words() == 1 ? language.nouns().makerOf(s.token(name.start).text()) : null;
        if (maker != null) {
            return new Name(name.start, name.end, runStart, maker, false, true);
        }
        String written = citation.of(s, name.start, name.end, organization);
        return new Name(
                name.start, name.end, name.first, written, name.person && !organization, organization || acronym);
    }

    /** "Umfrage von Tamedia": takes off what somebody made, and tells whether there was anything. */
    private boolean takeOffDocument(NameCandidate name) {
        Sentence s = name.s;
        int link = language.has(Style.NOUNS_ARE_CAPITALISED) && s.has(Cue.DOCUMENT, name.start)
                ? s.length(Cue.NAME_LINK, name.start + 1)
                : 0;
        boolean made = link > 0 && name.start + 1 + link < name.end;
        name.start += made ? 1 + link : 0;
        return made;
    }

    /** "Laut Anklage Gelder …": a document, and then another noun. */
    private static boolean isDocumentAndNoun(NameCandidate name) {
        return name.s.has(Cue.DOCUMENT, name.start)
                && name.words() == PERSON_WORDS
                && !name.person
                && name.s.has(Cue.ACCORDING, name.start - 1);
    }

    /** "Chemiekonzern Bayer": the noun tells what it is. */
    private void takeOffKind(NameCandidate name) {
        Sentence s = name.s;
        int last = name.end - 1;
        if (last > name.start && language.isCountry(s.token(last).text())) {
            // "Handelsverband Deutschland": a country alone is no body's name.
            return;
        }
        for (int i = name.end - 2; i >= name.start && language.has(Style.NOUNS_ARE_CAPITALISED); i--) {
            if (s.has(Cue.ORGANIZATION_KIND, i) && s.token(i + 1).isCapitalised()) {
                name.start = i + 1;
                return;
            }
        }
    }

    private static boolean isAcronym(NameCandidate name) {
        boolean acronym = true;
        for (int i = name.start; i < name.end; i++) {
            acronym &= name.s.token(i).isAllCapitals()
                    && (name.words() == 1 || name.s.token(i).text().length() <= LONGEST_POST_NOMINAL);
        }
        return acronym;
    }

    /** Three nouns in a row are an office or a trade, and a first and last name. */
    private void takeOffTrade(NameCandidate name) {
        Sentence s = name.s;
        if (language.has(Style.NOUNS_ARE_CAPITALISED)
                && name.office < 0
                && !s.token(name.start).isAcronym()
                && !(s.isSign(name.start - 1, ',') && s.isSign(name.end, ','))
                && name.words() == PERSON_WORDS + 1
                && !s.token(name.start + 1).isAllCapitals()
                && !BodyNames.hasOrganizationIn(s, name.start, name.end)
                && NameReader.allWords(s, name.start, name.end)) {
            name.start = name.end - PERSON_WORDS;
            name.person = true;
        }
    }

    /** "Helen Marsh KC". */
    private static void takeOffPostNominal(NameCandidate name) {
        Token last = name.s.token(name.end - 1);
        if ((name.person || name.s.has(Cue.POST_NOMINAL, name.end - 1))
                && name.words() > PERSON_WORDS
                && last.isAllCapitals()
                && last.text().length() <= LONGEST_POST_NOMINAL) {
            name.end--;
        }
    }
}
