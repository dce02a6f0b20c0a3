package org.claimtracker.search;

import java.util.HashMap;
import java.util.Map;

/** A {@code tsvector} as PostgreSQL writes it, such as {@code 'million':3A 'user':4A,9}. */
final class DocumentWords {

    private DocumentWords() {}

    /**
     * How often each word stands in it.
     *
     * @param headlines whether those count that stand in headlines, which have no letter for their weight
     */
    static Map<String, Integer> of(String vector, boolean headlines) {
        Map<String, Integer> words = new HashMap<>();
        int at = vector.indexOf('\'');
        while (at >= 0) {
            int end = at + 1;
            boolean escaped = false;
            // A quote in a word is doubled, and so is a backslash.
            for (; vector.charAt(end) != '\'' || next(vector, end) == '\''; end++) {
                if (vector.charAt(end) == '\'' || vector.charAt(end) == '\\') {
                    escaped = true;
                    end++;
                }
            }
            String word = vector.substring(at + 1, end);
            int times = 0;
            for (at = end + 1; at < vector.length() && vector.charAt(at) != ' '; at++) {
                char next = next(vector, at);
                if (next == ',' || next == ' ' || next == 0) {
                    times += headlines || Character.isLetter(vector.charAt(at)) ? 1 : 0;
                }
            }
            if (times > 0) {
                words.put(escaped ? word.replace("''", "'").replace("\\\\", "\\") : word, times);
            }
            at = vector.indexOf('\'', at);
        }
        return words;
    }

    private static char next(String vector, int at) {
        return at + 1 < vector.length() ? vector.charAt(at + 1) : 0;
    }
}
