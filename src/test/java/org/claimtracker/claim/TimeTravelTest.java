package org.claimtracker.claim;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.claimtracker.SettableClock;
import org.claimtracker.platform.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs {@link TimeTravelProperties} against the service. */
@QuarkusTest
class TimeTravelTest {

    @Inject
    SettableClock clock;

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    @Test
    void whateverHappensEveryMomentIsReadAsItWas() {
        TimeTravelProperties.clock = clock;
        Properties.hold(TimeTravelProperties.class, 1);
    }
}
