package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patching;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are read as the contract says and not as somebody may have meant them. */
@QuarkusTest
class StrictJsonTest {

    private static String path;

    private static final String CLAIM = "{\"text\": \"Parler has 12 million users\", \"inLanguage\": \"en\", %s}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"text\"",
                "{\"text\":}",
                "{text: \"a\"}",
                "{'text': 'a'}",
                "{\"text\": \"a\" \"inLanguage\": \"en\"}",
                "{\"text\": \"a\", \"inLanguage\": \"en\",}",
                "{\"text\": \"a\", /* b */ \"inLanguage\": \"en\"}",
                "{\"text\": \"a\nb\", \"inLanguage\": \"en\"}",
                "{\"text\": \"\\x41\", \"inLanguage\": \"en\"}",
                "{\"text\": \"a\", \"inLanguage\": \"en\", \"checkWorthiness\": NaN}",
                "{\"text\": \"a\", \"inLanguage\": \"en\", \"checkWorthiness\": +0.5}",
                "{\"text\": \"a\", \"inLanguage\": \"en\", \"checkWorthiness\": .5}",
                "{\"text\": \"a\", \"inLanguage\": \"en\", \"quantities\": [{\"value\": 1]}",
                "{\"text\": \"a\", \"text\": \"b\", \"inLanguage\": \"en\"}",
                "{\"text\": \"a\", \"inLanguage\": \"en\", \"quantities\": [{\"value\": 1, \"value\": 2}]}",
                "{\"text\": \"a\", \"inLanguage\": \"en\"} and more",
                "{\"text\": \"a\", \"inLanguage\": \"en\"}}",
                "{\"text\": \"a\", \"inLanguage\": \"en\"} {\"text\": \"b\"}",
                "nonsense"
            })
    void whatIsNotOneJsonTextIsMalformed(String body) {
        refused(caller().body(body).post("/v1/claims"), ProblemType.MALFORMED_JSON);
    }

    @Test
    void aNameThatStandsTwiceIsMalformedInAPatchToo() {
        String path = "/v1/claims/" + id("/v1/claims", claim());

        refused(patching(path).body("{\"text\": \"a\", \"text\": \"b\"}").patch(path), ProblemType.MALFORMED_JSON);
        refused(patching(path).body("{\"text\": \"a\"} more").patch(path), ProblemType.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"text\"", "12", "true"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        JsonPath problem = refused(caller().body(body).post("/v1/claims"), ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("");
        assertThat(problem.getString("errors[0].detail")).contains("object");
    }

    static Stream<byte[]> bytesThatAreNoText() {
        return Stream.of(
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}'},
                // An overlong encoding of "/", and a surrogate written as if it were a character.
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'},
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'
                },
                new byte[] {0, 0, 0, 0},
                new byte[] {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f},
                new byte[] {0, '{', 0, '"', (byte) 0xd8},
                "{\"text\":\"a\"}".getBytes(Charset.forName("UTF-32BE")),
                new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0});
    }

    @ParameterizedTest
    @MethodSource("bytesThatAreNoText")
    void bytesThatAreNoUtf8AreTheCallersMistake(byte[] body) throws IOException {
        var answer = Wire.post("/v1/claims", "Content-Type: application/json\r\n", body);

        assertThat(answer).matches(it -> it.status() == 400 && it.body().contains("urn:claim-tracker:problem:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void jsonOfTenThousandLevelsIsRefusedWhereverItStands(String level) throws IOException {
        String deep = level.repeat(10_000);
        String path = "/v1/claims/" + id("/v1/claims", claim());

        for (String body :
                List.of(deep, "{\"prediction\": " + deep, "{\"topics\": [" + deep, "{\"unknown\": " + deep)) {
            for (String target : List.of("POST /v1/claims", "PATCH " + path)) {
                var answer = Wire.send(
                        target, target.startsWith("PATCH") ? MergePatch.MEDIA_TYPE : "application/json", body);

                assertThat(answer)
                        .matches(it ->
                                it.isProblem(ProblemType.MALFORMED_JSON) || it.isProblem(ProblemType.INVALID_INPUT));
            }
        }
    }

    @Test
    void aNameNobodyKnowsIsRefusedWithThoseThatAreKnown() {
        JsonPath problem = refused(
                caller().body(CLAIM.formatted("\"quantities\": [{\"value\": 1, \"amount/~\": 2}]"))
                        .post("/v1/claims"),
                ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("/quantities/0/amount~1~0");
        assertThat(problem.getString("errors[0].detail")).contains("comparator, exact, unit, upperValue, value");
    }

    static Stream<Arguments> valuesThatAreNotAllowed() {
        String string = "must be a string without NUL";
        String date = "must be a date like";
        String id = "must be an id like";
        String number = "must be a number in range";
        return Stream.of(
                Arguments.of("/statusReason", "\"a\"", "is not known here"),
                Arguments.of("/claimDate", "\"2021-02-30\"", date),
                Arguments.of("/claimDate", "\"2021-13-01\"", date),
                Arguments.of("/claimDate", "\"99999-01-01\"", date),
                Arguments.of("/claimDate", "\"+99999-01-01\"", date),
                Arguments.of("/claimDate", "\"0000-01-01\"", date),
                Arguments.of("/claimDate", "\"-0001-01-01\"", date),
                Arguments.of("/claimDate", "\"2021-1-8\"", date),
                Arguments.of("/claimDate", "\"2021-01-18T00:00:00Z\"", date),
                Arguments.of("/claimDate", "\"yesterday\"", date),
                Arguments.of("/claimDate", "\"\"", date),
                Arguments.of("/claimDate", "20210118", date),
                Arguments.of("/claimDate", "[2021, 1, 18]", date),
                Arguments.of("/claimDate", "{}", date),
                Arguments.of("/claimDate", "true", date),
                Arguments.of("/claimantId", "\"17\"", id),
                Arguments.of("/claimantId", "\"1-1-1-1-1\"", id),
                Arguments.of("/claimantId", "\"\"", id),
                Arguments.of("/claimantId", "\"AZfCpG9DfZ6KM1odPwybEQ==\"", id),
                Arguments.of("/claimantId", "17", id),
                Arguments.of("/topics", "\"elections\"", "must be an array"),
                Arguments.of("/topics", "{}", "must be an array"),
                Arguments.of("/topics", "\"\"", "must be an array"),
                Arguments.of("/topics/0", "[1]", string),
                Arguments.of("/topics/0", "[true]", string),
                Arguments.of("/topics/0", "[[\"a\"]]", string),
                Arguments.of("/topics/0", "[null]", "must not be blank"),
                Arguments.of("/topics/1", "[\"a\", \"b\\u0000c\"]", string),
                Arguments.of("/topics/0", "[\"\\ud83d\"]", string),
                Arguments.of("/topics/0", "[\"\\ude00\\ud83d\"]", string),
                Arguments.of("/topics/0", "[\"a\\udc00\"]", string),
                Arguments.of("/checkWorthiness", "\"0.5\"", number),
                Arguments.of("/checkWorthiness", "\"\"", number),
                Arguments.of("/checkWorthiness", "true", number),
                Arguments.of("/checkWorthiness", "-0.0001", "must be greater than or equal to 0"),
                Arguments.of("/checkWorthiness", "1.0001", "must be less than or equal to 1"),
                Arguments.of("/checkWorthiness", "1e999999999", number),
                Arguments.of("/checkWorthiness", "1e-999999999", number),
                Arguments.of("/checkWorthiness", "1e99999999999999", number),
                Arguments.of("/quantities", "{\"value\": 1}", "must be an array"),
                Arguments.of("/quantities/0", "[null]", "must not be null"),
                Arguments.of("/quantities/0", "[1]", "must be an object"),
                Arguments.of("/quantities/0/value", "[{\"value\": null}]", "must not be null"),
                Arguments.of("/quantities/0/value", "[{\"value\": \"12000000\"}]", number),
                Arguments.of("/quantities/0/value", "[{\"value\": 1e999999999}]", number),
                Arguments.of("/quantities/0/value", "[{\"value\": 1e101}]", number),
                Arguments.of("/quantities/0/value", "[{\"value\": 1e100}]", number),
                Arguments.of("/quantities/0/value", "[{\"value\": 12345e99}]", number),
                Arguments.of("/quantities/0/value", "[{\"value\": 1e-101}]", number),
                Arguments.of("/quantities/0/value", "[{\"value\": " + "9".repeat(101) + "}]", number),
                Arguments.of(
                        "/quantities/0/comparator", "[{\"value\": 1, \"comparator\": \"==\"}]", "must be one of ="),
                Arguments.of(
                        "/quantities/0/comparator", "[{\"value\": 1, \"comparator\": \"EQUAL\"}]", "must be one of ="),
                Arguments.of("/quantities/0/comparator", "[{\"value\": 1, \"comparator\": \"\"}]", "must be one of ="),
                Arguments.of("/quantities/0/comparator", "[{\"value\": 1, \"comparator\": 0}]", "must be one of ="),
                Arguments.of("/prediction", "\"tomorrow\"", "must be an object"),
                Arguments.of("/prediction", "\"\"", "must be an object"),
                Arguments.of("/prediction", "[]", "must be an object"),
                Arguments.of("/prediction/dueOn", "{\"precision\": \"day\"}", "must not be null"),
                Arguments.of(
                        "/prediction/precision",
                        "{\"dueOn\": \"2021-01-31\", \"precision\": \"decade\"}",
                        "must be one of day, week, month, quarter, year"),
                Arguments.of("/appearances/0/revision", "[{\"revision\": 1.5}]", number),
                Arguments.of("/appearances/0/revision", "[{\"revision\": 99999999999}]", number),
                Arguments.of("/appearances/0/revision", "[{\"revision\": \"1\"}]", number),
                Arguments.of(
                        "/appearances/0/position/start",
                        "[{\"position\": {\"start\": 1e999999999, \"end\": 2}}]",
                        number));
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreNotAllowed")
    void aValueThatIsNotAllowedIsNamedWithWhatIs(String pointer, String json, String rule) {
        String name = pointer.split("/")[1];

        JsonPath problem = refused(
                caller().body(CLAIM.formatted("\"" + name + "\": " + json)).post("/v1/claims"),
                ProblemType.INVALID_INPUT);

        assertThat(places(problem)).contains(pointer);
        assertThat(problem.getString("errors.find { it.pointer == '%s' }.detail".formatted(pointer)))
                .startsWith(rule);
    }

    @ParameterizedTest
    @MethodSource("valuesThatAreNotAllowed")
    void aPatchIsReadAsStrictly(String pointer, String json, String rule) {
        String name = pointer.split("/")[1];
        if (name.equals("appearances")) {
            return;
        }
        // Every patch is refused, so one claim does for all of them.
        path = path != null ? path : "/v1/claims/" + id("/v1/claims", claim());

        JsonPath problem = refused(
                caller().contentType(MergePatch.MEDIA_TYPE)
                        .header("If-Match", "*")
                        .body("{\"" + name + "\": " + json + "}")
                        .patch(path),
                ProblemType.INVALID_INPUT);

        assertThat(places(problem)).contains(pointer);
        assertThat(problem.getString("errors.find { it.pointer == '%s' }.detail".formatted(pointer)))
                .startsWith(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999-01-18T15:30:00Z",
                "+99999-01-18T15:30:00Z",
                "0000-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00",
                "2021-02-30T00:00:00Z",
                "2021-01-18T25:00:00Z",
                "2021-01-18T15:30:00",
                "2021-01-18",
                "1610983800",
                ""
            })
    void aTimeThatIsNoneIsRefused(String time) {
        JsonPath problem = refused(
                caller().body("{\"type\": \"document\", \"title\": \"a\", \"retrievedAt\": \"%s\"}".formatted(time))
                        .post("/v1/sources"),
                ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("/retrievedAt");
        assertThat(problem.getString("errors[0].detail")).startsWith("must be a time like");
    }

    @Test
    void aTimeAsANumberIsRefused() {
        JsonPath problem = refused(
                caller().body("{\"type\": \"document\", \"title\": \"a\", \"retrievedAt\": 1610983800}")
                        .post("/v1/sources"),
                ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("/retrievedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "1", "\"\"", "\"true\"", "[]"})
    void aBooleanIsTrueOrFalse(String json) {
        JsonPath problem = refused(
                caller().body("{\"type\": \"document\", \"title\": \"a\", \"confidential\": %s}".formatted(json))
                        .post("/v1/sources"),
                ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("/confidential");
        assertThat(problem.getString("errors[0].detail")).isEqualTo("must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12000000", "0", "-3.50", "1e6", "9e99", "1e-100", "0.000000000000000000000001"})
    void aNumberIsKeptAsTheExactDecimalItIs(String value) {
        String id = caller().body(CLAIM.formatted("\"quantities\": [{\"value\": " + value + "}]"))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String body = caller().get("/v1/claims/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String answered = body.replaceAll("(?s).*\"value\":([^,}]+).*", "$1");
        assertThat(new java.math.BigDecimal(answered)).isEqualByComparingTo(value);
        assertThat(answered).doesNotContainIgnoringCase("e");
    }

    @Test
    void textOfAnyScriptComesBackToTheLetter() {
        String text = "Jumlah 1.200 · 一二 \ud83d\ude00 \u0301 \u200d \u202e \\ \" \t end";

        String id = id("/v1/claims", claim("text", text));

        assertThat(caller().get("/v1/claims/" + id).jsonPath().getString("text"))
                .isEqualTo(text);
    }

    @Test
    void unpairedSurrogatesAreFoundWhereverTheyStand() {
        assertThat(StrictJson.isStorable("\ud83d\ude00")).isTrue();
        assertThat(StrictJson.isStorable("")).isTrue();
        assertThat(StrictJson.isStorable("\ud83d")).isFalse();
        assertThat(StrictJson.isStorable("a\ude00")).isFalse();
        assertThat(StrictJson.isStorable("\ud83d\ud83d\ude00")).isFalse();
        assertThat(StrictJson.isStorable("\ude00\ud83d")).isFalse();
        assertThat(StrictJson.isStorable("a\0")).isFalse();
    }
}
