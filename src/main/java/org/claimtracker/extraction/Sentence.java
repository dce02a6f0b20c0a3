package org.claimtracker.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sentence as tokens, with what the language's cues say of each and which of them stand in quotation marks. */
final class Sentence {

    private static final int CUES = Cue.values().length;
    private static final int LONGEST_PHRASE = Byte.MAX_VALUE;

    private final List<Token> tokens;
    private final int[] quotations;
    private final byte[] cues;
    private final int paragraph;

    /**
     * @param quotations for each token 0, or the number of the quotation it stands in, negative for the marks
     *                   themselves
     * @param paragraph  where the paragraph begins that it is of
     */
    Sentence(List<Token> tokens, int[] quotations, Language language, int paragraph) {
        this.paragraph = paragraph;
        this.tokens = tokens;
        this.quotations = quotations;
        this.cues = new byte[tokens.size() * CUES];
        for (int i = 0; i < tokens.size(); i++) {
            int row = i * CUES;
            language.cues().each(tokens, i, tokens.size(), (found, length) -> mark(row, found, length));
            for (Map.Entry<String, Cue> ending : language.cueEndings().entrySet()) {
                if (tokens.get(i).isWord() && tokens.get(i).lower().endsWith(ending.getKey())) {
                    mark(row, Set.of(ending.getValue()), 1);
                }
            }
        }
    }

    private void mark(int row, Set<Cue> found, int length) {
        for (Cue cue : found) {
            cues[row + cue.ordinal()] = (byte) Math.min(length, LONGEST_PHRASE);
        }
    }

    int paragraph() {
        return paragraph;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    /** How many tokens the longest phrase of that cue takes that starts at {@code at}; 0 when none does. */
    int length(Cue cue, int at) {
        return at < 0 || at >= tokens.size() ? 0 : cues[at * CUES + cue.ordinal()];
    }

    boolean has(Cue cue, int at) {
        return length(cue, at) > 0;
    }

    /** Whether any of the cues starts at {@code at}. */
    boolean hasAny(int at, Cue... wanted) {
        for (Cue cue : wanted) {
            if (has(cue, at)) {
                return true;
            }
        }
        return false;
    }

    /** The first token from {@code from} to before {@code to} at which the cue starts, or -1. */
    int find(Cue cue, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (has(cue, i)) {
                return i;
            }
        }
        return -1;
    }

    boolean isSign(int at, char sign) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSign(sign);
    }

    /** The number of the quotation that the token stands in; 0 outside, and for the marks themselves. */
    int quotation(int at) {
        return Math.max(0, quotations[at]);
    }

    boolean isQuotationMark(int at) {
        return at >= 0 && at < tokens.size() && quotations[at] < 0;
    }

    boolean isWord(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord();
    }
}
