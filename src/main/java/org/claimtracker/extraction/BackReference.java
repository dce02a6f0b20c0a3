package org.claimtracker.extraction;

/** Reads the words that stand for somebody named before: "she", "the company", "the minister". */
final class BackReference {

    private static final int LONGEST_PRONOUN = 6;
    private static final int AGED = 4;
    private static final int MOST_IN_BODY = 6;
    private static final int MOST_BEFORE_SUBJECT = 3;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final UnnamedHolder holders;

    BackReference(Language language, Cast cast, ReadSentence read) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.holders = new UnnamedHolder(language, cast, read, this);
    }

    /** Who is meant by an office without a name. */
    UnnamedHolder holders() {
        return holders;
    }

    /** Whom a pronoun that ends at {@code end} stands for; {@code null} when none does. */
    Speaker pronounEnding(int from, int end) {
        for (int start = Math.max(from, end - LONGEST_PRONOUN); start < end; start++) {
            if (s.length(Cue.PERSON_PRONOUN, start) == end - start) {
                if (s.has(Cue.INDEFINITE, start - 1) || s.length(Cue.INDEFINITE, start - 2) == 2) {
                    // "Salah satu pria tersebut": one of them, and nobody knows which.
                    return new Speaker(null, true, start, end);
                }
                ProposedClaimant person = cast.lastPerson(s, start, end);
                // "Die Bahn wartet, sie geht davon aus, dass …", where nobody has been named.
                boolean body = person == null && language.has(Style.VERB_COMES_SECOND);
                boolean ofBody = person == null
                        && end - start == 1
                        && language.has(Style.REPORTS_WITH_THAT)
                        && bodySpokeBefore();
                ProposedClaimant meant = ofBody ? cast.lastSpeaker() : person;
                return new Speaker(body ? subjectBefore(start) : meant, true, start, end);
            }
            if (s.length(Cue.ORGANIZATION_PRONOUN, start) == end - start && isCommonNoun(start, end)) {
                int office = s.has(Cue.NAME_LINK, start - 1) ? OfficeWords.roleEndingAt(s, start - 1) : -1;
                if (office > from && !s.has(Cue.SPOKESPERSON, office) && !language.has(Style.MODIFIERS_COME_FIRST)) {
                    // "El presidente de la empresa".
                    return holders.holder(office - 1, end);
                }
                if (end - start == 1 && cast.somebodySpoke() && s.has(Cue.PLURAL_PRONOUN, start)) {
                    return new Speaker(null, true, start, end);
                }
                ProposedClaimant subject = end - start == 1 ? organizationAtStart(start) : null;
                return new Speaker(subject == null ? organization(start, end) : subject, true, start, end);
            }
        }
        Speaker qualified = qualifiedPronoun(from, end);
        if (qualified != null) {
            return qualified;
        }
        if (end - AGED >= from && aged(end - AGED).found()) {
            return aged(end - AGED);
        }
        boolean body = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && end - 2 >= from
                && s.has(Cue.ORGANIZATION, end - 1)
                && !s.has(Cue.ORGANIZATION_KIND, end - 1)
                && !s.token(end - 1).isCapitalised()
                && (s.has(Cue.ARTICLE, end - 3) || end - 2 == from || s.isSign(end - 3, ','))
                && s.token(end - 2).isCapitalised()
                && !s.has(Cue.FUNCTION, end - 2)
                && !s.has(Cue.HYPHENATED_ADJECTIVE, end - 2);
        if (body) {
            // "The Queensland government".
            ProposedClaimant who = new ProposedClaimant(read.textOf(end - 2, end), ClaimantType.ORGANIZATION);
            return new Speaker(who, true, s.has(Cue.ARTICLE, end - 3) ? Math.max(from, end - 3) : end - 2, end);
        }
        Speaker described = describedBody(from, end);
        if (described.found()) {
            return described;
        }
        int apostrophe = s.has(Cue.ORGANIZATION, end - 1) ? s.possessiveBefore(end - 1) : -1;
        if (apostrophe > from
                && s.isWord(apostrophe - 1)
                && !s.token(apostrophe - 1).isCapitalised()
                && !s.hasAny(apostrophe - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && isCommonNoun(end - 1, end)) {
            // "The sheriff's office", "the secretary of state's office".
            int owner = apostrophe - 1;
            while (owner - 2 >= from && s.has(Cue.ORGANIZATION_LINK, owner - 1) && s.has(Cue.ROLE, owner - 2)) {
                owner -= 2;
            }
            String whole = read.textOf(owner, end);
            return new Speaker(new ProposedClaimant(whole, ClaimantType.ORGANIZATION), true, owner, end);
        }
        for (int start = Math.max(from, end - LONGEST_PRONOUN); start < end - 1; start++) {
            if (s.length(Cue.ORGANIZATION, start) == end - start && s.has(Cue.ARTICLE, start - 1)) {
                // "La préfecture de police".
                return new Speaker(organization(start, end), true, start - 1, end);
            }
        }
        boolean withAdjective = !language.has(Style.MODIFIERS_COME_FIRST)
                && end - 2 > from
                && s.hasAny(end - 1, Cue.NAME_ADJECTIVE)
                && s.has(Cue.ORGANIZATION, end - 1)
                && s.has(Cue.ORGANIZATION, end - 2)
                && !s.token(end - 1).isCapitalised()
                && isCommonNoun(end - 2, end - 1);
        if (withAdjective) {
            // "La police nationale".
            return new Speaker(cast.organizationNamed(read.textOf(end - 2, end)), true, end - 2, end);
        }
        // "The Boston-based firm": the noun of a pronoun, with words before it that tell it apart.
        boolean noun = s.hasAny(end - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && (language.has(Style.MODIFIERS_COME_FIRST)
                        || end < 2
                        || !s.token(end - 2).isCapitalised()
                        || s.has(Cue.ARTICLE, end - 2));
        if (end > from && noun && isCommonNoun(end - 1, end)) {
            for (int article = end - 2; article >= from && end - article <= 5; article--) {
                if (s.hasAny(article, Cue.IN, Cue.SINCE) && !s.hasAny(article, Cue.ARTICLE, Cue.NAME_LINK)) {
                    // "Die Linke im Rat": another noun is the subject.
                    break;
                }
                if (s.has(Cue.ROLE, article) && s.has(Cue.NAME_LINK, article + s.length(Cue.ROLE, article))) {
                    // "O vice-presidente da autarquia".
                    return s.has(Cue.SPOKESPERSON, article)
                            ? new Speaker(organization(end - 1, end), true, article, end)
                            : holders.holder(article - 1, end);
                }
                boolean ofName = language.has(Style.REPORTS_WITH_THAT)
                        && s.hasAny(article - 1, Cue.NAME_LINK, Cue.PARTITIVE)
                        && read.nameEnding(article - 1) != null;
                if (s.has(Cue.ARTICLE, article) && ofName) {
                    // "Le syndicat Sud Santé de la région".
                    break;
                }
                if (s.has(Cue.ARTICLE, article)) {
                    return new Speaker(organizationByCompound(article + 1, end), true, article, end);
                }
            }
        }
        boolean nounFirst = !language.has(Style.MODIFIERS_COME_FIRST)
                && end - 3 >= from
                && s.has(Cue.ARTICLE, end - 3)
                && s.hasAny(end - 2, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && !s.token(end - 1).isCapitalised()
                && s.isWord(end - 1)
                && isCommonNoun(end - 2, end - 1);
        if (nounFirst) {
            // "A autoridade monetária".
            return new Speaker(organization(end - 2, end - 1), true, end - 3, end);
        }
        return null;
    }

    /** "The Gansu provincial response center": a place, what the body is for, and the noun for it, in lower case. */
    private Speaker describedBody(int from, int end) {
        boolean noun = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && end - 3 >= from
                && s.has(Cue.ORGANIZATION, end - 1)
                && !s.token(end - 1).isCapitalised();
        int at = end - 2;
        while (noun
                && at > from
                && end - at <= MOST_IN_BODY
                && s.isWord(at)
                && !s.token(at).isCapitalised()
                && (s.length(Cue.ORGANIZATION_KIND, at) == end - at || !s.has(Cue.ORGANIZATION_KIND, at))
                && !s.hasAny(at, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY, Cue.ROLE, Cue.PAST)) {
            at--;
        }
        Name place = noun && at < end - 2 ? read.nameEnding(at + 1) : null;
        boolean opens =
                place != null && !place.person() && (s.has(Cue.ARTICLE, place.start() - 1) || place.start() == from);
        return opens
                ? new Speaker(
                        new ProposedClaimant(read.textOf(place.start(), end), ClaimantType.ORGANIZATION),
                        true,
                        Math.max(from, place.start() - 1),
                        end)
                : Speaker.NOBODY;
    }

    /** "El legislador local": a noun for the person spoken of, and an adjective; {@code null} when it is none. */
    private Speaker qualifiedPronoun(int from, int end) {
        int adjective = end - 1;
        boolean plain = !language.has(Style.MODIFIERS_COME_FIRST)
                && adjective > from
                && s.isWord(adjective)
                && !s.token(adjective).isCapitalised()
                && !s.hasAny(adjective, Cue.FUNCTION, Cue.AUXILIARY, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                // "La autoridad monetaria" is a body.
                && !s.hasAny(adjective - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        for (int start = Math.max(from, end - LONGEST_PRONOUN); plain && start < adjective - 1; start++) {
            if (s.length(Cue.PERSON_PRONOUN, start) == adjective - start) {
                return new Speaker(cast.lastPerson(s, start, adjective), true, start, end);
            }
        }
        return null;
    }

    /** "Der 58-Jährige", "the 58-year-old": whom the words stand for that begin at the token. */
    Speaker aged(int start) {
        boolean aged = s.isSign(start + 2, '-')
                && s.isWord(start + AGED - 1)
                && s.token(start + 1).isNumber()
                && (s.token(start + AGED - 1).isCapitalised() || s.has(Cue.AGE, start + AGED - 1))
                && s.has(Cue.ARTICLE, start)
                && !s.has(Cue.INDEFINITE, start);
        return aged ? new Speaker(cast.lastPerson(s, start, start + AGED), true, start, start + AGED) : Speaker.NOBODY;
    }

    /** "Acme had a loss, which it blamed on …": the organisation that the sentence opens with. */
    private ProposedClaimant organizationAtStart(int before) {
        Name first = read.names().isEmpty() ? null : read.names().getFirst();
        if (first == null
                || first.runStart() > MOST_BEFORE_SUBJECT
                || first.end() >= before
                || s.length(Cue.VIA, first.start() - 1) > 1
                || language.has(Style.REPORTS_WITH_THAT) && language.isCountry(first.text())) {
            return null;
        }
        ProposedClaimant who = cast.identify(first);
        return who.type() == ClaimantType.ORGANIZATION ? who : null;
    }

    /** The organisation that this sentence opens with, or the one before it. */
    private ProposedClaimant subjectBefore(int at) {
        ProposedClaimant subject = organizationAtStart(at);
        return subject == null ? cast.subjectOfLastSentence(s) : subject;
    }

    /** Whose it is that "its" stands before: the organisation that the sentence opens with, or the one before it, or else the one that spoke. */
    ProposedClaimant owner(int possessive) {
        ProposedClaimant subject = organizationAtStart(possessive);
        ProposedClaimant before = subject == null ? cast.subjectOfLastSentence(s) : subject;
        boolean spoke = cast.lastSpeaker() != null
                && (cast.lastSpeaker().type() == ClaimantType.ORGANIZATION
                        || (!language.has(Style.MODIFIERS_COME_FIRST) || language.has(Style.VERB_COMES_SECOND))
                                && cast.goesOnIn(s));
        return before == null && spoke ? cast.lastSpeaker() : before;
    }

    /** "La grève à la SNCF durera, a annoncé le groupe": the only organisation that stands before; or {@code null}. */
    private ProposedClaimant onlyOrganizationBefore(int end) {
        ProposedClaimant only = null;
        for (Name name : read.names()) {
            ProposedClaimant who = cast.identify(name);
            if (name.end() <= end && who.type() == ClaimantType.ORGANIZATION && !language.isCountry(name.text())) {
                if (only != null && !only.equals(who)) {
                    return null;
                }
                only = who;
            }
        }
        return only;
    }

    /** Whether the word is a noun of more than one, where no adjective could stand before a name. */
    boolean isPluralNoun(int at) {
        return !language.has(Style.MODIFIERS_COME_FIRST)
                && s.isWord(at)
                && !s.token(at).isCapitalised()
                && language.inflection().isPlural(s.token(at).lower());
    }

    /** Whether the words are written as nouns are, and not the beginning or the whole of a name. */
    boolean isCommonNoun(int start, int end) {
        Token noun = s.token(end - 1);
        boolean capital = !language.has(Style.NOUNS_ARE_CAPITALISED)
                && noun.isCapitalised()
                && !noun.isAllCapitals()
                && start != 0;
        return !capital
                && read.nameEnding(end) == null
                && (read.nameStarting(end) == null || !s.isWord(end) || s.has(Cue.NAME_LINK, end));
    }

    /** "The Hamas-run health ministry": the noun with what it is about, where no name of the article has the noun. */
    private ProposedClaimant organizationByCompound(int from, int end) {
        ProposedClaimant known = organization(end - 1, end);
        int start = end - 1;
        while (start > from
                && language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.ROLE_SCOPE, start - 1)
                && !s.token(start - 1).isCapitalised()) {
            start--;
        }
        boolean plain = known != null && known.name().equals(s.token(end - 1).text());
        return plain && start < end - 1
                ? new ProposedClaimant(read.textOf(start, end), ClaimantType.ORGANIZATION)
                : known;
    }

    /** Whom "the ministry" stands for: one of that name, the last one, or, when there is none, just that. */
    ProposedClaimant organization(int start, int end) {
        String noun = s.token(end - 1).text();
        for (int i = start; i < end; i++) {
            if (!s.hasAny(i, Cue.FUNCTION, Cue.THIS, Cue.ARTICLE)) {
                // "La chambre de commerce": some bodies are called by more than one common noun.
                noun = read.textOf(i, Math.max(i + 1, i + s.length(Cue.ORGANIZATION, i)));
                noun = noun.substring(
                        0, noun.length() - language.nouns().genitiveEnding(noun.toLowerCase(language.locale())));
                break;
            }
        }
        boolean stands = s.has(Cue.ORGANIZATION_KIND, end - 1)
                || s.has(Cue.ORGANIZATION_PRONOUN, start) && s.length(Cue.ORGANIZATION_PRONOUN, start) == end - start;
        ProposedClaimant subject = stands ? organizationAtStart(start) : null;
        ProposedClaimant known = subject == null ? cast.organization(noun, stands) : subject;
        if (known == null && stands) {
            known = onlyOrganizationBefore(start);
        }
        ProposedClaimant called = stands && subject == null ? cast.calledBefore(noun) : null;
        if (called != null && known != null && !called.equals(known) && !cast.hasSpoken(known)) {
            // "The union" that spoke before, and not the hospital that has been named since.
            return called;
        }
        boolean named = s.has(Cue.ORGANIZATION, end - 1) && !s.has(Cue.ORGANIZATION_KIND, end - 1);
        boolean national = named
                && !stands
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && known != null
                && known.name().equals(noun)
                && s.has(Cue.ORIGIN, end)
                && !s.token(end).isCapitalised();
        if (national) {
            // "L'armée israélienne": which country's, as no name tells.
            return new ProposedClaimant(noun + " " + s.token(end).text(), ClaimantType.ORGANIZATION);
        }
        // "The ministry", where the article has named no body: just that.
        return known == null && named ? cast.organization(noun, false) : known;
    }

    /** "El estudio": a document spoken of before, whose maker the article has told. */
    boolean isKnownDocument(int article) {
        return s.has(Cue.ARTICLE, article)
                && !s.has(Cue.INDEFINITE, article)
                && s.has(Cue.DOCUMENT, article + 1)
                && cast.makerOf(s.token(article + 1).lower()) != null;
    }

    /** "La préfecture parle de 20 blessés. Elle précise que …": whether a body spoke in the sentence before. */
    private boolean bodySpokeBefore() {
        ProposedClaimant last = cast.speakerOfLastSentence();
        return cast.goesOnIn(s)
                && last != null
                && last.type() == ClaimantType.ORGANIZATION
                && last.equals(cast.lastSpeaker());
    }
}
