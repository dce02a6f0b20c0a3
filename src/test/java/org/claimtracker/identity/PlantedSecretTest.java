package org.claimtracker.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that are sent, well or badly, are not told back; that they are not logged is looked at when all tests ran. */
@QuarkusTest
@TestProfile(WithTokens.class)
class PlantedSecretTest {

    TokenIssuer issuer;

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "Basic ", "", "Bearer Bearer "})
    void aTokenThatIsRefusedIsNotToldBack(String scheme) {
        for (String token : new String[] {
            Secrets.PLANTED, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ%s.x".formatted(Secrets.PLANTED), "a.b." + Secrets.PLANTED
        }) {
            Response answer = given().header("Authorization", scheme + token).get("/v1/sources");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.asString() + answer.headers()).doesNotContain(Secrets.PLANTED);
        }
    }

    @Test
    void aTokenThatIsAcceptedIsNotToldBack() {
        String token = issuer.sign(issuer.claims("rina", "nowhere", Role.ADMIN).claim("jti", Secrets.PLANTED));
        assertThat(given().header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .body(Map.of("key", "planted-" + Api.unique(), "name", "Newsroom"))
                        .post("/v1/organizations")
                        .asString())
                .doesNotContain(token.substring(token.lastIndexOf('.')), Secrets.PLANTED);
    }

    @Test
    void aTokenInAPlaceWhereNoneBelongsIsNotLogged() {
        String token = issuer.token("rina", "nowhere", Role.ADMIN);
        given().get("/v1/claims?access_token=" + token);
        given().get("/v1/claims/" + token);
        given().cookie("token", token).get("/v1/claims");
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"key\": " + token)
                .post("/v1/organizations");
        assertThat(given().header("Authorization", "Bearer " + token)
                        .get("/v1/organizations")
                        .statusCode())
                .isEqualTo(200);
    }
}
