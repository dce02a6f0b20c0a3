package org.claimtracker.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells programs where their people log in, by <a href="https://www.rfc-editor.org/rfc/rfc9728">RFC 9728</a>: an answer of
 * 401 names the document below, and that names the issuer. So a client needs the address of this service and no other
 * setting. Where no issuer is trusted, as in development, there is no such document.
 */
@ApplicationScoped
class ProtectedResource {

    private static final String PATH = "/.well-known/oauth-protected-resource";

    @Inject
    PublicUrl publicUrl;

    @ConfigProperty(name = "mp.jwt.verify.issuer")
    Optional<String> issuer;

    void serve(@Observes Router router) {
        address()
                .map(known -> document().encode())
                .ifPresent(document -> router.get(PATH)
                        .handler(request -> request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                                .end(document)));
    }

    private JsonObject document() {
        String url = publicUrl.configured().orElseThrow();
        return new JsonObject()
                .put("resource", url)
                .put("resource_name", "Claim Tracker")
                .put("authorization_servers", JsonArray.of(issuer.orElseThrow()))
                .put("bearer_methods_supported", JsonArray.of("header"))
                .put("resource_documentation", url + "/q/swagger-ui/");
    }

    /** Where the document is; empty where there is none. */
    private Optional<String> address() {
        return issuer.isEmpty() ? Optional.empty() : publicUrl.configured().map(url -> url + PATH);
    }

    /** What a caller who is not known is asked for, as the {@code WWW-Authenticate} header says it. */
    String challenge() {
        String realm = "Bearer realm=\"claim-tracker\"";
        return address()
                .map(known -> "%s, resource_metadata=\"%s\"".formatted(realm, known))
                .orElse(realm);
    }
}
