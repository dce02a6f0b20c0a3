package org.claimtracker.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtracker.platform.ProblemException;

/** One thing that an import brings. */
sealed interface Row {

    /** Where it stands in what was sent, such as {@code line 12}. */
    String place();

    /** A ClaimReview. */
    record Review(String place, SchemaNode node) implements Row {}

    /** A line of this service's own export. */
    record Entry(String place, ObjectNode node) implements Row {}

    /** Something that is no ClaimReview. */
    record Nothing(String place) implements Row {}

    /** Something that can't be read. */
    record Unreadable(String place, ProblemException problem) implements Row {}

    /** All that an element holds: a page's node can have several ClaimReviews in it. */
    static List<Row> in(JsonNode element, String place, Map<String, JsonNode> known) {
        if (element instanceof ObjectNode object && object.has(ExportRecords.KIND) && !object.has("@type")) {
            return List.of(new Entry(place, object));
        }
        List<SchemaNode> reviews = new SchemaNode(element, known).claimReviews();
        if (reviews.isEmpty()) {
            return List.of(new Nothing(place));
        }
        List<Row> rows = new ArrayList<>();
        for (SchemaNode review : reviews) {
            rows.add(new Review(
                    reviews.size() == 1 ? place : "%s, review %d".formatted(place, rows.size() + 1), review));
        }
        return rows;
    }
}
