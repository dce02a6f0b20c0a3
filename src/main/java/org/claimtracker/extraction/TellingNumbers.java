package org.claimtracker.extraction;

import java.math.BigDecimal;

/** Tells the numbers that say something from years, models, ordinals and small ones, and what a number has become. */
final class TellingNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** How far behind "of" the number of the whole may stand. */
    private static final int FARTHEST_WHOLE = 4;

    private static final int LONGEST_CHANGE = 4;
    private static final int LONGEST_COMPARED = 3;
    private static final int EARLIEST_YEAR = 1500;
    private static final int LATEST_YEAR = 2199;

    private final Language language;

    TellingNumbers(Language language) {
        this.language = language;
    }

    /** A lone number says something only where it is large, exact or bounded, and no part of a name. */
    boolean isWorthKeeping(
            Sentence s,
            int start,
            int numberAt,
            NumberReader.Read number,
            NumberReader.Read upper,
            Comparison comparison,
            UnitReader.Unit unit) {
        boolean measured = unit != null && unit.measured();
        boolean looksLikeYear = (upper == null || isYear(upper.value()))
                && !number.spelled()
                && !number.hasMagnitude()
                && s.token(numberAt).text().length() == 4
                && isYear(number.value())
                && !(unit != null && (language.has(Style.NOUNS_ARE_CAPITALISED) || s.has(Cue.MODIFIER, unit.start())));
        if (looksLikeYear && !measured && (comparison == Comparison.EQUAL || isOfYear(number.value(), comparison))) {
            return false;
        }
        if (measured) {
            return true;
        }
        boolean partOfName = numberAt == start
                && start > 1
                && s.token(start - 1).isCapitalised()
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && !s.hasAny(start - 1, Cue.FUNCTION, Cue.IN)
                && s.token(start).spaceBefore();
        if (unit != null && isOrdinal(s, number, unit)) {
            return false;
        }
        if (unit != null) {
            return !(partOfName && s.token(unit.start()).isCapitalised())
                    && !isModel(s, numberAt, number, unit)
                    && !isVersion(s, numberAt, number, unit);
        }
        boolean ofThem = s.has(Cue.OF_THEM, number.end())
                || s.has(Cue.OF_THEM, start - 1)
                || start > 1 && s.length(Cue.OF_THEM, start - 2) == 2;
        // "15 of the houses".
        boolean ofMany = !number.spelled()
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && language.has(Style.MODIFIERS_COME_FIRST)
                && s.has(Cue.PARTITIVE, number.end())
                && s.hasAny(number.end() + 1, Cue.ARTICLE, Cue.POSSESSIVE)
                && number.value().compareTo(BigDecimal.ONE) > 0;
        boolean ofOthers = ofThem || ofMany || isOfWhole(s, number.end()) || followsWhole(s, start);
        if ((ofOthers || isCompared(s, start)) && !partOfName) {
            return true;
        }
        if (number.fractional() && number.end() - numberAt > 1) {
            return true;
        }
        boolean changed = s.hasAny(start - 1, Cue.RANGE, Cue.BY, Cue.IN) && s.has(Cue.CHANGE, start - 2)
                || s.has(Cue.FUNCTION, start - 1) && s.has(Cue.CHANGE, number.end());
        if ((changed || isMoved(s, start)) && !looksLikeYear) {
            return true;
        }
        boolean subject = start == 0 || s.isSign(start - 1, ',') || s.has(Cue.RANGE_AND, start - 1) || numberAt > start;
        boolean befalls = s.has(Cue.BEFALLS, start - 1)
                || subject
                        && (s.has(Cue.BEFALLS, number.end())
                                || s.has(Cue.AUXILIARY, number.end()) && s.has(Cue.BEFALLS, number.end() + 1));
        if (befalls && !partOfName && !looksLikeYear && number.value().compareTo(BigDecimal.ONE) > 0) {
            // "Killed 12 and injured 63".
            return true;
        }
        boolean counts = s.has(Cue.ONLY, start - 1)
                || number.value().compareTo(BigDecimal.TEN) > 0 && s.isWord(start - 1) && !isCommonBefore(s, start)
                || start == 0 && s.has(Cue.AUXILIARY, number.end());
        if (number.spelled() && number.value().compareTo(BigDecimal.ONE) > 0 && counts && !partOfName) {
            // "Only five were kept", "they closed eleven", "Forty-two have been taken to hospital".
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

    /** "Below its 2019 level", "above 2019 levels": more or less than what was so in that year. */
    private boolean isOfYear(BigDecimal value, Comparison comparison) {
        return language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && value.remainder(HUNDRED).signum() != 0
                && (comparison == Comparison.MORE_THAN || comparison == Comparison.LESS_THAN);
    }

    /** "A third buyer": no part of one. */
    private boolean isOrdinal(Sentence s, NumberReader.Read number, UnitReader.Unit unit) {
        return number.fractional()
                && number.spelled()
                && language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && number.value().compareTo(QUARTER) != 0
                && number.value().compareTo(HALF) < 0
                && unit.start() == number.end()
                && !unit.measured()
                && !language.inflection().isPlural(s.token(unit.end() - 1).lower());
    }

    /** "Its 737 Max jet", "five 787 Dreamliners", "the S&P 500 index": behind a number or capitals, or before a name. */
    private boolean isModel(Sentence s, int at, NumberReader.Read number, UnitReader.Unit unit) {
        boolean behindNumber = at > 0
                && (s.token(at - 1).isNumber() || language.numbers().mayStartWith(s.token(at - 1)))
                && !s.has(Cue.ARTICLE, at - 1);
        boolean behindCapitals = at > 0 && s.token(at - 1).isAllCapitals();
        boolean beforeName =
                s.token(unit.start()).isCapitalised() && !s.token(unit.start()).isAllCapitals();
        boolean name = !language.has(Style.NOUNS_ARE_CAPITALISED)
                && (behindCapitals || beforeName)
                && !language.inflection().isPlural(s.token(unit.end() - 1).lower());
        return !number.spelled()
                && s.token(at).text().length() == 3
                && number.value().compareTo(HUNDRED) >= 0
                && (behindNumber || name);
    }

    /** "Wi-Fi 6 routers", "the iPhone 11 lineup": a small number behind what is named so, and before one thing of it. */
    private boolean isVersion(Sentence s, int at, NumberReader.Read number, UnitReader.Unit unit) {
        if (at == 0
                || number.spelled()
                || s.token(at).text().length() > 2
                || !language.has(Style.MODIFIERS_COME_FIRST)) {
            return false;
        }
        Token before = s.token(at - 1);
        boolean branded = before.isWord()
                && before.text().chars().skip(1).anyMatch(Character::isUpperCase)
                && !before.isAllCapitals();
        boolean named = before.isCapitalised()
                && at > 1
                && !s.hasAny(at - 1, Cue.FUNCTION, Cue.IN, Cue.SAY)
                && !s.hasAny(at - 2, Cue.IN, Cue.SINCE)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && !language.inflection().isPlural(s.token(unit.end() - 1).lower())
                && !s.hasAny(unit.start(), Cue.SOMEBODY, Cue.ANONYMOUS);
        return branded || named;
    }

    private static boolean isCommonBefore(Sentence s, int at) {
        return s.hasAny(at - 1, Cue.FUNCTION, Cue.ARTICLE, Cue.IN, Cue.CLOCK_BEFORE, Cue.LABEL)
                || s.token(at - 1).isCapitalised();
    }

    /** "Seven of the district's 11 buses", "41 of 61": a part, told by the number of the whole behind it. */
    private static boolean isOfWhole(Sentence s, int end) {
        int from = end + Math.max(s.length(Cue.PARTITIVE, end), s.length(Cue.OUT_OF, end));
        for (int i = from; from > end && i < s.size() && i - from <= FARTHEST_WHOLE; i++) {
            if (s.token(i).isNumber()) {
                return true;
            }
            if (!s.isWord(i) && s.possessiveEnd(i) == 0 || i > from && s.has(Cue.PARTITIVE, i)) {
                return false;
            }
        }
        return false;
    }

    /** "212 cases, compared with 85 in May": what it was before, or is elsewhere. */
    private static boolean isCompared(Sentence s, int start) {
        int behind = s.has(Cue.ARTICLE, start - 1) ? start - 1 : start;
        for (int at = behind - 1; at > 0 && behind - at <= LONGEST_COMPARED; at--) {
            if (s.length(Cue.COMPARED, at) == behind - at) {
                return s.isSign(at - 1, ',')
                        && s.token(start).isNumber()
                        && NumericDates.year(s, start) < 0
                        // "Als der 38-Jährige".
                        && !s.isSign(start + 1, '-');
            }
        }
        return false;
    }

    /** "De los 14 acusados, seis han pactado": a part, behind the number of the whole. */
    private static boolean followsWhole(Sentence s, int start) {
        int of = s.isSign(start - 1, ',') ? s.clauseStart(0, start - 2) : start;
        if (of == start || !s.hasAny(of, Cue.PARTITIVE, Cue.OUT_OF)) {
            return false;
        }
        for (int i = of + 1; i < start && i - of <= FARTHEST_WHOLE; i++) {
            if (s.token(i).isNumber()) {
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

    /** "Rose from 29 to 41": whether what a number was stands there, or what it has become. */
    boolean isMoved(Sentence s, int start) {
        if (s.has(Cue.MOVE_FROM, start - 1) || endsChange(s, start)) {
            // "De 186.000 millones a 297.000 millones": the first may have its power of ten behind it.
            return s.find(Cue.CHANGE, 0, s.size()) >= 0
                    && (movedTo(s, start + 1) != null || endsChange(s, start) && movedTo(s, start + 2) != null);
        }
        if (!s.has(Cue.MOVE_TO, start - 1) || s.find(Cue.CHANGE, 0, s.size()) < 0) {
            return false;
        }
        for (int i = start - 2; i > 0 && start - i <= FARTHEST_WHOLE; i--) {
            if (s.has(Cue.MOVE_FROM, i) && language.numbers().mayStartWith(s.token(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Ha pasado de 470 a 860": whether a verb of change ends with the preposition right before the number. */
    static boolean endsChange(Sentence s, int start) {
        for (int i = Math.max(0, start - LONGEST_CHANGE); i < start - 1; i++) {
            int end = i + s.length(Cue.CHANGE, i);
            boolean infinitive = end == start - 1 && s.has(Cue.INFINITIVE, end);
            if (end > i && (end == start || infinitive) && s.has(Cue.MOVE_FROM, end - 1)) {
                return true;
            }
        }
        return false;
    }

    /** What a number has become that ends at the token; {@code null} when that does not follow. */
    NumberReader.Read movedTo(Sentence s, int end) {
        int at = end + s.length(Cue.MOVE_TO, end);
        // "Von 1,9 auf rund 0,7 Milliarden".
        at += at > end ? s.length(Cue.ABOUT, at) : 0;
        return at > end && at < s.size() ? language.numbers().read(s.tokens(), at, s.size(), false) : null;
    }
}
