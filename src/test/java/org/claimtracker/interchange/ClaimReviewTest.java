package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A published verdict is told as search engines and fact-check readers expect it. */
@QuarkusTest
class ClaimReviewTest {

    @Test
    void aPublishedVerdictIsToldWithAllThatIsKnownOfIt() {
        String claimant = Api.id(
                "/v1/claimants",
                Map.of("name", "John Matze " + Api.unique(), "type", "person", "url", "https://parler.example/matze"));
        String url = "https://kabar.example/parler-" + Api.unique();
        String article = Api.id("/v1/articles", Api.article("url", url));
        String claim = Api.acceptedClaim(Api.claim(
                "claimantId",
                claimant,
                "claimDate",
                "2021-01-18",
                "prediction",
                Map.of("dueOn", "2021-01-31", "precision", "month"),
                "appearances",
                List.of(Map.of("articleId", article, "quote", Map.of("exact", "di akhir bulan Januari")))));
        String origin = Api.id("/v1/sources", Api.source("url", "https://video.example/matze"));
        Api.post("/v1/claims/" + claim + "/citations", Map.of("sourceId", origin, "role", "origin"));
        String verdict = Api.publishedVerdict(claim, Api.verdict(origin, "url", "https://cekfakta.example/parler"));

        JsonPath review = read("/v1/claims/" + claim + "/claim-review");

        assertThat(review.getString("'@context'")).isEqualTo("https://schema.org");
        assertThat(review.getString("'@type'")).isEqualTo("ClaimReview");
        assertThat(review.getString("'@id'")).isEqualTo("urn:uuid:" + verdict);
        assertThat(review.getString("url")).isEqualTo("https://cekfakta.example/parler");
        assertThat(review.getString("claimReviewed")).isEqualTo("Parler has 12 million users");
        assertThat(review.getString("inLanguage")).isEqualTo("en");
        assertThat(review.getString("author.'@type'")).isEqualTo("Organization");
        assertThat(review.getString("author.name")).isEqualTo("Development newsroom");
        assertThat(review.getMap("reviewRating"))
                .containsEntry("@type", "Rating")
                .containsEntry("ratingValue", 3)
                .containsEntry("bestRating", 4)
                .containsEntry("worstRating", 1)
                .containsEntry("alternateName", "Came true, late")
                .containsEntry("ratingExplanation", "It happened, but after the date that was given.");
        assertThat(review.getString("itemReviewed.'@type'")).isEqualTo("Claim");
        assertThat(review.getString("itemReviewed.author.'@type'")).isEqualTo("Person");
        assertThat(review.getString("itemReviewed.author.sameAs")).isEqualTo("https://parler.example/matze");
        assertThat(review.getString("itemReviewed.datePublished")).isEqualTo("2021-01-18");
        assertThat(review.getString("itemReviewed.firstAppearance.url")).isEqualTo("https://video.example/matze");
        assertThat(review.getList("itemReviewed.appearance.url")).isEqualTo(List.of(url));
        assertThat(review.getString("datePublished")).isNotBlank();
        assertThat(review.getMap("$")).doesNotContainKey("correction");
    }

    /** Required and recommended by Google for a ClaimReview, its Claim and its Rating. */
    @ParameterizedTest
    @ValueSource(strings = {"false", "mostly-false", "half-true", "mostly-true", "true", "unproven"})
    void itKeepsGooglesRulesForStructuredData(String rating) {
        String source = Api.id("/v1/sources", Api.source("url", "https://video.example/matze"));
        String claim = Api.acceptedClaim(Api.claim("claimDate", "2021-01-18"));
        Api.post("/v1/claims/" + claim + "/citations", Map.of("sourceId", source, "role", "origin"));
        String verdict = Api.publishedVerdict(claim, Api.verdict(source, "scale", "truth", "rating", rating));

        JsonPath review = read("/v1/verdicts/" + verdict + "/claim-review");

        assertThat(review.getString("claimReviewed")).isNotBlank();
        assertThat(review.getString("url")).startsWith("http").contains(verdict);
        assertThat(review.getString("author.name")).isNotBlank();
        assertThat(review.getString("itemReviewed.firstAppearance.url")).isNotBlank();
        assertThat(review.getString("itemReviewed.datePublished")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(review.getString("reviewRating.alternateName")).isNotBlank();
        var value = number(review, "reviewRating.ratingValue");
        if (value == null) {
            // Outside of the order there is nothing to compare.
            assertThat(rating).isEqualTo("unproven");
            assertThat(review.getMap("reviewRating")).doesNotContainKeys("bestRating", "worstRating");
        } else {
            assertThat(number(review, "reviewRating.worstRating")).isGreaterThanOrEqualTo(BigDecimal.ONE);
            assertThat(value)
                    .isBetween(number(review, "reviewRating.worstRating"), number(review, "reviewRating.bestRating"));
        }
    }

    @Test
    void givenACorrection_whenEitherIsRead_thenItSaysSo() {
        String claim = Api.acceptedClaim(Api.prediction("2021-01-31"));
        String source = Api.id("/v1/sources", Api.source());
        String first = Api.publishedVerdict(claim, Api.verdict(source, "rating", "did-not-come-true"));
        String second = Api.publishedVerdict(
                claim, Api.verdict(source, "supersedes", first, "reason", "It came back in February."));

        JsonPath earlier = read("/v1/verdicts/" + first + "/claim-review");
        assertThat(earlier.getString("creativeWorkStatus")).isEqualTo("superseded");
        assertThat(earlier.getString("correction[0].'@type'")).isEqualTo("CorrectionComment");
        assertThat(earlier.getString("correction[0].text")).isEqualTo("It came back in February.");
        assertThat(earlier.getString("correction[0].url")).endsWith("/v1/verdicts/" + second + "/claim-review");
        JsonPath current = read("/v1/claims/" + claim + "/claim-review");
        assertThat(current.getString("'@id'")).isEqualTo("urn:uuid:" + second);
        assertThat(current.getString("correction[0].text")).isEqualTo("It came back in February.");

        Api.caller("editor")
                .header("If-Match", Api.etag("/v1/verdicts/" + second))
                .body(Map.of("reason", "The source was forged."))
                .post("/v1/verdicts/" + second + "/retraction")
                .then()
                .statusCode(200);
        JsonPath retracted = read("/v1/verdicts/" + second + "/claim-review");
        assertThat(retracted.getString("creativeWorkStatus")).isEqualTo("retracted");
        assertThat(retracted.getList("correction.text")).contains("The source was forged.");
        Api.refused(Api.caller().get("/v1/claims/" + claim + "/claim-review"), ProblemType.NOT_FOUND);
    }

    @Test
    void confidentialSourcesAreInNoClaimReview() {
        String secret = "https://secret.example/" + Api.unique();
        String source = Api.id("/v1/sources", Api.source("url", secret, "title", "Secret", "confidential", true));
        String claim = Api.acceptedClaim(Api.claim());
        Api.post("/v1/claims/" + claim + "/citations", Map.of("sourceId", source, "role", "origin"));
        String verdict = Api.publishedVerdict(claim, Api.verdict(source));

        assertThat(asLinkedData()
                        .get("/v1/verdicts/" + verdict + "/claim-review")
                        .asString())
                .doesNotContain(secret, "Secret");
    }

    @Test
    void theFormIsNegotiated() {
        String claim = Api.acceptedClaim(Api.claim());
        String verdict = Api.publishedVerdict(claim, Api.verdict(Api.id("/v1/sources", Api.source())));

        for (String path : List.of("/v1/claims/" + claim, "/v1/verdicts/" + verdict)) {
            asLinkedData()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/ld+json")
                    .body("'@type'", equalTo("ClaimReview"))
                    .body("claimReviewed", equalTo("Parler has 12 million users"));
            for (String accept : List.of("application/json", "*/*", "text/html, application/json;q=0.9")) {
                given().accept(accept)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .body("id", not(equalTo(null)))
                        .body("$", not(hasKey("@type")));
            }
            given().accept("application/ld+json;q=0.5, application/json;q=0.9")
                    .get(path)
                    .then()
                    .contentType("application/json");
        }
    }

    @Test
    void aTypeThatIsNotOfferedIsAnsweredWithTheList() {
        String claim = Api.id("/v1/claims", Api.claim());

        given().accept("text/turtle")
                .get("/v1/claims/" + claim)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo(ProblemType.NOT_ACCEPTABLE.uri()))
                .body("offered", hasItems("application/json", "application/ld+json"))
                .body("detail", containsString("application/ld+json"));
        given().accept("text/csv")
                .get("/v1/sources")
                .then()
                .statusCode(406)
                .body("offered", equalTo(List.of("application/json")));
    }

    @Test
    void aClaimWithoutAPublishedVerdictHasNoClaimReview() {
        String claim = Api.acceptedClaim(Api.claim());

        Api.refused(Api.caller().get("/v1/claims/" + claim + "/claim-review"), ProblemType.NOT_FOUND);
        String draft = Api.id("/v1/claims/" + claim + "/verdicts", Api.verdict(Api.id("/v1/sources", Api.source())));
        Api.refused(Api.caller().get("/v1/verdicts/" + draft + "/claim-review"), ProblemType.NOT_FOUND);
    }

    private static BigDecimal number(JsonPath json, String path) {
        Object value = json.get(path);
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static RequestSpecification asLinkedData() {
        return given().accept("application/ld+json");
    }

    private static JsonPath read(String path) {
        return asLinkedData()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .jsonPath();
    }
}
