package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A column of JSON that a statement builds of rows, such as with {@code json_agg}: what belongs to a resource comes with
 * it in one statement. All in it was read by {@link StrictJson} when it came in, and the database wrote it, so that it is
 * not looked through for callers' mistakes once more.
 *
 * @param <T> what one row has in it
 */
public final class JsonColumn<T> {

    private static final ObjectMapper STORED =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final String name;
    private final ObjectReader reader;
    private final T none;

    private JsonColumn(String name, ObjectReader reader, T none) {
        this.name = name;
        this.reader = reader;
        this.none = none;
    }

    /** One value; {@code null} where the database has none. */
    public static <T> JsonColumn<T> of(String name, Class<T> type) {
        return new JsonColumn<>(name, STORED.readerFor(type), null);
    }

    /** All rows that were gathered; none where the database has {@code null}, which is how it gathers nothing. */
    public static <T> JsonColumn<List<T>> listOf(String name, Class<T> type) {
        return new JsonColumn<>(name, STORED.readerForListOf(type), List.of());
    }

    /** What a row has. */
    public T read(ResultSet row) throws SQLException {
        String json = row.getString(name);
        try {
            return json == null ? none : reader.readValue(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
