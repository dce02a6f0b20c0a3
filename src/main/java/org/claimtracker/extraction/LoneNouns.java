package org.claimtracker.extraction;

/** Tells, where every noun has a capital, which of those that stand alone are names nevertheless. */
final class LoneNouns {

    private static final int PARTICLE_WITHIN = 6;

    private final Language language;
    private final CapitalisedWords words;

    LoneNouns(Language language, CapitalisedWords words) {
        this.language = language;
        this.words = words;
    }

    /** Whether this one is a name. */
    boolean isNamed(Sentence s, int at) {
        if (s.hasAny(at - 1, Cue.POSSESSIVE, Cue.VAGUE) || s.has(Cue.LABEL, at)) {
            return false;
        }
        if (s.has(Cue.ORGANIZATION, at)
                && language.nouns().isCompound(s.token(at).lower())
                && !s.has(Cue.INDEFINITE, at - 1)) {
            return true;
        }
        if (words.isKnown(s.token(at)) || s.token(at).isAcronym()) {
            return true;
        }
        boolean determined = at > 0 && (s.hasAny(at - 1, Cue.FUNCTION, Cue.MODIFIER) || looksLikeAdjective(s, at - 1));
        boolean besideVerb = s.has(Cue.SAY, at + 1)
                || s.has(Cue.SAY, at - 1)
                || s.has(Cue.SAY_WITH_PARTICLE, at + 1)
                        && s.find(Cue.SAY_PARTICLE, at + 2, Math.min(s.size(), at + PARTICLE_WITHIN)) > 0;
        if (s.isQuotationMark(at - 1) && s.isQuotationMark(at + 1)) {
            // "Der „Spiegel“ berichtete".
            return s.hasAny(at - 2, Cue.ARTICLE, Cue.ACCORDING, Cue.SAY, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                    && !s.has(Cue.INDEFINITE, at - 2);
        }
        boolean plural = language.inflection().isPluralVerb(s.token(at).lower());
        boolean beforeAccording = s.has(Cue.ACCORDING_BEFORE, at + 1) && !s.has(Cue.DOCUMENT, at) && !plural;
        int saying = s.find(Cue.SAY, at + 1, Math.min(s.size(), at + PARTICLE_WITHIN));
        boolean asSaid = saying > 0
                && !s.has(Cue.DOCUMENT, at)
                && (s.has(Cue.AS_SAID, at - 1) || s.has(Cue.AS_SAID, at - 2) && isThing(s, at, saying));
        boolean nominative = s.has(Cue.SAY, at + 1) && isNominative(s, at);
        if (isApposedToOffice(s, at)) {
            return true;
        }
        boolean made = language.nouns().makerOf(s.token(at).text()) != null;
        boolean signs = s.length(Cue.ACCORDING, at - 1) == 1 && (made || !s.hasAny(at, Cue.DOCUMENT, Cue.TITLE));
        return (signs || (besideVerb || beforeAccording) && !determined || asSaid || nominative)
                && !s.hasAny(at, Cue.ORGANIZATION, Cue.ROLE, Cue.ANONYMOUS);
    }

    /** "Der Sprecher der Fraktion, Torcar, meinte": between commas, behind an office, beside a verb of saying. */
    private static boolean isApposedToOffice(Sentence s, int at) {
        if (!s.isSign(at - 1, ',') || !s.isSign(at + 1, ',') && !s.isSign(at + 1, '.')) {
            return false;
        }
        int clause = s.clauseStart(0, at - 2);
        boolean reported = s.hasAny(at + 2, Cue.SAY, Cue.SAY_WITH_PARTICLE, Cue.SAY_PARTICLE)
                || s.hasAny(clause, Cue.SAY, Cue.SAY_AFTER, Cue.SAY_WITH_PARTICLE);
        return reported
                && s.find(Cue.ROLE, clause, at - 1) >= 0
                && !s.hasAny(at, Cue.ORGANIZATION, Cue.ROLE, Cue.ANONYMOUS, Cue.DOCUMENT);
    }

    /** "Die Axpower rechnet": a noun that is no person, and nothing that is told in a document. */
    private boolean isNominative(Sentence s, int at) {
        boolean opens = at == 1 || s.isSign(at - 2, ',');
        return opens && isThing(s, at, at + 1);
    }

    /** Whether the noun before the verb at {@code verb} is one of no people and no document, and one only. */
    private boolean isThing(Sentence s, int at, int verb) {
        boolean person = s.hasAny(at, Cue.ROLE, Cue.ANONYMOUS, Cue.DOCUMENT, Cue.PERSON_PRONOUN)
                || s.hasAny(at - 1, Cue.PERSON_PRONOUN, Cue.ORGANIZATION_PRONOUN)
                || language.inflection().isPersonNoun(s.token(at).lower());
        boolean plural = language.inflection().isPluralVerb(s.token(verb).lower());
        return s.has(Cue.NAME_ARTICLE, at - 1) && !person && !plural && !s.has(Cue.ORGANIZATION_KIND, at);
    }

    private static boolean looksLikeAdjective(Sentence s, int at) {
        return s.isWord(at) && !s.token(at).isCapitalised() && !s.has(Cue.SAY, at);
    }
}
