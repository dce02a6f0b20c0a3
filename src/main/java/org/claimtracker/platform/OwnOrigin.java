package org.claimtracker.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Pages of the service's own, such as Swagger UI, need nobody's leave. Behind a proxy that speaks TLS they would: what such
 * a page says of its origin begins with {@code https}, and what reaches CORS does not.
 */
@ApplicationScoped
class OwnOrigin {

    /** CORS is 300, and a higher number comes first. */
    private static final int BEFORE_CORS = 350;

    @Inject
    PublicUrl publicUrl;

    void register(@Observes Filters filters) {
        publicUrl
                .configured()
                .ifPresent(own -> filters.register(
                        request -> {
                            MultiMap headers = request.request().headers();
                            if (own.equals(headers.get(HttpHeaders.ORIGIN))) {
                                headers.remove(HttpHeaders.ORIGIN);
                            }
                            request.next();
                        },
                        BEFORE_CORS));
    }
}
