package org.claimtracker.extraction;

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

/**
 * Tells which language a text is written in, or that it cannot tell.
 *
 * <p>It knows the languages extraction is made for, and their neighbours, so that a Dutch text is not taken for a
 * German one. The profiles are loaded with the first text, or while the native executable is built.
 */
public final class LanguageIdentification {

    private static final List<String> LANGUAGES =
            List.of("id", "en", "es", "pt", "fr", "de", "ms", "nl", "it", "ca", "gl", "ro", "da", "sv", "tr", "pl");

    private static final double BETTER_THAN_CHANCE = 0.05;
    private static final double LEAST_SHARE = 0.65;

    /**
     * Indonesian and Malay share most of their words, so that a sentence often fits both. Together they count as one
     * language; it is taken for Malay only where hardly a line looks Indonesian.
     */
    private static final String INDONESIAN = "id";

    private static final String MALAY = "ms";
    private static final double HARDLY_ANYTHING = 0.1;

    private static final int FEWEST_LETTERS = 18;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_SAMPLE = 4_000;

    /** The detector settles on a language at the first letters that repeat often, which in long texts is too early. */
    private static final int LONGEST_PIECE = 60;

    private static final class Detector {
        private static final LanguageDetector SHARED = load();

        private static LanguageDetector load() {
            try {
                List<LdLocale> locales =
                        LANGUAGES.stream().map(LdLocale::fromString).toList();
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

    /**
     * The language of the text; empty when it is too short, of another script, or too like several languages. It is
     * looked at piece by piece, each with a say as long as it is: names and foreign words spoil some, and seldom most.
     */
    public Optional<Locale> identify(String text) {
        String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        Map<String, Double> letters = new HashMap<>();
        double all = 0;
        for (String words : pieces(sample)) {
            if (words.length() >= FEWEST_LETTERS && words.split(" ").length >= FEWEST_WORDS) {
                all += words.length();
                for (DetectedLanguage found : Detector.SHARED.getProbabilities(words)) {
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
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String words = latinWords(line);
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

    /** The words in Latin letters, where those are most of the text; every language known here is written in them. */
    private static String latinWords(String text) {
        StringBuilder words = new StringBuilder(text.length());
        int latin = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                latin++;
                words.append(c);
            } else {
                other++;
            }
        }
        return latin > 4 * other ? words.toString().strip() : "";
    }
}
