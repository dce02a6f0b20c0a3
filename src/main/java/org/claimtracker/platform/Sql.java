package org.claimtracker.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGStatement;

/**
 * Statements written by hand, each next to its use. Reads go through here because one statement that fills one record
 * is several times faster than a session that walks associations, and because its plan can be looked at. Within a
 * transaction they run on the same connection as Hibernate; whoever reads after changing entities flushes first.
 */
@Singleton
public class Sql {

    private static final int FETCHED_AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(Sql.class);

    private final DataSource dataSource;
    private final Turns turns;

    @Inject
    Sql(DataSource dataSource, Turns turns) {
        this.dataSource = dataSource;
        this.turns = turns;
    }

    /** Turns the current row into a value. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the current row, and tells whether it wants the next. */
    @FunctionalInterface
    public interface RowReader {
        boolean read(ResultSet row) throws SQLException;
    }

    /** Starts a statement; every {@code ?} in the text takes the next value. */
    public Statement statement(String text, Object... values) {
        return new Statement(text, values);
    }

    /**
     * Runs a statement once for each row of values, all of them sent to the database together. Whoever writes many rows
     * spends most of the time on the way to the database and back otherwise.
     */
    public void updateAll(String text, List<Object[]> rows) {
        LOG.debug(text);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (Object[] values : rows) {
                bind(connection, statement, Arrays.asList(values));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw failed(text, failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(connection, statement, i + 1, values.get(i));
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Word word -> statement.setString(index, word.word());
            case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
            case UUID[] ids -> statement.setArray(index, connection.createArrayOf("uuid", ids));
            case byte[] bytes -> statement.setBytes(index, bytes);
            case null -> statement.setObject(index, null);
            default -> statement.setObject(index, value);
        }
    }

    private static RuntimeException failed(String text, SQLException failure) {
        ProblemException problem = DatabaseFailures.problem(failure);
        return problem != null ? problem : new IllegalStateException("Statement failed: " + text, failure);
    }

    /** A statement under construction. The text is always the program's own; values only ever come in by {@code ?}. */
    public final class Statement {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private boolean plannedAnew;
        private boolean inTurn;

        private Statement(String text, Object... values) {
            add(text, values);
        }

        /** Adds a piece of text on a line of its own, and the values of its {@code ?}. */
        public Statement add(String piece, Object... more) {
            text.append(piece).append('\n');
            values.addAll(Arrays.asList(more));
            return this;
        }

        /** Adds a piece only when its one value is there: how optional filters are written. */
        public Statement addIfPresent(String piece, Object value) {
            return value == null ? this : add(piece, value);
        }

        /** Adds the text and values of another statement. */
        public Statement add(Statement other) {
            text.append(other.text);
            values.addAll(other.values);
            return this;
        }

        /**
         * Has the database plan the statement for its values each time. For statements whose best plan depends on
         * them, as where one word is in three claims and the next one in every second.
         */
        public Statement plannedAnew() {
            plannedAnew = true;
            return this;
        }

        /** Has it wait for its {@linkplain Turns turn}: for statements that read thousands of rows for one answer. */
        public Statement inTurn() {
            inTurn = true;
            return this;
        }

        /** All rows, in their order. */
        public <T> List<T> list(Row<T> row) {
            return run(statement -> {
                List<T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(row.read(rows));
                    }
                }
                return found;
            });
        }

        /** The first row, if there is one. */
        public <T> Optional<T> first(Row<T> row) {
            return list(row).stream().findFirst();
        }

        /** Whether it has a row at all. */
        public boolean hasRow() {
            return first(row -> true).isPresent();
        }

        /**
         * Takes all rows one after the other, without ever holding more than a few in memory. Within a transaction only:
         * without one, the driver fetches them all at once.
         */
        public void each(RowReader reader) {
            each(columns -> {}, reader);
        }

        /**
         * The same, and before the first row the names of the columns.
         *
         * @param head takes the names, in their order
         */
        public void each(Consumer<List<String>> head, RowReader reader) {
            run(statement -> {
                statement.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        columns.add(rows.getMetaData().getColumnLabel(i));
                    }
                    head.accept(columns);
                    boolean more = true;
                    while (more && rows.next()) {
                        more = reader.read(rows);
                    }
                }
                return null;
            });
        }

        /** Runs it for its effect and answers how many rows it changed. */
        public int update() {
            return run(PreparedStatement::executeUpdate);
        }

        private <T> T run(Execution<T> execution) {
            return inTurn ? turns.take(() -> runNow(execution)) : runNow(execution);
        }

        private <T> T runNow(Execution<T> execution) {
            LOG.debug(text);
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(text.toString())) {
                if (plannedAnew) {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                }
                bind(connection, statement, values);
                return execution.on(statement);
            } catch (SQLException failure) {
                throw failed(text.toString(), failure);
            }
        }
    }

    private interface Execution<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** A {@code timestamptz}, {@code null} when there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, java.time.OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A {@code text[]}. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
