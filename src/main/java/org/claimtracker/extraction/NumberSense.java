package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;

/** Tells numbers that count or measure from labels, times of day, codes and parts of names. */
final class NumberSense {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final int LONGEST_STREET = 3;

    private final Language language;
    private final UnitReader units;
    private final Scores scores;

    NumberSense(Language language, UnitReader units) {
        this.language = language;
        this.units = units;
        this.scores = new Scores(language, units);
    }

    boolean isNoQuantity(Sentence s, int at, int numberAt, NumberReader.Read number, boolean money, boolean bounded) {
        // "1:140 Millionen": the power of ten of a number that was none.
        boolean orphan = number.spelled()
                && number.hasMagnitude()
                && numberAt > 0
                && s.token(numberAt - 1).isNumber()
                && number.end() == numberAt + 1;
        if (orphan
                || isCutOff(s, numberAt)
                || isPartOfCode(s, numberAt)
                || opensCode(s, number.end())
                || scores.isOfFallingPair(s, numberAt)
                || !money && scores.isOfScore(s, numberAt)) {
            return true;
        }
        if (number.spelled() && (isUncounted(s, numberAt, number) || isOfName(s, numberAt))) {
            return true;
        }
        // "Das Millionen-Publikum".
        boolean compound = number.spelled()
                && number.end() == numberAt + 1
                && number.hasMagnitude()
                && s.isSign(number.end(), '-')
                && !s.token(number.end()).spaceBefore();
        if (compound && !bounded) {
            return true;
        }
        boolean statute = language.has(Style.MODIFIERS_COME_FIRST)
                && !language.has(Style.NOUNS_ARE_CAPITALISED)
                && s.has(Cue.ARTICLE, numberAt - 1)
                && s.token(numberAt).text().matches("(1[5-9]|20)\\d\\d")
                && s.isWord(number.end())
                && s.token(number.end()).isCapitalised();
        if (statute) {
            // "Under the 1990 Companies Act".
            return true;
        }
        // "Über eine mögliche Zusammenarbeit", "nicht einmal ein Gespräch".
        boolean article = s.has(Cue.INDEFINITE, numberAt)
                && (number.end() >= s.size() || units.measured(s, number.end()) == null);
        if (number.spelled()
                && (!bounded || article)
                && !number.hasMagnitude()
                && !number.fractional()
                && number.value().compareTo(BigDecimal.ONE) <= 0
                && !units.isShareOrMoney(s, number.end())) {
            return true;
        }
        boolean decade = !language.has(Style.MODIFIERS_COME_FIRST)
                && at > 0
                && s.isWord(at - 1)
                && language.calendar().unit(s.tokens(), at - 1, s.size()) != null
                && language.calendar().unit(s.tokens(), at - 1, s.size()).value() == ChronoUnit.YEARS
                && (number.end() >= s.size() || units.measured(s, number.end()) == null);
        if (decade) {
            // "Los años cincuenta".
            return true;
        }
        int end = number.end();
        if (!money && isAddress(s, end)) {
            return true;
        }
        // "Jam sepuluh" is ten o'clock, and "sepuluh jam" ten hours.
        boolean clock = s.has(Cue.CLOCK, end) && units.measured(s, end) == null;
        if (isLabelled(s, at) || s.hasAny(at - 1, Cue.CLOCK) || clock) {
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
                && !Tokenizer.isIdeographic(s.token(end).text().codePointAt(0))
                && !Tokenizer.isUnspaced(s.token(end).text().codePointAt(0));
        if (glued && (s.has(Cue.ORDINAL_SUFFIX, end) || language.units().unit(s.tokens(), end, s.size()) == null)) {
            return !money;
        }
        if (glued && isClass(s, at, end)) {
            return !money;
        }
        boolean ordinalStop = language.has(Style.ORDINALS_END_IN_STOP)
                && s.isSign(end, '.')
                && end + 1 < s.size()
                && s.token(numberAt).text().length() <= 2;
        boolean ordinalSign = end < s.size()
                && (s.token(end).text().equals("º") || s.token(end).text().equals("ª"));
        return (ordinalStop || ordinalSign) && !money;
    }

    /** "6A: North beat South", "the 5-1A final", "a 4K LED screen": a letter that is no unit. */
    private static boolean isClass(Sentence s, int at, int letter) {
        String unit = s.token(letter).text();
        boolean named = s.isWord(letter + 1) && s.token(letter + 1).isCapitalised();
        return unit.length() == 1
                && Character.isUpperCase(unit.charAt(0))
                && (named || s.isSign(letter + 1, ':') || s.isSign(at - 1, '-'));
    }

    /** "Millones de euros": a great power of ten alone, nobody knows how many; or words that only begin as a number. */
    private boolean isUncounted(Sentence s, int at, NumberReader.Read number) {
        // "Et de milliers de lits".
        boolean thousands =
                language.inflection().isPlural(s.token(at).lower()) && language.has(Style.REPORTS_WITH_THAT);
        boolean alone = number.end() == at + 1
                && number.hasMagnitude()
                && !number.fractional()
                && (thousands || number.value().compareTo(MILLION) >= 0)
                && s.has(Cue.PARTITIVE, number.end())
                && !s.hasAny(at - 1, Cue.INDEFINITE, Cue.ARTICLE);
        return alone || number.fractional() && (number.value().signum() == 0 || isOrdinal(s, at, number));
    }

    /** "Un cuarto piso": a part would be one "of" something. */
    private boolean isOrdinal(Sentence s, int at, NumberReader.Read number) {
        int end = number.end();
        return language.has(Style.SUBJECT_MAY_BE_LEFT_OUT)
                && s.hasAny(at, Cue.INDEFINITE, Cue.ARTICLE)
                && end - at == 2
                && s.isWord(end)
                && !s.hasAny(end, Cue.PARTITIVE, Cue.FUNCTION, Cue.CONJUNCTION, Cue.OF_THEM)
                && units.measured(s, end) == null;
    }

    /** "São José dos Quatro Marcos": inside of a sentence, a number with a capital is part of a name. */
    private boolean isOfName(Sentence s, int at) {
        return !language.has(Style.NOUNS_ARE_CAPITALISED)
                && at > 0
                && s.isWord(at - 1)
                && s.token(at).isCapitalised()
                && !s.token(at).isAllCapitals()
                && s.isWord(at + 1)
                && s.token(at + 1).isCapitalised();
    }

    /** "133-MP-MICITT": digits that letters follow behind a hyphen, and no unit. */
    private boolean opensCode(Sentence s, int end) {
        return s.isSign(end, '-')
                && !s.token(end).spaceBefore()
                && s.isWord(end + 1)
                && !s.token(end + 1).spaceBefore()
                && s.token(end + 1).isAllCapitals()
                && s.token(end + 1).text().length() > 1
                && language.units().unit(s.tokens(), end + 1, s.size()) == null;
    }

    /** "0811-9999-222": behind a hyphen, and a number with a nought at its front. */
    private boolean isPartOfCode(Sentence s, int at) {
        int first = at;
        while (first > 1
                && !s.token(first).spaceBefore()
                && s.isSign(first - 1, '-')
                && s.token(first - 2).isNumber()) {
            first -= 2;
        }
        // "XBB.1.16".
        boolean version = s.isSign(at - 1, '.')
                && !s.token(at).spaceBefore()
                && !s.token(at - 1).spaceBefore()
                && s.isWord(at - 2)
                && s.token(at - 2).isAllCapitals();
        boolean measured = at == first + 2 && at + 1 < s.size() && units.measured(s, at + 1) != null;
        return version || first < at && s.token(first).text().charAt(0) == '0' && !measured;
    }

    /** "1119 Eighth Street". */
    private static boolean isAddress(Sentence s, int end) {
        int street = end;
        while (street - end < LONGEST_STREET
                && s.isWord(street)
                && s.token(street).isCapitalised()) {
            street++;
            if (s.has(Cue.STREET, street) && s.token(street).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** "Sh2.4": the rest of a number whose beginning is written onto a word. */
    static boolean isCutOff(Sentence s, int at) {
        return at > 1
                && s.token(at).isNumber()
                && !s.token(at).spaceBefore()
                && (s.isSign(at - 1, '.') || s.isSign(at - 1, ','))
                && !s.token(at - 1).spaceBefore()
                && s.isWord(at - 2)
                && Character.isDigit(
                        s.token(at - 2).text().charAt(s.token(at - 2).text().length() - 1));
    }

    /** "A las 14 horas", "um 8": an hour after the word for "at". */
    private boolean isTimeOfDay(Sentence s, int at, int end, BigDecimal value) {
        boolean clock = s.length(Cue.CLOCK_BEFORE, at - 1) == 1
                || s.length(Cue.CLOCK_BEFORE, at - 2) == 2
                || s.length(Cue.CLOCK_BEFORE, at - 3) == 3
                || opensHours(s, at, end)
                || closesHours(s, at);
        NumberReader.Read upper = end < s.size() ? upperEnd(s, end, false, false) : null;
        if (upper != null && s.has(Cue.CLOCK, upper.end()) && units.measured(s, upper.end()) == null) {
            // "Von 9 bis 18 Uhr".
            return true;
        }
        if (!clock || value.compareTo(BigDecimal.valueOf(24)) > 0) {
            return false;
        }
        UnitReader.Unit unit = end < s.size() ? units.measured(s, end) : null;
        if (upper != null) {
            // "Um zehn bis 15 Prozent".
            unit = upper.end() < s.size() ? units.measured(s, upper.end()) : null;
            return unit == null || "hour".equals(unit.canonical());
        }
        return unit == null ? !s.isWord(end) || UnitReader.isCommon(s, end) : "hour".equals(unit.canonical());
    }

    /** "De 14 heures à 21 heures", "entre 20 h et 8 h": from one time of day to another. */
    private boolean opensHours(Sentence s, int at, int end) {
        boolean between = s.has(Cue.BETWEEN, at - 1);
        UnitReader.Unit unit =
                end < s.size() && (between || s.has(Cue.MOVE_FROM, at - 1)) ? units.measured(s, end) : null;
        boolean hours = unit != null && "hour".equals(unit.canonical());
        int to = hours ? unit.end() : s.size();
        // "Entre deux heures et trois heures d'attente" is how long.
        boolean linked =
                between ? s.has(Cue.RANGE_AND, to) && s.token(to - 1).text().length() == 1 : s.has(Cue.RANGE, to);
        return linked && to + 1 < s.size() && s.token(to + 1).isNumber();
    }

    /** The second of such a pair. */
    private boolean closesHours(Sentence s, int at) {
        int first = at - 3;
        return s.has(Cue.RANGE_AND, at - 1)
                && first > 0
                && s.token(first).isNumber()
                && opensHours(s, first, first + 1);
    }

    private static boolean isLabelled(Sentence s, int at) {
        if (s.isSign(at - 1, '.') && s.has(Cue.LABEL, at - 2)) {
            return true;
        }
        // "Pasal 12 dan 14".
        boolean another =
                at > 2 && s.has(Cue.CONJUNCTION, at - 1) && s.token(at - 2).isNumber();
        return s.has(Cue.LABEL, at - 1)
                || s.length(Cue.LABEL, at - 2) == 2
                || s.isSign(at - 1, '#')
                || another && isLabelled(s, at - 2);
    }

    /** "Thousand", "hunderttausend": a power of ten in words. */
    static boolean isRound(NumberReader.Read number) {
        return number.spelled()
                && (number.hasMagnitude()
                        || number.value().compareTo(HUNDRED) >= 0
                                && number.value().stripTrailingZeros().precision() == 1);
    }

    /** "Several thousand": a power of ten alone, with words before it that leave open how many. */
    static boolean isVague(Sentence s, int at) {
        for (int back = 1; back <= 3 && at - back >= 0; back++) {
            if (s.length(Cue.VAGUE, at - back) == back) {
                return true;
            }
        }
        return false;
    }

    /** "Ein Programm über fünf Millionen Euro": behind a noun, a word for "more than" may tell how much it is worth. */
    boolean isWorth(Sentence s, int start, UnitReader.Unit unit, boolean[] taken) {
        return s.has(Cue.WORTH, start)
                && unit != null
                && unit.canonical() != null
                && Character.isUpperCase(unit.canonical().charAt(0))
                && s.isWord(start - 1)
                && !taken[start - 1]
                && s.token(start - 1).isCapitalised();
    }

    /** "Deux, trois jours": a small number in words, and the next one behind a comma. */
    private boolean isNextInWords(Sentence s, int comma) {
        boolean pair = s.isSign(comma, ',')
                && s.isWord(comma - 1)
                && s.isWord(comma + 1)
                && !s.isSign(comma - 2, ',')
                && !s.isSign(comma + 2, ',')
                && !s.has(Cue.CONJUNCTION, comma + 2);
        if (!pair) {
            return false;
        }
        NumberReader.Read from = language.numbers().read(s.tokens(), comma - 1, comma, false);
        NumberReader.Read to = language.numbers().read(s.tokens(), comma + 1, comma + 2, false);
        return from != null
                && to != null
                && !from.fractional()
                && from.value().add(BigDecimal.ONE).compareTo(to.value()) == 0;
    }

    NumberReader.Read upperEnd(Sentence s, int end, boolean between, boolean money) {
        int at = end;
        if (s.isSign(at, '-') || s.isSign(at, '–') || s.isSign(at, '—')) {
            if (at + 1 < s.size()
                    && s.token(at).spaceBefore() != s.token(at + 1).spaceBefore()) {
                return null;
            }
            at++;
        } else if (between && s.has(Cue.RANGE_AND, at)) {
            at += s.length(Cue.RANGE_AND, at);
            // "Entre +5,5 % et +6,5 %".
            at += s.isSign(at, '+') ? 1 : 0;
        } else if (s.has(Cue.RANGE, at)) {
            at += s.length(Cue.RANGE, at);
            if ((s.isSign(at, '-') || s.isSign(at, '+'))
                    && at + 1 < s.size()
                    && !s.token(at + 1).spaceBefore()
                    && s.token(at).spaceBefore()) {
                // "-1 200 à -1 800": the sign tells of both which way they go.
                at++;
            }
        } else if (isNextInWords(s, end)) {
            at++;
        } else {
            return null;
        }
        UnitReader.Money sign = at < s.size() ? units.moneyAt(s, at) : null;
        if (sign != null && !money && !s.isSign(end, '-') && !s.isSign(end, '–')) {
            // "Rose by a third to £240,000".
            return null;
        }
        int numberAt = sign == null ? at : sign.end();
        return numberAt >= s.size() ? null : language.numbers().read(s.tokens(), numberAt, s.size(), money);
    }
}
