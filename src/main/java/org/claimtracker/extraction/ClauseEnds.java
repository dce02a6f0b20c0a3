package org.claimtracker.extraction;

/** Tells how a sentence goes on behind a verb of saying: with the verb's particle, a day, a place or a listener. */
final class ClauseEnds {

    private static final int WINDOW = SpeakerFinder.WINDOW;

    private final Language language;
    private final ReadSentence read;
    private final Sentence s;
    private final int size;

    ClauseEnds(Language language, ReadSentence read) {
        this.language = language;
        this.read = read;
        this.s = read.sentence();
        this.size = s.size();
    }

    /** Whether the clause from there on ends in the particle of its verb: "gab die Polizei an". */
    boolean withParticle(int from) {
        for (int i = from; i < size; i++) {
            boolean ends = i + 1 == size || (!s.isWord(i + 1) && !s.token(i + 1).isNumber());
            if (ends) {
                return s.has(Cue.SAY_PARTICLE, i)
                        || s.length(Cue.SAY_PARTICLE, i - 1) == 2
                        || (i + 1 < size && s.isSign(i, '.') && s.has(Cue.SAY_PARTICLE, i - 1));
            }
        }
        return false;
    }

    /** Whether the clause from there on ends in that word. */
    boolean close(Cue particle, int from) {
        for (int i = from; i < size; i++) {
            if (i + 1 == size || !s.isWord(i + 1) && !s.token(i + 1).isNumber()) {
                return s.has(particle, i);
            }
        }
        return false;
    }

    /** Whether after the verb there is nothing but a day, a place or a listener. */
    boolean soon(int afterVerb) {
        if (closesWithCircumstances(afterVerb)) {
            return true;
        }
        int at = afterVerb;
        while (at < size) {
            DateMention date = read.dateAt(at);
            boolean appended = s.isSign(at, ',')
                    && at > afterVerb
                    && language.has(Style.MODIFIERS_COME_FIRST)
                    && !language.has(Style.VERB_COMES_SECOND)
                    && read.dateAt(at - 1) != null;
            if (appended) {
                // "…, X said on Monday, with a third of them in Utah".
                return true;
            }
            boolean saysOn = s.has(Cue.SAY, at + 1) && s.has(Cue.THAT, at + 2);
            if (s.isSign(at, ',')
                    && (at > afterVerb && s.hasAny(at + 1, Cue.INDEFINITE, Cue.CONJUNCTION) || saysOn)
                    && s.quotation(at) == 0) {
                // "…, X said on Monday, a sharp rise": words put to what was said.
                return true;
            }
            if (date != null) {
                at = date.end();
            } else if (s.isSign(at, ':')) {
                return false;
            } else if (s.has(Cue.TO, at) || s.has(Cue.VIA, at) || s.has(Cue.IN, at)) {
                int end = at + 1;
                for (Name name : read.names()) {
                    if (name.start() >= at && name.start() - at <= 4) {
                        end = name.end();
                    }
                }
                if (end == at + 1 && (size - at > 4 || s.has(Cue.ARTICLE, at))) {
                    return false;
                }
                at = end == at + 1 ? size : end;
            } else if (!s.isWord(at) && !s.isQuotationMark(at)) {
                at++;
            } else {
                return s.isQuotationMark(at) || s.has(Cue.SAY_PARTICLE, at);
            }
        }
        return true;
    }

    /** "… told reporters at a briefing on Monday": listener, place and day, and no clause among them. */
    private boolean closesWithCircumstances(int afterVerb) {
        if (size - afterVerb > WINDOW || afterVerb >= size) {
            return false;
        }
        boolean listener = s.has(Cue.TELL, afterVerb - 1) && s.isWord(afterVerb);
        if (!listener) {
            return false;
        }
        for (int i = afterVerb; i < size; i++) {
            boolean clause = s.hasAny(i, Cue.THAT, Cue.SAY, Cue.FUTURE, Cue.PASSIVE, Cue.AUXILIARY)
                    || s.length(Cue.PERSON_PRONOUN, i) == 1;
            if (clause || s.isSign(i, ':') || s.isQuotationMark(i)) {
                return false;
            }
        }
        return true;
    }
}
