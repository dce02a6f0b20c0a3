package org.claimtracker.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scripts that are written without spaces: Chinese, Japanese, Thai, Lao, Khmer and Burmese. Where a word ends in them, only
 * a dictionary knows; so each of their letters is looked up as one, and a word is some letters in a row.
 */
final class Unspaced {

    /** What the database puts around each of these letters: no letter itself, and in nobody's texts. */
    static final String SEAM = "\uE002";

    /** The letters that {@code search_text} parts. */
    private static final String LETTER = "[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3040-\\u30FF"
            + "\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uA9E0-\\uA9FF\\uAA60-\\uAA7F\\uF900-\\uFAFF\\x{20000}-\\x{3FFFF}]";

    /** A phrase that somebody put in quotation marks, or such letters outside of one. */
    private static final Pattern PHRASE_OR_RUN = Pattern.compile("(\"[^\"]*\"?)|(" + LETTER + "++)");

    private static final Pattern ONE_LETTER = Pattern.compile(LETTER);

    private Unspaced() {}

    /** Whether a word is one of these letters. */
    static boolean isLetter(String word) {
        return ONE_LETTER.matcher(word).matches();
    }

    /** What somebody typed, with such letters in a row as phrases: {@code Tokyo東京} is {@code Tokyo "東京"}. */
    static String asPhrases(String typed) {
        return PHRASE_OR_RUN.matcher(typed).replaceAll(found -> {
            if (found.group(1) != null) {
                return Matcher.quoteReplacement(found.group(1));
            }
            char before = found.start() == 0 ? ' ' : typed.charAt(found.start() - 1);
            return (before == '-' ? "" : " ") + "\"" + found.group(2) + "\" ";
        });
    }
}
