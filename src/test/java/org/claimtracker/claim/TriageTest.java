package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each status of a claim allows its own steps, and every refusal says which. */
@QuarkusTest
class TriageTest {

    /** Which status leads by which step to which other one. */
    private static final Map<String, Map<String, String>> STEPS = Map.of(
            "candidate", Map.of("acceptance", "accepted", "rejection", "rejected"),
            "accepted", Map.of("withdrawal", "withdrawn"),
            "rejected", Map.of("acceptance", "accepted"),
            "withdrawn", Map.of("acceptance", "accepted"),
            "merged", Map.of());

    static Stream<Arguments> everyStatusAndStep() {
        return STEPS.keySet().stream()
                .sorted()
                .flatMap(status ->
                        Stream.of("acceptance", "rejection", "withdrawal").map(step -> Arguments.of(status, step)));
    }

    private static Response take(String path, String step) {
        var request = caller().header("If-Match", "*");
        return (step.equals("acceptance") ? request : request.body(Map.of("reason", "Because of " + step)))
                .post(path + "/" + step);
    }

    /** A claim that has come to this status. */
    private static String claimThatIs(String status) {
        String path = "/v1/claims/" + id("/v1/claims", claim());
        switch (status) {
            case "candidate" -> {}
            case "accepted" -> take(path, "acceptance");
            case "rejected" -> take(path, "rejection");
            case "withdrawn" -> {
                take(path, "acceptance");
                take(path, "withdrawal");
            }
            default ->
                caller().header("If-Match", "*")
                        .body(Map.of("claimId", id("/v1/claims", claim())))
                        .put(path + "/canonical");
        }
        assertThat(caller().get(path).<String>path("status")).isEqualTo(status);
        return path;
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndStep")
    void aStatusAllowsItsOwnSteps(String status, String step) {
        String path = claimThatIs(status);
        String seen = etag(path);
        String to = STEPS.get(status).get(step);

        Response answer = take(path, step);

        if (to != null) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<String>path("status")).isEqualTo(to);
            assertThat(answer.<String>path("statusReason"))
                    .isEqualTo(step.equals("acceptance") ? null : "Because of " + step);
            assertThat(answer.header("ETag")).isEqualTo(etag(path)).isNotEqualTo(seen);
        } else {
            JsonPath problem = refused(answer, ProblemType.ILLEGAL_TRANSITION);
            assertThat(problem.getString("state")).isEqualTo(status);
            assertThat(problem.getList("allowed", String.class))
                    .containsExactlyElementsOf(
                            STEPS.get(status).values().stream().sorted().toList());
            assertThat(etag(path)).isEqualTo(seen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": null}", "{\"reason\": \"\"}", "{\"reason\": \" \"}"})
    void aClaimIsNotRejectedOrWithdrawnWithoutAReason(String body) {
        for (String step : List.of("rejection", "withdrawal")) {
            String path = claimThatIs(step.equals("rejection") ? "candidate" : "accepted");

            JsonPath problem = refused(
                    caller().header("If-Match", "*").body(body).post(path + "/" + step), ProblemType.INVALID_INPUT);

            assertThat(places(problem)).containsExactly("/reason");
        }
    }

    @Test
    void aReasonHasAtMostTwoThousandCharacters() {
        String path = claimThatIs("candidate");

        refused(
                caller().header("If-Match", "*")
                        .body(Map.of("reason", "a".repeat(2001)))
                        .post(path + "/rejection"),
                ProblemType.INVALID_INPUT);
        caller().header("If-Match", "*")
                .body(Map.of("reason", "a".repeat(2000)))
                .post(path + "/rejection")
                .then()
                .statusCode(200);
    }
}
