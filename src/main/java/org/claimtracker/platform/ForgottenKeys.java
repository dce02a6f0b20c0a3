package org.claimtracker.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Removes idempotency keys whose time is over. They count for nothing before that, too; this only frees the space. */
@Singleton
class ForgottenKeys {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Scheduled(every = "1h", delayed = "5m")
    void remove() {
        sql.statement(
                        "delete from idempotency_key where created_at <= ?",
                        clock.instant().minus(Idempotency.KEPT))
                .update();
    }
}
