package org.claimtracker.claim;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Word;
import org.jboss.logging.Logger;

/**
 * How many claims there are, for those who operate the service: all of them, whoever keeps them. They are counted every
 * now and then rather than whenever somebody asks, since counting reads the whole of an index. Every instance tells the
 * same numbers, which are not to be added up. What could not be counted is told as not a number.
 */
@Startup
@Singleton
class ClaimCounts {

    private static final Logger LOG = Logger.getLogger(ClaimCounts.class);

    /** What was counted last. */
    private record Counts(Map<ClaimStatus, Long> byStatus, long overdue) {}

    private final Sql sql;
    private final Clock clock;
    private volatile Counts last;

    @Inject
    ClaimCounts(Sql sql, Clock clock, MeterRegistry metrics) {
        this.sql = sql;
        this.clock = clock;
        for (ClaimStatus status : ClaimStatus.values()) {
            Gauge.builder("claim.tracker.claims", this, counts -> counts.of(status))
                    .description("How many claims there are of each status.")
                    .tag("status", status.word())
                    .register(metrics);
        }
        Gauge.builder("claim.tracker.claims.overdue", this, ClaimCounts::overdue)
                .description("How many claims have been due and have no final verdict.")
                .register(metrics);
    }

    @Scheduled(
            every = "${claim-tracker.metrics.claims-every}",
            delayed = "${claim-tracker.metrics.first-claims-after}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            last = new Counts(byStatus(), countOverdue());
        } catch (RuntimeException failure) {
            last = null;
            LOG.warnf("Claims could not be counted: %s", failure.getMessage());
        }
    }

    private Map<ClaimStatus, Long> byStatus() {
        Map<ClaimStatus, Long> counts = new EnumMap<>(ClaimStatus.class);
        sql.statement("select status, count(*) as claims from claim group by status")
                .list(row -> counts.put(Word.of(ClaimStatus.class, row.getString("status")), row.getLong("claims")));
        return counts;
    }

    /**
     * The first two conditions are those of the index of the due queue. The third one bounds what is read of it: no
     * organisation's day begins more than fourteen hours before that of UTC, and nothing is overdue before it is due.
     */
    private long countOverdue() {
        Instant now = clock.instant();
        return sql.statement("""
                        select count(*) as claims
                          from claim c join organization k on k.id = c.organization_id
                         where c.due_on is not null and c.status in ('candidate', 'accepted') and not c.settled
                           and c.due_on <= ?
                           and due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date""", now.atOffset(ZoneOffset.ofHours(14)).toLocalDate(), now)
                .first(row -> row.getLong("claims"))
                .orElseThrow();
    }

    private double of(ClaimStatus status) {
        Counts counts = last;
        return counts == null ? Double.NaN : counts.byStatus.getOrDefault(status, 0L);
    }

    private double overdue() {
        Counts counts = last;
        return counts == null ? Double.NaN : counts.overdue;
    }
}
