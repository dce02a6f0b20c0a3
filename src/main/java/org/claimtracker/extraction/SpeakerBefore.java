package org.claimtracker.extraction;

/** Finds who stands before a verb of saying: "the mayor, Ana Ruiz, said". */
final class SpeakerBefore {

    private static final int LONGEST_SCOPE = 5;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final BackReference references;
    private final DescribedPerson byNoun;
    private final Affiliations affiliations;
    private final Bystanders bystanders;
    private final Appositions appositions;
    private final NearestName nearest;
    private final Owners owners;
    private final ApposedSpeaker apposed;
    private final WordOrder order;

    SpeakerBefore(
            Language language,
            Cast cast,
            ReadSentence read,
            BackReference references,
            Affiliations affiliations,
            Bystanders bystanders,
            Appositions appositions,
            NearestName nearest) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.references = references;
        this.byNoun = new DescribedPerson(language, cast, read);
        this.affiliations = affiliations;
        this.bystanders = bystanders;
        this.appositions = appositions;
        this.nearest = nearest;
        this.owners = new Owners(language, read, references);
        this.order = new WordOrder(language, read);
        this.apposed = new ApposedSpeaker(language, cast, read, references, affiliations, appositions, nearest, owners);
    }

    /** Who stands before a verb at {@code verb}, in the words from {@code from}. */
    Speaker find(int from, int verb) {
        int at = lastWord(from, verb);
        if (from == 0 && order.opensWithoutSubject(at)) {
            return Speaker.NOBODY;
        }
        int behindSubject = order.beforeListener(from, at) + 1;
        at = behindSubject <= at ? lastWord(from, behindSubject) : at;
        if (at < from) {
            return Speaker.NOBODY;
        }
        boolean paper = s.isSign(at - 1, '-') && s.isQuotationMark(at - 2) && s.has(Cue.ORGANIZATION, at);
        int title = paper ? at - 3 : from;
        while (title > from && !s.isQuotationMark(title)) {
            title--;
        }
        if (paper && s.isQuotationMark(title) && at - title <= LONGEST_SCOPE) {
            // "Die „Bild“-Zeitung".
            String name = read.textOf(title + 1, at - 2);
            return new Speaker(new ProposedClaimant(name, ClaimantType.ORGANIZATION), true, title, at + 1);
        }
        int clause = clauseStart(from, at);
        if (language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && bystanders.isAsideBehindQuotation(from, verb)) {
            return Speaker.NOBODY;
        }
        DateMention born = s.has(Cue.DEFINITE, at) && clause > from + 1 ? read.dateAt(clause) : null;
        boolean listed = s.has(Cue.DEFINITE, at) && s.has(Cue.CONJUNCTION, clause) && s.has(Cue.ROLE, from);
        if (listed) {
            // "Tokoh berdarah Minang, Jawa, dan Bali itu".
            clause = from;
        }
        if (born != null && born.end() >= at) {
            // "Menteri kelahiran Medan, 27 April 1968 itu": the comma parts where and when somebody was born.
            clause = clauseStart(from, clause - 2);
        }
        Name addressed = s.has(Cue.OBLIQUE_ARTICLE, clause) ? read.nameEnding(at + 1) : null;
        boolean listener =
                s.has(Cue.OBLIQUE_ARTICLE, clause) && s.has(Cue.TO, clause) && at - clause <= 1 && s.has(Cue.SAY, verb);
        if (listener || addressed != null && addressed.runStart() - clause <= 2) {
            // "Dem Sender NTV sagte die Ministerin".
            return Speaker.NOBODY;
        }
        if (clause > from && s.has(Cue.AS_SAID, clause) && s.has(Cue.PERSON_PRONOUN, clause + 1)) {
            // "Rita Wolf werde, wie sie bei der Tagung sagte, …".
            Speaker subject = nearest.find(from, clause);
            boolean person = subject.found() && subject.who().type() == ClaimantType.PERSON;
            return person ? subject : new Speaker(cast.lastPerson(s, clause + 1, clause + 2), true, clause + 1, at + 1);
        }
        if (read.isShareAt(clause)) {
            // "18 Prozent der Befragten sagen".
            return new Speaker(null, true, clause, at + 1);
        }
        Speaker meant = byNoun.definite(clause, at + 1);
        if (meant.found()) {
            return meant;
        }
        // "Its modelling suggests", "su trabajo, en el que se analizaron 58 praderas, concluye".
        int owned = s.isSign(at, ',') && s.openingComma(from, at) > from ? from : clause;
        if (s.has(Cue.POSSESSIVE, owned)
                && s.find(Cue.DOCUMENT, owned + 1, Math.min(at + 1, owned + LONGEST_SCOPE)) > 0
                && !hasName(owned, at)) {
            return new Speaker(references.owner(owned), true, owned, at + 1);
        }
        int staff = s.find(Cue.ANONYMOUS, clause, at + 1);
        ProposedClaimant near = staff >= 0 ? nearest.find(clause, at + 1).who() : null;
        boolean ofBody = staff >= 0
                && staff <= clause + 1
                && (s.length(Cue.ANONYMOUS, staff) > 2
                        || s.hasAny(staff + 1, Cue.PARTITIVE, Cue.ORGANIZATION_LINK, Cue.NAME_LINK))
                && (near == null || near.type() == ClaimantType.PERSON && !language.has(Style.MODIFIERS_COME_FIRST));
        boolean ofPerson =
                staff >= 0 && near != null && near.type() == ClaimantType.PERSON && s.possessiveBefore(staff) > 0;
        if (ofBody || ofPerson) {
            // "Officials of the grid operator said", "Smith's supporters said": nobody who has a name.
            return new Speaker(null, true, staff, at + 1);
        }
        int office = at < verb - 2
                        && s.isSign(at + 1, ',')
                        && s.has(Cue.RELATIVE, at + 2)
                        && language.has(Style.REPORTS_WITH_THAT)
                ? references.holders().officeEnding(from, at + 1)
                : -1;
        if (office > from) {
            // "Cuestionó la versión de la ministra, que afirmó que …".
            return references.holders().holder(office, at + 1);
        }
        Speaker described = office < 0 && at < verb - 2 && s.isSign(at + 1, ',') && s.has(Cue.RELATIVE, at + 2)
                ? describedBefore(from, at)
                : Speaker.NOBODY;
        if (described.found()) {
            return described;
        }
        Speaker pronoun = references.pronounEnding(from, at + 1);
        if (pronoun != null) {
            return pronoun;
        }
        Name inQuotes = s.isQuotationMark(at) ? read.nameEnding(at) : null;
        boolean via = inQuotes != null && bystanders.endsVia(inQuotes.runStart() - 2);
        boolean ofOffice = inQuotes != null
                && language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.NAME_LINK, inQuotes.runStart() - 2)
                && OfficeWords.roleEndingAt(s, inQuotes.runStart() - 2) >= 0;
        if (ofOffice) {
            // "El técnico del «Cacique» mencionó".
            return references.holders().holder(OfficeWords.roleEndingAt(s, inQuotes.runStart() - 2) - 1, at + 1);
        }
        if (inQuotes != null && s.isQuotationMark(inQuotes.runStart() - 1) && !via) {
            return new Speaker(cast.identify(inQuotes), true, inQuotes.runStart() - 1, at + 1);
        }
        if (s.isSign(at, ',')) {
            Speaker aside = apposed.around(from, at);
            return aside.found() ? aside : beforeWord(from, at - 1);
        }
        return beforeWord(from, at);
    }

    /** "Ana Ruiz, miembro de la ejecutiva de la COAG, que dijo …": who is named before the words about them. */
    private Speaker describedBefore(int from, int last) {
        int comma = last;
        while (comma > from
                && last - comma <= 3 * LONGEST_SCOPE
                && !s.isSign(comma, ',')
                && !s.isQuotationMark(comma)
                && !s.hasAny(comma, Cue.SAY, Cue.RELATIVE)) {
            comma--;
        }
        Name person = language.has(Style.REPORTS_WITH_THAT)
                        && !language.has(Style.VERB_COMES_SECOND)
                        && s.isSign(comma, ',')
                        && s.isWord(comma + 1)
                        && !s.token(comma + 1).isCapitalised()
                        && s.find(Cue.NAME_LINK, comma, last) > 0
                ? read.nameEnding(comma)
                : null;
        boolean named =
                person != null && person.words() >= 2 && cast.identify(person).type() == ClaimantType.PERSON;
        return named ? cast.speaker(person) : Speaker.NOBODY;
    }

    /** Where the clause begins; the commas of a body's name part none. */
    private int clauseStart(int from, int at) {
        int start = Math.max(from, s.clauseStart(from, at));
        for (Name name : read.names()) {
            if (name.runStart() < start && start < name.end()) {
                return Math.max(from, s.clauseStart(from, name.runStart()));
            }
        }
        return start;
    }

    private boolean hasName(int from, int to) {
        return read.names().stream().anyMatch(name -> name.start() >= from && name.end() <= to + 1);
    }

    /** The last token before the verb that is no day and no "who" or "yang". */
    private int lastWord(int from, int verb) {
        int at = verb - 1;
        while (at >= from) {
            DateMention date = read.dateAt(at);
            if (date != null) {
                at = date.start() - 1;
            } else if (at < verb - 1 && s.has(Cue.AUXILIARY, at) && read.dateAt(at + 1) != null) {
                // "Had last month said".
                at--;
            } else if (s.hasAny(at, Cue.RELATIVE) && at == verb - 1) {
                at--;
                if (at > from && s.isSign(at, ',')) {
                    at--;
                }
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether nothing but words in lower case stands between the two places, where adjectives come first. */
    private boolean describesUnnamed(int from, int unnamed) {
        boolean plain = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && unnamed >= from
                && !s.token(0).isAcronym();
        for (int i = from; plain && i < unnamed; i++) {
            plain = s.isWord(i) && !s.token(i).isCapitalised() && !s.hasAny(i, Cue.FUNCTION, Cue.SAY);
        }
        return plain;
    }

    private boolean hasRelative(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.has(Cue.RELATIVE, i) && !s.has(Cue.ARTICLE, i)) {
                return true;
            }
        }
        return false;
    }

    private Speaker beforeWord(int from, int at) {
        int clause = clauseStart(from, at);
        int unnamed = s.find(Cue.ANONYMOUS, clause, at + 1);
        if (unnamed >= 0 && hasRelative(unnamed, at)) {
            // "Fuentes del departamento que dirige Luis Planas".
            return new Speaker(null, true, unnamed, at + 1);
        }
        Speaker introduced = apposed.beforeOffice(from, clause);
        if (introduced.found()) {
            return introduced;
        }
        Speaker bureau = owners.bodyOfOffice(clause, at + 1);
        if (bureau.found()) {
            return bureau;
        }
        Speaker owned = owners.ownedBody(clause, at + 1);
        if (owned.found()) {
            return owned;
        }
        Speaker near = nearest.find(clause, at + 1);
        if (near.start() == 0 && near.end() == 1 && describesUnnamed(near.end(), unnamed)) {
            // "Civil defence officials said": a word with a capital only because it opens the sentence.
            return new Speaker(null, true, 0, at + 1);
        }
        Speaker employed = affiliations.beforeEmployer(from, clause, near);
        if (employed.found()) {
            return employed;
        }
        int link = near.start() - 1;
        Name named = near.found() ? read.nameStarting(near.start()) : null;
        boolean ofPerson = near.who() != null
                && named != null
                && named.start() == near.start()
                && near.who().type() == ClaimantType.PERSON
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.NAME_LINK, link)
                && OfficeWords.roleEndingAt(s, link) >= 0;
        if (ofPerson) {
            // "O advogado de Maluf": somebody who is not named.
            return new Speaker(null, true, clause, near.end());
        }
        if (near.found() && owners.arePeopleOf(clause, near)) {
            return new Speaker(null, true, clause, near.end());
        }
        if (near.found() && owners.isHeldBySomebody(clause, near, at)) {
            return references.holders().holder(clause, near.start());
        }
        if (near.found() && owners.isOwnerOfOffice(near, at)) {
            return new Speaker(references.holders().holder(at, at + 1).who(), true, near.start(), at + 1);
        }
        Speaker holder = named == null ? Speaker.NOBODY : affiliations.holderAt(named);
        if (holder.found()) {
            return holder;
        }
        if (near.found()) {
            Speaker kind = affiliations.kindOfPlace(from, near);
            return kind.found() ? kind : near;
        }
        Speaker body = affiliations.bodyOfUnnamed(clause, at + 1);
        if (body.found()) {
            return body;
        }
        if (unnamed >= 0 && at - unnamed == 1 && !s.token(at).isCapitalised()) {
            // "En siete las autoridades municipales indicaron que …".
            return new Speaker(null, true, unnamed, at + 1);
        }
        Speaker placed = affiliations.bodyInPlace(clause, at);
        if (placed.found()) {
            return placed;
        }
        int scope = at;
        while (scope > from
                && at - scope < LONGEST_SCOPE
                && s.hasAny(scope, Cue.ROLE_SCOPE, Cue.NAME_LINK, Cue.ARTICLE)) {
            scope--;
        }
        int office = references.holders().officeEnding(from, scope + 1);
        if (office >= 0) {
            return references.holders().holder(office, at + 1);
        }
        if (s.has(Cue.DEFINITE, at)) {
            // "Juru taktik asal Kroasia itu".
            Speaker described = byNoun.described(clause, at + 1);
            if (described.found()) {
                return described;
            }
        }
        boolean ofBody = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && at > clause
                && s.has(Cue.DOCUMENT, at)
                && s.has(Cue.ORGANIZATION, at - 1)
                && references.isCommonNoun(at - 1, at);
        if (ofBody) {
            // "The police statement says".
            return new Speaker(references.organization(at - 1, at), true, clause, at + 1);
        }
        if (at == clause + 1 && references.isKnownDocument(clause)) {
            return new Speaker(cast.makerOf(s.token(at).lower()), true, clause, at + 1);
        }
        int opening = clauseStart(from, at);
        if (opening > from + 1
                && s.isSign(opening - 1, ',')
                && s.hasAny(opening, Cue.IN, Cue.VIA)
                && !s.has(Cue.ARTICLE, opening)
                && s.openingComma(from, opening - 1) > from) {
            // "Jed Dorsheim, analis di Bank Permai, dalam catatannya menyebutkan".
            return apposed.around(from, opening - 1);
        }
        // "Ronald Guilmette, ahli internet mengatakan": words about the subject, their second comma left out.
        int comma = s.clauseStart(from, at) - 1;
        Name subject = comma > from && s.isSign(comma, ',') ? read.nameEnding(comma) : null;
        boolean opens = subject != null
                && appositions.opensClause(from, subject.runStart())
                && !bystanders.isPlaceOrListener(subject);
        return opens ? cast.speaker(subject) : Speaker.NOBODY;
    }
}
