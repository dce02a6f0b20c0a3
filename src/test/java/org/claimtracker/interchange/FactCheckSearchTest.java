package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.factchecktools.v1alpha1.FactCheckTools;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtracker.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs made for Google's Fact Check Tools API find what is published here, with nothing changed but the address. */
@QuarkusTest
class FactCheckSearchTest {

    private static final String PATH = "/v1alpha1/claims:search";

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(FactCheckSearchTest.class.getResourceAsStream(
                    "/google-factchecktools/claims-search.response.schema.json"));

    @TestHTTPResource
    String address;

    @Test
    void aPublishedVerdictIsFoundWithExactlyGooglesFields() {
        String word = word();
        published(word, "url", "https://www.cekfakta.example/parler");

        JsonPath answer = search("query", word + " users");

        assertThat(answer.getList("claims")).hasSize(1);
        assertThat(answer.getString("claims[0].text")).contains(word);
        assertThat(answer.getString("claims[0].claimDate")).isEqualTo("2021-01-18T00:00:00Z");
        assertThat(answer.getString("claims[0].claimReview[0].publisher.name")).isEqualTo("Development newsroom");
        assertThat(answer.getString("claims[0].claimReview[0].publisher.site")).isEqualTo("cekfakta.example");
        assertThat(answer.getString("claims[0].claimReview[0].url")).isEqualTo("https://www.cekfakta.example/parler");
        assertThat(answer.getString("claims[0].claimReview[0].textualRating")).isEqualTo("Came true, late");
        assertThat(answer.getString("claims[0].claimReview[0].languageCode")).isEqualTo("en");
        assertThat(answer.getString("claims[0].claimReview[0].reviewDate")).isNotBlank();
    }

    @Test
    void nothingFoundIsAnEmptyObject() {
        assertThat(search("query", word()).getMap("$")).isEmpty();
    }

    @Test
    void whatIsNotPublishedOrNoLongerStandsIsNotFound() {
        String word = word();
        String claim = Api.acceptedClaim(Api.claim("text", word));
        String source = Api.id("/v1/sources", Api.source());
        Api.id("/v1/claims/" + claim + "/verdicts", Api.verdict(source));
        assertThat(search("query", word).getMap("$")).isEmpty();

        String other = Api.acceptedClaim(Api.claim("text", word + " again"));
        String first = Api.publishedVerdict(other, Api.verdict(source, "rating", "did-not-come-true"));
        Api.publishedVerdict(other, Api.verdict(source, "supersedes", first, "reason", "We erred."));
        assertThat(search("query", word).getList("claims[0].claimReview.textualRating"))
                .isEqualTo(List.of("Came true, late"));
    }

    @Test
    void mergedClaimsAreFoundUnderTheOneThatStandsForThem() {
        String word = word();
        String one = published(word);
        String another = published(word);
        Api.caller("editor")
                .header("If-Match", Api.etag("/v1/claims/" + one))
                .body(Map.of("claimId", another))
                .put("/v1/claims/" + one + "/canonical")
                .then()
                .statusCode(200);

        JsonPath answer = search("query", word);

        assertThat(answer.getList("claims")).hasSize(1);
        assertThat(answer.getList("claims[0].claimReview")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "languageCode, en, 1",
        "languageCode, en-US, 1",
        "languageCode, id, 0",
        "reviewPublisherSiteFilter, cekfakta.example, 1",
        "reviewPublisherSiteFilter, https://www.cekfakta.example/about, 1",
        "reviewPublisherSiteFilter, example, 1",
        "reviewPublisherSiteFilter, fakta.example, 0",
        "reviewPublisherSiteFilter, cekfakta_example, 0",
        "maxAgeDays, 1, 1",
        "key, AIzaSy-anything, 1",
        "alt, json, 1",
    })
    void filtersAreThoseOfGoogle(String parameter, String value, int found) {
        String word = word();
        published(word, "url", "https://www.cekfakta.example/parler");

        assertThat(found(search("query", word, parameter, value))).isEqualTo(found);
    }

    @Test
    void pagesFollowEachOtherByTokenOrByOffset() {
        String word = word();
        for (int i = 0; i < 5; i++) {
            published(word + " number" + i);
        }

        List<String> byToken = new ArrayList<>();
        JsonPath page = search("query", word, "pageSize", "2");
        byToken.addAll(page.getList("claims.text"));
        while (page.getString("nextPageToken") != null) {
            page = search("query", word, "pageSize", "2", "pageToken", page.getString("nextPageToken"));
            byToken.addAll(page.getList("claims.text"));
        }
        List<String> all = search("query", word).getList("claims.text");

        assertThat(all).hasSize(5);
        assertThat(byToken).isEqualTo(all);
        assertThat(search("query", word, "offset", "3").<String>getList("claims.text"))
                .isEqualTo(all.subList(3, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "pageSize, many, page_size",
        "pageSize, -1, page_size",
        "offset, -1, offset",
        "maxAgeDays, 1.5, max_age_days",
        "pageToken, bm90IG91cnM, page_token",
    })
    void errorsHaveGooglesShape(String parameter, String value, String field) {
        given().queryParam("query", "anything")
                .queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("error.code", equalTo(400))
                .body("error.status", equalTo("INVALID_ARGUMENT"))
                .body("error.details[0].'@type'", equalTo("type.googleapis.com/google.rpc.BadRequest"))
                .body("error.details[0].fieldViolations[0].field", equalTo(field))
                .body("$", not(hasKey("type")));
    }

    @Test
    void wordsAreLookedForUpToALength() {
        given().queryParam("query", "a ".repeat(251))
                .get(PATH)
                .then()
                .statusCode(400)
                .body("error.details[0].fieldViolations[0].field", equalTo("query"));
    }

    @Test
    void somethingMustBeSearchedFor() {
        given().get(PATH).then().statusCode(400).body("error.status", equalTo("INVALID_ARGUMENT"));
        given().post(PATH).then().statusCode(405).body("error.code", equalTo(405));
    }

    @Test
    void errorsElsewhereKeepTheirShape() {
        given().get("/v1alpha1/claims").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/claims?limit=x").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void googlesOwnClientReadsIt() throws IOException {
        String word = word();
        published(word, "url", "https://www.cekfakta.example/parler");
        published(word, "url", "https://www.cekfakta.example/parler-again");
        var client = client();

        var first = client.claims()
                .search()
                .setQuery(word)
                .setLanguageCode("en-US")
                .setReviewPublisherSiteFilter("cekfakta.example")
                .setMaxAgeDays(30)
                .setPageSize(1)
                .setKey("AIzaSy-anything")
                .execute();
        var second = client.claims()
                .search()
                .setQuery(word)
                .setLanguageCode("en-US")
                .setReviewPublisherSiteFilter("cekfakta.example")
                .setMaxAgeDays(30)
                .setPageSize(1)
                .setPageToken(first.getNextPageToken())
                .execute();

        assertThat(List.of(first, second))
                .extracting(page -> page.getClaims().getFirst().getClaimReview().getFirst())
                .allSatisfy(review -> {
                    assertThat(review.getPublisher().getSite()).isEqualTo("cekfakta.example");
                    assertThat(review.getTextualRating()).isEqualTo("Came true, late");
                    assertThat(review.getReviewDate()).isNotBlank();
                })
                .extracting("url")
                .doesNotHaveDuplicates();
        assertThat(first.getUnknownKeys()).isEmpty();
        assertThat(second.getNextPageToken()).isNull();
    }

    @Test
    void googlesOwnClientUnderstandsTheErrors() {
        assertThatThrownBy(() -> client().claims()
                        .search()
                        .setQuery("x")
                        .setPageToken("forged")
                        .execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, failure -> {
                    assertThat(failure.getStatusCode()).isEqualTo(400);
                    assertThat(failure.getDetails().getMessage()).contains("page_token");
                });
    }

    private FactCheckTools client() {
        return new FactCheckTools.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {})
                .setRootUrl(address)
                .setApplicationName("tests")
                .build();
    }

    private static int found(JsonPath answer) {
        List<?> claims = answer.getList("claims");
        return claims == null ? 0 : claims.size();
    }

    /** Something that stands nowhere else. */
    private static String word() {
        return "word" + Api.unique();
    }

    /** A claim with a published verdict on it. */
    private static String published(String text, Object... verdict) {
        String claim =
                Api.acceptedClaim(Api.claim("text", "It has 12 million users " + text, "claimDate", "2021-01-18"));
        Api.publishedVerdict(claim, Api.verdict(Api.id("/v1/sources", Api.source()), verdict));
        return claim;
    }

    /** What is found, once it is seen to have Google's fields and no others. */
    private static JsonPath search(String... parametersAndValues) {
        RequestSpecification request = given();
        for (int i = 0; i < parametersAndValues.length; i += 2) {
            request.queryParam(parametersAndValues[i], parametersAndValues[i + 1]);
        }
        Response response = request.get(PATH);
        response.then().statusCode(200).contentType("application/json");
        assertThat(SCHEMA.validate(response.asString(), InputFormat.JSON)).isEmpty();
        return response.jsonPath();
    }
}
