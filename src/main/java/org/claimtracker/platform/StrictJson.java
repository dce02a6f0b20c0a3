package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads JSON as the contract says it, and nothing that merely resembles it: an unknown name, a number where a string
 * belongs, a text that no database or UTF-8 file can hold, or a date that no calendar has are the caller's mistakes,
 * and guessing at them would store something the caller never said.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    static final String STRING_RULE = "must be a string without NUL characters and without unpaired surrogates";

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Four-digit years only: what RFC 3339 can write, PostgreSQL can hold and every client can read. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            // Of this width only: the pattern "uuuu" reads "+99999", too.
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Last, since of two modules that read a type the later one does, and the framework brings some for times. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        // "12000000" and not "1.2E+7": a quantity is read by people, too.
        mapper.getFactory().configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new StrictString())
                .addDeserializer(BigDecimal.class, new StrictDecimal())
                .addDeserializer(UUID.class, new StrictId())
                .addDeserializer(LocalDate.class, new StrictDate())
                .addDeserializer(Instant.class, new StrictInstant())
                .addDeserializer(JsonNode.class, new StrictTree()));
    }

    /** Whether every store, file and program can hold the text: no NUL, no half of a surrogate pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** A date as the wire writes it; {@code null} when the text is none. */
    static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text, DATE);
            return date.getYear() >= 1 ? date : null;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** A time as the wire writes it, to the microsecond; {@code null} when the text is none. */
    static Instant instant(String text) {
        try {
            // The store keeps microseconds; what is answered must equal what is stored.
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            int year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? instant : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** An id as the wire writes it; {@code null} when the text is none. Java's own reading also takes "1-1-1-1-1". */
    static UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    private abstract static class Strict<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        Strict(Class<T> type) {
            super(type);
        }

        abstract T parse(String text);

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            T value = parse(text);
            return value != null ? value : (T) context.handleWeirdStringValue(handledType(), text, "not allowed");
        }
    }

    private static final class StrictString extends Strict<String> {

        private static final long serialVersionUID = 1;

        StrictString() {
            super(String.class);
        }

        @Override
        String parse(String text) {
            return isStorable(text) ? text : null;
        }
    }

    private static final class StrictId extends Strict<UUID> {

        private static final long serialVersionUID = 1;

        StrictId() {
            super(UUID.class);
        }

        @Override
        UUID parse(String text) {
            return id(text);
        }
    }

    private static final class StrictDate extends Strict<LocalDate> {

        private static final long serialVersionUID = 1;

        StrictDate() {
            super(LocalDate.class);
        }

        @Override
        LocalDate parse(String text) {
            return date(text);
        }
    }

    private static final class StrictInstant extends Strict<Instant> {

        private static final long serialVersionUID = 1;

        StrictInstant() {
            super(Instant.class);
        }

        @Override
        Instant parse(String text) {
            return instant(text);
        }
    }

    /** Exact decimals of a size that people write: {@code 1e999999999} is nine letters and a gigabyte of digits. */
    private static final class StrictDecimal extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1;
        private static final int MOST_DIGITS = 100;

        StrictDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal value = decimal(parser);
            return value != null
                    ? value
                    : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits");
        }

        /** Counts the digits before the point as they are written out: what is stored is read back without exponent. */
        private static BigDecimal decimal(JsonParser parser) throws IOException {
            try {
                BigDecimal value = parser.getDecimalValue();
                long whole = (long) value.precision() - value.scale();
                boolean writable =
                        value.precision() <= MOST_DIGITS && value.scale() <= MOST_DIGITS && whole <= MOST_DIGITS;
                return writable ? value : null;
            } catch (NumberFormatException exponentOutOfRange) {
                return null;
            }
        }
    }

    /** A tree of a merge patch, whose values are read strictly once it is known what they are. */
    private static final class StrictTree extends StdDeserializer<JsonNode> {

        private static final long serialVersionUID = 1;
        private static final JsonDeserializer<? extends JsonNode> TREE =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        StrictTree() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return NullNode.getInstance();
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return TREE.deserialize(parser, context);
            } catch (NumberFormatException exponentOutOfRange) {
                throw ProblemException.invalid(
                        parser.getParsingContext().pathAsPointer().toString(), JsonFailures.NUMBER_RULE);
            }
        }
    }
}
