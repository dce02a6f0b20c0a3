package org.claimtracker.verdict;

import java.util.List;
import java.util.Set;

/**
 * Words that deny a label beside them, or take it back in part: "not", "could be", "almost". What they leave of it can't
 * be told from the words.
 *
 * @param before those that do so to a label after them
 * @param after  those that do so to a label before them, as the verbs of many languages are denied
 */
record Doubts(Set<String> before, Set<String> after) {

    /** As many words may stand between, as in "no es del todo cierto". */
    private static final int BETWEEN = 3;

    private static final int LONGEST = 3;

    /** Whether these words are such. */
    boolean has(String words) {
        return before.contains(words) || after.contains(words);
    }

    /** Whether the words from one place to another, of those that no mark parts, are in doubt. */
    boolean about(List<String> words, int from, int to) {
        return within(words.subList(Math.max(0, from - BETWEEN - LONGEST), from), before, true)
                || within(words.subList(to, Math.min(words.size(), to + BETWEEN + LONGEST)), after, false);
    }

    private static boolean within(List<String> near, Set<String> doubts, boolean isBefore) {
        for (int start = 0; start < near.size(); start++) {
            for (int end = start + 1; end <= Math.min(near.size(), start + LONGEST); end++) {
                int between = isBefore ? near.size() - end : start;
                if (between <= BETWEEN && doubts.contains(String.join(" ", near.subList(start, end)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
