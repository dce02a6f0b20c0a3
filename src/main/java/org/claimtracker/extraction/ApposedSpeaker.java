package org.claimtracker.extraction;

/** Finds who speaks where commas part what they are from their name: "the mayor, Ana Ruiz, said". */
final class ApposedSpeaker {

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final BackReference references;
    private final DescribedPerson byNoun;
    private final Affiliations affiliations;
    private final Appositions appositions;
    private final NearestName nearest;
    private final Owners owners;

    ApposedSpeaker(
            Language language,
            Cast cast,
            ReadSentence read,
            BackReference references,
            Affiliations affiliations,
            Appositions appositions,
            NearestName nearest,
            Owners owners) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.references = references;
        this.byNoun = new DescribedPerson(language, cast, read);
        this.affiliations = affiliations;
        this.appositions = appositions;
        this.nearest = nearest;
        this.owners = owners;
    }

    /** Who speaks where a comma closes before the verb: who is named between the commas, or before them. */
    Speaker around(int from, int comma) {
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

    /** "Acme's CEO": where the office stands behind the body that it is held at; 0 when none does. */
    private int officeOfBody(int from) {
        Name body = language.has(Style.MODIFIERS_COME_FIRST) ? read.nameStarting(from) : null;
        int office = body == null ? 0 : s.possessiveEnd(body.end());
        return office > 0 && s.has(Cue.ROLE, office) ? office : 0;
    }

    /** "Adnan Abu Hasan, Penasihat Media UNRWA mengatakan": named before their office, its second comma left out. */
    Speaker beforeOffice(int from, int clause) {
        int owned = officeOfBody(clause);
        Name subject = clause > from + 1 && s.isSign(clause - 1, ',') && (owned > clause || s.has(Cue.ROLE, clause))
                ? read.nameEnding(clause - 1)
                : null;
        boolean person = subject != null
                && subject.words() >= 2
                && (appositions.opensClause(from, subject.runStart()) || s.isQuotationMark(subject.runStart() - 1))
                && cast.identify(subject).type() == ClaimantType.PERSON;
        return person ? cast.speaker(subject) : Speaker.NOBODY;
    }
}
