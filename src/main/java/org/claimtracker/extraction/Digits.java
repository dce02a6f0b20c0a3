package org.claimtracker.extraction;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads numbers that are written in digits, with the signs by which a language parts decimals and thousands. */
final class Digits {

    private static final String APOSTROPHES = "'’";
    private static final int LONGEST_NUMBER = 30;
    private static final char ARABIC_DECIMAL = '\u066B';

    private final char decimalSeparator;
    private final char groupingSeparator;

    /** Whether the decimal comma of this language parts thousands in one of its regions, and no region is given. */
    private final boolean commaPartsEither;

    Digits(ULocale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        decimalSeparator = symbols.getDecimalSeparator();
        groupingSeparator = symbols.getGroupingSeparator();
        commaPartsEither = decimalSeparator == ',' && locale.getCountry().isEmpty() && isCommaGrouping(locale);
    }

    private static boolean isCommaGrouping(ULocale language) {
        return Stream.of(ULocale.getAvailableLocales())
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .anyMatch(locale -> DecimalFormatSymbols.getInstance(locale).getGroupingSeparator() == ',');
    }

    /**
     * The value of digits with separators. One separator with other than three digits after it parts decimals in any
     * language, as news text is not strict about it; with three digits the language decides.
     *
     * @return {@code null} where the digits are no number: dates, times, version numbers
     */
    BigDecimal value(String text) {
        return value(text, false);
    }

    /**
     * The same.
     *
     * @param counts whether things or money are counted with it: "14,571 personas", as in Mexico, are no fourteen and a
     *               half, whereas "14,571 millones" are in Spain
     */
    BigDecimal value(String text, boolean counts) {
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        List<Integer> separatorsAt = new ArrayList<>(2);
        List<Character> separators = new ArrayList<>(2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else {
                separatorsAt.add(plain.length());
                separators.add(c);
            }
        }
        int count = separators.size();
        if (count == 0) {
            // "0811" is the beginning of a telephone number or a code.
            boolean code = plain.length() > 1 && plain.charAt(0) == '0';
            return code ? null : new BigDecimal(plain.toString());
        }
        char last = separators.get(count - 1);
        int decimals = plain.length() - separatorsAt.get(count - 1);
        boolean lastIsDecimal =
                isDecimal(separators, last, decimals, plain) && !(counts && isGrouping(separators, decimals, plain));
        if (lastIsDecimal
                && count == 1
                && plain.length() > 1
                && plain.charAt(0) == '0'
                && separatorsAt.getFirst() > 1) {
            return null;
        }
        if (!groupsOfThree(separatorsAt, lastIsDecimal ? count - 1 : count, lastIsDecimal, plain.length())) {
            return null;
        }
        BigDecimal value = new BigDecimal(plain.toString());
        return lastIsDecimal ? value.movePointLeft(decimals) : value;
    }

    private boolean isDecimal(List<Character> separators, char last, int decimals, StringBuilder plain) {
        if (!(last == '.' || last == ',' || last == ARABIC_DECIMAL)) {
            return false;
        }
        long same = separators.stream().filter(c -> c == last).count();
        if (same > 1) {
            return false;
        }
        boolean millions = separators.size() == 2 && APOSTROPHES.indexOf(separators.getFirst()) >= 0;
        if (millions && decimals == 3) {
            // "1’396.342", as in Colombia.
            return false;
        }
        if (separators.size() > 1 || decimals != 3 || last == ARABIC_DECIMAL) {
            return true;
        }
        // Nobody writes "1,500" for one and a half, wherever the comma parts decimals.
        boolean thousands = plain.length() > 3 && plain.charAt(plain.length() - 1) == '0' && plain.charAt(0) != '0';
        return (last == decimalSeparator && !thousands)
                || (plain.charAt(0) == '0' && last != groupingSeparator)
                || (plain.charAt(0) == '0' && plain.length() == 4);
    }

    private boolean isGrouping(List<Character> separators, int decimals, StringBuilder plain) {
        return commaPartsEither
                && separators.size() == 1
                && separators.getFirst() == ','
                && decimals == 3
                && plain.charAt(0) != '0';
    }

    private static boolean groupsOfThree(List<Integer> separatorsAt, int groups, boolean decimal, int length) {
        for (int i = 0; i < groups; i++) {
            int next = i + 1 < separatorsAt.size() ? separatorsAt.get(i + 1) : length;
            if (next - separatorsAt.get(i) != 3 || (i == 0 && (separatorsAt.get(0) == 0 || separatorsAt.get(0) > 3))) {
                return false;
            }
        }
        return decimal || groups == separatorsAt.size();
    }

    /** The value of "½" and the like; {@code null} when the token is none. */
    static BigDecimal vulgarFraction(Token token) {
        return switch (token.text()) {
            case "½" -> new BigDecimal("0.5");
            case "¼" -> new BigDecimal("0.25");
            case "¾" -> new BigDecimal("0.75");
            default -> null;
        };
    }
}
