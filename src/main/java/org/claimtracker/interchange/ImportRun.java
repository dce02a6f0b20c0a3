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
            List<Read> begunPage = List.of();
            while (more && goOn.getAsBoolean()) {
                List<Read> batch = new ArrayList<>(begunPage);
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
                begunPage = more ? takeLastPage(batch) : List.of();
                if (batch.isEmpty()) {
                    // What was done before it was interrupted is only passed over, which can take longer than a lease.
                    renew(job);
                } else {
                    keep(job, batch);
                }
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
        } catch (RuntimeException | Error failure) {
            ProblemException problem = problem(failure);
            if (problem.type() == ProblemType.UNAVAILABLE) {
                throw failure;
            }
            // Doing it again would come to the same end.
            end(job, problem);
        }
    }

    /** Leaves the reviews of the last page, which may go on, to those that come after them, unless there is no other. */
    private static List<Read> takeLastPage(List<Read> batch) {
        int begin = batch.size();
        while (begin > 0
                && batch.get(begin - 1).review() != null
                && ReviewedPages.areOne(
                        batch.get(begin - 1).review(), batch.getLast().review())) {
            begin--;
        }
        if (begin == 0) {
            return List.of();
        }
        List<Read> last = batch.subList(begin, batch.size());
        List<Read> taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    private void renew(Imports.Job job) {
        if (!imports.renew(job)) {
            throw new TakenOver();
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
        } catch (RuntimeException | Error unexpected) {
            return new Read(number, row, null, unexpected(unexpected));
        }
    }

    private void keep(Imports.Job job, List<Read> batch) {
        keep(
                job,
                batch,
                ReviewedPages.of(batch.stream()
                        .map(Read::review)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private void keep(Imports.Job job, List<Read> batch, ReviewedPages pages) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            together(job, batch, pages);
        } catch (TakenOver elsewhere) {
            throw elsewhere;
        } catch (RuntimeException | Error failure) {
            if (batch.size() == 1) {
                alone(job, batch.getFirst(), pages, failure);
            } else {
                int half = batch.size() / 2;
                keep(job, batch.subList(0, half), pages);
                keep(job, batch.subList(half, batch.size()), pages);
            }
        }
    }

    private void together(Imports.Job job, List<Read> batch, ReviewedPages pages) {
        QuarkusTransaction.requiringNew().run(() -> {
            Stamp stamp = caller.stamp();
            var reviews =
                    batch.stream().map(Read::review).filter(Objects::nonNull).toList();
            var kept = keeping.keep(reviews, pages, job.id(), stamp).iterator();
            report(
                    job,
                    batch.stream()
                            .map(read -> read.review() == null ? done(job, read, stamp) : line(read, kept.next()))
                            .toList());
        });
    }

    /**
     * Reports a row that can't be kept, once it has failed twice: the first time somebody may have written the same at
     * that moment, or something else that is over by now.
     */
    private void alone(Imports.Job job, Read read, ReviewedPages pages, Throwable failure) {
        requireStore(failure);
        try {
            together(job, List.of(read), pages);
        } catch (TakenOver elsewhere) {
            throw elsewhere;
        } catch (RuntimeException | Error again) {
            ImportRow failed = line(read, ImportOutcome.FAILED, requireStore(again));
            QuarkusTransaction.requiringNew().run(() -> report(job, List.of(failed)));
        }
    }

    /** What is the matter with a row, and not with the store, which is no row's fault. */
    private static ProblemException requireStore(Throwable failure) {
        ProblemException problem = problem(failure);
        if (problem.type() == ProblemType.UNAVAILABLE) {
            throw problem;
        }
        return problem;
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
        return line(read, new Kept(outcome, null, null, problem));
    }

    private ImportRow line(Read read, Kept kept) {
        return new ImportRow(
                read.number(),
                read.row().place(),
                kept.outcome(),
                read.review() == null ? null : read.review().address(),
                kept.claim(),
                kept.verdict(),
                kept.problem() == null ? null : json.valueToTree(kept.problem().problem()));
    }

    private static ProblemException problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return DatabaseFailures.in(failure).orElseGet(() -> unexpected(failure));
    }

    private static ProblemException unexpected(Throwable failure) {
        LOG.error("A row could not be imported", failure);
        return ProblemType.INTERNAL_ERROR.because("The service could not read this row; its operator can tell why.");
    }
}
