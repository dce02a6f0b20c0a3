package org.claimtracker.extraction;

/** Finds who speaks: the name, office, pronoun or body beside a verb of saying. */
final class SpeakerFinder {

    /** How many tokens from its verb a speaker may stand. */
    static final int WINDOW = 14;

    private static final int MOST_DESCRIBING = 6;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final BackReference references;
    private final Affiliations affiliations;
    private final Appositions appositions;
    private final Bystanders bystanders;
    private final NearestName nearest;
    private final SpeakerBefore before;
    private final SpeakerBehind behind;

    SpeakerFinder(Language language, Cast cast, ReadSentence read) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.references = new BackReference(language, cast, read);
        this.affiliations = new Affiliations(language, cast, read, references);
        this.appositions = new Appositions(read);
        this.bystanders = new Bystanders(read);
        this.nearest = new NearestName(language, cast, read, affiliations, bystanders);
        this.before =
                new SpeakerBefore(language, cast, read, references, affiliations, bystanders, appositions, nearest);
        this.behind = new SpeakerBehind(language, cast, read, references, affiliations, bystanders);
    }

    /** Who stands before a verb of saying at {@code verb}, in the words from {@code from}. */
    Speaker speakerBefore(int from, int verb) {
        return before.find(from, verb);
    }

    /**
     * Who stands behind a verb of saying or a preposition, from {@code from} to before {@code limit}.
     *
     * @param afterPreposition whether it is one, so that no other there can mark the listener
     */
    Speaker speakerAfter(int from, int limit, boolean afterPreposition) {
        return behind.find(from, limit, afterPreposition);
    }

    /** The name nearest before {@code to} that is no place or listener. */
    Speaker nearestName(int from, int to) {
        return nearest.find(from, to);
    }

    /** Whose words "…, hieß es" closes: of the body that the sentence before was about, or that spoke last; or {@code null}. */
    ProposedClaimant unsignedVoice() {
        ProposedClaimant subject = cast.subjectOfLastSentence(s);
        ProposedClaimant last = cast.lastSpeaker();
        boolean body = last != null && last.type() == ClaimantType.ORGANIZATION;
        return subject == null && body ? last : subject;
    }

    /** "Einem Polizeisprecher zufolge": whom a spokesperson speaks for who has no name, and stands right before {@code end}. */
    Speaker spokespersonEnding(int end) {
        boolean office = s.has(Cue.SPOKESPERSON, end - 1) && s.has(Cue.ARTICLE, end - 2);
        return office ? references.holders().holder(end - 2, end) : Speaker.NOBODY;
    }

    /** Whether the comma closes words put to the name that opens the clause: "Smith, a farmer, said". */
    boolean isAppositionBefore(int from, int comma) {
        return appositions.closeAt(from, comma);
    }

    /** Who stands before a colon in front of the quotation, or behind it, whatever the verb is. */
    Speaker besideQuotation(int start, int end) {
        if (s.isSign(start - 2, ':')) {
            Name label = read.nameEnding(start - 2);
            if (label != null && label.words() >= 2 && cast.identify(label).type() == ClaimantType.PERSON) {
                // "BWE-Präsident Hermann Albers: „…“".
                return cast.speaker(label);
            }
            Speaker subject = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) ? subject(0) : Speaker.NOBODY;
            if (subject.found() && s.find(Cue.TO, subject.end(), start - 2) > subject.end()) {
                // "La presidenta de la FNAP deja un aviso al Gobierno: «…»".
                return subject;
            }
            Speaker before = speakerBefore(0, start - 3);
            before = before.found() ? before : nearestName(0, start - 2);
            Name from = before.found() || !language.has(Style.VERB_COMES_SECOND)
                    ? null
                    : read.nameEnding(s.beforeBracket(start - 2));
            boolean person = from != null && cast.identify(from).type() == ClaimantType.PERSON;
            // "Kritik kam von Anna Roth (Grüne): „…“".
            return person ? cast.speaker(from) : before;
        }
        return end + 1 < size
                ? speakerAfter(Math.min(size, end + (s.isSign(end + 1, ',') ? 3 : 2)), size, false)
                : Speaker.NOBODY;
    }

    /** "…, heißt es in der Mitteilung": whose document it is that is spoken of as known; {@code null} when none is. */
    ProposedClaimant makerOfKnownDocument(int from) {
        int document = s.find(Cue.DOCUMENT, from, Math.min(size, from + MOST_DESCRIBING));
        boolean known = document > from && s.has(Cue.ARTICLE, document - 1) && !s.has(Cue.INDEFINITE, document - 1);
        return known ? cast.subjectOfLastSentence(s) : null;
    }

    /** "Según el estudio, …": who made a document spoken of before. */
    Speaker makerOfDocumentBefore(int from) {
        boolean ofDocument = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.DOCUMENT, from + 1)
                && s.hasAny(from + 2, Cue.NAME_LINK, Cue.PARTITIVE)
                && s.has(Cue.DOCUMENT, from + 3);
        ProposedClaimant signed = ofDocument ? cast.makerOf(s.token(from + 3).lower()) : null;
        if (signed != null) {
            // "Según el texto del comunicado".
            return new Speaker(signed, true, from, from + 4);
        }
        boolean bare = !language.has(Style.NOUNS_ARE_CAPITALISED)
                && references.isKnownDocument(from)
                && !s.hasAny(from + 2, Cue.NAME_LINK, Cue.PARTITIVE, Cue.ORGANIZATION_LINK, Cue.AGENT, Cue.SAID_BY)
                && (!s.isWord(from + 2) || s.hasAny(from + 2, Cue.FUNCTION, Cue.THAT, Cue.IN));
        return bare ? new Speaker(cast.makerOf(s.token(from + 1).lower()), true, from, from + 2) : Speaker.NOBODY;
    }

    /** "Selon les données transmises à France Bleu par la préfecture": who gave them, and not to whom. */
    Speaker giver(int from, Speaker listener) {
        boolean given = language.has(Style.REPORTS_WITH_THAT)
                && listener.found()
                && s.has(Cue.TO, listener.start() - 1)
                && s.find(Cue.DOCUMENT, from, listener.start()) >= 0
                && s.has(Cue.AGENT, listener.end());
        Speaker giver = given ? speakerAfter(listener.end() + 1, size, true) : Speaker.NOBODY;
        return giver.found() ? giver : listener;
    }

    /** "Aus dem Innenministerium hieß es": the body that the clause before the verb names; {@code null} when none. */
    ProposedClaimant placeOfSaying(int verb) {
        int owner = s.find(Cue.POSSESSIVE, 0, Math.min(size, verb + MOST_DESCRIBING));
        if (owner >= 0 && s.find(Cue.DOCUMENT, owner + 1, Math.min(size, owner + MOST_DESCRIBING / 2)) > 0) {
            // "In seinem Bericht heißt es", "heißt es in ihrem Papier".
            return references.owner(owner);
        }
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

    /** Who made what the compound at {@code at} names, "Polizeiangaben"; {@code null} when that tells of nobody. */
    ProposedClaimant makerOfCompound(int at) {
        return affiliations.makerOfCompound(at);
    }

    /** Who or what the clause that starts at {@code from} is about, as far as it opens with it. */
    Speaker subject(int from) {
        if (language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && s.has(Cue.PAST, from) && read.nameStarting(from) == null) {
            // "Citou Marina Silva, e disse …": the verb stands first, and who is named is no subject.
            return Speaker.NOBODY;
        }
        boolean circumstances =
                language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && s.has(Cue.IN, from) && bystanders.endsVia(from + 2);
        int comma = circumstances ? s.comma(from, Math.min(size, from + WINDOW)) : -1;
        if (comma > 0) {
            // "En declaraciones a Radio Sur, el alcalde, Juan Gil, …".
            return subject(comma + 1);
        }
        if (s.has(Cue.ARTICLE, from)
                && !s.has(Cue.INDEFINITE, from)
                && references.holders().isOfficeAlone(from + 1)) {
            // "La ministre a appelé …, estimant que …".
            return references.holders().holder(from, from + 1 + s.length(Cue.ROLE, from + 1));
        }
        for (int i = from; i < Math.min(size, from + MOST_DESCRIBING); i++) {
            Name name = read.nameStarting(i);
            if (name != null && appositions.describesSubject(from, name.end(), name)) {
                return affiliations.withApposedPerson(from, name);
            }
        }
        int apposition = s.has(Cue.ROLE, from + 1) ? s.comma(from, Math.min(size, from + WINDOW)) : -1;
        Name holder = apposition < 0 || !language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                ? null
                : read.nameStarting(apposition + 1);
        if (holder != null && holder.words() >= 2 && !holder.organization() && s.isSign(holder.end(), ',')) {
            // "El presidente del comité de empresa, Juan Gil, rechazó el plan y dijo …".
            return new Speaker(cast.identify(holder), true, from, holder.end());
        }
        Speaker pronoun = references.pronounEnding(from, from + 1);
        pronoun = pronoun == null && from + 1 < size ? references.pronounEnding(from, from + 2) : pronoun;
        if (pronoun == null
                && language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && references.holders().officeEnding(from, from + 2) == from + 1) {
            // "O secretário descartou uma epidemia, mas reconheceu …".
            Speaker office = references.holders().holder(from, from + 2);
            return office.who() == null ? Speaker.NOBODY : office;
        }
        return pronoun == null ? Speaker.NOBODY : pronoun;
    }
}
