package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Language language;
    private final String text;
    private final UnitReader units;
    private final NumberSense numbers;
    private final TellingNumbers telling;
    private final PartReader parts;

    QuantityReader(Language language, String text) {
        this.language = language;
        this.text = text;
        this.units = new UnitReader(language);
        this.numbers = new NumberSense(language, units);
        this.telling = new TellingNumbers(language);
        this.parts = new PartReader(language, text, units, numbers);
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
                || language.units().mayStartBefore(token)
                || (at + 1 < s.size()
                        && (!s.token(at + 1).isWord() || !s.token(at + 1).spaceBefore())
                        && language.units().mayStartMoney(token));
    }

    private Found quantityAt(Sentence s, int start, boolean[] taken) {
        int at = start;
        boolean between = s.has(Cue.BETWEEN, at);
        Comparison comparison = Comparison.EQUAL;
        if (between) {
            at += s.length(Cue.BETWEEN, at);
            at += s.isSign(at, '+') ? 1 : 0;
        } else {
            Bounds.Compared compared = Bounds.before(s, at);
            if (compared != null) {
                boolean to = s.has(Cue.RANGE, at) && s.find(Cue.CHANGE, 0, at) >= 0;
                comparison =
                        compared.comparison() == Comparison.AT_MOST && to ? Comparison.EQUAL : compared.comparison();
                at += compared.length();
                // "Al menos otras 14 personas", "mindestens weitere 14".
                if (s.hasAny(at, Cue.ARTICLE, Cue.MODIFIER)
                        && at + 1 < s.size()
                        && (s.token(at + 1).isNumber() || language.numbers().mayStartWith(s.token(at + 1)))) {
                    at++;
                }
            }
        }
        if (at >= s.size() || taken[at] || at > 0 && NumberSense.isCutOff(s, at - 1)) {
            return null;
        }
        UnitReader.Money before = units.moneyAt(s, at);
        int numberAt = before == null ? at : before.end();
        if (numberAt >= s.size()) {
            return null;
        }
        NumberReader.Read number = language.numbers().read(s.tokens(), numberAt, s.size(), before != null);
        boolean vague = number != null && NumberSense.isRound(number) && NumberSense.isVague(s, numberAt);
        if (vague) {
            return null;
        }
        if (number == null && at > start && before == null) {
            return oneOf(s, start, at, comparison);
        }
        Found part = number == null ? null : parts.read(s, start, numberAt, number, comparison, taken);
        if (part != null) {
            return part;
        }
        // "Não passou de uma promessa": no more than something is an article, and no number.
        boolean bounded = Bounds.isBound(comparison)
                && (comparison != Comparison.AT_MOST || number != null && units.isMeasured(s, number.end()));
        if (number == null || numbers.isNoQuantity(s, at, numberAt, number, before != null, bounded)) {
            return null;
        }
        int end = behindDigits(s, number);
        BigDecimal value = number.value();
        BigDecimal upperValue = null;
        NumberReader.Read to = telling.isMoved(s, start) ? telling.movedTo(s, end) : null;
        // "From 45 to 78 days" is a range as well.
        boolean moved = to != null
                && (!s.has(Cue.RANGE, end) || to.value().compareTo(value) < 0 || TellingNumbers.endsChange(s, start));
        if (moved && before == null) {
            // "Von 6,2 auf 9,8 Millionen": both are millions.
            boolean shared = !number.hasMagnitude()
                    && to.hasMagnitude()
                    && value.compareTo(to.value().divide(to.magnitude()).multiply(BigDecimal.TEN)) <= 0;
            value = shared ? value.multiply(to.magnitude()) : value;
        }
        NumberReader.Read upper =
                end < s.size() && !taken[end] && !moved ? numbers.upperEnd(s, end, between, before != null) : null;
        boolean changed = s.has(Cue.CHANGE, start - 1) || s.has(Cue.CHANGE, start - 2) && s.has(Cue.SINCE, start - 1);
        if (before != null && !between && changed && end + 1 < s.size() && units.moneyAt(s, end + 1) != null) {
            // "Fell $2.60 to $118.07": by how much, and to what.
            upper = null;
        }
        if (upper != null) {
            upperValue = upper.value();
            BigDecimal upperDigits = upperValue.divide(upper.magnitude());
            boolean year = !number.hasMagnitude() && upper.hasMagnitude() && isYear(s.token(numberAt));
            if (!number.hasMagnitude() && upper.hasMagnitude() && value.compareTo(upperDigits) <= 0) {
                value = value.multiply(upper.magnitude());
            }
            if (upperValue.compareTo(value) > 0 && !year) {
                end = upper.end();
            } else {
                upper = null;
                upperValue = null;
                value = number.value();
            }
        }
        UnitReader.Unit unit = before != null
                ? new UnitReader.Unit(at, before.end(), before.code(), true)
                : units.unitAfter(s, end, upper != null && upper.hasMagnitude() ? upper : number, taken);
        boolean risen = unit != null
                && s.has(Cue.MOVE_FROM, start - 1)
                && telling.movedTo(s, unit.end()) != null
                && s.find(Cue.CHANGE, 0, s.size()) >= 0;
        NumberReader.Read behindUnit = upper == null && before == null && unit != null && !risen
                ? upperOfSameUnit(s, unit, between, taken)
                : null;
        if (behindUnit != null && behindUnit.value().compareTo(value) > 0) {
            upper = behindUnit;
            upperValue = behindUnit.value();
            UnitReader.Unit again = units.unitAfter(s, behindUnit.end(), behindUnit, taken);
            end = behindUnit.end();
            unit = again == null ? unit : again;
        }
        if (before == null && unit != null) {
            end = Math.max(end, unit.end());
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
        if (isTimeOfDay(s, start, value, unit, taken)) {
            return null;
        }
        if (comparison == Comparison.MORE_THAN && numbers.isWorth(s, start, unit, taken)) {
            return quantityAt(s, numberAt, taken);
        }
        if (!telling.isWorthKeeping(s, start, numberAt, number, upper, comparison, unit)
                && units.rateAt(s, end) == null) {
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
        Bounds.Compared behind = comparison == Comparison.EQUAL && upperValue == null
                ? Bounds.behind(s, end, unit != null && UnitReader.isNounLike(s, end, taken))
                : null;
        if (behind != null) {
            // "27 cas au moins".
            comparison = behind.comparison();
            end += behind.length();
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

    /** "Sete (7) anos": behind the same number in digits and brackets, or else behind the number. */
    private int behindDigits(Sentence s, NumberReader.Read number) {
        int digits = number.end() + 1;
        boolean bracketed = number.spelled()
                && s.isSign(digits - 1, '(')
                && s.isSign(digits + 1, ')')
                && s.token(digits).isNumber();
        NumberReader.Read same = bracketed ? language.numbers().read(s.tokens(), digits, digits + 1, false) : null;
        return same != null && same.value().compareTo(number.value()) == 0 ? digits + 2 : number.end();
    }

    /** "Le 25 janvier, 19 heures": behind a day, when, and not how long. */
    private static boolean isTimeOfDay(Sentence s, int start, BigDecimal value, UnitReader.Unit unit, boolean[] taken) {
        int before = s.isSign(start - 1, ',') ? start - 2 : start - 1;
        // "De 7 heures le 8 août à 8 heures le 9 août".
        boolean beside = before >= 0 && taken[before]
                || unit != null
                        && s.hasAny(start - 1, Cue.MOVE_FROM, Cue.RANGE)
                        && unit.end() < s.size()
                        && taken[unit.end()];
        return beside
                && unit != null
                && "hour".equals(unit.canonical())
                && s.token(start).isNumber()
                && value.compareTo(HOURS_OF_DAY) <= 0;
    }

    /** "More than a metre", "at least a year": an article stands for one. */
    private Found oneOf(Sentence s, int start, int at, Comparison comparison) {
        boolean one = s.has(Cue.INDEFINITE, at) && comparison != Comparison.EQUAL;
        UnitReader.Unit unit = one && at + 1 < s.size() ? units.measured(s, at + 1) : null;
        if (unit == null
                || s.hasAny(unit.end(), Cue.LAST, Cue.BEFORE, Cue.MODIFIER) && isTime(unit)
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
    private NumberReader.Read upperOfSameUnit(Sentence s, UnitReader.Unit unit, boolean between, boolean[] taken) {
        int at = unit.end();
        NumberReader.Read upper = at < s.size() && !taken[at] ? numbers.upperEnd(s, at, between, false) : null;
        UnitReader.Unit same = upper == null ? null : units.unitAfter(s, upper.end(), upper, taken);
        // "18 cents to 23 cents".
        boolean sameNoun = same != null
                && !unit.measured()
                && s.token(same.end() - 1)
                        .lower()
                        .equals(s.token(unit.end() - 1).lower());
        boolean sameMeasure = same != null
                && same.measured()
                && unit.measured()
                && Objects.equals(same.canonical(), unit.canonical());
        // "Entre 116 milhões de toneladas e 119 milhões".
        boolean understood = between && upper != null && same == null && upper.hasMagnitude() && unit.measured();
        return sameNoun || sameMeasure || understood ? upper : null;
    }

    /** "Sur 2023 à 225 millions": four digits that nothing parts, as of this century or the last. */
    private static boolean isYear(Token token) {
        String digits = token.text();
        return digits.length() == 4
                && (digits.startsWith("19") || digits.startsWith("20"))
                && digits.chars().allMatch(Character::isDigit);
    }

    private static boolean isTime(UnitReader.Unit unit) {
        return unit.canonical() != null && TIMES.contains(unit.canonical());
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String textOf(Sentence s, int from, int to) {
        return text.substring(s.token(from).start(), s.token(to - 1).end());
    }
}
