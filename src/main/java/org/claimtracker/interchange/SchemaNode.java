package org.claimtracker.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * A node of schema.org JSON-LD as pages have it: one value or a list of them, plain or as {@code @value}, inline or
 * named by an {@code @id} that stands elsewhere in the document, with or without a prefix to its names. None of that
 * makes a difference to who asks here.
 *
 * @param known the nodes of the document that have an {@code @id}
 */
record SchemaNode(JsonNode node, Map<String, JsonNode> known) {

    private static final int DEEPEST = 40;

    /** With more digits nobody rates anything, and reading them takes the longer the more there are. */
    private static final int LONGEST_NUMBER = 100;

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private static final Set<String> OTHER_ORGANIZATIONS =
            Set.of("airline", "consortium", "corporation", "ngo", "onlinebusiness", "politicalparty", "localbusiness");

    /** A node that says nothing. */
    static SchemaNode nothing() {
        return of(MissingNode.getInstance());
    }

    /** A node that belongs to no document. */
    static SchemaNode of(JsonNode node) {
        return new SchemaNode(node, Map.of());
    }

    /** All nodes in it, itself included, that are ClaimReviews; not those inside of one. */
    List<SchemaNode> claimReviews() {
        List<SchemaNode> found = new ArrayList<>();
        collect(node, 0, found);
        return found;
    }

    private void collect(JsonNode at, int depth, List<SchemaNode> found) {
        if (depth > DEEPEST) {
            return;
        }
        if (at.isObject() && isClaimReview(at)) {
            found.add(new SchemaNode(at, known));
        } else if (at.isContainerNode()) {
            at.forEach(child -> collect(child, depth + 1, found));
        }
    }

    private static boolean isClaimReview(JsonNode at) {
        JsonNode types = at.has("@type") ? at.get("@type") : at.get("type");
        if (types == null || types.isNull()) {
            return at.has("claimReviewed");
        }
        if (types.isArray()) {
            for (JsonNode type : types) {
                if (isNamed(type.asText(), "ClaimReview")) {
                    return true;
                }
            }
            return false;
        }
        return isNamed(types.asText(), "ClaimReview");
    }

    /** Whether it says so of its type. */
    boolean hasType(String type) {
        return all("@type").stream().anyMatch(one -> isNamed(one.node.asText(), type));
    }

    /** Whether its type is one of schema.org's kinds of organisation, of which most are called so. */
    boolean isAnOrganization() {
        return all("@type").stream()
                .map(one -> localName(one.node.asText()).toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.endsWith("organization") || OTHER_ORGANIZATIONS.contains(type));
    }

    /** Whether a name is this one, with or without the prefix of its vocabulary. */
    private static boolean isNamed(String written, String name) {
        return localName(written).equalsIgnoreCase(name);
    }

    private static String localName(String written) {
        int end = Math.max(written.lastIndexOf('/'), Math.max(written.lastIndexOf(':'), written.lastIndexOf('#')));
        return written.substring(end + 1).strip();
    }

    /** The first value of a property that says anything. */
    Optional<SchemaNode> first(String property) {
        return all(property).stream().findFirst();
    }

    /** All values of a property that say anything. */
    List<SchemaNode> all(String property) {
        List<SchemaNode> values = new ArrayList<>();
        if (node.isObject()) {
            JsonNode value = node.get(property);
            if (value == null) {
                for (Map.Entry<String, JsonNode> entry : node.properties()) {
                    if (isNamed(entry.getKey(), property)) {
                        value = entry.getValue();
                        break;
                    }
                }
            }
            unwrap(value, 0, values);
        }
        return values;
    }

    private void unwrap(JsonNode value, int depth, List<SchemaNode> into) {
        if (value == null || value.isNull() || value.isMissingNode() || depth > DEEPEST) {
            return;
        }
        if (value.isArray()) {
            value.forEach(one -> unwrap(one, depth + 1, into));
        } else if (value.has("@value")) {
            unwrap(value.get("@value"), depth + 1, into);
        } else if (value.has("@list")) {
            unwrap(value.get("@list"), depth + 1, into);
        } else if (value.has("@set")) {
            unwrap(value.get("@set"), depth + 1, into);
        } else if (value instanceof ObjectNode object
                && object.size() == 1
                && object.has("@id")
                && known.containsKey(object.get("@id").asText())) {
            into.add(new SchemaNode(known.get(object.get("@id").asText()), known));
        } else {
            into.add(new SchemaNode(value, known));
        }
    }

    /** What a property says, as plain text; of something that has a name, the name. */
    Optional<String> text(String property) {
        return texts(property).stream().findFirst();
    }

    /** The same, of all its values. */
    List<String> texts(String property) {
        return all(property).stream()
                .map(SchemaNode::asText)
                .flatMap(Optional::stream)
                .toList();
    }

    /** As plain text. */
    Optional<String> asText() {
        if (node.isValueNode()) {
            return plain(node.asText());
        }
        for (String naming : List.of("name", "text", "headline", "url", "@id")) {
            Optional<String> text = text(naming);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The address of something: itself when it is nothing but that. */
    List<String> addresses() {
        if (node.isValueNode()) {
            return asText().stream().toList();
        }
        List<String> urls = texts("url");
        return urls.isEmpty() ? texts("@id") : urls;
    }

    /** A number, also where it stands in a string; empty where it is none. */
    Optional<BigDecimal> number(String property) {
        return text(property)
                .filter(text -> text.length() <= LONGEST_NUMBER)
                .map(text -> text.replace(',', '.'))
                .flatMap(text -> {
                    try {
                        var number = new BigDecimal(text);
                        // One that PostgreSQL has room for, and people a use.
                        return Math.abs((long) number.precision() - number.scale()) > 30 || number.scale() > 30
                                ? Optional.empty()
                                : Optional.of(number);
                    } catch (NumberFormatException words) {
                        return Optional.empty();
                    }
                });
    }

    /** Text as people read it: without tags, with characters for entities, and nothing that can't be stored. */
    static Optional<String> plain(String written) {
        String text = written;
        if (TAG.matcher(text).find()) {
            text = Jsoup.parseBodyFragment(text).body().wholeText();
        } else if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        text = storable(text).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String storable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return clean.toString();
    }
}
