package org.claimtracker.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.claimtracker.Api;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers. */
@QuarkusTest
@TestProfile(SafetyHeadersTest.BehindTls.class)
class SafetyHeadersTest {

    /** The service as the world reaches it through a proxy, with a package's contract, and one page that may call it. */
    public static class BehindTls implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "claim-tracker.public-url",
                    "https://claims.example",
                    "claim-tracker.swagger-ui.client-id",
                    "web \"<&",
                    "mp.jwt.verify.issuer",
                    "https://login.example/realms/newsroom",
                    "claim-tracker.contract.committed",
                    "true",
                    "quarkus.http.cors.origins",
                    "https://desk.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims",
                "/v1/claims/nonsense",
                "/v1/nothing",
                "/nothing",
                "/q/nothing",
                "/.well-known/oauth-protected-resource",
                "/q/openapi",
                "/q/openapi.json",
                "/q/swagger-ui",
                "/q/swagger-ui/",
                "/q/swagger-ui/index.html",
                "/q/swagger-ui/swagger-ui-bundle.js",
                "/q/swagger-ui/oauth2-redirect.html"
            })
    void everyAnswerTellsBrowsersToTrustNothingElse(String path) {
        Response answer = given().redirects().follow(false).get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/swagger-ui/index.html", "/q/swagger-ui/oauth2-redirect.html"})
    void pagesHaveNothingThatThePolicyForbids(String path) {
        var page = Jsoup.parse(given().get(path).asString());

        assertThat(page.select("script")).isNotEmpty().allSatisfy(script -> {
            assertThat(script.attr("src")).isNotEmpty();
            assertThat(script.data()).isEmpty();
        });
        assertThat(page.select("style, [style]")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        for (Element loaded : page.select("script[src]")) {
            assertThat(given().get("/q/swagger-ui/" + loaded.attr("src")).contentType())
                    .contains("javascript");
        }
    }

    @Test
    void swaggerUiLogsInWithTheClientThatIsSet() {
        var page = Jsoup.parse(given().get("/q/swagger-ui/").asString());

        assertThat(page.getElementById("swagger-ui").attr("data-client-id")).isEqualTo("web \"<&");
        assertThat(page.getElementById("swagger-ui").attr("data-issuer"))
                .isEqualTo("https://login.example/realms/newsroom");
        assertThat(given().get("/q/swagger-ui/").header("Content-Security-Policy"))
                .contains("connect-src 'self' https://login.example;");
    }

    @Test
    void addressesAreThePublicOnesWhateverTheRequestSays() {
        Response created = Api.caller()
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .body(Api.claim())
                .post("/v1/claims");

        assertThat(created.header("Location"))
                .isEqualTo("https://claims.example/v1/claims/" + created.<String>path("id"));
    }
}
