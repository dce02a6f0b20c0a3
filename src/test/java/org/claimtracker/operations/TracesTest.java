package org.claimtracker.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.claimtracker.Secrets;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** Where traces are switched on, a request is one trace from its arrival to the statements it runs. */
@QuarkusTest
@WithTestResource(value = TraceReceiver.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TracesTest {

    TraceReceiver receiver;

    /** The spans of a trace once one of them is such as is waited for. */
    private List<Span> trace(String traceId, Predicate<Span> awaited) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            List<Span> spans = receiver.spans().stream()
                    .filter(span -> hex(span.getTraceId()).equals(traceId))
                    .toList();
            if (spans.stream().anyMatch(awaited) || System.nanoTime() > until) {
                return spans;
            }
            Thread.sleep(50);
        }
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static String newTraceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String attributes(Span span) {
        return span.getAttributesList().stream()
                .map(attribute ->
                        attribute.getKey() + "=" + attribute.getValue().getStringValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anArticleIsOneTraceThroughHttpExtractionAndTheDatabase() throws InterruptedException {
        String traceId = newTraceId();

        caller().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .body(article())
                .post("/v1/articles")
                .then()
                .statusCode(201);

        List<Span> spans = trace(traceId, span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER);
        Map<String, Span> byId =
                spans.stream().collect(Collectors.toMap(span -> hex(span.getSpanId()), Function.identity()));
        Span request = one(spans, span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(request.getName()).isEqualTo("POST /v1/articles");
        assertThat(hex(request.getParentSpanId())).isEqualTo("00f067aa0ba902b7");
        Span extraction = one(spans, span -> span.getName().equals("extraction"));
        assertThat(attributes(extraction)).contains("claim_tracker.extractor=built-in");
        assertThat(isWithin(extraction, request, byId)).isTrue();
        List<Span> statements = spans.stream()
                .filter(span -> attributes(span).contains("db.system"))
                .toList();
        assertThat(statements)
                .anySatisfy(span -> assertThat(attributes(span)).containsIgnoringCase("insert into article"))
                .allSatisfy(span -> assertThat(isWithin(span, request, byId)).isTrue());
    }

    @Test
    void givenAFailureOfTheServiceItsProblemCarriesTheIdOfTheTrace() throws InterruptedException {
        String traceId = newTraceId();

        String told = caller().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .get("/v1/failing/program")
                .then()
                .statusCode(500)
                .extract()
                .path("traceId");

        assertThat(told).isEqualTo(traceId);
        assertThat(trace(traceId, span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER))
                .isNotEmpty();
    }

    @Test
    void whatIsLoggedMeanwhileCarriesTheIdOfTheTrace() {
        String traceId = newTraceId();
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger service = Logger.getLogger("org.claimtracker");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(ExtLogRecord.wrap(entry).getMdc("traceId"));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        service.addHandler(handler);
        try {
            caller().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                    .get("/v1/claims")
                    .then()
                    .statusCode(200);
        } finally {
            service.removeHandler(handler);
        }

        assertThat(logged).contains(traceId);
    }

    /** Statements go out with their question marks, requests without their bodies. */
    @Test
    void noValueOfARequestIsInATrace() throws InterruptedException {
        String traceId = newTraceId();

        caller().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .body(Map.of(
                        "text", "Nobody knows that " + Secrets.PLANTED + " has 12 million users.", "inLanguage", "en"))
                .post("/v1/claims")
                .then()
                .statusCode(201);

        List<Span> spans = trace(traceId, span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(spans)
                .hasSizeGreaterThan(1)
                .allSatisfy(span -> assertThat(span.toString()).doesNotContain(Secrets.PLANTED));
    }

    private static Span one(List<Span> spans, Predicate<Span> wanted) {
        List<Span> found = spans.stream().filter(wanted).toList();
        assertThat(found)
                .as(spans.stream().map(Span::getName).toList().toString())
                .hasSize(1);
        return found.getFirst();
    }

    private static boolean isWithin(Span span, Span outer, Map<String, Span> byId) {
        for (Span at = span; at != null; at = byId.get(hex(at.getParentSpanId()))) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
