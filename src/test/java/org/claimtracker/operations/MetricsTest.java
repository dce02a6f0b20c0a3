package org.claimtracker.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.prediction;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What those who operate the service are told in numbers. */
@QuarkusTest
@TestProfile(MetricsTest.CountedOften.class)
class MetricsTest {

    public static class CountedOften implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("claim-tracker.metrics.claims-every", "1s", "claim-tracker.metrics.first-claims-after", "1s");
        }
    }

    @Inject
    DataSource dataSource;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void requestsAreCountedAndTimedByOperationAndStatus() {
        caller().get("/v1/claims?limit=1").then().statusCode(200);

        Metrics.Reading read = Metrics.read(management);
        assertThat(read.value(
                        "http_server_requests_seconds_count", "method=\"GET\"", "uri=\"/v1/claims\"", "status=\"200\""))
                .isPositive();
        assertThat(read.value(
                        "http_server_requests_seconds_bucket", "uri=\"/v1/claims\"", "status=\"200\"", "le=\"1.0\""))
                .isPositive();
    }

    @Test
    void thePoolTellsHowManyConnectionsAreInUseAndWaitedFor() {
        Metrics.Reading read = Metrics.read(management);

        assertThat(read.value("agroal_active_count")).isNotNegative();
        assertThat(read.value("agroal_available_count")).isNotNegative();
        assertThat(read.value("agroal_awaiting_count")).isZero();
    }

    @Test
    void extractionIsTimedByWhoDidIt() {
        double before =
                Metrics.read(management).value("claim_tracker_extraction_seconds_count", "extractor=\"built-in\"");

        caller().body(article()).post("/v1/articles").then().statusCode(201);

        Metrics.Reading after = Metrics.read(management);
        assertThat(after.value("claim_tracker_extraction_seconds_count", "extractor=\"built-in\""))
                .isEqualTo(before + 1);
        // Where no model is configured, an alert on one that fails has nothing to compare.
        assertThatThrownBy(() -> after.value("claim_tracker_extraction_seconds_count", "extractor=\"language-model\""))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void claimsAreCountedByStatusAndThoseThatAreOverdue() throws InterruptedException, SQLException {
        await(() -> Metrics.read(management).value("claim_tracker_claims_overdue") >= 0);
        Metrics.Reading before = Metrics.read(management);

        acceptedClaim(claim());
        acceptedClaim(prediction("2021-01-31"));
        acceptedClaim(prediction("2999-01-31"));
        caller().body(prediction("2021-01-31")).post("/v1/claims").then().statusCode(201);

        // Those that are accepted were candidates for a moment, in which they may have been counted.
        await(() -> Metrics.read(management).value("claim_tracker_claims", "status=\"accepted\"")
                == before.value("claim_tracker_claims", "status=\"accepted\"") + 3);
        await(() -> Metrics.read(management).value("claim_tracker_claims", "status=\"candidate\"")
                == before.value("claim_tracker_claims", "status=\"candidate\"") + 1);
        Metrics.Reading after = Metrics.read(management);
        assertThat(after.value("claim_tracker_claims_overdue"))
                .isEqualTo(before.value("claim_tracker_claims_overdue") + 2)
                .isEqualTo(overdueInTheStore());
        assertThat(after.value("claim_tracker_claims", "status=\"withdrawn\"")).isNotNegative();
    }

    /** As the due queue has it, for all organisations. */
    private double overdueInTheStore() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from claim c join organization o on o.id = c.organization_id
                         where c.due_on is not null and c.status in ('candidate', 'accepted') and not c.settled
                           and due_until(c.due_on, c.due_precision) < (now() at time zone o.time_zone)::date""")) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    /** Counting reads indexes, or it could not be done every minute where there are millions. */
    @Test
    void claimsAreCountedFromIndexes() throws InterruptedException, SQLException {
        List<String> statements = statementsThatCount();

        assertThat(plan(statements.get(0))).contains("Index Only Scan using claim_status");
        assertThat(plan(statements.get(1)))
                .containsPattern("Index Scan (using|on) claim_due\\b")
                .containsPattern("Index Cond: .*settled = false.*due_on <=");
    }

    /** Those that count claims, as the service runs them, in their order. */
    private List<String> statementsThatCount() throws InterruptedException {
        List<String> heard = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getMessage().contains("count(*) as claims")) {
                    heard.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("org.claimtracker.platform.Sql");
        Level before = log.getLevel();
        log.setLevel(Level.ALL);
        log.addHandler(listening);
        try {
            await(() -> heard.size() >= 3);
        } finally {
            log.removeHandler(listening);
            log.setLevel(before);
        }
        int first = heard.get(0).contains("group by status") ? 0 : 1;
        return heard.subList(first, first + 2);
    }

    private String plan(String statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var explain = connection.createStatement()) {
            explain.execute("set enable_seqscan = off");
            explain.execute("set enable_bitmapscan = off");
            try (var rows = explain.executeQuery(
                    "explain " + statement.replaceFirst("\\?", "'2026-01-01'").replaceFirst("\\?", "now()"))) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            } finally {
                explain.execute("reset enable_seqscan");
                explain.execute("reset enable_bitmapscan");
            }
        }
        return String.join("\n", lines);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(200);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
