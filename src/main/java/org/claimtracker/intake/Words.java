package org.claimtracker.intake;

/** Which characters of a page are words a reader sees. */
final class Words {

    private static final int FIRST_SYLLABLE = 0x1100;

    private Words() {}

    /** The text on one line: white space of any kind and length as one space, and nothing invisible. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isSpace(c)) {
                space = !line.isEmpty();
            } else if (isVisible(c)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    /** How long a text is, in letters of an alphabet: one that stands for a syllable or a word counts as two. */
    static int length(CharSequence text) {
        return text.codePoints().map(Words::letters).sum();
    }

    /** How many letters of an alphabet a character stands for. */
    static int letters(int c) {
        // Nearly all that is read comes before the first of them.
        if (c < FIRST_SYLLABLE) {
            return 1;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> 1;
        };
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * Whether a character is part of the words: not a control character or half a surrogate pair, which the store
     * takes for an error, nor a hint on where to break a line, which would keep a quote from being found. Joiners stay:
     * several scripts spell with them.
     */
    static boolean isVisible(int c) {
        boolean breakHint = c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
        return !breakHint && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
