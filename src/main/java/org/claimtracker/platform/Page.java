package org.claimtracker.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items what is on it, in the list's order; may be empty
 * @param next  the cursor of the page after it; {@code null}, and left out, on the last one
 * @param total how many items the list has; {@code null}, and left out, where they are not counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "The cursor of the next page; absent on the last one.")
        String next,

        @Schema(description = "How many items the list has; only on the first page of a search.")
        Total total) {

    /**
     * Cuts a page from rows that were read with {@link PageRequest#rowsToRead()}.
     *
     * @param key the values that the list is ordered by, of the last row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<?>> key) {
        if (rows.size() <= request.size()) {
            return new Page<>(rows, null, null);
        }
        List<T> items = List.copyOf(rows.subList(0, request.size()));
        return new Page<>(items, request.cursorAfter(key.apply(items.getLast())), null);
    }

    /** The same page with the number of all items. */
    public Page<T> of(Total all) {
        return new Page<>(items, next, all);
    }

    /** The same page with other items in the places of these. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next, total);
    }
}
