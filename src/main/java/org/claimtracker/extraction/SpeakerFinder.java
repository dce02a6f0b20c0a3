package org.claimtracker.extraction;

import java.util.List;

/** Finds who speaks: the name, office, pronoun or body beside a verb of saying. */
final class SpeakerFinder {

    /** How many tokens from its verb a speaker may stand. */
    static final int WINDOW = 14;

    private static final int MOST_DESCRIBING = 6;
    private static final int MOST_QUOTED = 4;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final BackReference references;
    private final Affiliations affiliations;

    SpeakerFinder(Language language, Cast cast, ReadSentence read) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.references = new BackReference(language, cast, read);
        this.affiliations = new Affiliations(language, cast, read, references);
    }

    /** Who stands before a verb of saying at {@code before}, in the words from {@code from}. */
    Speaker speakerBefore(int from, int before) {
        int at = before - 1;
        while (at >= from) {
            DateMention date = read.dateAt(at);
            if (date != null) {
                at = date.start() - 1;
            } else if (s.hasAny(at, Cue.RELATIVE) && at == before - 1) {
                at--;
                if (at > from && s.isSign(at, ',')) {
                    at--;
                }
            } else {
                break;
            }
        }
        if (at < from) {
            return Speaker.NOBODY;
        }
        int clauseStart = Math.max(from, s.clauseStart(from, at));
        Speaker meant = references.definite(clauseStart, at + 1);
        if (meant.found()) {
            return meant;
        }
        int staff = s.find(Cue.ANONYMOUS, clauseStart, at + 1);
        boolean ofBody = staff >= 0
                && staff <= clauseStart + 1
                && s.hasAny(staff + 1, Cue.PARTITIVE, Cue.ORGANIZATION_LINK, Cue.NAME_LINK)
                && nearestName(clauseStart, at + 1).who() == null;
        if (ofBody) {
            // "Officials of the grid operator said": nobody who has a name.
            return new Speaker(null, true, staff, at + 1);
        }
        Speaker pronoun = references.pronounEnding(from, at + 1);
        if (pronoun != null) {
            return pronoun;
        }
        Name inQuotes = s.isQuotationMark(at) ? read.nameEnding(at) : null;
        if (inQuotes != null && s.isQuotationMark(inQuotes.runStart() - 1)) {
            return new Speaker(cast.identify(inQuotes), true, inQuotes.runStart() - 1, at + 1);
        }
        if (s.isSign(at, ',')) {
            int open = s.openingComma(from, at);
            if (open >= from) {
                Name inside = read.nameFilling(open + 1, s.beforeBracket(at));
                boolean office = inside != null && s.find(Cue.ROLE, from, open) >= 0;
                Speaker outside = nearestName(from, open);
                boolean placed = s.hasAny(open + 1, Cue.NAME_LINK, Cue.PARTITIVE, Cue.IN, Cue.SINCE);
                if (inside != null && outside.found() && placed && !s.has(Cue.ARTICLE, open + 1)) {
                    // "O infectologista Julio Crodo, da Fiocruz": where somebody works.
                    return outside;
                }
                boolean outsideIsPerson =
                        outside.who() != null && outside.who().type() == ClaimantType.PERSON && !office;
                boolean trade = s.find(Cue.ROLE, open + 1, Math.min(at, open + 3)) > 0;
                if (inside != null && outsideIsPerson && (trade || inside.organization())) {
                    // "Jean-Pierre Farandou, PDG de la SNCF, a reconnu …".
                    return outside;
                }
                if (inside != null && (office || inside.words() >= 2 || !outside.found())) {
                    return speaker(inside);
                }
                if (outside.found()) {
                    return outside;
                }
                boolean aboutSubject = s.hasAny(open + 1, Cue.RELATIVE, Cue.THING_RELATIVE);
                Speaker described = aboutSubject ? references.described(from, open) : Speaker.NOBODY;
                if (described.found()) {
                    return described;
                }
                Speaker body = aboutSubject ? references.pronounEnding(from, open) : null;
                if (body != null) {
                    // "The retailer, which runs 340 stores, said".
                    return body;
                }
            }
            at--;
        }
        int unnamed = s.find(Cue.ANONYMOUS, Math.max(from, s.clauseStart(from, at)), at + 1);
        if (unnamed >= 0 && s.find(Cue.RELATIVE, unnamed, at) > 0) {
            // "Fuentes del departamento que dirige Luis Planas".
            return new Speaker(null, true, unnamed, at + 1);
        }
        Speaker near = nearestName(Math.max(from, s.clauseStart(from, at)), at + 1);
        if (near.found()) {
            Speaker kind = affiliations.kindOfPlace(from, near);
            return kind.found() ? kind : near;
        }
        Speaker body = affiliations.bodyOfUnnamed(Math.max(from, s.clauseStart(from, at)), at + 1);
        if (body.found()) {
            return body;
        }
        int scope = at;
        while (scope > from && at - scope < 5 && s.hasAny(scope, Cue.ROLE_SCOPE, Cue.NAME_LINK, Cue.ARTICLE)) {
            scope--;
        }
        int office = references.officeEnding(from, scope + 1);
        if (office >= 0) {
            return references.holder(office, at + 1);
        }
        if (s.has(Cue.DEFINITE, at)) {
            // "Juru taktik asal Kroasia itu".
            Speaker described = references.described(Math.max(from, s.clauseStart(from, at)), at + 1);
            if (described.found()) {
                return described;
            }
        }
        // "Ronald Guilmette, ahli internet mengatakan": words about the subject, their second comma left out.
        int comma = s.clauseStart(from, at) - 1;
        if (comma > from && s.isSign(comma, ',')) {
            Name subject = read.nameEnding(comma);
            if (subject != null && opensClause(from, subject.runStart()) && !isPlaceOrListener(subject)) {
                return speaker(subject);
            }
        }
        return Speaker.NOBODY;
    }

    /**
     * Who stands behind a verb of saying or a preposition, from {@code from}.
     *
     * @param limit            where to look no further
     * @param afterPreposition whether what stands at {@code from} has its preposition already, so that none there
     *                         can mark the listener
     */
    Speaker speakerAfter(int from, int limit, boolean afterPreposition) {
        int to = Math.min(limit, from + WINDOW);
        Speaker meant = references.definiteAfter(from, to);
        if (meant.found()) {
            return meant;
        }
        for (int i = from; i < to; i++) {
            DateMention date = read.dateAt(i);
            if (date != null) {
                i = date.end() - 1;
                continue;
            }
            Speaker aged = i == from ? references.aged(i) : Speaker.NOBODY;
            if (aged.found()) {
                return aged;
            }
            boolean officeBefore = s.find(Cue.ROLE, from, i) >= 0;
            if (i == from && !afterPreposition && s.has(Cue.TO, i) && !s.has(Cue.ARTICLE, i)) {
                // "Indicou à agência Lusa a porta-voz": the listener first.
                int listener = endOfListener(i + s.length(Cue.TO, i));
                if (listener > 0) {
                    i = listener - 1;
                    continue;
                }
            }
            Speaker maker = afterPreposition ? affiliations.makerOfDocument(i) : Speaker.NOBODY;
            if (maker.found()) {
                return maker;
            }
            boolean bareBody = afterPreposition
                    && i == from
                    && s.hasAny(i, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                    && !s.has(Cue.FUNCTION, i)
                    && references.isCommonNoun(i, i + 1)
                    && !isNameWithin(i + 1, 3);
            if (bareBody) {
                return new Speaker(references.organization(i, i + 1), true, i, i + 1);
            }
            if (s.has(Cue.PERSON_PRONOUN, i)
                    && i - from <= 1
                    && read.nameStarting(i + s.length(Cue.PERSON_PRONOUN, i)) == null) {
                return new Speaker(cast.lastPerson(), true, i, i + s.length(Cue.PERSON_PRONOUN, i));
            }
            int pronoun = s.length(Cue.ORGANIZATION_PRONOUN, i);
            if (pronoun > 0
                    && !isPossessive(i + pronoun)
                    && i - from <= 1
                    && references.isCommonNoun(i, i + pronoun)
                    && !isNameAfter(i + pronoun)) {
                return new Speaker(references.organization(i, i + pronoun), true, i, i + pronoun);
            }
            if (!officeBefore
                    && !isNameWithin(i + 1, 4)
                    && s.has(Cue.ARTICLE, i)
                    && s.hasAny(i + 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                    && !isPossessive(i + 2)
                    && references.isCommonNoun(i + 1, i + 2)) {
                int end = i + 1 + Math.max(1, s.length(Cue.ORGANIZATION, i + 1));
                return new Speaker(references.organization(i + 1, end), true, i, end);
            }
            int officeEnd = i + s.length(Cue.ROLE, i);
            if (officeEnd > i
                    && i - from <= 1
                    && !s.has(Cue.SPOKESPERSON, i)
                    && read.nameStarting(i) == null
                    && endsAtCircumstances(officeEnd)) {
                // "Ujar Menkeu usai mengikuti Sidang Kabinet": the office alone, and then when and where.
                return references.holder(from, officeEnd);
            }
            boolean namedLater = s.has(Cue.ROLE, i) && isNameWithin(i + 1, MOST_DESCRIBING + 2);
            if (s.has(Cue.ANONYMOUS, i)
                    && !namedLater
                    && read.nameStarting(i + 1) == null
                    && s.find(Cue.ROLE, from, i) < 0) {
                return new Speaker(null, true, i, i + 1);
            }
            Name name = read.nameStarting(i);
            boolean outlet =
                    name != null && name.runStart() == i && i > from && (s.has(Cue.VIA, i - 1) || endsVia(i - 1));
            if (outlet && !afterPreposition) {
                // "A lancé sur France Inter l'ancien journaliste …", "reconoció en diálogo con W Radio".
                i = name.end() - 1;
                continue;
            }
            if (name != null && !afterPreposition && name.runStart() == i && isInCircumstances(from, i)) {
                i = name.end() - 1;
                continue;
            }
            if (name != null && name.runStart() == i && i > from && isPlace(name)) {
                i = name.end() - 1;
                continue;
            }
            if (name != null && (afterPreposition || !s.has(Cue.TO, i - 1) || s.has(Cue.ARTICLE, i - 1))) {
                return affiliations.withApposedPerson(from, name);
            }
            int closing = s.isQuotationMark(i) ? endOfQuotedName(i + 1) : -1;
            if (closing > 0) {
                // "Meldet der „Kicker“".
                Name inQuotes = read.nameStarting(i + 1);
                return inQuotes != null && inQuotes.end() == closing
                        ? speaker(inQuotes)
                        : new Speaker(
                                new ProposedClaimant(read.textOf(i + 1, closing), ClaimantType.ORGANIZATION),
                                true,
                                i,
                                closing + 1);
            }
            boolean verbBehind = afterPreposition
                    && language.nounsAreCapitalised()
                    && (i == from + 2 || i == from + 3)
                    && s.hasAny(i, Cue.FUTURE, Cue.PAST)
                    && !s.token(i).isCapitalised();
            if (verbBehind) {
                // "Laut der Vereinbarung sollen die Ministerien …": something that nobody signs by name.
                return new Speaker(null, false, i, i);
            }
            boolean stops = s.isSign(i, ',') && i > from
                    || s.isSign(i, '.')
                    || s.isQuotationMark(i)
                    || s.hasAny(i, Cue.THAT, Cue.SAY)
                    || (s.has(Cue.VIA, i) && i > from)
                    || (s.has(Cue.TO, i) && !s.has(Cue.ARTICLE, i) && s.isWord(i) && i > from && !afterPreposition);
            int behind = i + 1;
            while (s.isWord(behind) && s.token(behind).isCapitalised()) {
                behind++;
            }
            if (s.isSign(i, ',') && behind > i + 1 && Offices.isMiddleOfScope(s, i + 1, behind)) {
                continue;
            }
            if (stops) {
                boolean office = s.find(Cue.ROLE, from, i) >= 0;
                Name apposed = s.isSign(i, ',') && i > from + 1 ? read.nameStarting(i + 1) : null;
                if (apposed != null && !office && (apposed.words() < 2 || apposed.organization())) {
                    apposed = null;
                }
                if (apposed != null) {
                    return speaker(apposed);
                }
                return office ? references.holder(from, i) : references.described(from, i);
            }
        }
        return s.find(Cue.ROLE, from, to) >= 0 ? references.holder(from, to) : references.described(from, to);
    }

    /** "Aus dem Innenministerium hieß es": the body that the clause before the verb names; {@code null} when none. */
    ProposedClaimant placeOfSaying(int verb) {
        for (Name name : read.names()) {
            if (name.end() <= verb && cast.identify(name).type() == ClaimantType.ORGANIZATION) {
                return cast.identify(name);
            }
        }
        for (int i = 0; i < verb; i++) {
            boolean body = s.hasAny(i, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                    && !s.has(Cue.INDEFINITE, i - 1)
                    && !s.has(Cue.DOCUMENT, i);
            if (body && references.isCommonNoun(i, i + 1)) {
                return references.organization(i, i + 1);
            }
        }
        return null;
    }

    /** "Cuenta a las puertas del centro de salud de Linares": a name in words that begin with a preposition. */
    private boolean isInCircumstances(int from, int name) {
        boolean opens = s.hasAny(from, Cue.TO, Cue.IN)
                && !s.has(Cue.ARTICLE, from)
                && name > from + 2
                && (s.has(Cue.NAME_LINK, name - 1) || s.length(Cue.NAME_LINK, name - 2) == 2);
        for (int i = from; opens && i < name; i++) {
            boolean another = i > from + 1 && s.has(Cue.ARTICLE, i) && !s.has(Cue.NAME_LINK, i - 1);
            opens = s.isWord(i) && !s.hasAny(i, Cue.ROLE, Cue.ANONYMOUS, Cue.TITLE) && !another;
        }
        return opens;
    }

    private boolean endsAtCircumstances(int at) {
        DateMention date = read.dateAt(at);
        boolean day = date != null && date.start() == at;
        return day
                || s.hasAny(at, Cue.SINCE, Cue.IN, Cue.VIA, Cue.BEFORE)
                        && !s.hasAny(at, Cue.ARTICLE, Cue.NAME_LINK, Cue.PARTITIVE, Cue.TO);
    }

    /** Who stands before a colon in front of the quotation, or behind it, whatever the verb is. */
    Speaker besideQuotation(int start, int end) {
        if (s.isSign(start - 2, ':')) {
            Speaker before = speakerBefore(0, start - 3);
            return before.found() ? before : nearestName(0, start - 2);
        }
        return end + 1 < size
                ? speakerAfter(Math.min(size, end + (s.isSign(end + 1, ',') ? 3 : 2)), size, false)
                : Speaker.NOBODY;
    }

    /** The name nearest before {@code to} that is no place or listener. */
    Speaker nearestName(int from, int to) {
        List<Name> names = read.names();
        for (int i = names.size() - 1; i >= 0; i--) {
            Name name = names.get(i);
            if (name.end() <= to
                    && name.start() >= from
                    && !isPlaceOrListener(name)
                    && !affiliations.standsForNameBefore(i)) {
                Name lettered = affiliations.beforeLetters(name);
                if (lettered != null) {
                    return new Speaker(cast.identify(lettered), true, lettered.runStart(), name.end());
                }
                boolean belongs = i > 0
                        && affiliations.isAffiliation(names.get(i - 1), name)
                        && names.get(i - 1).start() >= from;
                return speaker(belongs ? names.get(i - 1) : name);
            }
        }
        return Speaker.NOBODY;
    }

    /** Who or what the clause that starts at {@code from} is about, as far as it opens with it. */
    Speaker subject(int from) {
        for (int i = from; i < Math.min(size, from + MOST_DESCRIBING); i++) {
            Name name = read.nameStarting(i);
            if (name != null && describesSubject(from, name.end(), name)) {
                return affiliations.withApposedPerson(from, name);
            }
        }
        Speaker pronoun = references.pronounEnding(from, from + 1);
        pronoun = pronoun == null && from + 1 < size ? references.pronounEnding(from, from + 2) : pronoun;
        return pronoun == null ? Speaker.NOBODY : pronoun;
    }

    /** Whether the comma closes words put to the name that opens the clause: "Smith, a farmer, said". */
    boolean isAppositionBefore(int from, int comma) {
        int open = s.openingComma(from, comma);
        if (open < 0) {
            return false;
        }
        Name subject = read.nameEnding(s.beforeBracket(open));
        boolean place = subject != null
                && s.has(Cue.IN, subject.start() - 1)
                && !s.has(Cue.ARTICLE, subject.start() - 1)
                && s.find(Cue.ROLE, from, subject.start()) < 0;
        if (place && opensClause(from, subject.start() - 1)) {
            return false;
        }
        if (subject != null && opensClause(from, subject.runStart())) {
            return true;
        }
        boolean age = comma - open == 2 && s.token(open + 1).isNumber();
        boolean office =
                s.find(Cue.ROLE, from, open) >= 0 && read.nameFilling(open + 1, s.beforeBracket(comma)) != null;
        boolean about = s.hasAny(open + 1, Cue.RELATIVE, Cue.IN, Cue.ROLE, Cue.NAME_LINK)
                && describesSubject(from, open, subject);
        return age || office || about;
    }

    /** Whether there is no more before the comma than a name and what somebody is: "Furious café owner Ann Lee". */
    private boolean describesSubject(int from, int comma, Name subject) {
        int end = subject == null ? comma : subject.runStart();
        if (end - from > MOST_DESCRIBING || (subject == null && !s.has(Cue.ARTICLE, from))) {
            return false;
        }
        for (int i = from; i < end; i++) {
            boolean adverb = i == from && s.has(Cue.FUNCTION, i) && !s.has(Cue.FUTURE, i);
            boolean verb = !adverb
                    && s.hasAny(i, Cue.AUXILIARY, Cue.FUTURE, Cue.SAY, Cue.CHANGE, Cue.CONJUNCTION)
                    && !s.has(Cue.ARTICLE, i);
            if (!s.isWord(i) || verb) {
                return false;
            }
        }
        return true;
    }

    private boolean opensClause(int from, int at) {
        for (int i = from; i < at; i++) {
            if (!s.hasAny(i, Cue.FUNCTION, Cue.ROLE, Cue.TITLE, Cue.ROLE_SCOPE) && read.dateAt(i) == null) {
                return s.isSign(i, ',') && i == at - 1;
            }
        }
        return true;
    }

    private boolean isPlaceOrListener(Name name) {
        int before = name.runStart() - 1;
        if (before < 0) {
            return false;
        }
        if (s.has(Cue.ROLE_SCOPE, name.start())
                && s.length(Cue.ORGANIZATION, name.start()) < 2
                && s.find(Cue.ROLE, Math.max(0, before - 3), before + 1) >= 0) {
            // The office is the minister's, and the ministry not the speaker.
            return true;
        }
        int preposition = s.has(Cue.ARTICLE, before) ? before - 1 : before;
        if (s.hasAny(preposition - 1, Cue.SPOKESPERSON, Cue.DOCUMENT, Cue.ANONYMOUS)
                && s.hasAny(preposition, Cue.IN, Cue.SINCE, Cue.NAME_LINK, Cue.PARTITIVE)) {
            // "A spokesman for the Home Office", "figures from the ONS".
            return false;
        }
        if (s.has(Cue.FUNCTION, before) && s.hasAny(before - 1, Cue.IN, Cue.VIA) && before > 0) {
            return true;
        }
        return (s.hasAny(before, Cue.IN, Cue.VIA, Cue.SINCE, Cue.BEFORE)
                        && !s.hasAny(before, Cue.PARTITIVE, Cue.ARTICLE))
                || isListener(before)
                || endsVia(before)
                || (s.has(Cue.ARTICLE, before) && endsVia(before - 1));
    }

    private boolean endsVia(int last) {
        for (int start = Math.max(0, last - 4); start <= last; start++) {
            if (s.length(Cue.VIA, start) == last - start + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isListener(int before) {
        return s.has(Cue.TO, before) && before > 0 && s.has(Cue.SAY, before - 1);
    }

    /** Where the mark is that closes a quotation of a name's length; -1 when it is longer, or of small letters. */
    private int endOfQuotedName(int from) {
        for (int i = from; i < Math.min(size, from + MOST_QUOTED + 1); i++) {
            if (s.isQuotationMark(i)) {
                return i > from && s.token(from).isCapitalised() ? i : -1;
            }
        }
        return -1;
    }

    /** "À agência Lusa": a name at once, or behind the noun of a body. */
    private int endOfListener(int from) {
        for (int i = from; i < Math.min(size, from + 3) && s.isWord(i); i++) {
            Name name = read.nameStarting(i);
            if (name != null) {
                return name.end();
            }
            boolean noun = s.hasAny(i, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.ARTICLE, Cue.NAME_LINK, Cue.ROLE);
            if (!noun) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isNameWithin(int from, int tokens) {
        for (int i = from; i < Math.min(size, from + tokens) && s.isWord(i); i++) {
            if (s.has(Cue.TO, i) && !s.has(Cue.ARTICLE, i)) {
                return false;
            }
            if (read.nameStarting(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "The coach from Seoul": a place or an origin, and not who speaks. */
    private boolean isPlace(Name name) {
        int before = name.runStart() - 1;
        return s.has(Cue.IN, before)
                && !s.hasAny(before, Cue.ARTICLE, Cue.PARTITIVE, Cue.TO, Cue.NAME_LINK)
                && !name.organization()
                && !name.person();
    }

    private boolean isPossessive(int at) {
        return s.isSign(at, '\'') || s.isSign(at, '’');
    }

    private boolean isNameAfter(int at) {
        return read.nameStarting(at) != null && s.isWord(at) && !s.has(Cue.TO, at - 1);
    }

    private Speaker speaker(Name name) {
        return new Speaker(cast.identify(name), true, name.runStart(), name.end());
    }
}
