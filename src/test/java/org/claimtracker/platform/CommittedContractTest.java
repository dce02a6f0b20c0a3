package org.claimtracker.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package answers to those who ask for the contract. */
@QuarkusTest
@TestProfile(SafetyHeadersTest.BehindTls.class)
class CommittedContractTest {

    private static final Path COMMITTED = Path.of("openapi/claim-tracker.yaml");
    private static final String YAML = "application/yaml;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";

    @ParameterizedTest
    @CsvSource({
        "/q/openapi,             */*,              yaml",
        "/q/openapi,             text/html,        yaml",
        "/q/openapi,             application/yaml, yaml",
        "/q/openapi,             application/json, json",
        "/q/openapi,             'text/html, application/json;q=0.9', json",
        "/q/openapi?format=yaml, */*,              yaml",
        "/q/openapi?format=json, */*,              json",
        "/q/openapi?format=JSON, text/html,        json",
        "/q/openapi.yaml,        application/json, yaml",
        "/q/openapi.yml,         */*,              yaml",
        "/q/openapi.json,        application/yaml, json"
    })
    void itIsWhatWasCommittedInTheFormatAskedFor(String address, String accepted, String format) throws IOException {
        Response answer = given().accept(accepted).get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.headers().getValues("Vary")).contains("accept");
        if (format.equals("yaml")) {
            assertThat(answer.header("Content-Type")).isEqualTo(YAML);
            assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(COMMITTED));
        } else {
            assertThat(answer.header("Content-Type")).isEqualTo(JSON);
            JsonNode committed = new YAMLMapper().readTree(COMMITTED.toFile());
            // As text, since trees are equal whatever the order of their names.
            assertThat(new ObjectMapper().readTree(answer.asByteArray()).toPrettyString())
                    .isEqualTo(committed.toPrettyString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi.yaml", "/q/openapi.json"})
    void whoHasItIsNotSentItAgain(String address) {
        String tag = given().get(address).header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{16}\"");

        for (Method method : new Method[] {Method.GET, Method.HEAD}) {
            Response again =
                    given().header("If-None-Match", "\"another\", W/" + tag).request(method, address);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.asByteArray()).isEmpty();
        }
        assertThat(given().header("If-None-Match", "\"another\"").get(address).statusCode())
                .isEqualTo(200);
    }

    @Test
    void eachFormatHasATagOfItsOwn() {
        assertThat(given().get("/q/openapi.yaml").header("ETag"))
                .isNotEqualTo(given().get("/q/openapi.json").header("ETag"))
                .isEqualTo(given().get("/q/openapi").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi.json"})
    void whoAsksForItsHeadIsToldWhatWouldCome(String address) {
        Response whole = given().get(address);
        Response head = given().head(address);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control"}) {
            assertThat(head.header(name)).as(name).isNotNull().isEqualTo(whole.header(name));
        }
    }

    @Test
    void aPageThatIsNamedMayReadIt() {
        Response answer = given().header("Origin", "https://desk.example").get("/q/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
    }

    @Test
    void aPageThatIsNotNamedMayNot() {
        Response answer = given().header("Origin", "https://evil.example").get("/q/openapi.json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
}
