package org.claimtracker.extraction;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into tokens, in one pass and without regular expressions, so that no input can make it slow. */
final class Tokenizer {

    private static final int SHORTEST_SYMBOL = 2;
    private static final int LONGEST_PREFIX = 10;
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    /**
     * How a language writes words together.
     *
     * @param elisions       words that lose their vowel before an apostrophe and stand for themselves ("l", "qu")
     * @param prefixes       words that stand for themselves before a hyphen ("mid")
     * @param possessives    what stands for itself behind an apostrophe ("s")
     * @param numberPrefixes lower-case words that may be written onto a number ("rp", "usd")
     * @param groupsBySpace  whether thousands are parted by a space
     */
    record Spelling(
            Set<String> elisions,
            Set<String> prefixes,
            Set<String> possessives,
            Set<String> numberPrefixes,
            boolean groupsBySpace) {

        /** Of a language of which nothing is known. */
        static final Spelling PLAIN = new Spelling(Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    private final Locale locale;
    private final Spelling spelling;

    Tokenizer(Locale locale, Spelling spelling) {
        this.locale = locale;
        this.spelling = spelling;
    }

    List<Token> tokens(String text) {
        return tokens(text, 0, text.length());
    }

    /** The tokens of a phrase as texts are compared with them: in lower case. */
    List<String> words(String phrase) {
        return tokens(phrase).stream().map(Token::lower).toList();
    }

    List<Token> tokens(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>((to - from) / 5 + 1);
        int at = from;
        boolean space = true;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            if (isSpace(codePoint)) {
                space = true;
                at += Character.charCount(codePoint);
                continue;
            }
            int end;
            Token.Kind kind;
            if (Character.isDigit(codePoint)) {
                kind = Token.Kind.NUMBER;
                end = endOfNumber(text, at, to);
            } else if (Character.isLetter(codePoint)) {
                kind = Token.Kind.WORD;
                end = isIdeographic(codePoint) ? at + Character.charCount(codePoint) : endOfWord(text, at, to);
                if (isUnspaced(codePoint)) {
                    addWithoutSpaces(tokens, text, at, end, space);
                    space = false;
                    at = end;
                    continue;
                }
            } else {
                kind = Token.Kind.SIGN;
                end = at + Character.charCount(codePoint);
            }
            String piece = text.substring(at, end);
            tokens.add(new Token(at, end, piece, kind == Token.Kind.WORD ? lower(piece) : piece, kind, space));
            space = false;
            at = end;
        }
        return tokens;
    }

    /** Adds the words of a stretch in which no spaces part them, as a dictionary of ICU knows them. */
    private void addWithoutSpaces(List<Token> tokens, String text, int from, int to, boolean spaceBefore) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLocale(locale));
        words.setText(text.substring(from, to));
        int start = words.first();
        boolean space = spaceBefore;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            String piece = text.substring(from + start, from + end);
            Token.Kind kind = Character.isDigit(piece.codePointAt(0)) ? Token.Kind.NUMBER : Token.Kind.WORD;
            tokens.add(new Token(
                    from + start, from + end, piece, kind == Token.Kind.WORD ? lower(piece) : piece, kind, space));
            space = false;
            start = end;
        }
    }

    /** Whether the letter is of a script that parts phrases by spaces, and not words. */
    static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00 || codePoint > 0x17FF) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || codePoint == NO_BREAK_SPACE
                || codePoint == NARROW_NO_BREAK_SPACE
                || codePoint == 0x200B
                || codePoint == 0xFEFF;
    }

    private String lower(String word) {
        String lower = word.toLowerCase(locale);
        if (lower.indexOf('’') >= 0) {
            lower = lower.replace('’', '\'');
        }
        if (lower.indexOf('ß') >= 0) {
            // As Unicode folds it, and the Swiss write "gemäss".
            lower = lower.replace("ß", "ss");
        }
        return lower.indexOf('\u00AD') >= 0 ? lower.replace("\u00AD", "") : lower;
    }

    private int endOfNumber(String text, int start, int to) {
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            if (isDigit(text, at, to)) {
                at++;
            } else if ((c == '.' || c == ',' || c == '\'' || c == '’' || c == '\u066B' || c == '\u066C')
                    && isDigit(text, at + 1, to)) {
                at++;
            } else if ((c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE || (c == ' ' && spelling.groupsBySpace()))
                    && groupFollows(text, start, at, to)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether the space at {@code at} parts thousands: one to three digits before it, exactly three after it. */
    private static boolean groupFollows(String text, int start, int at, int to) {
        int before = 0;
        while (at - before - 1 >= start && before < 4 && isDigit(text, at - before - 1, to)) {
            before++;
        }
        boolean threeAfter = isDigit(text, at + 1, to) && isDigit(text, at + 2, to) && isDigit(text, at + 3, to);
        return before >= 1 && before <= 3 && threeAfter && !isDigit(text, at + 4, to);
    }

    private int endOfWord(String text, int start, int to) {
        int at = start;
        boolean lettersOnly = true;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            if (codePoint >= 'a' && codePoint <= 'z') {
                at++;
                continue;
            }
            if (isIdeographic(codePoint)) {
                break;
            }
            if (Character.isLetter(codePoint) || isMark(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (Character.isDigit(codePoint)) {
                if (lettersOnly
                        && spelling.numberPrefixes().contains(lower(text.substring(start, Math.min(at, start + 8))))) {
                    return at;
                }
                lettersOnly = false;
                at++;
            } else if (codePoint == '\'' || codePoint == '’') {
                if (at - start <= 7 && spelling.elisions().contains(lower(text.substring(start, at)))) {
                    return at + 1;
                }
                if (!isLetter(text, at + 1, to) || isPossessive(text, at, to)) {
                    return at;
                }
                at++;
            } else if ((codePoint == '-' || codePoint == '\u2011') && isLetterOrDigit(text, at + 1, to)) {
                if (at - start <= LONGEST_PREFIX && spelling.prefixes().contains(lower(text.substring(start, at)))) {
                    return at;
                }
                if (isRoman(text, start, at) && isDigit(text, at + 1, to)) {
                    // "Kuartal II-2025".
                    return at;
                }
                at++;
            } else if (codePoint == '/'
                    && at - start == 1
                    && isLetter(text, at + 1, to)
                    && !isLetterOrDigit(text, at + 2, to)) {
                // "A/S", a Danish company.
                at++;
            } else if (codePoint == '&' && isLetter(text, at + 1, to)) {
                at++;
            } else if (codePoint == '.' && isLetter(text, at + 1, to) && joins(text, start, at)) {
                at++;
            } else if (codePoint == '.' && endsAbbreviation(text, start, at)) {
                return at + 1;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether a full stop inside a word belongs to it: a web address or letters each with its stop. */
    private static boolean joins(String text, int start, int at) {
        return Character.isLowerCase(text.charAt(at + 1))
                || isSingleLetter(text, start, at)
                || at - start >= 2 && isShouted(text, start, at)
                || isDegree(text, start, at);
    }

    /** Whether the stop after "U.S" belongs to the word, as it does after letters each with its stop. */
    private static boolean endsAbbreviation(String text, int start, int at) {
        return at - start >= 3
                && text.charAt(start + 1) == '.'
                && text.charAt(at - 2) == '.'
                && isSingleLetter(text, start, at);
    }

    /** "Sp.P": a few letters, and one. */
    private static boolean isDegree(String text, int start, int at) {
        boolean oneLetter = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
        return oneLetter && at - start == SHORTEST_SYMBOL && Character.isUpperCase(text.charAt(start));
    }

    /** "TRI.TO": a share's symbol and its exchange. */
    private static boolean isShouted(String text, int start, int at) {
        for (int i = Math.max(start, at - SHORTEST_SYMBOL); i < at; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSingleLetter(String text, int start, int at) {
        return at - 1 == start || (at - 2 >= start && text.charAt(at - 2) == '.');
    }

    private boolean isPossessive(String text, int apostrophe, int to) {
        for (String ending : spelling.possessives()) {
            int end = apostrophe + 1 + ending.length();
            if (text.regionMatches(true, apostrophe + 1, ending, 0, ending.length())
                    && !isLetterOrDigit(text, end, to)) {
                return true;
            }
        }
        return false;
    }

    /** A sign that is a word of its own, in writing that has no spaces between words. */
    static boolean isIdeographic(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA -> true;
            default -> false;
        };
    }

    private static boolean isRoman(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("IVX".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || codePoint == 0x00AD;
    }

    private static boolean isDigit(String text, int at, int to) {
        return at < to && Character.isDigit(text.charAt(at));
    }

    private static boolean isLetter(String text, int at, int to) {
        return at < to && Character.isLetter(text.charAt(at));
    }

    private static boolean isLetterOrDigit(String text, int at, int to) {
        return at < to && Character.isLetterOrDigit(text.charAt(at));
    }
}
