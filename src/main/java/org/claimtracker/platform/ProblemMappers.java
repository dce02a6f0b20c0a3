package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.CharConversionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every failure becomes a {@link Problem} here and nowhere else. What the caller can mend says how; what only the
 * operator can mend says no more than a trace id, under which the log has the rest.
 */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** In seconds: a database that another machine takes over from is back by then, and so is one that was busy. */
    static final String PAUSE = "5";

    @Inject
    Offered offered;

    @Inject
    ProtectedResource protectedResource;

    @ServerExceptionMapper
    RestResponse<Problem> violation(ResteasyReactiveViolationException failure) {
        return answer(Violations.problem(failure.getConstraintViolations()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException failure) {
        return answer(JsonFailures.problem(failure));
    }

    /** Named by its own class as well, since the framework has a mapper for it that would be nearer. */
    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException failure) {
        return json(failure);
    }

    /** Bytes that are no text: told of UTF-32, which JSON's parser tells from the first bytes. */
    @ServerExceptionMapper
    RestResponse<Problem> text(CharConversionException failure) {
        return answer(ProblemType.MALFORMED_JSON.because("The body is not text in UTF-8."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException failure, ContainerRequestContext request) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem);
            }
            if (cause instanceof JsonProcessingException json) {
                return answer(JsonFailures.problem(json));
            }
        }
        String path = request.getUriInfo().getPath();
        return switch (failure) {
            case NotAllowedException notAllowed -> {
                String allow = notAllowed.getResponse().getHeaderString(HttpHeaders.ALLOW);
                ProblemException problem = ProblemType.METHOD_NOT_ALLOWED.because(
                        allow == null ? "Another method is needed here." : "Offered here: " + allow + ".");
                yield allow == null ? answer(problem) : answer(problem, HttpHeaders.ALLOW, allow);
            }
            case NotFoundException notFound ->
                answer(ProblemType.NOT_FOUND.because("There is nothing at %s.".formatted(path)));
            case WebApplicationException other -> byStatus(other, request);
        };
    }

    /** A media type that is not offered, answered with the list of those that are. */
    private static ProblemException refused(ProblemType type, String verb, List<String> types, String asked) {
        List<String> known = types.isEmpty() ? List.of(MediaType.APPLICATION_JSON) : types;
        return type.because("%s %s instead of %s.".formatted(verb, String.join(" or ", known), asked))
                .with("offered", known);
    }

    /** What the framework refuses: by its status, since it has a type of its own for that only now and then. */
    private RestResponse<Problem> byStatus(WebApplicationException failure, ContainerRequestContext request) {
        String method = request.getMethod();
        String path = request.getUriInfo().getPath();
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 406 ->
                answer(refused(
                        ProblemType.NOT_ACCEPTABLE,
                        "Accept",
                        offered.produced(method, path),
                        request.getHeaderString(HttpHeaders.ACCEPT)));
            case 415 ->
                answer(refused(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send",
                        offered.consumed(method, path),
                        request.getHeaderString(HttpHeaders.CONTENT_TYPE)));
            case 413 -> answer(ContentLimit.tooLarge());
            case 400 -> answer(ProblemType.REQUEST_REFUSED.because("The request is not well formed."));
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> stale(OptimisticLockException failure) {
        return answer(IfMatch.stale());
    }

    @ServerExceptionMapper
    RestResponse<?> any(Throwable failure) {
        return failure instanceof Replay answered ? answered.answer() : unexpected(failure);
    }

    private RestResponse<Problem> unexpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem);
            }
            if (cause instanceof OptimisticLockException) {
                return answer(IfMatch.stale());
            }
        }
        return DatabaseFailures.in(failure).map(this::answer).orElseGet(() -> unforeseen(failure));
    }

    private static RestResponse<Problem> unforeseen(Throwable failure) {
        String traceId = traceId();
        LOG.errorf(failure, "Request failed, trace id %s", traceId);
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return response(new Problem(
                        type.uri(),
                        type.title(),
                        type.status(),
                        "This is not the caller's fault. The operator finds the reason in the log under the trace id.",
                        List.of(),
                        traceId,
                        Map.of()))
                .build();
    }

    /** That of the trace which the request is part of, where traces are kept. */
    private static String traceId() {
        SpanContext trace = Span.current().getSpanContext();
        return trace.isValid()
                ? trace.getTraceId()
                : UUID.randomUUID().toString().replace("-", "");
    }

    private RestResponse<Problem> answer(ProblemException problem) {
        return switch (problem.type()) {
            case AUTHENTICATION_REQUIRED ->
                answer(problem, HttpHeaders.WWW_AUTHENTICATE, protectedResource.challenge());
            case UNAVAILABLE -> answer(problem, HttpHeaders.RETRY_AFTER, PAUSE);
            default -> response(problem.problem()).build();
        };
    }

    private static RestResponse<Problem> answer(ProblemException problem, String header, String value) {
        return response(problem.problem()).header(header, value).build();
    }

    private static RestResponse.ResponseBuilder<Problem> response(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE);
    }
}
