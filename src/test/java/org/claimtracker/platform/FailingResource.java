package org.claimtracker.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in the ways that no request to the service itself can bring about. */
@Path("/v1/failing/{how}")
@Produces("application/json")
class FailingResource {

    static final String SECRET = "select password from vault";

    @Inject
    DataSource dataSource;

    @GET
    @Operation(hidden = true)
    public String fail(@PathParam("how") String how) throws Throwable {
        throw switch (how) {
            case "program" -> new IllegalStateException(SECRET, new NullPointerException("at line 42"));
            case "statement" -> new IllegalStateException(new SQLException(SECRET, "42601"));
            case "deadlock" -> new IllegalStateException(new SQLException(SECRET, "40P01"));
            case "serialization" -> new IllegalStateException(new SQLException(SECRET, "40001"));
            case "wrapped" -> new SQLException(SECRET, new SQLException(SECRET, "40001"));
            case "connection" -> new SQLTransientConnectionException(SECRET, "08001");
            case "shutdown" -> new SQLException(SECRET, "57P01");
            case "full" -> new SQLException(SECRET, "53300");
            case "pool" -> new SQLException("Sorry, acquisition timeout!");
            case "end" -> lostAtTheEnd();
            case "time" -> tooLate();
            case "stale" -> new OptimisticLockException(SECRET);
            default -> new StackOverflowError(SECRET);
        };
    }

    /** A transaction whose connection the database closes when all was said but that it is over. */
    private Throwable lostAtTheEnd() throws SQLException {
        try (Connection other = dataSource.getConnection();
                PreparedStatement close = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = dataSource.getConnection();
                        Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                    row.next();
                    close.setInt(1, row.getInt(1));
                }
                return close.execute();
            });
        }
        throw new AssertionError("The transaction ended as if nothing had happened.");
    }

    private static Throwable tooLate() {
        QuarkusTransaction.requiringNew().timeout(1).call(() -> {
            Thread.sleep(2_500);
            return null;
        });
        throw new AssertionError("The transaction had all the time it took.");
    }
}
