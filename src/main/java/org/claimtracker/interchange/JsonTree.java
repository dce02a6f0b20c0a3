package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/**
 * Builds one element after another from a parser, each up to a size and a depth. What has more is read over, so that
 * the next one can be read. Numbers that no program computes with are kept as they are written.
 */
final class JsonTree {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 400;

    private final JsonParser parser;
    private long start;
    private ProblemException problem;

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Begins an element, of which {@link #read} reads the parts. */
    void begin() {
        start = offset();
        problem = null;
    }

    /** How many characters of the present element were read. */
    long size() {
        return offset() - start;
    }

    /** What is the matter with the present element; {@code null} when nothing is. */
    ProblemException problem() {
        return problem;
    }

    /** The value that begins with this token, to its end. */
    JsonNode read(JsonToken token) throws IOException {
        return read(token, 1);
    }

    private JsonNode read(JsonToken token, int depth) throws IOException {
        if (token == null) {
            throw new JsonEOFException(parser, null, "ends early");
        }
        if (problem == null && size() > Rows.LARGEST_ROW) {
            problem = ProblemType.CONTENT_TOO_LARGE.because(
                    "The element has more than %d million characters.".formatted(Rows.LARGEST_ROW >> 20));
        }
        if (problem == null && depth > DEEPEST) {
            problem = ProblemType.MALFORMED_JSON.because(
                    "It has more than %d objects and arrays inside of each other.".formatted(DEEPEST));
        }
        if (problem != null) {
            parser.skipChildren();
            return JsonNodeFactory.instance.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    object.set(name, read(parser.nextToken(), depth + 1));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    array.add(read(next, depth + 1));
                }
                yield array;
            }
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> number();
            default -> LenientJson.MAPPER.readTree(parser);
        };
    }

    private JsonNode number() throws IOException {
        if (parser.getTextLength() <= LONGEST_NUMBER) {
            try {
                return LenientJson.MAPPER.readTree(parser);
            } catch (NumberFormatException exponent) {
                // Told below, as it is written.
            }
        }
        return JsonNodeFactory.instance.textNode(parser.getText());
    }

    private long offset() {
        return parser.currentLocation().getCharOffset();
    }
}
