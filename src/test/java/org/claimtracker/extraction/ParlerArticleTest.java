package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The article that started it, where a copy lies beside the project, and our own in each language that tell the same. */
class ParlerArticleTest {

    private static final Path ORIGINAL = Path.of("../shared/data/articles/parler-online-lagi.id.txt");
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 1, 20);

    private final ClaimExtractor extractor = new CldrClaimExtractor();

    @Test
    void givenTheOriginalArticle_whenExtracting_thenBothClaimsAreThereInFull() throws IOException {
        assumeTrue(Files.exists(ORIGINAL));
        List<ProposedClaim> claims = extract(Files.readString(ORIGINAL), "id");

        ProposedClaim users = only(claims, "12 juta pengguna");
        assertThat(users.claimant()).isEqualTo(new ProposedClaimant("Parler", ClaimantType.ORGANIZATION));
        assertThat(users.quantities()).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualByComparingTo("12000000");
            assertThat(quantity.unit()).isEqualTo("pengguna");
            assertThat(quantity.exact()).isEqualTo("12 juta pengguna");
            assertThat(quantity.comparison()).isEqualTo(Comparison.EQUAL);
        });

        ProposedClaim online = only(claims, "akan kembali online di akhir bulan Januari");
        assertThat(online.claimant()).isEqualTo(new ProposedClaimant("John Matze", ClaimantType.PERSON));
        assertThat(online.prediction())
                .isEqualTo(
                        new ProposedPrediction("di akhir bulan Januari", LocalDate.of(2021, 1, 31), Precision.MONTH));
        assertThat(online.claimDate()).isEqualTo(LocalDate.of(2021, 1, 18));
        assertThat(online.origin()).isEqualTo(new ProposedOrigin("Fox News"));
    }

    @Test
    void givenTheOriginalArticle_whenExtracting_thenNothingAroundTheProseIsAClaim() throws IOException {
        assumeTrue(Files.exists(ORIGINAL));
        assertThat(extract(Files.readString(ORIGINAL), "id"))
                .extracting(claim -> claim.quote().exact())
                .noneMatch(quote -> quote.contains("Baca Juga")
                        || quote.contains("Rp300")
                        || quote.contains("900 Jiwa")
                        || quote.contains("Foto")
                        || quote.contains("WIB")
                        || quote.contains("Editor")
                        || quote.contains("SEPUTARTANGSEL")
                        || quote.contains("menolak memberi rincian"));
    }

    @Test
    void givenTheSameFactsInOtherIndonesianWords_whenExtracting_thenBothClaimsAreThere() {
        List<ProposedClaim> claims = extract(resource("parler-own.id.txt"), "id");

        assertThat(claims)
                .filteredOn(claim -> claim.quote().exact().contains("punya 12 juta pengguna"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.claimant().name()).isEqualTo("Parler"));
        ProposedClaim restored = only(claims, "di akhir Januari");
        assertThat(restored.prediction().dueOn()).isEqualTo("2021-01-31");
        assertThat(restored.prediction().exact()).isEqualTo("di akhir Januari");
        assertThat(restored.claimant().name()).isEqualTo("John Matze");
        assertThat(restored.claimDate()).isEqualTo("2021-01-18");
        assertThat(restored.origin().name()).isEqualTo("Fox News");
        assertThat(claims).noneMatch(claim -> claim.quote().exact().contains("40 Juta"));
    }

    @Test
    void givenTheSameFactsInEnglish_whenExtracting_thenBothClaimsAreThere() {
        List<ProposedClaim> claims = extract(resource("parler-own.en.txt"), "en");

        ProposedClaim users = only(claims, "12 million users");
        assertThat(users.claimant()).isEqualTo(new ProposedClaimant("Parler", ClaimantType.ORGANIZATION));
        assertThat(users.quantities().getFirst().value()).isEqualByComparingTo("12000000");
        ProposedClaim restored = only(claims, "by the end of January");
        assertThat(restored.prediction())
                .isEqualTo(new ProposedPrediction("by the end of January", LocalDate.of(2021, 1, 31), Precision.MONTH));
        assertThat(restored.claimant()).isEqualTo(new ProposedClaimant("John Matze", ClaimantType.PERSON));
        assertThat(restored.claimDate()).isEqualTo("2021-01-18");
        assertThat(restored.origin().name()).isEqualTo("Fox News");
        assertThat(claims).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "fr", "de", "it"})
    void givenTheSameFactsInOtherLanguages_whenExtracting_thenBothClaimsAreThere(String language) {
        List<ProposedClaim> claims = extract(resource("parler-own." + language + ".txt"), language);

        ProposedClaim users = only(claims, "12 mil", "12 Mil");
        assertThat(users.claimant()).isEqualTo(new ProposedClaimant("Parler", ClaimantType.ORGANIZATION));
        assertThat(users.quantities().getFirst().value()).isEqualByComparingTo("12000000");
        ProposedClaim online = claims.stream()
                .filter(claim -> claim.prediction() != null)
                .findFirst()
                .orElseThrow();
        assertThat(online.prediction().dueOn()).isEqualTo("2021-01-31");
        assertThat(online.prediction().precision()).isEqualTo(Precision.MONTH);
        assertThat(online.claimant()).isEqualTo(new ProposedClaimant("John Matze", ClaimantType.PERSON));
        assertThat(online.claimDate()).isEqualTo("2021-01-18");
        assertThat(online.origin()).isEqualTo(new ProposedOrigin("Fox News"));
    }

    @Test
    void givenAnyProposal_whenItsPositionIsRead_thenTheArticleHasItsWordsThere() {
        String text = "\uD83D\uDCF0 " + resource("parler-own.en.txt");
        assertThat(extract(text, "en")).isNotEmpty().allSatisfy(claim -> {
            int start = text.offsetByCodePoints(0, claim.position().start());
            int end = text.offsetByCodePoints(0, claim.position().end());
            assertThat(text.substring(start, end)).isEqualTo(claim.quote().exact());
            assertThat(text.substring(0, start)).endsWith(claim.quote().prefix());
            assertThat(text.substring(end)).startsWith(claim.quote().suffix());
        });
    }

    private List<ProposedClaim> extract(String text, String language) {
        return extractor.extract(new ArticleText(text, Locale.forLanguageTag(language), PUBLISHED, null, null));
    }

    private static ProposedClaim only(List<ProposedClaim> claims, String... words) {
        List<ProposedClaim> found = claims.stream()
                .filter(claim -> Stream.of(words).anyMatch(claim.quote().exact()::contains))
                .toList();
        assertThat(found).as("claims with %s among %s", List.of(words), claims).hasSize(1);
        return found.getFirst();
    }

    private static String resource(String name) {
        try (InputStream in = ParlerArticleTest.class.getResourceAsStream("/extraction/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
