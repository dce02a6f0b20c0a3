package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was packaged refuses to start where it is not set up to be safe, and says what to do. */
class StartingIT {

    private static final OwnDatabase DATABASE = new OwnDatabase();

    private static Map<String, String> safe;

    @BeforeAll
    static void startADatabase() {
        Map<String, String> settings = new HashMap<>();
        DATABASE.start().forEach((name, value) -> settings.put(variable(name), value));
        settings.putAll(Map.of(
                "MP_JWT_VERIFY_ISSUER", "https://issuer.invalid",
                "MP_JWT_VERIFY_AUDIENCES", "claim-tracker",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://issuer.invalid/jwks",
                "QUARKUS_HTTP_PORT", "0"));
        settings.put("QUARKUS_MANAGEMENT_PORT", "0");
        safe = Map.copyOf(settings);
    }

    @AfterAll
    static void stopTheDatabase() {
        DATABASE.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MP_JWT_VERIFY_ISSUER             |  | Set MP_JWT_VERIFY_ISSUER",
                "MP_JWT_VERIFY_AUDIENCES          |  | Set MP_JWT_VERIFY_AUDIENCES",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION |  | Set MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "CLAIM_TRACKER_PUBLIC_URL         |  | Set CLAIM_TRACKER_PUBLIC_URL",
                "CLAIM_TRACKER_PUBLIC_URL         | https://claims.example/ | without a slash",
                "CLAIM_TRACKER_DEVELOPMENT_IDENTITY | true | Remove CLAIM_TRACKER_DEVELOPMENT_IDENTITY",
            })
    void givenASettingThatIsMissingOrWrongItDoesNotStart(String name, String value, String told) {
        Map<String, String> settings = new HashMap<>(safe);
        settings.remove(name);
        if (value != null) {
            settings.put(name, value);
        }

        Packaged.Run run = Packaged.run(settings);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("Not started: ", told).doesNotContain("\tat ");
    }

    @Test
    void givenNothingButADatabaseItTellsAllThatIsMissing() {
        Map<String, String> settings = new HashMap<>(safe);
        settings.keySet().removeIf(name -> name.startsWith("MP_JWT") || name.startsWith("CLAIM_TRACKER"));

        assertThat(Packaged.run(settings).output())
                .contains(
                        "MP_JWT_VERIFY_ISSUER",
                        "MP_JWT_VERIFY_AUDIENCES",
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "CLAIM_TRACKER_PUBLIC_URL");
    }

    @ParameterizedTest
    @CsvSource({"postgres, is a superuser", "claim_tracker_migrator, owns tables"})
    void givenADatabaseUserWhoMayDoMoreThanItsWorkNeedsItDoesNotStart(String user, String told) {
        Map<String, String> settings = new HashMap<>(safe);
        settings.put("QUARKUS_DATASOURCE_USERNAME", user);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", user);

        Packaged.Run run = Packaged.run(settings);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("Not started: the database user " + user, told);
    }

    @Test
    void givenAProfileOfDevelopmentItsIdentityStaysOff() {
        Map<String, String> settings = new HashMap<>(safe);
        settings.put("QUARKUS_PROFILE", "dev");
        settings.remove("MP_JWT_VERIFY_ISSUER");

        assertThat(Packaged.run(settings).output()).contains("Set MP_JWT_VERIFY_ISSUER");
    }

    @Test
    void givenADatabaseThatNobodyMigratedItDoesNotStart() throws SQLException {
        Map<String, String> settings = new HashMap<>(safe);
        settings.computeIfPresent("QUARKUS_DATASOURCE_JDBC_URL", (name, url) -> url.replaceFirst("/claims$", "/empty"));
        owner("create database empty");

        Packaged.Run run = Packaged.run(settings);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains("Not started: the database's schema has version 0", "QUARKUS_PROFILE=migrate")
                .doesNotContain("\tat ");
    }

    @Test
    void givenADatabaseThatKnowsNoLettersButAsciisItDoesNotStart() throws SQLException {
        Map<String, String> settings = new HashMap<>(safe);
        settings.computeIfPresent("QUARKUS_DATASOURCE_JDBC_URL", (name, url) -> url.replaceFirst("/claims$", "/ascii"));
        owner("create database ascii template template0 locale_provider libc locale 'C'");

        Packaged.Run run = Packaged.run(settings);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("Not started: the database takes only ASCII's letters", "C.UTF-8");
    }

    @Test
    void givenADatabaseThatWasMigratedForAnOlderVersionOnlyItDoesNotStart() throws SQLException {
        owner("update flyway_schema_history set success = false where version::integer >= 23");
        try {
            Packaged.Run run = Packaged.run(safe);

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(run.output()).contains("Not started: the database's schema has version 22");
        } finally {
            owner("update flyway_schema_history set success = true");
        }
    }

    @Test
    void givenADatabaseThatWasMigratedForANewerVersionItWorksBesideThat() throws SQLException {
        owner("""
                insert into flyway_schema_history
                select installed_rank + 1000, '9999', 'Of a newer version', type, 'V9999__Of_a_newer_version.sql', 1,
                       installed_by, installed_on, 0, true
                  from flyway_schema_history where version is not null order by installed_rank desc limit 1""");
        try {
            Packaged.Run run = Packaged.runUntilItSays("Listening on: ", safe);

            assertThat(run.output()).contains("Listening on: ");
        } finally {
            owner("delete from flyway_schema_history where version = '9999'");
        }
    }

    /** Each rollout waits for it. */
    @Test
    void givenTheRunThatMigratesItEndsAsSoonAsThatIsDoneAndServesNobody() throws IOException {
        Packaged.Run run = DATABASE.migrate();

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("Listening on: ", "\tat ");
        assertThat(Duration.between(migrated(run.output()), run.ended())).isLessThan(Duration.ofSeconds(5));
    }

    /** When the schema was said to be as it should. */
    private static Instant migrated(String output) throws IOException {
        Instant latest = null;
        for (String line : output.lines().toList()) {
            if (line.contains("\"loggerName\":\"org.flywaydb.")) {
                latest = Instant.parse(
                        new ObjectMapper().readTree(line).path("timestamp").asText());
            }
        }
        assertThat(latest).as(output).isNotNull();
        return latest;
    }

    /** Has the database do what only its owner may. */
    private static void owner(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(safe.get("QUARKUS_DATASOURCE_JDBC_URL"), "postgres", "postgres");
                Statement owners = connection.createStatement()) {
            owners.execute(statement);
        }
    }

    private static String variable(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
