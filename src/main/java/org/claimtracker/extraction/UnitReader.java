package org.claimtracker.extraction;

import java.time.temporal.TemporalUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what a number counts or measures: units, money, percent, rates and plain nouns. */
final class UnitReader {

    private static final int SHORTEST_WORD = 3;
    private static final int FARTHEST_CHANGE = 6;
    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade");

    private final Language language;
    private final CountedNouns counted;

    UnitReader(Language language) {
        this.language = language;
        this.counted = new CountedNouns(language);
    }

    /**
     * What a number counts.
     *
     * @param start     the first token
     * @param end       the token after the last
     * @param canonical the CLDR identifier or ISO 4217 code; {@code null} for a plain noun
     * @param measured  whether CLDR knows it
     */
    record Unit(int start, int end, String canonical, boolean measured) {}

    record Money(String code, int end) {}

    record Rate(int end, String canonical) {}

    /** What the number before {@code from} counts; {@code null} when nothing tells. */
    Unit unitAfter(Sentence s, int from, NumberReader.Read number, boolean[] taken) {
        Unit lettered = number.hasMagnitude() ? moneyInLetters(s, from - 1) : null;
        if (lettered != null) {
            return lettered;
        }
        if (from >= s.size() || taken[from]) {
            return null;
        }
        int at = from;
        if (number.fractional() && s.has(Cue.INDEFINITE, at) && (isShareOrMoney(s, at + 1) || isMeasured(s, at + 1))) {
            // "Half a percentage point", "half an hour".
            at++;
        }
        Unit longer = s.has(Cue.PERCENTAGE_POINT, at) ? measured(s, at) : null;
        if (longer != null && longer.end() - at > s.length(Cue.PERCENTAGE_POINT, at)) {
            // "100 points de base".
            return longer;
        }
        if (s.has(Cue.PERCENTAGE_POINT, at)) {
            boolean mere = s.length(Cue.PERCENTAGE_POINT, at) == 1 && !language.has(Style.NOUNS_ARE_CAPITALISED);
            if (mere && !tellsOfPercent(s, at, number)) {
                // "A ocho puntos del descenso".
                return new Unit(at, at + 1, null, false);
            }
            return new Unit(at, at + s.length(Cue.PERCENTAGE_POINT, at), "percentage-point", true);
        }
        if (s.has(Cue.PERCENT, at)) {
            return new Unit(at, at + s.length(Cue.PERCENT, at), "percent", true);
        }
        if (s.has(Cue.OF_THEM, at)) {
            // "28 deles".
            return null;
        }
        if (s.isSign(at, '%')) {
            if (s.has(Cue.PERCENTAGE_POINT, at + 1)) {
                return new Unit(at, at + 1 + s.length(Cue.PERCENTAGE_POINT, at + 1), "percentage-point", true);
            }
            return new Unit(at, at + 1, "percent", true);
        }
        if (s.isSign(at, '-') && !s.token(at).spaceBefore()) {
            return hyphenated(s, at + 1);
        }
        Unit measured = measured(s, at);
        if (measured == null && s.has(Cue.MODIFIER, at) && at + 1 < s.size()) {
            // "Les cinq derniers kilomètres".
            measured = measured(s, at + 1);
        }
        if (measured != null) {
            return measured;
        }
        Unit behindArticle = counted.behindArticle(s, at, taken);
        if (behindArticle != null) {
            return behindArticle;
        }
        String sign = s.token(at).kind() == Token.Kind.SIGN
                ? language.units().money(s.token(at).text())
                : null;
        if (sign != null) {
            return new Unit(at, at + 1, sign, true);
        }
        Unit ofSeveral = counted.ofSeveral(s, at, number, taken);
        if (ofSeveral != null && measured(s, ofSeveral.start()) == null) {
            return ofSeveral;
        }
        if (s.has(Cue.PARTITIVE, at) && (number.hasMagnitude() || number.fractional())) {
            at += s.length(Cue.PARTITIVE, at);
            while (number.fractional() && at < s.size() && at - from < 4 && s.length(Cue.FUNCTION, at) == 1) {
                at++;
            }
            Unit afterPartitive = at < s.size() ? measured(s, at) : null;
            if (afterPartitive != null) {
                return afterPartitive;
            }
        }
        if (!language.isFamiliar() && mayBePreposition(s, at) && at + 1 < s.size() && isNounLike(s, at + 1, taken)) {
            // Where nothing is known of the language, a short word is more likely "of" than a noun.
            at++;
            Unit afterShort = measured(s, at);
            if (afterShort != null) {
                return afterShort;
            }
        }
        if (number.fractional()
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && at < s.size()
                && s.token(at).isCapitalised()) {
            // "La mitad de lo que Montero considera".
            return null;
        }
        return counted.noun(s, from, at, number, taken);
    }

    /** "225,6 ME": letters for a power of ten that tell the money as well; {@code null} when they are none. */
    private Unit moneyInLetters(Sentence s, int at) {
        if (!s.isWord(at) || !s.token(at).isCapitalised()) {
            return null;
        }
        PhraseTree.Found<UnitWords.Unit> unit = language.units().unit(s.tokens(), at, at + 1);
        boolean money = unit != null
                && s.token(at).text().length() > 1
                && Character.isUpperCase(unit.value().canonical().charAt(0));
        return money ? new Unit(at, at + 1, unit.value().canonical(), true) : null;
    }

    /** Whether mere "points" are those of a percentage: beside one, behind decimals, or of a change. */
    private static boolean tellsOfPercent(Sentence s, int at, NumberReader.Read number) {
        boolean percent = number.value().stripTrailingZeros().scale() > 0
                || s.find(Cue.CHANGE, Math.max(0, at - FARTHEST_CHANGE), at) >= 0;
        for (int i = 0; i < s.size() && !percent; i++) {
            percent = s.isSign(i, '%') || s.has(Cue.PERCENT, i) || s.length(Cue.PERCENTAGE_POINT, i) > 1;
        }
        return percent;
    }

    /** "A 23-kilometre road", "die 23-Kilometer-Strecke"; not times, which tell how old or how long something is. */
    private Unit hyphenated(Sentence s, int at) {
        if (!s.isWord(at) || s.token(at).spaceBefore()) {
            return null;
        }
        String word = s.token(at).text();
        int hyphen = word.indexOf('-');
        List<Token> first =
                hyphen < 0 ? List.of(s.token(at)) : language.tokenizer().tokens(word.substring(0, hyphen));
        PhraseTree.Found<UnitWords.Unit> unit = language.units().unit(first, 0, first.size());
        boolean time = language.calendar().unit(first, 0, first.size()) != null
                || unit != null && TIMES.contains(unit.value().canonical());
        return unit == null || time ? null : new Unit(at, at + 1, unit.value().canonical(), true);
    }

    /** A unit that CLDR knows. Its abbreviations may be words as well ("in"), which then must touch the digits. */
    Unit measured(Sentence s, int at) {
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

    private static boolean mayBePreposition(Sentence s, int at) {
        String word = s.token(at).text();
        return s.isWord(at)
                && word.length() <= SHORTEST_WORD
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** Whether a unit stands there that CLDR knows. */
    boolean isMeasured(Sentence s, int at) {
        return at < s.size() && measured(s, at) != null;
    }

    /** A sign of money, or whatever unit the language writes there, before its number: "US$", "Rp", "EUR", "yüzde". */
    Money moneyAt(Sentence s, int at) {
        PhraseTree.Found<String> unit = at < s.size() ? language.units().unitBefore(s.tokens(), at, s.size()) : null;
        if (unit != null && at + unit.length() < s.size() && isNumberAt(s, at + unit.length())) {
            return new Money(unit.value(), at + unit.length());
        }
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

    private boolean isNumberAt(Sentence s, int at) {
        return s.token(at).isNumber() || language.numbers().mayStartWith(s.token(at));
    }

    private static boolean isYear(Sentence s, int at) {
        return at < s.size() && s.token(at).isNumber() && s.token(at).text().matches("\\d{4}");
    }

    /** "Per day", "a year", "sehari". */
    Rate rateAt(Sentence s, int at) {
        if (at >= s.size() || !(s.has(Cue.PER, at) || s.isSign(at, '/'))) {
            return null;
        }
        int noun = at + Math.max(1, s.length(Cue.PER, at));
        PhraseTree.Found<TemporalUnit> time =
                noun < s.size() ? language.calendar().unit(s.tokens(), noun, s.size()) : null;
        if (time != null && s.hasAny(noun + time.length(), Cue.LAST, Cue.NEXT, Cue.THIS, Cue.AUXILIARY)) {
            // "Un 3,6 % el año pasado", "6.2 percent a year earlier": when, and not how often.
            return null;
        }
        if (time != null && s.has(Cue.IN, at) && isYear(s, noun + time.length())) {
            // "10,9 Millionen im Jahr 2016".
            return null;
        }
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

    /** Whether a word is so common that it counts for no noun. */
    static boolean isCommon(Sentence s, int at) {
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
                Cue.COMPARED,
                Cue.CAUSE);
    }

    /** Whether the token may be a noun that is counted. */
    static boolean isNounLike(Sentence s, int at, boolean[] taken) {
        return s.isWord(at)
                && !taken[at]
                && (s.token(at).spaceBefore()
                        || s.token(at - 1).lower().endsWith("'")
                        || Tokenizer.isUnspaced(s.token(at).text().codePointAt(0)))
                && !s.isQuotationMark(at)
                && (s.has(Cue.MODIFIER, at) || !isCommon(s, at));
    }

    /** "Ein Prozent", "un euro": one, and no article. */
    boolean isShareOrMoney(Sentence s, int at) {
        if (at >= s.size()) {
            return false;
        }
        PhraseTree.Found<UnitWords.Unit> unit = language.units().unit(s.tokens(), at, s.size());
        boolean known = unit != null
                && (unit.value().canonical().equals("percent")
                        || unit.value().canonical().chars().allMatch(Character::isUpperCase));
        return known || s.hasAny(at, Cue.PERCENT, Cue.PERCENTAGE_POINT);
    }
}
