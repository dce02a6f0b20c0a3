package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers a body that is too large with a problem: an announced one before a byte of it is read, another one as soon as
 * more has come. The server's own limit is larger and stands behind this one; it would answer with no body at all.
 */
@Singleton
class ContentLimit {

    private static final int BEFORE_EVERYTHING = 1000;

    /** Behind the server's own check, which has one limit for all paths: the largest of them. */
    private static final int BEHIND_THE_SERVER = 1;

    /** Room for an article of 2 MB with every character escaped, or for the page it was cut from. */
    private static final long MOST = 12L * 1024 * 1024;

    /** Of what arrives, some is not the body's: the sizes of its pieces. */
    private static final long MARGIN = 1024 * 1024;

    /** What is read piece by piece may be larger. The server's own limit, in application.properties, lies above it. */
    private static final Map<String, Long> MORE_AT = Map.of("/v1/imports", 2L * 1024 * 1024 * 1024);

    private final ObjectMapper json;

    @Inject
    ContentLimit(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
        filters.register(ContentLimit::tighten, BEHIND_THE_SERVER);
    }

    private static long most(String path) {
        return MORE_AT.getOrDefault(path, MOST);
    }

    /** For bodies that neither announce their length nor come in chunks, as HTTP/2 allows. */
    private static void tighten(RoutingContext context) {
        // Later than the count, which answers with a problem.
        context.put(
                VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context.request().path()) + MARGIN);
        context.next();
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= most(context.request().path())) {
            context.next();
            return;
        }
        Problem problem = tooLarge().problem();
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // What is still on its way is not read, so the connection can't carry another request.
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(text(problem));
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        if (request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new Counted(
                    request.getEntityStream(), most(request.getUriInfo().getPath())));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long read;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge();
            }
        }
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ProblemException tooLarge() {
        return ProblemType.CONTENT_TOO_LARGE.because("The body is larger than this service reads.");
    }
}
