package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/**
 * One JSON document, or several in a row: an object, an array, or an object with an array of what matters in it, such as
 * a {@code @graph} or the elements of a feed. Of arrays, one element is held at a time and a few are looked ahead at,
 * since nodes of a graph speak of each other.
 */
final class JsonRows extends Rows {

    private static final Set<String> HOLDS_ELEMENTS = Set.of("@graph", "dataFeedElement", "itemListElement");
    private static final int LOOKAHEAD = 200;
    private static final long LOOKAHEAD_BYTES = 4L * 1024 * 1024;

    /** How much is remembered of nodes that others may name. */
    private static final long MOST_KNOWN = 8L * 1024 * 1024;

    /**
     * One of them.
     *
     * @param problem what is the matter with it; {@code null} when nothing is
     */
    private record Element(JsonNode node, String place, long size, ProblemException problem) {}

    private final JsonParser parser;
    private final JsonTree tree;
    private final Deque<Element> ahead = new ArrayDeque<>();
    private final Map<String, JsonNode> known = new LinkedHashMap<>();
    private long aheadBytes;
    private long knownBytes;
    private boolean atEnd;
    private ProblemException broken;
    private IOException cutOff;

    /** The document's own object while an array in it is read; its other members. */
    private ObjectNode around;

    private boolean inArray;
    private String arrayName = "";
    private int index;
    private int elements;

    JsonRows(InputStream content) throws IOException {
        // As characters: of bytes that are no UTF-8, and names that are none, only these are lost.
        parser = LenientJson.MAPPER.createParser(new InputStreamReader(content, StandardCharsets.UTF_8));
        tree = new JsonTree(parser);
    }

    @Override
    List<Row> read() throws IOException {
        try {
            while (!atEnd && ahead.size() < LOOKAHEAD && aheadBytes < LOOKAHEAD_BYTES) {
                Element element = element();
                if (element == null) {
                    atEnd = true;
                } else {
                    ahead.add(element);
                    aheadBytes += element.size();
                    remember(element);
                }
            }
        } catch (JsonProcessingException malformed) {
            // What was read before it is told first.
            atEnd = true;
            broken = malformed(malformed);
        } catch (IOException cut) {
            atEnd = true;
            cutOff = cut;
        }
        Element next = ahead.poll();
        if (next != null) {
            aheadBytes -= next.size();
            if (next.problem() != null) {
                return List.of(new Row.Unreadable(next.place(), next.problem()));
            }
            return Row.in(next.node(), next.place(), known);
        }
        if (broken != null) {
            throw broken;
        }
        if (cutOff != null) {
            throw cutOff;
        }
        return null;
    }

    private Element element() throws IOException {
        while (true) {
            JsonToken token = parser.nextToken();
            if (inArray) {
                if (token != JsonToken.END_ARRAY) {
                    return element(token, "%s/%d".formatted(arrayName, index++));
                }
                inArray = false;
                if (around == null) {
                    continue;
                }
                Element whole = restOfObject();
                if (whole != null) {
                    return whole;
                }
            } else if (token == null) {
                return null;
            } else if (token == JsonToken.START_ARRAY) {
                enter("");
            } else if (token == JsonToken.START_OBJECT) {
                around = JsonNodeFactory.instance.objectNode();
                elements = 0;
                Element whole = restOfObject();
                if (whole != null) {
                    return whole;
                }
            } else {
                return element(token, "/");
            }
        }
    }

    private void enter(String name) {
        inArray = true;
        arrayName = name;
        index = 0;
    }

    /** Reads members up to an array of elements, or up to the end, where the object itself is an element. */
    private Element restOfObject() throws IOException {
        tree.begin();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && HOLDS_ELEMENTS.contains(name)) {
                enter("/" + name);
                return null;
            }
            around.set(name, tree.read(token));
        }
        ObjectNode whole = around;
        around = null;
        boolean only = elements == 0;
        elements = 0;
        // What holds elements is no element; unless it says something itself.
        return only || !SchemaNode.of(whole).claimReviews().isEmpty()
                ? new Element(whole, "/", tree.size(), tree.problem())
                : null;
    }

    private Element element(JsonToken token, String place) throws IOException {
        elements++;
        tree.begin();
        JsonNode node = tree.read(token);
        return new Element(node, place, tree.size(), tree.problem());
    }

    private void remember(Element element) {
        JsonNode id = element.node().path("@id");
        if (id.isTextual() && element.node().size() > 1 && knownBytes + element.size() <= MOST_KNOWN) {
            knownBytes += element.size();
            known.put(id.asText(), element.node());
        }
    }

    static ProblemException malformed(JsonProcessingException failure) {
        var location = failure.getLocation();
        return ProblemType.MALFORMED_JSON.because(
                location == null
                        ? "The JSON can't be read."
                        : "The JSON ends early or is malformed near line %d, column %d."
                                .formatted(location.getLineNr(), location.getColumnNr()));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
