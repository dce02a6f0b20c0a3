package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says of a body that could not be read what is allowed instead, in the words of the contract and not of Java. */
final class JsonFailures {

    static final String DATE_RULE = "must be a date like 2021-01-31, of the years 0001 to 9999";
    static final String TIME_RULE = "must be a time like 2021-01-18T13:45:00Z, of the years 0001 to 9999";
    static final String ID_RULE = "must be an id like 0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11";

    static final String NUMBER_RULE = "must be a number in range";

    private JsonFailures() {}

    static ProblemException problem(JsonProcessingException failure) {
        return switch (failure) {
            case StreamConstraintsException tooMuch ->
                ProblemType.MALFORMED_JSON.because(
                        "The JSON is nested too deeply, or has a number or name that is too long.");
            case StreamReadException malformed -> malformed(malformed);
            case UnrecognizedPropertyException unknown ->
                ProblemException.invalid(
                        pointer(unknown), "is not known here; allowed are " + names(unknown.getKnownPropertyIds()));
            case InvalidFormatException format -> ProblemException.invalid(pointer(format), expected(format));
            case MismatchedInputException mismatch ->
                mismatch.getOriginalMessage().startsWith("Trailing token")
                        ? ProblemType.MALFORMED_JSON.because("Something follows where the JSON should end.")
                        : ProblemException.invalid(pointer(mismatch), expected(mismatch));
            case JsonMappingException mapping -> {
                if (mapping.getCause() instanceof InputCoercionException) {
                    yield ProblemException.invalid(pointer(mapping), NUMBER_RULE);
                }
                // Limits on the stream are met while mapping, too, and arrive wrapped.
                if (mapping.getCause() instanceof JsonProcessingException inner) {
                    yield problem(inner);
                }
                if (mapping.getCause() instanceof ProblemException problem) {
                    yield problem;
                }
                yield ProblemException.invalid(pointer(mapping), "is not allowed");
            }
            default -> ProblemType.MALFORMED_JSON.because("The body could not be read as JSON.");
        };
    }

    private static ProblemException malformed(StreamReadException failure) {
        var location = failure.getLocation();
        String detail = failure.getOriginalMessage() != null
                        && failure.getOriginalMessage().startsWith("Duplicate field")
                ? "A name stands twice in one object, before line %d, column %d."
                : "The JSON ends early or is malformed near line %d, column %d.";
        return ProblemType.MALFORMED_JSON.because(detail.formatted(location.getLineNr(), location.getColumnNr()));
    }

    private static String expected(MismatchedInputException failure) {
        Class<?> type = failure.getTargetType();
        if (type == null) {
            return "is not allowed";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants()).map(Word::written).collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return DATE_RULE;
        }
        if (type == Instant.class) {
            return TIME_RULE;
        }
        if (type == UUID.class) {
            return ID_RULE;
        }
        if (type == String.class) {
            return StrictJson.STRING_RULE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return NUMBER_RULE;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        return "must be an object";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String names(Collection<Object> known) {
        return known == null
                ? "other names"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
