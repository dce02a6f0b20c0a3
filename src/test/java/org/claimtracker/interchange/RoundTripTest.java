package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.claimtracker.Api;
import org.claimtracker.identity.EmptyRecord;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported and imported into an empty service is the same, and exports the same again. */
@QuarkusTest
class RoundTripTest {

    private static final int CLAIMS = 25;

    @Inject
    Sql sql;

    @Inject
    EmptyRecord record;

    /** Whatever people write. */
    private static final Arbitrary<String> TEXT = Arbitraries.strings()
            .withChars("abc äß\"\\'{}[],;:=+-@<>&#\n\t0123456789")
            .withChars('\u4e00', '\u4e20')
            .withChars('\u0600', '\u0620')
            .ofMinLength(1)
            .ofMaxLength(80)
            .map(text -> text + " \uD83E\uDDC0 x");

    private static final Arbitrary<Map<String, Object>> CLAIM = Combinators.combine(
                    TEXT,
                    Arbitraries.of("en", "id", "pt-BR", "zh-Hant"),
                    Arbitraries.of("2021-01-18", "0001-01-01", "9999-12-31").injectNull(0.3),
                    TEXT.list().uniqueElements().ofMaxSize(3),
                    Arbitraries.of("0", "0.5", "1", "0.125").injectNull(0.3),
                    Combinators.combine(
                                    Arbitraries.bigDecimals()
                                            .between(
                                                    new java.math.BigDecimal("-1000000"),
                                                    new java.math.BigDecimal("1e30")),
                                    Arbitraries.of("=", ">=", "~"),
                                    TEXT.injectNull(0.5))
                            .as((value, comparator, unit) ->
                                    Api.with(Map.of("value", value, "comparator", comparator), "unit", unit))
                            .list()
                            .ofMaxSize(3),
                    TEXT.injectNull(0.5))
            .as((text, language, date, topics, worth, quantities, criteria) -> Api.claim(
                    "text",
                    text,
                    "inLanguage",
                    language,
                    "claimDate",
                    date,
                    "topics",
                    topics,
                    "checkWorthiness",
                    worth == null ? null : new java.math.BigDecimal(worth),
                    "quantities",
                    quantities,
                    "prediction",
                    criteria == null
                            ? null
                            : Map.of("dueOn", "2021-01-31", "precision", "month", "resolutionCriteria", criteria)));

    @BeforeEach
    void startEmpty() {
        empty();
    }

    @Test
    void exportImportExportIsAFixedPoint() {
        fill();

        List<String> exported = export();
        assertThat(exported).hasSizeGreaterThan(CLAIMS);
        empty();
        JsonPath done = Api.imported("application/x-ndjson", String.join("\n", exported));

        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getInt("rows.failed")).as(done.prettify()).isZero();
        assertThat(done.getInt("rows.total")).isEqualTo(exported.size());
        assertThat(export()).isEqualTo(exported);
        assertThat(ledgersThatAreNotIntact()).isEmpty();

        JsonPath again = Api.imported("application/x-ndjson", String.join("\n", exported));
        assertThat(again.getInt("rows.unchanged")).as(again.prettify()).isEqualTo(exported.size());
        assertThat(export()).isEqualTo(exported);
    }

    @Test
    void whatIsReadAfterwardsIsWhatWasReadBeforeAlsoOfThePast() {
        fill();
        Map<String, String> before = everythingRead();
        assertThat(before.keySet()).anyMatch(path -> path.contains("asOf")).hasSizeGreaterThan(100);

        List<String> exported = export();
        empty();
        JsonPath done = Api.imported("application/x-ndjson", String.join("\n", exported));

        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(exported.size());
        before.forEach((path, answer) ->
                assertThat(Api.caller().get(path).asString()).as(path).isEqualTo(answer));
        assertThat(export()).isEqualTo(exported);
    }

    @Test
    void afterThatTheRecordGoesOn() {
        fill();
        List<String> exported = export();
        empty();
        Api.imported("application/x-ndjson", String.join("\n", exported));

        String claim = Api.acceptedClaim(Api.claim());
        String source = Api.id("/v1/sources", Api.source());
        Api.publishedVerdict(claim, Api.verdict(source));
        String restored =
                Api.caller().get("/v1/claims?limit=100&status=accepted").path("items[-1].id");
        Api.patch("/v1/claims/" + restored, Map.of("text", "Said otherwise")).statusCode(200);

        assertThat(ledgersThatAreNotIntact()).isEmpty();
        assertThat(Api.caller()
                        .get("/v1/claims/" + restored + "/history?limit=100")
                        .<List<String>>path("items.actor.name"))
                .hasSizeGreaterThan(1)
                .doesNotContainNull();
        // Somebody has worked here now: whoever has an export of this organisation adds no past to it any more.
        JsonPath again = Api.imported("application/x-ndjson", String.join("\n", exported));
        assertThat(again.getString("report[0].outcome")).isEqualTo("skipped");
        assertThat(again.getString("report[0].problem.type")).endsWith("forbidden");
    }

    @Test
    void othersAreRestoredAsFarAsTheyWereShown() {
        Api.post("/v1/organizations", Map.of("key", "newsroom", "name", "Newsroom"));
        String secret = "The name is Deep Throat";
        String source = Api.caller("desk@newsroom")
                .body(Api.source("title", "Deep Throat", "confidential", true))
                .post("/v1/sources")
                .path("id");
        String claim = Api.caller("author@newsroom")
                .body(Api.claim())
                .post("/v1/claims")
                .path("id");
        step("desk@newsroom", "/v1/claims/" + claim, "acceptance");
        String verdict = Api.caller("author@newsroom")
                .body(Api.verdict(
                        source,
                        "citations",
                        List.of(Map.of("sourceId", source, "role", "supports", "excerpt", secret))))
                .post("/v1/claims/" + claim + "/verdicts")
                .path("id");
        step("author@newsroom", "/v1/verdicts/" + verdict, "submission");
        step("desk@newsroom", "/v1/verdicts/" + verdict, "publication");
        String newsroom = Api.caller().get("/v1/verdicts/" + verdict).path("organizationId");
        List<String> paths =
                List.of("/v1/claims/" + claim, "/v1/claims/" + claim + "/history", "/v1/claims/" + claim + "/verdicts");
        List<String> before = paths.stream().map(RoundTripTest::read).toList();

        List<String> exported = export();

        String all = String.join("\n", exported);
        assertThat(all)
                .doesNotContain(secret, "Deep Throat", "salt", "subject", "development:")
                .contains("desk@newsroom")
                // The author's name is in no history that others see; their id is in the ledger.
                .doesNotContain("author@newsroom");
        empty();
        JsonPath done = Api.imported("application/x-ndjson", all);
        assertThat(done.getInt("rows.failed")).as(done.prettify()).isZero();
        assertThat(paths.stream().map(RoundTripTest::read).toList()).isEqualTo(before);
        assertThat(export().subList(0, exported.size() - 1)).isEqualTo(exported.subList(0, exported.size() - 1));
        // Its ledger can't be proved without the salt of what was hidden, and so begins here.
        assertThat(Api.caller()
                        .get("/v1/organizations/" + newsroom + "/ledger/verification")
                        .<Boolean>path("intact"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onlyAnAdministratorRestoresThePast(boolean isAdmin) {
        Api.acceptedClaim(Api.claim());
        List<String> exported = export();
        empty();

        JsonPath done = isAdmin
                ? Api.imported("application/x-ndjson", String.join("\n", exported))
                : importedByAnEditor(exported);

        assertThat(done.getList("report.outcome").contains("skipped"))
                .as(done.prettify())
                .isEqualTo(!isAdmin);
        String claim = done.getString("report[-1].claimId");
        String history = Api.caller().get("/v1/claims/" + claim + "/history").asString();
        assertThat(new JsonPath(history).getList("items")).hasSize(isAdmin ? 2 : 1);
    }

    @Test
    void aPastIsRestoredAlsoWhereAnArticleWasReadAndASourceEnteredBefore() {
        String claim = Api.acceptedClaim(Api.claim());
        List<String> exported = export();
        empty();
        Api.post("/v1/articles", Api.article("text", "Nothing to see in this text, whoever looks at it."));
        String source = Api.id("/v1/sources", Api.source());

        JsonPath done = Api.imported("application/x-ndjson", String.join("\n", exported));

        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(exported.size());
        assertThat(Api.caller().get("/v1/sources/" + source).<String>path("organizationId"))
                .isEqualTo(Api.caller().get("/v1/claims/" + claim).<String>path("organizationId"));
    }

    @Test
    void givenAPredictionSettledByAMergedClaimItWasSoInThePastThatIsRestored() {
        String source = Api.id("/v1/sources", Api.source());
        String canonical = Api.acceptedClaim(Api.prediction("2021-01-31"));
        Api.publishedVerdict(canonical, Api.verdict(source, "scale", "promise", "rating", "in-the-works"));
        String merged = Api.acceptedClaim(Api.claim());
        Api.publishedVerdict(merged, Api.verdict(source));
        Api.caller()
                .header("If-Match", "*")
                .body(Map.of("claimId", canonical))
                .put("/v1/claims/" + merged + "/canonical")
                .then()
                .statusCode(200);
        String then = Api.caller().get("/v1/claims/" + canonical).path("updatedAt");
        List<String> paths =
                List.of("/v1/claims/" + canonical + "/history", "/v1/claims/" + canonical + "?asOf=" + then);
        List<String> before = paths.stream().map(RoundTripTest::read).toList();
        List<String> exported = export();
        empty();

        JsonPath done = Api.imported("application/x-ndjson", String.join("\n", exported));

        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(exported.size());
        assertThat(paths.stream().map(RoundTripTest::read).toList()).isEqualTo(before);
        assertThat(export()).isEqualTo(exported);
    }

    @Test
    void onlyAnAdministratorRestoresWhatTheirOrganisationRatesOn() {
        Api.id(
                "/v1/rating-scales",
                Map.of(
                        "key", "truth",
                        "name", "Our truth",
                        "description", "Goes before the one that is built in.",
                        "ratings",
                                List.of(
                                        Map.of("key", "true", "label", "Off", "meaning", "It is off.", "final", true),
                                        Map.of("key", "false", "label", "On", "meaning", "It is on.", "final", true))));
        String claim = Api.acceptedClaim(Api.claim());
        Api.id(
                "/v1/claims/" + claim + "/verdicts",
                Api.verdict(Api.id("/v1/sources", Api.source()), "scale", "truth", "rating", "true"));
        List<String> scales = export().stream()
                .filter(line -> line.contains("\"ratingScale\""))
                .toList();
        empty();

        JsonPath done = importedByAnEditor(scales);

        assertThat(done.getString("report[0].problem.type")).as(done.prettify()).endsWith("forbidden");
        assertThat(Api.caller().get("/v1/rating-scales").asString()).doesNotContain("Our truth");
        assertThat(Api.imported("application/x-ndjson", scales.getFirst()).getString("report[0].outcome"))
                .isEqualTo("created");
    }

    /** Developers have all roles; this one is to have none but an editor's. */
    private JsonPath importedByAnEditor(List<String> lines) {
        sql.statement("""
                        create or replace function forget_role() returns trigger language plpgsql as $$ begin
                            new.acting := replace(new.acting, '"admin"', '"none"');
                            return new;
                        end $$""").update();
        sql.statement("create trigger forget_role before insert on import for each row execute function forget_role()")
                .update();
        try {
            return Api.imported("application/x-ndjson", String.join("\n", lines));
        } finally {
            sql.statement("drop function forget_role() cascade").update();
        }
    }

    @Test
    void nobodyAddsAPastToARecordThatHasBegun() {
        String claim = Api.acceptedClaim(Api.claim());
        List<String> exported = export();
        empty();
        Api.id("/v1/claims", Api.claim());

        Api.imported("application/x-ndjson", String.join("\n", exported));

        List<String> at = Api.caller().get("/v1/claims/" + claim + "/history").path("items.at");
        assertThat(at).hasSize(1);
        assertThat(sql.statement("select 1 from actor where restored_at is not null")
                        .first(row -> true))
                .isEmpty();
    }

    @Test
    void aPastThatCanNotBeIsRefused() {
        String claim = Api.acceptedClaim(Api.prediction("2021-01-31"));
        String source = Api.id("/v1/sources", Api.source());
        Api.publishedVerdict(claim, Api.verdict(source));
        Api.patch("/v1/claims/" + claim, Map.of("text", "Said otherwise")).statusCode(200);
        List<String> exported = export();
        String me = sql.statement("select updated_by::text as id from claim")
                .first(row -> row.getString("id"))
                .orElseThrow();
        String line = exported.getLast();
        String before = String.join("\n", exported.subList(0, exported.size() - 1));
        empty();
        String live = sql.statement("select id::text as id from actor limit 1")
                .first(row -> row.getString("id"))
                .orElseThrow();

        JsonPath done = Api.imported(
                "application/x-ndjson",
                String.join(
                        "\n",
                        before,
                        // What is proved by the ledger, said otherwise.
                        line.replace("It came back two weeks", "It came back a year"),
                        // The ledger itself.
                        line.replace("\"salt\":\"", "\"salt\":\"00"),
                        line.replaceFirst("\"hash\":\"..", "\"hash\":\"00"),
                        // In the name of somebody who works here.
                        line.replace(me, live),
                        // Versions of something else, of the future, and two at a time.
                        line.replaceFirst("(\"earlierVersions\":\\[\\{.*?\"id\":\")....", "$1ffff"),
                        line.replaceAll("\"recordedFrom\":\"20", "\"recordedFrom\":\"29"),
                        line.replaceAll("\"recordedTo\":\"20", "\"recordedTo\":\"29"),
                        line));

        List<String> outcomes = done.getList("report.outcome");
        assertThat(outcomes.subList(exported.size() - 1, outcomes.size()))
                .as(done.prettify())
                .isEqualTo(List.of("failed", "failed", "failed", "failed", "failed", "failed", "failed", "created"));
        assertThat(done.getList("report.problem.type"))
                .noneMatch(type -> String.valueOf(type).endsWith("internal-error"));
        assertThat(export()).isEqualTo(exported);
    }

    @Test
    void whatIsOnRecordIsNotOverwritten() {
        String claim = Api.id("/v1/claims", Api.claim("text", "as it was"));
        List<String> exported = export();
        Api.patch("/v1/claims/" + claim, Map.of("text", "as it is")).statusCode(200);

        JsonPath done = Api.imported("application/x-ndjson", String.join("\n", exported));

        assertThat(done.getString("report[-1].outcome")).isEqualTo("skipped");
        assertThat(Api.caller().get("/v1/claims/" + claim).<String>path("text")).isEqualTo("as it is");
    }

    @Test
    void aLineThatWasTamperedWithFailsAloneAndSaysWhy() {
        String claim = Api.id("/v1/claims", Api.claim());
        List<String> exported = export();
        String line = exported.getLast();
        assertThat(line).contains(claim);
        String member = "member-" + Api.unique();
        empty();
        Api.post("/v1/organizations", Map.of("key", member, "name", "A member"));
        Api.id("/v1/claims", Api.claim());

        JsonPath done = Api.imported(
                "application/x-ndjson",
                String.join(
                        "\n",
                        line.replace("\"development\"", "\"" + member + "\""),
                        line.replace("\"candidate\"", "\"published\""),
                        line.replace("\"version\":0", "\"version\":\"x\""),
                        line.replace("\"createdAt\":\"2", "\"createdAt\":\"x2"),
                        "{\"record\":\"nonsense\"}",
                        "{\"record\":\"source\",\"url\":\"javascript:alert(1)\"}",
                        line));

        assertThat(done.getList("report.outcome"))
                .isEqualTo(List.of("failed", "failed", "failed", "failed", "failed", "failed", "created"));
        assertThat(done.getString("report[0].problem.type")).endsWith("forbidden");
        assertThat(done.getString("report[5].problem.errors[0].pointer")).isEqualTo("/url");
        assertThat(done.getList("report.problem.type"))
                .noneMatch(type -> String.valueOf(type).endsWith("internal-error"));
    }

    /** One of everything that a record can hold, and many claims of any kind. */
    private static void fill() {
        CLAIM.sampleStream().limit(CLAIMS).forEach(claim -> Api.id("/v1/claims", claim));
        String claimant = Api.id(
                "/v1/claimants",
                Map.of("name", "John Matze", "type", "person", "description", "CEO", "url", "https://parler.example"));
        String url = "https://kabar.example/parler-" + Api.unique();
        Map<String, Object> article = Api.article("url", url);
        String articleId = Api.id("/v1/articles", article);
        Api.post("/v1/articles", Api.with(article, "text", Api.TEXT + " Lagi."));
        String claim = Api.acceptedClaim(Api.claim(
                "claimantId",
                claimant,
                "appearances",
                List.of(Map.of("articleId", articleId, "quote", Map.of("exact", "di akhir bulan Januari")))));
        String source = Api.id(
                "/v1/sources",
                Api.source(
                        "url", "https://video.example/matze",
                        "archiveUrl", "https://web.archive.org/web/2021/https://video.example/matze",
                        "retrievedAt", "2021-01-18T15:30:00Z"));
        String secret = Api.id("/v1/sources", Api.source("title", "Secret", "confidential", true));
        Api.post(
                "/v1/claims/" + claim + "/citations",
                Map.of("sourceId", secret, "role", "origin", "excerpt", "He said \"so\"."));
        String first = Api.publishedVerdict(claim, Api.verdict(source, "rating", "did-not-come-true"));
        String second =
                Api.publishedVerdict(claim, Api.verdict(source, "supersedes", first, "reason", "It came back."));
        Api.caller()
                .header("If-Match", Api.etag("/v1/verdicts/" + second))
                .body(Map.of("reason", "A forgery."))
                .post("/v1/verdicts/" + second + "/retraction")
                .then()
                .statusCode(200);
        Api.publishedVerdict(claim, Api.verdict(secret));
        String promise =
                Api.acceptedClaim(Api.claim("prediction", Map.of("dueOn", "2021-01-31", "precision", "month")));
        Api.patch(
                        "/v1/claims/" + promise,
                        Map.of(
                                "prediction",
                                Map.of("dueOn", "2021-03-31", "precision", "month"),
                                "reason",
                                "It was put off."))
                .statusCode(200);
        String draft = Api.id("/v1/claims/" + claim + "/verdicts", Api.verdict(source, "summary", "Still a draft"));
        Api.patch("/v1/verdicts/" + draft, Map.of("citations", List.of(Map.of("sourceId", secret, "role", "context"))))
                .statusCode(200);
        String reviewed = Api.id("/v1/claims/" + promise + "/verdicts", Api.verdict(source));
        Api.step(Api.caller(), "/v1/verdicts/" + reviewed, "submission").statusCode(200);
        Api.patch("/v1/claims/" + promise, Map.of("quantities", List.of(Map.of("value", 3, "comparator", "="))))
                .statusCode(200);
        Api.patch("/v1/claims/" + promise, Map.of("quantities", List.of())).statusCode(200);
        Api.patch("/v1/claimants/" + claimant, Map.of("name", "John H. Matze")).statusCode(200);
        String other = Api.id("/v1/claimants", Map.of("name", "Amy Peikoff", "type", "person"));
        Api.patch("/v1/claims/" + claim, Map.of("claimantId", other)).statusCode(200);
        Api.patch("/v1/sources/" + source, Map.of("title", "Fox News, the whole interview"))
                .statusCode(200);
        String development = Api.caller().get("/v1/claims/" + claim).path("organizationId");
        Api.patch(
                        "/v1/organizations/" + development,
                        Map.of("name", "Newsroom for development", "timeZone", "Asia/Jakarta"))
                .statusCode(200);
        String merged = Api.acceptedClaim(Api.claim());
        Api.caller()
                .header("If-Match", Api.etag("/v1/claims/" + merged))
                .body(Map.of("claimId", claim))
                .put("/v1/claims/" + merged + "/canonical")
                .then()
                .statusCode(200);
        String kept = Api.acceptedClaim(Api.claim());
        Api.publishedVerdict(kept, Api.verdict(source));
        Api.caller()
                .header("If-Match", Api.etag("/v1/claims/" + claim))
                .body(Map.of("claimId", kept))
                .put("/v1/claims/" + claim + "/canonical")
                .then()
                .statusCode(200);
        String review = """
                {"@type": "ClaimReview", "url": "https://fakta.example/%d", "claimReviewed": "It is %s",
                 "name": "A headline", "datePublished": "2021-02-16T10:00:00+01:00", "inLanguage": "en",
                 "reviewRating": {"alternateName": "Half & half", "ratingValue": "2.50", "bestRating": 5},
                 "itemReviewed": {"appearance": "https://social.example/1"}}""";
        long page = Api.unique();
        Api.imported("application/ld+json", review.formatted(page, "so"));
        Api.imported("application/ld+json", review.formatted(page, "otherwise"));
    }

    /** The organisations whose ledger can't be proved, of all that have one. */
    private List<String> ledgersThatAreNotIntact() {
        List<String> kept = sql.statement("select distinct organization_id::text as id from ledger_entry")
                .list(row -> row.getString("id"));
        assertThat(kept).hasSize(2);
        return kept.stream()
                .map(id -> Api.caller()
                        .get("/v1/organizations/" + id + "/ledger/verification")
                        .asString())
                .filter(answer -> !answer.contains("\"intact\":true"))
                .toList();
    }

    /** A step of somebody else's, who sees what it is taken on. */
    private static void step(String developer, String of, String step) {
        String seen = Api.caller(developer).get(of).header("ETag");
        Api.caller(developer)
                .header("If-Match", seen)
                .post(of + "/" + step)
                .then()
                .statusCode(200);
    }

    private static List<String> export() {
        return given().accept("application/x-ndjson")
                .get("/v1/exports/claims")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static String read(String path) {
        return Api.caller().get(path).then().statusCode(200).extract().asString();
    }

    /** The answers to all that can be asked, of each claim also at every moment of its history. */
    private static Map<String, String> everythingRead() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String list : List.of(
                "/v1/claims?limit=100",
                "/v1/claims?limit=100&status=merged",
                "/v1/verdicts?limit=100",
                "/v1/sources?limit=100",
                "/v1/claimants?limit=100",
                "/v1/organizations?limit=100",
                "/v1/articles?limit=100")) {
            answers.put(list, read(list));
        }
        List<String> moments = new ArrayList<>();
        for (String list : List.of("/v1/claims?limit=100", "/v1/claims?limit=100&status=merged")) {
            for (String id : new JsonPath(answers.get(list)).<String>getList("items.id")) {
                String claim = "/v1/claims/" + id;
                String history = read(claim + "/history?limit=100");
                answers.put(claim + "/history?limit=100", history);
                answers.put(claim + "/verdicts?limit=100", read(claim + "/verdicts?limit=100"));
                for (String at : new JsonPath(history).<String>getList("items.at")) {
                    moments.add(at);
                    answers.put(claim + "?asOf=" + at, read(claim + "?asOf=" + at));
                    answers.put(claim + "/verdicts?asOf=" + at, read(claim + "/verdicts?asOf=" + at));
                }
            }
        }
        for (int i = 0; i < moments.size(); i += 10) {
            String then = "/v1/claims?limit=100&asOf=" + moments.get(i);
            answers.put(then, read(then));
        }
        for (String id : new JsonPath(answers.get("/v1/organizations?limit=100")).<String>getList("items.id")) {
            for (String part : List.of("/history?limit=100", "/ledger?limit=100", "/ledger/verification")) {
                answers.put("/v1/organizations/" + id + part, read("/v1/organizations/" + id + part));
            }
        }
        return answers;
    }

    private void empty() {
        record.begin();
    }
}
