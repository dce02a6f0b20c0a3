package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.publishedVerdict;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.step;
import static org.claimtracker.Api.together;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimtracker.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code POST} with a key happens once, however often it is sent. */
@QuarkusTest
class IdempotencyTest {

    @Inject
    SettableClock clock;

    @Inject
    ForgottenKeys forgotten;

    @Inject
    Sql sql;

    private final String key = "key-" + unique();
    private final String topic = "topic-" + unique();

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    private RequestSpecification once() {
        return caller().header("Idempotency-Key", key);
    }

    private int claimsOnTopic() {
        return caller().get("/v1/claims?topic=" + topic)
                .jsonPath()
                .getList("items")
                .size();
    }

    /** Every {@code POST} of the contract, each with a request that succeeds. */
    @TestFactory
    Stream<DynamicTest> everyPostIsAnsweredTheSameOnceMoreAndDoneOnce() {
        String accepted = acceptedClaim(claim());
        String source = id("/v1/sources", source());
        String article = id("/v1/articles", article());
        String draft = id("/v1/claims/" + acceptedClaim(claim()) + "/verdicts", verdict(source));
        String submitted = id("/v1/claims/" + acceptedClaim(claim()) + "/verdicts", verdict(source));
        step(caller(), "/v1/verdicts/" + submitted, "submission").statusCode(200);
        String published = publishedVerdict(acceptedClaim(claim()), verdict(source));
        Map<String, Object> reason = Map.of("reason", "Never said.");
        String somebody = "somebody-" + unique();
        caller(somebody).body(source()).post("/v1/sources").then().statusCode(201);
        String actor = caller().queryParam("subject", "development:" + somebody)
                .get("/v1/actors")
                .path("items[0].id");
        return Stream.of(
                posted("/v1/actors/{id}/pseudonymization", actor, null),
                posted("/v1/articles", null, article()),
                posted("/v1/claims", null, claim()),
                posted("/v1/claimants", null, Map.of("name", "Name " + unique(), "type", "person")),
                posted("/v1/organizations", null, Map.of("key", "key-" + unique(), "name", "Newsroom")),
                posted("/v1/sources", null, source()),
                posted(
                        "/v1/rating-scales",
                        null,
                        Map.of(
                                "key",
                                "scale-" + unique(),
                                "name",
                                "Scale",
                                "description",
                                "What it is.",
                                "ratings",
                                List.of(
                                        Map.of("key", "no", "label", "No", "meaning", "It is not.", "final", true),
                                        Map.of("key", "yes", "label", "Yes", "meaning", "It is.", "final", true)))),
                posted("/v1/imports", null, Map.of("@type", "ClaimReview", "claimReviewed", "Claimed " + unique())),
                posted("/v1/claims/{id}/acceptance", id("/v1/claims", claim()), null),
                posted("/v1/claims/{id}/rejection", id("/v1/claims", claim()), reason),
                posted("/v1/claims/{id}/withdrawal", acceptedClaim(claim()), reason),
                posted(
                        "/v1/claims/{id}/appearances",
                        accepted,
                        Map.of("articleId", article, "quote", Map.of("exact", "12 juta pengguna"))),
                posted("/v1/claims/{id}/citations", accepted, Map.of("sourceId", source, "role", "origin")),
                posted("/v1/claims/{id}/verdicts", accepted, verdict(source)),
                posted("/v1/verdicts/{id}/submission", draft, null),
                posted("/v1/verdicts/{id}/publication", submitted, null),
                posted("/v1/verdicts/{id}/retraction", published, reason));
    }

    private static DynamicTest posted(String template, String id, Map<String, Object> body) {
        return DynamicTest.dynamicTest(template, () -> {
            String path = id == null ? template : template.replace("{id}", id);
            String of = id == null ? null : path.replaceAll("/[^/]*$", "");
            String seen = of == null ? "*" : etag(of);
            String key = "key-" + unique();
            Callable<Response> send = () -> {
                var request = caller("editor").header("Idempotency-Key", key).header("If-Match", seen);
                return (body == null ? request : request.body(body)).post(path);
            };

            Response first = send.call();
            int version = of == null ? 0 : caller().get(of).path("version");
            Response second = send.call();

            int done = template.matches(".*/[a-z]+ion|.*/withdrawal|.*/acceptance") ? 200 : 201;
            first.then().statusCode(template.equals("/v1/imports") ? 202 : done);
            assertThat(second.statusCode()).isEqualTo(first.statusCode());
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.contentType()).startsWith("application/json");
            for (String header : List.of("Location", "ETag")) {
                assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
            }
            if (of != null) {
                assertThat(caller().get(of).<Integer>path("version")).isEqualTo(version);
            }
        });
    }

    @Test
    void thisTestKnowsEveryPostOfTheContract() {
        var tested = new TreeSet<>(everyPostIsAnsweredTheSameOnceMoreAndDoneOnce()
                .map(DynamicTest::getDisplayName)
                .toList());

        assertThat(tested).containsExactlyElementsOf(OpenApi.paths("post"));
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        Response first = once().body(claim("topics", List.of(topic))).post("/v1/claims");
        Response second = once().body(claim("topics", List.of(topic))).post("/v1/claims");

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(claimsOnTopic()).isEqualTo(1);
    }

    @Test
    void theAnswerStaysWhatItWasWhateverBecameOfTheResource() {
        Response first = once().body(claim()).post("/v1/claims");
        step(caller(), "/v1/claims/" + first.path("id"), "acceptance").statusCode(200);

        assertThat(once().body(claim()).post("/v1/claims").asString()).isEqualTo(first.asString());
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        once().body(claim("topics", List.of(topic))).post("/v1/claims").then().statusCode(201);

        var problem = refused(
                once().body(claim("topics", List.of(topic, "more"))).post("/v1/claims"),
                ProblemType.IDEMPOTENCY_KEY_REUSED);

        assertThat(places(problem)).containsExactly("?Idempotency-Key");
        assertThat(claimsOnTopic()).isEqualTo(1);
    }

    @Test
    void aKeyWithAnotherPathIsRefused() {
        Map<String, Object> reason = Map.of("reason", "Not checkable.");
        String one = "/v1/claims/" + id("/v1/claims", claim());
        String other = "/v1/claims/" + id("/v1/claims", claim());
        once().header("If-Match", "*")
                .body(reason)
                .post(one + "/rejection")
                .then()
                .statusCode(200);

        refused(
                once().header("If-Match", "*").body(reason).post(other + "/rejection"),
                ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThat(etag(other)).startsWith("\"0-");
    }

    @Test
    void aKeyWithAnotherStepOnTheSameThingIsRefused() {
        Map<String, Object> reason = Map.of("reason", "Not checkable.");
        String path = "/v1/claims/" + id("/v1/claims", claim());
        once().header("If-Match", "*")
                .body(reason)
                .post(path + "/rejection")
                .then()
                .statusCode(200);

        refused(
                once().header("If-Match", "*").body(reason).post(path + "/withdrawal"),
                ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void aRequestThatFailedLeavesItsKeyFree() {
        refused(once().body(claim("text", " ")).post("/v1/claims"), ProblemType.INVALID_INPUT);
        refused(
                once().body(claim("claimantId", "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11"))
                        .post("/v1/claims"),
                ProblemType.UNKNOWN_REFERENCE);

        once().body(claim("topics", List.of(topic))).post("/v1/claims").then().statusCode(201);
        assertThat(claimsOnTopic()).isEqualTo(1);
    }

    @Test
    void aKeyIsKeptForADay() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(start.toString());
        Response first = once().body(claim("topics", List.of(topic))).post("/v1/claims");

        clock.set(start.plus(24, ChronoUnit.HOURS).minusMillis(1).toString());
        forgotten.remove();
        assertThat(once().body(claim("topics", List.of(topic)))
                        .post("/v1/claims")
                        .asString())
                .isEqualTo(first.asString());

        clock.set(start.plus(24, ChronoUnit.HOURS).toString());
        Response next = once().body(claim("topics", List.of(topic))).post("/v1/claims");
        assertThat(next.<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(claimsOnTopic()).isEqualTo(2);
        assertThat(once().body(claim("topics", List.of(topic)))
                        .post("/v1/claims")
                        .asString())
                .isEqualTo(next.asString());
    }

    @Test
    void keysWhoseTimeIsOverAreRemoved() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(start.toString());
        once().body(claim()).post("/v1/claims").then().statusCode(201);

        clock.set(start.plus(24, ChronoUnit.HOURS).minusMillis(1).toString());
        forgotten.remove();
        assertThat(kept()).isEqualTo(1);

        clock.set(start.plus(24, ChronoUnit.HOURS).toString());
        forgotten.remove();
        assertThat(kept()).isZero();
    }

    private int kept() {
        return sql.statement("select count(*) from idempotency_key where key = ?", key)
                .first(row -> row.getInt(1))
                .orElseThrow();
    }

    @Test
    void parallelRequestsWithOneKeyMakeOneThing() throws Exception {
        List<Response> answers = together(Collections.nCopies(
                6, () -> once().body(claim("topics", List.of(topic))).post("/v1/claims")));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(claimsOnTopic()).isEqualTo(1);
    }

    @Test
    void ofParallelRequestsThatBothTakeAStepOneTakesItAndTheOtherIsAnsweredTheSame() throws Exception {
        String path = "/v1/claims/" + id("/v1/claims", claim());
        String seen = etag(path);

        List<Response> answers = together(
                Collections.nCopies(4, () -> once().header("If-Match", seen).post(path + "/acceptance")));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(etag(path)).startsWith("\"1-");
    }

    @Test
    void aKeyOfOneCallerMeansNothingForAnother() {
        Response mine = once().body(claim()).post("/v1/claims");

        Response others = caller("somebody-else")
                .header("Idempotency-Key", key)
                .body(claim("text", "Another claim"))
                .post("/v1/claims");

        others.then().statusCode(201);
        assertThat(others.<String>path("id")).isNotEqualTo(mine.path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "caf\u00e9", "tab\there"})
    void aKeyIsVisibleAscii(String bad) {
        var problem = refused(
                caller().header("Idempotency-Key", bad).body(claim()).post("/v1/claims"), ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("?Idempotency-Key");
    }

    @Test
    void aKeyHasAtMost255Characters() {
        String longest = "k".repeat(255 - key.length()) + key;

        caller().header("Idempotency-Key", longest)
                .body(claim())
                .post("/v1/claims")
                .then()
                .statusCode(201);
        refused(
                caller().header("Idempotency-Key", longest + "x").body(claim()).post("/v1/claims"),
                ProblemType.INVALID_INPUT);
    }
}
