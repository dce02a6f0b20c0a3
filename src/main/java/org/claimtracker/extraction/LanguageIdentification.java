package org.claimtracker.extraction;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which language a text is written in, or that it cannot tell.
 *
 * <p>The script that most of the text is written in decides among which languages: for many scripts there is only one.
 * Else letters that follow each other tell them apart. It knows more languages than extraction is made for, so that a
 * Dutch text is not taken for a German one. The profiles are loaded with the first text in their script.
 */
public final class LanguageIdentification {

    private static final Detector LATIN = new Detector(
            "id", "en", "es", "pt", "fr", "de", "ms", "nl", "it", "ca", "gl", "ro", "da", "sv", "no", "tr", "pl", "cs",
            "sk", "hu", "fi", "et", "lv", "lt", "hr", "sl", "sq", "vi", "tl", "sw");

    private static final Map<Integer, Detector> OTHER_SCRIPTS = Map.of(
            UScript.CYRILLIC, new Detector("ru", "uk", "be", "bg", "mk", "sr"),
            UScript.ARABIC, new Detector("ar", "fa", "ur"),
            UScript.DEVANAGARI, new Detector("hi", "mr", "ne"));

    /** Japanese is written in the characters of Chinese, too, but never for long without its own. */
    private static final double LEAST_KANA = 0.05;

    /** What share of the letters are of the script that decides; a name in another one now and then is usual. */
    private static final double MOST_LETTERS = 0.8;

    private static final double BETTER_THAN_CHANCE = 0.05;
    private static final double LEAST_SHARE = 0.65;

    /**
     * Indonesian and Malay share most of their words, so that a sentence often fits both. Together they count as one
     * language; it is taken for Malay only where hardly a line looks Indonesian.
     */
    private static final String INDONESIAN = "id";

    private static final String MALAY = "ms";
    private static final double HARDLY_ANYTHING = 0.1;

    /** Of a script that tells the language by itself. */
    private static final int FEWEST_OF_ITS_SCRIPT = 4;

    private static final int FEWEST_LETTERS = 18;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_SAMPLE = 4_000;

    /** The detector settles on a language at the first letters that repeat often, which in long texts is too early. */
    private static final int LONGEST_PIECE = 60;

    /** Tells languages of one script apart. */
    private static final class Detector {

        private final List<String> languages;
        private LanguageDetector loaded;

        Detector(String... languages) {
            this.languages = List.of(languages);
        }

        synchronized LanguageDetector detector() {
            if (loaded == null) {
                loaded = load();
            }
            return loaded;
        }

        private LanguageDetector load() {
            try {
                List<LdLocale> locales =
                        languages.stream().map(LdLocale::fromString).toList();
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
                        .minimalConfidence(BETTER_THAN_CHANCE)
                        // Lines are short texts: all of each is looked at, instead of a sample drawn by chance.
                        .shortTextAlgorithm(LONGEST_SAMPLE + 1)
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The language of the text; empty when it is too short, of several scripts, or too like several languages. */
    public Optional<Locale> identify(String text) {
        String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        int script = script(sample);
        if (script == UScript.LATIN) {
            return identify(sample, script, LATIN);
        }
        Detector several = OTHER_SCRIPTS.get(script);
        return several != null ? identify(sample, script, several) : onlyLanguage(script);
    }

    /**
     * The language of a text that comes with one declared. Templates of pages declare languages that their texts are not
     * in, so what the text tells goes first; but only where the declared language is one that would have been told, and
     * is not as like it as Malay is to Indonesian.
     */
    public Optional<Locale> identify(String text, Locale declared) {
        Optional<Locale> identified = identify(text);
        boolean otherwise = identified.isPresent() && !isLike(identified.get(), declared) && isKnown(declared);
        return otherwise ? identified : Optional.of(declared);
    }

    private static boolean isLike(Locale identified, Locale declared) {
        String language = identified.getLanguage();
        return language.equals(declared.getLanguage())
                || List.of(INDONESIAN, MALAY).containsAll(List.of(language, declared.getLanguage()));
    }

    private static boolean isKnown(Locale declared) {
        return Stream.concat(Stream.of(LATIN), OTHER_SCRIPTS.values().stream())
                .anyMatch(several -> several.languages.contains(declared.getLanguage()));
    }

    /** The script that nearly all letters are of; {@link UScript#UNKNOWN} when none is. */
    private static int script(String text) {
        Map<Integer, Integer> letters = new HashMap<>();
        int all = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                all++;
                letters.merge(UScript.getScript(c), 1, Integer::sum);
            }
        }
        int kana = letters.getOrDefault(UScript.HIRAGANA, 0) + letters.getOrDefault(UScript.KATAKANA, 0);
        if (kana > 0) {
            int japanese = kana + letters.getOrDefault(UScript.HAN, 0);
            letters.merge(kana >= LEAST_KANA * japanese ? UScript.JAPANESE : UScript.HAN, japanese, Math::max);
        }
        double most = MOST_LETTERS * all;
        return letters.entrySet().stream()
                .filter(script -> script.getValue() >= FEWEST_OF_ITS_SCRIPT && script.getValue() >= most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UScript.UNKNOWN);
    }

    /** The language that CLDR expects in a script: Korean, Thai or Greek in theirs. */
    private static Optional<Locale> onlyLanguage(int script) {
        if (script == UScript.UNKNOWN) {
            return Optional.empty();
        }
        String language = ULocale.addLikelySubtags(new ULocale("und_" + UScript.getShortName(script)))
                .getLanguage();
        return language.isEmpty() || language.equals("und") ? Optional.empty() : Optional.of(Locale.of(language));
    }

    /**
     * Which of several languages it is. The text is looked at piece by piece, each with a say as long as it is: names
     * and foreign words spoil some, and seldom most.
     */
    private static Optional<Locale> identify(String sample, int script, Detector several) {
        LanguageDetector detector = several.detector();
        Map<String, Double> letters = new HashMap<>();
        double all = 0;
        for (String words : pieces(sample, script)) {
            if (words.length() >= FEWEST_LETTERS && words.split(" ").length >= FEWEST_WORDS) {
                all += words.length();
                for (DetectedLanguage found : detector.getProbabilities(words)) {
                    letters.merge(
                            found.getLocale().getLanguage(), found.getProbability() * words.length(), Double::sum);
                }
            }
        }
        double malay = letters.getOrDefault(MALAY, 0.0);
        double indonesian = letters.getOrDefault(INDONESIAN, 0.0);
        letters.remove(indonesian > HARDLY_ANYTHING * malay ? MALAY : INDONESIAN);
        letters.replaceAll((language, count) ->
                language.equals(INDONESIAN) || language.equals(MALAY) ? malay + indonesian : count);
        double enough = LEAST_SHARE * all;
        return letters.entrySet().stream()
                .filter(language -> language.getValue() > 0 && language.getValue() >= enough)
                .map(language -> Locale.of(language.getKey()))
                .findFirst();
    }

    /** The words of each line, a long line parted between words. */
    private static List<String> pieces(String text, int script) {
        List<String> pieces = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String words = words(line, script);
            int start = 0;
            while (words.length() - start > 2 * LONGEST_PIECE) {
                int space = words.indexOf(' ', start + LONGEST_PIECE);
                if (space < 0) {
                    break;
                }
                pieces.add(words.substring(start, space));
                start = space + 1;
            }
            pieces.add(words.substring(start));
        }
        return pieces;
    }

    /** The words in letters of the script, where those are most of the text. */
    private static String words(String text, int script) {
        StringBuilder words = new StringBuilder(text.length());
        int own = 0;
        int other = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                if (UScript.hasScript(c, script)) {
                    own++;
                    words.appendCodePoint(c);
                } else {
                    other++;
                }
            } else if (Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                // Vowels of Hindi are such marks, and stand within its words.
                words.appendCodePoint(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return own > 4 * other ? words.toString().strip() : "";
    }
}
