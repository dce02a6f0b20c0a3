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
    }

    /** Who stands before a verb at {@code verb}, in the words from {@code from}. */
    Speaker find(int from, int verb) {
        int at = lastWord(from, verb);
        if (at < from) {
            return Speaker.NOBODY;
        }
        int clause = clauseStart(from, at);
        if (opensWithPlace(clause, at)) {
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
                && (near == null || near.type() == ClaimantType.PERSON && !language.modifiersComeFirst());
        boolean ofPerson =
                staff >= 0 && near != null && near.type() == ClaimantType.PERSON && s.possessiveBefore(staff) > 0;
        if (ofBody || ofPerson) {
            // "Officials of the grid operator said", "Smith's supporters said": nobody who has a name.
            return new Speaker(null, true, staff, at + 1);
        }
        Speaker pronoun = references.pronounEnding(from, at + 1);
        if (pronoun != null) {
            return pronoun;
        }
        Name inQuotes = s.isQuotationMark(at) ? read.nameEnding(at) : null;
        boolean via = inQuotes != null && bystanders.endsVia(inQuotes.runStart() - 2);
        if (inQuotes != null && s.isQuotationMark(inQuotes.runStart() - 1) && !via) {
            return new Speaker(cast.identify(inQuotes), true, inQuotes.runStart() - 1, at + 1);
        }
        if (s.isSign(at, ',')) {
            Speaker apposed = aroundApposition(from, at);
            return apposed.found() ? apposed : beforeWord(from, at - 1);
        }
        return beforeWord(from, at);
    }

    /** "Auf der Krim erklärte Gouverneur Ruiz": where the verb comes second, the subject stands behind it then. */
    private boolean opensWithPlace(int clause, int last) {
        return language.verbComesSecond()
                && clause == 0
                && s.hasAny(0, Cue.IN, Cue.REGION)
                && !s.hasAny(0, Cue.ARTICLE, Cue.AGENT, Cue.ORGANIZATION, Cue.FUTURE)
                && s.comma(0, last + 1) < 0
                && s.quotations(0, last + 1).isEmpty()
                && s.find(Cue.AUXILIARY, 0, last + 1) < 0;
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

    /** Who speaks where a comma closes before the verb: who is named between the commas, or before them. */
    private Speaker aroundApposition(int from, int comma) {
        int open = s.openingComma(from, comma);
        if (open < from) {
            return Speaker.NOBODY;
        }
        Speaker body = owners.bodyOfOffice(from, open);
        if (body.found()) {
            return body;
        }
        int agent = s.has(Cue.SAID_BY, open + 1) ? s.find(Cue.AGENT, open + 1, comma) : -1;
        if (agent > 0 && s.find(Cue.DOCUMENT, from, open) >= 0) {
            // "O boletim Panorama, divulgado pela Secretaria de Saúde, aponta".
            for (Name maker : read.names()) {
                if (maker.start() > agent && maker.end() <= comma) {
                    return cast.speaker(maker);
                }
            }
        }
        if (agent < 0 && owners.isDocumentAlone(from, open)) {
            return new Speaker(cast.makerOf(s.token(from + 1).lower()), true, from, open);
        }
        Name inside = read.nameFilling(open + 1, s.beforeBracket(comma));
        boolean office = inside != null && s.find(Cue.ROLE, from, open) >= 0;
        Speaker outside = nearest.find(from, open);
        boolean placed = s.hasAny(open + 1, Cue.NAME_LINK, Cue.PARTITIVE, Cue.IN, Cue.SINCE);
        if (inside != null && outside.found() && placed && !s.has(Cue.ARTICLE, open + 1)) {
            // "O infectologista Julio Crodo, da Fiocruz": where somebody works.
            return outside;
        }
        Name opening = nameOpening(from);
        if (opening != null
                && opening.end() < open
                && (s.find(Cue.ROLE, opening.end(), open) > 0 && !isPerson(outside)
                        || s.has(Cue.RELATIVE, opening.end() + 1))) {
            // "Sean Robertson, a spokesman for Resolve, the military operation, said".
            return cast.speaker(opening);
        }
        boolean outsideIsPerson = outside.who() != null && outside.who().type() == ClaimantType.PERSON && !office;
        boolean trade = s.find(Cue.ROLE, open + 1, Math.min(comma, open + 3)) > 0;
        if (inside != null && outsideIsPerson && (trade || inside.organization())) {
            // "Jean-Pierre Farandeau, PDG de la SNCF, a reconnu …".
            return outside;
        }
        if (inside != null && (office || inside.words() >= 2 || !outside.found())) {
            return cast.speaker(inside);
        }
        if (outside.found()) {
            Name named = read.nameStarting(outside.start());
            Speaker holder = named == null ? Speaker.NOBODY : affiliations.holderAt(named);
            return holder.found() ? holder : outside;
        }
        boolean aboutSubject = s.hasAny(open + 1, Cue.RELATIVE, Cue.THING_RELATIVE);
        Speaker described = aboutSubject ? byNoun.described(from, open) : Speaker.NOBODY;
        if (described.found()) {
            return described;
        }
        // "The retailer, which runs 340 stores, said".
        body = aboutSubject ? references.pronounEnding(from, open) : null;
        if (body == null && inside == null && s.find(Cue.ROLE, from, Math.min(open, from + 2)) >= 0) {
            // "Le ministre de l'Intérieur, en déplacement à Lyon, a dit".
            return references.holders().holder(from, open);
        }
        boolean kind = body == null
                && s.has(Cue.ARTICLE, from)
                && s.has(Cue.ORGANIZATION_KIND, from + 1)
                && s.has(Cue.ROLE, open + 1);
        if (kind && references.isCommonNoun(from + 1, from + 2)) {
            // "Le groupe de presse, propriétaire de …, a dit".
            return new Speaker(references.organization(from + 1, from + 2), true, from, open);
        }
        return body == null ? Speaker.NOBODY : body;
    }

    private static boolean isPerson(Speaker speaker) {
        return speaker.who() != null && speaker.who().type() == ClaimantType.PERSON;
    }

    /** The person with whose full name and a comma the words from there open; {@code null} when they do not. */
    private Name nameOpening(int from) {
        for (Name name : read.names()) {
            boolean opens = name.runStart() >= from && name.runStart() <= from + 1 && s.isSign(name.end(), ',');
            if (opens && name.words() >= 2 && cast.identify(name).type() == ClaimantType.PERSON) {
                return name;
            }
        }
        return null;
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
        Speaker bureau = owners.bodyOfOffice(clause, at + 1);
        if (bureau.found()) {
            return bureau;
        }
        Speaker owned = owners.ownedBody(clause, at + 1);
        if (owned.found()) {
            return owned;
        }
        Speaker introduced = beforeOffice(from, clause);
        if (introduced.found()) {
            return introduced;
        }
        Speaker near = nearest.find(clause, at + 1);
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
                && !language.modifiersComeFirst()
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
            return references.holders().holder(at, at + 1);
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
        boolean ofBody = language.modifiersComeFirst()
                && !language.nounsAreCapitalised()
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
            return aroundApposition(from, opening - 1);
        }
        // "Ronald Guilmette, ahli internet mengatakan": words about the subject, their second comma left out.
        int comma = s.clauseStart(from, at) - 1;
        Name subject = comma > from && s.isSign(comma, ',') ? read.nameEnding(comma) : null;
        boolean opens = subject != null
                && appositions.opensClause(from, subject.runStart())
                && !bystanders.isPlaceOrListener(subject);
        return opens ? cast.speaker(subject) : Speaker.NOBODY;
    }

    /** "Adnan Abu Hasan, Penasihat Media UNRWA mengatakan": named before their office, its second comma left out. */
    private Speaker beforeOffice(int from, int clause) {
        Name subject = clause > from + 1 && s.isSign(clause - 1, ',') && s.has(Cue.ROLE, clause)
                ? read.nameEnding(clause - 1)
                : null;
        boolean person = subject != null
                && subject.words() >= 2
                && appositions.opensClause(from, subject.runStart())
                && cast.identify(subject).type() == ClaimantType.PERSON;
        return person ? cast.speaker(subject) : Speaker.NOBODY;
    }
}
