package org.claimtracker;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A claim that nobody can change for the time being, so that changes can be made to meet in a certain order. */
public final class HeldClaim implements AutoCloseable {

    private final Connection holding;

    public HeldClaim(DataSource dataSource, String id) throws SQLException {
        holding = dataSource.getConnection();
        holding.setAutoCommit(false);
        try (var statement = holding.createStatement()) {
            statement.execute("select 1 from claim where id = '%s' for update".formatted(id));
        }
    }

    /** Returns once as many changes wait for a lock. */
    public void awaitWaiting(int changes) throws SQLException {
        for (int i = 0; i < 200; i++) {
            try (var statement = holding.createStatement();
                    var found = statement.executeQuery("select count(*) from pg_locks where not granted")) {
                found.next();
                if (found.getInt(1) >= changes) {
                    return;
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nobody waits");
    }

    /** Lets those who wait go on, in the order they came. */
    public void release() throws SQLException {
        holding.commit();
    }

    @Override
    public void close() throws SQLException {
        holding.close();
    }
}
