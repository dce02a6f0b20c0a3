package org.claimtracker.extraction;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;

/** Reads numbers, in digits, in words and in both: "12", "twelve million", "12 million", "two and a half". */
final class NumberReader {

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

    private static final int LONGEST_ABBREVIATION = 4;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int GROUPED = 7;
    private static final int LONGEST_NUMBER = 30;

    /** Shorter words go on with a number or a unit: "por ciento", "km". */
    private static final int SHORTEST_COUNTED = 4;

    private final Digits digits;
    private final NumberWords words;

    NumberReader(ULocale locale, Tokenizer tokenizer, Lexicon lexicon) {
        this.digits = new Digits(locale);
        this.words = new NumberWords(locale, digits, tokenizer, lexicon);
    }

    /** Whether a number may start with the token. */
    boolean mayStartWith(Token token) {
        return switch (token.kind()) {
            case NUMBER -> true;
            case WORD ->
                words.mayStartWith(token.lower())
                        || (words.thousandsAreGlued() && words.compound(token.lower()) != null)
                        || words.compoundHalf(token.lower()) != null;
            case SIGN -> Digits.vulgarFraction(token) != null;
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
            BigDecimal whole = digits.value(first.text(), counts(tokens, at + 1, to, afterMoney));
            return whole == null
                    ? null
                    : withHalf(withVulgarFraction(whole, tokens, at + 1, to, afterMoney), tokens, to);
        }
        if (first.isWord()) {
            Read after = words.magnitudesComeFirst() ? digitsBehindMagnitude(tokens, at, to) : null;
            if (after != null) {
                return after;
            }
            Read spelled = mayStartWith(first) ? readSpelled(tokens, at, to) : null;
            return spelled == null ? null : withHalf(spelled, tokens, to);
        }
        BigDecimal vulgar = Digits.vulgarFraction(first);
        return vulgar == null ? null : new Read(at + 1, vulgar, false, BigDecimal.ONE, true);
    }

    /** Whether a noun follows that may be counted, or nothing of the kind behind money. */
    private boolean counts(List<Token> tokens, int next, int to, boolean afterMoney) {
        boolean magnitude = next < to && words.magnitude(tokens, next, to) != null;
        boolean noun = next < to
                && tokens.get(next).isWord()
                && tokens.get(next).text().length() >= SHORTEST_COUNTED;
        return !magnitude && (noun || afterMoney || isInList(tokens, next - 1));
    }

    /** "4,048 casos, seguido por Tabasco con 2,802": in one sentence, numbers are written in one way. */
    private boolean isInList(List<Token> tokens, int at) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean counted = i != at
                    && tokens.get(i).isNumber()
                    && tokens.get(i).text().indexOf(',') > 0
                    && tokens.get(i + 1).isWord()
                    && tokens.get(i + 1).text().length() >= SHORTEST_COUNTED
                    && words.magnitude(tokens, i + 1, tokens.size()) == null;
            if (counted) {
                BigDecimal value = digits.value(tokens.get(i).text(), true);
                return value != null && value.scale() == 0;
            }
        }
        return false;
    }

    /** Swahili "milioni 12": the power of ten before its digits; {@code null} when there is none. */
    private Read digitsBehindMagnitude(List<Token> tokens, int at, int to) {
        PhraseTree.Found<BigDecimal> power = words.magnitude(tokens, at, to);
        int behind = power == null ? to : at + power.length();
        BigDecimal counted = behind < to && tokens.get(behind).isNumber()
                ? digits.value(tokens.get(behind).text())
                : null;
        return counted == null
                ? null
                : new Read(behind + 1, counted.multiply(power.value()), false, power.value(), false);
    }

    private Read withVulgarFraction(BigDecimal whole, List<Token> tokens, int at, int to, boolean afterMoney) {
        if (at < to && !tokens.get(at).spaceBefore()) {
            BigDecimal vulgar = Digits.vulgarFraction(tokens.get(at));
            if (vulgar != null) {
                return withMagnitudes(whole.add(vulgar), tokens, at + 1, to, afterMoney);
            }
        }
        return withMagnitudes(whole, tokens, at, to, afterMoney);
    }

    private Read withMagnitudes(BigDecimal number, List<Token> tokens, int from, int to, boolean afterMoney) {
        BigDecimal magnitude = BigDecimal.ONE;
        int at = from;
        while (at < to) {
            int word = at + (at == from && isHyphenBefore(tokens, at + 1, to) ? 1 : 0);
            PhraseTree.Found<BigDecimal> found = words.magnitude(tokens, word, to);
            if (found == null
                    || !mayFollowDigits(
                            tokens.get(word), found, afterMoney || word > at || isBeforeMoney(tokens, word + 1, to))
                    || !afterMoney && isOfName(tokens, word, to)) {
                break;
            }
            magnitude = magnitude.multiply(found.value());
            at = word + found.length();
            if (magnitude.precision() > 16) {
                break;
            }
            if (at + 1 < to
                    && tokens.get(at).isSign('.')
                    && !tokens.get(at).spaceBefore()
                    && tokens.get(at - 1).text().length() <= LONGEST_ABBREVIATION) {
                at++;
            }
        }
        BigDecimal value = number.multiply(magnitude);
        Read lesser = at > from ? lesser(tokens, at, to, magnitude) : null;
        if (lesser != null) {
            return new Read(lesser.end(), value.add(lesser.value()), false, magnitude, false);
        }
        boolean goesOn = at > from
                && at < to
                && tokens.get(at).isNumber()
                && !tokens.get(at).spaceBefore()
                && Character.isIdeographic(tokens.get(at - 1).text().codePointAt(0));
        BigDecimal rest = goesOn ? digits.value(tokens.get(at).text()) : null;
        if (rest != null) {
            // "1億2000万".
            Read smaller = withMagnitudes(rest, tokens, at + 1, to, afterMoney);
            if (smaller.value().compareTo(magnitude) < 0) {
                return new Read(smaller.end(), value.add(smaller.value()), false, magnitude, false);
            }
        }
        return new Read(at, value, false, magnitude, false);
    }

    /** "24 mil 500", "2 millones 300 mil": what goes on with a lesser power of ten; {@code null} when nothing does. */
    private Read lesser(List<Token> tokens, int at, int to, BigDecimal magnitude) {
        BigDecimal rest = at < to && magnitude.compareTo(THOUSAND) >= 0 ? belowThousand(tokens.get(at)) : null;
        BigDecimal thousands = rest == null && magnitude.compareTo(MILLION) == 0 ? thousands(tokens, at, to) : null;
        if (thousands != null) {
            // "9 millones 809,938 soles".
            return new Read(at + 1, thousands, false, BigDecimal.ONE, false);
        }
        if (rest == null || rest.scale() > 0) {
            return null;
        }
        Read read = withMagnitudes(rest, tokens, at + 1, to, false);
        boolean next = magnitude.compareTo(THOUSAND) == 0
                ? !read.hasMagnitude()
                : read.hasMagnitude() && read.value().compareTo(magnitude) < 0;
        return next ? read : null;
    }

    /** "A $5-million project": whether a hyphen joins a word of some letters to what stands before it. */
    private static boolean isHyphenBefore(List<Token> tokens, int at, int to) {
        return at < to
                && tokens.get(at - 1).isSign('-')
                && !tokens.get(at - 1).spaceBefore()
                && !tokens.get(at).spaceBefore()
                && tokens.get(at).text().length() > 1;
    }

    /** "5 M" may be metres or a name; "5M" and "$5 M" are millions. */
    private static boolean mayFollowDigits(Token token, PhraseTree.Found<BigDecimal> found, boolean afterMoney) {
        return found.length() > 1 || token.text().length() > 1 || !token.spaceBefore() || afterMoney;
    }

    /** "71,3 M€", where a lone letter can be no metres. */
    private static boolean isBeforeMoney(List<Token> tokens, int at, int to) {
        return at < to
                && (tokens.get(at).isSign('€')
                        || tokens.get(at).isSign('$')
                        || tokens.get(at).isSign('£'));
    }

    /** "2B Mindset", "4K LED": a lone letter on the digits, and a name behind it. */
    private static boolean isOfName(List<Token> tokens, int letter, int to) {
        return tokens.get(letter).text().length() == 1
                && letter + 1 < to
                && tokens.get(letter + 1).isWord()
                && tokens.get(letter + 1).isCapitalised();
    }

    private Read readSpelled(List<Token> tokens, int from, int to) {
        PhraseTree.Found<BigDecimal> fraction = words.fraction(tokens, from, to);
        if (fraction != null) {
            return fractionOf(fraction.value(), tokens, from + fraction.length(), to);
        }
        BigDecimal compoundHalf = words.compoundHalf(tokens.get(from).lower());
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
            PhraseTree.Found<BigDecimal> small = words.belowThousand(tokens, at, to);
            if (small != null) {
                part = small.value();
                next += small.length();
            } else {
                BigDecimal compound = words.compound(tokens.get(at).lower());
                if (compound != null) {
                    part = compound;
                    next++;
                }
            }
            PhraseTree.Found<BigDecimal> power = next < to ? words.magnitude(tokens, next, to) : null;
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
        BigDecimal thousands = largest != null && largest.compareTo(MILLION) == 0 ? thousands(tokens, at, to) : null;
        if (thousands != null) {
            // "Nueve millones 809,938 soles".
            return new Read(at + 1, total.add(thousands), true, magnitude, false);
        }
        BigDecimal rest = any && THOUSAND.equals(largest) && at < to ? belowThousand(tokens.get(at)) : null;
        if (rest != null) {
            // "Mil 200 policías", "mil 500 millones".
            Read whole = withMagnitudes(total.add(rest), tokens, at + 1, to, false);
            return new Read(whole.end(), whole.value(), true, magnitude.max(whole.magnitude()), false);
        }
        return any ? new Read(at, total, true, magnitude, false) : null;
    }

    /** A number below a million whose digits are in two groups; {@code null} when none is there. */
    private BigDecimal thousands(List<Token> tokens, int at, int to) {
        boolean grouped =
                at < to && tokens.get(at).isNumber() && tokens.get(at).text().length() == GROUPED;
        BigDecimal value = grouped ? digits.value(tokens.get(at).text(), true) : null;
        boolean below = value != null && value.compareTo(THOUSAND) >= 0 && value.compareTo(MILLION) < 0;
        return below ? value : null;
    }

    /** The digits of a token that are two or three and no more; {@code null} when they are not. */
    private BigDecimal belowThousand(Token token) {
        boolean few = token.isNumber()
                && token.spaceBefore()
                && (token.text().length() == 2 || token.text().length() == 3);
        return few ? digits.value(token.text()) : null;
    }

    /** "Half a million": the fraction of the power of ten behind it, or the fraction alone. */
    private Read fractionOf(BigDecimal fraction, List<Token> tokens, int from, int to) {
        for (int skipped = 0; skipped <= 1 && from + skipped < to; skipped++) {
            PhraseTree.Found<BigDecimal> power = words.magnitude(tokens, from + skipped, to);
            boolean article = skipped == 0 || words.isIndefinite(tokens.get(from));
            if (power != null && article && tokens.get(from + skipped).text().length() > 1) {
                return new Read(
                        from + skipped + power.length(), fraction.multiply(power.value()), true, power.value(), true);
            }
        }
        return new Read(from, fraction, true, BigDecimal.ONE, true);
    }

    /** "Two and a half million", "un millón y medio": the half is of what the last word before it counts. */
    private Read withHalf(Read read, List<Token> tokens, int to) {
        int half = words.half(tokens, read.end(), to);
        if (half == 0 || read.fractional()) {
            return read;
        }
        BigDecimal more = NumberWords.HALF.multiply(read.magnitude());
        Read whole = new Read(read.end() + half, read.value().add(more), read.spelled(), read.magnitude(), true);
        PhraseTree.Found<BigDecimal> power =
                whole.end() < to && !read.hasMagnitude() ? words.magnitude(tokens, whole.end(), to) : null;
        return power == null || tokens.get(whole.end()).text().length() < 2
                ? whole
                : new Read(
                        whole.end() + power.length(),
                        whole.value().multiply(power.value()),
                        read.spelled(),
                        power.value(),
                        true);
    }

    /** How many tokens at {@code at} say "and a half" of the number before them, or 0. */
    int half(List<Token> tokens, int at, int to) {
        return words.half(tokens, at, to);
    }
}
