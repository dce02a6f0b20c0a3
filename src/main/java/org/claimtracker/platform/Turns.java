package org.claimtracker.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has large questions to the database wait for each other, in the order they came. A few at once are answered sooner than
 * many, of which each has less of the processor and of its caches; and whoever wants one claim meanwhile finds a
 * connection free.
 */
@ApplicationScoped
class Turns {

    /** Half of the threads that requests have: whoever asks for something else needs the others. */
    static final int MOST_WAITING = 100;

    /** Longer than this nobody looks at an empty page. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /**
     * How many searches, facets and comparisons an instance has the database answer at once, 1 at least; others wait.
     * About twice as many as the database has processors for it.
     */
    @ConfigProperty(name = "claim-tracker.search.most-at-once")
    int mostAtOnce;

    /** To wait at. */
    private final Semaphore places = new Semaphore(MOST_WAITING);

    private Semaphore free;

    @PostConstruct
    void open() {
        free = new Semaphore(mostAtOnce, true);
    }

    /**
     * Asks when it is its turn. Within a transaction that is at once: it has a connection that others may need to end
     * their turn.
     *
     * @throws ProblemException {@link ProblemType#UNAVAILABLE} when too many wait, or for too long
     */
    <T> T take(Supplier<T> question) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            return question.get();
        }
        if (!isItsTurn()) {
            throw ProblemType.UNAVAILABLE.because("Too many searches are under way. Try again in a few seconds.");
        }
        try {
            return question.get();
        } finally {
            free.release();
        }
    }

    private boolean isItsTurn() {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return free.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }
}
