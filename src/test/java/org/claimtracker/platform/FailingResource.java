package org.claimtracker.platform;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in the ways that no request to the service itself can bring about. */
@Path("/v1/failing/{how}")
@Produces("application/json")
class FailingResource {

    static final String SECRET = "select password from vault";

    @GET
    @Operation(hidden = true)
    public String fail(@PathParam("how") String how) throws Throwable {
        throw switch (how) {
            case "program" -> new IllegalStateException(SECRET, new NullPointerException("at line 42"));
            case "statement" -> new IllegalStateException(new SQLException(SECRET, "42601"));
            case "deadlock" -> new IllegalStateException(new SQLException(SECRET, "40P01"));
            case "serialization" -> new IllegalStateException(new SQLException(SECRET, "40001"));
            case "connection" -> new SQLTransientConnectionException(SECRET, "08001");
            case "shutdown" -> new SQLException(SECRET, "57P01");
            case "full" -> new SQLException(SECRET, "53300");
            case "pool" -> new SQLException("Sorry, acquisition timeout!");
            case "stale" -> new OptimisticLockException(SECRET);
            default -> new StackOverflowError(SECRET);
        };
    }
}
