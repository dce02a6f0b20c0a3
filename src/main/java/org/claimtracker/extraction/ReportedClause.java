package org.claimtracker.extraction;

/** Where what a verb of saying reports begins and ends. */
final class ReportedClause {

    private static final int WINDOW = SpeakerFinder.WINDOW;
    private static final int LONGEST_APPOSITION = 30;
    private static final int FEWEST_SAID = 6;

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;
    private final SpeakerFinder speakers;
    private final ClauseEnds ends;
    private final NounClauses nouns;

    ReportedClause(Language language, ReadSentence read, SpeakerFinder speakers) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
        this.speakers = speakers;
        this.ends = new ClauseEnds(language, read);
        this.nouns = new NounClauses(language, read);
    }

    /** "« … » au sud de Lyon informe le ministre": an office behind the verb, where its subject can stand behind only. */
    boolean isBeforeOffice(int from, int before, int afterVerb) {
        return language.has(Style.REPORTS_WITH_THAT)
                && !language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && !language.has(Style.VERB_COMES_SECOND)
                && s.has(Cue.ARTICLE, afterVerb)
                && s.has(Cue.ROLE, afterVerb + 1)
                && !s.hasWords(afterVerb + 2, size)
                && !s.quotations(from, before).isEmpty();
    }

    /** Where what is said begins: after the listener, the day, and "that". */
    int contentStart(int verb, int afterVerb) {
        if (s.hasAny(verb, Cue.ACCORDING_OPENING, Cue.ACCORDING)) {
            // "La ministra, para quien el plan …": no verb, and the clause at once.
            return afterVerb;
        }
        int limit = Math.min(size, afterVerb + WINDOW);
        for (int i = afterVerb; i < limit; i++) {
            if (s.isQuotationMark(i)
                    && s.quotations(i, size).size() > 0
                    && s.quotation(Math.min(i + 1, size - 1)) > 0) {
                if (isWithinClause(afterVerb, i)) {
                    break;
                }
                return i;
            }
            if (s.isSign(i, ':') && read.holdsNumberOrDate(afterVerb, i) && !s.isQuotationMark(i + 1)) {
                // "Prometeu abrir duas urgências em março: uma em Setúbal".
                break;
            }
            if (s.isSign(i, ':')) {
                return i + 1;
            }
            if (i > afterVerb && s.has(Cue.CONJUNCTION, i - 1) && s.has(Cue.SAY, i)) {
                break;
            }
            if (s.has(Cue.THAT, i) && !s.has(Cue.TELL, verb) && read.holdsQuantity(afterVerb, i)) {
                // "Confirmó 1.284 casos, 96 más que la víspera": the numbers themselves are what is said.
                break;
            }
            if (language.has(Style.REPORTS_WITH_THAT) && s.has(Cue.THAT, i) && nouns.isAboutNoun(afterVerb, i)) {
                break;
            }
            boolean what =
                    language.has(Style.SUBJECT_MAY_BE_LEFT_OUT) && s.has(Cue.ARTICLE, i - 1) && !s.has(Cue.TO, i - 1);
            if (what && s.has(Cue.THAT, i)) {
                // "Considera o que é produzido".
                break;
            }
            if (language.has(Style.REPORTS_WITH_THAT) && s.has(Cue.THAT, i) && nouns.completesNoun(afterVerb, i)) {
                break;
            }
            if (s.has(Cue.THAT, i) && nouns.followsObject(afterVerb, i)) {
                break;
            }
            if (s.has(Cue.THAT, i) && i > afterVerb && nouns.opensWithItsVerb(i + s.length(Cue.THAT, i))) {
                break;
            }
            if (s.has(Cue.THAT, i) && !(s.has(Cue.CONJUNCTION, i - 1) && i > afterVerb + 1)) {
                return i + s.length(Cue.THAT, i);
            }
            if (s.isSign(i, ',') && language.has(Style.CLAUSES_OPEN_WITH_COMMAS) && isInList(i)) {
                continue;
            }
            if (s.isSign(i, ',') && language.has(Style.CLAUSES_OPEN_WITH_COMMAS)) {
                return s.has(Cue.THAT, i + 1) ? i + 1 + s.length(Cue.THAT, i + 1) : i + 1;
            }
        }
        int at = behindAside(afterVerb);
        boolean moved = true;
        while (moved && at < size) {
            moved = false;
            // Who is told stands behind the verb at once, and is nobody else after that.
            int listener = at == afterVerb || s.hasAny(at, Cue.TO, Cue.VIA) ? endOfListener(verb, at) : at;
            if (listener > at) {
                at = listener;
                moved = true;
            }
            DateMention date = read.dateAt(at);
            // "Expects Thursday's report to show …" tells not when it is said.
            boolean saidThen =
                    date != null && date.relation() != DateMention.Relation.BY && s.possessiveEnd(date.end()) == 0;
            if (saidThen && date.start() == at && !s.has(Cue.FUTURE, date.end())) {
                at = date.end();
                moved = true;
            }
            if (at < size && s.isSign(at, ',')) {
                at++;
                moved = true;
            }
        }
        return at;
    }

    /** "Predicted inflation would run “close to five percent”": a subject and its verb stand before the marks. */
    private boolean isWithinClause(int afterVerb, int marks) {
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.VERB_COMES_SECOND)
                && marks - afterVerb > 2
                && s.isWord(marks - 1)
                && s.comma(afterVerb, marks) < 0
                && s.quotations(marks, size).size() == 1
                && s.find(Cue.FUTURE, afterVerb + 1, marks) > 0;
    }

    /** "Berichteten von Explosionen in Odessa, Charkiw und Dnipro": names, and no clause behind the comma. */
    private boolean isInList(int comma) {
        Name before = read.nameEnding(comma);
        Name behind = before == null ? null : read.nameStarting(comma + 1);
        return behind != null && (s.isSign(behind.end(), ',') || s.has(Cue.RANGE_AND, behind.end()));
    }

    /** "Afirmou, por meio de nota, ter pago …": circumstances of the saying, between commas. */
    private int behindAside(int afterVerb) {
        boolean opens = s.isSign(afterVerb, ',')
                && !language.has(Style.CLAUSES_OPEN_WITH_COMMAS)
                && s.hasAny(afterVerb + 1, Cue.IN, Cue.VIA, Cue.FUNCTION)
                && !s.hasAny(afterVerb + 1, Cue.PERSON_PRONOUN, Cue.ARTICLE);
        int close = opens ? s.comma(afterVerb + 2, Math.min(size, afterVerb + WINDOW)) : -1;
        boolean aside = close > 0
                && size - close > FEWEST_SAID / 2
                && read.holdsNumberOrDate(close, size)
                && !read.holdsQuantity(afterVerb, close)
                && s.find(Cue.AUXILIARY, afterVerb, close) < 0
                && s.find(Cue.FUTURE, afterVerb, close) < 0
                && s.find(Cue.CHANGE, afterVerb, close) < 0;
        return aside ? close + 1 : afterVerb;
    }

    /** "Profits rose 5 %, informó ayer la eléctrica": numbers before the verb and none behind it. */
    boolean isAllSaid(int from, int before, int afterVerb) {
        return before - from >= FEWEST_SAID
                && size - afterVerb <= 2 * WINDOW
                && s.find(Cue.THAT, afterVerb, Math.min(size, afterVerb + 2)) < 0
                && s.find(Cue.ANONYMOUS, afterVerb, size) < 0
                && read.quantities().stream().anyMatch(found -> found.start() >= from && found.end() <= before)
                && read.quantities().stream()
                        .noneMatch(found -> found.start() >= afterVerb
                                && found.quantity().exact().chars().anyMatch(Character::isDigit));
    }

    /** The "and" of "and that", between two clauses of some length; -1 when there is none. */
    int secondThat(int content, int end) {
        for (int i = content + FEWEST_SAID / 2; i < end - FEWEST_SAID / 2; i++) {
            if (s.has(Cue.CONJUNCTION, i) && s.has(Cue.THAT, i + 1) && s.quotation(i) == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Skips ", am Montag,". */
    int afterPausesAndDays(int from) {
        int at = from;
        while (at < size && s.quotation(at) == 0) {
            DateMention date = read.dateAt(at);
            if (s.isSign(at, ',')) {
                at++;
            } else if (date != null && date.relation() == DateMention.Relation.WITHIN && s.isSign(date.end(), ',')) {
                at = date.end();
            } else {
                break;
            }
        }
        return at;
    }

    /** Where the figures begin in "Entspannung ist laut Wetterdienst in Sicht: Es werde 20 Grad warm"; 0 when none do. */
    int figuresBehindColon(int from) {
        int colon = from;
        while (colon < size && !s.isSign(colon, ':') && s.quotation(colon) == 0) {
            colon++;
        }
        boolean figures = s.isSign(colon, ':') && !read.holdsQuantity(0, colon) && read.holdsQuantity(colon, size);
        return figures ? colon + 1 : 0;
    }

    /** How the sentence goes on behind a verb. */
    ClauseEnds ends() {
        return ends;
    }

    /** The colon with a quotation behind it that belongs to a verb before {@code from}; -1 when there is none. */
    int quotationBehindColon(int from) {
        for (int i = from; i < Math.min(size - 1, from + WINDOW); i++) {
            if (s.isQuotationMark(i)) {
                return -1;
            }
            if (s.isSign(i, ':')) {
                return s.isQuotationMark(i + 1) ? i : -1;
            }
        }
        return -1;
    }

    /** Skips "kepada Reuters", "the newspaper Le Monde" and the like; answers {@code at} when none is there. */
    private int endOfListener(int verb, int at) {
        int name = at;
        // "Told a news conference" has who is told in it.
        boolean tells = s.length(Cue.TELL, verb) >= s.length(Cue.SAY, verb) && s.has(Cue.TELL, verb);
        boolean addressed = tells;
        if (s.has(Cue.TO, at)) {
            name = at + s.length(Cue.TO, at);
            addressed = true;
        } else if (s.has(Cue.VIA, at)) {
            name = at + s.length(Cue.VIA, at);
            addressed = true;
        }
        if (!addressed) {
            return at;
        }
        for (Name candidate : read.names()) {
            boolean near = candidate.runStart() >= name && candidate.runStart() - name <= 3;
            // "Told police he supported Smith": whom that is about, and not who is told.
            if (near && s.find(Cue.PERSON_PRONOUN, name, candidate.runStart()) < 0) {
                return candidate.end();
            }
        }
        return name > at || !tells ? at : Math.min(size, at + 1);
    }

    /** A clause about a noun ends at its comma, or with what it counts when the main verb follows at once. */
    int endOfRelative(int content) {
        int comma = s.comma(content, size);
        int end = comma < 0 ? size : comma;
        for (int i = content + FEWEST_SAID / 2; i < end; i++) {
            if (opensQuotationSaidBehind(i)) {
                return i;
            }
        }
        for (int i = content - 1; comma > 0 && i >= 0 && content - i < 6; i--) {
            if (s.isSign(i, ',') && s.has(Cue.RELATIVE, i + 1)) {
                return end;
            }
        }
        for (QuantityReader.Found quantity : read.quantities()) {
            if (quantity.start() >= content
                    && quantity.end() <= end
                    && quantity.quantity().unit() != null) {
                int after = quantity.end();
                while (after < end && s.hasAny(after, Cue.IN, Cue.PARTITIVE, Cue.NAME_LINK) && after + 1 < end) {
                    after += 2;
                    while (after < end && s.token(after).isCapitalised()) {
                        after++;
                    }
                }
                boolean goesOn = language.has(Style.REPORTS_WITH_THAT)
                        && !language.has(Style.VERB_COMES_SECOND)
                        && s.has(Cue.THAT, content - 1)
                        && !s.hasAny(after, Cue.AUXILIARY, Cue.PAST, Cue.FUTURE, Cue.SAY);
                boolean joined =
                        after < end && (goesOn || s.hasAny(after, Cue.CONJUNCTION, Cue.FUNCTION, Cue.RELATIVE));
                return joined ? end : after;
            }
        }
        return end;
    }

    /** What is said runs to the end, unless somebody else begins to speak. */
    int endOfContent(int content) {
        for (int i = content; i < size; i++) {
            boolean pause = s.isSign(i, ',') || s.isSign(i, ';');
            if (i > content + FEWEST_SAID / 2 && opensQuotationSaidBehind(i)) {
                return i;
            }
            boolean another = language.has(Style.REPORTS_WITH_THAT)
                    && !language.has(Style.VERB_COMES_SECOND)
                    && i > content
                    && s.isSign(i, ',')
                    && s.quotation(i) == 0
                    && s.has(Cue.RELATIVE, i + 1)
                    && s.hasAny(i + 2, Cue.SAY, Cue.SAY_THAT)
                    && s.has(Cue.THAT, i + 3)
                    && !s.has(Cue.THAT, content - 1);
            if (another) {
                // "Cuestionó la versión de la ministra, que dijo que …".
                return i;
            }
            int second = i + 1;
            while (s.has(Cue.AUXILIARY, second) && second - i < 4) {
                second++;
            }
            if (i > content && s.has(Cue.CONJUNCTION, i) && s.has(Cue.SAY, second) && s.quotation(i) == 0) {
                return s.has(Cue.CONJUNCTION, i - 1) ? i - 1 : i;
            }
            if (pause && s.quotation(i) == 0 && (s.has(Cue.VIA, i + 1) || s.has(Cue.VIA, i + 2))) {
                return i;
            }
            if (!pause || s.quotation(i) > 0 || !s.has(Cue.CONJUNCTION, i + 1)) {
                continue;
            }
            int next = s.find(Cue.SAY, i + 1, Math.min(size, i + WINDOW));
            if (next > 0 && speakers.speakerBefore(i + 1, next).found()) {
                return i;
            }
        }
        return size;
    }

    /** "Aclaró que no hubo acuerdo: “No nos avisaron”, aseguró el alcalde": the words behind the colon have their own verb. */
    private boolean opensQuotationSaidBehind(int colon) {
        boolean opens = language.has(Style.REPORTS_WITH_THAT)
                && s.isSign(colon, ':')
                && s.isQuotationMark(colon + 1)
                && s.quotation(colon) == 0;
        int close = colon + 2;
        while (opens && close < size && !s.isQuotationMark(close)) {
            close++;
        }
        int verb = s.isSign(close + 1, ',') ? close + 2 : close + 1;
        return opens && (s.has(Cue.SAY, verb) || s.has(Cue.SAY_AFTER, verb));
    }

    /** What is said begins behind a colon where there is one outside quotation marks. */
    int afterColon(int from, int to) {
        for (int i = from; i < to - 4; i++) {
            boolean allQuoted = s.isQuotationMark(i + 1) && (s.isQuotationMark(to - 1) || s.isQuotationMark(to - 2));
            if (s.isSign(i, ':')
                    && s.quotation(i) == 0
                    && (!s.isQuotationMark(i + 1) || allQuoted)
                    && i > from + 1
                    && !(s.token(i - 1).isNumber() && s.token(i + 1).isNumber())) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether a comma opens words about the name before it rather than the statement. */
    boolean opensApposition(int comma) {
        int second = s.comma(comma + 1, Math.min(size, comma + LONGEST_APPOSITION));
        if (second < 0) {
            return false;
        }
        for (int i = comma + 1; i < second; i++) {
            boolean clause = s.has(Cue.THAT, i) && s.has(Cue.PARTITIVE, i - 1);
            if (s.hasAny(i, Cue.ROLE, Cue.RELATIVE) && i <= comma + 3 && !clause) {
                return true;
            }
        }
        boolean kind = s.has(Cue.INDEFINITE, comma + 1) && s.hasAny(comma + 2, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND);
        if (kind) {
            // "De acordo com a Agroconsult, uma consultoria do setor, …".
            return true;
        }
        Name last = read.nameEnding(second);
        boolean ofBody = language.has(Style.REPORTS_WITH_THAT)
                && s.has(Cue.PARTITIVE, comma + 1)
                && last != null
                && s.hasAny(comma + 1 + s.length(Cue.PARTITIVE, comma + 1), Cue.ORGANIZATION, Cue.ORGANIZATION_KIND)
                && last.runStart() <= comma + 3;
        if (ofBody) {
            // "El concejal Juan Ruiz, del partido Nuevo Tiempo, …".
            return true;
        }
        Name filling = read.nameFilling(comma + 1, second);
        // "Formada por los abogados Ruiz y Peña".
        return filling != null || !language.has(Style.MODIFIERS_COME_FIRST) && s.has(Cue.AGENT, comma + 2);
    }
}
