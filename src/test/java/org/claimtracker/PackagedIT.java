package org.claimtracker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.claimtracker.identity.TokenIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was packaged, the jar or the executable, starts on an empty database and answers as the classes do. It runs as
 * in production, with tokens of an issuer. An executable holds only what the build saw that it needs, so there is a
 * test for each thing that is found by its name while the service runs: resources, records as JSON, CLDR's data,
 * profiles of languages, messages of constraints.
 */
@QuarkusIntegrationTest
@WithTestResource(OwnDatabase.class)
@WithTestResource(TokenIssuer.class)
class PackagedIT {

    private static final Path CONTRACT = Path.of("openapi/claim-tracker.yaml");

    TokenIssuer issuer;
    OwnDatabase database;

    private String newsroom;

    private RequestSpecification management() {
        return given().port(database.managementPort());
    }

    @BeforeEach
    void registerANewsroom() {
        newsroom = "newsroom-" + Api.unique();
        as("admin", "admin")
                .body(Map.of("key", newsroom, "name", "Newsroom"))
                .post("/v1/organizations")
                .then()
                .statusCode(201);
    }

    @Test
    void itIsLiveAndReadyWithItsDatabaseMigrated() {
        management().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        management()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"))
                .body("checks.status", everyItem(equalTo("UP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi.yaml", "/q/openapi.yml"})
    void itServesTheCommittedContract(String address) throws IOException {
        Response answer = given().accept("application/yaml").get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(CONTRACT));
        assertThat(given().head(address).header("Content-Length")).isEqualTo(String.valueOf(Files.size(CONTRACT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi.json", "/q/openapi?format=json"})
    void itServesTheCommittedContractAsJson(String address) throws IOException {
        Response answer = given().accept("application/json").get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(new ObjectMapper().readTree(answer.asByteArray()))
                .isEqualTo(new YAMLMapper().readTree(CONTRACT.toFile()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi.yaml", "/q/openapi.json"})
    void givenSomebodyHasTheContract_whenTheyAskForItAgain_thenItIsNotSent(String address) {
        String tag = given().get(address).header("ETag");

        assertThat(tag).startsWith("\"");
        given().header("If-None-Match", tag).get(address).then().statusCode(304).body(emptyString());
    }

    @Test
    void itShowsTheContractAsAPage() {
        String page = given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Claim Tracker"))
                .extract()
                .asString();
        var scripts = Pattern.compile("src=\"([^\"]+\\.js)\"").matcher(page).results();
        assertThat(scripts.map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(
                        source -> given().get("/q/swagger-ui/" + source).then().statusCode(200));

        String start = given().get("/q/swagger-ui/start.js").asString();
        var contract =
                Pattern.compile("contract = await json\\(\"([^\"]+)\"\\)").matcher(start);
        assertThat(contract.find()).as(start).isTrue();
        given().accept("application/json")
                .get(URI.create("/q/swagger-ui/").resolve(contract.group(1)))
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Claim Tracker"));
    }

    @Test
    void givenNoToken_whenSomethingIsToBeChanged_thenItAnswersAProblemWithAllItsMembers() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claim-tracker:problem:authentication-required"))
                .body("title", not(blankOrNullString()))
                .body("status", equalTo(401))
                .body("detail", not(blankOrNullString()))
                .body("$", not(hasKey("members")));
    }

    @Test
    void givenNothingAtAPath_whenItIsAskedFor_thenItAnswersAProblem() {
        given().get("/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claim-tracker:problem:not-found"));
    }

    @Test
    void itCountsItsRequests() {
        management()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("uri=\"/v1/organizations\""));
    }

    @Test
    void itReadsAnIndonesianArticleAndKeepsItsClaimsUpToAPublishedVerdict() throws IOException {
        JsonPath article = article("id")
                .body("inLanguage", equalTo("id"))
                .body("claims.quantities.flatten().value", hasItem(12_000_000))
                .body("claims.quantities.flatten().unit", hasItem("pengguna"))
                .body("claims.prediction.dueOn", hasItem("2021-01-31"))
                .body("claims.claimant.name", hasItems("Parler", "John Matze"))
                .extract()
                .jsonPath();
        String claim = "/v1/claims/" + article.getString("claims.find { it.prediction != null }.id");

        step("ana", claim, "acceptance").statusCode(200).body("status", equalTo("accepted"));
        String source = create("/v1/sources", Api.source());
        String verdict = "/v1/verdicts/" + create(claim + "/verdicts", Api.verdict(source));
        step("ana", verdict, "submission").statusCode(200);
        step("budi", verdict, "publication").statusCode(200).body("status", equalTo("published"));

        given().get(claim)
                .then()
                .statusCode(200)
                .body("due", equalTo("settled"))
                .body("verdicts", hasSize(1))
                .body("verdicts[0].rating.key", equalTo("came-true-late"))
                .body("verdicts[0].organization.name", equalTo("Newsroom"));
    }

    @Test
    void itRemembersProvesAndRemindsOfWhatItKnew() {
        String claim = "/v1/claims/" + create("/v1/claims", Api.prediction("2021-01-31"));
        step("ana", claim, "acceptance").statusCode(200);
        String organization = as("ana", "editor").get(claim).path("organizationId");
        String before = as("ana", "editor").get(claim).asString();
        String moment = JsonPath.from(before).getString("updatedAt");
        given().auth()
                .oauth2(issuer.token("ana", newsroom, Set.of("editor")))
                .get("/feeds/due.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("UID:" + claim.replace("/v1/claims/", "") + "@claim-tracker"))
                .body(containsString("DTSTART;VALUE=DATE:20210131"));
        String verdict =
                "/v1/verdicts/" + create(claim + "/verdicts", Api.verdict(create("/v1/sources", Api.source())));
        step("ana", verdict, "submission").statusCode(200);
        step("budi", verdict, "publication").statusCode(200);

        assertThat(as("ana", "editor").queryParam("asOf", moment).get(claim).asString())
                .isEqualTo(before);
        as("ana", "editor")
                .get(claim + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[1].changes[0].op", equalTo("replace"))
                .body("items[1].changes[0].path", equalTo("/status"))
                .body("items[2].changes.path", hasItem("/verdicts/0"));
        as("ana", "editor")
                .get("/v1/organizations/" + organization + "/ledger/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
        as("ana", "editor")
                .queryParam("label", "Menyesatkan")
                .queryParam("inLanguage", "id")
                .get("/v1/rating-scales/01900000-0000-7000-8000-000000000001/normalization")
                .then()
                .statusCode(200)
                .body("rating", equalTo("half-true"));
        as("root", "admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"timeZone\": \"Asia/Jakarta\"}")
                .patch("/v1/organizations/" + organization)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Jakarta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "es", "pt", "fr", "de", "it"})
    void itReadsAnArticleOfEachLanguageThatHasAFile(String language) throws IOException {
        article(language)
                .body("inLanguage", equalTo(language))
                .body("claims.find { it.claimant?.name == 'Parler' }.quantities.value", hasItem(12_000_000))
                .body("claims.find { it.claimant?.name == 'Parler' }.claimant.type", equalTo("organization"))
                .body("claims.find { it.claimant?.name == 'John Matze' }.prediction.dueOn", equalTo("2021-01-31"))
                .body("claims.find { it.claimant?.name == 'John Matze' }.prediction.precision", equalTo("month"))
                .body("claims.find { it.claimant?.name == 'John Matze' }.claimant.type", equalTo("person"));
    }

    @ParameterizedTest
    @CsvSource({"Velora Norvège, organization", "Velora Lefort, person"})
    void itKnowsTheCountriesByWhichBodiesAreToldFromPeople(String claimant, String type) {
        var french =
                Map.of("inLanguage", "fr", "text", claimant + " a annoncé que 12 personnes avaient perdu leur emploi.");
        as("ana", "editor")
                .body(french)
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .body("claims[0].claimant.name", equalTo(claimant))
                .body("claims[0].claimant.type", equalTo(type));
    }

    @ParameterizedTest
    @CsvSource({
        "cs, Vláda včera odmítla všechna obvinění opozice v parlamentu.",
        "uk, Уряд учора відхилив усі звинувачення опозиції в парламенті.",
        "ar, رفضت الحكومة أمس جميع اتهامات المعارضة في البرلمان.",
        "hi, सरकार ने कल विपक्ष के सभी आरोपों को खारिज कर दिया।",
        "ja, 政府は昨日、野党のすべての主張を否定した。"
    })
    void itTellsLanguagesThatHaveNoFile(String language, String text) {
        as("ana", "editor")
                .body(Map.of("text", text))
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .body("inLanguage", equalTo(language));
    }

    @Test
    void itReadsNumbersMoneyAndDatesOfALanguageThatHasNone() {
        var dutch = Map.of(
                "inLanguage",
                "nl",
                "datePublished",
                "2024-06-12",
                "text",
                "De omzet bereikt op 31 december 2025 een bedrag van 2,4 miljard euro.");
        as("ana", "editor")
                .body(dutch)
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .body("claims.quantities.flatten().value", hasItem(2_400_000_000L))
                .body("claims.prediction.dueOn", hasItem("2025-12-31"));
    }

    @Test
    void itRefusesWhatIsNotAllowedInWords() {
        as("ana", "editor")
                .body(Api.claim("text", "", "inLanguage", "zzz", "checkWorthiness", 7))
                .post("/v1/claims")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/text", "/inLanguage", "/checkWorthiness"))
                .body(
                        "errors.detail",
                        hasItems(
                                "must not be blank",
                                "must be less than or equal to 1",
                                "must be a BCP 47 language tag such as id, en or pt-BR"));
        as("ana", "editor")
                .body("{\"prediction\": {\"precision\": \"eon\"}}")
                .post("/v1/claims")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/prediction/precision"))
                .body("errors.detail", hasItem(startsWith("must be one of day, ")));
    }

    @Test
    void itNamesThePlacesOfAnAmbiguousQuote() throws IOException {
        String id = article("id").extract().path("id");
        var quote = Map.of("articleId", id, "quote", Map.of("exact", "Parler"));
        as("ana", "editor")
                .body(Api.claim("appearances", List.of(quote)))
                .post("/v1/claims")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:claim-tracker:problem:quote-ambiguous"))
                .body("positions[0].start", not(equalTo(null)))
                .body("positions[0].end", not(equalTo(null)));
    }

    @Test
    void givenAKeyThatWasUsed_whenTheRequestIsRepeated_thenItAnswersTheSame() {
        String key = "key-" + Api.unique();
        var claim = Api.claim("topics", List.of("social media"));
        String first = as("ana", "editor")
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = as("ana", "editor")
                .header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void itPatches() {
        String claim = "/v1/claims/" + create("/v1/claims", Api.prediction("2021-01-31"));
        as("ana", "editor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"topics\": [\"social media\"], \"prediction\": null, \"reason\": \"It is none.\"}")
                .patch(claim)
                .then()
                .statusCode(200)
                .body("topics", equalTo(List.of("social media")))
                .body("$", not(hasKey("prediction")));
    }

    @Test
    void itImportsReviewsAndTellsThemInAllFormats() {
        String site = "fakta-%d.example".formatted(Api.unique());
        String review = """
                {"@type": "ClaimReview", "url": "https://%s/1", "claimReviewed": "The moon &amp; cheese <b>alike</b>",
                 "datePublished": "June 5, 2020", "reviewRating": {"alternateName": "False", "ratingValue": "1"},
                 "itemReviewed": {"author": {"@type": "Person", "name": "Ana"}}}""".formatted(site);
        JsonPath done = imported("application/ld+json", review);
        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(1);
        JsonPath table =
                imported("text/csv", "claimReviewed,url\nThe moon is cheese,https://%s/2\n,x\n".formatted(site));
        assertThat(table.getList("report.outcome")).as(table.prettify()).isEqualTo(List.of("created", "failed"));
        assertThat(table.getString("report[1].problem.type")).isEqualTo("urn:claim-tracker:problem:invalid-input");

        String claim = "/v1/claims/" + done.getString("report[0].claimId");
        given().accept("application/ld+json")
                .get(claim)
                .then()
                .statusCode(200)
                .body("claimReviewed", equalTo("The moon & cheese alike"))
                .body("reviewRating.alternateName", equalTo("False"))
                .body("itemReviewed.author.name", equalTo("Ana"));
        given().accept("text/turtle").get(claim).then().statusCode(406).body("offered", hasItem("application/ld+json"));
        given().get("/feeds/verdicts.atom").then().statusCode(200).body(containsString("False: The moon"));
        given().get("/feeds/claim-reviews.jsonld")
                .then()
                .statusCode(200)
                .body("dataFeedElement.item.flatten().url", hasItem("https://%s/1".formatted(site)));
        given().queryParam("query", "moon cheese")
                .queryParam("reviewPublisherSiteFilter", site)
                .get("/v1alpha1/claims:search")
                .then()
                .statusCode(200)
                .body("claims.claimReview.flatten().publisher.site", hasItem(site));
        given().get("/v1alpha1/claims:search").then().statusCode(400).body("error.status", equalTo("INVALID_ARGUMENT"));
        for (String type : List.of("application/x-ndjson", "text/csv", "application/ld+json")) {
            String exported = as("ana", "editor")
                    .accept(type)
                    .get("/v1/exports/claims")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(exported).contains("https://%s/1".formatted(site));
        }
    }

    @Test
    void itTellsWhereClaimsStandAsAnnotations() throws IOException {
        String article = article("id").extract().path("id");
        as("ana", "editor")
                .accept("application/ld+json")
                .get("/v1/articles/%s/annotations".formatted(article))
                .then()
                .statusCode(200)
                .body("items.target.selector.flatten().type", hasItems("TextQuoteSelector", "TextPositionSelector"));
    }

    @Test
    void givenARuleOfTheRecord_whenItIsBroken_thenItAnswersAConflict() {
        as("admin", "admin")
                .body(Map.of("key", newsroom, "name", "Another"))
                .post("/v1/organizations")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", not(blankOrNullString()));
    }

    private RequestSpecification as(String subject, String... roles) {
        return Api.caller().auth().oauth2(issuer.token(subject, newsroom, Set.of(roles)));
    }

    private JsonPath imported(String type, String content) {
        String id = as("ana", "editor")
                .contentType(type)
                .body(content)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int i = 0; i < 300; i++) {
            JsonPath found = as("ana", "editor").get("/v1/imports/" + id).jsonPath();
            if (found.get("finishedAt") != null) {
                return found;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the import did not end within half a minute");
    }

    private ValidatableResponse article(String language) throws IOException {
        String text;
        try (var sample = PackagedIT.class.getResourceAsStream("/extraction/parler-own." + language + ".txt")) {
            text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
        return as("ana", "extractor")
                .body(Api.article("text", text, "inLanguage", null))
                .post("/v1/articles")
                .then()
                .statusCode(201);
    }

    private String create(String path, Object body) {
        return as("ana", "editor")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse step(String subject, String of, String step) {
        return as(subject, "editor")
                .header("If-Match", "*")
                .post(of + "/" + step)
                .then();
    }
}
