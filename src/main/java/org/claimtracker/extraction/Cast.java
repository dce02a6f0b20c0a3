package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who and what an article names: their full names, what they are, and who was spoken of last. */
final class Cast {

    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_PERSON = 4;
    private static final int OFFICE_BEFORE = 6;
    private static final int PERSON_WORDS = 2;

    private final Language language;
    private final String text;
    private final Set<String> seenInLowerCase = new HashSet<>();
    private final Set<String> seenInsideSentences = new HashSet<>();
    private final Set<String> standingAlone = new HashSet<>();
    private final Set<String> knownWords = new HashSet<>();
    private final Set<String> speakingAlone = new HashSet<>();
    private final Map<String, Integer> firstStoodAlone = new HashMap<>();
    private final Map<String, Integer> personEvidence = new HashMap<>();
    private final Map<String, ProposedClaimant> byPartOfName = new HashMap<>();
    private final Map<String, ProposedClaimant> byFullName = new HashMap<>();
    private final Map<String, ProposedClaimant> byOffice = new HashMap<>();
    private final Map<String, ProposedClaimant> organizations = new LinkedHashMap<>();
    /** Somebody of whom nothing tells yet whether it is a person, while no organisation is known. */
    private ProposedClaimant lastOfEither;

    private ProposedClaimant lastPerson;
    private ProposedClaimant lastOrganization;
    private ProposedClaimant lastSpeaker;

    Cast(Language language, String text) {
        this.language = language;
        this.text = text;
    }

    /** Notes the names in a headline, if it is one in which names alone have capitals. */
    void noteHeadline(List<Token> headline) {
        long plain = headline.stream()
                .filter(token ->
                        token.isWord() && !token.isCapitalised() && token.text().length() >= 4)
                .count();
        if (plain < 2 || language.nounsAreCapitalised()) {
            return;
        }
        for (int i = 1; i < headline.size(); i++) {
            if (headline.get(i).isCapitalised() && headline.get(i - 1).isWord()) {
                seenInsideSentences.add(headline.get(i).text());
            }
        }
    }

    /** Reads the whole article once, so that a surname is known by its full name wherever that stands. */
    void meet(List<Sentence> sentences, List<boolean[]> dates) {
        for (int i = 0; i < sentences.size(); i++) {
            noteWords(sentences.get(i), dates.get(i));
        }
        List<List<Name>> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            all.add(names(sentences.get(i), dates.get(i)));
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                personEvidence.merge(name.text(), personEvidence(sentences.get(i), name), Integer::sum);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (Name name : all.get(i)) {
                introduce(sentences.get(i), name);
            }
        }
    }

    private void noteWords(Sentence s, boolean[] dates) {
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            if (!token.isWord()) {
                continue;
            }
            if (!token.isCapitalised()) {
                seenInLowerCase.add(token.lower());
                continue;
            }
            boolean alone = !dates[i] && !isNamePart(s, i - 1, dates) && !isNamePart(s, i + 1, dates);
            if (alone) {
                firstStoodAlone.putIfAbsent(token.text(), token.start());
                if (s.has(Cue.SAY, i + 1) || s.has(Cue.SAY, i - 1) || s.has(Cue.SAY_AFTER, i - 1)) {
                    speakingAlone.add(token.text());
                }
            }
            if (!opensSentence(s, i)) {
                seenInsideSentences.add(token.text());
                if (alone) {
                    standingAlone.add(token.text());
                }
            }
        }
    }

    private static boolean isNamePart(Sentence s, int at, boolean[] dates) {
        return s.isWord(at)
                && !dates[at]
                && s.token(at).isCapitalised()
                && !isCompoundAdjective(s.token(at).text());
    }

    /** "Boston-based": a capital in front, and no name for all that. */
    private static boolean isCompoundAdjective(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0
                && hyphen + 1 < word.length()
                && Character.isLowerCase(word.charAt(hyphen + 1))
                && word.indexOf('-') == hyphen;
    }

    private static boolean opensSentence(Sentence s, int at) {
        return at == 0
                || s.isQuotationMark(at - 1)
                || s.isSign(at - 1, ':')
                || (at == 1 && !s.token(0).isWord());
    }

    /** What the words around a name say of it: above 0 for a person, below for an organisation. */
    private int personEvidence(Sentence s, Name name) {
        int evidence = 0;
        if (name.person()) {
            evidence += 2;
        }
        if (name.organization()) {
            evidence -= 3;
        }
        boolean office =
                s.isSign(name.end(), ',') && (s.has(Cue.ROLE, name.end() + 1) || s.has(Cue.ROLE, name.end() + 2));
        if (office) {
            evidence += 2;
        }
        int before = name.runStart() - 1;
        if (before >= 0 && s.isWord(before) && !s.token(before).isCapitalised()) {
            if (s.has(Cue.ORGANIZATION, before) || s.has(Cue.ORGANIZATION_PRONOUN, before - 1)) {
                evidence -= 2;
            } else if (s.has(Cue.ARTICLE, before) && name.runStart() == name.start()) {
                evidence -= 1;
            }
        }
        if (s.isSign(name.end(), ',') && s.has(Cue.THING_RELATIVE, name.end() + 1)) {
            evidence -= 2;
        }
        if (s.isSign(name.end(), ',')
                && s.has(Cue.ARTICLE, name.end() + 1)
                && s.find(Cue.ORGANIZATION_KIND, name.end() + 2, Math.min(s.size(), name.end() + 5)) >= 0) {
            evidence -= 2;
        }
        if (before > 0
                && !language.modifiersComeFirst()
                && s.isWord(before)
                && !s.token(before).isCapitalised()
                && (s.has(Cue.ORGANIZATION_KIND, before)
                        || s.hasAny(before - 1, Cue.ORGANIZATION_KIND, Cue.ORGANIZATION))
                && !s.hasAny(before, Cue.ROLE, Cue.FUNCTION, Cue.NAME_LINK)
                && !s.token(before - 1).isCapitalised()) {
            evidence -= 2;
        }
        return evidence;
    }

    private void introduce(Sentence s, Name name) {
        if (name.words() == 1) {
            knownWords.add(name.text());
        }
        noteAcronym(s, name);
        if (name.words() < 2 || byFullName.containsKey(name.text())) {
            return;
        }
        boolean surnameAlone = speakingAlone.contains(s.token(name.end() - 1).text());
        int evidence = personEvidence.getOrDefault(name.text(), 0) + (surnameAlone ? 1 : 0);
        boolean person = evidence >= 0 && !name.organization() && name.words() <= LONGEST_PERSON;
        ProposedClaimant who =
                new ProposedClaimant(name.text(), person ? ClaimantType.PERSON : ClaimantType.ORGANIZATION);
        byFullName.put(name.text(), who);
        if (person) {
            adopt(s.token(name.end() - 1), who);
            adopt(s.token(name.start()), who);
        }
    }

    /** Notes who holds an office, for "the minister" later on. */
    private void noteOffice(Sentence s, Name name) {
        ProposedClaimant who = identify(name);
        if (who.type() != ClaimantType.PERSON) {
            return;
        }
        for (int i = Math.max(0, name.runStart() - OFFICE_BEFORE); i < name.start(); i++) {
            if (s.has(Cue.ROLE, i)) {
                byOffice.put(s.token(i).lower(), who);
            }
        }
        if (s.isSign(name.end(), ',')) {
            for (int i = name.end() + 1; i < Math.min(s.size(), name.end() + OFFICE_BEFORE); i++) {
                if (s.has(Cue.ROLE, i)) {
                    byOffice.put(s.token(i).lower(), who);
                }
            }
        }
    }

    /** Who "the minister" is: the last one of that office; {@code null} when none was named. */
    ProposedClaimant holder(String office) {
        return byOffice.get(office);
    }

    private void adopt(Token part, ProposedClaimant who) {
        if (firstStoodAlone.getOrDefault(part.text(), Integer.MAX_VALUE) > part.start()) {
            byPartOfName.putIfAbsent(part.text(), who);
        }
    }

    /** "World Health Organization (WHO)": the letters stand for the name from then on. */
    private void noteAcronym(Sentence s, Name name) {
        int at = name.end();
        boolean bracketed = s.isSign(at, '(') && s.isSign(at + 2, ')') && name.words() >= 2;
        if (bracketed
                && (s.token(at + 1).isAcronym()
                        || name.organization() && s.token(at + 1).isCapitalised())) {
            ProposedClaimant who = new ProposedClaimant(name.text(), ClaimantType.ORGANIZATION);
            byFullName.put(name.text(), who);
            byPartOfName.put(s.token(at + 1).text(), who);
        }
    }

    /** The names in a sentence, in its order. */
    List<Name> names(Sentence s, boolean[] dates) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            if (!isNamePart(s, at, dates)) {
                at++;
                continue;
            }
            int end = endOfRun(s, at, dates);
            Name name = name(s, at, end);
            if (name != null) {
                names.add(name);
            }
            at = end;
        }
        return names;
    }

    private int endOfRun(Sentence s, int start, boolean[] dates) {
        int end = start + 1;
        while (end < s.size() && end - start < LONGEST_NAME) {
            if (isNamePart(s, end, dates) && !s.isQuotationMark(end)) {
                end++;
            } else if (language.organizationsGoOnInLowerCase()
                    && s.has(Cue.ORGANIZATION, end - 1)
                    && endOfLowerCaseName(s, end) > end) {
                end = endOfLowerCaseName(s, end);
            } else if (s.has(Cue.NAME_LINK, end)
                    || (s.has(Cue.ORGANIZATION_LINK, end)
                            && (hasOrganizationIn(s, start, end)
                                    || (end - start == 1 && !language.nounsAreCapitalised())))) {
                int next = end + Math.max(s.length(Cue.NAME_LINK, end), s.length(Cue.ORGANIZATION_LINK, end));
                boolean otherBody = s.has(Cue.ORGANIZATION, next) && !hasOrganizationIn(s, start, end);
                if (!isNamePart(s, next, dates) || (otherBody && end - start >= 2)) {
                    break;
                }
                end = next + 1;
            } else if (possessiveEnd(s, end) > 0
                    && isNamePart(s, possessiveEnd(s, end), dates)
                    && hasOrganization(s, possessiveEnd(s, end), dates)) {
                end = possessiveEnd(s, end) + 1;
            } else if (s.isSign(end, '.')
                    && s.token(end - 1).text().length() <= 3
                    && isNamePart(s, end + 1, dates)
                    && (s.token(end - 1).text().length() == 1 || s.has(Cue.TITLE, end - 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** "… national de la statistique": adjectives, and nouns behind a preposition, while they last. */
    private static int endOfLowerCaseName(Sentence s, int from) {
        int end = from;
        for (int parts = 0; parts < 3; parts++) {
            int link = s.length(Cue.NAME_LINK, end);
            int noun = end + link;
            boolean goesOn = link > 0
                    && s.isWord(noun)
                    && !s.hasAny(noun, Cue.FUNCTION, Cue.SAY, Cue.AUXILIARY, Cue.ARTICLE)
                    && !s.token(noun).isCapitalised();
            if (s.has(Cue.NAME_ADJECTIVE, end)) {
                end++;
            } else if (goesOn) {
                end = noun + 1;
            } else {
                break;
            }
        }
        return end;
    }

    /** The token after an apostrophe of possession, "s" included; 0 when there is none. */
    private static int possessiveEnd(Sentence s, int at) {
        if (!(s.isSign(at, '\'') || s.isSign(at, '’')) || s.token(at).spaceBefore()) {
            return 0;
        }
        return s.isWord(at + 1)
                        && s.token(at + 1).lower().equals("s")
                        && !s.token(at + 1).spaceBefore()
                ? at + 2
                : at + 1;
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

    private static boolean hasOrganizationIn(Sentence s, int from, int to) {
        return s.find(Cue.ORGANIZATION, from, to) >= 0;
    }

    private static boolean hasOrganization(Sentence s, int from, boolean[] dates) {
        for (int i = from; isNamePart(s, i, dates); i++) {
            if (s.has(Cue.ORGANIZATION, i)) {
                return true;
            }
        }
        return false;
    }

    private Name name(Sentence s, int runStart, int runEnd) {
        int start = withoutCommonWords(s, runStart, runEnd);
        if (start >= runEnd || (runEnd - start == 1 && s.token(start).text().length() == 1)) {
            return null;
        }
        int end = runEnd;
        int office = -1;
        int officeEnd = -1;
        for (int i = start; i < end; i++) {
            int length = Math.max(s.length(Cue.ROLE, i), s.length(Cue.TITLE, i));
            boolean ofBody = language.modifiersComeFirst()
                    && s.has(Cue.ORGANIZATION, end - 1)
                    && !language.nounsAreCapitalised();
            if (length > 0 && i + length <= end && !hasBody(s, start, i) && !ofBody) {
                office = i;
                officeEnd = i + length;
            }
        }
        boolean person = office >= 0 || roleBefore(s, start);
        if (office >= 0) {
            if (officeEnd >= end) {
                return null;
            }
            start = withoutScope(s, officeEnd, end);
        }
        boolean organization = false;
        for (int i = start; i < end; i++) {
            organization |= s.has(Cue.ORGANIZATION, i);
        }
        for (int i = end - 2; i >= start && language.nounsAreCapitalised(); i--) {
            if (s.has(Cue.ORGANIZATION_KIND, i) && s.token(i + 1).isCapitalised()) {
                start = i + 1;
                break;
            }
        }
        boolean acronym = end - start == 1 && isAllCapitals(s.token(start).text());
        if (language.nounsAreCapitalised()
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
        String written = text.substring(s.token(start).start(), s.token(end - 1).end());
        return new Name(start, end, runStart, written, person && !organization, organization || acronym);
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

    private static boolean allWords(Sentence s, int from, int to) {
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
        while (start < runEnd && opensSentence(s, start) || (start > runStart && start < runEnd)) {
            Token token = s.token(start);
            boolean telling = s.hasAny(start, Cue.ROLE, Cue.TITLE, Cue.ORGANIZATION, Cue.ROLE_SCOPE);
            boolean common = s.hasAny(
                    start,
                    Cue.FUNCTION,
                    Cue.ACCORDING,
                    Cue.VIA,
                    Cue.IN,
                    Cue.BY,
                    Cue.SINCE,
                    Cue.BEFORE,
                    Cue.SAY,
                    Cue.CONJUNCTION,
                    Cue.ABOUT,
                    Cue.MORE_THAN,
                    Cue.AT_LEAST,
                    Cue.CAUSE,
                    Cue.AUXILIARY,
                    Cue.PERSON_PRONOUN,
                    Cue.TO,
                    Cue.ANONYMOUS);
            boolean ordinary = seenInLowerCase.contains(token.lower()) && !seenInsideSentences.contains(token.text());
            boolean unknownAlone = runEnd - start == 1
                    && !seenInsideSentences.contains(token.text())
                    && !token.isAcronym()
                    && !mayBeSubject(s, runEnd);
            if (start > runStart && !common) {
                break;
            }
            // People are introduced by their full name; what stood alone before is no surname, as in "Decision Acme".
            boolean beforeKnownName = runEnd - start == 2
                    && !seenInsideSentences.contains(token.text())
                    && firstStoodAlone.getOrDefault(s.token(start + 1).text(), Integer.MAX_VALUE) < token.start();
            int link = s.length(Cue.NAME_LINK, start + 1);
            boolean beforeBody = !language.modifiersComeFirst()
                    && start + 1 < runEnd
                    && s.has(Cue.ORGANIZATION, start + 1)
                    && !seenInsideSentences.contains(token.text());
            boolean linked = link > 0
                    && start + 1 + link == runEnd - 1
                    && !seenInsideSentences.contains(token.text())
                    && isAllCapitals(s.token(runEnd - 1).text());
            if (linked && !telling) {
                start += 1 + link;
                break;
            }
            if (!telling && (common || beforeBody || ordinary || unknownAlone || beforeKnownName)) {
                start++;
            } else {
                break;
            }
        }
        return start;
    }

    /** Whether a verb of saying, a comma or a relative follows, as they follow a subject. */
    private static boolean mayBeSubject(Sentence s, int at) {
        return s.hasAny(at, Cue.SAY, Cue.RELATIVE, Cue.AUXILIARY, Cue.FUTURE)
                || s.isSign(at, ',')
                || s.isSign(at, '\'');
    }

    /** Drops what an office is about: "Kesehatan" of "Menteri Kesehatan Budi Gunadi", "Parler" of "CEO Parler …". */
    private int withoutScope(Sentence s, int from, int end) {
        int start = from;
        while (start < end - 1) {
            boolean link = s.has(Cue.NAME_LINK, start) && !s.token(start).isCapitalised();
            if (end - start > 2 && beginsSpeaker(s, start, end)) {
                break;
            }
            boolean scope = seenInLowerCase.contains(s.token(start).lower()) && end - start > 2
                    || s.hasAny(start, Cue.ROLE_SCOPE, Cue.ORGANIZATION)
                    || s.token(start).isSign('.')
                    || isAllCapitals(s.token(start).text())
                    || standingAlone.contains(s.token(start).text()) && end - start > 2;
            if (link || scope) {
                start++;
            } else {
                break;
            }
        }
        boolean bodyDropped = false;
        for (int i = from; i < start; i++) {
            bodyDropped |=
                    s.has(Cue.ORGANIZATION, i) || isAllCapitals(s.token(i).text());
        }
        if (end - start >= 2 * PERSON_WORDS && !language.modifiersComeFirst() && allWords(s, start, end)) {
            // Where the office is held stands before the name: "Camat Riam Kanan Fahmi Idris".
            return end - PERSON_WORDS;
        }
        if (bodyDropped
                && end - start == PERSON_WORDS + 1
                && !speakingAlone.contains(s.token(start).text())) {
            return end - PERSON_WORDS;
        }
        if (end - start > 2) {
            for (int i = end - 1; i > start; i--) {
                if (s.isWord(i) && speakingAlone.contains(s.token(i).text())) {
                    return i == end - 1 ? end - 2 : i;
                }
            }
        }
        return start;
    }

    /** Whether the name by which the person is called alone later begins here. */
    private boolean beginsSpeaker(Sentence s, int at, int end) {
        return speakingAlone.contains(s.token(at).text())
                && !s.has(Cue.ORGANIZATION, at)
                && firstStoodAlone.getOrDefault(s.token(at).text(), Integer.MAX_VALUE)
                        > s.token(at).start()
                && at < end - 1;
    }

    private static boolean roleBefore(Sentence s, int start) {
        for (int back = 1; back <= 4 && start - back >= 0; back++) {
            if (s.length(Cue.ROLE, start - back) == back || s.length(Cue.TITLE, start - back) == back) {
                return true;
            }
            if (back == 1 && (s.isSign(start - 1, '.') || s.isSign(start - 1, ','))) {
                continue;
            }
            if (!s.has(Cue.ROLE_SCOPE, start - back)) {
                break;
            }
        }
        return s.isSign(start - 1, ',') && s.length(Cue.ROLE, start - 2) == 1;
    }

    /** Where every noun has a capital: whether this one, alone, is a name nevertheless. */
    private boolean isNamed(Sentence s, int at) {
        String word = s.token(at).text();
        if (s.has(Cue.ORGANIZATION, at) && language.isCompound(s.token(at).lower())) {
            return true;
        }
        if (byPartOfName.containsKey(word)
                || knownWords.contains(word)
                || s.token(at).isAcronym()) {
            return true;
        }
        boolean determined = at > 0 && (s.hasAny(at - 1, Cue.FUNCTION, Cue.MODIFIER) || looksLikeAdjective(s, at - 1));
        boolean besideVerb = s.has(Cue.SAY, at + 1) || s.has(Cue.SAY, at - 1);
        return besideVerb && !determined && !s.hasAny(at, Cue.ORGANIZATION, Cue.ROLE, Cue.ANONYMOUS);
    }

    private static boolean looksLikeAdjective(Sentence s, int at) {
        return s.isWord(at) && !s.token(at).isCapitalised() && !s.has(Cue.SAY, at);
    }

    static boolean isAllCapitals(String word) {
        if (word.length() < 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(word.charAt(0));
    }

    /** Who a name is, by the fullest form of it that the article has. */
    ProposedClaimant identify(Name name) {
        ProposedClaimant full = byFullName.get(name.text());
        if (full != null) {
            return name.person() && full.type() == ClaimantType.ORGANIZATION && !name.organization()
                    ? new ProposedClaimant(full.name(), ClaimantType.PERSON)
                    : full;
        }
        if (name.words() == 1) {
            ProposedClaimant longer = byPartOfName.get(name.text());
            if (longer != null && !(name.organization() && longer.type() == ClaimantType.PERSON)) {
                return longer;
            }
        }
        boolean person = name.person()
                || (name.words() >= 2
                        && name.words() <= LONGEST_PERSON
                        && !name.organization()
                        && personEvidence.getOrDefault(name.text(), 0) >= 0);
        return new ProposedClaimant(name.text(), person ? ClaimantType.PERSON : ClaimantType.ORGANIZATION);
    }

    /** Notes that somebody spoke, though nothing of it was a claim. */
    void heard(ProposedClaimant speaker) {
        lastSpeaker = speaker == null ? lastSpeaker : speaker;
    }

    /** Remembers who a sentence was about, for the pronouns of the next. */
    void remember(Sentence s, List<Name> names, ProposedClaimant speaker, ProposedOrigin origin) {
        names.forEach(name -> noteOffice(s, name));
        ProposedClaimant person = null;
        ProposedClaimant organization = null;
        boolean certain = false;
        for (Name name : names) {
            ProposedClaimant who = identify(name);
            if (who.type() == ClaimantType.PERSON) {
                person = person == null ? who : person;
                boolean certainlyPerson = personEvidence.getOrDefault(who.name(), 0) > 0
                        || speakingAlone.contains(s.token(name.end() - 1).text());
                lastOfEither = certainlyPerson || lastOrganization != null ? lastOfEither : who;
            } else if (!isPlace(s, name) && (origin == null || !origin.name().equals(name.text()))) {
                organizations.remove(who.name());
                organizations.put(who.name(), who);
                if (organization == null || (name.organization() && !certain)) {
                    organization = who;
                    certain = name.organization();
                }
            }
        }
        if (speaker != null) {
            lastSpeaker = speaker;
            if (speaker.type() == ClaimantType.PERSON) {
                person = speaker;
            } else {
                organization = speaker;
            }
        }
        lastPerson = person == null ? lastPerson : person;
        lastOrganization = organization == null ? lastOrganization : organization;
    }

    ProposedClaimant lastPerson() {
        return lastPerson;
    }

    private boolean hasNoun(ProposedClaimant candidate, String noun) {
        for (String word : candidate.name().toLowerCase(language.locale()).split(" ")) {
            if (word.equals(noun) || (noun.length() > 4 && word.endsWith(noun))) {
                return true;
            }
        }
        return false;
    }

    /** "In Lille": a place, as far as a preposition tells. */
    private static boolean isPlace(Sentence s, Name name) {
        int before = name.runStart() - 1;
        return !name.organization() && s.has(Cue.IN, before) && !s.has(Cue.ARTICLE, before);
    }

    ProposedClaimant lastOrganization() {
        return lastOrganization;
    }

    /**
     * The organisation that "the ministry" stands for: the last whose name has that noun, or the last of all.
     *
     * @param noun        the noun, as written
     * @param standsForAny whether it may stand for one with another noun in its name; if not, and none has it, the noun
     *                    itself is all there is of a name, as in "the government"
     */
    ProposedClaimant organization(String noun, boolean standsForAny) {
        ProposedClaimant named = null;
        String wanted = noun.toLowerCase(language.locale());
        for (ProposedClaimant candidate : organizations.values()) {
            if (hasNoun(candidate, wanted)) {
                named = candidate;
            }
        }
        if (named == null) {
            // The full name may come later than the noun, and is the only one of its kind then.
            List<ProposedClaimant> later = byFullName.values().stream()
                    .filter(candidate -> candidate.type() == ClaimantType.ORGANIZATION)
                    .filter(candidate -> hasNoun(candidate, wanted))
                    .distinct()
                    .toList();
            named = later.size() == 1 ? later.getFirst() : null;
        }
        if (named == null && !standsForAny) {
            return new ProposedClaimant(noun, ClaimantType.ORGANIZATION);
        }
        if (named == null && lastOrganization == null && lastOfEither != null) {
            return new ProposedClaimant(lastOfEither.name(), ClaimantType.ORGANIZATION);
        }
        return named == null ? lastOrganization : named;
    }

    ProposedClaimant lastSpeaker() {
        return lastSpeaker;
    }
}
