package org.claimtracker.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a language changes nouns, adjectives and verbs by case, gender and number, as far as names and counts need it. All
 * of it is said in the language's file; where that says nothing, no word is inflected.
 */
final class Inflection {

    private static final String NO_ARTICLE = "-";

    private final List<String> cases;
    private final List<String> genitives;
    private final List<String> plurals;
    private final List<String> pluralVerbs;
    private final List<String> personNouns;
    private final Map<String, List<String>> adjectivesBehind;
    private final Map<String, String> adjectivesAlone;
    private final List<String> female;
    private final List<String> male;

    Inflection(LanguageFile file) {
        this.cases = file.phrases(Section.NOUN_CASE);
        this.genitives = file.phrases(Section.GENITIVE).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.plurals = file.phrases(Section.PLURAL);
        this.pluralVerbs = withoutAsterisks(file.phrases(Section.PLURAL_VERB));
        this.personNouns = withoutAsterisks(file.phrases(Section.PERSON_NOUN));
        this.adjectivesBehind = new HashMap<>();
        file.values(Section.ADJECTIVE_BEHIND)
                .forEach((article, endings) -> adjectivesBehind.put(article, List.of(endings.split(" +"))));
        this.adjectivesAlone = file.values(Section.ADJECTIVE_ALONE);
        this.female = file.phrases(Section.FEMALE);
        this.male = file.phrases(Section.MALE);
    }

    private static List<String> withoutAsterisks(List<String> endings) {
        return endings.stream()
                .map(ending -> ending.startsWith("*") ? ending.substring(1) : ending)
                .toList();
    }

    /** What cases other than the nominative put to a noun: "s" of "des Chefs". */
    List<String> cases() {
        return cases;
    }

    /** What the genitive alone puts to it, the longest first. */
    List<String> genitives() {
        return genitives;
    }

    /** How many letters of an adjective are there for its case, given the word before it; 0 when none are. */
    int adjectiveEnding(String adjective, String article) {
        int behind = ending(adjective, adjectivesBehind.getOrDefault(article, List.of()));
        return behind > 0 ? behind : ending(adjective, adjectivesBehind.getOrDefault(NO_ARTICLE, List.of()));
    }

    /** How an adjective ends in the nominative, without an article, before a noun of that gender. */
    String adjectiveAlone(String gender) {
        return adjectivesAlone.getOrDefault(gender, "");
    }

    /** Whether a noun speaks of more than one, as far as its ending tells. */
    boolean isPlural(String noun) {
        String singular = singular(noun);
        return singular != null && ending(singular, plurals) == 0;
    }

    /** Whether a noun has no ending of the plural, in a language of which those are known. */
    boolean isSingular(String noun) {
        return !plurals.isEmpty() && ending(noun, plurals) == 0;
    }

    /** The noun without the ending of the plural; {@code null} when it has none. */
    String singular(String noun) {
        int letters = ending(noun, plurals);
        return letters == 0 ? null : noun.substring(0, noun.length() - letters);
    }

    /** Whether a verb speaks of more than one. */
    boolean isPluralVerb(String verb) {
        return ending(verb, pluralVerbs) > 0;
    }

    /** Whether a noun is a person's by its ending: "builder", "Wirtin". */
    boolean isPersonNoun(String noun) {
        return ending(noun, personNouns) > 0;
    }

    /** Whether the language's file tells how such nouns end. */
    boolean knowsPersonNouns() {
        return !personNouns.isEmpty();
    }

    /**
     * Whether a word tells of a woman or a man: "she", "la", "directora".
     *
     * @param noun whether it is a noun, of which the ending alone may tell
     * @return {@code null} when it tells neither
     */
    Genders.Gender gender(String word, boolean noun) {
        if (tells(word, noun, female)) {
            return Genders.Gender.FEMALE;
        }
        return tells(word, noun, male) ? Genders.Gender.MALE : null;
    }

    private static boolean tells(String word, boolean noun, List<String> words) {
        for (String known : words) {
            boolean ending = known.startsWith("*");
            if (ending
                    ? noun && word.length() >= known.length() && word.endsWith(known.substring(1))
                    : word.equals(known)) {
                return true;
            }
        }
        return false;
    }

    private static int ending(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.length() > ending.length() && word.endsWith(ending)) {
                return ending.length();
            }
        }
        return 0;
    }

    /** Whether a German noun stands there or, by its ending, an adjective before one: "kamen 20 wohl per Schiff" has none. */
    static boolean mayCount(Sentence s, int at) {
        String word = s.token(at).lower();
        return s.token(at).isCapitalised()
                || s.has(Cue.MODIFIER, at)
                || word.endsWith("e")
                || word.endsWith("en")
                || word.endsWith("er")
                || word.endsWith("es")
                || word.endsWith("em");
    }
}
