package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import net.jqwik.engine.JqwikTestEngine;
import org.claimtracker.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs {@link TimeTravelProperties} against the service. The engine that makes up sequences and shortens those that fail
 * is another one than the engine that starts the service, so the one is run inside of the other.
 */
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
        var summary = new SummaryGeneratingListener();
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .addTestExecutionListeners(summary)
                .build());

        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(TimeTravelProperties.class))
                .configurationParameter("jqwik.database", "target/jqwik-database")
                .build());

        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getException())
                .isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
    }
}
