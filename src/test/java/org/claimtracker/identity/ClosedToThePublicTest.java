package org.claimtracker.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With public reading switched off, nobody is told anything without a token. */
@QuarkusTest
@TestProfile(ClosedToThePublicTest.Closed.class)
class ClosedToThePublicTest {

    /** As in production, and without public reading. */
    public static class Closed extends WithTokens {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("claim-tracker.public-read", "false");
            return settings;
        }
    }

    TokenIssuer issuer;

    @Test
    void noOperationAnswersWithoutAToken() {
        for (Permissions.Line line : Permissions.lines()) {
            Response answer = given().contentType(
                            line.method().equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .request(
                            line.method(),
                            line.template()
                                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
            assertThat(answer.statusCode())
                    .as("%s %s", line.method(), line.template())
                    .isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void membersReadAsBefore() {
        given().header("Authorization", "Bearer " + issuer.token("root", "closed", Role.ADMIN))
                .contentType("application/json")
                .body(Map.of("key", "closed", "name", "Closed"))
                .post("/v1/organizations");
        assertThat(given().header("Authorization", "Bearer " + issuer.token("rina", "closed", Role.CHECKER))
                        .get("/v1/claims")
                        .statusCode())
                .isEqualTo(200);
    }
}
