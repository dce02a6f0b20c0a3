package org.claimtracker.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics are for those who operate the service, on a port that its callers need not reach. */
@QuarkusTest
class ManagementTest {

    private static final Duration LONGER_THAN_CONNECTIONS_ARE_TRUSTED = Duration.ofSeconds(3);

    @Inject
    DataSource dataSource;

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

    /** As a restart of the database does, or its move to another machine. */
    @Test
    void thatTheDatabaseClosedConnectionsIsNobodysProblem() throws Exception {
        List<Connection> pooled = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pooled.add(dataSource.getConnection());
        }
        try (Statement last = pooled.getFirst().createStatement()) {
            last.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()""");
            assertThatThrownBy(() -> last.execute("select pg_terminate_backend(pg_backend_pid())"))
                    .isInstanceOf(SQLException.class);
        }
        for (Connection connection : pooled) {
            connection.close();
        }
        Thread.sleep(LONGER_THAN_CONNECTIONS_ARE_TRUSTED);

        for (int call = 0; call < 20; call++) {
            given().get("/v1/claims?limit=1").then().statusCode(200);
        }
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
