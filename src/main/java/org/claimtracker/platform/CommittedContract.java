package org.claimtracker.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The contract as a package serves it: the committed file, which the build holds equal to what the code makes. The
 * extension would read its own document with every start, and complete it anew for everybody who asks. Where the code is
 * worked on, in development and tests, that is what is wanted, and this is left out.
 *
 * <p>Addresses and formats are the extension's: YAML, unless the address ends in {@code .json}, or says no format and
 * {@code Accept} has {@code application/json} or the query {@code format=json}.
 */
@ApplicationScoped
@IfBuildProperty(name = "claim-tracker.contract.committed", stringValue = "true")
class CommittedContract {

    private static final String FILE = "contract/claim-tracker.yaml";
    private static final String PATH = "/q/openapi";
    private static final String JSON_TYPE = "application/json";

    @Inject
    ObjectMapper json;

    private final Map<Format, Representation> made = new ConcurrentHashMap<>();

    private enum Format {
        YAML,
        JSON
    }

    private record Representation(String type, byte[] content, String tag) {

        static Representation of(String type, byte[] content) {
            return new Representation(type + ";charset=UTF-8", content, EntityTags.tag(content));
        }
    }

    /** Before the extension's own, which have the same addresses. Whoever comes first waits for the file to be read. */
    void serve(@Observes Router router) {
        Stream.of("", ".yaml", ".yml", ".json")
                .forEach(ending -> router.route(PATH + ending)
                        .method(HttpMethod.GET)
                        .method(HttpMethod.HEAD)
                        .order(-1)
                        .blockingHandler(this::answer, false));
    }

    private void answer(RoutingContext request) {
        Representation contract = made.computeIfAbsent(wanted(request), this::make);
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, contract.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .headers()
                .add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (EntityTags.matches(request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH), contract.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, contract.type())
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(contract.content().length));
        if (request.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(contract.content()));
        }
    }

    private static Format wanted(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.endsWith(".json")) {
            return Format.JSON;
        }
        if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            return Format.YAML;
        }
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        List<String> format = request.queryParam("format");
        boolean asJson = accepted != null && accepted.contains(JSON_TYPE)
                || !format.isEmpty() && format.getFirst().equalsIgnoreCase("json");
        return asJson ? Format.JSON : Format.YAML;
    }

    private Representation make(Format format) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return switch (format) {
                case YAML -> Representation.of("application/yaml", file.readAllBytes());
                case JSON -> Representation.of(JSON_TYPE, json.writeValueAsBytes(new YAMLMapper().readTree(file)));
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
