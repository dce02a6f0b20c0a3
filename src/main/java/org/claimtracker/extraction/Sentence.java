package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sentence as tokens, with what the language's cues say of each and which of them stand in quotation marks. */
final class Sentence {

    private static final int CUES = Cue.values().length;
    private static final int LONGEST_PHRASE = Byte.MAX_VALUE;
    private static final int SHORTEST_QUOTATION = 4;
    private static final int LONGEST_APPOSITION = 30;
    private static final int LONGEST_BRACKET = 12;

    private static final Cue[] NO_CUES = {};
    private static final Cue[] ROLE_ONLY = {Cue.ROLE};
    private static final Cue[] ORGANIZATION_ONLY = {Cue.ORGANIZATION};
    private static final Cue[] KIND_OF_ORGANIZATION = {Cue.ORGANIZATION, Cue.ORGANIZATION_KIND};
    private static final Cue[] KIND_ONLY = {Cue.ORGANIZATION_KIND};
    private static final byte[] NONE = new byte[CUES];

    private final List<Token> tokens;

    /** The same, for what is asked of each again and again. */
    private final Token[] inOrder;

    private final int[] quotations;

    /** For each token the lengths of the phrases that start there, by cue; most tokens share the row of none. */
    private final byte[][] cues;

    private final int paragraph;

    /**
     * @param quotations for each token 0, or the number of the quotation it stands in, negative for the marks
     *                   themselves
     * @param paragraph  where the paragraph begins that it is of
     */
    Sentence(List<Token> tokens, int[] quotations, Language language, int paragraph) {
        this.paragraph = paragraph;
        this.tokens = List.copyOf(tokens);
        this.inOrder = this.tokens.toArray(Token[]::new);
        this.quotations = quotations;
        this.cues = new byte[tokens.size()][];
        for (int i = 0; i < cues.length; i++) {
            int at = i;
            cues[at] = NONE;
            Token token = inOrder[at];
            language.cues().each(this.tokens, at, cues.length, (found, length) -> mark(at, found, length));
            if (token.isWord()) {
                if (!has(Cue.ROLE, at) && language.nouns().isCompoundRole(token.lower())) {
                    mark(at, ROLE_ONLY, 1);
                }
                // "Lindqvist" is no trade, though it ends like one.
                boolean proper = token.isCapitalised()
                        && at > 0
                        && !language.has(Style.NOUNS_ARE_CAPITALISED)
                        && token.text().indexOf('-') < 0;
                // "Landebahn", "Pressekonferenz": no body, though it ends like one.
                Cue[] byEnding = proper || has(Cue.LABEL, at)
                        ? NO_CUES
                        : language.endings().of(token.lower());
                int genitive = byEnding.length == 0 && token.isCapitalised() && !has(Cue.LABEL, at)
                        ? language.nouns().genitiveEnding(token.lower())
                        : 0;
                if (genitive > 0) {
                    String noun = token.lower().substring(0, token.lower().length() - genitive);
                    byEnding = !language.nouns().isKindOfBody(noun)
                            ? ORGANIZATION_ONLY
                            : language.nouns().isBody(noun) ? KIND_OF_ORGANIZATION : KIND_ONLY;
                }
                if (has(Cue.OBLIQUE_ARTICLE, at - 1)
                        && token.isCapitalised()
                        && !List.of(byEnding).contains(Cue.ORGANIZATION)
                        && !has(Cue.ORGANIZATION, at)
                        && language.nouns().isInflectedRole(token.lower())) {
                    byEnding = ROLE_ONLY;
                }
                if (language.has(Style.NOUNS_ARE_CAPITALISED) && token.isCapitalised() && at > 0) {
                    // "14 Tote": a noun, though verbs of the past end like it.
                    byEnding = withoutPast(byEnding);
                }
                if (byEnding.length > 0) {
                    mark(at, byEnding, 1);
                }
            }
        }
    }

    private static Cue[] withoutPast(Cue[] cues) {
        return List.of(cues).contains(Cue.PAST)
                ? Stream.of(cues).filter(cue -> cue != Cue.PAST).toArray(Cue[]::new)
                : cues;
    }

    private void mark(int at, Cue[] found, int length) {
        if (cues[at] == NONE) {
            cues[at] = new byte[CUES];
        }
        for (Cue cue : found) {
            cues[at][cue.ordinal()] = (byte) Math.min(length, LONGEST_PHRASE);
        }
    }

    int paragraph() {
        return paragraph;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int at) {
        return inOrder[at];
    }

    int size() {
        return inOrder.length;
    }

    /** How many tokens the longest phrase of that cue takes that starts at {@code at}; 0 when none does. */
    int length(Cue cue, int at) {
        return at < 0 || at >= cues.length ? 0 : cues[at][cue.ordinal()];
    }

    boolean has(Cue cue, int at) {
        return length(cue, at) > 0;
    }

    /** Whether any of the cues starts at {@code at}. */
    boolean hasAny(int at, Cue... wanted) {
        if (at < 0 || at >= cues.length || cues[at] == NONE) {
            return false;
        }
        for (Cue cue : wanted) {
            if (cues[at][cue.ordinal()] > 0) {
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
        return at >= 0 && at < inOrder.length && inOrder[at].isSign(sign);
    }

    /**
     * The token behind an apostrophe of possession at {@code at} and what is written onto it: "Ohio's", "the workers'".
     *
     * @return 0 when none stands there
     */
    int possessiveEnd(int at) {
        if (!isSign(at, '\'') && !isSign(at, '’') || inOrder[at].spaceBefore()) {
            return 0;
        }
        return isWord(at + 1) && !inOrder[at + 1].spaceBefore() ? at + 2 : at + 1;
    }

    /** Where the apostrophe stands that makes the noun at {@code noun} somebody's; -1 when none does. */
    int possessiveBefore(int noun) {
        for (int at = noun - 1; at > 0 && at >= noun - 2; at--) {
            if (possessiveEnd(at) == noun) {
                return at;
            }
        }
        return -1;
    }

    /** Where the brackets open that close before the token; the token itself when none do. */
    int beforeBracket(int at) {
        if (!isSign(at - 1, ')')) {
            return at;
        }
        for (int i = at - 2; i >= 0 && at - i <= LONGEST_BRACKET; i--) {
            if (isSign(i, '(')) {
                return i;
            }
        }
        return at;
    }

    /** The token behind the brackets that open at {@code at}; {@code at} when none do. */
    int behindBracket(int at) {
        for (int i = at + 1; isSign(at, '(') && i < size() && i - at <= LONGEST_BRACKET; i++) {
            if (isSign(i, ')')) {
                return i + 1;
            }
        }
        return at;
    }

    /** Whether the token stands in round brackets. */
    boolean isBracketed(int at) {
        for (int i = at - 1; i >= 0 && at - i <= LONGEST_BRACKET; i--) {
            if (isSign(i, ')')) {
                return false;
            }
            if (isSign(i, '(')) {
                return true;
            }
        }
        return false;
    }

    /** The number of the quotation that the token stands in; 0 outside, and for the marks themselves. */
    int quotation(int at) {
        return Math.max(0, quotations[at]);
    }

    boolean isQuotationMark(int at) {
        return at >= 0 && at < inOrder.length && quotations[at] < 0;
    }

    boolean isWord(int at) {
        return at >= 0 && at < inOrder.length && inOrder[at].isWord();
    }

    /** The first comma outside quotations between two places; -1 when there is none. */
    int comma(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (isSign(i, ',') && quotation(i) == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The comma or quotation mark nearest before {@code at}, not far away but for brackets; -1 when there is none. */
    int pauseBefore(int from, int at) {
        int within = 8;
        for (int i = at - 1; i > from && at - i < within; i--) {
            if (isSign(i, ',') || isQuotationMark(i)) {
                return i;
            }
            // "…, Northern Harbour Union (NHU) spokesman Peter Marl said".
            int open = beforeBracket(i + 1);
            within += i + 1 - open;
            i = Math.min(i, open);
        }
        return -1;
    }

    /** Whether there are two words or numbers at least between two places. */
    boolean hasWords(int from, int to) {
        int words = 0;
        for (int i = from; i < to && words < 2; i++) {
            words += isWord(i) || token(i).isNumber() ? 1 : 0;
        }
        return words >= 2;
    }

    /** The comma before the one at {@code closing}, outside quotations; -1 when there is none near. */
    int openingComma(int from, int closing) {
        for (int i = closing - 1; i > from && closing - i <= LONGEST_APPOSITION; i--) {
            if (isSign(i, ',') && quotation(i) == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the clause begins that {@code at} is in, as far as signs tell. */
    int clauseStart(int from, int at) {
        for (int i = at; i >= from; i--) {
            if (isSign(i, ')')) {
                int open = i;
                while (open > from && !isSign(open, '(')) {
                    open--;
                }
                i = isSign(open, '(') ? open : i;
                continue;
            }
            if (isSign(i, ',') || isSign(i, ';') || isSign(i, ':') || isQuotationMark(i)) {
                return i + 1;
            }
        }
        return from;
    }

    /** The quotations of at least some words between two places. */
    List<Stretch> quotations(int from, int to) {
        List<Stretch> quotations = new ArrayList<>();
        int at = from;
        while (at < to) {
            int number = quotation(at);
            if (number == 0) {
                at++;
                continue;
            }
            int end = at;
            int words = 0;
            while (end < to && quotation(end) == number) {
                words += isWord(end) || token(end).isNumber() ? 1 : 0;
                end++;
            }
            if (words >= SHORTEST_QUOTATION) {
                quotations.add(new Stretch(at, end));
            }
            at = end;
        }
        return quotations;
    }

    /** Whether all of its words stand in one quotation. */
    boolean isQuotedThroughout() {
        int number = 0;
        for (int i = 0; i < size(); i++) {
            boolean said = isWord(i) || token(i).isNumber();
            if (said && (quotation(i) == 0 || number > 0 && quotation(i) != number)) {
                return false;
            }
            number = said ? quotation(i) : number;
        }
        return number > 0;
    }

    /** Whether a quotation has its verb of saying inside, as French has in "…, dit-il". */
    boolean hasInsertedSpeaker() {
        for (int i = 1; i < size(); i++) {
            if (isInsertedSpeaker(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isInsertedSpeaker(int at) {
        return has(Cue.SAY_AFTER, at) && has(Cue.PERSON_PRONOUN, at) && isSign(at - 1, ',');
    }

    /** Whether the next sentence begins in the quotation that this one ends in. */
    boolean isContinuedBy(Sentence next) {
        return next.paragraph == paragraph && quotation(size() - 1) > 0 && next.quotation(0) == quotation(size() - 1);
    }
}
