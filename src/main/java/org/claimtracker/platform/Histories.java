package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a history from recorded states: what changed is the difference between one and the next. */
@Singleton
public class Histories {

    /** What counts or follows changes, and the one thing that changes without any. */
    private static final List<String> NO_CHANGES = List.of("version", "updatedAt", "due");

    private final ObjectMapper json;
    private final ObjectReader changes;

    @Inject
    Histories(ObjectMapper json) {
        this.json = json;
        changes = json.readerForListOf(Change.class);
    }

    /**
     * A recorded state.
     *
     * @param at    the moment it began
     * @param own   whether the resource itself was changed, rather than something it shows, such as a name
     * @param state the resource as it was answered then
     */
    public record State(Instant at, HistoryEntry.Actor actor, String reason, boolean own, Versioned state) {}

    /**
     * The entries for consecutive states, oldest first. Of changes to what a resource only shows, those are left out that
     * can't be seen in it.
     *
     * @param states the states of the page
     * @param before the one before them; {@code null} when there is none
     */
    List<HistoryEntry> entries(List<State> states, State before) {
        List<HistoryEntry> entries = new ArrayList<>();
        JsonObject last = before == null ? JsonValue.EMPTY_JSON_OBJECT : document(before.state());
        for (State state : states) {
            JsonObject next = document(state.state());
            List<Change> difference = read(JsonDifference.between(last, next));
            if (state.own() || !difference.isEmpty()) {
                entries.add(new HistoryEntry(
                        state.at(), state.state().version(), state.actor(), state.reason(), difference));
            }
            last = next;
        }
        return entries;
    }

    /**
     * A page of entries.
     *
     * @param states   what was read for it, two more than the page has; the first is the last of the page before
     * @param isFurther whether there is a page before
     */
    public Page<HistoryEntry> page(List<State> states, boolean isFurther, PageRequest request) {
        State before = isFurther && !states.isEmpty() ? states.getFirst() : null;
        List<State> following = before == null ? states : states.subList(1, states.size());
        List<State> rows = following.subList(0, Math.min(following.size(), request.rowsToRead()));
        Page<State> page = Page.of(rows, request, state -> List.of(state.at()));
        return page.with(entries(page.items(), before));
    }

    private JsonObject document(Versioned state) {
        ObjectNode tree = json.valueToTree(state);
        tree.remove(NO_CHANGES);
        try (var reader = Json.createReader(new StringReader(tree.toString()))) {
            return reader.readObject();
        }
    }

    private List<Change> read(JsonArray patch) {
        try {
            return changes.readValue(patch.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
