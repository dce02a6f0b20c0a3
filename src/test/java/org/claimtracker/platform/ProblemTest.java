package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error is answered as a problem of RFC 9457 with a type that programs can decide on. */
@QuarkusTest
class ProblemTest {

    private static final int LIMIT = 12 * 1024 * 1024;

    @Test
    void everyTypeHasItsOwnStableUriOfTheSameForm() {
        List<String> uris =
                Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList();

        assertThat(uris).doesNotHaveDuplicates().allMatch(uri -> uri.matches("urn:claim-tracker:problem:[a-z-]+"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceInTheOrderOfItsPlaces() {
        JsonPath problem = refused(
                caller().body(Map.of(
                                "text",
                                " ",
                                "inLanguage",
                                "xx",
                                "checkWorthiness",
                                1.001,
                                "topics",
                                List.of("elections", ""),
                                "quantities",
                                List.of(Map.of("value", 1), Map.of("unit", "")),
                                "appearances",
                                List.of(Map.of("quote", Map.of("exact", "")))))
                        .post("/v1/claims"),
                ProblemType.INVALID_INPUT);

        assertThat(places(problem))
                .containsExactly(
                        "/appearances/0/articleId",
                        "/appearances/0/quote/exact",
                        "/checkWorthiness",
                        "/inLanguage",
                        "/quantities/1/unit",
                        "/quantities/1/value",
                        "/text",
                        "/topics/1");
        assertThat(problem.getString("detail")).startsWith("8 values");
    }

    @Test
    void aRefusedRequestStoresNothing() {
        String topic = "topic-" + unique();

        refused(
                caller().body(claim("topics", List.of(topic), "claimantId", "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11"))
                        .post("/v1/claims"),
                ProblemType.UNKNOWN_REFERENCE);

        assertThat(caller().queryParam("topic", topic)
                        .get("/v1/claims")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aPathThatIsNotOfferedIsNotFound() {
        JsonPath problem = refused(caller().get("/v1/nothing/here"), ProblemType.NOT_FOUND);

        assertThat(problem.getString("detail")).contains("/v1/nothing/here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/%s",
                "/v1/articles/%s/claims",
                "/v1/articles/%s/revisions",
                "/v1/claims/%s",
                "/v1/claims/%s/appearances",
                "/v1/claims/%s/citations",
                "/v1/claims/%s/verdicts",
                "/v1/claimants/%s",
                "/v1/organizations/%s",
                "/v1/rating-scales/%s",
                "/v1/sources/%s",
                "/v1/verdicts/%s"
            })
    void anIdThatNothingHasIsNotFound(String path) {
        refused(caller().get(path.formatted("0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11")), ProblemType.NOT_FOUND);
        refused(caller().get(path.formatted("17")), ProblemType.NOT_FOUND);
    }

    @Test
    void aMethodThatIsNotOfferedIsRefused() {
        refused(caller().delete("/v1/claims"), ProblemType.METHOD_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "image/png"})
    void aBodyOfAnotherMediaTypeIsRefused(String mediaType) throws IOException {
        var answer = Wire.post(
                "/v1/claims", "Content-Type: " + mediaType + "\r\n", "{}".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).matches(it -> it.isProblem(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "nonsense"})
    void anAnswerThatNobodyAcceptsIsNotSent(String accepted) throws IOException {
        var answer = Wire.send(
                out -> out.write("GET /v1/claims HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: %s\r\n\r\n"
                        .formatted(accepted)
                        .getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer).matches(it -> it.isProblem(ProblemType.NOT_ACCEPTABLE));
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsSent() throws IOException {
        var answer = Wire.send(out -> out.write(
                ("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                + (LIMIT + 1) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer).matches(it -> it.isProblem(ProblemType.CONTENT_TOO_LARGE));
    }

    @Test
    void aBodyOverTheLimitIsRefusedToAClientThatSendsAllOfIt() {
        refused(
                caller().body("{\"text\": \"" + "a".repeat(LIMIT) + "\"}").post("/v1/articles"),
                ProblemType.CONTENT_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "nonsense", ";"})
    void aMediaTypeThatIsNoneIsTheCallersMistake(String mediaType) throws IOException {
        var answer = Wire.post(
                "/v1/claims", "Content-Type: " + mediaType + "\r\n", "{}".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer)
                .matches(it ->
                        it.isProblem(ProblemType.REQUEST_REFUSED) || it.isProblem(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }

    @Test
    void aBodyThatTurnsOutToBeOverTheLimitIsRefused() throws IOException {
        var answer = Wire.send(out -> {
            out.write(
                    "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            chunk(out, "{\"text\":\"".getBytes(StandardCharsets.US_ASCII));
            byte[] letters = new byte[1024 * 1024];
            Arrays.fill(letters, (byte) 'a');
            for (int i = 0; i < 12; i++) {
                chunk(out, letters);
            }
            chunk(out, "\"}".getBytes(StandardCharsets.US_ASCII));
            chunk(out, new byte[0]);
        });

        assertThat(answer).matches(it -> it.isProblem(ProblemType.CONTENT_TOO_LARGE));
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aRuleOfTheDatabaseThatIsBrokenIsNamed() {
        Map<String, Object> organization = Map.of("key", "newsroom-" + unique(), "name", "Newsroom");
        id("/v1/organizations", organization);

        JsonPath problem = refused(caller().body(organization).post("/v1/organizations"), ProblemType.CONFLICT);

        assertThat(problem.getString("detail")).contains("organization key is unique");
    }

    @Test
    void aChangeThatDoesNotSayWhatItChangesIsRefused() {
        String path = "/v1/claims/" + id("/v1/claims", claim());

        refused(
                caller().contentType(MergePatch.MEDIA_TYPE)
                        .body("{\"text\": \"Other\"}")
                        .patch(path),
                ProblemType.PRECONDITION_REQUIRED);
        refused(caller().post(path + "/acceptance"), ProblemType.PRECONDITION_REQUIRED);
        refused(
                caller().body(Map.of("claimId", id("/v1/claims", claim()))).put(path + "/canonical"),
                ProblemType.PRECONDITION_REQUIRED);
        refused(caller().delete(path + "/canonical"), ProblemType.PRECONDITION_REQUIRED);
        assertThat(etag(path)).startsWith("\"0-");
    }

    @Test
    void aChangeToAVersionThatIsGoneIsRefused() {
        String path = "/v1/claims/" + id("/v1/claims", claim());
        String seen = etag(path);
        caller().header("If-Match", seen).post(path + "/acceptance").then().statusCode(200);

        refused(
                caller().header("If-Match", seen)
                        .body(Map.of("reason", "Never said."))
                        .post(path + "/withdrawal"),
                ProblemType.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "deadlock, CONFLICT",
        "serialization, CONFLICT",
        "wrapped, CONFLICT",
        "connection, UNAVAILABLE",
        "shutdown, UNAVAILABLE",
        "full, UNAVAILABLE",
        "pool, UNAVAILABLE",
        "end, UNAVAILABLE",
        "time, UNAVAILABLE",
        "stale, PRECONDITION_FAILED"
    })
    void whatTheDatabaseCannotDoNowIsNotTheServicesFault(String how, ProblemType type) {
        Response response = caller().get("/v1/failing/" + how);

        assertThat(refused(response, type).prettify()).doesNotContain(FailingResource.SECRET);
        assertThat(response.header("Retry-After")).isEqualTo(type == ProblemType.UNAVAILABLE ? "5" : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "statement", "error"})
    void aFailureOfTheServiceSaysNoMoreThanItsTraceIdUnderWhichTheLogHasTheRest(String how) {
        List<LogRecord> log = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(ProblemMappers.class.getName());
        logger.addHandler(handler);
        try {
            Response response = caller().get("/v1/failing/" + how);

            JsonPath problem = refused(response, ProblemType.INTERNAL_ERROR);
            assertThat(problem.getMap("")).containsOnlyKeys("type", "title", "status", "detail", "traceId");
            assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
            assertThat(response.asString()).doesNotContain(FailingResource.SECRET, "Exception", "Error", "line 42");
            assertThat(log).singleElement().satisfies(line -> {
                assertThat(line.getThrown()).isNotNull();
                assertThat(new java.util.logging.SimpleFormatter().formatMessage(line) + line.getMessage())
                        .matches(text -> text.contains(problem.getString("traceId"))
                                || Arrays.asList(line.getParameters()).contains(problem.getString("traceId")));
            });
        } finally {
            logger.removeHandler(handler);
        }
    }
}
