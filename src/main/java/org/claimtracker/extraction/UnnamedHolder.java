package org.claimtracker.extraction;

/** Reads an office that stands without a name, and tells who holds it: "the minister", "ein Sprecher des Landgerichts". */
final class UnnamedHolder {

    private static final int MOST_BEFORE_BODY = 3;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final BackReference references;

    UnnamedHolder(Language language, Cast cast, ReadSentence read, BackReference references) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.references = references;
    }

    /** Whether an office stands there, and then a verb and no name. */
    boolean isOfficeAlone(int at) {
        int end = at + s.length(Cue.ROLE, at);
        return end > at
                && s.hasAny(end, Cue.AUXILIARY, Cue.PAST, Cue.FUTURE, Cue.SAY)
                && read.nameStarting(end) == null;
    }

    /** Where an office without a name begins that ends at {@code end}: "la especialista"; -1 when none does. */
    int officeEnding(int from, int end) {
        for (int i = Math.max(from, end - 3); i < end; i++) {
            // "Menkeu menekankan": Indonesian has no article.
            boolean opens = i == from || language.has(Style.SUBJECT_COMES_BEFORE) && s.isSign(i - 1, ',');
            boolean bare = opens
                    && !language.has(Style.MODIFIERS_COME_FIRST)
                    && s.token(i).isCapitalised();
            boolean article = s.has(Cue.ARTICLE, i - 1) || s.has(Cue.THIS, i - 1) || bare;
            int office = s.length(Cue.ROLE, i);
            boolean adjective = !language.has(Style.MODIFIERS_COME_FIRST)
                    && office > 0
                    && office == end - i - 1
                    && s.isWord(end - 1)
                    && !s.token(end - 1).isCapitalised()
                    && !s.hasAny(end - 1, Cue.FUNCTION, Cue.AUXILIARY, Cue.SAY, Cue.NAME_LINK);
            boolean placed =
                    language.has(Style.SUBJECT_COMES_BEFORE) && i == from && office > 0 && isPlace(i + office, end);
            // "A company spokesman".
            boolean voice = language.has(Style.MODIFIERS_COME_FIRST)
                    && s.has(Cue.SPOKESPERSON, i)
                    && s.hasAny(i - 1, Cue.ORGANIZATION_KIND, Cue.ORGANIZATION)
                    && !s.token(i - 1).isCapitalised()
                    && s.has(Cue.INDEFINITE, i - 2);
            if ((office == end - i || adjective || placed) && (article || voice || isQualified(from, i))) {
                // "La ministra", "la diputada oficialista".
                return i;
            }
        }
        return -1;
    }

    /** "Bupati Malindo menegaskan": where the office is held, and nobody's name. */
    private boolean isPlace(int from, int end) {
        boolean capitals = end > from && read.nameEnding(end) == null;
        for (int i = from; capitals && i < end; i++) {
            capitals = s.isWord(i) && s.token(i).isCapitalised();
        }
        return capitals;
    }

    /** "The finance minister", "the former police chief": words between the article and the office. */
    private boolean isQualified(int from, int office) {
        // "The All Progressives Congress (APC) chieftain".
        int last = s.beforeBracket(office) - 1;
        int at = last;
        while (last - at <= MOST_BEFORE_BODY
                && at > from
                && s.isWord(at)
                && !s.hasAny(at, Cue.FUNCTION, Cue.ARTICLE, Cue.SAY, Cue.AUXILIARY, Cue.ROLE, Cue.ANONYMOUS)) {
            at--;
        }
        return at < office - 1
                && language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.ARTICLE, at)
                && !s.has(Cue.INDEFINITE, at);
    }

    /** "La ministre de l'Intérieur" behind what "la conseillère fédérale" said: the same, as far as the words tell. */
    private boolean isSpeakingOn(ProposedClaimant last, int office) {
        return last != null
                // "El ministro" of a new paragraph is not the director who spoke in the one before.
                && (last.equals(cast.speakerOfLastSentence())
                                && (cast.goesOnIn(s) || !cast.offices().holdsOffice(last))
                        || cast.speakerOfLastSentence() == null && cast.goesOnIn(s))
                && (cast.agrees(last, s, office - 1, office + 1)
                        || !cast.offices().holdsOffice(last));
    }

    /** "El titular del Minsal": another name for the office of who spoke last; {@code null} when it is none. */
    ProposedClaimant byOtherName(int office) {
        ProposedClaimant last = cast.lastSpeaker(s, office - 1, office + 1);
        boolean definite = s.has(Cue.ARTICLE, office - 1) && !s.has(Cue.INDEFINITE, office - 1);
        return definite && s.has(Cue.OTHER_ROLE, office) ? last : null;
    }

    /** "José Maia fez o ponto da situação. O treinador do Rio Ave disse …": who spoke right before; or {@code null}. */
    ProposedClaimant speakingOn(int office) {
        ProposedClaimant last = cast.lastSpeaker(s, office - 1, office + 1);
        boolean goesOn = last != null
                && cast.goesOnIn(s)
                && last.equals(cast.speakerOfLastSentence())
                && !cast.offices().holdsOffice(last);
        return goesOn && s.has(Cue.ARTICLE, office - 1) && !s.has(Cue.INDEFINITE, office - 1) ? last : null;
    }

    /** "Eine ÖBB-Sprecherin", "ein Polizeisprecher": for whom they speak; {@code null} when the word does not tell. */
    private ProposedClaimant bodyOfSpokesperson(String word) {
        int hyphen = word.lastIndexOf('-');
        if (language.has(Style.NOUNS_ARE_CAPITALISED) && hyphen > 1) {
            return cast.organizationNamed(word.substring(0, hyphen));
        }
        String body = language.nouns().bodyOf(word, Cue.SPOKESPERSON);
        return body == null ? null : cast.organization(body, language.nouns().isKindOfBody(body));
    }

    /** "Ein Sprecher des Landgerichts", "un porte-parole de l'armée": for whom they speak; {@code null} when it is not said. */
    private ProposedClaimant bodyBehind(int from) {
        int noun = from;
        while (noun - from < MOST_BEFORE_BODY
                && s.hasAny(
                        noun, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.PARTITIVE, Cue.ARTICLE, Cue.OBLIQUE_ARTICLE)) {
            noun++;
        }
        boolean body = noun > from && s.hasAny(noun, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        int end = noun + Math.max(1, s.length(Cue.ORGANIZATION, noun));
        return body && references.isCommonNoun(noun, end) ? references.organization(noun, end) : null;
    }

    /** "The minister": an office between two places, and no name. */
    Speaker holder(int from, int to) {
        int office = s.find(Cue.ROLE, from, to);
        if (isJoined(office)) {
            return new Speaker(null, true, from, Math.min(to, office + s.length(Cue.ROLE, office)));
        }
        boolean anyone = s.has(Cue.INDEFINITE, office - 1) && !s.has(Cue.SPOKESPERSON, office);
        // "A judge has said": nobody who was named before.
        String noun = s.token(office).lower();
        boolean scoped = s.has(Cue.ROLE_SCOPE, office - 1) && !s.has(Cue.SPOKESPERSON, office);
        ProposedClaimant who = anyone
                ? null
                : scoped
                        ? cast.offices().holderOf(s.token(office - 1).lower(), noun)
                        : cast.offices().holder(noun, !s.has(Cue.SPOKESPERSON, office));
        int behind = office + s.length(Cue.ROLE, office);
        if (language.has(Style.SUBJECT_COMES_BEFORE) && !anyone && isPlace(behind, to)) {
            ProposedClaimant there =
                    cast.offices().holderAtBare(noun, read.textOf(behind, to).toLowerCase(language.locale()));
            who = there == null ? who : there;
        }
        if (who == null && s.has(Cue.SPOKESPERSON, office)) {
            ProposedClaimant body = bodyOfSpokesperson(s.token(office).text());
            body = body == null ? bodyBehind(office + s.length(Cue.ROLE, office)) : body;
            boolean kind = language.has(Style.MODIFIERS_COME_FIRST)
                    && s.hasAny(office - 1, Cue.ORGANIZATION_KIND, Cue.ORGANIZATION)
                    && references.isCommonNoun(office - 1, office);
            body = body == null && kind ? references.organization(office - 1, office) : body;
            boolean known = s.has(Cue.ARTICLE, office - 1) && !s.has(Cue.INDEFINITE, office - 1);
            body = body == null && known ? cast.lastSpokenFor() : body;
            body = body == null ? cast.subjectOfLastSentence(s) : body;
            who = body == null ? cast.lastOrganization() : body;
        }
        // "Die auf Muscheln spezialisierte Forscherin".
        int article = s.has(Cue.ARTICLE, from) && language.has(Style.VERB_COMES_SECOND) ? from : office - 1;
        // "A juicio del ministro".
        boolean contracted = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.NAME_LINK, office - 1)
                && s.hasAny(office - 1, Cue.IN)
                && s.length(Cue.ACCORDING, office - 1) == 0;
        boolean definite =
                s.has(Cue.ARTICLE, article) && !s.has(Cue.INDEFINITE, article) || contracted || isQualified(-1, office);
        boolean ofSomething = s.find(Cue.NAME_LINK, office, to) >= 0 || s.find(Cue.ORGANIZATION_LINK, office, to) >= 0;
        ProposedClaimant last = cast.lastSpeaker(s, office - 1, office + 1);
        boolean another = last != null
                && language.has(Style.REPORTS_WITH_THAT)
                && cast.offices().holdsOffice(last)
                && !last.equals(cast.speakerOfLastSentence())
                && (!cast.hasSpoken(last)
                        || language.has(Style.VERB_COMES_SECOND)
                                && !cast.offices().holdsLike(last, noun));
        another |= last != null
                && isQualified(-1, office)
                && cast.offices().holdsOffice(last)
                // "The foreign minister" is not the finance minister, and "the party chieftain" may be.
                && (!last.equals(cast.speakerOfLastSentence())
                        || last.equals(cast.offices().holder(noun, true)));
        if (who == null && definite && !language.has(Style.MODIFIERS_COME_FIRST) && !s.has(Cue.SPOKESPERSON, office)) {
            // Somebody named only further on.
            who = cast.onlyHolder(s, office);
        }
        if (who == null && definite && !another && (!ofSomething || isSpeakingOn(last, office))) {
            who = last;
        }
        return new Speaker(who, true, from, Math.min(to, office + s.length(Cue.ROLE, office)));
    }

    /** "Les parties civiles et l'avocat général": more than one, as no verb stands before "and". */
    private boolean isJoined(int office) {
        int and = s.has(Cue.ARTICLE, office - 1) ? office - 2 : office - 1;
        if (and <= 0 || !s.has(Cue.RANGE_AND, and) || language.has(Style.SUBJECT_COMES_BEFORE)) {
            return false;
        }
        for (int i = s.clauseStart(0, and); i < and; i++) {
            if (s.hasAny(i, Cue.AUXILIARY, Cue.PAST, Cue.SAY, Cue.FUTURE)) {
                return false;
            }
        }
        return s.has(Cue.ARTICLE, s.clauseStart(0, and));
    }
}
