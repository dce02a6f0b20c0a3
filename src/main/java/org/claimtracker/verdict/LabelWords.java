package org.claimtracker.verdict;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What fact-checkers of many languages call the ratings of the built-in scales: the file {@code ratings/labels.txt},
 * whose head describes its form. Labels are compared without case, punctuation and the accents of Latin letters.
 */
final class LabelWords {

    /** Stands for what is known and is no step of the scale. */
    static final String NO_STEP = "-";

    private static final String FILE = "/ratings/labels.txt";
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern LATIN_ACCENT = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u0640\\ufeff]");

    private static final String DOUBT = "doubt";

    /** Part a label from what explains it, and end what a word of doubt is about. */
    static final String MARKS = ".:;,/|\\n–—…،؛؟۔।、。，：；";

    private static final Pattern MARK = Pattern.compile("[" + MARKS + "]+|\\s-+\\s|-\\s");

    private static final Pattern BRACKET = Pattern.compile("[(\\[（【]+");

    /** By scale, then by language, then by label: the rating. */
    private final Map<String, Map<String, Map<String, String>>> labels = new HashMap<>();

    /** By scale: the labels that no two languages differ on. */
    private final Map<String, Map<String, String>> everywhere = new HashMap<>();

    private final Doubts doubts = new Doubts(new HashSet<>(), new HashSet<>());

    private LabelWords() {}

    static LabelWords read() {
        var words = new LabelWords();
        var file = LabelWords.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String[] section = {};
            for (String line : reader.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1).split(" ");
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    words.add(section[0], section[1], line);
                }
            }
            words.labels.forEach((scale, languages) -> words.everywhere.put(scale, union(languages)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    private void add(String scale, String rating, String line) {
        int colon = line.indexOf(':');
        if (scale.equals(DOUBT)) {
            var side = rating.equals("before") ? doubts.before() : doubts.after();
            for (String word : line.substring(colon + 1).split(",")) {
                side.add(plain(word));
            }
            return;
        }
        var ofLanguage = labels.computeIfAbsent(scale, s -> new HashMap<>())
                .computeIfAbsent(line.substring(0, colon), l -> new HashMap<>());
        for (String label : line.substring(colon + 1).split(",")) {
            String other = ofLanguage.putIfAbsent(plain(label), rating);
            if (other != null && !other.equals(rating)) {
                throw new IllegalStateException("%s: %s is both %s and %s".formatted(FILE, label, other, rating));
            }
        }
    }

    /** A label as it is compared: words parted by one space. */
    static String plain(String label) {
        String text = Normalizer.normalize(label, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        text = LATIN_ACCENT.matcher(text).replaceAll("");
        // Persian parts a word with what can't be seen, and others write a space there.
        text = INVISIBLE.matcher(text.replace('\u200c', ' ')).replaceAll("");
        // What NFKD leaves alone although people and keyboards take one for the other.
        text = text.replace('ı', 'i')
                .replace('đ', 'd')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('ə', 'e');
        text = text.replace('ي', 'ی').replace('ك', 'ک');
        return NOT_A_WORD
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The ratings that labels of a scale stand for: those of the language, and those of all others where it has none. */
    Optional<Labels> of(String scale, String inLanguage) {
        Map<String, Map<String, String>> languages = labels.get(scale);
        if (languages == null) {
            return Optional.empty();
        }
        String language =
                inLanguage == null ? "" : Locale.forLanguageTag(inLanguage).getLanguage();
        return Optional.of(new Labels(languages.getOrDefault(language, Map.of()), everywhere.get(scale), doubts));
    }

    /** What means one rating here and another there means nothing where the language is not known. */
    private static Map<String, String> union(Map<String, Map<String, String>> languages) {
        Map<String, String> all = new HashMap<>();
        languages
                .values()
                .forEach(labels -> labels.forEach(
                        (label, rating) -> all.merge(label, rating, (one, other) -> one.equals(other) ? one : "")));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** A rating that words of a label stand for, and the number of the first of them. */
    record Found(String rating, int start) {}

    /**
     * The labels of a scale.
     *
     * @param own    those of the language asked for
     * @param every  those of all languages that agree on them
     * @param doubts what takes them back
     */
    record Labels(Map<String, String> own, Map<String, String> every, Doubts doubts) {

        private static final int LONGEST = 6;

        /** What a plain label stands for as a whole; {@code null} when it is not known. */
        String whole(String plain) {
            String rating = own.get(plain);
            return rating == null ? every.get(plain) : rating;
        }

        /**
         * What the words of a label stand for, in their order: the longest known ones, from left to right, but for those
         * that are in doubt.
         */
        List<Found> within(String label) {
            List<String> words = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            List<Integer> brackets = new ArrayList<>();
            for (String stretch : MARK.split(label)) {
                for (String piece : BRACKET.split(stretch)) {
                    String plain = plain(piece);
                    if (!plain.isEmpty()) {
                        words.addAll(List.of(plain.split(" ")));
                    }
                    brackets.add(words.size());
                }
                ends.add(words.size());
            }
            List<Found> found = new ArrayList<>();
            int from = 0;
            while (from < words.size()) {
                int next = from + 1;
                for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
                    String known = String.join(" ", words.subList(from, to));
                    String rating = doubts.has(known) ? null : whole(known);
                    if (rating != null) {
                        if (!inDoubt(words, ends, brackets, from, to)) {
                            found.add(new Found(rating, from));
                        }
                        next = to;
                        break;
                    }
                }
                from = next;
            }
            return found;
        }

        /** What comes before may stand in brackets, as in "not (entirely) true"; what follows in them explains a label. */
        private boolean inDoubt(List<String> words, List<Integer> ends, List<Integer> brackets, int from, int to) {
            int begin = ends.stream().filter(end -> end <= from).reduce(0, Math::max);
            int end = brackets.stream().filter(bracket -> bracket >= to).reduce(words.size(), Math::min);
            return doubts.about(words.subList(begin, end), from - begin, to - begin);
        }
    }
}
