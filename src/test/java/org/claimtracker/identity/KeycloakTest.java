package org.claimtracker.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People and bots with tokens of a real issuer, set up by the realm that is deployed. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@Tag("keycloak")
class KeycloakTest {

    Keycloak keycloak;

    @BeforeEach
    void registerTheOrganisation() {
        as(keycloak.webToken("root"))
                .body(Map.of("key", Keycloak.ORGANIZATION, "name", "Newsroom"))
                .post("/v1/organizations");
    }

    @Test
    void aBotStoresArticlesAndNothingElse() {
        String bot = keycloak.botToken();

        Response stored = as(bot).body(Api.article()).post("/v1/articles");
        assertThat(stored.statusCode()).isEqualTo(201);
        String candidate = stored.path("claims[0].id");
        Response acceptance = as(bot).header("If-Match", "*").post("/v1/claims/" + candidate + "/acceptance");
        refused(acceptance, ProblemType.FORBIDDEN);
    }

    @Test
    void aPersonWhoLoggedInWithTheWebClientWorksUnderTheirNameAndOrganisation() {
        String rina = keycloak.webToken("rina");

        Response claim = as(rina).body(Api.claim()).post("/v1/claims");
        assertThat(claim.statusCode()).as(claim.asString()).isEqualTo(201);
        assertThat(as(rina).header("If-Match", "*")
                        .post("/v1/claims/" + claim.path("id") + "/acceptance")
                        .statusCode())
                .isEqualTo(200);
        refused(as(rina).get("/v1/actors"), ProblemType.FORBIDDEN);
        Response actors = as(keycloak.webToken("root")).get("/v1/actors?limit=100");
        assertThat(actors.<String>path("items.find { it.client == 'claim-tracker-web' }.displayName"))
                .isEqualTo("Rina Wijaya");
    }

    @Test
    void theWebClientDoesNotLogInWithoutPkce() {
        assertThat(keycloak.login(Map.of()).header("Location")).contains("error=invalid_request", "code_challenge");
    }

    @Test
    void aTokenOfAnotherRealmOpensNothing() {
        refused(as(keycloak.foreignToken()).get("/v1/sources"), ProblemType.AUTHENTICATION_REQUIRED);
    }

    @Test
    void aTokenSignedWithANewKeyIsAccepted() {
        assertThat(as(keycloak.botToken()).get("/v1/sources").statusCode()).isEqualTo(200);

        keycloak.rotateKeys();

        assertThat(as(keycloak.botToken()).get("/v1/sources").statusCode()).isEqualTo(200);
    }

    private static RequestSpecification as(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }
}
