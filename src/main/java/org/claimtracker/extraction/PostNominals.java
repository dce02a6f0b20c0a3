package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.List;

/** Reads over the degrees behind a person's name, "Dadan Permana, S.H., M.Si.,", so that the name stands by its verb. */
final class PostNominals {

    private static final int LONGEST_PART = 4;
    private static final int MOST_PARTS = 4;

    private final Language language;

    PostNominals(Language language) {
        this.language = language;
    }

    /** The tokens without degrees and the commas before them; the same list where there are none. */
    List<Token> without(List<Token> tokens) {
        List<Token> kept = null;
        int at = 0;
        while (at < tokens.size()) {
            int end = at > 0 && tokens.get(at - 1).isCapitalised() ? endOfDegrees(tokens, at) : at;
            if (end == at
                    && at > 1
                    && language.has(Style.MODIFIERS_COME_FIRST)
                    && tokens.get(at - 2).isCapitalised()) {
                end = endOfSuffix(tokens, at);
            }
            if (end > at && kept == null) {
                kept = new ArrayList<>(tokens.subList(0, at));
            }
            if (end == at) {
                if (kept != null) {
                    kept.add(tokens.get(at));
                }
                at++;
            } else {
                // The comma that closes them goes, too, where the verb of saying follows.
                boolean closing = end + 1 < tokens.size() && tokens.get(end).isSign(',') && says(tokens, end + 1);
                at = closing ? end + 1 : end;
            }
        }
        return kept == null ? tokens : kept;
    }

    /** The token after all the degrees that stand behind the name; {@code from} when none does. */
    private int endOfDegrees(List<Token> tokens, int from) {
        int end = from;
        while (end + 1 < tokens.size() && tokens.get(end).isSign(',')) {
            int degree = endOfDegree(tokens, end + 1);
            if (degree == end + 1) {
                break;
            }
            end = degree;
        }
        return end;
    }

    /** "Dan Barker Jr., a farmer": without a comma before it. */
    private int endOfSuffix(List<Token> tokens, int at) {
        if (!tokens.get(at).isCapitalised()
                || at + 1 >= tokens.size()
                || !tokens.get(at + 1).isSign('.')) {
            return at;
        }
        int end = at + language.postNominal(tokens, at);
        boolean stop = end > at
                && end + 1 < tokens.size()
                && tokens.get(end).isSign('.')
                && !tokens.get(end + 1).isCapitalised();
        return stop ? end + 1 : end;
    }

    private int endOfDegree(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        if (!first.isCapitalised() || first.text().length() > LONGEST_PART * MOST_PARTS) {
            return at;
        }
        int known = language.postNominal(tokens, at);
        boolean abbreviated = first.text().indexOf('.') > 0
                && first.text().chars().filter(Character::isUpperCase).count() > 1
                && List.of(first.text().split("\\.")).stream().allMatch(part -> part.length() <= LONGEST_PART);
        if (known == 0 && !abbreviated) {
            return at;
        }
        int end = at + Math.max(1, known);
        if (end + 2 < tokens.size()
                && tokens.get(end).isSign('(')
                && !tokens.get(end).spaceBefore()
                && tokens.get(end + 2).isSign(')')) {
            // "Sp.A(K)".
            end += 3;
        }
        boolean stop = end < tokens.size()
                && tokens.get(end).isSign('.')
                && !tokens.get(end).spaceBefore();
        // What closes the sentence stays.
        return stop && end + 1 < tokens.size() && !tokens.get(end + 1).isCapitalised() ? end + 1 : end;
    }

    private boolean says(List<Token> tokens, int at) {
        boolean[] says = new boolean[1];
        language.cues().each(tokens, at, tokens.size(), (cues, length) -> {
            for (Cue cue : cues) {
                says[0] |= cue == Cue.SAY || cue == Cue.AUXILIARY;
            }
        });
        return says[0];
    }
}
