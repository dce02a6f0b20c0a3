package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * JSON as the web has it. Pages are written by templates that leave line breaks in strings and commas at the end of
 * lists; what can be read without guessing is read, unlike what this service is told by its own clients.
 */
final class LenientJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectWriter AS_IT_CAME = MAPPER.writer();

    /** For text that no UTF-8 can hold: halves of surrogate pairs. */
    private static final ObjectWriter ESCAPED = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final ObjectWriter SORTED =
            MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED).with(JsonWriteFeature.ESCAPE_NON_ASCII);

    static {
        // Far above what is kept of an element, see JsonTree: beyond these, nothing behind it can be read either.
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(100_000)
                        .maxNumberLength(Rows.LARGEST_ROW)
                        .maxNameLength(1_000_000)
                        .build());
    }

    private LenientJson() {}

    /** As text that any store can hold. */
    static String text(JsonNode node) {
        try {
            String text = AS_IT_CAME.writeValueAsString(node);
            return StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : ESCAPED.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A digest that is the same however the names are ordered and the whitespace is set. */
    static byte[] digest(JsonNode node) {
        try {
            return sha256(SORTED.writeValueAsString(node));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
