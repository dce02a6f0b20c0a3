package org.claimtracker.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimtracker.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Where every request to the service comes in: finds out who it is, and whether they may.
 *
 * <p>Not a singleton: with a filter that is one, it and all that is injected into it are made while the native executable
 * is built, with the settings of that moment, and the executable refuses to start with others.
 */
@ApplicationScoped
class Gate {

    @Inject
    Tokens tokens;

    @Inject
    DevelopmentIdentity development;

    @Inject
    Caller caller;

    /** Whether callers without a token see what is published; {@code false} lets nobody read without one. */
    @ConfigProperty(name = "claim-tracker.public-read")
    boolean publicRead;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        Optional<Permissions.Line> line =
                Permissions.of(request.getMethod(), request.getUriInfo().getPath());
        if (line.isEmpty()) {
            // Not one of the operations: the framework says what it makes of it.
            return;
        }
        Optional<Identity> identity = identity(request);
        if (identity.isPresent()) {
            allow(identity.get(), line.get());
            caller.is(identity.get());
        } else if (!line.get().isPublic() || !publicRead) {
            throw ProblemType.AUTHENTICATION_REQUIRED.because("Say who you are with a bearer token.");
        }
    }

    private Optional<Identity> identity(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return Optional.of(tokens.identity(authorization));
        }
        return development.identity(request);
    }

    private static void allow(Identity identity, Permissions.Line line) {
        if (identity.roles().stream().noneMatch(line.roles()::contains)) {
            String needed = line.roles().stream().map(Role::word).collect(Collectors.joining(", "));
            throw ProblemType.FORBIDDEN
                    .because("This needs one of the roles %s.".formatted(needed))
                    .with("roles", line.roles().stream().map(Role::word).toList());
        }
    }
}
