package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patch;
import static org.claimtracker.Api.prediction;
import static org.claimtracker.Api.publishedVerdict;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.together;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtracker.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags tell versions apart: reads that would show the same are spared, changes to what is gone are refused. */
@QuarkusTest
class EntityTagTest {

    private static final String TAG = "\"\\d+-[0-9a-f]{16}\"";

    @Inject
    SettableClock clock;

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/ld+json"})
    void givenOneAddressWithSeveralAnswers_whenRead_thenCachesAreToldWhatTheyDependOn(String type) {
        String claim = acceptedClaim(claim());
        publishedVerdict(claim, verdict(id("/v1/sources", source())));

        Response answer = caller().accept(type).get("/v1/claims/" + claim);

        assertThat(answer.contentType()).startsWith(type);
        assertThat(String.join(", ", answer.headers().getValues("Vary"))).contains("Accept", "Authorization");
    }

    @TestFactory
    Stream<DynamicTest> everySingleResourceHasAStrongTagAndIsNotSentTwice() {
        String source = id("/v1/sources", source());
        String accepted = acceptedClaim(claim());
        return Stream.of(
                        "/v1/actors/" + caller().get("/v1/actors").path("items[0].id"),
                        "/v1/articles/" + id("/v1/articles", article()),
                        "/v1/claims/" + accepted,
                        "/v1/claimants/" + id("/v1/claimants", Map.of("name", "Name " + unique(), "type", "person")),
                        "/v1/organizations/"
                                + id("/v1/organizations", Map.of("key", "key-" + unique(), "name", "Newsroom")),
                        "/v1/rating-scales/01900000-0000-7000-8000-000000000002",
                        "/v1/sources/" + source,
                        "/v1/verdicts/" + id("/v1/claims/" + accepted + "/verdicts", verdict(source)))
                .map(path -> DynamicTest.dynamicTest(path.replaceAll("/[^/]*$", ""), () -> {
                    Response read = caller().get(path);
                    String tag = read.header("ETag");

                    assertThat(tag).matches(TAG).startsWith("\"" + read.path("version") + "-");
                    assertThat(read.header("Cache-Control")).isEqualTo("no-cache");
                    for (String match :
                            List.of(tag, "W/" + tag, "*", "\"other\", " + tag, tag + ",\"other\"", " " + tag + " ")) {
                        Response again = caller().header("If-None-Match", match).get(path);
                        assertThat(again.statusCode()).as(match).isEqualTo(304);
                        assertThat(again.asString()).isEmpty();
                        assertThat(again.header("ETag")).isEqualTo(tag);
                    }
                    for (String other : List.of("\"0-0000000000000000\"", "nonsense", tag.replace("\"", ""), "\"*\"")) {
                        caller().header("If-None-Match", other).get(path).then().statusCode(200);
                    }
                }));
    }

    @Test
    void severalLinesOfTheHeaderAreOneList() {
        String path = "/v1/claims/" + id("/v1/claims", claim());

        caller().header("If-None-Match", "\"other\"", etag(path))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void whatIsMadeOrChangedComesWithTheTagItIsReadWith() {
        Response made = caller().body(claim()).post("/v1/claims");
        String path = "/v1/claims/" + made.path("id");
        assertThat(made.header("ETag")).isEqualTo(etag(path));

        String changed = patch(path, Map.of("text", "Parler has 15 million users"))
                .extract()
                .header("ETag");
        assertThat(changed).isEqualTo(etag(path)).isNotEqualTo(made.header("ETag"));
    }

    @Test
    void givenAClaimantIsRenamed_theTagOfTheClaimChangesAndItsVersionDoesNot() {
        String claimant = id("/v1/claimants", Map.of("name", "Name " + unique(), "type", "person"));
        String path = "/v1/claims/" + id("/v1/claims", claim("claimantId", claimant));
        String before = etag(path);

        patch("/v1/claimants/" + claimant, Map.of("name", "Name " + unique())).statusCode(200);

        assertThat(etag(path)).isNotEqualTo(before).startsWith("\"0-");
        // Nobody changed the claim itself, so who has seen it before may still change it.
        caller().header("If-Match", before).post(path + "/acceptance").then().statusCode(200);
    }

    @Test
    void givenADueDateHasPassed_theTagOfTheClaimChanges() {
        clock.set("2021-01-31T23:59:59Z");
        String path = "/v1/claims/" + id("/v1/claims", prediction("2021-01-31"));
        String before = etag(path);

        clock.set("2021-02-01T00:00:00Z");

        caller().header("If-None-Match", before).get(path).then().statusCode(200);
        assertThat(etag(path)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "*", "\"7-0000000000000000\", %s", "W/\"0-0000000000000000\", %s", "  %s  "})
    void aChangePassesWhenOneOfTheTagsHasItsVersion(String match) {
        String path = "/v1/claims/" + id("/v1/claims", claim());

        caller().header("If-Match", match.formatted(etag(path)))
                .post(path + "/acceptance")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/%s",
                "\"1-0000000000000000\"",
                "\"99999999999-0000000000000000\"",
                "\"-1-0000000000000000\"",
                "\"*\"",
                "nonsense",
                "0",
                ",",
                "\"\""
            })
    void aChangeIsRefusedWhenNoneHas(String match) {
        String path = "/v1/claims/" + id("/v1/claims", claim());

        refused(
                caller().header("If-Match", match.formatted(etag(path))).post(path + "/acceptance"),
                ProblemType.PRECONDITION_FAILED);
        assertThat(etag(path)).startsWith("\"0-");
    }

    @Test
    void ofChangesToOneVersionAtTheSameMomentExactlyOneIsMade() throws Exception {
        String path = "/v1/claims/" + id("/v1/claims", claim());
        String seen = etag(path);

        List<Callable<Response>> changes = IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> caller().contentType(MergePatch.MEDIA_TYPE)
                        .header("If-Match", seen)
                        .body(Map.of("text", "Text " + i))
                        .patch(path))
                .toList();
        List<Response> answers = together(changes);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(7);
        assertThat(etag(path)).startsWith("\"1-");
    }
}
