package org.claimtracker.extraction;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a language names days, months, quarters and spans near today, learnt from CLDR by having it write some. */
final class CalendarWords {

    /** A span counted from the present one: "next week" is week, 1. */
    record Relative(TemporalUnit unit, int offset) {}

    private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
    private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
    private static final int WEEKS_OF_MONTH = 4;
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private static final Map<AbsoluteUnit, TemporalUnit> SPANS = Map.of(
            AbsoluteUnit.DAY, ChronoUnit.DAYS,
            AbsoluteUnit.WEEK, ChronoUnit.WEEKS,
            AbsoluteUnit.MONTH, ChronoUnit.MONTHS,
            AbsoluteUnit.QUARTER, IsoFields.QUARTER_YEARS,
            AbsoluteUnit.YEAR, ChronoUnit.YEARS);
    private static final Map<RelativeUnit, TemporalUnit> COUNTED = Map.of(
            RelativeUnit.DAYS, ChronoUnit.DAYS,
            RelativeUnit.WEEKS, ChronoUnit.WEEKS,
            RelativeUnit.MONTHS, ChronoUnit.MONTHS,
            RelativeUnit.YEARS, ChronoUnit.YEARS);
    private static final Map<Direction, Integer> OFFSETS =
            Map.of(Direction.LAST_2, -2, Direction.LAST, -1, Direction.THIS, 0, Direction.NEXT, 1, Direction.NEXT_2, 2);

    private static final List<MeasureUnit> UNITS =
            List.of(MeasureUnit.DAY, MeasureUnit.WEEK, MeasureUnit.MONTH, MeasureUnit.YEAR);

    private final PhraseTree<Integer> months = new PhraseTree<>();
    private final PhraseTree<DayOfWeek> weekdays = new PhraseTree<>();
    private final PhraseTree<DayOfWeek> shortWeekdays = new PhraseTree<>();
    private final PhraseTree<Integer> quarters = new PhraseTree<>();
    private final PhraseTree<Integer> halves = new PhraseTree<>();
    private final PhraseTree<Boolean> halfYears = new PhraseTree<>();
    private final PhraseTree<Integer> weeksOfMonth = new PhraseTree<>();
    private final PhraseTree<Integer> halvesOfMonth = new PhraseTree<>();
    private final PhraseTree<Integer> halvesOfAnything = new PhraseTree<>();
    private final PhraseTree<CalendarExpression.Holiday> holidays;
    private final Set<String> singularUnits = new HashSet<>();
    private final Set<String> pluralUnits = new HashSet<>();
    private final PhraseTree<Relative> relatives = new PhraseTree<>();
    private final PhraseTree<TemporalUnit> units = new PhraseTree<>();
    private final PhraseTree<Counted> singles = new PhraseTree<>();
    private final PhraseTree<Boolean> beforeFutureCount = new PhraseTree<>();
    private final PhraseTree<Boolean> beforePastCount = new PhraseTree<>();
    private final PhraseTree<Boolean> afterPastCount = new PhraseTree<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Inflection inflection;
    private final DateSigns signs;
    private final boolean namesAreCapitalised;
    private final boolean monthComesFirst;
    private final boolean monthMayComeFirst;

    CalendarWords(ULocale locale, Tokenizer tokenizer, Lexicon lexicon, Inflection inflection) {
        this.inflection = inflection;
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        for (int context : CONTEXTS) {
            for (int width : WIDTHS) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < Math.min(12, names.length); i++) {
                    putWords(months, names[i], i + 1, tokenizer);
                }
                String[] quarterNames = symbols.getQuarters(context, width);
                for (int i = 0; i < Math.min(4, quarterNames.length); i++) {
                    putWords(quarters, quarterNames[i], i + 1, tokenizer);
                }
            }
            String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
            for (int i = 1; i < days.length; i++) {
                DayOfWeek day = i == 1 ? DayOfWeek.SUNDAY : DayOfWeek.of(i - 1);
                putWords(weekdays, days[i], day, tokenizer);
                for (String part : lexicon.words(Cue.PART_OF_DAY)) {
                    // "Montagabend".
                    putWords(weekdays, days[i] + part, day, tokenizer);
                }
                int hyphen = days[i].indexOf('-');
                if (hyphen > 0) {
                    putWords(shortWeekdays, days[i].substring(0, hyphen), day, tokenizer);
                }
            }
        }
        lexicon.values(Section.MONTH)
                .forEach((name, number) -> putWords(months, name, Integer.valueOf(number), tokenizer));
        String january = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[0];
        namesAreCapitalised = Character.isUpperCase(january.codePointAt(0));
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
        String monthAndDay = patterns.getBestPattern("MMMMd");
        monthComesFirst = monthAndDay.indexOf('M') < monthAndDay.indexOf('d');
        String anywhere = DateTimePatternGenerator.getInstance(new ULocale(locale.getLanguage()))
                .getBestPattern("MMMMd");
        monthMayComeFirst = monthComesFirst || anywhere.indexOf('M') < anywhere.indexOf('d');
        signs = DateSigns.of(
                patterns.getBestPattern("yMMMd"),
                symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED)[2]);
        learnSpans(locale, RelativeDateTimeFormatter.getInstance(locale), tokenizer);
        learnQuarters(locale, patterns, tokenizer, lexicon);
        learnOrdinals(locale, lexicon.phrases(Section.HALF_YEAR), 2, halves, tokenizer);
        learnOrdinals(locale, lexicon.phrases(Section.HALF), 2, halvesOfAnything, tokenizer);
        learnOrdinals(locale, lexicon.phrases(Section.WEEK_OF_MONTH), WEEKS_OF_MONTH, weeksOfMonth, tokenizer);
        learnOrdinals(locale, lexicon.phrases(Section.HALF_MONTH), 2, halvesOfMonth, tokenizer);
        holidays = lexicon.holidays();
        lexicon.phrases(Section.HALF_YEAR).forEach(noun -> putWords(halfYears, noun, true, tokenizer));
        lexicon.valuesByWords(Section.CALENDAR_UNIT).forEach((words, name) -> units.putIfAbsent(words, unit(name)));
        lexicon.valuesByWords(Section.ONE_UNIT).forEach((words, name) -> singles.put(words, counted(name)));
        for (PhraseTree<?> tree : List.of(
                months,
                weekdays,
                shortWeekdays,
                quarters,
                halves,
                halfYears,
                halvesOfAnything,
                weeksOfMonth,
                halvesOfMonth,
                holidays,
                relatives,
                units,
                singles,
                beforeFutureCount,
                beforePastCount)) {
            firstWords.addAll(tree.firstWords());
        }
    }

    /** So many of a unit, as "fortnight" or "setahun" tells in one word. */
    record Counted(int count, TemporalUnit unit) {}

    private static Counted counted(String told) {
        int space = told.indexOf(' ');
        return space < 0
                ? new Counted(1, unit(told))
                : new Counted(Integer.parseInt(told.substring(0, space)), unit(told.substring(space + 1)));
    }

    private static TemporalUnit unit(String name) {
        return switch (name) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "quarter" -> IsoFields.QUARTER_YEARS;
            case "year" -> ChronoUnit.YEARS;
            case "decade" -> ChronoUnit.DECADES;
            default -> throw new IllegalArgumentException("no calendar unit: " + name);
        };
    }

    private static <V> void putWords(PhraseTree<V> tree, String phrase, V value, Tokenizer tokenizer) {
        List<String> words = tokenizer.tokens(phrase).stream()
                .filter(token -> !token.isSign('.'))
                .map(Token::lower)
                .toList();
        if (!words.isEmpty() && words.stream().mapToInt(String::length).sum() > 1) {
            tree.putIfAbsent(words, value);
        }
    }

    private void learnSpans(ULocale locale, RelativeDateTimeFormatter formatter, Tokenizer tokenizer) {
        SPANS.forEach((span, unit) -> {
            OFFSETS.forEach((direction, offset) -> {
                String phrase = formatter.format(direction, span);
                if (phrase != null) {
                    putWords(relatives, phrase, new Relative(unit, offset), tokenizer);
                }
            });
            String plain = formatter.format(Direction.PLAIN, span);
            if (plain != null) {
                putWords(units, plain, unit, tokenizer);
            }
        });
        UNITS.forEach(unit -> {
            for (int count : new int[] {1, 2, 5}) {
                String counted = NumberFormatter.withLocale(locale)
                        .unit(unit)
                        .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
                        .format(count)
                        .toString();
                tokenizer.tokens(counted).stream()
                        .filter(Token::isWord)
                        .forEach(word -> (count == 1 ? singularUnits : pluralUnits).add(word.lower()));
            }
        });
        COUNTED.forEach((counted, unit) -> {
            for (double count : new double[] {1, 2, 3, 5}) {
                Set<String> number = count == 1 ? singularUnits : pluralUnits;
                learnCounted(formatter.format(count, Direction.NEXT, counted), true, unit, number, tokenizer);
                learnCounted(formatter.format(count, Direction.LAST, counted), false, unit, number, tokenizer);
            }
        });
    }

    /** From "in 3 weeks" that "in" comes before and "weeks" is the unit; from "3 weeks ago" what comes after. */
    private void learnCounted(
            String phrase, boolean future, TemporalUnit unit, Set<String> grammaticalNumber, Tokenizer tokenizer) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        boolean number = false;
        for (Token token : tokenizer.tokens(phrase)) {
            if (token.isNumber()) {
                number = true;
            } else {
                (number ? after : before).add(token.lower());
            }
        }
        if (!number || after.isEmpty()) {
            return;
        }
        grammaticalNumber.add(after.getFirst());
        if (!before.isEmpty()) {
            (future ? beforeFutureCount : beforePastCount).put(before, true);
            units.putIfAbsent(after, unit);
        } else if (!future && after.size() > 1) {
            afterPastCount.put(after.subList(1, after.size()), true);
            units.putIfAbsent(after.subList(0, 1), unit);
        }
    }

    private void learnQuarters(
            ULocale locale, DateTimePatternGenerator patterns, Tokenizer tokenizer, Lexicon lexicon) {
        List<String> nouns = new ArrayList<>(lexicon.phrases(Section.QUARTER));
        nouns.add(patterns.getFieldDisplayName(
                DateTimePatternGenerator.QUARTER, DateTimePatternGenerator.DisplayWidth.WIDE));
        nouns.forEach(noun -> putWords(units, noun, IsoFields.QUARTER_YEARS, tokenizer));
        learnOrdinals(locale, nouns, 4, quarters, tokenizer);
    }

    /** "First quarter", "quarter I", "semestre 2": the parts of a year with their ordinals spelled or in digits. */
    private static void learnOrdinals(
            ULocale locale, List<String> nouns, int most, PhraseTree<Integer> parts, Tokenizer tokenizer) {
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        RuleBasedNumberFormat digits = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL);
        for (String noun : nouns) {
            for (int part = 1; part <= most; part++) {
                List<String> ordinals = new ArrayList<>();
                ordinals.add(ROMAN.get(part - 1));
                ordinals.add(digits.format(part));
                for (String ruleSet : speller.getRuleSetNames()) {
                    if (ruleSet.startsWith("%spellout-ordinal")) {
                        ordinals.add(speller.format(part, ruleSet).replace("\u00AD", ""));
                    }
                }
                for (String ordinal : ordinals) {
                    putWords(parts, ordinal + " " + noun, part, tokenizer);
                    putWords(parts, noun + " " + ordinal, part, tokenizer);
                }
            }
        }
    }

    /** Whether words about time may start with this one, in lower case. */
    boolean mayStartWith(String word) {
        return firstWords.contains(word);
    }

    PhraseTree.Found<Integer> month(List<Token> tokens, int at, int to) {
        return hasCase(tokens.get(at)) ? months.longest(tokens, at, to) : null;
    }

    PhraseTree.Found<DayOfWeek> weekday(List<Token> tokens, int at, int to) {
        return hasCase(tokens.get(at)) ? weekdays.longest(tokens, at, to) : null;
    }

    /** Weekdays without the second half of their name ("segunda"), which may mean something else too. */
    PhraseTree.Found<DayOfWeek> shortWeekday(List<Token> tokens, int at, int to) {
        return shortWeekdays.longest(tokens, at, to);
    }

    PhraseTree.Found<Integer> quarter(List<Token> tokens, int at, int to) {
        return quarters.longest(tokens, at, to);
    }

    PhraseTree.Found<Integer> half(List<Token> tokens, int at, int to) {
        return halves.longest(tokens, at, to);
    }

    /** How many tokens at {@code at} are a noun for half a year, or 0. */
    int halfYearNoun(List<Token> tokens, int at, int to) {
        return length(halfYears.longest(tokens, at, to));
    }

    /** "First week", of a month. */
    PhraseTree.Found<Integer> weekOfMonth(List<Token> tokens, int at, int to) {
        return weeksOfMonth.longest(tokens, at, to);
    }

    /** "Segunda quincena", of a month. */
    PhraseTree.Found<Integer> halfOfMonth(List<Token> tokens, int at, int to) {
        return halvesOfMonth.longest(tokens, at, to);
    }

    /** "Second half", of a year or of a match. */
    PhraseTree.Found<Integer> halfOfAnything(List<Token> tokens, int at, int to) {
        return halvesOfAnything.longest(tokens, at, to);
    }

    PhraseTree.Found<CalendarExpression.Holiday> holiday(List<Token> tokens, int at, int to) {
        return tokens.get(at).isCapitalised() ? holidays.longest(tokens, at, to) : null;
    }

    /** Whether the word is a unit of time in the plural: "the coming years" end nowhere. */
    boolean isPlural(Token unit) {
        String word = unit.lower();
        String singular = inflection.singular(word);
        boolean ofKnownSingular = singular != null
                && units.longest(List.of(new Token(0, 0, word, singular, Token.Kind.WORD, true)), 0, 1) != null;
        return (pluralUnits.contains(word) || ofKnownSingular) && !singularUnits.contains(word);
    }

    DateSigns signs() {
        return signs;
    }

    PhraseTree.Found<Relative> relative(List<Token> tokens, int at, int to) {
        return relatives.longest(tokens, at, to);
    }

    PhraseTree.Found<TemporalUnit> unit(List<Token> tokens, int at, int to) {
        return units.longest(tokens, at, to);
    }

    /** One unit together with its number: "setahun". */
    PhraseTree.Found<Counted> single(List<Token> tokens, int at, int to) {
        return singles.longest(tokens, at, to);
    }

    /** How many tokens at {@code at} say that a count of days or weeks lies ahead ("in"), or 0. */
    int beforeFutureCount(List<Token> tokens, int at, int to) {
        return length(beforeFutureCount.longest(tokens, at, to));
    }

    /** How many tokens at {@code at} say that the count after them has gone by ("hace"), or 0. */
    int beforePastCount(List<Token> tokens, int at, int to) {
        return length(beforePastCount.longest(tokens, at, to));
    }

    /** How many tokens at {@code at} say that the count before them has gone by ("ago"), or 0. */
    int afterPastCount(List<Token> tokens, int at, int to) {
        return at < to ? length(afterPastCount.longest(tokens, at, to)) : 0;
    }

    /** Whether months and weekdays are written with a capital. */
    boolean namesAreCapitalised() {
        return namesAreCapitalised;
    }

    /** Whether "March 5" rather than "5 March" is how the language writes a day. */
    boolean monthComesFirst() {
        return monthComesFirst;
    }

    /** Whether it is how it is written in some region where the language is. */
    boolean monthMayComeFirst() {
        return monthMayComeFirst;
    }

    private static int length(PhraseTree.Found<Boolean> found) {
        return found == null ? 0 : found.length();
    }

    /** "minggu" is a week and "Minggu" a Sunday, "may" a verb and "May" a month. */
    private boolean hasCase(Token token) {
        return !namesAreCapitalised || token.isCapitalised();
    }
}
