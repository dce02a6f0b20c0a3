package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs the properties of a class from within a test. The engine that makes up values and shortens those that fail is
 * another one than the engine that starts the service, and both at once load classes twice; so the build leaves it out,
 * and it is run inside of the other.
 */
public final class Properties {

    private Properties() {}

    /**
     * Runs them all.
     *
     * @param properties a class with jqwik's annotations
     * @param number     how many it has, so that none is left out unnoticed
     */
    public static void hold(Class<?> properties, int number) {
        var listener = new SummaryGeneratingListener();
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .addTestExecutionListeners(listener)
                .build());

        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(properties))
                .configurationParameter("jqwik.database", "target/jqwik-database")
                .build());

        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getFailures())
                .extracting(TestExecutionSummary.Failure::getException)
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(number);
    }
}
