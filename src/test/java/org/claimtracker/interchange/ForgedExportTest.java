package org.claimtracker.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines that look like an export's change nothing of what others have on record. */
@QuarkusTest
class ForgedExportTest {

    private static final String LONG_AGO = "2021-01-01T00:00:00Z";

    private final Newsroom others = Newsroom.ofDevelopers("others");
    private String claim;

    @BeforeEach
    void anotherNewsroomKeepsAClaim() {
        Api.id("/v1/organizations", Map.of("key", others.key(), "name", "Others"));
        claim = others.create("/v1/claims", Api.claim());
        others.step("author", "/v1/claims/" + claim + "/acceptance");
    }

    @Test
    void aClaimIsMergedIntoNoneOfAnotherOrganisation() {
        String article = Api.id("/v1/articles", Api.article("text", "Nobody has 12 million users."));
        Map<String, Object> line = claim(
                "status",
                "merged",
                "statusBeforeMerge",
                "accepted",
                "canonicalId",
                claim,
                "mergedIntoId",
                claim,
                "appearances",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "articleId",
                        article,
                        "revision",
                        1,
                        "anchor",
                        "exact",
                        "exact",
                        "Nobody",
                        "prefix",
                        "",
                        "suffix",
                        " has",
                        "start",
                        0,
                        "end",
                        6,
                        "createdAt",
                        LONG_AGO)));

        refused(line, "/canonicalId");

        assertThat(others.as("reader").get("/v1/claims/" + claim).<List<?>>path("appearances"))
                .isEmpty();
    }

    @Test
    void aClaimIsMergedIntoNoneThatIsMergedItself() {
        String canonical = Api.id("/v1/claims", Api.claim());
        String merged = Api.id("/v1/claims", Api.claim());
        Api.caller()
                .header("If-Match", "*")
                .body(Map.of("claimId", canonical))
                .put("/v1/claims/" + merged + "/canonical")
                .then()
                .statusCode(200);

        refused(
                claim(
                        "status",
                        "merged",
                        "statusBeforeMerge",
                        "accepted",
                        "canonicalId",
                        merged,
                        "mergedIntoId",
                        merged),
                "/canonicalId");
    }

    @Test
    void aVerdictSupersedesNoneOfAnotherOrganisation() {
        String source = others.create("/v1/sources", Api.source());
        String path = "/v1/verdicts/" + others.create("/v1/claims/" + claim + "/verdicts", Api.verdict(source));
        others.step("author", path + "/submission");
        others.step("editor", path + "/publication");
        Map<String, Object> verdict = new LinkedHashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "version", 0,
                "organization", "elsewhere.example",
                "status", "published",
                "scale", "truth",
                "rating", "false",
                "inLanguage", "en",
                "createdAt", LONG_AGO));
        verdict.putAll(Map.of(
                "updatedAt", LONG_AGO,
                "submittedAt", LONG_AGO,
                "publishedAt", LONG_AGO,
                "supersedes", path.substring("/v1/verdicts/".length()),
                "reason", "They lied."));

        refused(claim("status", "accepted", "verdicts", List.of(verdict)), "/verdicts");

        assertThat(others.as("reader")
                        .accept("application/ld+json")
                        .get(path + "/claim-review")
                        .asString())
                .doesNotContain("They lied.");
    }

    @Test
    void anArticleGetsNoTextThatIsNewerThanItsNewest() {
        String article = Api.id("/v1/articles", Api.article());

        refused(
                Map.of(
                        "record",
                        "articleRevision",
                        "id",
                        article,
                        "revision",
                        2,
                        "text",
                        "Forged",
                        "revisedAt",
                        LONG_AGO),
                "/revision");

        assertThat(Api.caller().get("/v1/articles/" + article + "/revisions").<List<Integer>>path("items.revision"))
                .containsExactly(1);
    }

    @Test
    void aClaimCitesNoConfidentialSourceOfAnotherOrganisation() {
        String source = others.create("/v1/sources", Api.source("confidential", true));
        Map<String, Object> citation =
                Map.of("id", UUID.randomUUID().toString(), "sourceId", source, "role", "origin", "createdAt", LONG_AGO);

        refused(claim("status", "accepted", "citations", List.of(citation)), "/citations");
    }

    @Test
    void aClaimAppearsOnlyWhereItsWordsStand() {
        String article = Api.id("/v1/articles", Api.article("text", "\uD83E\uDDC0 Nobody has 12 million users."));

        refused(appearing(article, "exact", "Everybody", 2, 11), "/appearances");
        refused(appearing(article, "exact", "Nobody", 3, 9), "/appearances");
        refused(appearing(article, "orphaned", "Everybody", null, null), "/appearances");
        JsonPath done =
                Api.imported("application/x-ndjson", Api.json(appearing(article, "exact", "Nobody", 2, 8)) + "\n");
        assertThat(done.getString("report[0].outcome")).as(done.prettify()).isEqualTo("created");
    }

    @Test
    void aClaimHasNothingThatNoListCouldTell() {
        String verdict = UUID.randomUUID().toString();
        List<Object> nothing = Arrays.asList((Object) null);
        String endless = new Random(1)
                .ints(20_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Map<String, Object> moved =
                Map.of("dueOn", "2021-01-31", "precision", "day", "reason", "Why", "movedAt", LONG_AGO);

        for (Map<String, Object> line : List.of(
                claim("status", "accepted", "topics", nothing),
                claim("status", "accepted", "reasons", nothing),
                claim("status", "accepted", "topics", List.of(endless)),
                claim("status", "accepted", "quantities", List.of(Map.of("value", "Infinity", "comparator", "="))),
                claim("status", "accepted", "earlierDueDates", List.of(Api.with(moved, "dueOn", "infinity"))),
                claim("status", "accepted", "earlierDueDates", List.of(Api.with(moved, "dueOn", "0044-03-15 BC"))),
                claim("status", "accepted", "earlierDueDates", List.of(Api.with(moved, "precision", "hour"))),
                claim("status", "accepted", "verdicts", List.of(published(verdict, "-Infinity"))))) {
            JsonPath done = Api.imported("application/x-ndjson", Api.json(line) + "\n");
            assertThat(done.getString("report[0].outcome")).as(done.prettify()).isEqualTo("failed");
            assertThat(done.getString("report[0].problem.type")).endsWith("invalid-input");
        }

        Api.caller().get("/v1/claims").then().statusCode(200);
        Api.caller().accept("*/*").get("/feeds/verdicts.atom").then().statusCode(200);
    }

    /** A verdict of another publisher, which rated with a number. */
    private static Map<String, Object> published(String id, String number) {
        String site = "forged-%d.example".formatted(Api.unique());
        return Api.with(
                Map.of("id", id, "version", 0, "organization", site, "status", "published", "scale", "truth"),
                "rating",
                "true",
                "inLanguage",
                "en",
                "createdAt",
                LONG_AGO,
                "updatedAt",
                LONG_AGO,
                "submittedAt",
                LONG_AGO,
                "publishedAt",
                LONG_AGO,
                "page",
                Map.of(
                        "address",
                        "https://" + site,
                        "claimSha256",
                        "00",
                        "latest",
                        true,
                        "value",
                        number,
                        "original",
                        "{}",
                        "originalSha256",
                        "00"));
    }

    private static Map<String, Object> appearing(
            String article, String anchor, String words, Integer start, Integer end) {
        Map<String, Object> appearance = new LinkedHashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "articleId",
                article,
                "revision",
                1,
                "anchor",
                anchor,
                "exact",
                words,
                "prefix",
                "",
                "suffix",
                "",
                "createdAt",
                LONG_AGO));
        appearance.put("start", start);
        appearance.put("end", end);
        return claim("status", "accepted", "appearances", List.of(appearance));
    }

    private static Map<String, Object> claim(Object... namesAndValues) {
        return Api.with(
                Map.of(
                        "record",
                        "claim",
                        "id",
                        UUID.randomUUID().toString(),
                        "version",
                        0,
                        "organization",
                        "development",
                        "text",
                        "Said once",
                        "inLanguage",
                        "en",
                        "topics",
                        List.of(),
                        "reasons",
                        List.of(),
                        "createdAt",
                        LONG_AGO,
                        "updatedAt",
                        LONG_AGO),
                namesAndValues);
    }

    private static void refused(Map<String, Object> line, String pointer) {
        JsonPath done = Api.imported("application/x-ndjson", Api.json(line) + "\n");
        assertThat(done.getString("report[0].outcome")).as(done.prettify()).isEqualTo("failed");
        assertThat(done.getString("report[0].problem.errors[0].pointer"))
                .as(done.prettify())
                .isEqualTo(pointer);
    }
}
