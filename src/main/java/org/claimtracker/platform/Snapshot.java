package org.claimtracker.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Reads the store as it was at one moment, for as long as it takes: several statements see the same, whatever is written
 * meanwhile. Each one holds a database connection while its reader may be slow, so there are only a few at a time.
 */
@ApplicationScoped
public class Snapshot {

    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofHours(2);

    /** Apart, so that strangers who read slowly keep nobody from their work. */
    private final Semaphore freeForPublic = new Semaphore(AT_ONCE);

    private final Semaphore freeForMembers = new Semaphore(AT_ONCE);

    @Inject
    Sql sql;

    /**
     * Reads.
     *
     * @param isPublic whether it is for a caller without a token
     * @throws ProblemException {@link ProblemType#UNAVAILABLE} when too many others do
     */
    public void read(boolean isPublic, Runnable reading) {
        Semaphore free = isPublic ? freeForPublic : freeForMembers;
        if (!free.tryAcquire()) {
            throw ProblemType.UNAVAILABLE.because("Several exports are under way. Try again in a few minutes.");
        }
        try {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
                sql.statement("set transaction isolation level repeatable read, read only")
                        .update();
                reading.run();
            });
        } finally {
            free.release();
        }
    }
}
