package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.extraction.ArticleText;
import org.claimtracker.extraction.Comparison;
import org.claimtracker.extraction.Proposals;
import org.claimtracker.extraction.ProposedClaim;
import org.junit.jupiter.api.Test;

/** What is kept of what a language model picks, without a model and without HTTP. */
class PickedClaimsTest {

    private static final String TEXT = """
            Ada Lovelace's company

            📰 On Tuesday Ann Smith said that more than 3,500 people in Canada had used it. \
            It will be sold by the end of March. It will be sold, others say.""";

    @Test
    void givenWordsOfANumber_whenRead_thenTheValueAndItsBoundComeFromTheText() throws ModelFailure {
        var claim = only(Api.picked("more than 3,500 people in Canada had used it", "quantities", List.of("3,500")));

        assertThat(claim.quantities()).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualByComparingTo("3500");
            assertThat(quantity.comparison()).isEqualTo(Comparison.MORE_THAN);
        });
    }

    @Test
    void givenANumberThatWasNotPicked_whenRead_thenItIsLeftOut() throws ModelFailure {
        assertThat(only(Api.picked("more than 3,500 people in Canada had used it"))
                        .quantities())
                .isEmpty();
    }

    @Test
    void givenTextOutsideTheBasicPlane_whenAnchored_thenThePositionCountsCodePoints() throws ModelFailure {
        var position = only(Api.picked("Ann Smith")).position();

        int start = TEXT.offsetByCodePoints(0, position.start());
        assertThat(TEXT.substring(start, TEXT.offsetByCodePoints(0, position.end())))
                .isEqualTo("Ann Smith");
    }

    @Test
    void givenANameThatIsOnlyPartOfAWord_whenRead_thenItIsNoClaimant() throws ModelFailure {
        assertThat(only(Api.picked(
                                "more than 3,500 people", "claimant", Map.of("name", "Cana", "type", "organization")))
                        .claimant())
                .isNull();
    }

    @Test
    void givenADayOfTheWeek_whenRead_thenTheClaimDateIsTheDayBeforePublication() throws ModelFailure {
        assertThat(only(Api.picked(
                                "more than 3,500 people",
                                "claimant",
                                Map.of("name", "Ann Smith", "type", "person"),
                                "said",
                                "On Tuesday"))
                        .claimDate())
                .isEqualTo("2021-01-19");
    }

    @Test
    void givenAClaimOfTheArticleItself_whenRead_thenItWasSaidWhenPublished() throws ModelFailure {
        var claim = only(Api.picked("It will be sold by the end of March", "due", "by the end of March"));

        assertThat(claim.claimDate()).isEqualTo("2021-01-20");
        assertThat(claim.prediction().dueOn()).isEqualTo("2021-03-31");
    }

    @Test
    void givenADueDateOutsideTheQuote_whenRead_thenThereIsNoPrediction() throws ModelFailure {
        assertThat(only(Api.picked("more than 3,500 people", "due", "by the end of March"))
                        .prediction())
                .isNull();
    }

    @Test
    void givenTheSameQuoteTwiceAndTheHeadline_whenRead_thenOneClaimIsProposedInTheOrderOfTheText() throws ModelFailure {
        var proposals = read(List.of(
                Api.picked("It will be sold by the end of March"),
                Api.picked("more than 3,500 people"),
                Api.picked(" It will be sold by the end of March "),
                Api.picked("Ada Lovelace's company")));

        assertThat(proposals.claims())
                .extracting(claim -> claim.quote().exact())
                .containsExactly("more than 3,500 people", "It will be sold by the end of March");
        assertThat(proposals.orphanedQuotes()).isZero();
    }

    @Test
    void givenEmptyInventedAndAmbiguousQuotes_whenRead_thenTheyAreCounted() throws ModelFailure {
        var proposals = read(List.of(Api.picked(" "), Api.picked("3.500 people"), Api.picked("It will be sold")));

        assertThat(proposals.claims()).isEmpty();
        assertThat(proposals.orphanedQuotes()).isEqualTo(2);
        assertThat(proposals.ambiguousQuotes()).isEqualTo(1);
    }

    @Test
    void givenOneLongParagraph_whenItIsCut_thenNoCharacterIsCutInTwo() {
        var article = new ArticleText("📰".repeat(10), Locale.ENGLISH, null, null, null);

        assertThat(new ModelQuestion(article, 3).text()).isEqualTo("📰📰📰");
        assertThat(new ModelQuestion(article, 10).note()).isNull();
    }

    private static Proposals read(List<Map<String, Object>> picked) throws ModelFailure {
        var article = new ArticleText(
                TEXT, Locale.ENGLISH, LocalDate.of(2021, 1, 20), "Ada Lovelace's company", "The Example");
        byte[] completion = Api.completion(picked).getBytes(StandardCharsets.UTF_8);
        return PickedClaims.of(ModelAnswer.of(completion), article, TEXT, null);
    }

    private static ProposedClaim only(Map<String, Object> picked) throws ModelFailure {
        var claims = read(List.of(picked)).claims();
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }
}
