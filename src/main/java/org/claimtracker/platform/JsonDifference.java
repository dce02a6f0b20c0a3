package org.claimtracker.platform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What leads from one document to another, as a JSON Patch (RFC 6902). Where lists have grown long, only what differs of
 * them is compared: comparing takes time and room by the product of their lengths.
 */
final class JsonDifference {

    /** Elements of two lists that are compared with each other at most; longer ones are replaced as a whole. */
    private static final int MOST_COMPARED = 1_000;

    private final JsonObjectBuilder before;
    private final JsonObjectBuilder after;

    /** Of each list that is compared, how many elements at its beginning are the same. */
    private final Map<String, Integer> same = new HashMap<>();

    private final JsonArrayBuilder replaced = Json.createArrayBuilder();

    private JsonDifference(JsonObject before, JsonObject after) {
        this.before = Json.createObjectBuilder(before);
        this.after = Json.createObjectBuilder(after);
    }

    static JsonArray between(JsonObject before, JsonObject after) {
        var difference = new JsonDifference(before, after);
        before.forEach((name, value) -> {
            if (value instanceof JsonArray from && after.get(name) instanceof JsonArray to) {
                difference.shorten(name, from, to);
            }
        });
        JsonArrayBuilder patch = Json.createArrayBuilder();
        Json.createDiff(difference.before.build(), difference.after.build())
                .toJsonArray()
                .forEach(operation -> patch.add(difference.placed(operation.asJsonObject())));
        return patch.addAll(difference.replaced).build();
    }

    private void shorten(String name, JsonArray from, JsonArray to) {
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        List<JsonValue> others = new ArrayList<>(from.subList(start, from.size() - end));
        List<JsonValue> instead = new ArrayList<>(to.subList(start, to.size() - end));
        if (others.size() + instead.size() > MOST_COMPARED) {
            before.remove(name);
            after.remove(name);
            replaced.add(Json.createObjectBuilder()
                    .add("op", "replace")
                    .add("path", "/" + Json.encodePointer(name))
                    .add("value", to));
        } else {
            before.add(name, Json.createArrayBuilder(others));
            after.add(name, Json.createArrayBuilder(instead));
            same.put(Json.encodePointer(name), start);
        }
    }

    /** An operation on a shortened list, where its place is in the whole one. */
    private JsonObject placed(JsonObject operation) {
        String[] path = operation.getString("path").split("/", 4);
        int start = path.length < 3 ? 0 : same.getOrDefault(path[1], 0);
        if (start == 0) {
            return operation;
        }
        path[2] = String.valueOf(Integer.parseInt(path[2]) + start);
        return Json.createObjectBuilder(operation)
                .add("path", String.join("/", path))
                .build();
    }
}
