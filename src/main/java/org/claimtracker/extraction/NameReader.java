package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in a sentence, and parts them from the titles and offices around them. */
final class NameReader {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_POST_NOMINAL = 3;
    private static final int PARTICLE_WITHIN = 6;

    private final Language language;
    private final String text;
    private final CapitalisedWords words;
    private final NameRuns runs;
    private final Offices offices;
    private final CitationForm citation;

    NameReader(Language language, String text, CapitalisedWords words) {
        this.language = language;
        this.text = text;
        this.words = words;
        this.runs = new NameRuns(language);
        this.offices = new Offices(language, words);
        this.citation = new CitationForm(language, text);
    }

    /** The names in a sentence, in its order. */
    List<Name> names(Sentence s, boolean[] dates) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            if (!runs.isNamePart(s, at, dates)) {
                at++;
                continue;
            }
            int end = runs.end(s, at, dates);
            if (beginsWithListener(s, at, end)) {
                end = at + 1;
            }
            Name name = name(s, at, end);
            if (name != null) {
                names.add(name);
            }
            at = end;
        }
        return names;
    }

    /** "Afirmou ao PÚBLICO Joana Bordalo", "disse à agência Lusa Rui Melo": two names without anything between. */
    private boolean beginsWithListener(Sentence s, int at, int end) {
        boolean noun = s.hasAny(at - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        int to = noun ? at - 2 : at - 1;
        return !language.modifiersComeFirst()
                && end - at > PERSON_WORDS
                && (s.has(Cue.TO, to) && s.hasAny(to - 1, Cue.SAY, Cue.TELL)
                        || s.length(Cue.TO, to - 1) == 2 && s.hasAny(to - 2, Cue.SAY, Cue.TELL))
                && (noun || s.token(at).isAllCapitals())
                && allWords(s, at, end);
    }

    /** Whether a word there makes an organisation, and is not what an office is about ("Health Minister"). */
    private static boolean hasBody(Sentence s, int from, int to) {
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

    private Name name(Sentence s, int runStart, int runEnd) {
        if (Offices.isMiddleOfScope(s, runStart, runEnd)) {
            return null;
        }
        int start = withoutCommonWords(s, runStart, runEnd);
        boolean pronoun = runEnd - start == 1
                && s.has(Cue.FUNCTION, start)
                && !s.token(start).isAllCapitals();
        // "Alerte l'ONG".
        boolean kind = runEnd - start == 1
                && s.has(Cue.ORGANIZATION_KIND, start)
                && !language.nounsAreCapitalised()
                && s.has(Cue.ARTICLE, start - 1);
        if (start >= runEnd
                || pronoun
                || kind
                || (runEnd - start == 1 && s.token(start).text().length() == 1)) {
            return null;
        }
        int abbreviated = startOfAbbreviated(s, start, runEnd);
        if (abbreviated >= 0) {
            String whole = text.substring(
                    s.token(abbreviated).start(), s.token(runEnd - 1).end());
            return new Name(abbreviated, runEnd, abbreviated, whole, false, true);
        }
        boolean lettered = runEnd - start > 1
                && s.token(start).isAllCapitals()
                && s.has(Cue.ORGANIZATION_KIND, start)
                && !s.has(Cue.ORGANIZATION, start)
                && !language.modifiersComeFirst();
        if (lettered) {
            // "L'ONG Oxfam".
            String whole = text.substring(
                    s.token(start + 1).start(), s.token(runEnd - 1).end());
            return new Name(start + 1, runEnd, start, whole, false, true);
        }
        int end = runEnd;
        for (int i = start; i < end; i++) {
            if (i + s.length(Cue.ROLE, i) > end) {
                // "Le Premier ministre": the office goes on in lower case.
                end = i;
            }
        }
        if (end <= start || (end < runEnd && end - start == 1 && s.has(Cue.ARTICLE, start))) {
            return null;
        }
        int office = -1;
        int officeEnd = -1;
        for (int i = start; i < end; i++) {
            boolean scope = s.length(Cue.ROLE_SCOPE, i) > s.length(Cue.TITLE, i);
            int length = Math.max(s.length(Cue.ROLE, i), scope ? 0 : s.length(Cue.TITLE, i));
            boolean ofBody = language.modifiersComeFirst()
                    && s.has(Cue.ORGANIZATION, end - 1)
                    && !language.nounsAreCapitalised();
            // A rank or title is a person's behind any body: "Polda Jatim Kombes Pol Farhan Mulyadi".
            boolean behindBody = hasBody(s, start, i) && (language.modifiersComeFirst() || !s.has(Cue.TITLE, i));
            if (length > 0 && i + length <= end && !behindBody && !ofBody && !isSurname(s, start, i, end)) {
                office = i;
                officeEnd = i + length;
            }
        }
        int first = runStart;
        boolean place = start > 0
                && s.token(start - 1).isNumber()
                && s.isSign(end, ',')
                && s.isWord(end + 1)
                && s.token(end + 1).isCapitalised();
        // "Ketua RW 05 Cicadas, Asep Kurnia".
        boolean person = office >= 0 || !place && Offices.roleBefore(s, start);
        if (office >= 0) {
            if (officeEnd >= end) {
                return null;
            }
            boolean acronymBehind =
                    s.isSign(end, '(') && s.isWord(end + 1) && s.token(end + 1).isAllCapitals();
            boolean nameBehind = !language.modifiersComeFirst()
                    && s.isSign(end, ',')
                    && s.isWord(end + 1)
                    && s.token(end + 1).isCapitalised();
            boolean body = s.has(Cue.ORGANIZATION, officeEnd)
                    && end - officeEnd > PERSON_WORDS
                    && (acronymBehind || nameBehind);
            if (body) {
                // "Kepala Badan Nasional Penanggulangan Bencana (BNPB) …", "Ketua Asosiasi Cabai Indonesia, Abdul …":
                // whose head it is.
                String whole = text.substring(
                        s.token(officeEnd).start(), s.token(end - 1).end());
                return new Name(officeEnd, end, officeEnd, whole, false, true);
            }
            boolean title = !s.has(Cue.ROLE, office) && !language.modifiersComeFirst();
            start = title ? officeEnd : offices.withoutScope(s, officeEnd, end, Offices.isAtBody(s, office));
            boolean goesOn = s.has(Cue.CONJUNCTION, end)
                    || s.isSign(end, ',')
                            && s.isWord(end + 1)
                            && s.token(end + 1).isCapitalised();
            if (s.has(Cue.ROLE_SCOPE, officeEnd)
                    && goesOn
                    && end - start <= PERSON_WORDS
                    && (end - start == 1 || !language.modifiersComeFirst() && s.has(Cue.CONJUNCTION, end))) {
                // "Menteri Komunikasi dan Informatika Johnny Gerard": the name is yet to come.
                return null;
            }
        } else if (Offices.isRestOfScope(s, runStart)) {
            start = Offices.behindScope(s, start, end);
            if (end - start == 1 && s.has(Cue.ROLE_SCOPE, start)) {
                return null;
            }
            person = true;
        } else if (person && !language.modifiersComeFirst() && Offices.roleEndingAt(s, start) >= 0) {
            // "Kata juru bicara KPK Tessa Mahardika".
            boolean atBody = Offices.isAtBody(s, Offices.roleEndingAt(s, start));
            int holder = offices.withoutBody(s, start, end, atBody);
            first = holder > start ? holder : first;
            start = holder;
        }
        if (office < 0
                && end - start > PERSON_WORDS
                && s.token(start).isAllCapitals()
                && !hasOrganizationIn(s, start + 1, end)
                && !s.token(start + 1).isAllCapitals()
                && Offices.heldAt(s, start)) {
            // "Le secrétaire général de la CFDT Laurent Bergeron".
            start++;
            first = start;
            person = true;
        }
        int speaker = office < 0 ? offices.speakerBehindBody(s, start, end) : -1;
        if (speaker < 0 && office < 0) {
            speaker = offices.holderBehindBody(s, start, end);
        }
        if (speaker > start) {
            start = speaker;
            person = true;
        }
        boolean trade = language.nounsAreCapitalised() && end - start == 1 && s.has(Cue.ROLE, start - 1);
        if (trade && s.has(Cue.ORGANIZATION_KIND, start - 1)) {
            // "Der Autobauer Volkswagen", but "der Händler Jan Maier".
            person = false;
        }
        boolean makes = false;
        int link =
                language.nounsAreCapitalised() && s.has(Cue.DOCUMENT, start) ? s.length(Cue.NAME_LINK, start + 1) : 0;
        if (link > 0 && start + 1 + link < end) {
            // "Umfrage von Tamedia".
            start += 1 + link;
            makes = true;
        }
        boolean organization = false;
        for (int i = start; i < end; i++) {
            organization |= s.has(Cue.ORGANIZATION, i) || s.isSign(i, '&');
        }
        for (int i = end - 2; i >= start && language.nounsAreCapitalised(); i--) {
            if (s.has(Cue.ORGANIZATION_KIND, i) && s.token(i + 1).isCapitalised()) {
                start = i + 1;
                break;
            }
        }
        boolean acronym = true;
        for (int i = start; i < end; i++) {
            acronym &= s.token(i).isAllCapitals()
                    && (end - start == 1 || s.token(i).text().length() <= LONGEST_POST_NOMINAL);
        }
        if (language.nounsAreCapitalised()
                && office < 0
                && !s.token(start).isAcronym()
                && !(s.isSign(start - 1, ',') && s.isSign(end, ','))
                && end - start == PERSON_WORDS + 1
                && !hasOrganizationIn(s, start, end)
                && allWords(s, start, end)) {
            // Three nouns in a row are an office or a trade, and a first and last name.
            start = end - PERSON_WORDS;
            person = true;
        }
        boolean kindBefore = s.has(Cue.ORGANIZATION_KIND, start - 1);
        if (language.nounsAreCapitalised()
                && end - start == 1
                && !person
                && !acronym
                && !makes
                && !kindBefore
                && !isNamed(s, start)) {
            return null;
        }
        int noun = bodyNounBefore(s, start);
        if (noun >= 0 && !person) {
            // "Ministère des Sports": the name has but its last word in capitals.
            String whole =
                    text.substring(s.token(noun).start(), s.token(end - 1).end());
            return new Name(noun, end, noun, whole, false, true);
        }
        boolean afterName =
                person && end - start > PERSON_WORDS && s.token(end - 1).isAllCapitals();
        if (afterName && s.token(end - 1).text().length() <= LONGEST_POST_NOMINAL) {
            // "Helen Marsh KC".
            end--;
        }
        String maker = end - start == 1 ? language.makerOf(s.token(start).text()) : null;
        if (maker != null) {
            return new Name(start, end, runStart, maker, false, true);
        }
        String written = citation.of(s, start, end, organization);
        return new Name(start, end, first, written, person && !organization, organization || acronym);
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
        return letter < 0 && letters.length() > PERSON_WORDS ? at + 1 : -1;
    }

    /** "Luisa Neubauer", "Jake Lindqvist": what reads like a trade behind a first name is none. */
    private static boolean isSurname(Sentence s, int start, int at, int end) {
        return at == end - 1
                && at > start
                && s.isWord(at - 1)
                && s.token(at).isCapitalised()
                && !s.token(at - 1).isAllCapitals()
                && !s.hasAny(at - 1, Cue.ROLE_SCOPE, Cue.ROLE, Cue.TITLE, Cue.ORGANIZATION, Cue.NAME_LINK);
    }

    /** Where a plain noun for an institution stands whose name goes on at {@code start}; -1 when none does. */
    private int bodyNounBefore(Sentence s, int start) {
        if (language.modifiersComeFirst()) {
            return -1;
        }
        for (int link = 1; link <= 3 && start - link > 0; link++) {
            int noun = start - link - 1;
            boolean linked = s.length(Cue.NAME_LINK, start - link) == link;
            if (linked
                    && s.has(Cue.ORGANIZATION, noun)
                    && !s.has(Cue.ORGANIZATION_KIND, noun)
                    && !s.token(noun).isCapitalised()) {
                return noun;
            }
        }
        return -1;
    }

    static boolean allWords(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.token(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** Drops from the front of a run what is there only because it opens the sentence. */
    private int withoutCommonWords(Sentence s, int runStart, int runEnd) {
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
            common &= !firstName;
            boolean kind = language.modifiersComeFirst()
                    && !language.nounsAreCapitalised()
                    && s.has(Cue.ORGANIZATION_KIND, start)
                    && !s.has(Cue.ORGANIZATION, start)
                    && runEnd - start == 2;
            boolean ordinary = words.isSeenInLowerCase(token) && !words.isSeenInside(token);
            // "Procurado, o clube disse".
            boolean participle = s.has(Cue.SAY_PARTICIPLE, start) && s.isSign(runEnd, ',');
            boolean unknownAlone = runEnd - start == 1
                    && !words.isSeenInside(token)
                    && !token.isAcronym()
                    && (participle || !mayBeSubject(s, runEnd));
            if (start > runStart && !common) {
                break;
            }
            // People are introduced by their full name; what stood alone before is no surname, as in "Decision Acme".
            boolean beforeKnownName = runEnd - start == 2
                    && !words.isSeenInside(token)
                    && !words.isPlace(s.token(start + 1))
                    && words.firstStoodAlone(s.token(start + 1)) < token.start();
            int link = s.length(Cue.NAME_LINK, start + 1);
            boolean beforeBody = !language.modifiersComeFirst()
                    && start + 1 < runEnd
                    && s.has(Cue.ORGANIZATION, start + 1)
                    && !token.isAcronym()
                    && !words.isSeenInside(token);
            boolean document = link > 0 && s.has(Cue.DOCUMENT, start) && start + 1 + link < runEnd;
            boolean bareDocument =
                    link == 0 && !language.modifiersComeFirst() && runEnd - start > 2 && s.has(Cue.DOCUMENT, start);
            boolean adjective = s.has(Cue.ADJECTIVE, start)
                    && runEnd - start == PERSON_WORDS
                    && !hasOrganizationIn(s, start, runEnd)
                    && !words.isSeenInside(token);
            boolean linked = link > 0
                    && start + 1 + link == runEnd - 1
                    && !words.isSeenInside(token)
                    && s.token(runEnd - 1).isAllCapitals();
            if ((linked || document) && !telling) {
                start += 1 + link;
                break;
            }
            if (bareDocument
                    || !telling
                            && (common
                                    || kind
                                    || adjective
                                    || bareDocument
                                    || beforeBody
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
    private static boolean mayBeSubject(Sentence s, int end) {
        int at = s.isQuotationMark(end) ? end + 1 : end;
        return s.hasAny(at, Cue.SAY, Cue.SAY_WITH_PARTICLE, Cue.RELATIVE, Cue.AUXILIARY, Cue.FUTURE)
                || s.isSign(at, ',')
                || s.isSign(at, '\'')
                || isAgeInBrackets(s, at);
    }

    /** "Sutinah (52)": how old somebody is. */
    static boolean isAgeInBrackets(Sentence s, int at) {
        return s.isSign(at, '(')
                && s.isSign(at + 2, ')')
                && s.token(at + 1).isNumber()
                && s.token(at + 1).text().length() == 2;
    }

    /** Where every noun has a capital: whether this one, alone, is a name nevertheless. */
    private boolean isNamed(Sentence s, int at) {
        if (s.has(Cue.ORGANIZATION, at) && language.isCompound(s.token(at).lower()) && !s.has(Cue.INDEFINITE, at - 1)) {
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
        boolean nominative = s.has(Cue.SAY, at + 1) && isNominative(s, at);
        boolean made = language.makerOf(s.token(at).text()) != null;
        boolean signs = s.length(Cue.ACCORDING, at - 1) == 1 && (made || !s.hasAny(at, Cue.DOCUMENT, Cue.TITLE));
        return (signs || besideVerb && !determined || nominative)
                && !s.hasAny(at, Cue.ORGANIZATION, Cue.ROLE, Cue.ANONYMOUS);
    }

    /** "Die Axpower rechnet": a noun that is no person, and nothing that is told in a document. */
    private boolean isNominative(Sentence s, int at) {
        boolean opens = at == 1 || s.isSign(at - 2, ',');
        boolean person = s.hasAny(at, Cue.ROLE, Cue.ANONYMOUS, Cue.DOCUMENT, Cue.PERSON_PRONOUN)
                || s.hasAny(at - 1, Cue.PERSON_PRONOUN, Cue.ORGANIZATION_PRONOUN)
                || language.inflection().isPersonNoun(s.token(at).lower());
        boolean plural = language.inflection().isPluralVerb(s.token(at + 1).lower());
        return opens && s.has(Cue.NAME_ARTICLE, at - 1) && !person && !plural && !s.has(Cue.ORGANIZATION_KIND, at);
    }

    private static boolean looksLikeAdjective(Sentence s, int at) {
        return s.isWord(at) && !s.token(at).isCapitalised() && !s.has(Cue.SAY, at);
    }
}
