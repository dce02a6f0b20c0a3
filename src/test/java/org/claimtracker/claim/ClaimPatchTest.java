package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patching;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patch changes what it names: a value sets, null clears, and what is absent stays. */
@QuarkusTest
class ClaimPatchTest {

    private String path;

    @BeforeEach
    void aClaimThatHasEverything() {
        path = "/v1/claims/"
                + id(
                        "/v1/claims",
                        claim(
                                "claimantId",
                                id("/v1/claimants", Map.of("name", "Name " + unique(), "type", "person")),
                                "claimDate",
                                "2021-01-18",
                                "topics",
                                List.of("social media", "apps"),
                                "checkWorthiness",
                                0.8349,
                                "quantities",
                                List.of(Map.of(
                                        "exact", "12 juta", "value", 12_000_000, "unit", "users", "comparator", ">=")),
                                "prediction",
                                Map.of(
                                        "exact",
                                        "in January",
                                        "dueOn",
                                        "2021-01-31",
                                        "precision",
                                        "month",
                                        "resolutionCriteria",
                                        "It answers.")));
    }

    private Response patched(String body) {
        return patching(path).body(body).patch(path);
    }

    @Test
    void anEmptyPatchChangesNothingThatIsSaid() {
        Map<String, Object> before = caller().get(path).jsonPath().getMap("");

        Map<String, Object> after = patched("{}").jsonPath().getMap("");

        for (String same : List.of("text", "claimant", "claimDate", "topics", "quantities", "prediction", "status")) {
            assertThat(after.get(same)).as(same).isEqualTo(before.get(same));
        }
        assertThat(after.get("version")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | \"Parler has 15 million users\" | Parler has 15 million users",
                "inLanguage | \"id\" | id",
                "claimDate | \"2021-01-19\" | 2021-01-19",
                "topics | [\"b\", \"a\"] | [b, a]",
                "checkWorthiness | 1 | 1.0",
                "quantities | [] | []"
            })
    void aValueSets(String name, String json, String value) {
        JsonPath after = patched("{\"%s\": %s}".formatted(name, json)).jsonPath();

        assertThat(String.valueOf(after.<Object>get(name))).startsWith(value);
        assertThat(after.getString("prediction.exact")).isEqualTo("in January");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claimantId", "claimDate", "checkWorthiness", "prediction", "topics", "quantities"})
    void nullClears(String name) {
        JsonPath after = patched("{\"%s\": null, \"reason\": \"It was wrong.\"}".formatted(name))
                .jsonPath();

        Object left = after.get(name.equals("claimantId") ? "claimant" : name);
        assertThat(left == null || left.equals(List.of())).as("%s", left).isTrue();
        assertThat(after.getString("text")).isEqualTo("Parler has 12 million users");
    }

    @ParameterizedTest
    @CsvSource({"text, must not be blank", "inLanguage, must not be null"})
    void nullIsRefusedWhereAValueMustBe(String name, String rule) {
        String before = etag(path);

        JsonPath problem = refused(patched("{\"%s\": null}".formatted(name)), ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("/" + name);
        assertThat(problem.getString("errors[0].detail")).isEqualTo(rule);
        assertThat(etag(path)).isEqualTo(before);
    }

    @Test
    void whatIsNestedIsMergedToo() {
        JsonPath after = patched(
                        "{\"prediction\": {\"dueOn\": \"2021-02-28\", \"resolutionCriteria\": null}, \"reason\": \"Moved.\"}")
                .jsonPath();

        assertThat(after.getMap("prediction"))
                .isEqualTo(Map.of("exact", "in January", "dueOn", "2021-02-28", "precision", "month"));
        assertThat(places(refused(patched("{\"prediction\": {\"dueOn\": null}}"), ProblemType.INVALID_INPUT)))
                .containsExactly("/prediction/dueOn");
    }

    @Test
    void whatIsNestedIsMadeWhereThereWasNone() {
        patched("{\"prediction\": null, \"reason\": \"It predicts nothing.\"}");

        assertThat(places(refused(patched("{\"prediction\": {\"dueOn\": \"2021-02-28\"}}"), ProblemType.INVALID_INPUT)))
                .containsExactly("/prediction/precision");
        assertThat(patched("{\"prediction\": {\"dueOn\": \"2021-02-28\", \"precision\": \"day\", \"exact\": null}}")
                        .jsonPath()
                        .getMap("prediction"))
                .isEqualTo(Map.of("dueOn", "2021-02-28", "precision", "day"));
    }

    @Test
    void anArrayIsReplacedAsAWhole() {
        JsonPath after =
                patched("{\"quantities\": [{\"value\": 1}, {\"value\": 2}]}").jsonPath();

        assertThat(after.<List<Map<String, Object>>>get("quantities"))
                .isEqualTo(List.of(Map.of("value", 1, "comparator", "="), Map.of("value", 2, "comparator", "=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "1", "true", "[{\"op\": \"remove\", \"path\": \"/topics\"}]"})
    void aPatchIsAnObject(String body) {
        assertThat(places(refused(patched(body), ProblemType.INVALID_INPUT))).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "id", "version", "organizationId", "canonicalId", "createdAt", "verdicts"})
    void whatIsNotTheCallersToChangeIsNotKnown(String name) {
        assertThat(places(refused(patched("{\"%s\": null}".formatted(name)), ProblemType.INVALID_INPUT)))
                .containsExactly("/" + name);
    }

    @Test
    void aPatchIsSentAsAMergePatch() {
        refused(caller().header("If-Match", "*").body("{}").patch(path), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        refused(
                caller().contentType("application/json-patch+json")
                        .header("If-Match", "*")
                        .body("[]")
                        .patch(path),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aClaimantHasToBeThere() {
        assertThat(places(refused(
                        patched("{\"claimantId\": \"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\"}"),
                        ProblemType.UNKNOWN_REFERENCE)))
                .containsExactly("/claimantId");
    }

    @Test
    void aRangeEndsAfterItStarts() {
        assertThat(places(refused(
                        patched("{\"quantities\": [{\"value\": 1}, {\"value\": 3, \"upperValue\": 2}]}"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/quantities/1/upperValue");
        assertThat(places(refused(
                        caller().body(claim("quantities", List.of(Map.of("value", 3, "upperValue", 2))))
                                .post("/v1/claims"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/quantities/0/upperValue");
        assertThat(patched("{\"quantities\": [{\"value\": 3, \"upperValue\": 3}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyOtherRoomPatchesTheSameWay() {
        String claimant = "/v1/claimants/"
                + id(
                        "/v1/claimants",
                        Map.of("name", "Name " + unique(), "type", "person", "description", "Chief of Parler"));
        JsonPath person = patching(claimant)
                .body("{\"url\": \"https://parler.example\", \"description\": null}")
                .patch(claimant)
                .jsonPath();
        assertThat(person.getString("url")).isEqualTo("https://parler.example");
        assertThat(person.getString("description")).isNull();
        assertThat(person.getString("type")).isEqualTo("person");
        for (String required : List.of("name", "type")) {
            assertThat(places(refused(
                            patching(claimant)
                                    .body("{\"%s\": null}".formatted(required))
                                    .patch(claimant),
                            ProblemType.INVALID_INPUT)))
                    .containsExactly("/" + required);
        }

        String key = "key-" + unique();
        String organization = "/v1/organizations/"
                + id("/v1/organizations", Map.of("key", key, "name", "Newsroom", "url", "https://a.example"));
        JsonPath newsroom = patching(organization)
                .header("X-Developer", "admin@" + key)
                .body("{\"url\": null, \"secondPersonRequired\": false}")
                .patch(organization)
                .jsonPath();
        assertThat(newsroom.getString("url")).isNull();
        assertThat(newsroom.getBoolean("secondPersonRequired")).isFalse();
        assertThat(newsroom.getString("name")).isEqualTo("Newsroom");
        for (String required : List.of("name", "secondPersonRequired", "key")) {
            assertThat(places(refused(
                            patching(organization)
                                    .header("X-Developer", "admin@" + key)
                                    .body("{\"%s\": null}".formatted(required))
                                    .patch(organization),
                            ProblemType.INVALID_INPUT)))
                    .containsExactly("/" + required);
        }

        String source = "/v1/sources/"
                + id(
                        "/v1/sources",
                        source("archiveUrl", "https://archive.example/1", "retrievedAt", "2021-01-18T15:30:00Z"));
        assertThat(places(refused(
                        patching(source).body("{\"retrievedAt\": null}").patch(source), ProblemType.INVALID_INPUT)))
                .containsExactly("/retrievedAt");
        JsonPath document = patching(source)
                .body("{\"archiveUrl\": null, \"retrievedAt\": null, \"confidential\": null, \"type\": \"document\"}")
                .patch(source)
                .jsonPath();
        assertThat(document.getString("archiveUrl")).isNull();
        assertThat(document.getString("type")).isEqualTo("document");
        assertThat(document.getBoolean("confidential")).isFalse();
        assertThat(document.getString("title")).startsWith("Fox News");
    }
}
