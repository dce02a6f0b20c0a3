package org.claimtracker.extraction;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a language names units of measure and money, learnt from CLDR. */
final class UnitWords {

    /**
     * @param canonical CLDR unit identifier or ISO 4217 code
     * @param sign      the exact characters, for abbreviations, whose case matters; {@code null} for words
     */
    record Unit(String canonical, String sign) {}

    private static final Set<String> TYPES = Set.of(
            "length",
            "area",
            "mass",
            "temperature",
            "volume",
            "speed",
            "energy",
            "power",
            "digital",
            "frequency",
            "pressure",
            "duration",
            "electric",
            "consumption");

    /** CLDR has these, and everyday words mean something else by them. */
    private static final Set<String> LEFT_OUT = Set.of(
            "picometer",
            "coulomb",
            "faraday",
            "dot",
            "point",
            "night",
            "part",
            "item",
            "stone",
            "light",
            "drop",
            "pinch",
            "dash",
            "carat",
            "solar-mass",
            "decade",
            "earth-mass",
            "point-speed",
            "em",
            "g-force",
            "bu-jp",
            "cup",
            "jigger",
            "generic");

    private static final Set<String> MONEY_WITH_SIGNS = Set.of(
            "USD", "EUR", "GBP", "JPY", "CNY", "INR", "IDR", "BRL", "CHF", "MXN", "ARS", "COP", "CLP", "PEN", "RUB",
            "KRW", "AUD", "CAD", "NZD", "SGD", "MYR", "THB", "PHP", "VND", "TRY", "ZAR", "SEK", "NOK", "DKK", "PLN",
            "CZK", "HUF", "UAH", "ILS", "SAR", "AED", "HKD", "TWD", "NGN", "KES", "UGX", "TZS", "GHS", "EGP", "PKR",
            "BDT", "LKR", "NPR");

    /** Their signs mean nothing else in capitals: "29 Kg", "12 KM". */
    private static final Set<String> IN_ANY_CASE = Set.of("kilogram", "kilometer");

    private static final int SHORTEST_UNIT = 5;
    private static final int SHORTEST_SYLLABIC_UNIT = 2;
    private static final int LONGEST_ENDING = 3;

    private static final Set<String> SHILLINGS = Set.of("KES", "TZS", "UGX");
    private static final Set<String> RUPEES = Set.of("INR", "PKR", "LKR", "NPR");

    private final PhraseTree<Unit> units = new PhraseTree<>();
    private final PhraseTree<String> before = new PhraseTree<>();
    private final Map<String, String> moneySigns = new HashMap<>();

    /** Whether a unit may have an ending that nothing tells of. */
    private boolean inflected;

    private final Set<String> moneyStarts = new HashSet<>();

    UnitWords(ULocale locale) {
        learnMoneySigns(locale);
        noteMoneyStarts();
    }

    /** The second half of learning, which needs the tokenizer that the signs of money helped to make. */
    void learn(ULocale locale, Tokenizer tokenizer, Lexicon lexicon) {
        for (MeasureUnit unit : MeasureUnit.getAvailable()) {
            if (TYPES.contains(unit.getType())
                    && !LEFT_OUT.contains(unit.getIdentifier())
                    && !unit.getIdentifier().endsWith("-person")) {
                learn(unit, locale, tokenizer, lexicon);
            }
        }
        learn(MeasureUnit.PERCENT, locale, tokenizer, lexicon);
        units.putIfAbsent(List.of("°"), new Unit("degree", null));
        for (String code : MONEY_WITH_SIGNS) {
            Currency currency = Currency.getInstance(code);
            Unit money = new Unit(code, null);
            units.putIfAbsent(List.of(code.toLowerCase(Locale.ROOT)), new Unit(code, code));
            for (String count : List.of("one", "few", "many", "other")) {
                putName(currency.getName(locale, Currency.PLURAL_LONG_NAME, count, null), money, tokenizer);
            }
            putName(currency.getName(locale, Currency.LONG_NAME, null), money, tokenizer);
        }
        lexicon.valuesByWords(Section.CURRENCY).forEach((words, code) -> units.put(words, new Unit(code, null)));
        String ownSign = ownSign(locale);
        if (ownSign.length() > 1 && ownSign.chars().allMatch(Character::isLetter)) {
            units.putIfAbsent(tokenizer.words(ownSign), new Unit(ownCode(locale), null));
        }
        learnOwnMoney(locale, tokenizer, lexicon.has(Style.MODIFIERS_COME_FIRST));
        lexicon.valuesByWords(Section.UNIT).forEach((words, unit) -> units.put(words, new Unit(unit, null)));
        lexicon.valuesByWords(Section.UNIT_BEFORE).forEach(before::put);
        inflected = !lexicon.reportsSpeech();
    }

    private static String ownCode(ULocale locale) {
        Currency own = Currency.getInstance(ULocale.addLikelySubtags(locale));
        return own == null ? "" : own.getCurrencyCode();
    }

    /** The sign of the money of where the language is mostly spoken: "zł". */
    private static String ownSign(ULocale locale) {
        Currency own = Currency.getInstance(ULocale.addLikelySubtags(locale));
        return own == null ? "" : own.getName(locale, Currency.NARROW_SYMBOL_NAME, null);
    }

    /** Where a region is given, "francs" and "pesos" are those of it. */
    private void learnOwnMoney(ULocale locale, Tokenizer tokenizer, boolean nounComesLast) {
        Currency own = locale.getCountry().isEmpty() ? null : Currency.getInstance(locale);
        if (own == null) {
            return;
        }
        for (String count : List.of("one", "few", "many", "other")) {
            List<String> words = tokenizer.words(own.getName(locale, Currency.PLURAL_LONG_NAME, count, null));
            if (!words.isEmpty()) {
                units.put(
                        List.of(nounComesLast ? words.getLast() : words.getFirst()),
                        new Unit(own.getCurrencyCode(), null));
            }
        }
    }

    private void putName(String name, Unit unit, Tokenizer tokenizer) {
        List<String> words = tokenizer.words(name);
        if (!words.isEmpty()) {
            units.putIfAbsent(words, unit);
        }
    }

    private void learn(MeasureUnit unit, ULocale locale, Tokenizer tokenizer, Lexicon lexicon) {
        for (UnitWidth width : List.of(UnitWidth.FULL_NAME, UnitWidth.SHORT)) {
            var formatter = NumberFormatter.withLocale(locale).unit(unit).unitWidth(width);
            for (double count : new double[] {1, 2, 5, 1.5}) {
                List<Token> written = tokenizer.tokens(formatter.format(count).toString());
                List<Token> tokens =
                        written.stream().filter(token -> !token.isNumber()).toList();
                if (!tokens.isEmpty() && written.getLast().isNumber()) {
                    // Turkish "yüzde 5", Swahili "asilimia 5".
                    before.putIfAbsent(tokens.stream().map(Token::lower).toList(), unit.getIdentifier());
                    continue;
                }
                if (tokens.isEmpty()) {
                    continue;
                }
                List<String> words = tokens.stream().map(Token::lower).toList();
                String sign = width == UnitWidth.SHORT ? joined(tokens) : null;
                units.putIfAbsent(words, new Unit(unit.getIdentifier(), sign));
                if (sign == null && words.size() == 1) {
                    // "Auf 62.000 Quadratmetern".
                    lexicon.phrases(Section.DATIVE_PLURAL)
                            .forEach(ending -> units.putIfAbsent(
                                    List.of(words.getFirst() + ending), new Unit(unit.getIdentifier(), null)));
                }
            }
        }
    }

    private static String joined(List<Token> tokens) {
        StringBuilder joined = new StringBuilder();
        tokens.forEach(token -> joined.append(token.text()));
        return joined.toString();
    }

    private void learnMoneySigns(ULocale locale) {
        for (String code : MONEY_WITH_SIGNS) {
            Currency currency = Currency.getInstance(code);
            moneySigns.put(code.toLowerCase(Locale.ROOT), code);
            String sign = currency.getSymbol(locale);
            moneySigns.put(sign.toLowerCase(Locale.ROOT), code);
            String narrow = currency.getName(locale, Currency.NARROW_SYMBOL_NAME, null);
            moneySigns.putIfAbsent(narrow.toLowerCase(Locale.ROOT), code);
            String english = currency.getSymbol(ULocale.ENGLISH);
            moneySigns.putIfAbsent(english.toLowerCase(Locale.ROOT), code);
        }
        learnSignsOfRegions(locale);
        moneySigns.put("us$", "USD");
        // Australia writes the country behind the sign.
        moneySigns.putAll(Map.of("$us", "USD", "$nz", "NZD"));
        moneySigns.put("$", "USD");
        moneySigns.put("€", "EUR");
        moneySigns.put("£", "GBP");
        moneySigns.put("¥", "JPY");
        Currency own = Currency.getInstance(ULocale.addLikelySubtags(locale));
        if (own != null) {
            String narrow = own.getName(locale, Currency.NARROW_SYMBOL_NAME, null);
            moneySigns.put(narrow.toLowerCase(Locale.ROOT), own.getCurrencyCode());
        }
        String ownCode = own == null ? "" : own.getCurrencyCode();
        // CLDR has none of these but in the countries themselves, and "Sh" and "Rs" not even there.
        moneySigns.putAll(Map.of("ksh", "KES", "tsh", "TZS", "ush", "UGX", "s$", "SGD"));
        moneySigns.put("sh", SHILLINGS.contains(ownCode) ? ownCode : "KES");
        moneySigns.put("rs", RUPEES.contains(ownCode) ? ownCode : "INR");
    }

    /** "S/" of Peru, "Bs" of Bolivia: what the language's other countries write for their own money. */
    private void learnSignsOfRegions(ULocale locale) {
        for (ULocale region : ULocale.getAvailableLocales()) {
            boolean spoken = region.getLanguage().equals(locale.getLanguage())
                    && !region.getCountry().isEmpty()
                    && region.getVariant().isEmpty();
            Currency own = spoken ? Currency.getInstance(region) : null;
            String sign = own == null ? "" : own.getSymbol(region).toLowerCase(Locale.ROOT);
            if (sign.length() > 1) {
                moneySigns.putIfAbsent(sign, own.getCurrencyCode());
            }
        }
    }

    private void noteMoneyStarts() {
        for (String sign : moneySigns.keySet()) {
            int letters = 0;
            while (letters < sign.length() && Character.isLetter(sign.charAt(letters))) {
                letters++;
            }
            moneyStarts.add(letters == 0 ? sign.substring(0, 1) : sign.substring(0, letters));
        }
    }

    /** The signs that are written onto numbers in letters only, in lower case. */
    Set<String> lettersBeforeNumbers() {
        Set<String> letters = new HashSet<>();
        for (String sign : moneySigns.keySet()) {
            if (sign.chars().allMatch(Character::isLetter)) {
                letters.add(sign);
            } else if (sign.startsWith("$") && sign.length() > 2) {
                letters.add(sign.substring(1));
            }
        }
        return letters;
    }

    /** Whether a sign of money may start with the token. */
    boolean mayStartMoney(Token token) {
        return moneyStarts.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** The currency whose sign these characters are; {@code null} when they are none. */
    String money(String sign) {
        return moneySigns.get(sign);
    }

    /** The unit written before its number that starts at {@code at}; {@code null} when there is none. */
    PhraseTree.Found<String> unitBefore(List<Token> tokens, int at, int to) {
        return before.longest(tokens, at, to);
    }

    /** Whether units that stand before their number start with the token. */
    boolean mayStartBefore(Token token) {
        return before.firstWords().contains(token.lower());
    }

    /** "5 százalékra", "5퍼센트로": a unit in a case of its own, where nothing is known of the language's endings. */
    private PhraseTree.Found<Unit> withEnding(Token token) {
        String word = token.lower();
        int shortest = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL
                ? SHORTEST_SYLLABIC_UNIT
                : SHORTEST_UNIT;
        for (int letters = word.length() - 1;
                letters >= shortest && letters >= word.length() - LONGEST_ENDING;
                letters--) {
            Token stem = new Token(0, 0, word, word.substring(0, letters), Token.Kind.WORD, true);
            PhraseTree.Found<Unit> unit = token.isWord() ? units.longest(List.of(stem), 0, 1) : null;
            if (unit != null && unit.value().sign() == null) {
                return unit;
            }
        }
        return null;
    }

    /** The unit that starts at {@code at}; {@code null} when CLDR knows none there. */
    PhraseTree.Found<Unit> unit(List<Token> tokens, int at, int to) {
        PhraseTree.Found<Unit> found = units.longest(tokens, at, to);
        if (found == null && inflected && at < to) {
            return withEnding(tokens.get(at));
        }
        if (found != null && found.value().sign() != null) {
            String written = joined(tokens.subList(at, at + found.length()));
            boolean same = written.equals(found.value().sign())
                    || IN_ANY_CASE.contains(found.value().canonical()) && written.length() == 2;
            if (!same) {
                return null;
            }
        }
        return found;
    }
}
