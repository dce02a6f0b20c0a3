package org.claimtracker.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Turns what Bean Validation found into a problem that names each place as a JSON Pointer or a parameter. */
final class Violations {

    /** What every resource method calls the parameter that holds the request's body. */
    private static final String BODY = "body";

    private Violations() {}

    static ProblemException problem(Collection<? extends ConstraintViolation<?>> violations) {
        List<InputError> errors = violations.stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(error -> error.pointer() + error.parameter()))
                .toList();
        String detail = errors.size() == 1
                ? "One value is not allowed, see errors."
                : errors.size() + " values are not allowed, see errors.";
        return ProblemType.INVALID_INPUT.because(detail).with(errors);
    }

    private static InputError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(node.getName()));
                parameter = violation.getLeafBean() instanceof QueryParameters ? node.getName() : parameter;
            }
        }
        if (pointer.isEmpty() && BODY.equals(parameter)) {
            return InputError.inBody("", "must be a JSON object");
        }
        boolean inParameter =
                violation.getLeafBean() instanceof QueryParameters || pointer.isEmpty() && parameter != null;
        return inParameter
                ? InputError.inParameter(parameter, violation.getMessage())
                : InputError.inBody(pointer.toString(), violation.getMessage());
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
