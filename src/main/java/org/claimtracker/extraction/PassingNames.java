package org.claimtracker.extraction;

/** Tells the bodies that a sentence names without being about them: owners, places, and what an office is about. */
final class PassingNames {

    private final Language language;

    PassingNames(Language language) {
        this.language = language;
    }

    /**
     * Whether the name is one of them.
     *
     * @param another whether another body has been spoken of before
     */
    boolean holds(Sentence s, Name name, boolean another) {
        return isPlace(s, name)
                || isScope(s, name)
                || isCode(name)
                || isOwner(s, name)
                || another && isInPassing(s, name)
                || describes(s, name)
                || language.isCountry(name.text());
    }

    /** "NVK-204": what is made, and not who makes it. */
    private static boolean isCode(Name name) {
        return name.words() == 1
                && name.text().indexOf('-') > 0
                && name.text().chars().anyMatch(Character::isDigit);
    }

    /** "Japan's Takeda": the second is spoken of. */
    private static boolean isOwner(Sentence s, Name name) {
        int owned = s.possessiveEnd(name.end());
        return owned > 0 && s.isWord(owned) && s.token(owned).isCapitalised();
    }

    /** "A Los Angeles pop-up": a place or the like, as an adjective of what follows. */
    private boolean describes(Sentence s, Name name) {
        int next = name.end();
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && !name.organization()
                && s.has(Cue.ARTICLE, name.runStart() - 1)
                && s.isWord(next)
                && !s.token(next).isCapitalised()
                && !s.hasAny(next, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY, Cue.FUTURE, Cue.PAST, Cue.IN, Cue.CONJUNCTION);
    }

    /** "Payments from Acme", while another organisation is spoken of. */
    private static boolean isInPassing(Sentence s, Name name) {
        return s.hasAny(name.runStart() - 1, Cue.SINCE, Cue.AGENT, Cue.COMPARED)
                && !s.hasAny(name.runStart() - 1, Cue.NAME_LINK, Cue.PARTITIVE, Cue.ARTICLE);
    }

    /** "Ministra de Trabajo": what an office is about. */
    private static boolean isScope(Sentence s, Name name) {
        return name.words() == 1 && s.has(Cue.ROLE_SCOPE, name.start());
    }

    /** "In Lille": a place, as far as a preposition tells. */
    static boolean isPlace(Sentence s, Name name) {
        int before = name.runStart() - 1;
        return !name.organization()
                && (s.has(Cue.IN, before) && !s.has(Cue.ARTICLE, before)
                        || s.has(Cue.REGION, name.start())
                        || s.has(Cue.SITE, before));
    }
}
