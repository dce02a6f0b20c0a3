package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionRobustnessTest {

    private static final int MEGABYTE = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 1, 20);

    /** Noise is less to read than prose; what is more than this many times as slow grows with more than its length. */
    private static final double MOST_TIMES_PROSE = 10;

    private static double secondsForMegabyteOfProse;

    private final ClaimExtractor extractor = new CldrClaimExtractor();

    static Stream<String> adversarial() {
        return Stream.of(
                "7",
                ",",
                "1,",
                "1.",
                "million ",
                "one hundred ",
                "million million, ",
                "“",
                "\"",
                "« ",
                "(",
                "A",
                "A. ",
                "a-",
                "l'",
                "said ",
                "he said, ",
                "X said that ",
                "in 2030 ",
                "by the end of ",
                "Smith ",
                "Smith of ",
                "e\u0301",
                "\uD83D\uDCF0",
                "12 million users said.\n",
                "He said 5% of it. ",
                "between 1 and 2 to 3 ",
                "\n",
                "according to ",
                "\u0301",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "a",
                "\u05D0 ",
                "\u202E12 \u0645",
                "\uD800",
                "\uDC00\uD800 ",
                "\u200B",
                "\u0000",
                "Why?\n",
                "A, M.D., ",
                "A & B ",
                "said: “",
                "‘a’ ",
                "+++ 10:30 +++ ",
                "https://a.b/c?d=e&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", ",", "million ", "“", "a", "\u0301", "\n", "("})
    void givenAMegabyteOfOneThing_whenExtracting_thenItTakesNoLongerThanProse(String thing) {
        assertNoSlowerThanProse(thing, "en", MEGABYTE);
    }

    @ParameterizedTest
    @MethodSource("adversarial")
    void givenOneThingAgainAndAgain_whenExtracting_thenItTakesNoLongerThanProse(String thing) {
        assertNoSlowerThanProse(thing, "en", MEGABYTE / 4);
    }

    @ParameterizedTest
    @CsvSource({"th, ล้าน", "th, ก", "zh, 中", "ar, مرحبا", "de, million", "fr, l'", "id, 'M.Si., '", "tr, %"})
    void givenOneThingOfALanguageAgainAndAgain_whenExtracting_thenItTakesNoLongerThanProse(
            String language, String thing) {
        assertNoSlowerThanProse(thing, language, MEGABYTE / 4);
    }

    /**
     * The limit is set by prose of the same length, read in the same run, and not by a clock: on a slow or busy machine
     * both take longer. What would go on for ever ends here, too.
     */
    private void assertNoSlowerThanProse(String thing, String language, int length) {
        String text = thing.repeat(length / thing.length());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            double limit = MOST_TIMES_PROSE * secondsForMegabyteOfProse() * length / MEGABYTE;
            double seconds = seconds(() -> extract(text, language));
            assertThat(seconds < limit ? seconds : best(() -> extract(text, language)))
                    .as("seconds")
                    .isLessThan(limit);
        });
    }

    @Test
    void givenFourTimesTheText_whenExtracting_thenTheMemoryGrowsWithIt() {
        String prose = prose("en");
        String small = repeat(prose, 100_000);
        String large = repeat(prose, 400_000);
        extract(small, "en");
        double four = (double) allocated(() -> extract(large, "en")) / allocated(() -> extract(small, "en"));
        assertThat(four)
                .as("four times the text takes so many times the memory")
                .isLessThan(6);
    }

    private static long allocated(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) THREADS;
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private double secondsForMegabyteOfProse() {
        if (secondsForMegabyteOfProse == 0) {
            String text = repeat(prose("en"), MEGABYTE);
            extract(text, "en");
            secondsForMegabyteOfProse = best(() -> extract(text, "en"));
        }
        return secondsForMegabyteOfProse;
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "es", "pt", "fr", "de", "it"})
    void givenTwiceTheText_whenExtracting_thenTheTimeGrowsWithIt(String language) {
        String prose = prose(language);
        String small = repeat(prose, 100_000);
        String large = repeat(prose, 400_000);
        extract(large, language);
        double four = best(() -> extract(large, language)) / best(() -> extract(small, language));
        assertThat(four).as("four times the text takes so many times as long").isLessThan(10);
    }

    @Test
    void givenProse_whenWarmedUp_thenTwoMegabytesASecondAreRead() {
        String text = repeat(prose("en"), MEGABYTE);
        int bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        for (int i = 0; i < 3; i++) {
            extract(text, "en");
        }
        double seconds = best(() -> extract(text, "en"));
        double speed = bytes / 1e6 / seconds;
        System.out.printf(Locale.ROOT, "Extraction reads %.1f MB of English a second on one core%n", speed);
        assertThat(speed).isGreaterThan(2.0);
    }

    @Test
    void givenOneExtractor_whenManyThreadsUseIt_thenTheyAllGetTheSame() {
        String text = prose("de");
        List<ProposedClaim> alone = extract(text, "de");
        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> extract(text, "de")))
                .allMatch(alone::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "nl", "pl", "tr", "ru", "ja", "zh", "ar", "hi", "th", "sw", "vi", "und", ""})
    void givenALanguageWithoutAFile_whenExtracting_thenItIsReadAllTheSame(String language) {
        String text =
                "De stad telt 95.000 inwoners. Il comune ha 3,5 milioni di abitanti. В городе 12 миллионов жителей.";
        assertThatCode(() -> extract(text, language)).doesNotThrowAnyException();
    }

    @Test
    void givenALanguageWithoutAFile_whenItHasANumber_thenTheSentenceIsProposedWithIt() {
        assertThat(extract("De stad telt 3,5 miljoen inwoners.", "nl"))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.quantities().getFirst().value()).isEqualByComparingTo("3500000");
                    assertThat(claim.claimant()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"zh, 增长了5.2%。", "ja, 失業率は5パーセントに上昇した。", "th, ร้อยละ 30 ของประชากรทั้งประเทศไม่มีงานทำในปีนี้"})
    void givenWritingWithoutSpaces_whenExtracting_thenItsLinesAreProseAllTheSame(String language, String text) {
        assertThat(extract(text, language))
                .singleElement()
                .satisfies(claim -> assertThat(claim.quantities())
                        .extracting(ProposedQuantity::canonicalUnit)
                        .contains("percent"));
    }

    @Test
    void givenNoise_whenExtracting_thenEveryPositionStillFitsItsWords() {
        Random random = new Random(7);
        String[] pieces = {
            "12 million users",
            " said ",
            "\uD83D\uDE00",
            "\"",
            "“",
            "”",
            ", ",
            ". ",
            "Anna Smith",
            " by 2030",
            "\n",
            "%",
            "e\u0301",
            " according to ",
            "1.2.3",
            "«",
            "»",
            " that ",
            "U.S.",
            " in three weeks",
            "$",
            "the ",
            "will ",
            "Parler",
            "?"
        };
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String article = text.toString();
            for (ProposedClaim claim : extract(article, "en")) {
                int start = article.offsetByCodePoints(0, claim.position().start());
                int end = article.offsetByCodePoints(0, claim.position().end());
                assertThat(article.substring(start, end))
                        .isEqualTo(claim.quote().exact());
                assertThat(claim.checkWorthiness()).isBetween(0.0, 1.0);
                assertThat(claim.reasons()).isNotEmpty();
            }
        }
    }

    /** What a reader looks for before or behind a word may be cut off at each: a text begins and ends where it likes. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "es", "pt", "fr", "de", "it"})
    void givenProse_whenATextBeginsAndEndsAtAnyOfItsWords_thenItIsRead(String language) {
        List<String> words = List.of(prose(language).split("(?<=\\s)"));
        for (int length : new int[] {2, 5, 9}) {
            for (int first = 0; first + length <= words.size(); first++) {
                String text = String.join("", words.subList(first, first + length));
                assertThatCode(() -> extract(text, language)).as(text).doesNotThrowAnyException();
            }
        }
    }

    private List<ProposedClaim> extract(String text, String language) {
        return extractor.extract(new ArticleText(text, Locale.forLanguageTag(language), PUBLISHED, null, null));
    }

    private static String prose(String language) {
        StringBuilder prose = new StringBuilder();
        for (GoldArticle gold : GoldArticle.in(Path.of("src/test/resources/extraction/gold/tuning"))) {
            if (gold.name().startsWith(language)) {
                prose.append(gold.article().text()).append('\n');
            }
        }
        return prose.toString();
    }

    private static String repeat(String text, int length) {
        return text.repeat(length / text.length() + 1);
    }

    private static double best(Runnable work) {
        return DoubleStream.generate(() -> seconds(work)).limit(3).min().orElseThrow();
    }

    /** The time of this thread, so that others at work on the machine do not count. */
    private static double seconds(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
