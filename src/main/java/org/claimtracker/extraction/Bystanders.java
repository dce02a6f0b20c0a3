package org.claimtracker.extraction;

/** Tells the names beside a verb of saying that do not speak: places, outlets, and who is told. */
final class Bystanders {

    private final ReadSentence read;
    private final Sentence s;
    private final int size;

    Bystanders(ReadSentence read) {
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
    }

    /** Whether the name stands where a place, an outlet or a listener does before its verb. */
    boolean isPlaceOrListener(Name name) {
        int before = name.runStart() - 1;
        boolean ofOffice = OfficeWords.isAbroad(s, name.runStart()) || OfficeWords.isRestOfScope(s, name.runStart());
        if (before < 0 || ofOffice && name.start() > name.runStart()) {
            // "Minister for Housing Ann Lee": what stands behind the preposition is no place.
            return false;
        }
        if (s.has(Cue.ROLE_SCOPE, name.start())
                && s.length(Cue.ORGANIZATION, name.start()) < 2
                && s.find(Cue.ROLE, Math.max(0, before - 3), before + 1) >= 0) {
            // The office is the minister's, and the ministry not the speaker.
            return true;
        }
        int preposition = s.has(Cue.ARTICLE, before) ? before - 1 : before;
        boolean body = s.has(Cue.ORGANIZATION, preposition - 1) && s.has(Cue.ANONYMOUS, preposition - 1);
        if (!body
                && s.hasAny(preposition - 1, Cue.SPOKESPERSON, Cue.DOCUMENT, Cue.ANONYMOUS)
                && !s.hasAny(preposition - 1, Cue.VAGUE, Cue.WITNESS)
                && s.hasAny(preposition, Cue.IN, Cue.SINCE, Cue.NAME_LINK, Cue.PARTITIVE)) {
            // "A spokesman for the Home Office", "figures from the ONS", and not "many in Hong Kong".
            return false;
        }
        boolean inside = s.hasAny(before, Cue.NAME_LINK, Cue.PARTITIVE)
                && s.isWord(before - 1)
                && !s.token(before - 1).isCapitalised()
                && !s.hasAny(before - 1, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.ROLE, Cue.FUNCTION)
                && s.has(Cue.ARTICLE, before - 2)
                && s.has(Cue.IN, before - 3)
                && !s.hasAny(before - 3, Cue.ARTICLE, Cue.TO, Cue.NAME_LINK, Cue.PARTITIVE);
        if (inside && !name.organization() && !name.person()) {
            // "Dans la bande de Gaza".
            return true;
        }
        boolean clause = s.hasAny(before, Cue.SINCE, Cue.BEFORE)
                && !s.hasAny(before, Cue.IN, Cue.VIA)
                && s.has(Cue.SAY, name.end())
                && s.has(Cue.THAT, name.end() + 1);
        if (clause) {
            // "After the ministry said that …".
            return false;
        }
        if (s.has(Cue.FUNCTION, before) && s.hasAny(before - 1, Cue.IN, Cue.VIA) && before > 0) {
            return true;
        }
        return (s.hasAny(before, Cue.IN, Cue.VIA, Cue.SINCE, Cue.BEFORE)
                        && !s.hasAny(before, Cue.PARTITIVE, Cue.ARTICLE))
                || isListener(before)
                || endsVia(before)
                || (s.hasAny(before, Cue.ARTICLE, Cue.ORGANIZATION) && endsVia(before - 1));
    }

    /** "The coach from Seoul": a place or an origin, and not who speaks. */
    boolean isPlace(Name name) {
        int before = name.runStart() - 1;
        return s.has(Cue.IN, before)
                && !s.hasAny(before, Cue.ARTICLE, Cue.PARTITIVE, Cue.TO, Cue.NAME_LINK)
                && !name.organization()
                && !name.person();
    }

    /** "Cuenta a las puertas del centro de salud de Linares": a name in words that begin with a preposition. */
    boolean isInCircumstances(int from, int name) {
        boolean opens = s.hasAny(from, Cue.TO, Cue.IN)
                && !s.has(Cue.ARTICLE, from)
                && name > from + 2
                && (s.has(Cue.NAME_LINK, name - 1) || s.length(Cue.NAME_LINK, name - 2) == 2);
        for (int i = from; opens && i < name; i++) {
            boolean another = i > from + 1 && s.has(Cue.ARTICLE, i) && !s.has(Cue.NAME_LINK, i - 1);
            opens = s.isWord(i) && !s.hasAny(i, Cue.ROLE, Cue.ANONYMOUS, Cue.TITLE) && !another;
        }
        return opens;
    }

    /** Whether what stands there tells when, where or through whom it is said. */
    boolean endsAtCircumstances(int at) {
        DateMention date = read.dateAt(at);
        boolean day = date != null && date.start() == at;
        return day
                || s.hasAny(at, Cue.SINCE, Cue.IN, Cue.VIA, Cue.BEFORE)
                        && !s.hasAny(at, Cue.ARTICLE, Cue.NAME_LINK, Cue.PARTITIVE, Cue.TO);
    }

    /** "“…”, isto é, na zona de Portal, precisou": words put to a quotation, before a verb that has no subject. */
    boolean isAsideBehindQuotation(int from, int verb) {
        int after = verb + Math.max(s.length(Cue.SAY, verb), s.length(Cue.SAY_AFTER, verb));
        int close = verb - 1;
        while (close > from && !s.isQuotationMark(close)) {
            close--;
        }
        int opening = close + 2;
        return s.isSign(verb - 1, ',')
                && close > from
                && s.isSign(close + 1, ',')
                && opening < verb - 1
                && !s.hasWords(after, size)
                && read.nameStarting(opening) == null
                && !s.hasAny(opening, Cue.ARTICLE, Cue.ROLE, Cue.TITLE, Cue.PERSON_PRONOUN);
    }

    /** "À agência Lusa": a name at once, or behind the noun of a body. */
    int endOfListener(int from) {
        for (int i = from; i < Math.min(size, from + 3) && s.isWord(i); i++) {
            Name name = read.nameStarting(i);
            if (name != null) {
                return name.end();
            }
            if (i > from && s.has(Cue.ARTICLE, i) && !s.has(Cue.NAME_LINK, i)) {
                // "À l'audience la procureure": who speaks.
                return i;
            }
            boolean noun = s.hasAny(i, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND, Cue.ARTICLE, Cue.NAME_LINK, Cue.ROLE);
            if (!noun) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the words that name an outlet behind them end with the token. */
    boolean endsVia(int last) {
        for (int start = Math.max(0, last - 4); start <= last; start++) {
            // "Sur Telegram" has its outlet already.
            if (s.length(Cue.VIA, start) == last - start + 1 && !s.token(last).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    private boolean isListener(int before) {
        return s.has(Cue.TO, before) && before > 0 && s.has(Cue.SAY, before - 1);
    }
}
