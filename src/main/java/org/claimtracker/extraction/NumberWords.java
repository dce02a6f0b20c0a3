package org.claimtracker.extraction;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
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
 * The words by which a language writes numbers, learnt from CLDR by having it write some: spelled-out numbers below a
 * thousand, words for powers of ten, and what the language's file has of fractions.
 */
final class NumberWords {

    static final BigDecimal HALF = new BigDecimal("0.5");

    private static final int SPELLED_BELOW = 1000;
    private static final BigDecimal DECIMAL = new BigDecimal("1.5");
    private static final Set<String> RULE_SETS = Set.of(
            "%spellout-numbering",
            "%spellout-numbering-verbose",
            "%spellout-cardinal",
            "%spellout-cardinal-verbose",
            "%spellout-cardinal-masculine",
            "%spellout-cardinal-feminine",
            "%spellout-cardinal-neuter");

    private final Digits digits;
    private final PhraseTree<BigDecimal> belowThousand = new PhraseTree<>();
    private final Map<String, BigDecimal> belowThousandInOneWord = new java.util.HashMap<>();
    private final PhraseTree<BigDecimal> magnitudes = new PhraseTree<>();
    private final PhraseTree<Boolean> andHalf = new PhraseTree<>();
    private final List<String> halves = new ArrayList<>();
    private final Set<String> indefinites = new HashSet<>();
    private final PhraseTree<BigDecimal> fractions = new PhraseTree<>();
    private final Map<String, BigDecimal> longMagnitudeWords = new java.util.TreeMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private boolean thousandsAreGlued;
    private boolean magnitudesComeFirst;

    NumberWords(ULocale locale, Digits digits, Tokenizer tokenizer, Lexicon lexicon) {
        this.digits = digits;
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
        lexicon.numbers(Section.MAGNITUDE).forEach(magnitudes::put);
        lexicon.numbers(Section.FRACTION).forEach(fractions::put);
        lexicon.phrases(Section.AND_HALF).stream()
                .filter(half -> half.startsWith("*"))
                .forEach(half -> halves.add(half.substring(1)));
        lexicon.phrases(Section.AND_HALF).stream()
                .filter(half -> !half.startsWith("*"))
                .forEach(half -> andHalf.put(tokenizer.words(half), true));
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
        List<String> words = tokenizer.words(spelled);
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
                        BigDecimal read = digits.value(token.text());
                        number = read == null ? 0 : read.longValue();
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
                    .anyMatch(token -> DECIMAL.equals(
                            digits.value(token.text().isEmpty() || !token.isNumber() ? "0" : token.text())));
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

    /** Whether a number may start with the word. */
    boolean mayStartWith(String word) {
        return firstWords.contains(word);
    }

    /** The longest spelled number below a thousand that starts there; {@code null} when none does. */
    PhraseTree.Found<BigDecimal> belowThousand(List<Token> tokens, int at, int to) {
        return belowThousand.longest(tokens, at, to);
    }

    /** The longest word or words for a power of ten; {@code null} when none start there. */
    PhraseTree.Found<BigDecimal> magnitude(List<Token> tokens, int at, int to) {
        return magnitudes.longest(tokens, at, to);
    }

    /** The longest words for a part of one; {@code null} when none start there. */
    PhraseTree.Found<BigDecimal> fraction(List<Token> tokens, int at, int to) {
        return fractions.longest(tokens, at, to);
    }

    /** How many tokens at {@code at} say "and a half" of the number before them, or 0. */
    int half(List<Token> tokens, int at, int to) {
        PhraseTree.Found<Boolean> found = at < to ? andHalf.longest(tokens, at, to) : null;
        return found == null ? 0 : found.length();
    }

    boolean isIndefinite(Token token) {
        return indefinites.contains(token.lower());
    }

    /** Whether the language writes a word for thousand onto the number before it: "zweitausend". */
    boolean thousandsAreGlued() {
        return thousandsAreGlued;
    }

    /** Whether the power of ten stands before its digits: Swahili "milioni 12". */
    boolean magnitudesComeFirst() {
        return magnitudesComeFirst;
    }

    /** "Zweieinhalb": a half written onto a number; {@code null} when the word is none. */
    BigDecimal compoundHalf(String word) {
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

    /** The value of numbers that are written in one word, as "zweitausenddreihundert". */
    BigDecimal compound(String word) {
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
}
