package org.claimtracker.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pages of Swagger UI, ours in place of the extension's. Those start the program from within the page, which a
 * strict {@code Content-Security-Policy} forbids, and know the client it logs in with from the build; here that is a
 * setting. The program itself and its looks are the extension's.
 */
@ApplicationScoped
class SwaggerUi {

    private static final String PATH = "/q/swagger-ui";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> FILES = Map.of(
            "index.html", HTML, "start.js", JAVASCRIPT, "oauth2-redirect.html", HTML, "oauth2-redirect.js", JAVASCRIPT);

    /** The client that people log in with; where none is set, they paste a token. */
    @ConfigProperty(name = "claim-tracker.swagger-ui.client-id")
    Optional<String> clientId;

    // Where they do. The contract doesn't say it: that is the same wherever the service runs.
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    Optional<String> issuer;

    void serve(@Observes Router router) {
        FILES.forEach((file, type) -> {
            String content = read(file)
                    .replace("{client-id}", escaped(clientId.orElse("")))
                    .replace("{token-issuer}", escaped(issuer.orElse("")));
            add(router, PATH + "/" + file, type, content);
            if (file.equals("index.html")) {
                add(router, PATH + "/", type, content);
            }
        });
    }

    /** Before the extension's own, which has the same addresses. */
    private static void add(Router router, String path, String type, String content) {
        router.get(path)
                .order(-1)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, type)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(content));
    }

    private static String read(String file) {
        try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream("swagger-ui/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
