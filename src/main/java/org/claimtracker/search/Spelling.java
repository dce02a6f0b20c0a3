package org.claimtracker.search;

import java.util.List;

/** Which words a misspelt one may mean. */
final class Spelling {

    /** Of shorter words, a letter less or more is another word. */
    private static final int SHORTEST = 4;

    private static final int LONGEST_ENDING = 4;

    private static final int MOST = 3;

    private Spelling() {}

    /** Whether it is worth looking for other spellings. A number that nobody wrote is another number. */
    static boolean mayBeWrong(String lexeme) {
        return lexeme.codePointCount(0, lexeme.length()) >= SHORTEST
                && lexeme.length() <= 40
                && lexeme.chars().noneMatch(Character::isDigit);
    }

    /** Those that take the fewest changes of a letter, if these are few; at most three, in their order. */
    static List<String> closest(String unknown, List<String> known) {
        int allowed = unknown.length() <= 5 ? 2 : 4;
        int fewest =
                known.stream().mapToInt(word -> distance(unknown, word)).min().orElse(allowed + 1);
        return known.stream()
                .filter(word -> distance(unknown, word) == fewest && fewest <= allowed)
                .limit(MOST)
                .toList();
    }

    /**
     * Twice the number of changes; one more where an ending is left out. Of a misspelt word, the stemmer may not have
     * known the ending: "presdent" stays as it is, and "president" is known as "presid".
     */
    private static int distance(String unknown, String known) {
        int distance = 2 * changes(unknown, known);
        int from = Math.max(SHORTEST, Math.max(known.length() - 1, unknown.length() - LONGEST_ENDING));
        for (int length = from; length < unknown.length(); length++) {
            distance = Math.min(distance, 2 * changes(unknown.substring(0, length), known) + 1);
        }
        return distance;
    }

    /** Letters to leave out, to add, to replace or to swap with the next one (Damerau and Levenshtein's distance). */
    private static int changes(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[from.length()][to.length()];
    }
}
