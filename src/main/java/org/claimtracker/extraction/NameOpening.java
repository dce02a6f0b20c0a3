package org.claimtracker.extraction;

/** Drops from the front of a name what has its capital only because it opens the sentence. */
final class NameOpening {

    private static final int PERSON_WORDS = 2;

    private final Language language;
    private final CapitalisedWords words;

    NameOpening(Language language, CapitalisedWords words) {
        this.language = language;
        this.words = words;
    }

    /** Where the name begins in a run of words with capitals; {@code runEnd} when there is none. */
    int nameStart(Sentence s, int runStart, int runEnd) {
        int start = runStart;
        while (start < runEnd && CapitalisedWords.opensSentence(s, start) || (start > runStart && start < runEnd)) {
            Token token = s.token(start);
            boolean telling = s.hasAny(start, Cue.ROLE, Cue.TITLE, Cue.ORGANIZATION, Cue.ROLE_SCOPE);
            boolean common = s.hasAny(
                    start,
                    Cue.BEHALF,
                    Cue.FUNCTION,
                    Cue.ACCORDING,
                    Cue.VIA,
                    Cue.IN,
                    Cue.BY,
                    Cue.SINCE,
                    Cue.BEFORE,
                    Cue.SAY,
                    Cue.SAY_AFTER,
                    Cue.CONJUNCTION,
                    Cue.ABOUT,
                    Cue.MORE_THAN,
                    Cue.AT_LEAST,
                    Cue.CAUSE,
                    Cue.AUXILIARY,
                    Cue.PERSON_PRONOUN,
                    Cue.TO,
                    Cue.ANONYMOUS);
            // "Emily Watts" ends like an adverb.
            boolean firstName = runEnd - start == 2
                    && s.has(Cue.AUXILIARY, start)
                    && !language.isListed(token)
                    && s.token(start + 1).isCapitalised()
                    && !telling;
            boolean beforeCountry =
                    runEnd - start == 2 && language.isCountry(s.token(start + 1).text());
            // "Engineers Australia".
            common &= !firstName && !(beforeCountry && s.has(Cue.ANONYMOUS, start));
            boolean kind = language.has(Style.MODIFIERS_COME_FIRST)
                    && !language.has(Style.NOUNS_ARE_CAPITALISED)
                    && s.has(Cue.ORGANIZATION_KIND, start)
                    && !s.has(Cue.ORGANIZATION, start)
                    && runEnd - start == 2;
            // "Diabetes Australia says": a common noun, and no adjective.
            boolean ofBody = beforeCountry
                    && language.has(Style.MODIFIERS_COME_FIRST)
                    && !language.has(Style.NOUNS_ARE_CAPITALISED)
                    && !s.has(Cue.ADJECTIVE, start)
                    && s.has(Cue.SAY, runEnd);
            boolean ordinary = words.isSeenInLowerCase(token) && !words.isSeenInside(token) && !ofBody;
            // "Procurado, o clube disse".
            boolean participle = s.has(Cue.SAY_PARTICIPLE, start) && s.isSign(runEnd, ',');
            boolean unknownAlone = runEnd - start == 1
                    && !words.isSeenInside(token)
                    && !token.isAcronym()
                    && (participle || !mayBeSubject(s, runEnd));
            boolean articleOfName = start > runStart && start + 1 < runEnd && s.has(Cue.ARTICLE, start);
            if (start > runStart && !common || articleOfName) {
                // "Segundo O Globo".
                break;
            }
            // People are introduced by their full name; what stood alone before is no surname, as in "Decision Acme".
            boolean beforeKnownName = runEnd - start == 2
                    && !words.isSeenInside(token)
                    && !words.isPlace(s.token(start + 1))
                    && words.firstStoodAlone(s.token(start + 1)) < token.start();
            // "Citou Marina Silva": the verb, and a full name behind it.
            boolean verb = language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                    && runEnd - start > PERSON_WORDS
                    && s.has(Cue.PAST, start)
                    && !language.isListed(token)
                    && !words.isSeenInside(token)
                    && s.token(start + 1).isCapitalised();
            int link = s.length(Cue.NAME_LINK, start + 1);
            boolean beforeBody = !language.has(Style.MODIFIERS_COME_FIRST)
                    && start + 1 < runEnd
                    && s.has(Cue.ORGANIZATION, start + 1)
                    && !token.isAcronym()
                    && !words.isSeenInside(token);
            boolean document = link > 0 && s.has(Cue.DOCUMENT, start) && start + 1 + link < runEnd;
            boolean bareDocument = link == 0
                    && !language.has(Style.MODIFIERS_COME_FIRST)
                    && (runEnd - start > 2 || s.token(runEnd - 1).isAcronym())
                    && runEnd - start > 1
                    && s.has(Cue.DOCUMENT, start);
            boolean adjective = s.has(Cue.ADJECTIVE, start)
                    && runEnd - start == PERSON_WORDS
                    && !BodyNames.hasOrganizationIn(s, start, runEnd)
                    && !words.isSeenInside(token);
            boolean linked = link > 0
                    && start + 1 + link == runEnd - 1
                    && !words.isSeenInside(token)
                    && s.token(runEnd - 1).isAllCapitals();
            if ((linked || document) && !telling) {
                start += 1 + link;
                break;
            }
            // "Health bosses said".
            boolean scopeAlone = runEnd - start == 1
                    && s.has(Cue.ROLE_SCOPE, start)
                    && language.has(Style.MODIFIERS_COME_FIRST)
                    && !language.has(Style.NOUNS_ARE_CAPITALISED)
                    && !token.isAllCapitals()
                    && s.has(Cue.ANONYMOUS, runEnd);
            if (bareDocument
                    || scopeAlone
                    || !telling
                            && (common
                                    || kind
                                    || adjective
                                    || beforeBody
                                    || verb
                                    || ordinary
                                    || unknownAlone
                                    || beforeKnownName)) {
                start++;
            } else {
                break;
            }
        }
        return start;
    }

    /** Whether a verb of saying, a comma or a relative follows, as they follow a subject. */
    private boolean mayBeSubject(Sentence s, int end) {
        int at = s.isQuotationMark(end) ? end + 1 : end;
        // "Affirmation qui se révèle fausse": behind a name, a comma parts such words.
        boolean relative = s.has(Cue.RELATIVE, at) && !language.has(Style.REPORTS_WITH_THAT);
        return relative
                || s.hasAny(at, Cue.SAY, Cue.SAY_WITH_PARTICLE, Cue.AUXILIARY, Cue.FUTURE, Cue.ACCORDING_BEFORE)
                || s.isSign(at, ',') && !s.hasAny(at + 1, Cue.SAY, Cue.AUXILIARY)
                || s.isSign(at, '\'')
                || NameReader.isAgeInBrackets(s, at);
    }
}
