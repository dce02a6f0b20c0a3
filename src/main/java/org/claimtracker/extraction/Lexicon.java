package org.claimtracker.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a language's file {@code extraction/<language>.txt} says: the words that CLDR does not have.
 *
 * <p>A heading in brackets opens a section; under it stand phrases, parted by commas or lines; {@code #} opens a
 * comment. A phrase {@code *rá} stands for every word with that ending. Verbs under {@code say-verb} give all the forms
 * that {@code conjugation} has for their ending: with {@code ar = a ó ha+ado}, "afirmar" gives "afirma", "afirmó" and
 * "ha afirmado". Headings are those of {@link Cue}, and
 * {@code elision} (words that are written onto the next one with an apostrophe), {@code prefix} (the same with a
 * hyphen), {@code quarter} (other nouns for a quarter of a year), {@code half-year} (nouns for half a year),
 * {@code half} (nouns for half of anything), {@code week-of-month} and {@code half-month} (nouns for parts of a month),
 * {@code month} ({@code phrase = number}, other names than CLDR's), {@code holiday} ({@code phrase = day}, as {@link Feast#parse} reads it), {@code and-half} ("and a half"), {@code fraction} and {@code magnitude} ({@code phrase = number}), {@code currency}, {@code unit}, {@code unit-before} ("百分之"), {@code calendar-unit} and {@code one-unit} ("setahun") ({@code phrase = code}), {@code topic <name>}, and
 * {@code style} ({@code nouns-are-capitalised}, {@code modifiers-come-first}, {@code verb-comes-second}, {@code clauses-open-with-commas}, {@code ordinals-end-in-stop},
 * {@code subject-may-be-left-out}, {@code subject-comes-before} (of verbs of saying, but those of {@code say-after}),
 * {@code nicknames-join-beginnings}, {@code organizations-go-on-in-lower-case}, {@code reports-with-that}).
 *
 * <p>What a language puts to its words stands under {@code possessive} (behind an apostrophe), {@code plural},
 * {@code plural-verb}, {@code person-noun} ({@code *er}: of a noun for a person), {@code noun-case} (of nouns in other
 * cases than the nominative), {@code genitive}, {@code dative-plural}, {@code adjective-behind}
 * ({@code article = endings}, which an adjective of a name has behind that article; {@code -} is none) and
 * {@code adjective-alone} ({@code gender = ending}, which it has without one). The words, and the endings of nouns, that
 * tell a woman from a man stand under {@code female} and {@code male}. Countries and unions by other names than
 * CLDR's stand under {@code country}. A language without a file has an empty lexicon.
 */
final class Lexicon {

    private static final String DIRECTORY = "/extraction/";

    private static final Set<String> STYLES = Set.of(
            "nouns-are-capitalised",
            "modifiers-come-first",
            "verb-comes-second",
            "clauses-open-with-commas",
            "ordinals-end-in-stop",
            "subject-may-be-left-out",
            "subject-comes-before",
            "nicknames-join-beginnings",
            "organizations-go-on-in-lower-case",
            "groups-by-space",
            "reports-with-that",
            "speech-opens-with-dash");

    private final Map<String, List<String>> sections;

    private Lexicon(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    static Lexicon of(String language) {
        InputStream file = Lexicon.class.getResourceAsStream(DIRECTORY + language + ".txt");
        if (file == null) {
            return new Lexicon(Map.of());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList(), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lexicon parse(List<String> lines, String language) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = null;
        for (String raw : lines) {
            int comment = raw.indexOf('#');
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                String heading = line.substring(1, line.length() - 1);
                checkHeading(heading, language);
                section = sections.computeIfAbsent(heading, unused -> new ArrayList<>());
            } else if (section == null) {
                throw new IllegalArgumentException(language + ": phrase before the first heading: " + line);
            } else {
                for (String phrase : line.split(",")) {
                    if (!phrase.isBlank()) {
                        section.add(phrase.strip());
                    }
                }
            }
        }
        for (String style : sections.getOrDefault("style", List.of())) {
            if (!STYLES.contains(style)) {
                throw new IllegalArgumentException(language + ": unknown style " + style);
            }
        }
        return new Lexicon(sections);
    }

    private static void checkHeading(String heading, String language) {
        boolean known = heading.startsWith("topic ")
                || Set.of(
                                "say-verb",
                                "conjugation",
                                "elision",
                                "prefix",
                                "quarter",
                                "half-year",
                                "week-of-month",
                                "half-month",
                                "half",
                                "holiday",
                                "month",
                                "fraction",
                                "and-half",
                                "magnitude",
                                "currency",
                                "unit",
                                "unit-before",
                                "calendar-unit",
                                "one-unit",
                                "possessive",
                                "plural",
                                "plural-verb",
                                "person-noun",
                                "noun-case",
                                "genitive",
                                "dative-plural",
                                "adjective-behind",
                                "adjective-alone",
                                "female",
                                "male",
                                "country",
                                "style")
                        .contains(heading);
        for (Cue cue : Cue.values()) {
            known |= cue.heading().equals(heading);
        }
        if (!known) {
            throw new IllegalArgumentException(language + ": unknown heading [" + heading + "]");
        }
    }

    private List<String> section(String heading) {
        return sections.getOrDefault(heading, List.of());
    }

    Set<String> elisions() {
        return Set.copyOf(section("elision"));
    }

    Set<String> prefixes() {
        return Set.copyOf(section("prefix"));
    }

    /** What is written onto a word with an apostrophe and stands for itself: "s" in "Ohio's". */
    Set<String> possessives() {
        return Set.copyOf(section("possessive"));
    }

    List<String> plurals() {
        return section("plural");
    }

    List<String> pluralVerbs() {
        return withoutAsterisks("plural-verb");
    }

    List<String> personNouns() {
        return withoutAsterisks("person-noun");
    }

    List<String> nounCases() {
        return section("noun-case");
    }

    List<String> genitives() {
        return section("genitive");
    }

    /** What the dative puts to a plural. */
    List<String> dativePlurals() {
        return section("dative-plural");
    }

    /** By article, the endings of the adjectives behind it. */
    Map<String, List<String>> adjectivesBehind() {
        Map<String, List<String>> endings = new HashMap<>();
        assignments("adjective-behind").forEach((article, forms) -> endings.put(article, List.of(forms.split(" +"))));
        return endings;
    }

    /** By gender, the ending of an adjective without an article. */
    Map<String, String> adjectivesAlone() {
        return assignments("adjective-alone");
    }

    /** Words and endings ({@code *ora}) that tell of a woman. */
    List<String> femaleWords() {
        return section("female");
    }

    /** The same of a man. */
    List<String> maleWords() {
        return section("male");
    }

    /** Countries and unions by names that CLDR does not have, as they are written. */
    List<String> countries() {
        return section("country");
    }

    private List<String> withoutAsterisks(String heading) {
        return section(heading).stream()
                .map(ending -> ending.startsWith("*") ? ending.substring(1) : ending)
                .toList();
    }

    /** Nouns for a quarter of a year beyond the one CLDR has. */
    List<String> quarterNouns() {
        return section("quarter");
    }

    /** Nouns for half a year. */
    List<String> halfYearNouns() {
        return section("half-year");
    }

    /** Nouns for a week of a month, "the first week of May". */
    List<String> weekNouns() {
        return section("week-of-month");
    }

    /** Nouns for half a month. */
    List<String> halfMonthNouns() {
        return section("half-month");
    }

    /** Nouns for half of anything, a year among them. */
    List<String> halfNouns() {
        return section("half");
    }

    /** Holidays by their names. */
    PhraseTree<CalendarExpression.Holiday> holidays(Tokenizer tokenizer) {
        PhraseTree<CalendarExpression.Holiday> holidays = new PhraseTree<>();
        assignments("holiday")
                .forEach((phrase, day) ->
                        holidays.put(words(phrase, tokenizer), new CalendarExpression.Holiday(0, Feast.parse(day), 0)));
        return holidays;
    }

    /** Whether there are verbs of saying in the file, and not only what CLDR lacks of numbers and units. */
    boolean reportsSpeech() {
        return sections.containsKey("say") || sections.containsKey("say-verb");
    }

    boolean hasStyle(String style) {
        return section("style").contains(style);
    }

    /** Whether a cue is given by endings, too. */
    boolean hasEndings(Cue cue) {
        return section(cue.heading()).stream().anyMatch(phrase -> phrase.startsWith("*"));
    }

    /** The single words of a cue. */
    Set<String> words(Cue cue) {
        return section(cue.heading()).stream()
                .filter(phrase -> !phrase.startsWith("*") && phrase.indexOf(' ') < 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every phrase with all the cues it gives. */
    PhraseTree<Cue[]> cues(Tokenizer tokenizer) {
        Map<List<String>, Set<Cue>> byPhrase = new HashMap<>();
        boolean reportsWithThat = hasStyle("reports-with-that");
        for (Cue cue : Cue.values()) {
            for (String phrase : section(cue.heading())) {
                if (!phrase.startsWith("*")) {
                    byPhrase.computeIfAbsent(words(phrase, tokenizer), unused -> EnumSet.noneOf(Cue.class))
                            .add(cue);
                }
                if (cue == Cue.ROLE && reportsWithThat) {
                    // "El ex-director".
                    byPhrase.computeIfAbsent(words("ex-" + phrase, tokenizer), unused -> EnumSet.noneOf(Cue.class))
                            .add(cue);
                }
            }
        }
        for (String form : reportingForms()) {
            byPhrase.computeIfAbsent(words(form, tokenizer), unused -> EnumSet.noneOf(Cue.class))
                    .add(Cue.SAY);
        }
        PhraseTree<Cue[]> tree = new PhraseTree<>();
        byPhrase.forEach((phrase, cues) -> tree.put(phrase, cues.toArray(Cue[]::new)));
        return tree;
    }

    /** The forms of the verbs that report speech: "ha afirmado" for "afirmar". */
    private List<String> reportingForms() {
        Map<String, String> conjugations = assignments("conjugation");
        List<String> forms = new ArrayList<>();
        for (String verb : section("say-verb")) {
            String ending = conjugations.keySet().stream()
                    .filter(verb::endsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow(() -> new IllegalArgumentException("[conjugation] has no ending for " + verb));
            String stem = verb.substring(0, verb.length() - ending.length());
            for (String form : conjugations.get(ending).split(" +")) {
                int helped = form.indexOf('+');
                forms.add(
                        helped < 0 ? stem + form : form.substring(0, helped) + " " + stem + form.substring(helped + 1));
            }
        }
        return forms;
    }

    /** The endings that give a cue to every word that has them. */
    Endings endings() {
        Map<String, Set<Cue>> endings = new TreeMap<>();
        for (Cue cue : Cue.values()) {
            for (String phrase : section(cue.heading())) {
                if (phrase.startsWith("*")) {
                    endings.computeIfAbsent(phrase.substring(1), unused -> EnumSet.noneOf(Cue.class))
                            .add(cue);
                }
            }
        }
        return new Endings(endings);
    }

    /** "And a half" behind a number, and {@code *einhalb} for what is written onto one. */
    List<String> halves() {
        return section("and-half");
    }

    /** Words for parts of one, with the part: "half" is 0.5. */
    Map<List<String>, BigDecimal> fractions(Tokenizer tokenizer) {
        Map<List<String>, BigDecimal> fractions = new HashMap<>();
        assignments("fraction").forEach((phrase, value) -> {
            String[] parts = value.split("/");
            BigDecimal number = new BigDecimal(parts[0].strip());
            if (parts.length == 2) {
                number = number.divide(new BigDecimal(parts[1].strip()), MathContext.DECIMAL64);
            }
            fractions.put(words(phrase, tokenizer), number);
        });
        return fractions;
    }

    /** Words for powers of ten that CLDR does not list: "bn" is 1000000000. */
    Map<String, String> months() {
        return assignments("month");
    }

    Map<List<String>, BigDecimal> magnitudes(Tokenizer tokenizer) {
        Map<List<String>, BigDecimal> magnitudes = new HashMap<>();
        assignments("magnitude")
                .forEach((phrase, value) -> magnitudes.put(words(phrase, tokenizer), new BigDecimal(value)));
        return magnitudes;
    }

    /** Everyday words for money, with their ISO 4217 code. */
    Map<List<String>, String> currencies(Tokenizer tokenizer) {
        Map<List<String>, String> currencies = new HashMap<>();
        assignments("currency").forEach((phrase, code) -> currencies.put(words(phrase, tokenizer), code));
        return currencies;
    }

    /** Everyday words for measures, with the CLDR identifier of the unit. */
    Map<List<String>, String> units(Tokenizer tokenizer) {
        Map<List<String>, String> units = new HashMap<>();
        assignments("unit").forEach((phrase, unit) -> units.put(words(phrase, tokenizer), unit));
        return units;
    }

    /** Words for measures that stand before their number, with the identifier as above. */
    Map<List<String>, String> unitsBefore(Tokenizer tokenizer) {
        Map<List<String>, String> units = new HashMap<>();
        assignments("unit-before").forEach((phrase, unit) -> units.put(words(phrase, tokenizer), unit));
        return units;
    }

    /** Inflected nouns for calendar units, with "day", "week", "month", "quarter", "year" or "decade". */
    Map<List<String>, String> calendarUnits(Tokenizer tokenizer) {
        Map<List<String>, String> units = new HashMap<>();
        assignments("calendar-unit").forEach((phrase, unit) -> units.put(words(phrase, tokenizer), unit));
        return units;
    }

    /** Words for a count of calendar units that hold its number, "setahun", "fortnight", with "year" or "2 week". */
    Map<List<String>, String> singleUnits(Tokenizer tokenizer) {
        Map<List<String>, String> units = new HashMap<>();
        assignments("one-unit").forEach((phrase, unit) -> units.put(words(phrase, tokenizer), unit));
        return units;
    }

    /** Words that tell a topic, with its name. */
    PhraseTree<String> topics(Tokenizer tokenizer) {
        PhraseTree<String> topics = new PhraseTree<>();
        sections.forEach((heading, phrases) -> {
            if (heading.startsWith("topic ")) {
                String topic = heading.substring("topic ".length());
                phrases.forEach(phrase -> topics.put(words(phrase, tokenizer), topic));
            }
        });
        return topics;
    }

    /** The words that end in a full stop within a sentence. */
    Set<String> abbreviations(Locale locale) {
        Set<String> abbreviations = new HashSet<>();
        section(Cue.ABBREVIATION.heading()).forEach(word -> abbreviations.add(word.toLowerCase(locale)));
        return abbreviations;
    }

    private Map<String, String> assignments(String heading) {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (String line : section(heading)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("[" + heading + "] wants phrase = value: " + line);
            }
            assignments.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return assignments;
    }

    static List<String> words(String phrase, Tokenizer tokenizer) {
        return tokenizer.tokens(phrase).stream().map(Token::lower).toList();
    }
}
