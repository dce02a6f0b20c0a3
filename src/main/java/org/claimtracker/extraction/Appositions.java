package org.claimtracker.extraction;

/** Reads words that are put to a name between commas: "Smith, a farmer from Ohio, said". */
final class Appositions {

    private static final int MOST_DESCRIBING = 6;

    private final ReadSentence read;
    private final Sentence s;

    Appositions(ReadSentence read) {
        this.read = read;
        this.s = read.sentence();
    }

    /** Whether the comma closes words put to the name that opens the clause: "Smith, a farmer, said". */
    boolean closeAt(int from, int comma) {
        int open = s.openingComma(from, comma);
        if (open < 0) {
            return false;
        }
        Name subject = read.nameEnding(s.beforeBracket(open));
        boolean place = subject != null
                && s.has(Cue.IN, subject.start() - 1)
                && !s.has(Cue.ARTICLE, subject.start() - 1)
                && s.find(Cue.ROLE, from, subject.start()) < 0;
        if (place && opensClause(from, subject.start() - 1)) {
            return false;
        }
        if (subject != null && opensClause(from, subject.runStart())) {
            return true;
        }
        boolean age = comma - open == 2 && s.token(open + 1).isNumber();
        boolean office =
                s.find(Cue.ROLE, from, open) >= 0 && read.nameFilling(open + 1, s.beforeBracket(comma)) != null;
        boolean about = s.hasAny(open + 1, Cue.RELATIVE, Cue.IN, Cue.ROLE, Cue.NAME_LINK)
                && describesSubject(from, open, subject);
        return age || office || about;
    }

    /** Whether there is no more before the comma than a name and what somebody is: "Furious café owner Ann Lee". */
    boolean describesSubject(int from, int comma, Name subject) {
        int end = subject == null ? comma : subject.runStart();
        if (end - from > MOST_DESCRIBING || (subject == null && !s.has(Cue.ARTICLE, from))) {
            return false;
        }
        for (int i = from; i < end; i++) {
            boolean adverb = i == from && s.has(Cue.FUNCTION, i) && !s.has(Cue.FUTURE, i);
            boolean verb = !adverb
                    && s.hasAny(i, Cue.AUXILIARY, Cue.FUTURE, Cue.SAY, Cue.CHANGE, Cue.CONJUNCTION)
                    && !s.has(Cue.ARTICLE, i);
            if (!s.isWord(i) || verb) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is no more before the name than an office, a title or a day. */
    boolean opensClause(int from, int at) {
        for (int i = from; i < at; i++) {
            if (!s.hasAny(i, Cue.FUNCTION, Cue.ROLE, Cue.TITLE, Cue.ROLE_SCOPE) && read.dateAt(i) == null) {
                return s.isSign(i, ',') && i == at - 1;
            }
        }
        return true;
    }
}
