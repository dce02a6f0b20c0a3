package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Query parameters are read as strictly as bodies, and whatever stands in a path or query is the caller's mistake. */
@QuarkusTest
class QueryValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/claims | limit | 0 | must be greater than or equal to 1",
                "/v1/claims | limit | -1 | must be greater than or equal to 1",
                "/v1/claims | limit | 101 | must be less than or equal to 100",
                "/v1/claims | limit | many | must be a whole number",
                "/v1/claims | limit | 1.5 | must be a whole number",
                "/v1/claims | limit | 99999999999 | must be a whole number",
                "/v1/claims | status | open | must be one of candidate, accepted, rejected, merged, withdrawn",
                "/v1/claims | status | ACCEPTED | must be one of candidate, accepted, rejected, merged, withdrawn",
                "/v1/claims | kind | opinion | must be one of quantity, prediction, statement",
                "/v1/claims | due | never | must be one of upcoming, overdue, settled",
                "/v1/claims | sort | text | must be one of relevance, claimDate, dueOn, createdAt",
                "/v1/claims | claimant | 17 | must be an id like",
                "/v1/claims | claimant | 1-1-1-1-1 | must be an id like",
                "/v1/claims | source | x | must be an id like",
                "/v1/claims | reviewedBy | x | must be an id like",
                "/v1/claims | claimedFrom | 2021-02-30 | must be a date like",
                "/v1/claims | claimedTo | 99999-01-01 | must be a date like",
                "/v1/claims | claimedTo | +99999-01-01 | must be a date like",
                "/v1/claims | dueBefore | tomorrow | must be a date like",
                "/v1/claims | dueBefore | 0000-01-01 | must be a date like",
                "/v1/verdicts | status | in-review | must be one of draft, in_review, published, superseded, retracted",
                "/v1/verdicts | organization | x | must be an id like",
                "/v1/articles/0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11 | revision | first | must be a whole number",
                "/v1/sources | limit | 101 | must be less than or equal to 100"
            })
    void aValueThatIsNotAllowedIsNamedWithWhatIs(String path, String parameter, String value, String rule) {
        JsonPath problem = refused(caller().queryParam(parameter, value).get(path), ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("?" + parameter);
        assertThat(problem.getString("errors[0].detail")).startsWith(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims?topic=%00",
                "/v1/claims?inLanguage=en%00",
                "/v1/claims?rating=%00",
                "/v1/claims?cursor=%00",
                "/v1/articles?url=%00",
                "/v1/claimants?name=a%00b",
                "/v1/sources?url=%00",
                "/v1/verdicts?rating=%00"
            })
    void aNulInAQueryIsRefusedAndNamed(String target) throws IOException {
        var answer = Wire.get(target);

        assertThat(answer).matches(it -> it.isProblem(ProblemType.INVALID_INPUT));
        assertThat(answer.body()).contains("\"parameter\":\"" + target.replaceAll(".*\\?(\\w+)=.*", "$1") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims?topic=%ff",
                "/v1/claims?topic=%zz",
                "/v1/claims?topic=%",
                "/v1/claims?topic=%2",
                "/v1/claims?%zz=1",
                "/v1/claims?=&&&=%00",
                "/v1/claims?limit=%zz",
                "/v1/claims?cursor=%ff",
                "/v1/claims?cursor=%zz",
                "/v1/claims?cursor=",
                "/v1/claims?topic=%ed%a0%80",
                "/v1/claims?topic=a&topic=b&limit=1&limit=x",
                "/v1/claims/%00",
                "/v1/claims/%ff",
                "/v1/claims/%zz",
                "/v1/claims/%",
                "/v1/claims/%2e%2e%2f",
                "/v1/claims/..%2f..%2fq",
                "/v1/claims;x=%zz",
                "/v1/%00",
                "/%zz",
                "/v1//claims",
                "/v1/claims/0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11/%zz",
                "/v1/articles/1-1-1-1-1",
                "//",
                "/v1/claims?topic={a}",
                "/v1/claims?topic=a|b\"<>^`"
            })
    void noPathOrQueryMakesTheServiceFail(String target) throws IOException {
        var answer = Wire.get(target);

        assertThat(answer.status()).as(target + "\n" + answer.body()).isBetween(200, 499);
        // What is not even a URI is refused by the server below, without a body.
        if (answer.status() >= 400 && isUri(target)) {
            assertThat(answer.head()).containsIgnoringCase("Content-Type: application/problem+json");
            assertThat(answer.body()).contains("urn:claim-tracker:problem:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW"})
    void noMethodMakesTheServiceFail(String method) throws IOException {
        var answer = Wire.send(out ->
                out.write("%s /v1/claims HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                        .formatted(method)
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertThat(answer.status()).isBetween(200, 499);
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).getPath() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
