package org.claimtracker.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock. Nothing else asks the system for the time, so that tests can set it. */
@Singleton
class Time {

    /** UTC in whole microseconds, which is what PostgreSQL keeps: a time answered equals the time stored. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
