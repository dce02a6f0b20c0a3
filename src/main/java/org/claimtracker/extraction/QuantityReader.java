package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the numbers in a sentence, with what they count. Dates, ordinals, times of day and labels are none. */
final class QuantityReader {

    /**
     * A quantity and where it stands.
     *
     * @param start the first token, comparator included
     * @param end   the token after the unit
     */
    record Found(int start, int end, ProposedQuantity quantity) {}

    private static final Set<String> TIMES = Set.of("hour", "day", "week", "month", "quarter", "year");

    private static final Cue[] BOUNDS = {Cue.BETWEEN, Cue.AT_LEAST, Cue.AT_MOST, Cue.MORE_THAN, Cue.LESS_THAN, Cue.ABOUT
    };

    private static final int SHORTEST_WORD = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** How far behind "of" the number of the whole may stand. */
    private static final int FARTHEST_WHOLE = 4;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<BigDecimal> WHOLES = Stream.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
            .map(BigDecimal::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    private static final int EARLIEST_YEAR = 1500;
    private static final int LATEST_YEAR = 2199;

    private final Language language;
    private final String text;
    private final UnitReader units;

    QuantityReader(Language language, String text) {
        this.language = language;
        this.text = text;
        this.units = new UnitReader(language);
    }

    List<Found> read(Sentence sentence, List<DateMention> dates) {
        boolean[] taken = new boolean[sentence.size()];
        for (DateMention date : dates) {
            java.util.Arrays.fill(taken, date.start(), date.end(), true);
        }
        List<Found> quantities = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Found found = taken[at] || !mayStart(sentence, at) ? null : quantityAt(sentence, at, taken);
            if (found == null) {
                at++;
            } else {
                quantities.add(found);
                at = found.end();
            }
        }
        return quantities;
    }

    private boolean mayStart(Sentence s, int at) {
        Token token = s.token(at);
        return language.numbers().mayStartWith(token)
                || s.hasAny(at, BOUNDS)
                || (at + 1 < s.size()
                        && (s.token(at + 1).isNumber() || !s.token(at + 1).isWord())
                        && (language.units().mayStartMoney(token)
                                || language.units().mayStartBefore(token)));
    }

    private Found quantityAt(Sentence s, int start, boolean[] taken) {
        int at = start;
        boolean between = s.has(Cue.BETWEEN, at);
        Comparison comparison = Comparison.EQUAL;
        if (between) {
            at += s.length(Cue.BETWEEN, at);
        } else {
            Compared compared = comparison(s, at);
            if (compared != null) {
                boolean to = s.has(Cue.RANGE, at) && s.find(Cue.CHANGE, 0, at) >= 0;
                comparison =
                        compared.comparison() == Comparison.AT_MOST && to ? Comparison.EQUAL : compared.comparison();
                at += compared.length();
                if (s.has(Cue.ARTICLE, at)
                        && at + 1 < s.size()
                        && (s.token(at + 1).isNumber() || language.numbers().mayStartWith(s.token(at + 1)))) {
                    at++;
                }
            }
        }
        if (at >= s.size() || taken[at] || at > 0 && isCutOff(s, at - 1)) {
            return null;
        }
        UnitReader.Money before = units.moneyAt(s, at);
        int numberAt = before == null ? at : before.end();
        if (numberAt >= s.size()) {
            return null;
        }
        NumberWords.Read number = language.numbers().read(s.tokens(), numberAt, s.size(), before != null);
        boolean vague = number != null && number.spelled() && number.hasMagnitude() && isVague(s, numberAt);
        if (vague) {
            return null;
        }
        if (number == null && at > start && before == null) {
            return oneOf(s, start, at, comparison);
        }
        Found part = number == null ? null : partOf(s, start, numberAt, number, comparison, taken);
        if (part != null) {
            return part;
        }
        if (number == null || isNoQuantity(s, at, numberAt, number, before != null, isBound(comparison))) {
            return null;
        }
        int end = number.end();
        BigDecimal value = number.value();
        BigDecimal upperValue = null;
        NumberWords.Read upper = end < s.size() && !taken[end] ? upperEnd(s, end, between, before != null) : null;
        boolean changed = s.has(Cue.CHANGE, start - 1) || s.has(Cue.CHANGE, start - 2) && s.has(Cue.SINCE, start - 1);
        if (before != null && !between && changed && end + 1 < s.size() && units.moneyAt(s, end + 1) != null) {
            // "Fell $2.60 to $118.07": by how much, and to what.
            upper = null;
        }
        if (upper != null) {
            upperValue = upper.value();
            BigDecimal upperDigits = upperValue.divide(upper.magnitude());
            if (!number.hasMagnitude() && upper.hasMagnitude() && value.compareTo(upperDigits) <= 0) {
                value = value.multiply(upper.magnitude());
            }
            if (upperValue.compareTo(value) > 0) {
                end = upper.end();
            } else {
                upper = null;
                upperValue = null;
                value = number.value();
            }
        }
        UnitReader.Unit unit = before != null
                ? new UnitReader.Unit(at, before.end(), before.code(), true)
                : units.unitAfter(s, end, number, taken);
        NumberWords.Read behindUnit = upper == null && before == null && unit != null && unit.measured()
                ? upperOfSameUnit(s, unit, between, taken)
                : null;
        if (behindUnit != null && behindUnit.value().compareTo(value) > 0) {
            upper = behindUnit;
            upperValue = behindUnit.value();
            unit = units.unitAfter(s, behindUnit.end(), behindUnit, taken);
        }
        if (before == null && unit != null) {
            end = unit.end();
            int half =
                    unit.measured() && !number.fractional() ? language.numbers().half(s.tokens(), end, s.size()) : 0;
            if (half > 0) {
                // "Dos años y medio".
                value = value.add(HALF);
                end += half;
            }
        }
        if (start < numberAt
                && unit != null
                && isTime(unit)
                && Math.max(s.length(Cue.IN, start), s.length(Cue.WITHIN, start)) == numberAt - start) {
            // "Over ten years" is how long, not how much more.
            return quantityAt(s, numberAt, taken);
        }
        if (comparison == Comparison.MORE_THAN && isWorth(s, start, unit, taken)) {
            return quantityAt(s, numberAt, taken);
        }
        if (!isWorthKeeping(s, start, numberAt, number, upper, comparison, unit) && units.rateAt(s, end) == null) {
            return null;
        }
        String unitText = null;
        String canonical = null;
        if (unit == null && units.rateAt(s, end) != null) {
            UnitReader.Rate rate = units.rateAt(s, end);
            unitText = textOf(s, end, rate.end());
            end = rate.end();
        } else if (unit != null) {
            unitText = textOf(s, unit.start(), before != null ? numberAt : unit.end());
            canonical = unit.canonical();
            UnitReader.Rate rate = units.rateAt(s, end);
            if (rate != null) {
                unitText = before != null
                        ? unitText + " " + textOf(s, end, rate.end())
                        : textOf(s, unit.start(), rate.end());
                canonical = canonical == null ? null : canonical + "-per-" + rate.canonical();
                end = rate.end();
            }
        }
        return new Found(
                start,
                end,
                new ProposedQuantity(
                        textOf(s, start, end),
                        plain(value),
                        upperValue == null ? null : plain(upperValue),
                        unitText,
                        canonical,
                        comparison));
    }

    /** "Four in ten", "dos de cada tres": a fraction; the whole is a small round number, and counts nothing else. */
    private Found partOf(
            Sentence s, int start, int numberAt, NumberWords.Read number, Comparison comparison, boolean[] taken) {
        // "Un Français sur cinq": what is counted may come first.
        boolean nounFirst = UnitReader.isNounLike(s, number.end(), taken) && s.has(Cue.OUT_OF, number.end() + 1);
        int end = nounFirst ? number.end() + 1 : number.end();
        if (!s.has(Cue.OUT_OF, end) || number.fractional() || number.hasMagnitude()) {
            return null;
        }
        int wholeAt = end + s.length(Cue.OUT_OF, end);
        NumberWords.Read whole =
                wholeAt < s.size() ? language.numbers().read(s.tokens(), wholeAt, s.size(), false) : null;
        boolean fits = whole != null
                && WHOLES.contains(whole.value())
                && whole.value().compareTo(number.value()) > 0
                && (whole.end() >= s.size() || units.measured(s, whole.end()) == null);
        if (!fits) {
            return null;
        }
        UnitReader.Unit unit = nounFirst
                ? new UnitReader.Unit(number.end(), number.end() + 1, null, false)
                : units.unitAfter(s, whole.end(), whole, taken);
        int unitEnd = unit == null || nounFirst ? whole.end() : unit.end();
        return new Found(
                start,
                unitEnd,
                new ProposedQuantity(
                        textOf(s, start, unitEnd),
                        plain(number.value().divide(whole.value(), MathContext.DECIMAL64)),
                        null,
                        unit == null ? null : textOf(s, unit.start(), unit.end()),
                        null,
                        comparison));
    }

    /** "More than a metre", "at least a year": an article stands for one. */
    private Found oneOf(Sentence s, int start, int at, Comparison comparison) {
        boolean one = s.has(Cue.INDEFINITE, at) && comparison != Comparison.EQUAL;
        UnitReader.Unit unit = one && at + 1 < s.size() ? units.measured(s, at + 1) : null;
        if (unit == null
                || unit.end() - unit.start() == 1
                        && s.token(unit.start()).text().length() < SHORTEST_WORD) {
            return null;
        }
        return new Found(
                start,
                unit.end(),
                new ProposedQuantity(
                        textOf(s, start, unit.end()),
                        BigDecimal.ONE,
                        null,
                        textOf(s, unit.start(), unit.end()),
                        unit.canonical(),
                        comparison));
    }

    /** The upper end of a range that has its unit at both: "4,9 persen hingga 5 persen"; or {@code null}. */
    private NumberWords.Read upperOfSameUnit(Sentence s, UnitReader.Unit unit, boolean between, boolean[] taken) {
        int at = unit.end();
        NumberWords.Read upper = at < s.size() && !taken[at] ? upperEnd(s, at, between, false) : null;
        UnitReader.Unit same = upper == null ? null : units.unitAfter(s, upper.end(), upper, taken);
        return same != null && same.measured() && Objects.equals(same.canonical(), unit.canonical()) ? upper : null;
    }

    private static boolean isTime(UnitReader.Unit unit) {
        return unit.canonical() != null && TIMES.contains(unit.canonical());
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String textOf(Sentence s, int from, int to) {
        return text.substring(s.token(from).start(), s.token(to - 1).end());
    }

    private record Compared(Comparison comparison, int length) {}

    private static Compared comparison(Sentence s, int at) {
        Compared longest = null;
        for (Comparison comparison : Comparison.values()) {
            Cue cue =
                    switch (comparison) {
                        case EQUAL -> null;
                        case AT_LEAST -> Cue.AT_LEAST;
                        case AT_MOST -> Cue.AT_MOST;
                        case MORE_THAN -> Cue.MORE_THAN;
                        case LESS_THAN -> Cue.LESS_THAN;
                        case ABOUT -> Cue.ABOUT;
                    };
            int length = cue == null ? 0 : s.length(cue, at);
            if (length > 0 && (longest == null || length > longest.length())) {
                longest = new Compared(comparison, length);
            }
        }
        return longest;
    }

    private static boolean isBound(Comparison comparison) {
        return comparison != Comparison.EQUAL && comparison != Comparison.ABOUT;
    }

    /** "Ein Programm über fünf Millionen Euro": behind a noun, German's "more than" tells how much it is worth. */
    private boolean isWorth(Sentence s, int start, UnitReader.Unit unit, boolean[] taken) {
        return language.nounsAreCapitalised()
                && unit != null
                && unit.canonical() != null
                && Character.isUpperCase(unit.canonical().charAt(0))
                && s.length(Cue.MORE_THAN, start) == 1
                && s.has(Cue.FUNCTION, start)
                && s.isWord(start - 1)
                && !taken[start - 1]
                && s.token(start - 1).isCapitalised();
    }

    private NumberWords.Read upperEnd(Sentence s, int end, boolean between, boolean money) {
        int at = end;
        if (s.isSign(at, '-') || s.isSign(at, '–') || s.isSign(at, '—')) {
            if (at + 1 < s.size()
                    && s.token(at).spaceBefore() != s.token(at + 1).spaceBefore()) {
                return null;
            }
            at++;
        } else if (between && s.has(Cue.RANGE_AND, at)) {
            at += s.length(Cue.RANGE_AND, at);
        } else if (s.has(Cue.RANGE, at)) {
            at += s.length(Cue.RANGE, at);
        } else {
            return null;
        }
        UnitReader.Money sign = at < s.size() ? units.moneyAt(s, at) : null;
        int numberAt = sign == null ? at : sign.end();
        return numberAt >= s.size() ? null : language.numbers().read(s.tokens(), numberAt, s.size(), money);
    }

    /** "0811-9999-222": behind a hyphen, and a number with a nought at its front. */
    private static boolean isPartOfCode(Sentence s, int at) {
        int first = at;
        while (first > 1
                && !s.token(first).spaceBefore()
                && s.isSign(first - 1, '-')
                && s.token(first - 2).isNumber()) {
            first -= 2;
        }
        return first < at && s.token(first).text().charAt(0) == '0';
    }

    /** "Sh2.4": the rest of a number whose beginning is written onto a word. */
    private static boolean isCutOff(Sentence s, int at) {
        return at > 1
                && s.token(at).isNumber()
                && !s.token(at).spaceBefore()
                && (s.isSign(at - 1, '.') || s.isSign(at - 1, ','))
                && !s.token(at - 1).spaceBefore()
                && s.isWord(at - 2)
                && Character.isDigit(
                        s.token(at - 2).text().charAt(s.token(at - 2).text().length() - 1));
    }

    private boolean isNoQuantity(
            Sentence s, int at, int numberAt, NumberWords.Read number, boolean money, boolean bounded) {
        // "1:140 Millionen": the power of ten of a number that was none.
        boolean orphan = number.spelled()
                && number.hasMagnitude()
                && numberAt > 0
                && s.token(numberAt - 1).isNumber()
                && number.end() == numberAt + 1;
        if (orphan || isCutOff(s, numberAt) || isPartOfCode(s, numberAt)) {
            return true;
        }
        if (number.spelled()
                && !bounded
                && !number.hasMagnitude()
                && !number.fractional()
                && number.value().compareTo(BigDecimal.ONE) <= 0
                && !units.isShareOrMoney(s, number.end())) {
            return true;
        }
        int end = number.end();
        if (isLabelled(s, at) || s.hasAny(at - 1, Cue.CLOCK) || s.has(Cue.CLOCK, end)) {
            return !money;
        }
        if (isTimeOfDay(s, at, end, number.value())) {
            return true;
        }
        boolean time =
                s.isSign(end, ':') && end + 1 < s.size() && s.token(end + 1).isNumber();
        boolean afterColon = s.isSign(at - 1, ':') && at > 1 && s.token(at - 2).isNumber();
        boolean secondYear = (s.isSign(at - 1, '-') || s.isSign(at - 1, '–'))
                && at > 1
                && s.token(at - 2).isNumber()
                && s.token(at - 2).text().length() == 4
                && s.token(at).text().length() == 2;
        if (secondYear) {
            return true;
        }
        boolean date = (s.isSign(end, '/') || s.isSign(at - 1, '/')) && !money;
        if (time || afterColon || date) {
            return true;
        }
        // Letters on the digits make them an ordinal, a decade or a name, unless they are a unit.
        boolean glued = end < s.size()
                && s.token(end).isWord()
                && !s.token(end).spaceBefore()
                && !s.token(end - 1).isSign('.')
                && !Character.isIdeographic(s.token(end).text().codePointAt(0))
                && !Tokenizer.isUnspaced(s.token(end).text().codePointAt(0));
        if (glued && (s.has(Cue.ORDINAL_SUFFIX, end) || language.units().unit(s.tokens(), end, s.size()) == null)) {
            return !money;
        }
        boolean ordinalStop = language.nounsAreCapitalised()
                && s.isSign(end, '.')
                && end + 1 < s.size()
                && s.token(numberAt).text().length() <= 2;
        return (ordinalStop || s.isSign(end, 'º') || s.isSign(end, 'ª')) && !money;
    }

    /** "A las 14 horas", "um 8": an hour after the word for "at". */
    private boolean isTimeOfDay(Sentence s, int at, int end, BigDecimal value) {
        boolean clock = s.length(Cue.CLOCK_BEFORE, at - 1) == 1 || s.length(Cue.CLOCK_BEFORE, at - 2) == 2;
        if (!clock || value.compareTo(BigDecimal.valueOf(24)) > 0) {
            return false;
        }
        UnitReader.Unit unit = end < s.size() ? units.measured(s, end) : null;
        NumberWords.Read upper = end < s.size() ? upperEnd(s, end, false, false) : null;
        if (upper != null) {
            // "Um zehn bis 15 Prozent".
            unit = upper.end() < s.size() ? units.measured(s, upper.end()) : null;
            return unit == null || "hour".equals(unit.canonical());
        }
        return unit == null ? !s.isWord(end) || UnitReader.isCommon(s, end) : "hour".equals(unit.canonical());
    }

    private static boolean isLabelled(Sentence s, int at) {
        if (s.isSign(at - 1, '.') && s.has(Cue.LABEL, at - 2)) {
            return true;
        }
        return s.has(Cue.LABEL, at - 1) || s.isSign(at - 1, '#');
    }

    /** A lone number says something only where it is large, exact or bounded, and no part of a name. */
    private boolean isWorthKeeping(
            Sentence s,
            int start,
            int numberAt,
            NumberWords.Read number,
            NumberWords.Read upper,
            Comparison comparison,
            UnitReader.Unit unit) {
        boolean measured = unit != null && unit.measured();
        boolean looksLikeYear = (upper == null || isYear(upper.value()))
                && !number.spelled()
                && !number.hasMagnitude()
                && s.token(numberAt).text().length() == 4
                && isYear(number.value());
        if (looksLikeYear && !measured && comparison == Comparison.EQUAL) {
            return false;
        }
        if (measured) {
            return true;
        }
        boolean partOfName = numberAt == start
                && start > 1
                && s.token(start - 1).isCapitalised()
                && !language.nounsAreCapitalised()
                && !s.hasAny(start - 1, Cue.FUNCTION, Cue.IN)
                && s.token(start).spaceBefore();
        if (unit != null) {
            return !(partOfName && s.token(unit.start()).isCapitalised());
        }
        if (isOfWhole(s, number.end()) && !partOfName) {
            return true;
        }
        if (number.fractional() && number.end() - numberAt > 1) {
            return true;
        }
        boolean changed = s.hasAny(start - 1, Cue.RANGE, Cue.BY, Cue.IN) && s.has(Cue.CHANGE, start - 2)
                || s.has(Cue.FUNCTION, start - 1) && s.has(Cue.CHANGE, number.end());
        if (changed && !looksLikeYear) {
            return true;
        }
        // "(11 324)" is a number told of what stands before it, "(52)" how old somebody is.
        boolean grouped = !number.spelled() && number.value().compareTo(THOUSAND) >= 0 && !looksLikeYear;
        if (number.spelled() || partOfName || s.isSign(start - 1, '(') && !grouped) {
            return number.hasMagnitude() && !partOfName;
        }
        return number.hasMagnitude()
                || (comparison != Comparison.EQUAL && upper == null)
                || number.value().scale() > 0
                || number.value().compareTo(HUNDRED) >= 0
                || (s.has(Cue.ONLY, start - 1) && number.value().compareTo(BigDecimal.TEN) >= 0);
    }

    /** "Seven of the district's 11 buses", "41 of 61": a part, told by the number of the whole behind it. */
    private static boolean isOfWhole(Sentence s, int end) {
        int from = end + Math.max(s.length(Cue.PARTITIVE, end), s.length(Cue.OUT_OF, end));
        for (int i = from; from > end && i < s.size() && i - from <= FARTHEST_WHOLE; i++) {
            if (s.token(i).isNumber()) {
                return true;
            }
            boolean possessive = s.isSign(i, '\'') || s.isSign(i, '’');
            if (!s.isWord(i) && !possessive || i > from && s.has(Cue.PARTITIVE, i)) {
                return false;
            }
        }
        return false;
    }

    /** "Several thousand": a power of ten alone, with words before it that leave open how many. */
    private static boolean isVague(Sentence s, int at) {
        for (int back = 1; back <= 3 && at - back >= 0; back++) {
            if (s.length(Cue.VAGUE, at - back) == back) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(EARLIEST_YEAR)) >= 0
                && value.compareTo(BigDecimal.valueOf(LATEST_YEAR)) <= 0;
    }
}
