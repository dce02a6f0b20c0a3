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
        return between(start, text.offsetByCodePoints(start, position.length()), text);
    }

    /** The same from {@code start} to before {@code end}, counted in the text's own units. */
    public static TextQuote between(int start, int end, String text) {
        int before = start;
        for (int i = 0; i < CONTEXT_LENGTH && before > 0; i++) {
            before = text.offsetByCodePoints(before, -1);
        }
        int after = end;
        for (int i = 0; i < CONTEXT_LENGTH && after < text.length(); i++) {
            after = text.offsetByCodePoints(after, 1);
        }
        return new TextQuote(text.substring(start, end), text.substring(before, start), text.substring(end, after));
    }
}
