package org.claimtracker.extraction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the phrases of a {@link LanguageFile} mean, taken apart as those of a text are. */
final class Lexicon {

    private final LanguageFile file;
    private final Tokenizer tokenizer;

    Lexicon(LanguageFile file, Tokenizer tokenizer) {
        this.file = file;
        this.tokenizer = tokenizer;
    }

    /** Whether there are verbs of saying in the file, and not only what CLDR lacks of numbers and units. */
    boolean reportsSpeech() {
        return file.has(Cue.SAY) || file.has(Section.SAY_VERB);
    }

    boolean has(Style style) {
        return file.styles().contains(style);
    }

    /** Whether a cue is given by endings, too. */
    boolean hasEndings(Cue cue) {
        return file.phrases(cue).stream().anyMatch(Lexicon::isEnding);
    }

    /** The phrases of a section as they are written. */
    List<String> phrases(Section section) {
        return file.phrases(section);
    }

    /** The values of a section by phrase, as they are written. */
    Map<String, String> values(Section section) {
        return file.values(section);
    }

    /** The values of a section by the words of the phrase. */
    Map<List<String>, String> valuesByWords(Section section) {
        Map<List<String>, String> values = new HashMap<>();
        file.values(section).forEach((phrase, value) -> values.put(tokenizer.words(phrase), value));
        return values;
    }

    /** The same where the values are numbers or fractions, {@code 1/3}. */
    Map<List<String>, BigDecimal> numbers(Section section) {
        Map<List<String>, BigDecimal> numbers = new HashMap<>();
        valuesByWords(section).forEach((words, value) -> numbers.put(words, number(value)));
        return numbers;
    }

    private static BigDecimal number(String value) {
        String[] parts = value.split("/");
        BigDecimal number = new BigDecimal(parts[0].strip());
        return parts.length == 1 ? number : number.divide(new BigDecimal(parts[1].strip()), MathContext.DECIMAL64);
    }

    /** Holidays by their names. */
    PhraseTree<CalendarExpression.Holiday> holidays() {
        PhraseTree<CalendarExpression.Holiday> holidays = new PhraseTree<>();
        valuesByWords(Section.HOLIDAY)
                .forEach((words, day) -> holidays.put(words, new CalendarExpression.Holiday(0, Feast.parse(day), 0)));
        return holidays;
    }

    /** The single words of a cue. */
    Set<String> words(Cue cue) {
        return file.phrases(cue).stream()
                .filter(phrase -> !isEnding(phrase) && phrase.indexOf(' ') < 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every phrase with all the cues it gives. */
    PhraseTree<Cue[]> cues() {
        Map<List<String>, Set<Cue>> byPhrase = new HashMap<>();
        for (Cue cue : Cue.values()) {
            for (String phrase : file.phrases(cue)) {
                if (!isEnding(phrase)) {
                    add(cue, phrase, byPhrase);
                }
                if (cue == Cue.ROLE && has(Style.REPORTS_WITH_THAT)) {
                    // "El ex-director".
                    add(cue, "ex-" + phrase, byPhrase);
                }
            }
        }
        for (String form : reportingForms()) {
            add(Cue.SAY, form, byPhrase);
        }
        for (String verb : file.phrases(Section.SAY_VERB)) {
            add(Cue.SAY_INFINITIVE, verb, byPhrase);
        }
        PhraseTree<Cue[]> tree = new PhraseTree<>();
        byPhrase.forEach((phrase, cues) -> tree.put(phrase, cues.toArray(Cue[]::new)));
        return tree;
    }

    private void add(Cue cue, String phrase, Map<List<String>, Set<Cue>> byPhrase) {
        byPhrase.computeIfAbsent(tokenizer.words(phrase), unused -> EnumSet.noneOf(Cue.class))
                .add(cue);
    }

    /** The forms of the verbs that report speech: "ha afirmado" for "afirmar". */
    private List<String> reportingForms() {
        Map<String, String> conjugations = file.values(Section.CONJUGATION);
        List<String> forms = new ArrayList<>();
        for (String verb : file.phrases(Section.SAY_VERB)) {
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
            for (String phrase : file.phrases(cue)) {
                if (isEnding(phrase)) {
                    endings.computeIfAbsent(phrase.substring(1), unused -> EnumSet.noneOf(Cue.class))
                            .add(cue);
                }
            }
        }
        return new Endings(endings);
    }

    /** Words that tell a topic, with its name. */
    PhraseTree<String> topics() {
        PhraseTree<String> topics = new PhraseTree<>();
        file.topics()
                .forEach((topic, phrases) -> phrases.forEach(phrase -> topics.put(tokenizer.words(phrase), topic)));
        return topics;
    }

    /** The words that end in a full stop within a sentence. */
    Set<String> abbreviations(Locale locale) {
        Set<String> abbreviations = new HashSet<>();
        file.phrases(Cue.ABBREVIATION).forEach(word -> abbreviations.add(word.toLowerCase(locale)));
        return abbreviations;
    }

    private static boolean isEnding(String phrase) {
        return phrase.startsWith("*");
    }
}
