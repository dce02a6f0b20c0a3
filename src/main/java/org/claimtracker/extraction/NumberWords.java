package org.claimtracker.extraction;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a language writes numbers, learnt from CLDR by having it write some: spelled-out numbers below a thousand, words
 * for powers of ten, and the signs that part decimals and thousands.
 */
final class NumberWords {

    /**
     * A number as read from tokens.
     *
     * @param end        the token after it
     * @param spelled    whether it has no digits
     * @param magnitude  the power of ten that a word after the digits gave, or 1
     * @param fractional whether it is a word such as "half"
     */
    record Read(int end, BigDecimal value, boolean spelled, BigDecimal magnitude, boolean fractional) {

        boolean hasMagnitude() {
            return magnitude.compareTo(BigDecimal.ONE) != 0;
        }
    }

    private static final int SPELLED_BELOW = 1000;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal DECIMAL = new BigDecimal("1.5");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LONGEST_NUMBER = 30;
    private static final char ARABIC_DECIMAL = '\u066B';
    private static final Set<String> RULE_SETS = Set.of(
            "%spellout-numbering",
            "%spellout-numbering-verbose",
            "%spellout-cardinal",
            "%spellout-cardinal-verbose",
            "%spellout-cardinal-masculine",
            "%spellout-cardinal-feminine",
            "%spellout-cardinal-neuter");

    private final PhraseTree<BigDecimal> belowThousand = new PhraseTree<>();
    private final Map<String, BigDecimal> belowThousandInOneWord = new java.util.HashMap<>();
    private final PhraseTree<BigDecimal> magnitudes = new PhraseTree<>();
    private final PhraseTree<Boolean> andHalf = new PhraseTree<>();
    private final Set<String> halves = new HashSet<>();
    private final Set<String> indefinites = new HashSet<>();
    private final PhraseTree<BigDecimal> fractions = new PhraseTree<>();
    private final Map<String, BigDecimal> longMagnitudeWords = new java.util.TreeMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private boolean thousandsAreGlued;
    private boolean magnitudesComeFirst;
    private final char decimalSeparator;
    private final char groupingSeparator;

    NumberWords(ULocale locale, Tokenizer tokenizer, Lexicon lexicon) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        decimalSeparator = symbols.getDecimalSeparator();
        groupingSeparator = symbols.getGroupingSeparator();
        learnSpelledOut(locale, tokenizer);
        for (Notation notation : List.of(Notation.compactLong(), Notation.compactShort())) {
            // India counts in lakh and crore, and its newspapers in millions, too.
            for (ULocale region : List.of(locale, new ULocale(locale.getLanguage()))) {
                learnMagnitudes(
                        NumberFormatter.withLocale(region).notation(notation),
                        notation == Notation.compactLong(),
                        tokenizer);
            }
        }
        lexicon.magnitudes(tokenizer).forEach(magnitudes::put);
        lexicon.fractions(tokenizer).forEach(fractions::put);
        lexicon.halves().stream().filter(half -> half.startsWith("*")).forEach(half -> halves.add(half.substring(1)));
        lexicon.halves().stream()
                .filter(half -> !half.startsWith("*"))
                .forEach(half -> andHalf.put(Lexicon.words(half, tokenizer), true));
        indefinites.addAll(lexicon.words(Cue.INDEFINITE));
        firstWords.addAll(belowThousand.firstWords());
        firstWords.addAll(magnitudes.firstWords());
        firstWords.addAll(fractions.firstWords());
    }

    private void learnSpelledOut(ULocale locale, Tokenizer tokenizer) {
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String ruleSet : speller.getRuleSetNames()) {
            if (!RULE_SETS.contains(ruleSet)) {
                continue;
            }
            String one = plain(speller.format(1, ruleSet));
            for (int n = 0; n < SPELLED_BELOW; n++) {
                learn(plain(speller.format(n, ruleSet)), n, one, tokenizer);
            }
            learnThousands(speller, ruleSet, one, tokenizer);
            learnBeforeThousand(speller, ruleSet, tokenizer);
        }
    }

    private void learn(String spelled, long number, String one, Tokenizer tokenizer) {
        put(spelled, number, tokenizer);
        if (spelled.indexOf('-') >= 0) {
            put(spelled.replace('-', ' '), number, tokenizer);
        }
        if (number >= 100 && number < 200 && spelled.startsWith(one) && spelled.length() > one.length()) {
            put(spelled.substring(one.length()).strip(), number, tokenizer);
        }
    }

    private void put(String spelled, long number, Tokenizer tokenizer) {
        List<String> words = Lexicon.words(spelled, tokenizer);
        if (words.isEmpty() || Character.isDigit(words.getFirst().charAt(0))) {
            return;
        }
        belowThousand.putIfAbsent(words, BigDecimal.valueOf(number));
        if (words.size() == 1) {
            belowThousandInOneWord.putIfAbsent(words.getFirst(), BigDecimal.valueOf(number));
        }
    }

    /** The spelled thousand, million …: what is left of "five thousand" without "five". */
    private void learnThousands(RuleBasedNumberFormat speller, String ruleSet, String one, Tokenizer tokenizer) {
        for (long power = 1_000; power <= 1_000_000_000_000L; power *= 1_000) {
            for (int count : new int[] {1, 2, 5}) {
                String counted = count == 1 ? one : plain(speller.format(count, ruleSet));
                String spelled = plain(speller.format(count * power, ruleSet));
                if (spelled.startsWith(counted) && spelled.length() > counted.length()) {
                    putMagnitude(spelled.substring(counted.length()).strip(), power, tokenizer, true);
                } else if (count == 1) {
                    putMagnitude(spelled, power, tokenizer, true);
                }
            }
        }
    }

    /** Some numbers are spelled otherwise before a thousand: French "deux cents", but "deux cent mille". */
    private void learnBeforeThousand(RuleBasedNumberFormat speller, String ruleSet, Tokenizer tokenizer) {
        String two = plain(speller.format(2, ruleSet));
        String thousands = plain(speller.format(2_000, ruleSet));
        if (!thousands.startsWith(two + " ")) {
            thousandsAreGlued |= thousands.startsWith(two);
            return;
        }
        String thousand = thousands.substring(two.length());
        for (int n = 1; n < SPELLED_BELOW; n++) {
            String spelled = plain(speller.format(n * 1_000L, ruleSet));
            if (spelled.endsWith(thousand)) {
                put(spelled.substring(0, spelled.length() - thousand.length()), n, tokenizer);
            }
        }
    }

    private void learnMagnitudes(LocalizedNumberFormatter compact, boolean isLong, Tokenizer tokenizer) {
        for (long power = 1_000; power <= 1_000_000_000_000L; power *= 10) {
            for (int count : new int[] {1, 2, 5}) {
                String written = compact.format(count * power).toString();
                List<Token> tokens = tokenizer.tokens(written);
                long number = 1;
                StringBuilder word = new StringBuilder();
                for (Token token : tokens) {
                    if (token.isNumber()) {
                        BigDecimal digits = digits(token.text());
                        number = digits == null ? 0 : digits.longValue();
                    } else {
                        word.append(token.text()).append(' ');
                    }
                }
                magnitudesComeFirst |= isLong
                        && tokens.size() > 1
                        && tokens.getFirst().isWord()
                        && tokens.getLast().isNumber();
                if (number > 0 && !word.isEmpty()) {
                    boolean bare = tokens.stream().noneMatch(Token::isNumber);
                    putMagnitude(word.toString(), bare ? count * power : count * power / number, tokenizer, isLong);
                }
            }
            // "2,9 мільйона": some languages have a form of their own behind decimals.
            List<Token> decimal = tokenizer.tokens(compact.format(power * 3 / 2).toString());
            String behind =
                    decimal.stream().filter(Token::isWord).map(Token::text).collect(Collectors.joining(" "));
            boolean ofPower = decimal.stream()
                    .anyMatch(token ->
                            DECIMAL.equals(digits(token.text().isEmpty() || !token.isNumber() ? "0" : token.text())));
            if (ofPower && !behind.isEmpty()) {
                putMagnitude(behind, power, tokenizer, false);
            }
        }
    }

    private void putMagnitude(String phrase, long power, Tokenizer tokenizer, boolean isLong) {
        List<String> words = tokenizer.tokens(phrase).stream()
                .filter(Token::isWord)
                .map(Token::lower)
                .toList();
        if (words.isEmpty()) {
            return;
        }
        magnitudes.putIfAbsent(words, BigDecimal.valueOf(power));
        if (isLong && words.size() == 1 && words.getFirst().length() >= 5) {
            longMagnitudeWords.putIfAbsent(words.getFirst(), BigDecimal.valueOf(power));
        }
    }

    /** RBNF puts soft hyphens where a long word may be broken. */
    private static String plain(String spelled) {
        return spelled.replace("\u00AD", "");
    }

    /** Whether a number may start with the token. */
    boolean mayStartWith(Token token) {
        return switch (token.kind()) {
            case NUMBER -> true;
            case WORD ->
                firstWords.contains(token.lower())
                        || (thousandsAreGlued && compound(token.lower()) != null)
                        || compoundHalf(token.lower()) != null;
            case SIGN -> vulgarFraction(token) != null;
        };
    }

    /**
     * The number that starts at token {@code at}; {@code null} when none does.
     *
     * @param afterMoney whether a currency sign stands before it, so that a lone letter may be a power of ten
     */
    Read read(List<Token> tokens, int at, int to, boolean afterMoney) {
        Token first = tokens.get(at);
        if (first.isNumber()) {
            BigDecimal digits = digits(first.text());
            return digits == null
                    ? null
                    : withHalf(withVulgarFraction(digits, tokens, at + 1, to, afterMoney), tokens, to);
        }
        if (first.isWord()) {
            Read after = magnitudesComeFirst ? digitsBehindMagnitude(tokens, at, to) : null;
            if (after != null) {
                return after;
            }
            Read spelled = mayStartWith(first) ? readSpelled(tokens, at, to) : null;
            return spelled == null ? null : withHalf(spelled, tokens, to);
        }
        BigDecimal vulgar = vulgarFraction(first);
        return vulgar == null ? null : new Read(at + 1, vulgar, false, BigDecimal.ONE, true);
    }

    /** Swahili "milioni 12": the power of ten before its digits; {@code null} when there is none. */
    private Read digitsBehindMagnitude(List<Token> tokens, int at, int to) {
        PhraseTree.Found<BigDecimal> power = magnitudes.longest(tokens, at, to);
        int behind = power == null ? to : at + power.length();
        BigDecimal digits = behind < to && tokens.get(behind).isNumber()
                ? digits(tokens.get(behind).text())
                : null;
        return digits == null
                ? null
                : new Read(behind + 1, digits.multiply(power.value()), false, power.value(), false);
    }

    private Read withVulgarFraction(BigDecimal digits, List<Token> tokens, int at, int to, boolean afterMoney) {
        if (at < to && !tokens.get(at).spaceBefore()) {
            BigDecimal vulgar = vulgarFraction(tokens.get(at));
            if (vulgar != null) {
                return withMagnitudes(digits.add(vulgar), tokens, at + 1, to, afterMoney);
            }
        }
        return withMagnitudes(digits, tokens, at, to, afterMoney);
    }

    private static BigDecimal vulgarFraction(Token token) {
        return switch (token.text()) {
            case "½" -> new BigDecimal("0.5");
            case "¼" -> new BigDecimal("0.25");
            case "¾" -> new BigDecimal("0.75");
            default -> null;
        };
    }

    private Read withMagnitudes(BigDecimal digits, List<Token> tokens, int from, int to, boolean afterMoney) {
        BigDecimal magnitude = BigDecimal.ONE;
        int at = from;
        while (at < to) {
            PhraseTree.Found<BigDecimal> found = magnitudes.longest(tokens, at, to);
            if (found == null || !mayFollowDigits(tokens.get(at), found, afterMoney)) {
                break;
            }
            magnitude = magnitude.multiply(found.value());
            at += found.length();
            if (magnitude.precision() > 16) {
                break;
            }
            if (at + 1 < to
                    && tokens.get(at).isSign('.')
                    && !tokens.get(at).spaceBefore()
                    && tokens.get(at - 1).text().length() <= 4) {
                at++;
            }
        }
        BigDecimal value = digits.multiply(magnitude);
        boolean goesOn = at > from
                && at < to
                && tokens.get(at).isNumber()
                && !tokens.get(at).spaceBefore()
                && Character.isIdeographic(tokens.get(at - 1).text().codePointAt(0));
        BigDecimal rest = goesOn ? digits(tokens.get(at).text()) : null;
        if (rest != null) {
            // "1億2000万".
            Read smaller = withMagnitudes(rest, tokens, at + 1, to, afterMoney);
            if (smaller.value().compareTo(magnitude) < 0) {
                return new Read(smaller.end(), value.add(smaller.value()), false, magnitude, false);
            }
        }
        return new Read(at, value, false, magnitude, false);
    }

    /** "5 M" may be metres or a name; "5M" and "$5 M" are millions. */
    private static boolean mayFollowDigits(Token token, PhraseTree.Found<BigDecimal> found, boolean afterMoney) {
        return found.length() > 1 || token.text().length() > 1 || !token.spaceBefore() || afterMoney;
    }

    private Read readSpelled(List<Token> tokens, int from, int to) {
        PhraseTree.Found<BigDecimal> fraction = fractions.longest(tokens, from, to);
        if (fraction != null) {
            return fractionOf(fraction.value(), tokens, from + fraction.length(), to);
        }
        BigDecimal compoundHalf = compoundHalf(tokens.get(from).lower());
        if (compoundHalf != null) {
            return fractionOf(compoundHalf, tokens, from + 1, to);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal largest = null;
        BigDecimal magnitude = BigDecimal.ONE;
        int at = from;
        boolean any = false;
        while (at < to) {
            BigDecimal part = BigDecimal.ONE;
            int next = at;
            PhraseTree.Found<BigDecimal> small = belowThousand.longest(tokens, at, to);
            if (small != null) {
                part = small.value();
                next += small.length();
            } else {
                BigDecimal compound = compound(tokens.get(at).lower());
                if (compound != null) {
                    part = compound;
                    next++;
                }
            }
            PhraseTree.Found<BigDecimal> power = next < to ? magnitudes.longest(tokens, next, to) : null;
            if (power != null && (power.length() > 1 || tokens.get(next).text().length() > 2)) {
                BigDecimal times = power.value();
                if (largest != null && times.compareTo(largest) >= 0) {
                    if (small != null || total.precision() > LONGEST_NUMBER / 2) {
                        break;
                    }
                    // "Mille milliards": the larger power multiplies all before it.
                    total = total.multiply(times);
                    part = BigDecimal.ZERO;
                }
                total = total.add(part.multiply(times));
                largest = times;
                magnitude = magnitude.max(times);
                at = next + power.length();
                any = true;
                if (at + 1 < to
                        && tokens.get(at).isSign('.')
                        && !tokens.get(at).spaceBefore()
                        && tokens.get(at + 1).isWord()
                        && tokens.get(at - 1).text().length() <= LONGEST_ABBREVIATION) {
                    // "Elf Mio. Euro".
                    at++;
                }
            } else if (next > at) {
                if (largest != null && part.compareTo(largest) >= 0) {
                    break;
                }
                total = total.add(part);
                at = next;
                any = true;
                break;
            } else {
                break;
            }
        }
        BigDecimal rest = any && THOUSAND.equals(largest) && at < to ? belowThousand(tokens.get(at)) : null;
        if (rest != null) {
            // "Mil 200 policías", "mil 500 millones".
            Read whole = withMagnitudes(total.add(rest), tokens, at + 1, to, false);
            return new Read(whole.end(), whole.value(), true, magnitude.max(whole.magnitude()), false);
        }
        return any ? new Read(at, total, true, magnitude, false) : null;
    }

    /** The digits of a token that are two or three and no more; {@code null} when they are not. */
    private BigDecimal belowThousand(Token token) {
        boolean few = token.isNumber()
                && token.spaceBefore()
                && (token.text().length() == 2 || token.text().length() == 3);
        return few ? digits(token.text()) : null;
    }

    /** "Half a million": the fraction of the power of ten behind it, or the fraction alone. */
    private Read fractionOf(BigDecimal fraction, List<Token> tokens, int from, int to) {
        for (int skipped = 0; skipped <= 1 && from + skipped < to; skipped++) {
            PhraseTree.Found<BigDecimal> power = magnitudes.longest(tokens, from + skipped, to);
            boolean article =
                    skipped == 0 || indefinites.contains(tokens.get(from).lower());
            if (power != null && article && tokens.get(from + skipped).text().length() > 1) {
                return new Read(
                        from + skipped + power.length(), fraction.multiply(power.value()), true, power.value(), true);
            }
        }
        return new Read(from, fraction, true, BigDecimal.ONE, true);
    }

    /** "Zweieinhalb": a half written onto a number; {@code null} when the word is none. */
    private BigDecimal compoundHalf(String word) {
        for (String half : halves) {
            BigDecimal whole = word.endsWith(half) && word.length() > half.length()
                    ? belowThousandInOneWord.get(word.substring(0, word.length() - half.length()))
                    : null;
            if (whole != null) {
                return whole.add(HALF);
            }
        }
        return null;
    }

    /** How many tokens at {@code at} say "and a half" of the number before them, or 0. */
    int half(List<Token> tokens, int at, int to) {
        PhraseTree.Found<Boolean> found = at < to ? andHalf.longest(tokens, at, to) : null;
        return found == null ? 0 : found.length();
    }

    /** "Two and a half million", "un millón y medio": the half is of what the last word before it counts. */
    private Read withHalf(Read read, List<Token> tokens, int to) {
        int half = half(tokens, read.end(), to);
        if (half == 0 || read.fractional()) {
            return read;
        }
        BigDecimal more = HALF.multiply(read.magnitude());
        Read whole = new Read(read.end() + half, read.value().add(more), read.spelled(), read.magnitude(), true);
        PhraseTree.Found<BigDecimal> power =
                whole.end() < to && !read.hasMagnitude() ? magnitudes.longest(tokens, whole.end(), to) : null;
        return power == null || tokens.get(whole.end()).text().length() < 2
                ? whole
                : new Read(
                        whole.end() + power.length(),
                        whole.value().multiply(power.value()),
                        read.spelled(),
                        power.value(),
                        true);
    }

    /** The value of numbers that are written in one word, as "zweitausenddreihundert". */
    private BigDecimal compound(String word) {
        for (Map.Entry<String, BigDecimal> power : longMagnitudeWords.entrySet()) {
            int at = word.indexOf(power.getKey());
            if (at < 0 || word.length() > 80) {
                continue;
            }
            BigDecimal before = at == 0 ? BigDecimal.ONE : belowThousandInOneWord.get(word.substring(0, at));
            String rest = word.substring(at + power.getKey().length());
            BigDecimal after = rest.isEmpty() ? BigDecimal.ZERO : belowThousandInOneWord.get(rest);
            if (before != null && after != null && !(at == 0 && rest.isEmpty())) {
                return before.multiply(power.getValue()).add(after);
            }
        }
        return null;
    }

    /**
     * The value of digits with separators. One separator with other than three digits after it parts decimals in any
     * language, as news text is not strict about it; with three digits the language decides.
     *
     * @return {@code null} where the digits are no number: dates, times, version numbers
     */
    BigDecimal digits(String text) {
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
        boolean lastIsDecimal = isDecimal(separators, last, decimals, plain);
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
        if (separators.size() > 1 || decimals != 3 || last == ARABIC_DECIMAL) {
            return true;
        }
        // Nobody writes "1,500" for one and a half, wherever the comma parts decimals.
        boolean thousands = plain.length() > 3 && plain.charAt(plain.length() - 1) == '0' && plain.charAt(0) != '0';
        return (last == decimalSeparator && !thousands)
                || (plain.charAt(0) == '0' && last != groupingSeparator)
                || (plain.charAt(0) == '0' && plain.length() == 4);
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
}
