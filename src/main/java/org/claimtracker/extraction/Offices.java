package org.claimtracker.extraction;

import java.util.Set;

/** Parts a person's name from the office before it: what it is about, where it is held, and for whom. */
final class Offices {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_SCOPE = 10;
    private static final int SHORTEST_PLACE = 6;

    /** What stands before the names of places, which may have several words, and has no article in it. */
    private static final Set<String> BARE_LINKS = Set.of("de", "d'");

    private final Language language;
    private final CapitalisedWords words;

    Offices(Language language, CapitalisedWords words) {
        this.language = language;
        this.words = words;
    }

    /** Drops what an office is about: "Kesehatan" of "Menteri Kesehatan Budi Gunadi", "Parler" of "CEO Parler …". */
    int withoutScope(Sentence s, int from, int end, boolean atBody) {
        int region = language.has(Style.MODIFIERS_COME_FIRST) ? 0 : words.regionAt(s, from, end);
        if (region > 0 && NameReader.allWords(s, from, end)) {
            // "Kepala Desa Rawa Burung Damhuri", where the article has "Desa Rawa Burung", too.
            return from + region;
        }
        if (isThreePartName(s, from, end)) {
            return from;
        }
        int behindBody = behindBodyOf(s, from, end);
        if (behindBody > from) {
            return behindBody;
        }
        int start = withoutBody(s, from, end, atBody);
        if (start > from && !s.has(Cue.ROLE_SCOPE, start)) {
            return start;
        }
        while (start < end - 1) {
            boolean link = s.has(Cue.NAME_LINK, start) && !s.token(start).isCapitalised();
            if (isInitial(s, start) || isInitials(s, start, end)) {
                break;
            }
            if (end - start > 2 && beginsSpeaker(s, start, end)) {
                break;
            }
            boolean scope = words.isSeenInLowerCase(s.token(start)) && end - start > 2
                    || language.isCountry(s.token(start).text()) && end - start > 2
                    || s.hasAny(start, Cue.ROLE_SCOPE, Cue.ORGANIZATION)
                    || s.token(start).isSign('.')
                    || s.token(start).isAcronym()
                    || isNumeral(s.token(start)) && s.has(Cue.ORGANIZATION, start - 1)
                    || (words.standsAlone(s.token(start))
                                    || words.endsNames(s.token(start)) && !language.has(Style.MODIFIERS_COME_FIRST))
                            && end - start > 2;
            if (link || scope) {
                start += Math.min(end - start - 1, Math.max(1, s.length(Cue.ROLE_SCOPE, start)));
            } else {
                break;
            }
        }
        boolean bodyDropped = false;
        for (int i = from; i < start; i++) {
            bodyDropped |= s.has(Cue.ORGANIZATION, i) || s.token(i).isAllCapitals();
        }
        for (int i = end - PERSON_WORDS - 1; i > start && !language.has(Style.MODIFIERS_COME_FIRST); i--) {
            // A region has two words, and is where the office is held; one may be of the name of a body.
            int behind = i + s.length(Cue.ROLE_SCOPE, i);
            if (behind > i + 1 && behind <= end - PERSON_WORDS && end - behind <= PERSON_WORDS + 1) {
                // "Pimpinan Wilayah Perum Bulog Jawa Timur Langgeng Wisnu Adinugroho".
                return behind;
            }
        }
        if (end - start >= 2 * PERSON_WORDS
                && !language.has(Style.MODIFIERS_COME_FIRST)
                && NameReader.allWords(s, start, end)) {
            // Where the office is held stands before the name: "Camat Riam Kanan Fahmi Idris".
            return end - PERSON_WORDS;
        }
        boolean complete = atBody
                && start > from
                && !isInitial(s, start)
                && s.token(start - 1).isAcronym()
                && !s.has(Cue.ORGANIZATION, start - 1);
        if (complete || isInitial(s, start)) {
            // Letters are all of a body's name: "Ketua PBNU Yahya Cholil Staquf".
            return start;
        }
        if (bodyDropped && isInitial(s, start + 1)) {
            // "Saurlin P Siagian", but "… Jawa M Edy Afrianto".
            return end - start == PERSON_WORDS + 1 ? start : start + 1;
        }
        boolean placeDropped = start > from && s.has(Cue.ROLE_SCOPE, start - 1);
        boolean department = placeDropped && !bodyDropped && start - from == s.length(Cue.ROLE_SCOPE, from);
        if (department
                && end - start == PERSON_WORDS + 1
                && !language.isCountry(s.token(start).text())) {
            // "Menteri Pertanian Andi Amran Sulaiman", who is called Amran later.
            return start;
        }
        if (bodyDropped && !placeDropped && end - start == PERSON_WORDS + 1 && !words.speaksAlone(s.token(start))) {
            return end - PERSON_WORDS;
        }
        if (end - start > 2) {
            for (int i = end - 1; i > start; i--) {
                if (s.isWord(i) && words.speaksAlone(s.token(i))) {
                    return i == end - 1 ? end - 2 : i;
                }
            }
        }
        return start;
    }

    /** "Juru Bicara Vaksin Kementerian Kesehatan Siti Nadia …": behind the body that an office of a thing is of; else {@code from}. */
    private int behindBodyOf(Sentence s, int from, int end) {
        boolean scoped = s.hasAny(from, Cue.ROLE_SCOPE, Cue.ORGANIZATION);
        for (int i = end - PERSON_WORDS - 1; i > from && !scoped && !language.has(Style.MODIFIERS_COME_FIRST); i--) {
            int behind = i + 1 + s.length(Cue.ROLE_SCOPE, i + 1);
            boolean body = s.has(Cue.ORGANIZATION, i) && behind > i + 1;
            if (body) {
                return end - behind == PERSON_WORDS || end - behind == PERSON_WORDS + 1 ? behind : from;
            }
        }
        return from;
    }

    /** "Police Chief James Patrick Smith": where modifiers come first an office stands right before the name. */
    private boolean isThreePartName(Sentence s, int from, int end) {
        boolean plain = language.has(Style.MODIFIERS_COME_FIRST)
                && end - from == PERSON_WORDS + 1
                && NameReader.allWords(s, from, end);
        for (int i = from; plain && i < end; i++) {
            plain = !s.token(i).isAcronym()
                    && !s.hasAny(i, Cue.ROLE_SCOPE, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                    && !language.isCountry(s.token(i).text())
                    && (i < end - 1 || !words.isPlace(s.token(i)));
        }
        return plain && words.speaksAlone(s.token(end - 1)) && !words.isPlace(s.token(from));
    }

    /** "Le maire PS de Lille Martine Roux": where the name begins behind a party's letters and a place; {@code from} otherwise. */
    static int behindParty(Sentence s, int from, int end) {
        int link = s.length(Cue.NAME_LINK, from + 1);
        int place = from + 1 + link;
        boolean party = s.token(from).isAllCapitals()
                && link > 0
                && end - place > PERSON_WORDS
                && NameReader.allWords(s, end - PERSON_WORDS, end)
                && !BodyNames.hasOrganizationIn(s, place, end);
        return party ? end - PERSON_WORDS : from;
    }

    /** Where the name begins behind the one word for the body that its holder heads; {@code from} when none stands there. */
    int withoutBody(Sentence s, int from, int end, boolean atBody) {
        boolean plain = NameReader.allWords(s, from, end)
                && !BodyNames.hasOrganizationIn(s, from, end)
                && !s.has(Cue.ROLE_SCOPE, from)
                && (s.token(from).isAcronym() || !words.speaksAlone(s.token(from)));
        boolean letters = plain && s.token(from).isAcronym() && !isInitials(s, from, end) && end - from >= PERSON_WORDS;
        boolean word = plain && atBody && end - from == PERSON_WORDS + 1 && !isInitial(s, from);
        return (letters && !s.token(from + 1).isAllCapitals()) || word ? from + 1 : from;
    }

    /** "Komisi V", "Divre III". */
    private static boolean isNumeral(Token token) {
        return token.isWord()
                && token.text().chars().allMatch(letter -> letter == 'I' || letter == 'V' || letter == 'X');
    }

    /** "J." of "J. Soeprapto", "M" of "M Edy Afrianto". */
    private static boolean isInitial(Sentence s, int at) {
        return s.isWord(at)
                && s.token(at).isCapitalised()
                && s.token(at).text().length() == 1
                && (s.isSign(at + 1, '.')
                        || !isNumeral(s.token(at))
                                && s.isWord(at + 1)
                                && s.token(at + 1).isCapitalised());
    }

    /** "ST" of "ST Burhanuddin": two letters before one name only are a person's. */
    private static boolean isInitials(Sentence s, int at, int end) {
        return end - at == PERSON_WORDS
                && s.token(at).isAllCapitals()
                && s.token(at).text().length() == 2
                && !s.has(Cue.ROLE_SCOPE, at);
    }

    /**
     * "Le ministre de la Santé Jean Roux", "… de l'Économie et des Finances Jean Roux": where the name begins behind
     * what the office is about, or {@code end} where no name does; {@code from} when that does not stand there.
     */
    int holderBehindScope(Sentence s, int from, int end) {
        int holder = from;
        while (holder < end && s.has(Cue.ROLE_SCOPE, holder)) {
            holder += s.length(Cue.ROLE_SCOPE, holder);
        }
        if (language.has(Style.MODIFIERS_COME_FIRST)
                || holder == from
                || holder > end
                || holder == end && !s.hasAny(from - 1, Cue.PARTITIVE, Cue.ARTICLE)
                || holder < end
                        && (end - holder < PERSON_WORDS
                                || s.token(holder).isAllCapitals()
                                || !NameReader.allWords(s, holder, end)
                                || BodyNames.hasOrganizationIn(s, holder, end))) {
            return from;
        }
        int link = from - 1;
        while (link > 0
                && from - link <= LONGEST_SCOPE
                && OfficeWords.roleEndingAt(s, link + 1) < 0
                && s.hasAny(
                        link,
                        Cue.NAME_LINK,
                        Cue.PARTITIVE,
                        Cue.ARTICLE,
                        Cue.CONJUNCTION,
                        Cue.ROLE_SCOPE,
                        Cue.TO,
                        Cue.IN)) {
            link--;
        }
        return link < from - 1 && OfficeWords.roleEndingAt(s, link + 1) >= 0 ? holder : from;
    }

    /** "Le maire de Londres Amir Kane": where the name begins behind the place that an office is held at; -1 otherwise. */
    int holderBehindPlace(Sentence s, int start, int end) {
        boolean place = !language.has(Style.MODIFIERS_COME_FIRST)
                && end - start > PERSON_WORDS
                && (language.isCountry(s.token(start).text())
                        || words.isPlace(s.token(start))
                        || end - start > PERSON_WORDS + 1 && words.standsAlone(s.token(start))
                        || s.has(Cue.NAME_LINK, start - 1)
                                && OfficeWords.roleEndingAt(s, start - 1) >= 0
                                && (s.has(Cue.ROLE_AT_PLACE, OfficeWords.roleEndingAt(s, start - 1))
                                        || isAtOneWord(s, start, end)))
                && NameReader.allWords(s, start, end)
                && !BodyNames.hasOrganizationIn(s, start, end);
        if (!place && isTwoWordsAndName(s, start, end)) {
            return start + PERSON_WORDS;
        }
        return place && OfficeWords.heldAt(s, start) ? start + 1 : -1;
    }

    /** "El diputado de Ahora Tierra Roque Gil": two words for a party or a place, and a first and a last name. */
    private boolean isTwoWordsAndName(Sentence s, int start, int end) {
        boolean four = language.has(Style.REPORTS_WITH_THAT)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && start > 0
                && end - start == 2 * PERSON_WORDS
                && BARE_LINKS.contains(s.token(start - 1).lower())
                && OfficeWords.roleEndingAt(s, start - 1) >= 0
                && NameReader.allWords(s, start, end)
                && !words.standsAlone(s.token(start))
                && !BodyNames.hasOrganizationIn(s, start, end);
        for (int i = start; four && i < end; i++) {
            four = !s.token(i).isAcronym() && !s.hasAny(i, Cue.ROLE_SCOPE, Cue.NAME_LINK);
        }
        return four;
    }

    /** "Le porte-parole du Kremlin Dmitri Roux": one word behind an article, and a first and a last name. */
    private static boolean isAtOneWord(Sentence s, int start, int end) {
        boolean plain = end - start == PERSON_WORDS + 1
                && !BARE_LINKS.contains(s.token(start - 1).lower());
        for (int i = start; plain && i < end; i++) {
            plain = !s.hasAny(i, Cue.FUNCTION, Cue.ROLE_SCOPE, Cue.NAME_LINK)
                    && !s.token(i).isAllCapitals();
        }
        return plain;
    }

    /** Whether the name by which the person is called alone later begins here. */
    private boolean beginsSpeaker(Sentence s, int at, int end) {
        return words.speaksAlone(s.token(at))
                && !s.has(Cue.ORGANIZATION, at)
                && words.firstStoodAlone(s.token(at)) > s.token(at).start()
                && at < end - 1;
    }

    /** Where the name begins behind a place that the article has elsewhere behind "regency" or the like. */
    int behindRegion(Sentence s, int start, int end) {
        int region = language.has(Style.MODIFIERS_COME_FIRST) || end - start <= PERSON_WORDS
                ? 0
                : words.regionAt(s, start, end);
        return start + region;
    }

    /** "Kementerian Agama Hilman Latief": where who speaks alone later begins behind a body; -1 when nobody does. */
    int speakerBehindBody(Sentence s, int start, int end) {
        if (language.has(Style.MODIFIERS_COME_FIRST) || !BodyNames.hasOrganizationIn(s, start, end)) {
            return -1;
        }
        for (int i = start + PERSON_WORDS; i < end; i++) {
            if (s.isWord(i) && words.speaksAlone(s.token(i)) && !s.has(Cue.ORGANIZATION, i)) {
                int first = i == end - 1 ? end - PERSON_WORDS : i;
                return NameReader.allWords(s, first, end) ? first : -1;
            }
        }
        return -1;
    }

    /** "Universidad de Concepción Fabiola Soler": one word for a place, and a name; "de San Luis Potosí" is a place. */
    private static boolean isPersonBehindPlace(Sentence s, int end) {
        int place = end - PERSON_WORDS - 1;
        return NameReader.allWords(s, place, end)
                && s.has(Cue.NAME_LINK, place - 1)
                && !s.token(place - 1).isCapitalised()
                && s.token(place).text().length() >= SHORTEST_PLACE
                && !s.has(Cue.ARTICLE, place + 1);
    }

    /** "La présidente de la Commission européenne Ursula Mayer": where the name begins behind the body's adjective. */
    private int personBehindAdjective(Sentence s, int start, int end) {
        int adjective = language.has(Style.MODIFIERS_COME_FIRST) ? start : end - PERSON_WORDS - 1;
        while (adjective > start && s.hasAny(adjective, Cue.NAME_LINK, Cue.ARTICLE)
                || adjective > start && s.token(adjective).isCapitalised()) {
            adjective--;
        }
        return adjective > start
                        && s.has(Cue.NAME_ADJECTIVE, adjective)
                        && s.token(adjective + 1).isCapitalised()
                        && !BodyNames.hasOrganizationIn(s, adjective + 1, end)
                ? adjective + 1
                : start;
    }

    /** "Pengamat ekonomi Universitas Indonesia Telisa Aulia": a trade, where it is had, and who; -1 otherwise. */
    int holderBehindBody(Sentence s, int start, int end) {
        boolean trade = OfficeWords.roleBefore(s, start)
                || s.find(Cue.ROLE, Math.max(0, s.clauseStart(start - 6, start - 1)), start) >= 0
                        && !s.isSign(start - 1, ',');
        int behindAdjective = personBehindAdjective(s, start, end);
        if (trade && behindAdjective > start && s.has(Cue.ORGANIZATION, start)) {
            return behindAdjective;
        }
        boolean wholeInOneWord = end - start == PERSON_WORDS + 1
                && s.length(Cue.ORGANIZATION, start) == 1
                && s.has(Cue.NAME_LINK, start - 1)
                && !BARE_LINKS.contains(s.token(start - 1).lower());
        boolean body = !language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.ORGANIZATION, start)
                && s.token(start).isCapitalised()
                && (end - start > PERSON_WORDS + 1 || wholeInOneWord)
                && !s.isSign(end, '(')
                && (NameReader.allWords(s, start, end) || isPersonBehindPlace(s, end))
                && !BodyNames.hasOrganizationIn(s, start + 1, end);
        if (!trade || !body) {
            return -1;
        }
        boolean national = language.isCountry(s.token(start + 1).text());
        return national ? start + 2 : end - PERSON_WORDS;
    }
}
