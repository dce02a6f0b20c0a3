package org.claimtracker.platform;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/**
 * What the database refuses because of what was asked, told to the caller. Constraints are named as sentences in the
 * migrations, so the name of the broken one says what is the matter.
 */
public final class DatabaseFailures {

    private DatabaseFailures() {}

    /**
     * What the database had against something, found among the causes of its failure.
     *
     * @return the problem to tell, or empty when the statement itself was at fault
     */
    public static Optional<ProblemException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // What says nothing itself may wrap what does.
            ProblemException problem = cause instanceof SQLException sql ? problem(sql) : null;
            if (problem != null) {
                return Optional.of(problem);
            }
            if (cause instanceof RollbackException undone) {
                return atTheEnd(undone);
            }
        }
        return Optional.empty();
    }

    /**
     * What the database had against the end of a transaction stands beside that failure, not behind it. Where it had
     * nothing, the transaction was ended before, since it had its time.
     */
    private static Optional<ProblemException> atTheEnd(RollbackException undone) {
        List<Throwable> failures = Stream.concat(
                        Stream.ofNullable(undone.getCause()), Stream.of(undone.getSuppressed()))
                .toList();
        return failures.isEmpty()
                ? Optional.of(ProblemType.UNAVAILABLE.because(
                        "This took longer than the service waits for, and nothing was changed. Try again later, with less"
                                + " at once where you can."))
                : failures.stream().flatMap(failure -> in(failure).stream()).findFirst();
    }

    /** The problem to answer, or {@code null} when the statement itself was at fault. */
    static ProblemException problem(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("23")) {
            return ProblemType.CONFLICT.because(
                    "The record has a rule against this: %s. Nothing was changed.".formatted(rule(failure)));
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return ProblemType.CONFLICT.because("Somebody else changed the same at the same time. Try again.");
        }
        if (state.startsWith("22")) {
            return ProblemType.INVALID_INPUT.because("A value is not what the record has at its place.");
        }
        if (state.equals("54000")) {
            return ProblemType.INVALID_INPUT.because("A value is longer than the record can keep at its place.");
        }
        boolean unreachable = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        if (unreachable || failure instanceof SQLTransientException || isAcquisitionTimeout(failure)) {
            return ProblemType.UNAVAILABLE.because("The database can't be reached. Try again in a few seconds.");
        }
        return null;
    }

    private static boolean isAcquisitionTimeout(SQLException failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("Sorry, acquisition timeout");
    }

    /** A statement that was sent with others fails as their batch, with its own failure behind that. */
    private static String rule(SQLException failure) {
        for (Throwable one : failure) {
            if (one instanceof PSQLException postgres
                    && postgres.getServerErrorMessage() != null
                    && postgres.getServerErrorMessage().getConstraint() != null) {
                return postgres.getServerErrorMessage().getConstraint().replace('_', ' ');
            }
        }
        return "what is recorded stays as it is";
    }
}
