package org.claimtracker.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Where the world reaches this service. What a request says of that, its {@code Host}, is the word of whoever sent it,
 * and behind a proxy it is the proxy's: addresses in answers come from the setting wherever there is one.
 */
@ApplicationScoped
public class PublicUrl {

    /** Where callers reach the service, such as {@code https://claims.example}; with {@code https}, browsers are told to stay with it. Needed. */
    @ConfigProperty(name = "claim-tracker.public-url")
    Optional<String> configured;

    /** Scheme and host, such as {@code https://claims.example}; empty where none is set. */
    public Optional<String> configured() {
        return configured;
    }

    /** Whether it is scheme and host, which is what browsers compare, and nothing behind them, not even a slash. */
    public boolean isWellFormed() {
        return configured.filter(url -> url.matches("https?://[^/?#@\\s]+")).isPresent();
    }

    /** What addresses in an answer begin with, a slash at its end: the setting, or else what the request says. */
    public URI base(UriInfo request) {
        return configured.map(url -> URI.create(url + "/")).orElseGet(request::getBaseUri);
    }

    /** An address below the request's base as the world knows it. */
    public URI of(URI address, UriInfo request) {
        return base(request).resolve(request.getBaseUri().relativize(address));
    }

    @ServerResponseFilter
    void tellAddresses(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location == null || configured.isEmpty()) {
            return;
        }
        String asked = request.getUriInfo().getBaseUri().toString();
        if (location.toString().startsWith(asked)) {
            String path = location.toString().substring(asked.length());
            response.getHeaders().putSingle(HttpHeaders.LOCATION, configured.get() + "/" + path);
        }
    }
}
