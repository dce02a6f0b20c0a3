package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews get into the record as publishers write them, once each, and nothing they say is lost. */
@QuarkusTest
class ImportTest {

    private static final String LD_JSON = "application/ld+json";
    private static final String NDJSON = "application/x-ndjson";

    /** Real reviews; their texts are their publishers', so they are no part of the repository. */
    private static final Path REAL = Path.of("../shared/data/claimreview/claimreviews.jsonl");

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Sql sql;

    @Test
    void aReviewBecomesAClaimAndAVerdictOfItsPublisher() {
        String site = site();
        JsonPath done = Api.imported(LD_JSON, review(site));

        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getMap("rows"))
                .containsEntry("total", 1)
                .containsEntry("created", 1)
                .containsEntry("failed", 0);
        assertThat(done.getString("report[0].outcome")).isEqualTo("created");
        assertThat(done.getString("report[0].url")).isEqualTo("https://www." + site + "/parler");
        JsonPath claim = Api.caller()
                .get("/v1/claims/" + done.getString("report[0].claimId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(claim.getString("status")).isEqualTo("accepted");
        assertThat(claim.getString("text")).isEqualTo("Parler will be back online by the end of January");
        assertThat(claim.getString("inLanguage")).isEqualTo("en");
        assertThat(claim.getString("claimant.type")).isEqualTo("person");
        assertThat(claim.getString("claimDate")).isEqualTo("2021-01-18");
        assertThat(claim.getList("citations.role")).isEqualTo(List.of("origin"));
        assertThat(claim.getString("verdicts[0].organization.name")).isEqualTo("Cek Fakta");
        assertThat(claim.getString("verdicts[0].rating.scale")).isEqualTo("truth");
        assertThat(claim.getString("verdicts[0].rating.key")).isEqualTo("true");
        assertThat(claim.getString("verdicts[0].originalLabel")).isEqualTo("Terlambat & benar");
        assertThat(claim.getString("verdicts[0].decidedOn")).isEqualTo("2021-02-16");
        JsonPath told = given().accept(LD_JSON)
                .get("/v1/claims/" + claim.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(told.getString("reviewRating.alternateName")).isEqualTo("Terlambat & benar");
        assertThat(told.getInt("reviewRating.ratingValue")).isEqualTo(3);
        assertThat(told.getString("itemReviewed.firstAppearance.url")).isEqualTo("https://video.example/" + site);
        assertThat(told.getString("author.name")).isEqualTo("Cek Fakta");
        assertThat(told.getString("datePublished")).isEqualTo("2021-02-16T09:00:00Z");
    }

    @Test
    void importedAgainNothingChanges() {
        String site = site();
        JsonPath first = Api.imported(LD_JSON, review(site));
        String claim = "/v1/claims/" + first.getString("report[0].claimId");
        String tag = Api.etag(claim);

        // Names in another order and other whitespace say the same.
        Map<String, Object> members = new java.util.TreeMap<>(java.util.Comparator.reverseOrder());
        members.putAll(new JsonPath(review(site)).getMap("$"));
        JsonPath second = Api.imported(LD_JSON, Api.json(members));

        assertThat(second.getMap("rows")).containsEntry("unchanged", 1).containsEntry("total", 1);
        assertThat(second.getString("report[0].claimId")).isEqualTo(first.getString("report[0].claimId"));
        assertThat(Api.etag(claim)).isEqualTo(tag);
    }

    @Test
    void aLabelThatHasNoPlaceOnTheScaleIsUnmappedAndKeepsItsWords() {
        String label = "Rumour no. " + Api.unique();
        JsonPath done = Api.imported(
                LD_JSON,
                Api.json(Map.of(
                        "@type",
                        "ClaimReview",
                        "claimReviewed",
                        "Claimed",
                        "url",
                        "https://" + site() + "/",
                        "reviewRating",
                        Map.of("alternateName", label))));

        JsonPath claim = Api.caller()
                .get("/v1/claims/" + done.getString("report[0].claimId"))
                .jsonPath();
        assertThat(claim.getString("verdicts[0].rating.key")).isEqualTo("unmapped");
        assertThat(claim.getString("verdicts[0].originalLabel")).isEqualTo(label);
    }

    @Test
    void reviewsOfOneClaimInOneImportStandInTheirPublishersLedgerOneAfterTheOther() {
        String site = site();
        Api.imported(LD_JSON, review(site));
        String reworded = review(site).replace("will be back", "would be back");

        JsonPath done = Api.imported(
                LD_JSON, "[%s, %s]".formatted(reworded, reworded.replace("Terlambat &amp; benar", "Salah")));

        assertThat(done.getInt("rows.updated")).as(done.prettify()).isEqualTo(2);
        String publisher = Api.caller()
                .get("/v1/verdicts/" + done.getString("report[1].verdictId"))
                .path("organizationId");
        JsonPath verified = Api.caller()
                .get("/v1/organizations/" + publisher + "/ledger/verification")
                .jsonPath();
        assertThat(verified.getBoolean("intact")).as(verified.prettify()).isTrue();
        assertThat(verified.getInt("entries")).isEqualTo(5);
    }

    @Test
    void whatItsPublisherChangedSupersedesWhatWasOnRecord() {
        String site = site();
        String first = Api.imported(LD_JSON, review(site)).getString("report[0].verdictId");

        JsonPath done = Api.imported(
                LD_JSON,
                review(site).replace("Terlambat &amp; benar", "Salah").replace("will be back", "would be back"));

        assertThat(done.getString("report[0].outcome")).isEqualTo("updated");
        JsonPath claim = Api.caller()
                .get("/v1/claims/" + done.getString("report[0].claimId"))
                .jsonPath();
        assertThat(claim.getString("text")).contains("would be back");
        assertThat(claim.getList("verdicts.status")).isEqualTo(List.of("published", "superseded"));
        assertThat(claim.getList("verdicts.id")).isEqualTo(List.of(done.getString("report[0].verdictId"), first));
        assertThat(original(first).path("reviewRating").path("alternateName").asText())
                .isEqualTo("Terlambat &amp; benar");
        assertThat(Api.imported(LD_JSON, review(site)).getString("report[0].outcome"))
                .isEqualTo("updated");
    }

    @Test
    void whatOnlyLooksDifferentIsNoCorrection() {
        String site = site();
        String verdict = Api.imported(LD_JSON, review(site)).getString("report[0].verdictId");

        JsonPath done = Api.imported(LD_JSON, review(site).replace("\"url\"", "\"image\": \"x.png\", \"url\""));

        assertThat(done.getString("report[0].outcome")).isEqualTo("updated");
        assertThat(done.getString("report[0].verdictId")).isEqualTo(verdict);
        assertThat(original(verdict).path("image").asText()).isEqualTo("x.png");
    }

    @Test
    void aClaimIsFoundByTheTitleOfItsReview() {
        String site = site();
        String word = "Tajuk" + Api.unique();
        String titled = review(site).replace("\"url\"", "\"name\": \"%s of the hour\", \"url\"".formatted(word));
        String claim = Api.imported(LD_JSON, titled).getString("report[0].claimId");

        assertThat(found("/v1/claims?q=", word)).containsExactly(claim);
        assertThat(Api.caller()
                        .get("/v1alpha1/claims:search?query=" + word)
                        .<List<String>>path("claims.claimReview[0].title"))
                .containsExactly(word + " of the hour");
        assertThat(found("/v1/claims/similar?inLanguage=en&text=", word + " of the hour, Parler will be back"))
                .contains(claim);

        Api.imported(LD_JSON, titled.replace(word, word + "x"));
        assertThat(found("/v1/claims?q=", word)).isEmpty();
        assertThat(found("/v1/claims?q=", word + "x")).containsExactly(claim);
    }

    @Test
    void theWordsOfAClaimAreWrittenOnceInATransaction() {
        String titled = review(site()).replace("\"url\"", "\"name\": \"A title\", \"url\"");
        long before = documentsWritten();

        Api.imported(LD_JSON, "[%s, %s]".formatted(titled, titled.replace("will be back", "would be back")));

        assertThat(documentsWritten() - before).isEqualTo(2);
        assertThat(sql.statement("select 1 from search_document_due").first(row -> 1))
                .isEmpty();
    }

    private long documentsWritten() {
        return sql.statement("select last_value from search_document_writes")
                .first(row -> row.getLong(1))
                .orElseThrow();
    }

    private static List<String> found(String path, String words) {
        JsonPath answer =
                Api.caller().get(path + words).then().statusCode(200).extract().jsonPath();
        return path.contains("similar") ? answer.getList("items.claim.id") : answer.getList("items.id");
    }

    @Test
    void aPageThatReviewsSeveralClaimsLosesNone() {
        String site = site();
        String two =
                "[%s,%s]".formatted(review(site), review(site).replace("Parler will be back", "Twitter will be gone"));

        assertThat(Api.imported(LD_JSON, two).getMap("rows")).containsEntry("created", 2);
        assertThat(Api.imported(LD_JSON, two).getMap("rows")).containsEntry("unchanged", 2);
    }

    @Test
    void aReviewThatAPageAddsBeforeAnotherLeavesThatAsItIs() {
        String site = site();
        String known = review(site);
        String added = known.replace("Parler will be back", "Twitter will be gone");
        JsonPath first = Api.imported(LD_JSON, known);

        JsonPath done = Api.imported(LD_JSON, "[%s,%s]".formatted(added, known));

        assertThat(done.getList("report.outcome")).as(done.prettify()).isEqualTo(List.of("created", "unchanged"));
        assertThat(done.getString("report[1].claimId")).isEqualTo(first.getString("report[0].claimId"));
        assertThat(Api.caller()
                        .get("/v1/claims/" + first.getString("report[0].claimId"))
                        .<String>path("text"))
                .startsWith("Parler will be back");
    }

    @Test
    void aPageThatEndsInTheNextTwoHundredRowsIsOnePage() {
        String site = site();
        String known = line(site);
        Api.imported(NDJSON, known);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 199; i++) {
            lines.append(line(site())).append('\n');
        }
        lines.append(known.replace("Parler will be back", "Twitter will be gone"));

        JsonPath done = Api.imported(NDJSON, lines.append('\n').append(known).toString());

        assertThat(done.getMap("rows")).containsEntry("created", 200).containsEntry("unchanged", 1);
    }

    @Test
    void anImportThatIsDoneAfterALaterOneTakesNothingBack() {
        String site = site();
        String verdict = Api.imported(LD_JSON, review(site)).getString("report[0].verdictId");
        UUID later = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");
        sql.statement("update published_review set seen_in = ? where verdict_id = ?", later, UUID.fromString(verdict))
                .update();

        JsonPath changed = Api.imported(LD_JSON, review(site).replace("Terlambat &amp; benar", "Salah"));
        JsonPath same = Api.imported(LD_JSON, review(site));

        assertThat(changed.getString("report[0].outcome"))
                .as(changed.prettify())
                .isEqualTo("skipped");
        assertThat(changed.getString("report[0].verdictId")).isEqualTo(verdict);
        assertThat(same.getString("report[0].outcome")).isEqualTo("unchanged");
        assertThat(sql.statement("select seen_in from published_review where verdict_id = ?", UUID.fromString(verdict))
                        .first(row -> row.getObject(1, UUID.class)))
                .contains(later);
    }

    @Test
    void aRowThatFailsOnceIsTriedAgain() {
        String site = site();
        sql.statement("create sequence tries").update();
        sql.statement("""
                        create function fail_once() returns trigger language plpgsql as $$
                        begin
                            if nextval('tries') = 1 then
                                raise exception 'for once';
                            end if;
                            return new;
                        end $$""").update();
        sql.statement(
                        "create trigger fail_once before insert on published_review for each row when (new.address like '%"
                                + site + "%') execute function fail_once()")
                .update();
        try {
            JsonPath done = Api.imported(LD_JSON, review(site));

            assertThat(done.getString("report[0].outcome")).as(done.prettify()).isEqualTo("created");
        } finally {
            sql.statement("drop function fail_once() cascade").update();
            sql.statement("drop sequence tries").update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[%s]",
                "\uFEFF {\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebPage\"}, %s]}",
                "{\"@graph\": [{\"@graph\": [%s]}]}",
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": [%s]}], \"name\": \"x\"}",
                "{\"@type\": \"NewsArticle\", \"review\": %s}",
                "{\"fixture\": \"page.html\", \"claimReview\": %s}",
                "{\"a\": 1}\n\n %s",
            })
    void jsonComesInManyShapes(String shape) {
        String site = site();
        JsonPath done = Api.imported(LD_JSON, shape.formatted(review(site)));

        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getInt("rows.created")).isEqualTo(1);
        assertThat(done.getInt("rows.failed")).isZero();
    }

    @Test
    void nodesOfAGraphMayNameEachOther() {
        String site = site();
        String graph = """
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "ClaimReview", "url": "/checks/1", "claimReviewed": "The moon is cheese",
                   "author": {"@id": "#us"}, "reviewRating": {"@id": "#false"}},
                  {"@type": "Organization", "@id": "#us", "name": "Moon Desk", "url": "https://%s/"},
                  {"@type": "Rating", "@id": "#false", "alternateName": "False"}]}""".formatted(site);

        JsonPath done = Api.imported(LD_JSON, graph);

        assertThat(done.getMap("rows")).containsEntry("created", 1).containsEntry("skipped", 2);
        JsonPath claim = Api.caller()
                .get("/v1/claims/" + done.getString("report[0].claimId"))
                .jsonPath();
        assertThat(claim.getString("verdicts[0].organization.name")).isEqualTo("Moon Desk");
    }

    @Test
    void expandedJsonLdIsTheSame() {
        String site = site();
        String expanded = """
                [{"@type": ["http://schema.org/ClaimReview"],
                  "http://schema.org/url": [{"@id": "https://%s/moon"}],
                  "http://schema.org/claimReviewed": [{"@value": "The moon is cheese", "@language": "en"}],
                  "http://schema.org/reviewRating": [{"http://schema.org/alternateName": [{"@value": "False"}]}]}]""".formatted(site);

        JsonPath done = Api.imported(LD_JSON, expanded);

        assertThat(done.getMap("rows")).containsEntry("created", 1);
        assertThat(done.getString("report[0].url")).isEqualTo("https://%s/moon".formatted(site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"claimReviewed\": \"No type, no url, no rating\"}",
                "{\"@type\": [\"Review\", \"ClaimReview\"], \"claimReviewed\": [\"A\", \"list\"], \"author\": [null, \"\", {\"name\": null}]}",
                "{\"@type\": \"schema:ClaimReview\", \"claimReviewed\": \"Nulls\", \"url\": null, \"reviewRating\": null, \"itemReviewed\": null, \"author\": null, \"datePublished\": null}",
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Wrong kinds\", \"url\": {\"@id\": \"https://a.example/x\"}, \"reviewRating\": \"False\", \"itemReviewed\": \"x\", \"author\": 7, \"datePublished\": 20200101}",
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": 12, \"url\": [\"https://a.example/list\", 3], \"reviewRating\": [{\"ratingValue\": \"1e999999\"}], \"itemReviewed\": [[]]}",
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Nul \\u0000 and half \\ud800 of a pair\", \"url\": \"https://a.example/\\u0000\"}",
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"No host\", \"url\": \"/only/a/path\", \"author\": {\"@type\": \"Person\", \"name\": \"Ana\"}}",
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"A script\", \"url\": \"javascript:alert(1)\", \"itemReviewed\": {\"appearance\": \"javascript:alert(2)\", \"author\": {\"name\": \"x\", \"sameAs\": \"data:x\"}}}",
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Impossible\", \"datePublished\": \"2020-13-45\", \"inLanguage\": {\"name\": \"Klingon\"}, \"itemReviewed\": {\"datePublished\": \"-5000\"}}",
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Numbers\", \"reviewRating\": {\"ratingValue\": \"\", \"bestRating\": NaN, \"worstRating\": \"one\", \"ratingExplanation\": 5}}",
            })
    void whatIsMissingOrOddIsLeftOut(String review) {
        JsonPath done = Api.imported(LD_JSON, review);

        assertThat(done.getString("status")).as(done.prettify()).isEqualTo("finished");
        assertThat(done.getInt("rows.total")).isEqualTo(1);
        assertThat(done.getString("report[0].outcome")).as(done.prettify()).isIn("created", "unchanged");
        String verdict = done.getString("report[0].verdictId");
        assertThat(original(verdict).path("claimReviewed").isMissingNode()).isFalse();
        String told = given().accept(LD_JSON)
                .get("/v1/verdicts/" + verdict + "/claim-review")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(told).doesNotContain("javascript:alert(1)\"").doesNotContain("\"url\":\"javascript", "data:x");
    }

    @Test
    void longTextsAndAddressesAreShortenedInTheRecordAndWholeInTheOriginal() {
        String site = site();
        String text = "long ".repeat(3000).strip();
        String address = "https://social.example/?x=" + "y".repeat(5000);
        JsonPath done = Api.imported(LD_JSON, """
                {"@type": "ClaimReview", "url": "https://%s/long", "claimReviewed": "%s", "reviewBody": "%s",
                 "itemReviewed": {"@type": "Claim", "appearance": {"url": "%s"}, "author": {"name": "%s"}}}""".formatted(site, text, text.repeat(2), address, text));

        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(1);
        var original = original(done.getString("report[0].verdictId"));
        assertThat(original.path("claimReviewed").asText()).isEqualTo(text);
        assertThat(original.at("/itemReviewed/appearance/url").asText()).isEqualTo(address);
    }

    @Test
    void oneBadLineStopsNoneOfTheOthers() {
        String lines = """
                %s
                this is no JSON
                {"@type": "ClaimReview", "url": "https://a.example/nothing-claimed"}

                {"@type": "WebSite", "name": "no review"}
                %s
                {"@type": "ClaimReview", "claimReviewed": "cut off\
                """.formatted(line(site()), line(site()));

        JsonPath done = Api.imported(NDJSON, lines);

        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getList("report.outcome"))
                .isEqualTo(List.of("created", "failed", "failed", "skipped", "created", "failed"));
        assertThat(done.getList("report.place"))
                .isEqualTo(List.of("line 1", "line 2", "line 3", "line 5", "line 6", "line 7"));
        assertThat(done.getString("report[1].problem.type")).isEqualTo(ProblemType.MALFORMED_JSON.uri());
        assertThat(done.getString("report[2].problem.errors[0].pointer")).isEqualTo("/claimReviewed");
        String report = "/v1/imports/" + done.getString("id") + "/report";
        Api.caller().get(report + "?outcome=failed").then().body("items.row", equalTo(List.of(2, 3, 6)));
        JsonPath page = Api.caller().get(report + "?limit=4").jsonPath();
        assertThat(page.getList("items")).hasSize(4);
        Api.caller()
                .get(report + "?limit=4&cursor=" + page.getString("next"))
                .then()
                .body("items.row", equalTo(List.of(5, 6)));
    }

    @Test
    void aDocumentThatBreaksOffKeepsWhatCameBefore() {
        JsonPath done = Api.imported(LD_JSON, "[%s, {\"@type\": ".formatted(review(site())));

        assertThat(done.getString("status")).isEqualTo("failed");
        assertThat(done.getString("problem.type")).isEqualTo(ProblemType.MALFORMED_JSON.uri());
        assertThat(done.getMap("rows")).containsEntry("created", 1);
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        String site = site();
        JsonPath asType = Api.imported("application/gzip", gzip(line(site) + "\n" + line(site())));
        assertThat(asType.getMap("rows")).containsEntry("created", 2);

        String id = given().contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(gzip(line(site)))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(Api.ended(id).getMap("rows")).containsEntry("unchanged", 1);

        byte[] cut = java.util.Arrays.copyOf(gzip(line(site())), 200);
        assertThat(Api.imported("application/gzip", cut).getString("problem.type"))
                .isEqualTo(ProblemType.MALFORMED_CONTENT.uri());
    }

    @Test
    void aTableIsReadByItsHeaders() {
        String site = site();
        String table = """
                claimReviewed,url,rating,claimant,datePublished,note
                "The moon, they say, is ""cheese""\",https://%1$s/1,False,Ana,16/02/2021,kept
                "Over two
                lines",https://%1$s/2,'=SUM(1),,,
                ,https://%1$s/3,False,,,
                """.formatted(site);

        JsonPath done = Api.imported("text/csv; charset=utf-8", "\uFEFF" + table);

        assertThat(done.getList("report.outcome")).isEqualTo(List.of("created", "created", "failed"));
        String verdict = done.getString("report[0].verdictId");
        assertThat(original(verdict).at("/columns/note").asText()).isEqualTo("kept");
        Api.caller()
                .get("/v1/claims/" + done.getString("report[0].claimId"))
                .then()
                .body("text", equalTo("The moon, they say, is \"cheese\""))
                .body("verdicts[0].decidedOn", equalTo("2021-02-16"));
        given().accept(LD_JSON)
                .get("/v1/claims/" + done.getString("report[1].claimId"))
                .then()
                .body("reviewRating.alternateName", equalTo("=SUM(1)"));
        assertThat(Api.imported("text/csv", table).getMap("rows")).containsEntry("unchanged", 2);
    }

    @Test
    void aTableWithOtherHeadersIsMapped() {
        String site = site();
        JsonPath done = Api.imported(
                "text/csv",
                "Klaim;Tautan;Putusan\nBulan itu keju;https://%s/1;Salah\n".formatted(site),
                "claimReviewed=Klaim",
                "url=tautan",
                "rating=Putusan");
        assertThat(done.getMap("rows")).containsEntry("created", 1);
        assertThat(done.getString("report[0].url")).isEqualTo("https://%s/1".formatted(site));

        JsonPath unmapped = Api.imported("text/csv", "Klaim,Tautan\nx,y\n");
        assertThat(unmapped.getString("status")).isEqualTo("failed");
        assertThat(unmapped.getString("problem.detail")).contains("claimReviewed", "Klaim");
        Api.refused(
                given().contentType("text/csv").body("x").post("/v1/imports?column=nonsense"),
                ProblemType.INVALID_INPUT);
    }

    @Test
    void anImportSentTwiceWithOneKeyIsOneImport() {
        String key = "key-" + Api.unique();
        String body = review(site());
        String first = null;
        for (int i = 0; i < 2; i++) {
            String id = given().contentType(LD_JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/imports")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            assertThat(first == null ? id : first).isEqualTo(id);
            first = id;
        }
        Api.refused(
                given().contentType(LD_JSON)
                        .header("Idempotency-Key", key)
                        .body(review(site()))
                        .post("/v1/imports"),
                ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        Api.refused(
                given().contentType("text/plain").body("x").post("/v1/imports"), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        Api.refused(
                given().contentType(NDJSON)
                        .header("Content-Encoding", "br")
                        .body("x".getBytes(StandardCharsets.UTF_8))
                        .post("/v1/imports"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        Api.refused(Api.caller().get("/v1/imports/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
    }

    @Test
    void anInterruptedImportGoesOnWhereItWas() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append(line(site())).append('\n');
        }
        String id = Api.sent(NDJSON, lines.toString());
        Api.ended(id);
        // As a process that died after a few rows leaves it: its lease runs out, and its rows are done.
        String again = Api.sent(NDJSON, lines.toString());
        sql.statement("""
                        update import set status = 'running', created = 12, leased_by = ?, leased_until = clock_timestamp() + interval '2 seconds'
                         where id = ? and status = 'waiting'""", UUID.randomUUID(), UUID.fromString(again)).update();

        JsonPath done = Api.ended(again);

        assertThat(done.getInt("rows.total")).isEqualTo(30);
        assertThat(done.getInt("rows.unchanged")).isIn(18, 30);
    }

    @Test
    void nobodyImportsInTheNameOfAMember() {
        String site = site();
        Api.post(
                "/v1/organizations",
                Map.of("key", "member-" + Api.unique(), "name", "A member", "url", "https://" + site));

        JsonPath done = Api.imported(LD_JSON, review(site));

        assertThat(done.getString("report[0].outcome")).isEqualTo("failed");
        assertThat(done.getString("report[0].problem.type")).isEqualTo(ProblemType.FORBIDDEN.uri());
    }

    @Test
    void aPublisherThatIsKnownFromImportsMayJoin() {
        String site = site();
        Api.imported(LD_JSON, review(site));

        Api.post("/v1/organizations", Map.of("key", site, "name", "Cek Fakta itself"));

        assertThat(Api.imported(LD_JSON, review(site) + "\n").getString("report[0].problem.type"))
                .isEqualTo(ProblemType.FORBIDDEN.uri());
    }

    @Test
    void allRealReviewsAreImportedAndNothingTheySayIsLost() throws IOException {
        assumeTrue(Files.exists(REAL), "the real reviews are at hand");
        String lines = Files.readString(REAL);

        JsonPath done = Api.imported(NDJSON, lines);

        List<String> outcomes = done.getList("report.outcome");
        assertThat(outcomes)
                .as(done.prettify())
                .hasSize(33)
                .allMatch(one -> one.equals("created") || one.equals("unchanged"));
        List<String> verdicts = done.getList("report.verdictId");
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            JsonNode sent = json.readTree(all.get(i)).get("claimReview");
            assertThat(original(verdicts.get(i))).isEqualTo(sent);
            JsonPath told = given().accept(LD_JSON)
                    .get("/v1/verdicts/" + verdicts.get(i) + "/claim-review")
                    .jsonPath();
            assertThat(told.getString("reviewRating.alternateName"))
                    .isEqualTo(sent.at("/reviewRating/alternateName").asText().strip());
            JsonNode claimed = sent.path("claimReviewed");
            assertThat(told.getString("claimReviewed"))
                    .isEqualTo((claimed.isArray() ? claimed.get(0) : claimed)
                            .asText()
                            .strip());
        }
        assertThat(Api.imported(NDJSON, lines).getMap("rows")).containsEntry("unchanged", 33);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-02-16 | 2021-02-16 | 2021-02-16T00:00:00Z",
                "2021-2-6 | 2021-02-06 | 2021-02-06T00:00:00Z",
                "2020-06-23 20:02 | 2020-06-23 | 2020-06-23T20:02:00Z",
                "2020-03-27T10:46:13+0200 | 2020-03-27 | 2020-03-27T08:46:13Z",
                "2019-04-10T00:09:05+05:30 | 2019-04-10 | 2019-04-09T18:39:05Z",
                "2019-12-09T15:11:25.619782+00:00 | 2019-12-09 | 2019-12-09T15:11:25Z",
                "2023-01-24T13:32:06.838Z | 2023-01-24 | 2023-01-24T13:32:06Z",
                "16/02/2021 | 2021-02-16 | 2021-02-16T00:00:00Z",
                "02/16/2021 | 2021-02-16 | 2021-02-16T00:00:00Z",
                "3.4.2021 | 2021-04-03 | 2021-04-03T00:00:00Z",
                "June 5, 2020 | 2020-06-05 | 2020-06-05T00:00:00Z",
                "5 jun 2020 | 2020-06-05 | 2020-06-05T00:00:00Z",
                "Fri, 05 Jun 2020 10:00:00 GMT | 2020-06-05 | 2020-06-05T10:00:00Z",
                "20200605 | 2020-06-05 | 2020-06-05T00:00:00Z",
                "1591351200 | 2020-06-05 | 2020-06-05T10:00:00Z",
                "1591351200000 | 2020-06-05 | 2020-06-05T10:00:00Z",
                "03/04/2021 | |",
                "2020-13-45 | |",
                "0000-01-01 | |",
                "yesterday | |",
                "2021 | |",
            })
    void datesAreReadAsPagesWriteThem(String written, String day, String at) {
        var moment = WrittenDate.read(written);

        assertThat(moment.map(read -> read.day().toString()).orElse(null)).isEqualTo(day);
        assertThat(moment.map(read -> read.at().toString()).orElse(null)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.Example.org/a | https://www.Example.org/a | example.org",
                "aosfatos.org/noticias/x/ | https://aosfatos.org/noticias/x/ | aosfatos.org",
                "//cdn.example/a | https://cdn.example/a | cdn.example",
                "HTTP://a.example/a b^c | http://a.example/a%20b%5Ec | a.example",
                "https://a.example/100% sure?x=[1] | https://a.example/100%25%20sure?x=%5B1%5D | a.example",
                "https://bücher.example/ü | https://xn--bcher-kva.example/ü | xn--bcher-kva.example",
                "/only/a/path | |",
                "javascript:alert(1) | |",
                "https://user:secret@a.example/ | |",
                "mailto:a@b.example | |",
                "not an address | |",
            })
    void addressesAreMadeOnesThatOpen(String written, String url, String site) {
        var address = Address.read(written);

        assertThat(address.map(Address::url).orElse(null)).isEqualTo(url);
        assertThat(address.map(Address::site).orElse(null)).isEqualTo(site);
    }

    /** What is kept of a page, as it came. */
    private JsonNode original(String verdict) {
        return sql.statement("select original from published_review where verdict_id = ?", UUID.fromString(verdict))
                .first(row -> {
                    try {
                        return LenientJson.MAPPER.readTree(row.getString("original"));
                    } catch (IOException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .orElseThrow();
    }

    /** A publisher that nobody has heard of. */
    private static String site() {
        return "fakta-%d.example".formatted(Api.unique());
    }

    private static String review(String site) {
        return """
                {"@context": "https://schema.org", "@type": "ClaimReview",
                 "url": "https://www.%1$s/parler",
                 "claimReviewed": "Parler will be back online by the end of January",
                 "datePublished": "2021-02-16T10:00:00+01:00",
                 "author": {"@type": "Organization", "name": "Cek Fakta", "url": "https://%1$s"},
                 "reviewRating": {"@type": "Rating", "ratingValue": "3", "alternateName": "Terlambat &amp; benar"},
                 "itemReviewed": {"@type": "Claim", "datePublished": "2021-01-18",
                                  "author": {"@type": "Person", "name": "John Matze of %1$s"},
                                  "appearance": [{"@type": "CreativeWork", "url": "https://video.example/%1$s"}]}}""".formatted(site);
    }

    private static String line(String site) {
        return review(site).replace("\n", " ");
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
