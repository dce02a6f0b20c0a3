package org.claimtracker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.claimtracker.platform.ProblemType;

/**
 * What tests know how to do with the service, over HTTP as everybody else: the one place that makes test data. Each
 * thing it makes is new and valid; what a test cares about, it passes as names and values, {@code null} to leave out.
 */
public final class Api {

    /** Starts at the clock so that tests can run again on a database that kept what an earlier run made. */
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    /** A text of our own with the facts of the article the project started from. */
    public static final String TEXT = """
            Parler Kembali Dapat Diakses

            Parler, yang menyatakan memiliki 12 juta pengguna, menggugat Amazon pekan lalu.

            Dalam wawancara dengan Fox News pada Senin 18 Januari, CEO Parler John Matze mengatakan layanan itu akan \
            kembali online di akhir bulan Januari. Banyak orang menunggu Parler kembali online.""";

    private Api() {}

    /** A number no other call in this run answers. */
    public static long unique() {
        return NEXT.incrementAndGet();
    }

    /** Whoever tests by default. */
    public static RequestSpecification caller() {
        return given().contentType("application/json").accept("application/json");
    }

    /** Another developer of the same organisation, for what takes two. */
    public static RequestSpecification caller(String developer) {
        return caller().header("X-Developer", developer);
    }

    /** The values given, over the defaults. */
    public static Map<String, Object> with(Map<String, Object> defaults, Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>(defaults);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        all.values().removeIf(value -> value == null);
        return all;
    }

    /** An article that says something worth checking. */
    public static Map<String, Object> article(Object... namesAndValues) {
        return with(
                Map.of(
                        "text", TEXT,
                        "url", "https://kabar.example/parler-" + unique(),
                        "headline", "Parler Kembali Dapat Diakses",
                        "publisher", "Kabar Contoh",
                        "datePublished", "2021-01-20",
                        "inLanguage", "id"),
                namesAndValues);
    }

    /** A claim as a language model picks it out of an article: nothing but words of the article. */
    public static Map<String, Object> picked(String quote, Object... namesAndValues) {
        return with(Map.of("quote", quote, "quantities", List.of()), namesAndValues);
    }

    /** The answer of a language model that picks these claims. */
    public static String completion(List<Map<String, Object>> picked) {
        return completion(json(Map.of("claims", picked)), "stop");
    }

    /** The answer of a language model that says something. */
    public static String completion(String content, String finishReason) {
        return json(Map.of(
                "id",
                "chatcmpl-" + unique(),
                "object",
                "chat.completion",
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "message",
                        Map.of("role", "assistant", "content", content),
                        "finish_reason",
                        finishReason)),
                "usage",
                Map.of("total_tokens", 1234)));
    }

    /** As it is sent. */
    public static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A claim that nothing is known about but what it says. */
    public static Map<String, Object> claim(Object... namesAndValues) {
        return with(Map.of("text", "Parler has 12 million users", "inLanguage", "en"), namesAndValues);
    }

    /** A prediction due on a day. */
    public static Map<String, Object> prediction(String dueOn) {
        return claim("prediction", Map.of("dueOn", dueOn, "precision", "month"));
    }

    /** A source anybody may see. */
    public static Map<String, Object> source(Object... namesAndValues) {
        return with(Map.of("type", "broadcast", "title", "Fox News, interview with John Matze"), namesAndValues);
    }

    /** A verdict on a prediction, with evidence. */
    public static Map<String, Object> verdict(String sourceId, Object... namesAndValues) {
        return with(
                Map.of(
                        "scale", "prediction",
                        "rating", "came-true-late",
                        "inLanguage", "en",
                        "summary", "It came back two weeks after the date that was given.",
                        "decidedOn", "2021-02-15",
                        "citations", List.of(Map.of("sourceId", sourceId, "role", "supports"))),
                namesAndValues);
    }

    /** Posts something that must succeed, and answers it. */
    public static Response post(String path, Object body) {
        Response response = caller().body(body).post(path);
        response.then().statusCode(org.hamcrest.Matchers.oneOf(200, 201, 202));
        return response;
    }

    /** Posts something that must succeed, and answers its id. */
    public static String id(String path, Object body) {
        return post(path, body).path("id");
    }

    /** The tag of the version that is stored now. */
    public static String etag(String path) {
        return caller().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Takes a step that changes the resource at {@code of}, seen in its present version. */
    public static ValidatableResponse step(RequestSpecification caller, String of, String step) {
        return caller.header("If-Match", etag(of)).post(of + "/" + step).then();
    }

    /** An accepted claim's id. */
    public static String acceptedClaim(Map<String, Object> claim) {
        String id = id("/v1/claims", claim);
        step(caller(), "/v1/claims/" + id, "acceptance").statusCode(200);
        return id;
    }

    /** A published verdict's id, by two people. */
    public static String publishedVerdict(String claimId, Map<String, Object> verdict) {
        String id = id("/v1/claims/" + claimId + "/verdicts", verdict);
        step(caller(), "/v1/verdicts/" + id, "submission").statusCode(200);
        step(caller("editor"), "/v1/verdicts/" + id, "publication").statusCode(200);
        return id;
    }

    /** Changes a resource in its present version. */
    public static ValidatableResponse patch(String path, Map<String, Object> changes) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", etag(path))
                .body(changes)
                .patch(path)
                .then();
    }

    /** A caller who sends a JSON Merge Patch to the present version of a resource. */
    public static RequestSpecification patching(String path) {
        return caller().contentType("application/merge-patch+json").header("If-Match", etag(path));
    }

    /** An import that ended, with its report. */
    public static JsonPath imported(String mediaType, Object content, String... columns) {
        return ended(sent(mediaType, content, columns));
    }

    /** Sends something to be imported and answers its id. */
    public static String sent(String mediaType, Object content, String... columns) {
        RequestSpecification request = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .defaultContentCharset("UTF-8")
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)))
                .contentType(mediaType);
        for (String column : columns) {
            request.queryParam("column", column);
        }
        Response response = content instanceof byte[] bytes
                ? request.body(bytes).post("/v1/imports")
                : request.body((String) content).post("/v1/imports");
        response.then().statusCode(202);
        return response.path("id");
    }

    /** The import once it has ended. */
    public static JsonPath ended(String id) {
        for (int i = 0; i < 600; i++) {
            JsonPath found = caller().get("/v1/imports/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (found.get("finishedAt") != null) {
                return found;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the import did not end within a minute");
    }

    /** What a refusal says, once it is seen to be a problem of this kind. */
    public static JsonPath refused(Response response, ProblemType type) {
        String body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(type.status());
        assertThat(response.contentType()).as(body).startsWith("application/problem+json");
        JsonPath problem = new JsonPath(body);
        assertThat(problem.getString("type")).as(body).isEqualTo(type.uri());
        assertThat(problem.getString("title")).isEqualTo(type.title());
        assertThat(problem.getInt("status")).isEqualTo(type.status());
        return problem;
    }

    /** The places a problem names, in its order: JSON Pointers, and parameters with a question mark before them. */
    public static List<String> places(JsonPath problem) {
        List<Map<String, String>> errors = problem.getList("errors");
        return errors == null
                ? List.of()
                : errors.stream()
                        .map(error ->
                                error.containsKey("pointer") ? error.get("pointer") : "?" + error.get("parameter"))
                        .toList();
    }

    /** The answers to requests that are sent at the same moment. */
    public static List<Response> together(List<Callable<Response>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        List<Response> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Response>> sent = new ArrayList<>();
            for (Callable<Response> request : requests) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
