package org.claimtracker.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics are for those who operate the service, on a port that its callers need not reach. */
@QuarkusTest
class ManagementTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void itTellsItsHealthThere(String path) {
        given().get(management.resolve(path)).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics"})
    void itTellsItsCallersNothingOfIt(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/claims", "/q/openapi", "/q/swagger-ui/"})
    void itDoesNoneOfItsWorkThere(String path) {
        given().get(management.resolve(path)).then().statusCode(404);
    }

    @Test
    void readinessKnowsOfTheDatabase() {
        assertThat(given().accept(ContentType.JSON)
                        .get(management.resolve("/q/health/ready"))
                        .jsonPath()
                        .getList("checks.name"))
                .contains("Database connections health check");
    }
}
