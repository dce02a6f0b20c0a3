package org.claimtracker.extraction;

/** Parts a person's name from the office before it: what it is about, where it is held, and for whom. */
final class Offices {

    private static final int PERSON_WORDS = 2;
    private static final int LONGEST_SCOPE = 10;

    private final Language language;
    private final CapitalisedWords words;

    Offices(Language language, CapitalisedWords words) {
        this.language = language;
        this.words = words;
    }

    /** Drops what an office is about: "Kesehatan" of "Menteri Kesehatan Budi Gunadi", "Parler" of "CEO Parler …". */
    int withoutScope(Sentence s, int from, int end) {
        int start = from;
        while (start < end - 1) {
            boolean link = s.has(Cue.NAME_LINK, start) && !s.token(start).isCapitalised();
            if (end - start > 2 && beginsSpeaker(s, start, end)) {
                break;
            }
            boolean scope = words.isSeenInLowerCase(s.token(start)) && end - start > 2
                    || s.hasAny(start, Cue.ROLE_SCOPE, Cue.ORGANIZATION)
                    || s.token(start).isSign('.')
                    || s.token(start).isAllCapitals()
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
        if (end - start >= 2 * PERSON_WORDS && !language.modifiersComeFirst() && NameReader.allWords(s, start, end)) {
            // Where the office is held stands before the name: "Camat Riam Kanan Fahmi Idris".
            return end - PERSON_WORDS;
        }
        boolean placeDropped = start > from && s.has(Cue.ROLE_SCOPE, start - 1);
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

    /** Whether the name by which the person is called alone later begins here. */
    private boolean beginsSpeaker(Sentence s, int at, int end) {
        return words.speaksAlone(s.token(at))
                && !s.has(Cue.ORGANIZATION, at)
                && words.firstStoodAlone(s.token(at)) > s.token(at).start()
                && at < end - 1;
    }

    /** "… dan Informatika" behind "Menteri Komunikasi": the second half of what an office is about. */
    static boolean isRestOfScope(Sentence s, int start) {
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
                return i + 1;
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
        if (language.modifiersComeFirst() || !NameReader.hasOrganizationIn(s, start, end)) {
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

    /** "Pengamat ekonomi Universitas Indonesia Telisa Aulia": a trade, where it is had, and who; -1 otherwise. */
    int holderBehindBody(Sentence s, int start, int end) {
        boolean trade = roleBefore(s, start)
                || s.find(Cue.ROLE, Math.max(0, s.clauseStart(start - 6, start - 1)), start) >= 0
                        && !s.isSign(start - 1, ',');
        boolean body = !language.modifiersComeFirst()
                && s.has(Cue.ORGANIZATION, start)
                && s.token(start).isCapitalised()
                && end - start > PERSON_WORDS + 1
                && !s.isSign(end, '(')
                && NameReader.allWords(s, start, end)
                && !NameReader.hasOrganizationIn(s, start + 1, end);
        if (!trade || !body) {
            return -1;
        }
        boolean national = language.isCountry(s.token(start + 1).text());
        return national ? start + 2 : end - PERSON_WORDS;
    }
}
