package org.claimtracker.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem that its caller can do something about. Made by {@link ProblemType#because}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<InputError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    ProblemException(ProblemType type, String detail) {
        // No stack trace: this is an answer, not a fault, and bad input must stay cheap.
        super(detail, null, false, false);
        this.type = type;
    }

    /** Bad input at one place of the body, named by a JSON Pointer. */
    public static ProblemException invalid(String pointer, String detail) {
        return ProblemType.INVALID_INPUT
                .because("One value is not allowed, see errors.")
                .at(pointer, detail);
    }

    /** Bad input in one parameter. */
    public static ProblemException invalidParameter(String parameter, String detail) {
        return ProblemType.INVALID_INPUT
                .because("One value is not allowed, see errors.")
                .atParameter(parameter, detail);
    }

    /** The problem that a path names something this caller can't see or that isn't there. */
    public static ProblemException notFound(String what, Object id) {
        return ProblemType.NOT_FOUND.because("There is no %s %s.".formatted(what, id));
    }

    /** Adds a place in the body. */
    public ProblemException at(String pointer, String detail) {
        errors.add(InputError.inBody(pointer, detail));
        return this;
    }

    /** Adds a parameter. */
    public ProblemException atParameter(String parameter, String detail) {
        errors.add(InputError.inParameter(parameter, detail));
        return this;
    }

    /** Whether a place was added. */
    public boolean hasPlaces() {
        return !errors.isEmpty();
    }

    /** Adds what only this kind of problem carries. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    ProblemException with(List<InputError> found) {
        errors.addAll(found);
        return this;
    }

    /** Which kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What is answered. */
    public Problem problem() {
        return new Problem(
                type.uri(), type.title(), type.status(), getMessage(), List.copyOf(errors), null, Map.copyOf(members));
    }
}
