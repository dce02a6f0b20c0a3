package org.claimtracker.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for: {@code limit} and {@code cursor} of every list. */
public class PageRequest implements QueryParameters {

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items at most.")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before; opaque, and good for the same list and filters only.")
    String cursor;

    @Context
    UriInfo uri;

    /** How many items the page has at most, 1 to 100. */
    public int size() {
        return limit;
    }

    /** One more than the page has, which tells whether another page follows. */
    public int rowsToRead() {
        return limit + 1;
    }

    /**
     * Where the page starts.
     *
     * @return the cursor, or empty for the first page
     * @throws ProblemException {@link ProblemType#INVALID_CURSOR} when it was made for another list or by nobody
     */
    public Optional<Cursor> after() {
        return cursor == null ? Optional.empty() : Optional.of(Cursor.decode(cursor, list()));
    }

    String cursorAfter(List<?> key) {
        return Cursor.encode(list(), key);
    }

    /** Names the list by its path and filters: a cursor of one means nothing in another. */
    private String list() {
        var filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(List.of("limit", "cursor"));
        byte[] name = (uri.getPath() + filters).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Arrays.copyOf(EntityTags.sha256(name), 6));
    }
}
