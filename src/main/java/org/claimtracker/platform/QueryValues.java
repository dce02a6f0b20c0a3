package org.claimtracker.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the values of query parameters as strictly as {@link StrictJson} reads bodies. Left to the framework, a limit
 * that is no number would be a missing page.
 */
@Provider
public class QueryValues implements ParamConverterProvider {

    /** Without exponents: the value of a few letters may be as long as a book. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof QueryParam parameter) {
                return converter(type, parameter.value());
            }
        }
        return null;
    }

    private static <T> ParamConverter<T> converter(Class<T> type, String parameter) {
        if (type == Integer.class) {
            return new Strict<>(parameter, "must be a whole number", text -> type.cast(Integer.valueOf(text)));
        }
        if (type == UUID.class) {
            return new Strict<>(parameter, JsonFailures.ID_RULE, text -> type.cast(StrictJson.id(text)));
        }
        if (type == LocalDate.class) {
            return new Strict<>(parameter, JsonFailures.DATE_RULE, text -> type.cast(StrictJson.date(text)));
        }
        if (type == Instant.class) {
            return new Strict<>(parameter, JsonFailures.TIME_RULE, text -> type.cast(StrictJson.instant(text)));
        }
        if (type == BigDecimal.class) {
            return new Strict<>(
                    parameter,
                    "must be a number of at most nine digits before and after the point",
                    text -> DECIMAL.matcher(text).matches() ? type.cast(new BigDecimal(text)) : null);
        }
        if (type == String.class) {
            return new Strict<>(
                    parameter, StrictJson.STRING_RULE, text -> StrictJson.isStorable(text) ? type.cast(text) : null);
        }
        if (type.isEnum()) {
            T[] constants = type.getEnumConstants();
            String names = Arrays.stream(constants).map(Word::written).collect(Collectors.joining(", "));
            return new Strict<>(
                    parameter,
                    "must be one of " + names,
                    text -> Arrays.stream(constants)
                            .filter(constant -> Word.written(constant).equals(text))
                            .findFirst()
                            .orElse(null));
        }
        return null;
    }

    private record Strict<T>(String parameter, String rule, Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            T value = null;
            try {
                value = reading.apply(text);
            } catch (IllegalArgumentException malformed) {
                // Answered below, like a well-formed value that is out of range.
            }
            if (value == null) {
                throw ProblemException.invalidParameter(parameter, rule);
            }
            return value;
        }

        @Override
        public String toString(T value) {
            return Word.written(value);
        }
    }
}
