package org.claimtracker.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What pages of other origins may do: when they are named, all that programs may, and when they are not, nothing. As the
 * Fetch standard has it: a browser asks first (OPTIONS with {@code Access-Control-Request-Method}) before it sends
 * anything but the simplest requests, and hands the page only those headers of an answer that it is told to.
 */
@QuarkusTest
@TestProfile(SafetyHeadersTest.BehindTls.class)
class OtherOriginsTest {

    private static final String DESK = "https://desk.example";

    /** Those that the standard has every page read. */
    private static final Set<String> READ_ANYWAY =
            names("Cache-Control, Content-Language, Content-Length, Content-Type, Expires, Last-Modified, Pragma");

    private static final JsonNode CONTRACT = contract();

    private static JsonNode contract() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(new File("openapi/claim-tracker.yaml"));
        } catch (IOException failure) {
            throw new ExceptionInInitializerError(failure);
        }
    }

    @Test
    void givenAPageThatIsNamedItMayDoWhatTheContractHas() {
        Set<String> methods = new TreeSet<>(Set.of("HEAD", "OPTIONS"));
        CONTRACT.path("paths")
                .forEach(path -> path.fieldNames().forEachRemaining(name -> {
                    if (path.path(name).has("operationId")) {
                        methods.add(name.toUpperCase(Locale.ROOT));
                    }
                }));
        assertThat(methods).contains("GET", "POST", "PUT", "PATCH", "DELETE");

        for (String method : methods) {
            Response asked = given().header("Origin", DESK)
                    .header("Access-Control-Request-Method", method)
                    .options("/v1/claims/1");

            assertThat(asked.statusCode()).as(method).isEqualTo(200);
            assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
            assertThat(asked.header("Access-Control-Allow-Methods").split(",")).contains(method);
            assertThat(given().header("Origin", DESK)
                            .request(method, "/v1/claims/1")
                            .statusCode())
                    .as(method)
                    .isNotEqualTo(403);
        }
    }

    @Test
    void givenAPageThatIsNamedItMaySendEveryHeaderThatTheContractHas() {
        Set<String> sent = Stream.concat(
                        CONTRACT.findValues("parameters").stream().flatMap(JsonNode::valueStream),
                        CONTRACT.at("/components/parameters").valueStream())
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .map(parameter -> parameter.path("name").asText().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(sent).contains("idempotency-key", "if-match", "if-none-match", "if-modified-since");
        sent.addAll(names("Authorization, Content-Type, traceparent"));

        Response asked = given().header("Origin", DESK)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", String.join(",", sent))
                .options("/v1/claims/1");

        assertThat(names(asked.header("Access-Control-Allow-Headers"))).containsAll(sent);
    }

    @Test
    void givenAPageThatIsNamedItMayReadEveryHeaderThatTheContractHas() {
        Set<String> told = CONTRACT.findValues("headers").stream()
                .flatMap(headers -> {
                    List<String> found = new ArrayList<>();
                    headers.fieldNames().forEachRemaining(found::add);
                    return found.stream();
                })
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(told).contains("etag", "link", "location");
        assertThat(told).contains("retry-after", "www-authenticate");
        told.addAll(names("Allow, Content-Disposition"));
        told.removeAll(READ_ANYWAY);

        Response answer = given().header("Origin", DESK).get("/v1/claims");

        assertThat(names(answer.header("Access-Control-Expose-Headers"))).containsAll(told);
    }

    @Test
    void givenAPageThatIsNamedItCanWriteReadAndChange() {
        Response added = Api.caller()
                .header("Origin", DESK)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Api.claim())
                .post("/v1/claims");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
        String path = "/v1/claims/" + added.<String>path("id");
        assertThat(added.header("Location")).endsWith(path);

        Response head = Api.caller().header("Origin", DESK).head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Access-Control-Allow-Origin")).isEqualTo(DESK);

        Response changed = changed(path, head.header("ETag"), "{\"topics\": [\"cors\"]}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(head.header("ETag"));

        Response stale = changed(path, head.header("ETag"), "{\"topics\": []}");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.header("Access-Control-Allow-Origin"))
                .as("a page can read its errors, too")
                .isEqualTo(DESK);

        Response options = Api.caller().header("Origin", DESK).options(path);
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("PATCH");
    }

    private static Response changed(String path, String tag, String patch) {
        return Api.caller()
                .header("Origin", DESK)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path);
    }

    /** Tokens come in a header that the page sets itself. */
    @Test
    void noPageIsLentWhatTheBrowserKeepsForTheService() {
        assertThat(given().header("Origin", DESK).get("/v1/claims").header("Access-Control-Allow-Credentials"))
                .isNotEqualTo("true");
    }

    /** It is asked nothing by its browser, and says where it is from only when it writes. */
    @Test
    void givenAPageOfTheServiceItselfBehindAProxyItMayCallAlthoughOnlyOthersAreNamed() {
        Response written = Api.caller()
                .header("Origin", "https://claims.example")
                .header("Host", "claims.example")
                .body(Api.claim())
                .post("/v1/claims");

        assertThat(written.statusCode()).isEqualTo(201);
    }

    /** Another origin's answer, or one for nobody's page, would be refused by the browser. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/claims", "/v1/claims/nonsense", "/feeds/verdicts.atom", "/q/openapi", "/q/swagger-ui/"})
    void noCacheGivesOneOriginTheAnswerOfAnother(String path) {
        assertThat(given().get(path).headers().getValues("Vary"))
                .flatMap(OtherOriginsTest::names)
                .contains("origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://desk.example.evil.example",
                "http://desk.example",
                "http://claims.example"
            })
    void aPageThatIsNotNamedMayDoNothing(String origin) {
        Response asked = given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/claims");
        assertThat(asked.header("Access-Control-Allow-Origin")).isNull();
        assertThat(given().header("Origin", origin).get("/v1/claims").header("Access-Control-Allow-Origin"))
                .isNull();

        Response written =
                Api.caller().header("Origin", origin).body(Api.claim()).post("/v1/claims");
        assertThat(written.statusCode()).isEqualTo(403);
    }

    /** The names in a list, in lower case, as headers are compared. */
    private static Set<String> names(String list) {
        return Stream.of(list.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
