package org.claimtracker.extraction;

/** Tells where the words of an office begin and end, and whether a name in them is what it is about or where it is held. */
final class OfficeWords {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_SCOPE = 10;
    private static final int LONGEST_ABROAD = 6;

    private OfficeWords() {}

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

    /** "El gobernador de San Telmo": where an office is held, or for whom, and not by whom. */
    static boolean isPlaceOfOffice(Sentence s, Name name) {
        return name.runStart() == name.start()
                && s.has(Cue.NAME_LINK, name.start() - 1)
                && roleEndingAt(s, name.start() - 1) >= 0;
    }

    /** "El alcalde de Rociana", "la directora general de la UNIR": the office that is held there; -1 when the name is no such place. */
    static int officeHeldAt(Sentence s, Name name) {
        int link = s.length(Cue.NAME_LINK, name.start() - 2) == 2 ? name.start() - 2 : name.start() - 1;
        // "O Comandante do Agrupamento": the office may have a capital.
        boolean placed = name.runStart() == name.start() || s.has(Cue.ROLE, name.runStart());
        if (!placed || !s.has(Cue.NAME_LINK, link) || s.has(Cue.CONJUNCTION, link)) {
            return -1;
        }
        int office = roleEndingAt(s, link);
        boolean adjective = office < 0
                && s.isWord(link - 1)
                && !s.token(link - 1).isCapitalised()
                && !s.hasAny(link - 1, Cue.FUNCTION, Cue.SAY, Cue.ROLE_SCOPE);
        return adjective ? roleEndingAt(s, link - 1) : office;
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
}
