package org.claimtracker.extraction;

/** Parts the subject from what else stands before a verb of saying, where that comes second in its clause, or last. */
final class WordOrder {

    private static final int LONGEST_VIA = 5;
    private static final int LONGEST_CIRCUMSTANCES = 5;
    private static final int LONGEST_TITLE = 6;

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;

    WordOrder(Language language, ReadSentence read) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
    }

    /**
     * "Nach dem Spiel gegen Hertha sagte Trainer Ruiz": whether the sentence opens with what is no subject, whoever is
     * named in it, so that the subject stands behind the verb.
     *
     * @param last the last token before the verb
     */
    boolean opensWithoutSubject(int last) {
        boolean opens = language.has(Style.VERB_COMES_SECOND)
                && s.hasAny(0, Cue.PREPOSITION, Cue.REGION)
                && !isNameAtStart()
                && !s.has(Cue.RANGE_AND, last)
                && s.comma(0, last + 1) < 0
                && s.quotations(0, last + 1).isEmpty();
        for (int i = 0; opens && i <= last; i++) {
            boolean verb = s.has(Cue.AUXILIARY, i) && s.hasAny(i, Cue.PAST, Cue.HAVING, Cue.REPORTED_MOOD);
            opens = !verb && !s.isSign(i, ':') && !s.isSign(i, ';');
        }
        return opens;
    }

    /** "Von der Leyen sagte". */
    private boolean isNameAtStart() {
        Name first = read.nameStarting(0);
        return first != null && first.start() == 0;
    }

    /**
     * "Wie eine Sprecherin der Polizei dem „Kurier“ auf Anfrage sagte": the last token before who is told and the
     * circumstances that it is said in, both of which stand between the subject and a verb that comes last.
     *
     * @param at the last token before the verb
     */
    int beforeListener(int from, int at) {
        int last = at;
        for (int parts = 0; parts < 2 && language.has(Style.VERB_COMES_SECOND); parts++) {
            int start = listenerStart(from, last);
            start = start < 0 ? circumstancesStart(from, last) : start;
            if (start <= from + 1) {
                break;
            }
            last = start - 1;
        }
        return last;
    }

    /** Where the words begin that end at {@code last} and name who is told; -1 when none do. */
    private int listenerStart(int from, int last) {
        int name = nameStart(from, last);
        if (name < 0) {
            // "Dem Kurier", "den Abgeordneten".
            int to = s.isWord(last) && s.token(last).isCapitalised() ? last - 1 : -1;
            return s.has(Cue.TO, to) && s.has(Cue.OBLIQUE_ARTICLE, to) && isNoun(to - 1) ? to : -1;
        }
        int article = name - 1;
        if (s.hasAny(article, Cue.ORGANIZATION, Cue.ORGANIZATION_KIND) && s.has(Cue.TO, article - 1)) {
            // "Dem Sender NTV".
            article--;
        }
        for (int via = Math.max(from, article - LONGEST_VIA); via <= article; via++) {
            if (s.length(Cue.VIA, via) == article - via + 1) {
                return via;
            }
        }
        if (!s.has(Cue.TO, article) || !isNoun(article - 1)) {
            return -1;
        }
        boolean dative = !s.has(Cue.ARTICLE, article) || s.has(Cue.OBLIQUE_ARTICLE, article);
        return dative || isComplete(article) ? article : -1;
    }

    /** Where a name begins that ends at {@code last}, in quotation marks or not; -1 when none does. */
    private int nameStart(int from, int last) {
        if (s.isQuotationMark(last)) {
            int open = last - 1;
            while (open > from && last - open <= LONGEST_TITLE && !s.isQuotationMark(open)) {
                open--;
            }
            return open > from && s.isQuotationMark(open) ? open : -1;
        }
        Name name = read.nameEnding(last + 1);
        return name == null ? -1 : name.runStart();
    }

    /** "Der Polizeisprecher" of "wie der Polizeisprecher der NOPA sagte": for whom they speak is told, so that more is who is told. */
    private boolean isComplete(int end) {
        return s.has(Cue.SPOKESPERSON, end - 1)
                && language.nouns().bodyOf(s.token(end - 1).text(), Cue.SPOKESPERSON) != null;
    }

    /** "Auf Anfrage unserer Redaktion", "in Wien": where the words begin that end at {@code last}; -1 when none do. */
    private int circumstancesStart(int from, int last) {
        for (int at = s.isWord(last) ? last - 1 : from; at > from && last - at <= LONGEST_CIRCUMSTANCES; at--) {
            boolean opens = s.has(Cue.PREPOSITION, at)
                    && !s.token(at).isCapitalised()
                    && !s.hasAny(at, Cue.NAME_LINK, Cue.ORGANIZATION_LINK, Cue.AGENT, Cue.ARTICLE)
                    && isNoun(at - 1);
            if (opens) {
                return at;
            }
            if (!s.isWord(at) || s.hasAny(at, Cue.ROLE, Cue.PERSON_PRONOUN) || read.nameStarting(at) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a noun or name ends there, or words put to one. */
    private boolean isNoun(int at) {
        return s.isWord(at) && s.token(at).isCapitalised()
                || s.isSign(at, ')')
                || s.isSign(at, ',')
                || s.has(Cue.PERSON_PRONOUN, at);
    }
}
