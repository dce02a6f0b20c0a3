package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads parts that are told by two numbers: "four in ten", "1-in-5". */
final class PartReader {

    private static final int LONGEST_WHOLE = 3;
    private static final Set<BigDecimal> WHOLES = Stream.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
            .map(BigDecimal::valueOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Language language;
    private final String text;
    private final UnitReader units;
    private final NumberSense numbers;

    PartReader(Language language, String text, UnitReader units, NumberSense numbers) {
        this.language = language;
        this.text = text;
        this.units = units;
        this.numbers = numbers;
    }

    /** "Four in ten", "dos de cada tres": a fraction; the whole is a small round number, and counts nothing else. */
    QuantityReader.Found read(
            Sentence s, int start, int numberAt, NumberReader.Read number, Comparison comparison, boolean[] taken) {
        BigDecimal hyphenated = hyphenatedWhole(s, number.end());
        if (hyphenated != null && hyphenated.compareTo(number.value()) > 0) {
            // "1-in-5 patients".
            int behind = number.end() + 2;
            UnitReader.Unit of = units.unitAfter(s, behind, number, taken);
            return part(s, start, number.value(), hyphenated, of == null ? behind : of.end(), of, comparison);
        }
        // "Un Français sur cinq": what is counted may come first.
        boolean nounFirst = UnitReader.isNounLike(s, number.end(), taken)
                && s.has(Cue.OUT_OF, number.end() + 1)
                && (s.token(number.end()).isCapitalised() || !language.has(Style.NOUNS_ARE_CAPITALISED));
        int end = nounFirst ? number.end() + 1 : number.end();
        if (!s.has(Cue.OUT_OF, end) || number.fractional() || number.hasMagnitude()) {
            return null;
        }
        int wholeAt = end + s.length(Cue.OUT_OF, end);
        NumberReader.Read whole =
                wholeAt < s.size() ? language.numbers().read(s.tokens(), wholeAt, s.size(), false) : null;
        boolean fits = whole != null
                && WHOLES.contains(whole.value())
                && whole.value().compareTo(number.value()) > 0
                && (whole.end() >= s.size() || numbers.upperEnd(s, whole.end(), false, false) == null)
                && (whole.end() >= s.size() || units.measured(s, whole.end()) == null);
        if (!fits) {
            return null;
        }
        UnitReader.Unit unit = nounFirst
                ? new UnitReader.Unit(number.end(), number.end() + 1, null, false)
                : units.unitAfter(s, whole.end(), whole, taken);
        // "Empat menteri dari 10 kementerian", where "six Français sur dix approuvent" goes on with the verb.
        boolean countsAnother =
                nounFirst && !language.has(Style.REPORTS_WITH_THAT) && UnitReader.isNounLike(s, whole.end(), taken);
        if (countsAnother) {
            return null;
        }
        int unitEnd = unit == null || nounFirst ? whole.end() : unit.end();
        return part(s, start, number.value(), whole.value(), unitEnd, unit, comparison);
    }

    /** The five of "1-in-5", behind its first number; {@code null} when none stands there. */
    private BigDecimal hyphenatedWhole(Sentence s, int at) {
        boolean hyphen =
                s.isSign(at, '-') && s.isWord(at + 1) && !s.token(at + 1).spaceBefore();
        String whole = hyphen ? s.token(at + 1).lower() : "";
        int digits = whole.indexOf('-') + 1;
        boolean number = digits > 1
                && digits < whole.length()
                && whole.length() - digits <= LONGEST_WHOLE
                && whole.chars().skip(digits).allMatch(Character::isDigit);
        return number ? new BigDecimal(whole.substring(digits)) : null;
    }

    private QuantityReader.Found part(
            Sentence s,
            int start,
            BigDecimal value,
            BigDecimal whole,
            int end,
            UnitReader.Unit unit,
            Comparison comparison) {
        return new QuantityReader.Found(
                start,
                end,
                new ProposedQuantity(
                        textOf(s, start, end),
                        QuantityReader.plain(value.divide(whole, MathContext.DECIMAL64)),
                        null,
                        unit == null ? null : textOf(s, unit.start(), unit.end()),
                        null,
                        comparison));
    }

    private String textOf(Sentence s, int from, int to) {
        return text.substring(s.token(from).start(), s.token(to - 1).end());
    }
}
