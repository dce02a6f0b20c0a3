package org.claimtracker.interchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.DatabaseFailures;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Stamp;
import org.jboss.logging.Logger;

/**
 * Does an import, some rows in a transaction. Where one of them fails they are divided until it is alone, so that it stops
 * none of the others; and since a row is reported in the transaction it is imported in, whoever goes on after an
 * interruption finds all that was done, and nothing done twice.
 */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int AT_ONCE = 200;

    /** How much of what was sent is held at once, and a row more. */
    private static final long MOST_AT_ONCE = 4L * 1024 * 1024;

    /** More than anybody has published; what is compressed could hold far more of nothing. */
    private static final int MOST_ROWS = 10_000_000;

    @Inject
    Imports imports;

    @Inject
    Uploads uploads;

    @Inject
    ReviewReading reading;

    @Inject
    ReviewKeeping keeping;

    @Inject
    Restoring restoring;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    /** A row with what it says, or with what is the matter with it. */
    private record Read(int number, Row row, ReviewContent review, ProblemException problem) {}

    /** Another process has taken over; what this one has not committed is not done. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Does it to its end, or until it is asked to stop.
     *
     * @param goOn asked between transactions
     */
    @ActivateRequestContext
    void carryOut(Imports.Job taken, BooleanSupplier goOn) {
        Imports.Job job = taken;
        caller.act(job.acting());
        try (Rows rows = Rows.open(uploads.open(job.upload()), job.mediaType(), job.columns())) {
            int number = 0;
            boolean more = true;
            while (more && goOn.getAsBoolean()) {
                List<Read> batch = new ArrayList<>();
                long begun = rows.bytesRead();
                while (more && batch.size() < AT_ONCE && rows.bytesRead() - begun < MOST_AT_ONCE) {
                    Row row;
                    try {
                        row = rows.next();
                    } catch (ProblemException | IOException broken) {
                        keep(job, batch);
                        throw broken;
                    }
                    more = row != null;
                    if (number == MOST_ROWS && more) {
                        keep(job, batch);
                        throw ProblemType.CONTENT_TOO_LARGE.because(
                                "It has more than %,d rows; send the others as another import.".formatted(MOST_ROWS));
                    }
                    if (row instanceof Row.Entry && job.past() == null) {
                        job = imports.decided(job);
                    }
                    if (more && ++number > job.done()) {
                        batch.add(read(number, row));
                    }
                }
                keep(job, batch);
            }
            if (more) {
                imports.release(job);
            } else {
                end(job, null);
            }
        } catch (TakenOver elsewhere) {
            LOG.infof("Import %s is carried on by another process", job.id());
        } catch (ZipException broken) {
            end(job, ProblemType.MALFORMED_CONTENT.because("It is not what gzip makes."));
        } catch (IOException broken) {
            end(job, ProblemType.MALFORMED_CONTENT.because("It ends early, or is not what its type says."));
        } catch (RuntimeException failure) {
            ProblemException problem = problem(failure);
            if (problem.type() == ProblemType.UNAVAILABLE) {
                throw failure;
            }
            // Doing it again would come to the same end.
            end(job, problem);
        }
    }

    private void end(Imports.Job job, ProblemException problem) {
        // Whoever has taken it over may still be reading.
        if (imports.end(job, problem == null ? null : problem.problem())) {
            uploads.remove(job.upload());
        }
    }

    private Read read(int number, Row row) {
        try {
            return switch (row) {
                case Row.Review review -> new Read(number, row, reading.read(review.node()), null);
                case Row.Unreadable unreadable -> new Read(number, row, null, unreadable.problem());
                case Row.Entry entry -> new Read(number, row, null, null);
                case Row.Nothing nothing -> new Read(number, row, null, null);
            };
        } catch (ProblemException problem) {
            return new Read(number, row, null, problem);
        } catch (RuntimeException unexpected) {
            return new Read(number, row, null, unexpected(unexpected));
        }
    }

    private void keep(Imports.Job job, List<Read> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            together(job, batch);
        } catch (TakenOver elsewhere) {
            throw elsewhere;
        } catch (RuntimeException failure) {
            if (batch.size() == 1) {
                alone(job, batch.getFirst(), failure);
            } else {
                int half = batch.size() / 2;
                keep(job, batch.subList(0, half));
                keep(job, batch.subList(half, batch.size()));
            }
        }
    }

    private void together(Imports.Job job, List<Read> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            Stamp stamp = caller.stamp();
            var reviews =
                    batch.stream().map(Read::review).filter(Objects::nonNull).toList();
            var kept = keeping.keep(reviews, job.id(), stamp).iterator();
            report(
                    job,
                    batch.stream()
                            .map(read -> read.review() == null ? done(job, read, stamp) : line(read, kept.next()))
                            .toList());
        });
    }

    /** Reports a row that can't be kept, once it is sure that nobody just wrote the same at the same moment. */
    private void alone(Imports.Job job, Read read, RuntimeException failure) {
        ProblemException problem = problem(failure);
        if (problem.type() == ProblemType.CONFLICT) {
            try {
                together(job, List.of(read));
                return;
            } catch (TakenOver elsewhere) {
                throw elsewhere;
            } catch (RuntimeException again) {
                problem = problem(again);
            }
        }
        if (problem.type() == ProblemType.UNAVAILABLE) {
            throw failure;
        }
        ImportRow failed = line(read, ImportOutcome.FAILED, problem);
        QuarkusTransaction.requiringNew().run(() -> report(job, List.of(failed)));
    }

    private void report(Imports.Job job, List<ImportRow> rows) {
        if (!imports.report(job, rows)) {
            throw new TakenOver();
        }
    }

    private ImportRow done(Imports.Job job, Read read, Stamp stamp) {
        return switch (read.row()) {
            case Row.Entry entry -> line(read, restoring.restore(entry.node(), job.past(), stamp));
            case Row.Nothing nothing ->
                line(read, ImportOutcome.SKIPPED, ProblemType.INVALID_INPUT.because("There is no ClaimReview in it."));
            case Row.Review unread -> line(read, ImportOutcome.FAILED, read.problem());
            case Row.Unreadable unreadable -> line(read, ImportOutcome.FAILED, unreadable.problem());
        };
    }

    private ImportRow line(Read read, ImportOutcome outcome, ProblemException problem) {
        return line(read, new ReviewKeeping.Kept(outcome, null, null, problem));
    }

    private ImportRow line(Read read, ReviewKeeping.Kept kept) {
        return new ImportRow(
                read.number(),
                read.row().place(),
                kept.outcome(),
                read.review() == null ? null : read.review().address(),
                kept.claim(),
                kept.verdict(),
                kept.problem() == null ? null : json.valueToTree(kept.problem().problem()));
    }

    private static ProblemException problem(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return DatabaseFailures.in(failure).orElseGet(() -> unexpected(failure));
    }

    private static ProblemException unexpected(RuntimeException failure) {
        LOG.error("A row could not be imported", failure);
        return ProblemType.INTERNAL_ERROR.because("The service could not read this row; its operator can tell why.");
    }
}
