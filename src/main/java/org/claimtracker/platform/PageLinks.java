package org.claimtracker.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Repeats a page's cursor as a {@code Link} with {@code rel="next"} (RFC 8288), for clients that follow links. */
class PageLinks {

    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            // Relative, since only a proxy in front knows the address that callers use.
            response.getHeaders().add(HttpHeaders.LINK, "<?%s>; rel=\"next\"".formatted(next.getRawQuery()));
        }
    }
}
