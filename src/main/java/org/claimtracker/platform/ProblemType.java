package org.claimtracker.platform;

import java.util.Locale;

/**
 * The kinds of error this service answers with, one {@code type} of
 * <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> each. A type's URI and status never change once
 * released: programs decide on them.
 */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    MALFORMED_CONTENT(400, "The content is not in the form it is said to be"),
    INVALID_INPUT(400, "The request has values that are not allowed"),
    INVALID_CURSOR(400, "The cursor does not belong to this list"),
    AUTHENTICATION_REQUIRED(401, "The caller is not known"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not offered here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered here"),
    CONFLICT(409, "The change contradicts what is stored"),
    ILLEGAL_TRANSITION(409, "The state does not allow this step"),
    SECOND_PERSON_REQUIRED(409, "Another person has to do this"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    CONTENT_TOO_LARGE(413, "The content is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported here"),
    QUOTE_ORPHANED(422, "The quote is not in the article"),
    QUOTE_AMBIGUOUS(422, "The quote is in the article more than once"),
    UNKNOWN_REFERENCE(422, "The request refers to something that does not exist"),
    VERDICT_INCOMPLETE(422, "The verdict lacks what a review needs"),
    EVIDENCE_MISSING(422, "The verdict has no evidence"),
    LANGUAGE_UNKNOWN(422, "The language could not be told"),
    FETCHING_UNAVAILABLE(422, "Articles are not fetched"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "The request must say which version it changes"),
    REQUEST_REFUSED(400, "The request cannot be served"),
    INTERNAL_ERROR(500, "The service failed"),
    UNAVAILABLE(503, "The service cannot answer right now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code that goes with it. */
    public int status() {
        return status;
    }

    /** A short summary of the kind, the same at every occurrence. */
    public String title() {
        return title;
    }

    /** The stable identifier that programs compare. */
    public String uri() {
        return "urn:claim-tracker:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A problem of this kind; {@code detail} tells the person who must act what to do. */
    public ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
