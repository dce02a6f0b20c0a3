package org.claimtracker.search;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code tsvector} as PostgreSQL writes it, such as {@code 'million':3A 'user':4A,9}. */
final class DocumentWords {

    private static final Pattern WORD = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)':([0-9ABCD,]+)");

    private DocumentWords() {}

    /**
     * How often each word stands in it.
     *
     * @param headlines whether those count that stand in headlines, which have no letter for their weight
     */
    static Map<String, Integer> of(String vector, boolean headlines) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(vector);
        while (word.find()) {
            int times = 0;
            for (String place : word.group(2).split(",")) {
                if (headlines || Character.isLetter(place.charAt(place.length() - 1))) {
                    times++;
                }
            }
            if (times > 0) {
                words.put(word.group(1).replace("''", "'").replace("\\\\", "\\"), times);
            }
        }
        return words;
    }
}
