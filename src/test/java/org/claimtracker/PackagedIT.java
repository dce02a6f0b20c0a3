package org.claimtracker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What was packaged, the jar or the executable, starts on an empty database and answers as the classes do. It runs as
 * in production, where nobody is a caller without a token.
 */
@QuarkusIntegrationTest
@WithTestResource(OwnDatabase.class)
class PackagedIT {

    @Test
    void itIsLiveAndReadyWithItsDatabaseMigrated() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"))
                .body("checks.status", everyItem(equalTo("UP")));
    }

    @Test
    void itServesTheCommittedContract() throws IOException {
        String served = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(served).isEqualTo(Files.readString(Path.of("openapi/claim-tracker.yaml")));
    }

    @Test
    void itShowsTheContractAsAPage() {
        String page = given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Claim Tracker"))
                .extract()
                .asString();
        Matcher script = Pattern.compile("src=\"([^\"]+\\.js)\"").matcher(page);
        assertThat(script.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(
                        source -> given().get("/q/swagger-ui/" + source).then().statusCode(200));
    }

    @Test
    void givenNoToken_whenSomethingIsToBeChanged_thenItAnswersAProblemWithAllItsMembers() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claim-tracker:problem:authentication-required"))
                .body("title", not(blankOrNullString()))
                .body("status", equalTo(401))
                .body("detail", not(blankOrNullString()))
                .body("$", not(hasKey("members")));
    }

    @Test
    void givenNothingAtAPath_whenItIsAskedFor_thenItAnswersAProblem() {
        given().get("/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claim-tracker:problem:not-found"));
    }

    @Test
    void itCountsItsRequests() {
        given().get("/q/openapi").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("agroal_"));
    }
}
