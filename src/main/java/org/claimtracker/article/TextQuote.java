package org.claimtracker.article;

/**
 * Words found in a text, with the words around them: the W3C Web Annotation
 * <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">TextQuoteSelector</a>.
 *
 * @param exact  the quoted words, exactly as they stand in the text; never empty
 * @param prefix what stands immediately before them; empty at the start of the text, {@code null} when not given
 * @param suffix what stands immediately after them; empty at the end of the text, {@code null} when not given
 */
public record TextQuote(String exact, String prefix, String suffix) {

    /** How many code points of {@code prefix} and {@code suffix} this service keeps at most. */
    public static final int CONTEXT_LENGTH = 48;

    /** The quote that stands at {@code position} of {@code text}, with its surroundings. */
    public static TextQuote at(TextPosition position, String text) {
        int start = text.offsetByCodePoints(0, position.start());
        int end = text.offsetByCodePoints(start, position.length());
        int before = Math.min(CONTEXT_LENGTH, position.start());
        int until = end;
        for (int i = 0; i < CONTEXT_LENGTH && until < text.length(); i++) {
            until = text.offsetByCodePoints(until, 1);
        }
        return new TextQuote(
                text.substring(start, end),
                text.substring(text.offsetByCodePoints(start, -before), start),
                text.substring(end, until));
    }
}
