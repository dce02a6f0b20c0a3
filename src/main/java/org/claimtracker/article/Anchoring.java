package org.claimtracker.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a quote in a text without ever guessing: to the letter, at one place, or not at all. Pure, and linear in the
 * length of text and quote.
 */
public final class Anchoring {

    /** How many places of an ambiguous quote are listed at most. */
    private static final int MOST_PLACES = 100;

    /** How much of a quote is looked for first. The rest of it is compared where that stands, if it does so seldom. */
    private static final int BEGINNING = 32;

    private static final int SELDOM = 100;

    private Anchoring() {}

    /**
     * Looks for a quote.
     *
     * @param text     the text of an article revision
     * @param quote    what to look for; {@code prefix} and {@code suffix} tell apart what stands there several times
     * @param expected where it should stand; {@code null} when that isn't known
     */
    public static Anchor anchor(String text, TextQuote quote, TextPosition expected) {
        List<Integer> places = places(text, quote.exact());
        if (places.isEmpty()) {
            return new Anchor.Orphaned();
        }
        List<TextPosition> positions = positions(text, quote.exact(), places);
        if (expected != null && positions.contains(expected)) {
            return new Anchor.Exact(expected);
        }
        List<TextPosition> meant = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (isSurrounded(text, places.get(i), quote)) {
                meant.add(positions.get(i));
            }
        }
        // Other surroundings don't orphan a quote that stands there once: they were edited, the quote was not.
        List<TextPosition> left = meant.isEmpty() ? positions : meant;
        if (left.size() > 1) {
            return new Anchor.Ambiguous(left.subList(0, Math.min(left.size(), MOST_PLACES)));
        }
        return expected == null ? new Anchor.Exact(left.getFirst()) : new Anchor.Moved(left.getFirst());
    }

    private static boolean isSurrounded(String text, int start, TextQuote quote) {
        int end = start + quote.exact().length();
        String prefix = quote.prefix() == null ? "" : quote.prefix();
        String suffix = quote.suffix() == null ? "" : quote.suffix();
        return text.startsWith(suffix, end) && text.startsWith(prefix, start - prefix.length());
    }

    /** Every place of {@code words}, overlapping ones too. */
    private static List<Integer> places(String text, String words) {
        String beginning = words.substring(0, Math.min(words.length(), BEGINNING));
        List<Integer> places = new ArrayList<>();
        int begun = 0;
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            begun++;
            if (begun > SELDOM) {
                return placesOfWhatRepeats(text, words);
            }
            if (text.startsWith(words, at)) {
                places.add(at);
            }
        }
        return places;
    }

    /** The same by the algorithm of Knuth, Morris and Pratt, which reads nothing twice. */
    private static List<Integer> placesOfWhatRepeats(String text, String words) {
        int[] border = borders(words);
        List<Integer> places = new ArrayList<>();
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && (matched == words.length() || text.charAt(i) != words.charAt(matched))) {
                matched = border[matched - 1];
            }
            if (text.charAt(i) == words.charAt(matched)) {
                matched++;
            }
            if (matched == words.length()) {
                places.add(i + 1 - matched);
            }
        }
        return places;
    }

    /** For each beginning of {@code words}, how long its longest proper part is that both starts and ends it. */
    private static int[] borders(String words) {
        int[] border = new int[words.length()];
        int length = 0;
        for (int i = 1; i < words.length(); i++) {
            while (length > 0 && words.charAt(i) != words.charAt(length)) {
                length = border[length - 1];
            }
            if (words.charAt(i) == words.charAt(length)) {
                length++;
            }
            border[i] = length;
        }
        return border;
    }

    private static List<TextPosition> positions(String text, String words, List<Integer> places) {
        int length = words.codePointCount(0, words.length());
        List<TextPosition> positions = new ArrayList<>(places.size());
        int from = 0;
        int points = 0;
        for (int place : places) {
            points += text.codePointCount(from, place);
            from = place;
            positions.add(new TextPosition(points, points + length));
        }
        return positions;
    }
}
