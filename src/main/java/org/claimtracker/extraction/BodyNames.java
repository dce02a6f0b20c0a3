package org.claimtracker.extraction;

/** Reads the names of bodies that their own letters or the plain noun before them tell. */
final class BodyNames {

    private static final int SHORTEST_LETTERS = 3;
    private static final int MOST_ADJECTIVES = 2;

    private final Language language;
    private final String text;

    BodyNames(Language language, String text) {
        this.language = language;
        this.text = text;
    }

    /** The body that the words from {@code start} to before {@code end} name for sure; {@code null} when they do not. */
    Name named(Sentence s, int start, int end) {
        int abbreviated = startOfAbbreviated(s, start, end);
        if (abbreviated >= 0) {
            return body(s, abbreviated, end, abbreviated);
        }
        boolean lettered = end - start > 1
                && s.token(start).isAllCapitals()
                && s.has(Cue.ORGANIZATION_KIND, start)
                && !s.has(Cue.ORGANIZATION, start)
                && !language.has(Style.MODIFIERS_COME_FIRST);
        // "L'ONG Oxfam".
        return lettered ? body(s, start + 1, end, start) : null;
    }

    /** "Ministère des Sports": the body whose name has but its last word in capitals; {@code null} when it is none. */
    Name behindNoun(Sentence s, int start, int end) {
        int noun = bodyNounBefore(s, start);
        int last = end;
        while (noun >= 0
                && s.has(Cue.NAME_ADJECTIVE, last)
                && !s.token(last).isCapitalised()
                && !s.hasAny(last, Cue.SAY, Cue.FUTURE, Cue.AUXILIARY, Cue.FUNCTION)) {
            // "Ministère de l'Éducation nationale".
            last++;
        }
        int also = last + 1 + s.length(Cue.NAME_LINK, last + 1);
        boolean listed = noun >= 0
                && s.has(Cue.RANGE_AND, last)
                && also > last + 1
                && s.isWord(also)
                && s.token(also).isCapitalised()
                && !s.token(noun).isCapitalised()
                && !s.hasAny(also, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        while (listed
                && s.has(Cue.NAME_ADJECTIVE, also + 1)
                && !s.token(also + 1).isCapitalised()
                && !s.hasAny(also + 1, Cue.SAY, Cue.FUTURE, Cue.AUXILIARY, Cue.FUNCTION)) {
            also++;
        }
        // "Ministère de la Santé et de l'Action sociale".
        return noun < 0 ? null : body(s, noun, listed ? also + 1 : last, noun);
    }

    /**
     * "La direction générale de la santé", "sa direction de la communication (DC)": the body that is named in lower
     * case from there on; {@code null} when none is.
     */
    Name inLowerCase(Sentence s, int at) {
        boolean noun = language.has(Style.ORGANIZATIONS_GO_ON_IN_LOWER_CASE)
                && at > 0
                && s.isWord(at)
                && !s.token(at).isCapitalised()
                && s.hasAny(at, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && s.hasAny(at - 1, Cue.ARTICLE, Cue.NAME_LINK, Cue.POSSESSIVE, Cue.TO, Cue.ACCORDING)
                && !s.has(Cue.INDEFINITE, at - 1)
                && s.hasAny(at + 1, Cue.NAME_LINK, Cue.NAME_ADJECTIVE);
        if (!noun) {
            return null;
        }
        int lettered = NameRuns.endBeforeLetters(s, at);
        if (lettered > at) {
            return body(s, at, lettered, at);
        }
        int link = at + 1;
        while (link - at <= MOST_ADJECTIVES && isPlain(s, link) && s.has(Cue.NAME_ADJECTIVE, link)) {
            link++;
        }
        int subject = link + s.length(Cue.NAME_LINK, link);
        boolean goesOn = link > at + 1
                && subject > link
                && s.has(Cue.PARTITIVE, link)
                && isPlain(s, subject)
                && !s.hasAny(subject, Cue.ROLE, Cue.ARTICLE, Cue.PARTITIVE);
        if (!goesOn) {
            return null;
        }
        int end = subject + 1;
        while (end - subject <= MOST_ADJECTIVES && isPlain(s, end) && s.has(Cue.NAME_ADJECTIVE, end)) {
            end++;
        }
        int place = end + s.length(Cue.NAME_LINK, end);
        boolean placed = place > end && s.isWord(place) && s.token(place).isCapitalised();
        return body(s, at, placed ? place + 1 : end, at);
    }

    private static boolean isPlain(Sentence s, int at) {
        return s.isWord(at) && !s.token(at).isCapitalised() && !s.hasAny(at, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY);
    }

    /** The name of a body that stands there, all of it. */
    Name body(Sentence s, int start, int end, int runStart) {
        String whole = text.substring(s.token(start).start(), s.token(end - 1).end());
        return new Name(start, end, runStart, whole, false, true);
    }

    /** "Perkumpulan Petani Hortikultura (PPH)": where the words begin that the letters behind them stand for; or -1. */
    private static int startOfAbbreviated(Sentence s, int from, int end) {
        if (!s.isSign(end, '(') || !s.isSign(end + 2, ')') || !s.token(end + 1).isAllCapitals()) {
            return -1;
        }
        String letters = s.token(end + 1).text();
        int at = end - 1;
        int letter = letters.length() - 1;
        while (at >= from && letter >= 0) {
            Token word = s.token(at);
            if (word.isCapitalised()) {
                if (word.text().charAt(0) != letters.charAt(letter)) {
                    return -1;
                }
                letter--;
            }
            at--;
        }
        return letter < 0 && letters.length() >= SHORTEST_LETTERS ? at + 1 : -1;
    }

    /** Where a plain noun for an institution stands whose name goes on at {@code start}; -1 when none does. */
    private int bodyNounBefore(Sentence s, int start) {
        if (language.has(Style.MODIFIERS_COME_FIRST)) {
            return -1;
        }
        for (int link = 1; link <= 3 && start - link > 0; link++) {
            int noun = start - link - 1;
            boolean linked = s.length(Cue.NAME_LINK, start - link) == link;
            if (linked
                    && s.hasAny(noun, Cue.ORIGIN, Cue.NAME_ADJECTIVE)
                    && !s.has(Cue.ORGANIZATION, noun)
                    && !s.token(noun).isCapitalised()) {
                // "Le ministère russe de la Défense".
                noun--;
            }
            if (linked
                    && s.has(Cue.ORGANIZATION, noun)
                    && !s.has(Cue.ORGANIZATION_KIND, noun)
                    && !s.token(noun).isCapitalised()) {
                return noun;
            }
        }
        return -1;
    }

    /** Whether a word there makes an organisation, and is not what an office is about ("Health Minister"). */
    static boolean hasBody(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.has(Cue.ORGANIZATION, i) && !s.has(Cue.ROLE_SCOPE, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasOrganizationIn(Sentence s, int from, int to) {
        return s.find(Cue.ORGANIZATION, from, to) >= 0;
    }
}
