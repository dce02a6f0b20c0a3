package org.claimtracker.extraction;

import java.util.Set;

/**
 * The smallest piece of a text that the readers look at.
 *
 * @param start       UTF-16 index in the article's text
 * @param end         UTF-16 index after the last character
 * @param text        as written
 * @param lower       in lower case, typographic apostrophes made plain; what phrases are compared with
 * @param kind        what sort of piece it is
 * @param spaceBefore whether white space, or nothing at all, stands before it
 * @param isCapitalised whether it is written as a name may be: starting with a capital letter, or with "al-" and one
 */
record Token(int start, int end, String text, String lower, Kind kind, boolean spaceBefore, boolean isCapitalised) {

    private static final int LONGEST_ARTICLE = 3;

    /** The Arabic article as names are written in Latin letters, where it takes the sound of what follows. */
    private static final Set<String> ARABIC_ARTICLES =
            Set.of("al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "ech");

    Token(int start, int end, String text, String lower, Kind kind, boolean spaceBefore) {
        this(
                start,
                end,
                text,
                lower,
                kind,
                spaceBefore,
                kind == Kind.WORD && (Character.isUpperCase(text.codePointAt(0)) || hasArabicArticle(text)));
    }

    enum Kind {
        WORD,
        /** Digits with their separators, unread. */
        NUMBER,
        /** One character that is neither letter nor digit. */
        SIGN
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** "Al-Chareh", written "al-Chareh" behind a first name. */
    private static boolean hasArabicArticle(String text) {
        int hyphen = text.length() <= LONGEST_ARTICLE + 1 || text.charAt(2) == '-' ? 2 : LONGEST_ARTICLE;
        return hyphen + 1 < text.length()
                && text.charAt(hyphen) == '-'
                && Character.isUpperCase(text.charAt(hyphen + 1))
                && ARABIC_ARTICLES.contains(text.substring(0, hyphen));
    }

    /** Whether it is written as an abbreviation or brand: two capitals or more, as in "BNPB" or "DDos". */
    boolean isAcronym() {
        if (kind != Kind.WORD) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < text.length() && capitals < 2; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                capitals++;
            } else if (text.charAt(i) == '-') {
                // "Vier-Personen-Haushalt" has a capital for each noun in it.
                capitals = 0;
            }
        }
        return capitals == 2;
    }

    /** Whether it is the symbol of a share and its exchange, "TRI.TO". */
    boolean isShareSymbol() {
        return text.indexOf('.') > 1 && text.indexOf('.') < text.length() - 1 && isAllCapitals();
    }

    /** Whether it is written in capitals only, and is no initial. */
    boolean isAllCapitals() {
        if (text.length() < 2 || !Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
