package org.claimtracker.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.claimtracker.extraction.ArticleText;
import org.claimtracker.extraction.ClaimExtractor;
import org.claimtracker.extraction.Proposals;
import org.claimtracker.extraction.ProposedBy;

/**
 * Another extractor, with how long it takes shown among the metrics and in the trace of the request. A language model
 * that failed counts as the built-in extractor that stood in for it, with the time that the model took.
 */
class MeasuredClaimExtractor implements ClaimExtractor {

    private final ClaimExtractor extractor;
    private final Tracer tracer;
    private final Map<ProposedBy, Timer> timers = new EnumMap<>(ProposedBy.class);

    /**
     * Another extractor, measured.
     *
     * @param possible who may have found its claims: whoever never does has no metric, so that a model that never answers
     *                 is told from none
     */
    MeasuredClaimExtractor(ClaimExtractor extractor, Set<ProposedBy> possible, MeterRegistry metrics, Tracer tracer) {
        this.extractor = extractor;
        this.tracer = tracer;
        for (ProposedBy by : possible) {
            timers.put(
                    by,
                    Timer.builder("claim.tracker.extraction")
                            .description("How long it took to find the claims of an article.")
                            .tag("extractor", word(by))
                            .serviceLevelObjectives(
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(50),
                                    Duration.ofMillis(250),
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(30),
                                    Duration.ofSeconds(60))
                            .register(metrics));
        }
    }

    @Override
    public Proposals propose(ArticleText article) {
        Span span = tracer.spanBuilder("extraction").startSpan();
        long started = System.nanoTime();
        try {
            Proposals proposals = span.storeInContext(Context.current())
                    .wrapSupplier(() -> extractor.propose(article))
                    .get();
            timers.get(proposals.by()).record(Duration.ofNanos(System.nanoTime() - started));
            span.setAttribute("claim_tracker.extractor", word(proposals.by()))
                    .setAttribute(
                            "claim_tracker.in_language", article.inLanguage().toLanguageTag())
                    .setAttribute("claim_tracker.claims", proposals.claims().size());
            return proposals;
        } catch (RuntimeException failure) {
            // Without its message, which may quote the article.
            span.setStatus(StatusCode.ERROR, failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private static String word(ProposedBy by) {
        return by == ProposedBy.BUILT_IN ? "built-in" : "language-model";
    }
}
