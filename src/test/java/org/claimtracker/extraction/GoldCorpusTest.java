package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Measures the extractor against articles in which a person marked the claims: those it was tuned on, and six a
 * language that were held back and never looked at while tuning. Whoever looks at one of these gives it to the others
 * and writes a new one.
 */
class GoldCorpusTest {

    private static final Path GOLD = Path.of("src/test/resources/extraction/gold");

    private final ClaimExtractor extractor = new CldrClaimExtractor();

    @Test
    void givenTheHeldBackArticles_whenExtracting_thenTheTargetsAreMet() {
        Measurement overall = measure("held-back");
        SoftAssertions.assertSoftly(target -> {
            target.assertThat(overall.precision()).as("span precision").isGreaterThanOrEqualTo(0.80);
            target.assertThat(overall.recall()).as("span recall").isGreaterThanOrEqualTo(0.85);
            target.assertThat(overall.claimant()).as("claimant").isGreaterThanOrEqualTo(0.85);
            target.assertThat(overall.quantity()).as("quantity").isGreaterThanOrEqualTo(0.97);
            target.assertThat(overall.due()).as("due date").isGreaterThanOrEqualTo(0.95);
        });
    }

    @Test
    void givenTheArticlesTunedOn_whenExtracting_thenNothingWonIsLost() {
        Measurement overall = measure("tuning");
        assertThat(overall.spanF1())
                .as("span F1\n%s", String.join("\n", overall.misses()))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(overall.claimant()).as("claimant").isGreaterThanOrEqualTo(0.90);
        assertThat(overall.quantity()).as("quantity").isGreaterThanOrEqualTo(0.97);
        assertThat(overall.due()).as("due date").isGreaterThanOrEqualTo(0.95);
    }

    private Measurement measure(String half) {
        Map<String, Measurement> byLanguage = new TreeMap<>();
        Measurement overall = new Measurement();
        for (GoldArticle gold : GoldArticle.in(GOLD.resolve(half))) {
            List<ProposedClaim> proposals = extractor.extract(gold.article());
            String language = gold.article().inLanguage().getLanguage();
            byLanguage.computeIfAbsent(language, unused -> new Measurement()).add(gold, proposals);
            overall.add(gold, proposals);
        }
        System.out.println("Extraction, " + half + " articles");
        byLanguage.forEach((language, measurement) -> System.out.println("  " + language + "  " + measurement));
        System.out.println("  all " + overall);
        return overall;
    }
}
