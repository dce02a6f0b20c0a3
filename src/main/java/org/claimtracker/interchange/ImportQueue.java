package org.claimtracker.interchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Does the imports that wait, in the background. They wait in the store, so that none is lost when this process ends:
 * one that ends in order lets go of what it does, and what one that dies has left is taken over after a while.
 */
@ApplicationScoped
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);

    /** Two, so that a small one need not wait for a large one. */
    private static final int AT_ONCE = 2;

    /** A few rows take less. */
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    @Inject
    Imports imports;

    @Inject
    ImportRun run;

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean stopping;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.PROCEED)
    void work() {
        if (running.incrementAndGet() > AT_ONCE) {
            running.decrementAndGet();
            return;
        }
        try {
            Optional<Imports.Job> job = imports.take();
            while (!stopping && job.isPresent()) {
                run.carryOut(job.get(), () -> !stopping);
                job = imports.take();
            }
            job.ifPresent(imports::release);
        } catch (RuntimeException failure) {
            // The database is away, most likely. What was begun goes on when its lease is over.
            LOG.warn("Imports pause", failure);
        } finally {
            running.decrementAndGet();
        }
    }

    /** The store is there until this returns, so no row that is under way is taken for one that can't be imported. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        long given = System.nanoTime() + TO_STOP.toNanos();
        while (running.get() > 0 && System.nanoTime() < given) {
            LockSupport.parkNanos(10_000_000);
        }
    }
}
