package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<BigDecimal> WHOLES = Stream.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
            .map(BigDecimal::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    private static final int EARLIEST_YEAR = 1500;
    private static final int LATEST_YEAR = 2199;

    private final Language language;
    private final String text;

    QuantityReader(Language language, String text) {
        this.language = language;
        this.text = text;
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
                        && language.units().mayStartMoney(token));
    }

    /** The unit of a quantity: where it ends, and its names. */
    private record Unit(int start, int end, String canonical, boolean measured) {}

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
        if (at >= s.size() || taken[at]) {
            return null;
        }
        Money before = moneyAt(s, at);
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
        if (number == null || isNoQuantity(s, at, numberAt, number, before != null)) {
            return null;
        }
        int end = number.end();
        BigDecimal value = number.value();
        BigDecimal upperValue = null;
        NumberWords.Read upper = end < s.size() && !taken[end] ? upperEnd(s, end, between, before != null) : null;
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
        Unit unit = before != null ? new Unit(at, before.end(), before.code(), true) : unitAfter(s, end, number, taken);
        NumberWords.Read behindUnit = upper == null && before == null && unit != null && unit.measured()
                ? upperOfSameUnit(s, unit, between, taken)
                : null;
        if (behindUnit != null && behindUnit.value().compareTo(value) > 0) {
            upper = behindUnit;
            upperValue = behindUnit.value();
            unit = unitAfter(s, behindUnit.end(), behindUnit, taken);
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
        if (!isWorthKeeping(s, start, numberAt, number, upper, comparison, unit) && rateAt(s, end) == null) {
            return null;
        }
        String unitText = null;
        String canonical = null;
        if (unit == null && rateAt(s, end) != null) {
            Rate rate = rateAt(s, end);
            unitText = textOf(s, end, rate.end());
            end = rate.end();
        } else if (unit != null) {
            unitText = textOf(s, unit.start(), before != null ? numberAt : unit.end());
            canonical = unit.canonical();
            Rate rate = rateAt(s, end);
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
        boolean nounFirst = isNounLike(s, number.end(), taken) && s.has(Cue.OUT_OF, number.end() + 1);
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
                && (whole.end() >= s.size() || measured(s, whole.end()) == null);
        if (!fits) {
            return null;
        }
        Unit unit = nounFirst
                ? new Unit(number.end(), number.end() + 1, null, false)
                : unitAfter(s, whole.end(), whole, taken);
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
        Unit unit = one && at + 1 < s.size() ? measured(s, at + 1) : null;
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
    private NumberWords.Read upperOfSameUnit(Sentence s, Unit unit, boolean between, boolean[] taken) {
        int at = unit.end();
        NumberWords.Read upper = at < s.size() && !taken[at] ? upperEnd(s, at, between, false) : null;
        Unit same = upper == null ? null : unitAfter(s, upper.end(), upper, taken);
        return same != null && same.measured() && Objects.equals(same.canonical(), unit.canonical()) ? upper : null;
    }

    private static boolean isTime(Unit unit) {
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

    private record Money(String code, int end) {}

    /** A sign of money before its number: "US$", "Rp", "EUR". */
    private Money moneyAt(Sentence s, int at) {
        StringBuilder sign = new StringBuilder();
        Money longest = null;
        for (int i = at; i < Math.min(s.size(), at + 3); i++) {
            Token token = s.token(i);
            if (token.isNumber() || (i > at && token.spaceBefore())) {
                break;
            }
            sign.append(token.text().toLowerCase(Locale.ROOT));
            String code = language.units().money(sign.toString());
            if (code == null) {
                continue;
            }
            int end = i + 1;
            if (s.isSign(end, '.') && !s.token(end).spaceBefore()) {
                end++;
            }
            if (end < s.size() && s.token(end).isNumber()) {
                longest = new Money(code, end);
            }
        }
        return longest;
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
        Money sign = at < s.size() ? moneyAt(s, at) : null;
        int numberAt = sign == null ? at : sign.end();
        return numberAt >= s.size() ? null : language.numbers().read(s.tokens(), numberAt, s.size(), money);
    }

    private boolean isNoQuantity(Sentence s, int at, int numberAt, NumberWords.Read number, boolean money) {
        if (number.spelled()
                && !number.hasMagnitude()
                && !number.fractional()
                && number.value().compareTo(BigDecimal.ONE) <= 0
                && !isShareOrMoney(s, number.end())) {
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
                && !Character.isIdeographic(s.token(end).text().codePointAt(0));
        if (glued && (s.has(Cue.ORDINAL_SUFFIX, end) || language.units().unit(s.tokens(), end, s.size()) == null)) {
            return !money;
        }
        boolean ordinalStop = language.nounsAreCapitalised()
                && s.isSign(end, '.')
                && end + 1 < s.size()
                && s.token(numberAt).text().length() <= 2;
        return (ordinalStop || s.isSign(end, 'º') || s.isSign(end, 'ª')) && !money;
    }

    /** "Ein Prozent", "un euro": one, and no article. */
    private boolean isShareOrMoney(Sentence s, int at) {
        if (at >= s.size()) {
            return false;
        }
        PhraseTree.Found<UnitWords.Unit> unit = language.units().unit(s.tokens(), at, s.size());
        boolean known = unit != null
                && (unit.value().canonical().equals("percent")
                        || unit.value().canonical().chars().allMatch(Character::isUpperCase));
        return known || s.hasAny(at, Cue.PERCENT, Cue.PERCENTAGE_POINT);
    }

    /** "A las 14 horas", "um 8": an hour after the word for "at". */
    private boolean isTimeOfDay(Sentence s, int at, int end, BigDecimal value) {
        boolean clock = s.length(Cue.CLOCK_BEFORE, at - 1) == 1 || s.length(Cue.CLOCK_BEFORE, at - 2) == 2;
        if (!clock || value.compareTo(BigDecimal.valueOf(24)) > 0) {
            return false;
        }
        Unit unit = end < s.size() ? measured(s, end) : null;
        return unit == null ? !s.isWord(end) || isCommon(s, end) : "hour".equals(unit.canonical());
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
            Unit unit) {
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
        int whole = number.end() + s.length(Cue.PARTITIVE, number.end());
        boolean ofWhole =
                whole > number.end() && (isNumber(s, whole) || (s.has(Cue.ARTICLE, whole) && isNumber(s, whole + 1)));
        if (ofWhole && !partOfName) {
            return true;
        }
        if (number.fractional() && number.end() - numberAt > 1) {
            return true;
        }
        boolean changed = s.hasAny(start - 1, Cue.RANGE, Cue.BY, Cue.IN) && s.has(Cue.CHANGE, start - 2);
        if (changed && !looksLikeYear) {
            return true;
        }
        if (number.spelled() || partOfName || s.isSign(start - 1, '(')) {
            return number.hasMagnitude() && !partOfName;
        }
        return number.hasMagnitude()
                || (comparison != Comparison.EQUAL && upper == null)
                || number.value().scale() > 0
                || number.value().compareTo(HUNDRED) >= 0
                || (s.has(Cue.ONLY, start - 1) && number.value().compareTo(BigDecimal.TEN) >= 0);
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

    private static boolean isNumber(Sentence s, int at) {
        return at < s.size() && s.token(at).isNumber();
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(EARLIEST_YEAR)) >= 0
                && value.compareTo(BigDecimal.valueOf(LATEST_YEAR)) <= 0;
    }

    private Unit unitAfter(Sentence s, int from, NumberWords.Read number, boolean[] taken) {
        if (from >= s.size() || taken[from]) {
            return null;
        }
        int at = from;
        if (s.has(Cue.PERCENTAGE_POINT, at)) {
            return new Unit(at, at + s.length(Cue.PERCENTAGE_POINT, at), "percentage-point", true);
        }
        if (s.has(Cue.PERCENT, at)) {
            return new Unit(at, at + s.length(Cue.PERCENT, at), "percent", true);
        }
        if (s.isSign(at, '%')) {
            if (s.has(Cue.PERCENTAGE_POINT, at + 1)) {
                return new Unit(at, at + 1 + s.length(Cue.PERCENTAGE_POINT, at + 1), "percentage-point", true);
            }
            return new Unit(at, at + 1, "percent", true);
        }
        Unit measured = measured(s, at);
        if (measured != null) {
            return measured;
        }
        String sign = s.token(at).kind() == Token.Kind.SIGN
                ? language.units().money(s.token(at).text())
                : null;
        if (sign != null) {
            return new Unit(at, at + 1, sign, true);
        }
        if (s.has(Cue.PARTITIVE, at) && (number.hasMagnitude() || number.fractional())) {
            at += s.length(Cue.PARTITIVE, at);
            while (number.fractional() && at < s.size() && at - from < 4 && s.has(Cue.FUNCTION, at)) {
                at++;
            }
            Unit afterPartitive = at < s.size() ? measured(s, at) : null;
            if (afterPartitive != null) {
                return afterPartitive;
            }
        }
        int end = at < s.size() ? endOfCounted(s, at, taken) : -1;
        return end < 0 ? null : new Unit(at, end, null, false);
    }

    /** A unit that CLDR knows. Its abbreviations may be words as well ("in"), which then must touch the digits. */
    private Unit measured(Sentence s, int at) {
        PhraseTree.Found<UnitWords.Unit> unit = language.units().unit(s.tokens(), at, s.size());
        if (unit == null) {
            PhraseTree.Found<TemporalUnit> time = language.calendar().unit(s.tokens(), at, s.size());
            return time == null ? null : new Unit(at, at + time.length(), canonical(time.value()), true);
        }
        boolean abbreviated = unit.value().sign() != null;
        if (abbreviated && unit.length() == 1 && s.token(at).spaceBefore() && isCommon(s, at)) {
            return null;
        }
        if (abbreviated
                && s.token(at).isWord()
                && s.token(at).spaceBefore()
                && s.token(at).text().length() == 1
                && s.isWord(at + 1)
                && s.token(at + 1).isCapitalised()
                && s.token(at).isCapitalised()) {
            return null;
        }
        return new Unit(at, at + unit.length(), unit.value().canonical(), true);
    }

    private record Rate(int end, String canonical) {}

    /** "Per day", "a year", "sehari". */
    private Rate rateAt(Sentence s, int at) {
        if (at >= s.size() || !(s.has(Cue.PER, at) || s.isSign(at, '/'))) {
            return null;
        }
        int noun = at + Math.max(1, s.length(Cue.PER, at));
        PhraseTree.Found<TemporalUnit> time =
                noun < s.size() ? language.calendar().unit(s.tokens(), noun, s.size()) : null;
        if (time != null) {
            return new Rate(noun + time.length(), canonical(time.value()));
        }
        Unit unit = noun < s.size() ? measured(s, noun) : null;
        return unit == null ? null : new Rate(unit.end(), unit.canonical());
    }

    /** The CLDR name of a calendar unit: "day" for DAYS. */
    private static String canonical(TemporalUnit unit) {
        String name = unit.toString().toLowerCase(Locale.ROOT);
        return name.startsWith("quarter") ? "quarter" : name.substring(0, name.length() - 1);
    }

    private static boolean isCommon(Sentence s, int at) {
        return s.hasAny(
                at,
                Cue.FUNCTION,
                Cue.SAY,
                Cue.FUTURE,
                Cue.AUXILIARY,
                Cue.IN,
                Cue.BY,
                Cue.BEFORE,
                Cue.SINCE,
                Cue.WITHIN,
                Cue.TO,
                Cue.THAT,
                Cue.RELATIVE,
                Cue.CONJUNCTION,
                Cue.RANGE,
                Cue.RANGE_AND,
                Cue.PER,
                Cue.PARTITIVE,
                Cue.PERSON_PRONOUN,
                Cue.ACCORDING,
                Cue.CAUSE);
    }

    /** Where the words end that name what is counted; -1 when none are there. */
    private int endOfCounted(Sentence s, int from, boolean[] taken) {
        int at = from;
        if (!isNounLike(s, at, taken)) {
            return -1;
        }
        if (!language.hasFile() && s.token(at).text().length() < SHORTEST_WORD + 1 && isNounLike(s, at + 1, taken)) {
            // Where nothing is known of the language, a short word is more likely "of" than a noun.
            at++;
        }
        if (language.nounsAreCapitalised()) {
            while (isNounLike(s, at, taken) && at - from < 3) {
                if (s.token(at).isCapitalised()) {
                    return at + 1;
                }
                at++;
            }
            return -1;
        }
        while (s.has(Cue.MODIFIER, at) && at - from < 2 && isNounLike(s, at + 1, taken)) {
            at++;
        }
        if (language.modifiersComeFirst() && at - from < 2) {
            boolean nextIsPlural = isNounLike(s, at + 1, taken) && isPlural(s.token(at + 1));
            if (!isPlural(s.token(at)) && nextIsPlural) {
                at++;
            }
        }
        return at + 1;
    }

    private static boolean isPlural(Token token) {
        return token.lower().endsWith("s") && !token.lower().endsWith("ss") && !token.isAllCapitals();
    }

    private static boolean isNounLike(Sentence s, int at, boolean[] taken) {
        return s.isWord(at)
                && !taken[at]
                && (s.token(at).spaceBefore() || s.token(at - 1).lower().endsWith("'"))
                && !s.isQuotationMark(at)
                && (s.has(Cue.MODIFIER, at) || !isCommon(s, at));
    }
}
