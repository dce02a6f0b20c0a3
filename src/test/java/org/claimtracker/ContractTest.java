package org.claimtracker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The committed contract is the one the code makes. */
@QuarkusTest
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi/claim-tracker.yaml");

    /** With {@code -Dcontract.refresh=true} it writes the file instead of comparing it. */
    @Test
    void theCommittedContractIsWhatTheServiceServes() throws IOException {
        String served = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("contract.refresh")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED))
                .as("openapi/claim-tracker.yaml; ./mvnw test -Dtest=ContractTest -Dcontract.refresh=true refreshes it")
                .isEqualTo(served);
    }

    @Test
    void everyPostTakesAnIdempotencyKeyAndEveryOtherChangeAsksForAVersion() {
        Map<String, Map<String, Map<String, Object>>> paths = new Yaml()
                .<Map<String, Map<String, Map<String, Map<String, Object>>>>>load(served())
                .get("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            @SuppressWarnings("unchecked")
            var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
            var names =
                    parameters.stream().map(parameter -> parameter.get("name")).toList();
            switch (method) {
                case "post" -> assertThat(names).as(path).contains("Idempotency-Key");
                case "patch", "put", "delete" -> assertThat(names).as(path).contains("If-Match");
                default -> assertThat(method).isEqualTo("get");
            }
        }));
        assertThat(paths).isNotEmpty();
    }

    private static String served() {
        return given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
