package org.claimtracker.extraction;

/** Finds the person or body behind a verb of saying or a preposition that a pronoun or common noun stands for. */
final class CommonNounBehind {

    private static final int MOST_DESCRIBING = 6;

    private final Language language;
    private final Cast cast;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final BackReference references;

    CommonNounBehind(Language language, Cast cast, ReadSentence read, BackReference references) {
        this.language = language;
        this.cast = cast;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.references = references;
    }

    /** "She", "the company", "the ministry", and after a preposition the bare noun. */
    Speaker find(int from, int at, boolean afterPreposition) {
        int same = s.length(Cue.SAME_SPEAKER, at);
        if (same > 0 && at - from <= 1) {
            return new Speaker(cast.somebodySpoke() ? null : cast.lastSpeaker(), true, at, at + same);
        }
        boolean document = s.has(Cue.DOCUMENT, at) || s.has(Cue.ARTICLE, at) && s.has(Cue.DOCUMENT, at + 1);
        if (document) {
            // "A survey of 40 firms by the Harbour Trust".
            return ownerOfDocument(at);
        }
        boolean bareBody = afterPreposition
                && at == from
                && s.hasAny(at, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && !s.has(Cue.FUNCTION, at)
                && references.isCommonNoun(at, at + 1)
                && read.nameStarting(at) == null
                && !isNameWithin(at + 1, 3);
        if (bareBody) {
            return new Speaker(references.organization(at, at + 1), true, at, at + 1);
        }
        int person = s.length(Cue.PERSON_PRONOUN, at);
        // "Le patron du groupe Paul Rey".
        int near = person > 1 && s.has(Cue.ORGANIZATION_KIND, at + person + 1) ? 3 : 2;
        // "Sagte er im WDR": the name is that of where or to whom.
        boolean circumstances = person == 1 && s.hasAny(at + 1, Cue.IN, Cue.VIA, Cue.TO);
        if (person > 0
                && at - from <= 1
                && (circumstances || !isNameWithin(at + person, near))
                && !isOfNoun(at, person)
                && !isNamedBehindSubject(at + person)) {
            return new Speaker(cast.lastPerson(s, at, at + person), true, at, at + person);
        }
        int pronoun = s.length(Cue.ORGANIZATION_PRONOUN, at);
        if (pronoun > 0
                && s.possessiveEnd(at + pronoun) == 0
                && at - from <= 1
                && references.isCommonNoun(at, at + pronoun)
                && (pronoun == 1 || read.nameStarting(at + pronoun - 1) == null)
                && !isNameAfter(at + pronoun)
                && !(afterPreposition && isCompound(at + pronoun))) {
            return new Speaker(references.organization(at, at + pronoun), true, at, at + pronoun);
        }
        Name ofKind = nameOfKind(at);
        if (ofKind != null) {
            return new Speaker(cast.organizationNamed(ofKind.text()), true, at, ofKind.end());
        }
        // "Das kommunale Unternehmen"; behind "nach Angaben der" without its article.
        boolean behindArticle = s.has(Cue.ARTICLE, at) && !s.has(Cue.INDEFINITE, at) && at - from <= 1;
        boolean bare =
                afterPreposition && at == from && language.has(Style.VERB_COMES_SECOND) && s.has(Cue.ARTICLE, at - 1);
        int adjective = behindArticle ? at + 1 : at;
        boolean described = language.has(Style.MODIFIERS_COME_FIRST)
                && (behindArticle || bare)
                && s.isWord(adjective)
                && !s.token(adjective).isCapitalised()
                && !s.has(Cue.FUNCTION, adjective)
                && s.hasAny(adjective + 1, Cue.ORGANIZATION_KIND, Cue.ORGANIZATION)
                && references.isCommonNoun(adjective + 1, adjective + 2)
                && !(s.isSign(adjective + 2, ',') && read.nameStarting(adjective + 3) != null);
        if (described) {
            return new Speaker(references.organization(adjective + 1, adjective + 2), true, at, adjective + 2);
        }
        boolean withArticle = s.find(Cue.ROLE, from, at) < 0
                && !isOfSomebody(from, at)
                && !isNameWithin(at + 1, 4)
                && s.has(Cue.ARTICLE, at)
                && s.hasAny(at + 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && s.possessiveEnd(at + 2) == 0
                // "Said in a news release".
                && !isCompound(at + 2)
                && references.isCommonNoun(at + 1, at + 2);
        if (withArticle) {
            int end = at + 1 + Math.max(1, s.length(Cue.ORGANIZATION, at + 1));
            return new Speaker(references.organization(at + 1, end), true, at, end);
        }
        return null;
    }

    /** "Os dados da pasta": the body behind a document, by its common noun; {@code null} when there is none. */
    private Speaker ownerOfDocument(int at) {
        int document = s.has(Cue.DOCUMENT, at) ? at : at + 1;
        int noun = document + 1;
        while (noun - document <= 2 && s.hasAny(noun, Cue.PARTITIVE, Cue.NAME_LINK, Cue.ARTICLE)) {
            noun++;
        }
        boolean owned = language.has(Style.REPORTS_WITH_THAT)
                && noun > document + 1
                && s.hasAny(noun, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && !s.has(Cue.INDEFINITE, noun - 1)
                && references.isCommonNoun(noun, noun + 1)
                && !isNameWithin(noun + 1, 4);
        int end = noun + Math.max(1, s.length(Cue.ORGANIZATION, noun));
        return owned ? new Speaker(references.organization(noun, end), true, at, end) : null;
    }

    /** "The team composition provided by the league": another noun follows the one for a body. */
    private boolean isCompound(int behind) {
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.isWord(behind)
                && !s.token(behind).isCapitalised()
                && read.dateAt(behind) == null
                && !s.hasAny(behind, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY, Cue.PASSIVE, Cue.FUTURE, Cue.PAST)
                && !s.hasAny(behind, Cue.RELATIVE, Cue.THING_RELATIVE, Cue.IN, Cue.SINCE, Cue.BEFORE, Cue.ROLE);
    }

    /** "El mismo informe", "la autoridad monetaria": a noun stands behind the words, or they are one for a body. */
    private boolean isOfNoun(int at, int length) {
        int behind = at + length;
        boolean adjective = length > 1
                && s.hasAny(behind - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && s.isWord(behind)
                && !s.hasAny(behind, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY);
        return adjective
                || !s.has(Cue.FUNCTION, behind)
                        && s.hasAny(behind, Cue.DOCUMENT, Cue.ANONYMOUS, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
    }

    /** "Le site de suivi des vols FlightAware": the name behind a noun for a body and what that is for; or {@code null}. */
    private Name nameOfKind(int article) {
        if (language.has(Style.MODIFIERS_COME_FIRST)
                || !s.has(Cue.ARTICLE, article)
                || !s.has(Cue.ORGANIZATION_KIND, article + 1)
                || !s.hasAny(article + 2, Cue.NAME_LINK, Cue.PARTITIVE)) {
            return null;
        }
        int at = article + 2;
        while (at - article <= MOST_DESCRIBING
                && s.isWord(at)
                && !s.token(at).isCapitalised()
                && !s.hasAny(at, Cue.SAY, Cue.AUXILIARY, Cue.RELATIVE, Cue.FUTURE)) {
            at++;
        }
        Name name = read.nameStarting(at);
        boolean ends = name != null && (name.end() >= size || !s.isWord(name.end()));
        return ends && !s.hasAny(at - 1, Cue.NAME_LINK, Cue.PARTITIVE, Cue.ARTICLE) ? name : null;
    }

    /** "Le rapporteur de la commission, Jean Roux": the body belongs to somebody who is named next. */
    private boolean isOfSomebody(int from, int at) {
        int comma = s.comma(at, Math.min(size, at + MOST_DESCRIBING));
        Name apposed = comma < 0 ? null : read.nameStarting(comma + 1);
        return at > from + 1
                && s.hasAny(at - 1, Cue.NAME_LINK, Cue.PARTITIVE)
                && apposed != null
                && apposed.words() >= 2
                && !apposed.organization();
    }

    /** "El experto en economía Juan Gil", "… en economía del Instituto Sur, Juan Gil": what they know, and their name. */
    boolean isNamedBehindSubject(int at) {
        boolean subject = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.IN, at)
                && s.isWord(at + 1)
                && !s.token(at + 1).isCapitalised()
                && !s.has(Cue.ARTICLE, at + 1);
        for (int i = at + 2; subject && i < Math.min(size, at + MOST_DESCRIBING) && s.isWord(i); i++) {
            Name name = read.nameStarting(i);
            if (name != null) {
                Name behind = s.isSign(name.end(), ',') ? read.nameStarting(name.end() + 1) : null;
                return name.words() > 1 && !name.organization() || behind != null && behind.words() > 1;
            }
        }
        return false;
    }

    boolean isNameWithin(int from, int tokens) {
        for (int i = from; i < Math.min(size, from + tokens) && s.isWord(i); i++) {
            if (s.has(Cue.TO, i) && (!s.has(Cue.ARTICLE, i) || s.has(Cue.OBLIQUE_ARTICLE, i))) {
                return false;
            }
            if (read.nameStarting(i) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameAfter(int at) {
        return read.nameStarting(at) != null && s.isWord(at) && !s.has(Cue.TO, at - 1);
    }
}
