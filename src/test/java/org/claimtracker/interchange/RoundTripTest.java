package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.claimtracker.Api;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is exported and imported into an empty service is the same, and exports the same again. */
@QuarkusTest
class RoundTripTest {

    private static final int CLAIMS = 25;

    @Inject
    Sql sql;

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
    void whatIsReadAfterwardsIsWhatWasReadBefore() {
        fill();
        List<String> paths = new ArrayList<>();
        for (String list : List.of("/v1/claims?limit=100", "/v1/verdicts?limit=100", "/v1/sources?limit=100")) {
            paths.add(list);
        }
        List<String> before = paths.stream().map(RoundTripTest::read).toList();

        List<String> exported = export();
        empty();
        Api.imported("application/x-ndjson", String.join("\n", exported));

        // Publishers that do not work here have no id of their own in an export, only their key; and who did what is in
        // none: one person put all of it back.
        assertThat(paths.stream().map(RoundTripTest::read).toList()).isEqualTo(before);
    }

    @Test
    void whatIsOnRecordIsNotOverwritten() {
        String claim = Api.id("/v1/claims", Api.claim("text", "as it was"));
        List<String> exported = export();
        Api.patch("/v1/claims/" + claim, Map.of("text", "as it is")).statusCode(200);

        JsonPath done = Api.imported("application/x-ndjson", String.join("\n", exported));

        assertThat(done.getInt("rows.skipped")).isEqualTo(1);
        assertThat(Api.caller().get("/v1/claims/" + claim).<String>path("text")).isEqualTo("as it is");
    }

    @Test
    void aLineThatWasTamperedWithFailsAloneAndSaysWhy() {
        String claim = Api.id("/v1/claims", Api.claim());
        List<String> exported = export();
        String line = exported.getLast();
        assertThat(line).contains(claim);
        String member = "member-" + Api.unique();
        Api.post("/v1/organizations", Map.of("key", member, "name", "A member"));
        empty();

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
                Api.id("/v1/claims", Api.claim("prediction", Map.of("dueOn", "2021-01-31", "precision", "month")));
        Api.patch(
                        "/v1/claims/" + promise,
                        Map.of(
                                "prediction",
                                Map.of("dueOn", "2021-03-31", "precision", "month"),
                                "reason",
                                "It was put off."))
                .statusCode(200);
        Api.id("/v1/claims/" + claim + "/verdicts", Api.verdict(source, "summary", "Still a draft"));
        String merged = Api.acceptedClaim(Api.claim());
        Api.caller()
                .header("If-Match", Api.etag("/v1/claims/" + merged))
                .body(Map.of("claimId", claim))
                .put("/v1/claims/" + merged + "/canonical")
                .then()
                .statusCode(200);
        String kept = Api.acceptedClaim(Api.claim());
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
        return Api.caller()
                .get(path)
                .asString()
                .replaceAll("\"(organizationId|id)\":\"[^\"]*\",\"name\":\"(?!Development)[^\"]*\"", "publisher")
                .replaceAll("\"organizationId\":\"[^\"]*\"", "organisation")
                .replaceAll("\"secondPersonWaived\":\\w+", "second person");
    }

    /** Nothing in use is ever removed, so the triggers that see to that are off here. */
    private void empty() {
        sql.statement("""
                        do $$ begin
                            set local session_replication_role = replica;
                            truncate claim, claimant, source, article,
                                     claim_version, quantity_version, verdict_version, citation_version,
                                     claimant_version, source_version cascade;
                            delete from organization where not member;
                        end $$""").update();
    }
}
