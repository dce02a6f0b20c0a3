package org.claimtracker.extraction;

/** Parts people from the bodies that they work and speak for, where the names of both stand side by side. */
final class Affiliations {

    private static final int MOST_DESCRIBING = 6;
    private static final int LONGEST_SCOPE = 8;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final BackReference references;

    Affiliations(Language language, Cast cast, ReadSentence read, BackReference references) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.references = references;
    }

    /** "Said the spokesman of the Ministry of Health, Siti Nadia": the person, not the ministry. */
    Speaker withApposedPerson(int from, Name name) {
        Name owned = ownedBy(name);
        if (owned != null) {
            return cast.speaker(owned);
        }
        int office = s.possessiveEnd(name.end());
        if (office > 0 && s.has(Cue.ROLE, office) && read.nameStarting(office + s.length(Cue.ROLE, office)) == null) {
            // "According to the Bank's governor".
            boolean speaksFor = s.has(Cue.SPOKESPERSON, office);
            return speaksFor
                    ? cast.speaker(name)
                    : references.holders().holder(office, office + s.length(Cue.ROLE, office));
        }
        boolean described = s.find(Cue.ROLE, from, name.start()) >= 0
                || (name.start() > from
                        && s.isWord(from)
                        && (!s.hasAny(name.start() - 1, Cue.ARTICLE, Cue.FUNCTION) || hasNoun(from, name.start())));
        int comma = name.end();
        while (described
                && comma - name.end() < MOST_DESCRIBING
                && s.isWord(comma)
                && (!s.token(comma).isCapitalised()
                        || s.hasAny(comma - 1, Cue.NAME_LINK, Cue.IN)
                        || s.has(Cue.RANGE_AND, comma - 1)
                        || s.has(Cue.ROLE_SCOPE, name.start()))
                && !s.hasAny(comma, Cue.SAY, Cue.RELATIVE)) {
            // "El secretario de Protección Civil estatal, Luis García", "a secretária de Vigilância em Saúde, Ethel …".
            comma++;
        }
        for (int parts = 0; described && parts < 3 && s.isSign(comma, '(') && s.isSign(comma + 2, ')'); parts++) {
            comma += 3;
            boolean of = s.hasAny(comma, Cue.NAME_LINK, Cue.PARTITIVE);
            Name next = of ? read.nameStarting(comma + 1) : null;
            // "O gerente da Pesquisa Mensal (PME) do Instituto Nacional (INE), Cimar Reis".
            comma = next == null ? comma : next.end();
        }
        if (described && s.isSign(comma, ',')) {
            int behind = comma + 1;
            if (s.length(Cue.TITLE, behind) > 1) {
                // "Kepala Bagian Operasi Polres Palu, Ajun Komisaris Polisi, Budi Santosa".
                behind += s.length(Cue.TITLE, behind);
                behind += s.isSign(behind, ',') ? 1 : 0;
            }
            Name apposed = read.nameStarting(behind);
            boolean letters = apposed != null
                    && apposed.words() == 1
                    && s.token(apposed.start()).isAcronym()
                    && s.isSign(apposed.end(), ',');
            // "El jefe del Instituto de Defensa Civil, INDECI, Luis Palomino".
            apposed = letters ? read.nameStarting(apposed.end() + 1) : apposed;
            Name behindScope = OfficeWords.officeHeldAt(s, name) < 0 ? null : behindRestOfScope(comma + 1);
            apposed = behindScope == null ? apposed : behindScope;
            apposed = apposed == null ? behindAside(comma) : apposed;
            boolean closed = apposed != null
                    && (!s.isWord(apposed.end())
                            || s.hasAny(apposed.end(), Cue.IN, Cue.SINCE, Cue.VIA, Cue.TO)
                            || read.dateAt(apposed.end()) != null);
            // "Jamin Reis, Kades Daeo Majiko": the office of who is named before it, and where.
            boolean ofPerson = language.has(Style.SUBJECT_COMES_BEFORE)
                    && name.words() >= 2
                    && s.find(Cue.ROLE, from, name.start()) < 0
                    && s.has(Cue.ROLE, behind)
                    && cast.identify(name).type() == ClaimantType.PERSON;
            if (closed && !ofPerson && !apposed.organization() && apposed.words() >= 2) {
                return cast.speaker(apposed);
            }
        }
        Name maker = makerOf(name);
        if (maker != null) {
            return cast.speaker(maker);
        }
        boolean title = s.has(Cue.DOCUMENT, name.start())
                && name.words() > 1
                && !name.organization()
                && !name.person()
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.FUNCTION, name.start() + 1);
        if (title) {
            // "El Informe de Seguimiento": what nobody is named to have written.
            return new Speaker(null, true, name.runStart(), name.end());
        }
        Speaker holder = holderAt(name);
        return holder.found() ? holder : cast.speaker(name);
    }

    /** "O ex-diretor do Inpe, responsável pelo monitoramento, João Reis, …": who is named behind words between commas. */
    private Name behindAside(int open) {
        int close = s.comma(open + 1, Math.min(s.size(), open + 1 + LONGEST_SCOPE));
        Name person = close < 0 || !language.has(Style.REPORTS_WITH_THAT) ? null : read.nameStarting(close + 1);
        for (int i = open + 1; person != null && i < close; i++) {
            boolean plain = s.isWord(i)
                    && !s.token(i).isCapitalised()
                    && !s.hasAny(i, Cue.SAY, Cue.SAY_AFTER, Cue.RELATIVE, Cue.AUXILIARY, Cue.FUTURE);
            person = plain && read.dateAt(i) == null ? person : null;
        }
        boolean closed = person != null && s.isSign(person.end(), ',') || person != null && s.isSign(person.end(), '.');
        return closed && person.words() >= 2 && !person.organization() ? person : null;
    }

    /** "La directora general de Emergencias, Protección Civil e Interior, Nieves Ruiz": who is named behind the list. */
    private Name behindRestOfScope(int from) {
        boolean listed = false;
        for (int i = from; i < from + LONGEST_SCOPE; i++) {
            boolean joins = s.hasAny(i, Cue.CONJUNCTION, Cue.RANGE_AND);
            if (s.isSign(i, ',')) {
                Name person = listed ? read.nameStarting(i + 1) : null;
                return person == null || person.words() < 2 || person.organization() ? null : person;
            }
            if (!s.isWord(i) || !joins && !s.token(i).isCapitalised() && !s.has(Cue.NAME_LINK, i)) {
                return null;
            }
            listed |= joins;
        }
        return null;
    }

    /** "Peel's Tom Aldous", "CMA director Helen Pascoe": the person behind a body's name; {@code null} otherwise. */
    private Name ownedBy(Name body) {
        int at = body.end();
        if (cast.identify(body).type() != ClaimantType.ORGANIZATION) {
            return null;
        }
        if (s.possessiveEnd(at) > 0) {
            int described = s.possessiveEnd(at);
            at = described;
            // "Acme's recently named chief executive Ann Lee".
            while (at - described < MOST_DESCRIBING
                    && s.isWord(at)
                    && !s.token(at).isCapitalised()
                    && !s.hasAny(at, Cue.SAY, Cue.FUNCTION, Cue.IN)) {
                at++;
            }
        } else {
            // "Northern Harbour Union (NHU) spokesman Peter Marl".
            at = s.behindBracket(at);
            int office = at;
            while (office - at < MOST_DESCRIBING / 2 && s.hasAny(office, Cue.ROLE, Cue.ROLE_SCOPE, Cue.TITLE)) {
                office += Math.max(1, s.length(Cue.ROLE, office));
            }
            if (office == at) {
                return null;
            }
            at = office;
        }
        Name person = read.nameStarting(at);
        return person != null && person.words() >= 2 && !person.organization() ? person : null;
    }

    /** "World Health Organization (WHO)", "Ana Ruiz (PSOE)": in brackets, while the name stands before them. */
    boolean standsForNameBefore(int number) {
        Name name = read.names().get(number);
        if (!s.isBracketed(name.start())) {
            return false;
        }
        for (int i = number - 1; i >= 0; i--) {
            Name before = read.names().get(i);
            if (!s.isBracketed(before.start())) {
                return before.words() >= 2 || cast.identify(before).equals(cast.identify(name));
            }
        }
        return false;
    }

    /** "Peter Oehler of Leipzig University": the second name only says where the first belongs. */
    boolean isAffiliation(Name person, Name body) {
        if (body.runStart() <= person.end() || cast.identify(person).type() != ClaimantType.PERSON) {
            return false;
        }
        int link =
                s.isSign(person.end(), ',') && language.has(Style.REPORTS_WITH_THAT) ? person.end() + 1 : person.end();
        for (int i = link; i < body.runStart(); i++) {
            if (!s.hasAny(i, Cue.NAME_LINK, Cue.ARTICLE, Cue.PARTITIVE, Cue.IN, Cue.SINCE, Cue.OUT_OF)) {
                return false;
            }
        }
        return s.hasAny(link, Cue.NAME_LINK, Cue.PARTITIVE, Cue.IN, Cue.SINCE, Cue.OUT_OF)
                && body.runStart() - person.end() <= MOST_DESCRIBING / 2;
    }

    /** "Asosiasi Hotel Indonesia (Ahoti) Bali": the body whose branch the word behind the brackets names. */
    Name beforeLetters(Name branch) {
        int link = s.length(Cue.NAME_LINK, branch.runStart() - 2) == 2
                ? 2
                : s.has(Cue.NAME_LINK, branch.runStart() - 1) ? 1 : 0;
        int open = s.beforeBracket(branch.runStart() - link);
        if (link > 0 && open == branch.runStart() - link) {
            return null;
        }
        Name body = open < branch.runStart() - link && !branch.person() ? read.nameEnding(open) : null;
        boolean office = body != null && s.find(Cue.ROLE, s.clauseStart(0, body.runStart() - 1), body.runStart()) >= 0;
        boolean organization = body != null
                && (branch.words() == 1 || branch.words() == 2 && !office || link > 0 && !office)
                && cast.identify(body).type() == ClaimantType.ORGANIZATION;
        return organization ? body : null;
    }

    /** "O ministro Luís Reis, do STF disse": who is named before the comma, where the second is left out. */
    Speaker beforeEmployer(int from, int clause, Speaker employer) {
        boolean behindComma = language.has(Style.REPORTS_WITH_THAT)
                && clause > from + 1
                && employer.start() - clause <= 2
                && s.isSign(clause - 1, ',')
                && s.hasAny(clause, Cue.NAME_LINK, Cue.PARTITIVE);
        Name employed = behindComma ? read.nameEnding(clause - 1) : null;
        boolean person = employed != null && cast.identify(employed).type() == ClaimantType.PERSON;
        return person ? cast.speaker(employed) : Speaker.NOBODY;
    }

    /** Whether a word stands there that may be what somebody is: "o porta-voz da …". */
    private boolean hasNoun(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.isWord(i)
                    && !s.token(i).isCapitalised()
                    && !s.hasAny(i, Cue.FUNCTION, Cue.ARTICLE, Cue.NAME_LINK, Cue.ORGANIZATION)) {
                return true;
            }
        }
        return false;
    }

    /** "Einer Studie der Boku": who made a document, where a lone noun with a capital is no name by itself. */
    Speaker makerOfDocument(int document) {
        int noun = document + 2;
        boolean maker = language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.DOCUMENT, document)
                && s.hasAny(document + 1, Cue.NAME_LINK, Cue.PARTITIVE, Cue.ORGANIZATION_LINK)
                && s.isWord(noun)
                && s.token(noun).isCapitalised()
                && !(s.isWord(noun + 1) && s.token(noun + 1).isCapitalised())
                && read.nameStarting(noun) == null
                && !s.hasAny(noun, Cue.ANONYMOUS, Cue.ROLE, Cue.DOCUMENT, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        return maker
                ? new Speaker(
                        new ProposedClaimant(read.textOf(noun, noun + 1), ClaimantType.ORGANIZATION),
                        true,
                        document,
                        noun + 1)
                : Speaker.NOBODY;
    }

    /** "Polizeiangaben", "dpa-Informationen", "Firmenangaben": who gave them; {@code null} when the word tells of nobody. */
    ProposedClaimant makerOfCompound(int at) {
        if (!s.isWord(at) || !language.has(Style.NOUNS_ARE_CAPITALISED)) {
            return null;
        }
        String maker = language.nouns().makerOf(s.token(at).text());
        if (maker != null) {
            return cast.organizationNamed(maker);
        }
        String body = language.nouns().bodyOfDocument(s.token(at).text());
        return body == null ? null : cast.organization(body, language.nouns().isKindOfBody(body));
    }

    /** "La société d'État", "the carmaker from Turin": an organisation spoken of before, by its kind and a place. */
    Speaker kindOfPlace(int from, Speaker near) {
        int link = near.start() - 1;
        boolean kind = s.has(Cue.NAME_LINK, link)
                && s.has(Cue.ORGANIZATION_KIND, link - 1)
                && !s.has(Cue.LEADERSHIP, link - 1)
                && !s.has(Cue.ORGANIZATION, near.start())
                && s.has(Cue.ARTICLE, link - 2)
                && !s.has(Cue.INDEFINITE, link - 2)
                && near.end() - near.start() == 1
                && !s.token(near.start()).isAcronym()
                && !s.token(link - 1).isCapitalised()
                && link - 2 >= from;
        return kind ? new Speaker(references.organization(link - 1, link), true, link - 2, near.end()) : Speaker.NOBODY;
    }

    /** "Die Regierung in Kiew", "the police in Leeds": a body by its common noun, with where it is behind it. */
    Speaker bodyInPlace(int from, int last) {
        int place = last - 1;
        boolean body = place - 2 >= from
                && s.token(last).isCapitalised()
                && s.has(Cue.IN, place)
                && !s.has(Cue.ARTICLE, place)
                && s.has(Cue.ORGANIZATION, place - 1)
                && s.has(Cue.ARTICLE, place - 2)
                && !s.has(Cue.INDEFINITE, place - 2)
                && references.isCommonNoun(place - 1, place);
        return body
                ? new Speaker(references.organization(place - 1, place), true, place - 2, last + 1)
                : Speaker.NOBODY;
    }

    /** "Scientists at the Monsoon Institute": unnamed people speak for where they work, but not "many in Hong Kong". */
    Speaker bodyOfUnnamed(int from, int to) {
        int unnamed = s.find(Cue.ANONYMOUS, from, to);
        if (unnamed < 0) {
            return Speaker.NOBODY;
        }
        if (s.has(Cue.ORGANIZATION, unnamed) && s.has(Cue.IN, unnamed + 1)) {
            // "Police in Leeds".
            return new Speaker(references.organization(unnamed, unnamed + 1), true, unnamed, to);
        }
        if (s.has(Cue.WITNESS, unnamed)) {
            // "Saksi di PT Inti Makmur": only where they are.
            return Speaker.NOBODY;
        }
        for (Name name : read.names()) {
            if (name.start() > unnamed
                    && name.end() <= to
                    // "Analistas consultados pela agência Bloomberg": an outlet that asked them.
                    && s.find(Cue.VIA, unnamed, name.runStart()) < 0
                    && cast.identify(name).type() == ClaimantType.ORGANIZATION
                    && !language.isCountry(name.text())
                    && (name.organization()
                            || !s.has(Cue.VAGUE, unnamed)
                                    && s.hasAny(name.runStart() - 1, Cue.IN, Cue.NAME_LINK, Cue.PARTITIVE))) {
                return cast.speaker(name);
            }
        }
        return Speaker.NOBODY;
    }

    /** "El Panorama Epidemiológico de la Secretaría de Salud": the body behind the title of what it wrote; {@code null} otherwise. */
    private Name makerOf(Name title) {
        int link = s.length(Cue.NAME_LINK, title.end());
        Name body =
                link == 0 || language.has(Style.MODIFIERS_COME_FIRST) ? null : read.nameStarting(title.end() + link);
        boolean made = body != null
                && body.organization()
                && !title.organization()
                && !title.person()
                && title.words() > 1
                && !s.has(Cue.CONJUNCTION, title.end())
                && cast.identify(title).type() == ClaimantType.ORGANIZATION;
        return made ? body : null;
    }

    /** "O deputado do PSOL", "el alcalde de Rociana": who holds the office there, and not where it is held. */
    Speaker holderAt(Name place) {
        // "Der Sportdirektor von Hertha", but "Coach of the Year Ann Lee".
        boolean linked = !language.has(Style.MODIFIERS_COME_FIRST) || language.has(Style.NOUNS_ARE_CAPITALISED);
        int office = !linked || place.person() ? -1 : OfficeWords.officeHeldAt(s, place);
        if (office < 0 || s.hasAny(office, Cue.SPOKESPERSON, Cue.ANONYMOUS)) {
            return Speaker.NOBODY;
        }
        ProposedClaimant holder =
                cast.offices().holderAt(s.token(office).lower(), place.text().toLowerCase(language.locale()));
        boolean definite = s.has(Cue.ARTICLE, office - 1) && !s.has(Cue.INDEFINITE, office - 1);
        if (holder == null && definite && language.has(Style.NOUNS_ARE_CAPITALISED)) {
            holder = cast.lastSpeaker(s, office - 1, office + 1);
        }
        if (holder == null && place.words() == 1) {
            holder = references.holders().byOtherName(office);
        }
        return new Speaker(
                holder == null ? references.holders().speakingOn(office) : holder, true, office, place.end());
    }
}
