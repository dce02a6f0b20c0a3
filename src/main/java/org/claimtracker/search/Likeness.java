package org.claimtracker.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How like two texts are: BM25 over words as their language's stemmer has them, and over groups of four letters of
 * those, which see through endings, spellings and compounds that the stemmer does not know.
 */
final class Likeness {

    /** A word that stands in a document more than once says more, and ever less more (BM25's k1). */
    private static final double SATURATION = 0.9;

    /** How far a long document has to have more in common (BM25's b). */
    private static final double LENGTH = 0.75;

    // How much each part counts, and how a sum becomes a score: fitted on 800 posts for which it is known what was
    // checked before. docs/adr/0024 says how.
    private static final double AUTHOR = 0.72;
    private static final double MONTH = 1.2;
    private static final double GRAMS = 0.235;
    private static final double STEEPNESS = 4.57;
    private static final double LENGTH_OF_TEXT = -1.75;
    private static final double OFFSET = -2.93;

    /** Addresses and the like have no groups of letters worth comparing. */
    static final int LONGEST_WORD = 40;

    /** As many letters as fit into a {@code long}. */
    static final int GRAM = 4;

    /** Stands for where a word starts or ends. */
    private static final char EDGE = '_';

    private final Rarity rarity;
    private final Map<String, Double> wordWeights;

    /** The groups of letters that the text has, in order, and how much each counts. */
    private final long[] grams;

    private final double[] gramWeights;

    /** Which of these each word has that was met in a document: documents that are like a text are like each other. */
    private final Map<String, int[]> gramsInWords = new HashMap<>();

    /**
     * A text that is compared with documents.
     *
     * @param content in how many documents each of its words stands
     * @param author  the same of the words that name who posted it
     * @param month   the same of the words that say when it was posted
     */
    record Text(Map<String, Long> content, Map<String, Long> author, Map<String, Long> month) {

        /** Its words with those of who posted it, whose groups of letters are compared. */
        Set<String> words() {
            Set<String> words = new HashSet<>(content.keySet());
            words.addAll(author.keySet());
            return words;
        }

        /** All words, and how much each counts: its rarity, as often as a part has it. */
        Map<String, Double> weights(Rarity rarity) {
            Map<String, Double> weights = new HashMap<>();
            content.forEach((word, documents) -> weights.merge(word, rarity.of(documents), Double::sum));
            author.forEach((word, documents) -> weights.merge(word, AUTHOR * rarity.of(documents), Double::sum));
            month.forEach((word, documents) -> weights.merge(word, MONTH * rarity.of(documents), Double::sum));
            return weights;
        }
    }

    Likeness(Text text, Map<String, Long> documentsWithGram, Rarity rarity) {
        this.rarity = rarity;
        wordWeights = text.weights(rarity);
        grams = distinct(text.words()).toArray();
        gramWeights = Arrays.stream(grams)
                .mapToDouble(gram -> GRAMS * rarity.of(documentsWithGram.getOrDefault(written(gram), 0L)))
                .toArray();
    }

    /** All groups of letters of some words. */
    static Set<String> grams(Collection<String> words) {
        return distinct(words).mapToObj(Likeness::written).collect(Collectors.toSet());
    }

    private static LongStream distinct(Collection<String> words) {
        return words.stream()
                .flatMapToLong(word -> Arrays.stream(gramsOf(word)))
                .sorted()
                .distinct();
    }

    /** The groups of letters of a word, which starts and ends with one more; each as a number, its last letter lowest. */
    private static long[] gramsOf(String word) {
        long[] grams = new long[numberOfGrams(word)];
        if (grams.length == 0) {
            return grams;
        }
        long gram = EDGE;
        for (int i = 0; i <= word.length(); i++) {
            gram = gram << Character.SIZE | (i < word.length() ? word.charAt(i) : EDGE);
            int lettersBefore = i + 2 - GRAM;
            if (lettersBefore >= 0 || i == word.length()) {
                grams[Math.max(0, lettersBefore)] = gram;
            }
        }
        return grams;
    }

    private static String written(long gram) {
        StringBuilder letters = new StringBuilder(GRAM);
        for (int shift = (GRAM - 1) * Character.SIZE; shift >= 0; shift -= Character.SIZE) {
            char letter = (char) (gram >>> shift);
            if (letter != 0) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    /**
     * How likely it is that the document says the same as the text.
     *
     * @param document how often each word stands in it
     * @return 0 to 1, with four decimals: nearer ones are no different
     */
    double score(Map<String, Integer> document) {
        int[] timesOfGrams = new int[gramWeights.length];
        int length = 0;
        int inGrams = 0;
        for (Map.Entry<String, Integer> word : document.entrySet()) {
            int times = word.getValue();
            length += times;
            inGrams += times * numberOfGrams(word.getKey());
            for (int gram : gramsInWords.computeIfAbsent(word.getKey(), this::sharedGrams)) {
                timesOfGrams[gram] += times;
            }
        }
        double normal = 1 - LENGTH + LENGTH * length / rarity.averageWords();
        double common = 0;
        for (Map.Entry<String, Double> word : wordWeights.entrySet()) {
            common += word.getValue() * saturated(document.getOrDefault(word.getKey(), 0), normal);
        }
        double normalInGrams = 1 - LENGTH + LENGTH * inGrams / rarity.averageGrams();
        for (int gram = 0; gram < timesOfGrams.length; gram++) {
            common += gramWeights[gram] * saturated(timesOfGrams[gram], normalInGrams);
        }
        if (common == 0) {
            return 0;
        }
        double odds = STEEPNESS * Math.log(0.05 + common) + LENGTH_OF_TEXT * Math.log(1 + wordWeights.size()) + OFFSET;
        return Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000.0;
    }

    private int[] sharedGrams(String word) {
        long[] all = gramsOf(word);
        int[] shared = new int[all.length];
        int found = 0;
        for (long gram : all) {
            int number = Arrays.binarySearch(grams, gram);
            if (number >= 0) {
                shared[found++] = number;
            }
        }
        return Arrays.copyOf(shared, found);
    }

    private static double saturated(int times, double normal) {
        return times == 0 ? 0 : times * (SATURATION + 1) / (times + SATURATION * normal);
    }

    private static int numberOfGrams(String word) {
        return word.length() > LONGEST_WORD ? 0 : Math.max(1, word.length() + 2 - GRAM + 1);
    }
}
