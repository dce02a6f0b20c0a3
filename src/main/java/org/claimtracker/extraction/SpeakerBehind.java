package org.claimtracker.extraction;

/** Finds who stands behind a verb of saying or a preposition: "said the mayor, Ana Ruiz", "according to the bank". */
final class SpeakerBehind {

    private static final int MOST_DESCRIBING = 6;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final BackReference references;
    private final DescribedPerson byNoun;
    private final Affiliations affiliations;
    private final Bystanders bystanders;
    private final CommonNounBehind commonNoun;
    private final QuotedNames titles;

    SpeakerBehind(
            Language language,
            Cast cast,
            ReadSentence read,
            BackReference references,
            Affiliations affiliations,
            Bystanders bystanders) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.references = references;
        this.byNoun = new DescribedPerson(language, cast, read);
        this.affiliations = affiliations;
        this.bystanders = bystanders;
        this.commonNoun = new CommonNounBehind(language, cast, read, references);
        this.titles = new QuotedNames(language, cast, read);
    }

    /**
     * Who stands there, from {@code from}.
     *
     * @param limit            where to look no further
     * @param afterPreposition whether what stands at {@code from} has its preposition already, so that none there
     *                         can mark the listener
     */
    Speaker find(int from, int limit, boolean afterPreposition) {
        int behindAside = afterPreposition ? from : behindAside(from);
        if (behindAside > from) {
            return find(behindAside, limit, false);
        }
        int to = Math.min(limit, from + SpeakerFinder.WINDOW);
        boolean doing = !afterPreposition
                && language.has(Style.REPORTS_WITH_THAT)
                && s.isSign(from, ',')
                && s.comma(from + 1, size) < 0
                && read.nameStarting(from + 1) == null
                && !s.hasAny(from + 1, Cue.ARTICLE, Cue.ROLE, Cue.TITLE, Cue.PERSON_PRONOUN);
        if (doing || !afterPreposition && opensWithThing(from)) {
            // "…, continuou, falando de Rafa".
            return Speaker.NOBODY;
        }
        Speaker meant = byNoun.definiteAfter(from, to);
        if (meant.found()) {
            return meant;
        }
        for (int i = from; i < to; i++) {
            int skipped = endOfDayOrListener(from, i, afterPreposition);
            if (skipped > i) {
                i = skipped - 1;
                continue;
            }
            Speaker unnamed = unnamed(from, i, afterPreposition);
            if (unnamed != null) {
                return unnamed;
            }
            Name name = read.nameStarting(i);
            Speaker demonym = name == null ? Speaker.NOBODY : bodyBehindDemonym(name);
            if (demonym.found()) {
                return demonym;
            }
            int behindLetters = name == null ? 0 : behindLettersOfOffice(from, name);
            if (behindLetters > 0) {
                i = behindLetters - 1;
                to = Math.min(limit, behindLetters + SpeakerFinder.WINDOW);
                continue;
            }
            boolean unsigned = afterPreposition
                    && language.has(Style.NOUNS_ARE_CAPITALISED)
                    && name == null
                    && i - from < MOST_DESCRIBING / 2
                    && s.has(Cue.DOCUMENT, i)
                    && s.isWord(i + 1)
                    && !s.token(i + 1).isCapitalised()
                    && !s.hasAny(i + 1, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.PARTITIVE, Cue.ARTICLE, Cue.IN)
                    && affiliations.makerOfCompound(i) == null;
            if (unsigned) {
                // "Laut den offiziellen Arbeitslosenzahlen über 26 Millionen".
                return new Speaker(null, true, from, i + 1);
            }
            if (name != null && !afterPreposition && isToldBySpokesperson(from, name)) {
                return references.holders().holder(from, name.runStart() - 1);
            }
            if (name != null && isOfficeScope(from, name)) {
                i = name.end() - 1;
                continue;
            }
            if (name != null && isBystander(from, name, i, afterPreposition)) {
                i = name.end() - 1;
                continue;
            }
            if (name != null && (afterPreposition || !s.has(Cue.TO, i - 1) || s.has(Cue.ARTICLE, i - 1))) {
                return affiliations.withApposedPerson(from, name);
            }
            int closing = s.isQuotationMark(i) ? titles.end(i + 1) : -1;
            if (closing > 0) {
                return titles.named(i, closing);
            }
            if (afterPreposition && isVerbOfStatement(from, i)) {
                // "Laut der Vereinbarung sollen die Ministerien …": something that nobody signs by name.
                return new Speaker(null, false, i, i);
            }
            if (stops(from, i, afterPreposition) && !isWithinScope(i)) {
                return beforeStop(from, i);
            }
        }
        return s.find(Cue.ROLE, from, to) >= 0 ? references.holders().holder(from, to) : byNoun.described(from, to);
    }

    /** "A indiqué, lundi à l'Assemblée, le ministre": where the words between commas end that tell when and where. */
    private int behindAside(int from) {
        boolean opens = s.isSign(from, ',')
                && language.has(Style.REPORTS_WITH_THAT)
                && (read.dateAt(from + 1) != null
                        || s.hasAny(from + 1, Cue.IN, Cue.VIA) && !s.has(Cue.ARTICLE, from + 1));
        int close = opens ? s.comma(from + 1, Math.min(size, from + SpeakerFinder.WINDOW)) : -1;
        return close < 0 || s.find(Cue.SAY, from, close) >= 0 ? from : close + 1;
    }

    /** "The Jordanian government": one word that is no body's name by itself, and a body's noun. */
    private Speaker bodyBehindDemonym(Name name) {
        boolean body = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && name.words() == 1
                && !name.organization()
                && s.has(Cue.ORGANIZATION, name.end())
                && !s.has(Cue.ORGANIZATION_KIND, name.end())
                && !s.token(name.end()).isCapitalised();
        int end = name.end() + 1;
        while (body && s.has(Cue.ORGANIZATION, end) && !s.token(end).isCapitalised()) {
            // "The Gaza health ministry".
            end++;
        }
        return body
                ? new Speaker(
                        new ProposedClaimant(read.textOf(name.start(), end), ClaimantType.ORGANIZATION),
                        true,
                        name.runStart(),
                        end)
                : Speaker.NOBODY;
    }

    /** "Pelaku Usaha Jasa Keuangan, …": words for what an office is about, and nobody's name. */
    private boolean isOfficeScope(int from, Name name) {
        int at = name.start();
        while (at < name.end() && s.has(Cue.ROLE_SCOPE, at)) {
            at += s.length(Cue.ROLE_SCOPE, at);
        }
        return at == name.end()
                && name.words() > 1
                && s.isSign(name.end(), ',')
                && !name.organization()
                && s.find(Cue.ROLE, from, name.start()) >= 0;
    }

    /** "Kepala Pusat Data (Pusdatin) Badan Bencana (BNPB) Agus Wibowo": where the office goes on; 0 when it does not. */
    private int behindLettersOfOffice(int from, Name name) {
        if (!s.isSign(name.end(), '(') || s.find(Cue.ROLE, from, name.end()) < 0) {
            return 0;
        }
        int close = name.end() + 1;
        while (close < size && close - name.end() <= MOST_DESCRIBING && !s.isSign(close, ')')) {
            close++;
        }
        return s.isSign(close, ')') && read.nameStarting(close + 1) != null ? close + 1 : 0;
    }

    /** "Sagte ein Feuerwehrsprecher der Presseagentur Nord": who is told, as the word tells already for whom it is said. */
    private boolean isToldBySpokesperson(int from, Name name) {
        int office = name.runStart() - 2;
        return language.has(Style.VERB_COMES_SECOND)
                && office >= from
                && s.has(Cue.SPOKESPERSON, office)
                && s.has(Cue.TO, office + 1)
                && s.has(Cue.ARTICLE, office + 1)
                && language.nouns().bodyOf(s.token(office).text(), Cue.SPOKESPERSON) != null;
    }

    /** Where a day ends, or who is told: "indicou à agência Lusa a porta-voz"; {@code at} when neither stands there. */
    private int endOfDayOrListener(int from, int at, boolean afterPreposition) {
        DateMention date = read.dateAt(at);
        if (date != null) {
            return date.end();
        }
        int outlet = afterPreposition ? 0 : s.length(Cue.VIA, at);
        if (outlet > 1 && s.token(at + outlet - 1).isCapitalised()) {
            // "A écrit sur Telegram Ana Ruiz".
            return at + outlet;
        }
        int noun = at + outlet + (s.has(Cue.ARTICLE, at + outlet) ? 1 : 0);
        boolean kind = s.hasAny(noun, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND) && read.nameStarting(noun) == null;
        Name medium = outlet == 0 ? null : read.nameStarting(kind ? noun + 1 : noun);
        if (medium != null) {
            // "Se quejó en diálogo con radio Sur la titular, Mirta Petrocelli".
            return medium.end();
        }
        boolean listener = at == from
                && !afterPreposition
                && s.has(Cue.TO, at)
                && (!s.has(Cue.ARTICLE, at) || s.has(Cue.OBLIQUE_ARTICLE, at));
        if (!listener) {
            return at;
        }
        int told = at + s.length(Cue.TO, at);
        int quoted = s.isQuotationMark(told + 1) ? titles.end(told + 2) : -1;
        // "Sagte dem Magazin „Kurve“ der Minister".
        return quoted > 0 ? quoted + 1 : Math.max(at, bystanders.endOfListener(told));
    }

    /** Who speaks and is not named where they stand; {@code null} when nobody does there. */
    private Speaker unnamed(int from, int at, boolean afterPreposition) {
        Speaker aged = at == from ? references.aged(at) : Speaker.NOBODY;
        if (aged.found()) {
            return aged;
        }
        Speaker maker = afterPreposition ? affiliations.makerOfDocument(at) : Speaker.NOBODY;
        if (maker.found()) {
            return maker;
        }
        boolean addressed = language.has(Style.VERB_COMES_SECOND)
                && at > from
                && s.has(Cue.DOCUMENT, at)
                && s.has(Cue.IN, at + 1)
                && s.has(Cue.SAY_PARTICLE, at + 1);
        if (addressed) {
            // "In einem Brief an die Ärztekammer": who gets it, or what it is about.
            return new Speaker(null, true, from, at + 1);
        }
        Speaker titled = titles.behindKind(at);
        if (titled.found()) {
            return titled;
        }
        Speaker body = commonNoun.find(from, at, afterPreposition);
        if (body != null) {
            return body;
        }
        int officeEnd = at + s.length(Cue.ROLE, at);
        boolean officeAlone = officeEnd > at
                && at - from <= 1
                && !s.has(Cue.SPOKESPERSON, at)
                && read.nameStarting(at) == null
                && bystanders.endsAtCircumstances(officeEnd)
                && !commonNoun.isNamedBehindSubject(officeEnd);
        if (officeAlone) {
            // "Ujar Menkeu usai mengikuti Sidang Kabinet": the office alone, and then when and where.
            return references.holders().holder(from, officeEnd);
        }
        int behindOffice = at + 1;
        boolean spokesperson = afterPreposition
                && language.has(Style.VERB_COMES_SECOND)
                && at - from <= 1
                && s.length(Cue.SPOKESPERSON, at) == 1
                && behindOffice < size
                && s.token(behindOffice).isNumber();
        if (spokesperson) {
            // "Nach Angaben einer Sprecherin 14 Anträge".
            return references.holders().holder(from, behindOffice);
        }
        // "Said police spokesman Sgt. Pete Dugan".
        boolean ofOffice = language.has(Style.MODIFIERS_COME_FIRST) && s.has(Cue.ROLE, at + 1);
        boolean namedLater = (s.has(Cue.ROLE, at) || ofOffice) && commonNoun.isNameWithin(at + 1, MOST_DESCRIBING + 2);
        boolean nobody = s.has(Cue.ANONYMOUS, at)
                && (afterPreposition
                        || !s.has(Cue.TO, at - 1) && !(s.has(Cue.ARTICLE, at - 1) && s.has(Cue.TO, at - 2)))
                && !namedLater
                && read.nameStarting(at + 1) == null
                && s.find(Cue.ROLE, from, at) < 0;
        if (nobody && s.hasAny(at + 1, Cue.NAME_LINK, Cue.PARTITIVE, Cue.IN)) {
            // "Según los expertos de la Universidad del Biobío".
            int comma = s.comma(at, size);
            Speaker employer = affiliations.bodyOfUnnamed(at, comma < 0 ? size : comma);
            return employer.found() ? employer : new Speaker(null, true, at, at + 1);
        }
        return nobody ? new Speaker(null, true, at, at + 1) : null;
    }

    /** "Annonce une croissance du PIB": what is told, and not who tells it. */
    private boolean opensWithThing(int from) {
        return language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.INDEFINITE, from)
                && s.isWord(from + 1)
                && !s.token(from + 1).isCapitalised()
                && !s.hasAny(
                        from + 1,
                        Cue.ROLE,
                        Cue.TITLE,
                        Cue.ORGANIZATION,
                        Cue.ORGANIZATION_KIND,
                        Cue.ANONYMOUS,
                        Cue.DOCUMENT,
                        Cue.FUNCTION,
                        Cue.PERSON_PRONOUN)
                && !language.inflection().isPersonNoun(s.token(from + 1).lower())
                && s.comma(from, Math.min(s.size(), from + MOST_DESCRIBING)) < 0;
    }

    /** "A lancé sur France Inter l'ancien journaliste …": an outlet, a place, or what tells where it is said. */
    private boolean isBystander(int from, Name name, int at, boolean afterPreposition) {
        if (name.runStart() != at) {
            return false;
        }
        // "A précisé sur BFM TV le porte-parole".
        boolean channel = at == from + 1
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.FUNCTION, from)
                && !s.hasAny(from, Cue.ARTICLE, Cue.NAME_LINK, Cue.PARTITIVE, Cue.AGENT, Cue.AUXILIARY, Cue.TO)
                && s.hasAny(name.end(), Cue.ARTICLE, Cue.ROLE);
        boolean outlet = channel || at > from && (s.has(Cue.VIA, at - 1) || bystanders.endsVia(at - 1));
        return !afterPreposition && (outlet || bystanders.isInCircumstances(from, at))
                || at > from && bystanders.isPlace(name);
    }

    /** Where the verb comes second: whether that of what is stated stands there already. */
    private boolean isVerbOfStatement(int from, int at) {
        return language.has(Style.VERB_COMES_SECOND)
                && (at == from + 2 || at == from + 3)
                && s.hasAny(at, Cue.FUTURE, Cue.PAST)
                && !s.has(Cue.IN, at)
                && !s.token(at).isCapitalised();
    }

    private boolean stops(int from, int at, boolean afterPreposition) {
        // "Sagte ein Sprecher dem Magazin": in an oblique case, and behind no preposition, stands who is told.
        boolean preposition = s.hasAny(at - 1, Cue.IN, Cue.NAME_LINK, Cue.SINCE, Cue.TO, Cue.FUNCTION)
                && !s.has(Cue.PERSON_PRONOUN, at - 1);
        boolean oblique = s.has(Cue.OBLIQUE_ARTICLE, at) && !preposition;
        boolean listener =
                s.has(Cue.TO, at) && (!s.has(Cue.ARTICLE, at) || oblique) && s.isWord(at) && !afterPreposition;
        return s.isSign(at, '.') && !s.has(Cue.TITLE, at - 1)
                || s.isQuotationMark(at)
                || s.has(Cue.THAT, at)
                || s.has(Cue.SAY, at) && !(afterPreposition && s.has(Cue.DOCUMENT, at))
                || at > from
                        && (s.isSign(at, ',')
                                || s.isSign(at, '–')
                                || s.isSign(at, '—')
                                || s.has(Cue.VIA, at)
                                || listener);
    }

    /** Whether the comma parts words that tell what an office is about. */
    private boolean isWithinScope(int comma) {
        int behind = comma + 1;
        while (s.isWord(behind) && s.token(behind).isCapitalised()) {
            behind++;
        }
        return s.isSign(comma, ',') && behind > comma + 1 && OfficeWords.isMiddleOfScope(s, comma + 1, behind);
    }

    /** Who speaks where the words for them have come to an end without a name: "the mayor, Ana Ruiz". */
    private Speaker beforeStop(int from, int stop) {
        boolean office = s.find(Cue.ROLE, from, stop) >= 0;
        int behind = stop + 1;
        while (behind - stop <= 2 && s.hasAny(behind, Cue.ROLE, Cue.TITLE) && read.nameStarting(behind) == null) {
            // "Afirmou o relator, senador Luís Rocha".
            behind++;
        }
        Name apposed = s.isSign(stop, ',') && stop > from + 1 ? read.nameStarting(behind) : null;
        if (apposed != null && (office || apposed.words() >= 2 && !apposed.organization())) {
            return cast.speaker(apposed);
        }
        return office ? references.holders().holder(from, stop) : byNoun.described(from, stop);
    }
}
