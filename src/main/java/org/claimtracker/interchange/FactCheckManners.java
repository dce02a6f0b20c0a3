package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.claimtracker.platform.InputError;
import org.claimtracker.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Where Google's clients ask, and nowhere else: gives problems the shape of <a href="https://cloud.google.com/apis/design/errors">Google's errors</a>,
 * and reads the path as they write it.
 */
class FactCheckManners {

    private static final String PATH = "/v1alpha1/claims:search";
    private static final String ESCAPED = "/v1alpha1/claims%3Asearch";

    /** Google's answer to what it can't do. */
    @RegisterForReflection
    @Schema(name = "FactCheckError")
    record Answer(Failure error) {}

    /**
     * What went wrong.
     *
     * @param status the name of Google's canonical code
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "FactCheckFailure")
    record Failure(int code, String message, String status, List<BadRequest> details) {}

    /** Which parameters are to blame. */
    @RegisterForReflection
    @Schema(name = "FactCheckBadRequest")
    record BadRequest(@JsonProperty("@type") String type, List<Violation> fieldViolations) {}

    /** One of them, in the spelling of Google's messages. */
    @RegisterForReflection
    @Schema(name = "FactCheckViolation")
    record Violation(String field, String description) {}

    /** Some clients escape the colon, which means the same and is another path to the framework. */
    @ServerRequestFilter(preMatching = true)
    void unescape(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        if (asked.getRawPath().equalsIgnoreCase(ESCAPED)) {
            request.setRequestUri(UriBuilder.fromUri(asked).replacePath(PATH).build());
        }
    }

    @ServerResponseFilter
    void reshape(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && request.getUriInfo().getPath().equals(PATH)) {
            response.setEntity(answer(problem), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static Answer answer(Problem problem) {
        List<Violation> violations = problem.errors().stream()
                .filter(error -> error.parameter() != null)
                .map(FactCheckManners::violation)
                .toList();
        String message = violations.isEmpty()
                ? problem.title() + ": " + problem.detail()
                : "Invalid value for " + violations.getFirst().field() + ": "
                        + violations.getFirst().description();
        return new Answer(new Failure(
                problem.status(),
                message,
                status(problem.status()),
                violations.isEmpty()
                        ? List.of()
                        : List.of(new BadRequest("type.googleapis.com/google.rpc.BadRequest", violations))));
    }

    private static Violation violation(InputError error) {
        String snake = error.parameter().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Violation(snake, error.detail());
    }

    private static String status(int code) {
        return switch (code) {
            case 400, 406 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 405 -> "UNIMPLEMENTED";
            case 500 -> "INTERNAL";
            case 503 -> "UNAVAILABLE";
            default -> "UNKNOWN";
        };
    }
}
