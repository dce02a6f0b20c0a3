package org.claimtracker.extraction;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which language a text is written in, or that it cannot tell.
 *
 * <p>It knows the languages extraction is made for, and their neighbours, so that a Dutch text is not taken for a
 * German one. The profiles are loaded with the first text.
 */
public final class LanguageIdentification {

    private static final List<String> LANGUAGES =
            List.of("id", "en", "es", "pt", "fr", "de", "ms", "nl", "it", "ca", "gl", "ro", "da", "sv", "tr", "pl");

    /**
     * The detector tries several times and answers each language's average; a try that finds no language counts for
     * none. So it matters how far the likeliest one is ahead of the others, and that half the tries found one at all.
     */
    private static final double LEAST_PROBABILITY = 0.5;

    private static final double LEAST_SHARE = 0.95;
    private static final double BETTER_THAN_CHANCE = 0.05;

    /** These two share most of their words, so that a sentence often fits both: the likelier one is answered. */
    private static final Set<String> NEARLY_ONE = Set.of("id", "ms");

    private static final int FEWEST_LETTERS = 18;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_SAMPLE = 4_000;

    private static final class Detector {
        private static final LanguageDetector SHARED = load();

        private static LanguageDetector load() {
            try {
                List<LdLocale> locales =
                        LANGUAGES.stream().map(LdLocale::fromString).toList();
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
                        .minimalConfidence(BETTER_THAN_CHANCE)
                        // With a seed the same text has the same answer every time.
                        .seed(0L)
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The language of the text; empty when it is too short, of another script, or too like several languages. */
    public Optional<Locale> identify(String text) {
        String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        String words = latinWords(sample);
        if (words.length() < FEWEST_LETTERS || words.split(" ").length < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<DetectedLanguage> found = Detector.SHARED.getProbabilities(words);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String likeliest = found.getFirst().getLocale().getLanguage();
        double probability = found.stream()
                .filter(other -> other.getLocale().getLanguage().equals(likeliest)
                        || (NEARLY_ONE.contains(likeliest)
                                && NEARLY_ONE.contains(other.getLocale().getLanguage())))
                .mapToDouble(DetectedLanguage::getProbability)
                .sum();
        double all =
                found.stream().mapToDouble(DetectedLanguage::getProbability).sum();
        return probability >= LEAST_PROBABILITY && probability >= LEAST_SHARE * all
                ? Optional.of(Locale.of(likeliest))
                : Optional.empty();
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
