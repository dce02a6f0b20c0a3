package org.claimtracker.article;

/**
 * Where words stand in a text: the W3C Web Annotation
 * <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">TextPositionSelector</a>.
 *
 * @param start Unicode code points before the first one of the words, from 0
 * @param end   Unicode code points before the first one after the words; greater than {@code start}
 */
public record TextPosition(int start, int end) {

    /** How many code points lie between start and end. */
    public int length() {
        return end - start;
    }
}
