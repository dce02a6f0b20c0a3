package org.claimtracker.intake;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for a language model on this machine, and has the service ask it. */
public class StubModel implements QuarkusTestResourceLifecycleManager {

    static final String KEY = "key-" + org.claimtracker.Secrets.PLANTED;
    static final int LONGEST_TEXT = 2000;
    static final int MOST_AT_ONCE = 2;

    private final Arrivals arrivals = new Arrivals();
    private WireMockServer server;

    /** Counts requests when they arrive; the server's own journal has them when they are answered. */
    static class Arrivals implements StubRequestFilterV2 {

        final AtomicInteger count = new AtomicInteger();

        @Override
        public RequestFilterAction filter(Request request, ServeEvent event) {
            count.incrementAndGet();
            return RequestFilterAction.continueWith(request);
        }

        @Override
        public String getName() {
            return "arrivals";
        }
    }

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().extensions(arrivals));
        server.start();
        return Map.of(
                "claim-tracker.extraction.model.url", "http://127.0.0.1:" + server.port() + "/v1",
                "claim-tracker.extraction.model.name", "stub-1",
                "claim-tracker.extraction.model.key", KEY,
                "claim-tracker.extraction.model.timeout", "1s",
                "claim-tracker.extraction.model.temperature", "0.2",
                "claim-tracker.extraction.model.longest-text", String.valueOf(LONGEST_TEXT),
                "claim-tracker.extraction.model.most-at-once", String.valueOf(MOST_AT_ONCE),
                // What an operator may do who looks for a fault; the key must stay out of the log even then.
                "quarkus.rest-client.logging.scope", "all",
                "quarkus.rest-client.logging.body-limit", "100000",
                "quarkus.log.category.\"org.jboss.resteasy.reactive.client\".level", "DEBUG");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
        injector.injectIntoFields(arrivals, new TestInjector.MatchesType(Arrivals.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
