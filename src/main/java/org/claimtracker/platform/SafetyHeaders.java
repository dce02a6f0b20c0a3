package org.claimtracker.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells browsers, whichever part of the service gives it. */
@ApplicationScoped
class SafetyHeaders {

    /** Before CORS (300) and authentication (200) answer by themselves. */
    private static final int FIRST = 400;

    private static final String YEAR = "max-age=31536000";

    @Inject
    PublicUrl publicUrl;

    @ConfigProperty(name = "claim-tracker.swagger-ui.client-id")
    Optional<String> clientId;

    @ConfigProperty(name = "mp.jwt.verify.issuer")
    Optional<String> issuer;

    void register(@Observes Filters filters) {
        String policy = policy();
        boolean encrypted =
                publicUrl.configured().filter(url -> url.startsWith("https:")).isPresent();
        filters.register(
                request -> {
                    add(request, policy, encrypted);
                    request.next();
                },
                FIRST);
    }

    /** Scripts, styles and data from here only, nothing that is written into a page, and no frames around it. */
    private String policy() {
        return """
                default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                connect-src 'self'%s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'""".formatted(login());
    }

    /** Where Swagger UI gets its tokens, if people log in there. */
    private String login() {
        return clientId.isEmpty() || issuer.isEmpty() ? "" : " " + origin(URI.create(issuer.get()));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static void add(RoutingContext request, String policy, boolean encrypted) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        // Quarkus's own pages for developers, which no packaged service has, are not written for a strict policy.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT
                || !request.normalizedPath().startsWith("/q/dev")) {
            headers.set("Content-Security-Policy", policy);
        }
        if (encrypted || request.request().isSSL()) {
            headers.set("Strict-Transport-Security", YEAR);
        }
        // CORS names the origin that asked, so no cache may answer another one with it. Last, since whoever answers may
        // have set what else it depends on.
        request.addHeadersEndHandler(answered -> headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
    }
}
