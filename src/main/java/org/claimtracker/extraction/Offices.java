package org.claimtracker.extraction;

import java.util.Set;

/** Parts a person's name from the office before it: what it is about, where it is held, and for whom. */
final class Offices {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_SCOPE = 10;
    private static final int LONGEST_ABROAD = 6;
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
        int region = language.modifiersComeFirst() ? 0 : words.regionAt(s, from, end);
        if (region > 0 && NameReader.allWords(s, from, end)) {
            // "Kepala Desa Rawa Burung Damhuri", where the article has "Desa Rawa Burung", too.
            return from + region;
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
                                    || words.endsNames(s.token(start)) && !language.modifiersComeFirst())
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
        for (int i = end - PERSON_WORDS - 1; i > start && !language.modifiersComeFirst(); i--) {
            // A region has two words, and is where the office is held; one may be of the name of a body.
            int behind = i + s.length(Cue.ROLE_SCOPE, i);
            if (behind > i + 1 && behind <= end - PERSON_WORDS && end - behind <= PERSON_WORDS + 1) {
                // "Pimpinan Wilayah Perum Bulog Jawa Timur Langgeng Wisnu Adinugroho".
                return behind;
            }
        }
        if (end - start >= 2 * PERSON_WORDS && !language.modifiersComeFirst() && NameReader.allWords(s, start, end)) {
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

    /** Whether a body's name follows the office; "kepala BPS" has it in it. */
    static boolean isAtBody(Sentence s, int office) {
        return s.has(Cue.ROLE_AT_BODY, office) && s.length(Cue.ROLE_AT_BODY, office) == s.length(Cue.ROLE, office);
    }

    /** "Ambassador to …", "Duta Besar RI untuk …": whether the name of a country follows, and then the holder's. */
    static boolean isAbroad(Sentence s, int start) {
        int office = s.hasAny(start - 1, Cue.TO, Cue.IN) ? start - 2 : -1;
        while (office > 0 && !s.has(Cue.ROLE_ABROAD, office) && s.isWord(office) && start - office < LONGEST_ABROAD) {
            office--;
        }
        boolean abroad = s.has(Cue.ROLE_ABROAD, office);
        for (int i = office + s.length(Cue.ROLE_ABROAD, office); abroad && i < start - 1; i++) {
            abroad = s.token(i).isCapitalised();
        }
        return abroad;
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

    /** Where the office begins that ends right before the token, or before its number; -1 when none does. */
    static int roleEndingAt(Sentence s, int start) {
        // "Ketua RT 03 Sukirno".
        int end = start > 0 && s.token(start - 1).isNumber() ? start - 1 : start;
        for (int back = 4; back >= 1; back--) {
            if (end - back >= 0 && s.length(Cue.ROLE, end - back) == back) {
                return end - back;
            }
        }
        return -1;
    }

    /** "Kepala Pusat Data, Informasi dan Komunikasi": words between commas that still tell what an office is about. */
    static boolean isMiddleOfScope(Sentence s, int start, int end) {
        boolean oneWord = end - start == 1 || s.has(Cue.ROLE_SCOPE, start);
        boolean between = s.isSign(start - 1, ',') && (s.has(Cue.CONJUNCTION, end) || s.isSign(end, ','));
        if (!oneWord || !between || s.find(Cue.ROLE, start, end) >= 0) {
            return false;
        }
        int behind = end;
        while (behind - end <= LONGEST_SCOPE
                && (s.isSign(behind, ',') || s.isWord(behind) && s.token(behind).isCapitalised())) {
            behind++;
        }
        return s.has(Cue.CONJUNCTION, behind) && isRestOfScope(s, behind + 1);
    }

    /** "La ministre de la Santé": what an office is about, behind the preposition. */
    static boolean isScope(Sentence s, int at) {
        int link = at - 1;
        while (link > 0 && at - link <= 2 && s.hasAny(link, Cue.NAME_LINK, Cue.PARTITIVE, Cue.ARTICLE)) {
            link--;
        }
        int office = link < at - 1 ? roleEndingAt(s, link + 1) : -1;
        return s.has(Cue.ROLE_SCOPE, at) && office >= 0 && !s.has(Cue.SPOKESPERSON, office);
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
        if (language.modifiersComeFirst()
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
                && roleEndingAt(s, link + 1) < 0
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
        return link < from - 1 && roleEndingAt(s, link + 1) >= 0 ? holder : from;
    }

    /** "El gobernador de San Telmo": where an office is held, or for whom, and not by whom. */
    static boolean isPlaceOfOffice(Sentence s, Name name) {
        return name.runStart() == name.start()
                && s.has(Cue.NAME_LINK, name.start() - 1)
                && roleEndingAt(s, name.start() - 1) >= 0;
    }

    /** "El alcalde de Rociana", "la directora general de la UNIR": the office that is held there; -1 when the name is no such place. */
    static int officeHeldAt(Sentence s, Name name) {
        int link = s.length(Cue.NAME_LINK, name.start() - 2) == 2 ? name.start() - 2 : name.start() - 1;
        if (name.runStart() != name.start() || !s.has(Cue.NAME_LINK, link) || s.has(Cue.CONJUNCTION, link)) {
            return -1;
        }
        int office = roleEndingAt(s, link);
        boolean adjective = office < 0
                && s.isWord(link - 1)
                && !s.token(link - 1).isCapitalised()
                && !s.hasAny(link - 1, Cue.FUNCTION, Cue.SAY, Cue.ROLE_SCOPE);
        return adjective ? roleEndingAt(s, link - 1) : office;
    }

    /** "Le maire de Londres Amir Kane": where the name begins behind the place that an office is held at; -1 otherwise. */
    int holderBehindPlace(Sentence s, int start, int end) {
        boolean place = !language.modifiersComeFirst()
                && end - start > PERSON_WORDS
                && (language.isCountry(s.token(start).text())
                        || words.isPlace(s.token(start))
                        || end - start > PERSON_WORDS + 1 && words.standsAlone(s.token(start))
                        || s.has(Cue.NAME_LINK, start - 1)
                                && roleEndingAt(s, start - 1) >= 0
                                && (s.has(Cue.ROLE_AT_PLACE, roleEndingAt(s, start - 1)) || isAtOneWord(s, start, end)))
                && NameReader.allWords(s, start, end)
                && !BodyNames.hasOrganizationIn(s, start, end);
        return place && heldAt(s, start) ? start + 1 : -1;
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

    /** "… dan Informatika" behind "Menteri Komunikasi", "State" behind "U.S. Secretary of": what an office is about. */
    static boolean isRestOfScope(Sentence s, int start) {
        if (s.has(Cue.ORGANIZATION_LINK, start - 1) && s.has(Cue.ROLE_SCOPE, start)) {
            return roleEndingAt(s, start - 1) >= 0;
        }
        if (!s.has(Cue.CONJUNCTION, start - 1)
                || !s.isWord(start - 1)
                || s.token(start - 1).isCapitalised()) {
            return false;
        }
        int i = start - 2;
        while (i > 0 && start - i <= LONGEST_SCOPE && (s.token(i).isCapitalised() || s.isSign(i, ','))) {
            boolean office = s.length(Cue.ROLE, i - 1) == 1 || s.length(Cue.ROLE, i - 2) == 2;
            if (office && s.token(i).isCapitalised()) {
                return true;
            }
            i--;
        }
        return false;
    }

    /** Where the person's name begins behind the last words of an office. */
    static int behindScope(Sentence s, int from, int end) {
        int start = from;
        while (end - start > 1 && s.has(Cue.ROLE_SCOPE, start)) {
            start += Math.min(end - start - 1, s.length(Cue.ROLE_SCOPE, start));
        }
        for (int i = end - PERSON_WORDS; i >= start; i--) {
            if (s.has(Cue.ORGANIZATION, i) && i < end - PERSON_WORDS
                    || s.token(i).isAllCapitals()) {
                int behind = i + Math.max(1, s.length(Cue.ROLE_SCOPE, i));
                while (end - behind > 1 && s.has(Cue.ROLE_SCOPE, behind)) {
                    behind += s.length(Cue.ROLE_SCOPE, behind);
                }
                return Math.min(behind, end - 1);
            }
        }
        return end - start > PERSON_WORDS + 1 ? end - PERSON_WORDS : start;
    }

    /** Where the name begins behind a place that the article has elsewhere behind "regency" or the like. */
    int behindRegion(Sentence s, int start, int end) {
        int region = language.modifiersComeFirst() || end - start <= PERSON_WORDS ? 0 : words.regionAt(s, start, end);
        return start + region;
    }

    /** Whether an office stands before the name of where it is held: "secrétaire général de la …". */
    static boolean heldAt(Sentence s, int body) {
        int at = body - 1;
        while (at > 0 && body - at <= 3 && s.hasAny(at, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.ARTICLE)) {
            at--;
        }
        boolean noun = s.isWord(at)
                && !s.token(at).isCapitalised()
                && !s.hasAny(at, Cue.FUNCTION, Cue.ORGANIZATION, Cue.DOCUMENT, Cue.IN, Cue.SAY);
        return at < body - 1 && noun;
    }

    static boolean roleBefore(Sentence s, int start) {
        int bracket = s.beforeBracket(start);
        if (bracket < start) {
            // "Direktur Utama PT Wijaya Karya (Persero) Kuntjara".
            int at = bracket - 1;
            while (at > 0 && s.token(at).isCapitalised() && !s.has(Cue.ROLE, at)) {
                at--;
            }
            return s.has(Cue.ROLE, at) && at < bracket - 1;
        }
        if (roleEndingAt(s, start) >= 0 && roleEndingAt(s, start) < start - 1) {
            return true;
        }
        boolean described = s.has(Cue.ROLE, start - 2)
                && s.has(Cue.ARTICLE, start - 3)
                && s.isWord(start - 1)
                && !s.token(start - 1).isCapitalised()
                && !s.hasAny(start - 1, Cue.FUNCTION, Cue.NAME_LINK, Cue.SAY, Cue.AUXILIARY, Cue.ORGANIZATION_KIND);
        if (described) {
            // "La conseillère fédérale Anne Roux".
            return true;
        }
        for (int back = 1; back <= 4 && start - back >= 0; back++) {
            boolean adjective = !s.token(start - back).isCapitalised()
                    && s.hasAny(start - back - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
            if (adjective) {
                // "A associação ambientalista Rio Vivo".
                return false;
            }
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

    /** "Kementerian Agama Hilman Latief": where who speaks alone later begins behind a body; -1 when nobody does. */
    int speakerBehindBody(Sentence s, int start, int end) {
        if (language.modifiersComeFirst() || !BodyNames.hasOrganizationIn(s, start, end)) {
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
        int adjective = language.modifiersComeFirst() ? start : end - PERSON_WORDS - 1;
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
        boolean trade = roleBefore(s, start)
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
        boolean body = !language.modifiersComeFirst()
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
