package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign ratings are read as people read them, also those of publishers that the vocabulary was not made from. */
class RatingNormalizerTest {

    private static final Path LABELS = Path.of("src/test/resources/rating-labels");

    /** Every third publisher by name; their labels were not looked at when {@code ratings/labels.txt} was tuned. */
    private static final int HELD_OUT = 3;

    private static final RatingScaleView TRUTH = scale(
            "truth",
            rating("false", "False", 1),
            rating("mostly-false", "Mostly false", 2),
            rating("half-true", "Half true", 3),
            rating("mostly-true", "Mostly true", 4),
            rating("true", "True", 5),
            rating("unproven", "Unproven", null));

    private static final RatingScaleView PROMISE = scale(
            "promise",
            rating("not-started", "Not started", null),
            rating("in-the-works", "In the works", null),
            rating("stalled", "Stalled", null),
            rating("broken", "Broken", 1),
            rating("compromise", "Compromise", 2),
            rating("kept", "Kept", 3));

    private final RatingNormalizer normalizer = new RatingNormalizer(null);

    private static RatingScaleView scale(String key, RatingContent... ratings) {
        return new RatingScaleView(null, 0, key, null, key, key, List.of(ratings), null, null);
    }

    private static RatingContent rating(String key, String label, Integer value) {
        return new RatingContent(key, label, Map.of("id", label + " (id)"), label, value, true);
    }

    private String read(String label, String language) {
        return normalizer
                .normalize(new ForeignRating(label, language, null, null, null), TRUTH)
                .rating();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Half-True | en | half-true",
                "half true (id) | - | half-true",
                "PANTS ON FIRE! | en | false",
                "Salah | id | false",
                "Hoaks | id | false",
                "YANLIŞ | tr | false",
                "Neistina | sr | false",
                "Größtenteils falsch | de | mostly-false",
                "Verdadeiro, mas... | pt | mostly-true",
                "Falso: la foto es de 2014 y no de ayer | es | false",
                "Menyesatkan - video lama | id | half-true",
                "Misleading/Partially False | en | half-true",
                "ложь и манипуляция | ru | half-true",
                "3 [true] | id | true",
                "Not true | en | false",
                "tidak benar | id | false",
                "No Evidence | en | unproven",
                "Satire | en | -",
                "Xyzzy | en | -",
                "... | en | -",
                "no | en | -",
                "'' | - | -",
                "- | - | -"
            })
    void aLabelIsReadAsPeopleReadIt(String label, String language, String rating) {
        assertThat(read(label, language)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Not correct | en",
                "Far from true | en",
                "Hardly true | en",
                "Could be true | en",
                "Isn't accurate | en",
                "Neither true nor false | en",
                "Not (entirely) false | en",
                "Probably fake | en",
                "Almost right | en",
                "Not correct | id",
                "Bukan hoaks | id",
                "Tidak sepenuhnya benar | id",
                "Belum tentu benar | id",
                "No es falso | es",
                "No es del todo cierto | es",
                "No es cierto del todo | es",
                "Não é falso | pt",
                "Pas vrai | fr",
                "Ce n'est pas tout à fait exact | fr",
                "Ni vrai ni faux | fr",
                "Nicht wahr | de",
                "Stimmt nicht ganz | de",
                "Richtig ist das nicht | de",
                "Non è vero | it",
                "Niet juist | nl",
                "Klopt niet helemaal | nl",
                "Nie jest fałszywe | pl",
                "Nu este fals | ro",
                "Nuk është e vërtetë | sq",
                "Nije istina | hr",
                "Није истина | sr",
                "Ni resnično | sl",
                "Nem hamis | hu",
                "Не вярно | bg",
                "Δεν είναι αλήθεια | el",
                "Не правда | ru",
                "Вряд ли правда | ru",
                "Не фейк | uk",
                "Рас емес | kk",
                "სიმართლე არ არის | ka",
                "Doğru deyil | az",
                "Doğru değil | tr",
                "Yanlış değildir | tr",
                "درست نیست | fa",
                "ليس صحيح | ar",
                "ليست كاذبة | ar",
                "سچ نہیں | ur",
                "לא אמת | he",
                "सच नहीं | hi",
                "झूठ नहीं है | hi",
                "खोटे नाही | mr",
                "સાચું નથી | gu",
                "ਸੱਚ ਨਹੀਂ | pa",
                "সত্য নয় | bn",
                "உண்மை இல்லை | ta",
                "నిజం కాదు | te",
                "ಸತ್ಯ ಅಲ್ಲ | kn",
                "Không đúng | vi",
                "거짓 아님 | ko",
                "Hindi peke | tl",
                "Sio kweli | sw",
                "Ikke sant | no",
                "Ikke forkert | da",
                "Stämmer inte | sv",
                "Ei ole totta | fi",
                "Pole tõsi | et",
                "Nav taisnība | lv"
            })
    void aLabelThatIsDeniedOrTakenBackIsNotReadAsTheLabel(String label, String language) {
        assertThat(read(label, language)).isNull();
        assertThat(read(label, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Misleading, not false | en | half-true",
                "Not false, but misleading | en | half-true",
                "No, it is not true | en | false",
                "Not proven true | en | unproven",
                "Falso: no hay pruebas | es | false",
                "Falsch. Das Bild ist nicht von gestern | de | false",
                "Falsch (nicht aus Berlin) | de | false",
                "Yanlış (bu yıl değil) | tr | false",
                "Fake, not real | en | false",
                "Klopt niet | nl | false",
                "Tidak benar | id | false",
                "Nì | it | half-true",
                "C'est faux | fr | false"
            })
    void whatIsDeniedTakesNothingFromWhatIsNot(String label, String language, String rating) {
        assertThat(read(label, language)).isEqualTo(rating);
    }

    @Test
    void theNumberOfALabelThatIsDeniedCounts() {
        var one = BigDecimal.ONE;
        assertThat(normalizer
                        .normalize(new ForeignRating("Not correct", "en", one, BigDecimal.valueOf(5), one), TRUTH)
                        .rating())
                .isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "Cumplida, es, kept",
        "Incumplida, es, broken",
        "Achieved, en, kept",
        "Compromised, en, compromise",
        "In progress, en, in-the-works",
        "Not started, en, not-started",
        "Gebrochen, de, broken"
    })
    void aLabelOfAPromiseIsReadIntoThatScale(String label, String language, String rating) {
        var normalized = normalizer.normalize(new ForeignRating(label, language, null, null, null), PROMISE);

        assertThat(normalized.rating()).isEqualTo(rating);
        assertThat(normalized.originalLabel()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 5, 1, false",
                "5, 5, 1, true",
                "3, 5, 1, half-true",
                "2, 1, 7, mostly-true",
                "0.6, 1, 0, half-true",
                "-1, 5, 1, -",
                "6, 5, 1, -",
                "1, 1, 1, -",
                "1, -, -, -"
            })
    void aNumberIsReadByItsPlaceBetweenWorstAndBest(
            BigDecimal value, BigDecimal best, BigDecimal worst, String rating) {
        var normalized = normalizer.normalize(new ForeignRating("Xyzzy", "en", value, best, worst), TRUTH);

        assertThat(normalized.rating()).isEqualTo(rating);
        assertThat(normalized.originalLabel()).isEqualTo("Xyzzy");
        assertThat(normalized.readFrom()).isEqualTo(rating == null ? null : NormalizedRating.Evidence.NUMBER);
    }

    @Test
    void aLabelGoesBeforeItsNumberAndSatireHasNoRatingWhateverItsNumber() {
        var one = BigDecimal.ONE;
        assertThat(normalizer
                        .normalize(new ForeignRating("True", "en", one, BigDecimal.TEN, one), TRUTH)
                        .rating())
                .isEqualTo("true");
        assertThat(normalizer
                        .normalize(new ForeignRating("Satire", "en", one, BigDecimal.TEN, one), TRUTH)
                        .rating())
                .isNull();
    }

    @Test
    void onAScaleOfAnOrganizationItsOwnLabelsCountAndItsNumbers() {
        var own = new RatingScaleView(
                null,
                0,
                "truth",
                java.util.UUID.randomUUID(),
                "Stars",
                "Stars",
                List.of(rating("one", "Bad", 1), rating("two", "Good", 2)),
                null,
                null);
        assertThat(normalizer
                        .normalize(new ForeignRating("good", "en", null, null, null), own)
                        .rating())
                .isEqualTo("two");
        assertThat(normalizer
                        .normalize(new ForeignRating("False", "en", null, null, null), own)
                        .rating())
                .isNull();
        assertThat(normalizer
                        .normalize(new ForeignRating("?", "en", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE), own)
                        .rating())
                .isEqualTo("one");
    }

    /** Of the labels of one group of publishers, how many are read as people read them. */
    private record Score(int right, int all) {

        private double accuracy() {
            return (double) right / all;
        }

        private Score plus(boolean isRight) {
            return new Score(right + (isRight ? 1 : 0), all + 1);
        }
    }

    @Test
    void publishersThatTheVocabularyWasNotMadeFromAreReadAlmostAsWell() throws IOException {
        Map<String, String> classes = classes();
        List<Path> publishers = new ArrayList<>();
        try (Stream<Path> files = Files.list(LABELS)) {
            files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(publishers::add);
        }
        Map<String, Score> scores = new HashMap<>();
        for (int i = 0; i < publishers.size(); i++) {
            String group = (i + 1) % HELD_OUT == 0 ? "held out" : "built on";
            String name = publishers.get(i).getFileName().toString();
            for (String line : Files.readAllLines(publishers.get(i))) {
                String[] cells = line.split("\t");
                if (cells.length != 2) {
                    continue;
                }
                String expected =
                        classes.get(cells[1].toLowerCase(Locale.ROOT).replaceFirst("/.*(?<!misleading)$", ""));
                String found = read(cells[0], null);
                boolean isRight = java.util.Objects.equals(found, expected);
                boolean isLabel = cells[0].split("\\s+").length <= 5;
                scores.merge(group + ", all", new Score(0, 0).plus(isRight), (a, b) -> a.plus(isRight));
                if (isLabel) {
                    scores.merge(
                            group + ", up to five words", new Score(0, 0).plus(isRight), (a, b) -> a.plus(isRight));
                }
                if (!isRight && group.equals("built on") && Boolean.getBoolean("rating.misses")) {
                    System.out.printf("%s: %s is %s, not %s%n", name, cells[0], expected, found);
                }
            }
        }
        scores.forEach((group, score) -> System.out.printf(
                "Ratings, %s: %d of %d, %.2f%n", group, score.right(), score.all(), score.accuracy()));

        assertThat(scores.get("held out, up to five words").accuracy()).isGreaterThan(0.88);
        assertThat(scores.get("held out, all").accuracy()).isGreaterThan(0.85);
    }

    /** The rating of the truth scale for each class that people read labels into; {@code null} for none. */
    private static Map<String, String> classes() {
        Map<String, String> groups = Map.of(
                "true", "true",
                "mostly true", "mostly-true",
                "partly true/misleading", "half-true",
                "complicated/hard to categorise", "unproven",
                "mostly false", "mostly-false",
                "false", "false");
        Map<String, String> classes = new HashMap<>();
        try {
            for (String line : Files.readAllLines(LABELS.resolve("master_mapping.tsv"))) {
                String[] cells = line.split("\t");
                for (String name : cells[1].split("\\|")) {
                    // "incomplete" stands in two groups; the first is the one of a rating.
                    classes.putIfAbsent(name, groups.get(cells[0]));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertThat(Set.copyOf(groups.values())).hasSize(6);
        return classes;
    }
}
