package org.claimtracker.interchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;
import java.util.UUID;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.Sql;

/** What was sent to be imported, in pieces in the store: whichever process runs the import finds it there. */
@ApplicationScoped
class Uploads {

    private static final int PIECE = 1024 * 1024;
    private static final Duration KEPT_FOR_NOBODY = Duration.ofDays(1);

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    UUID begin() {
        return ids.next();
    }

    /** Stores the content to its end, each piece by itself, and answers how many bytes there were. */
    long store(UUID id, InputStream content) throws IOException {
        long bytes = 0;
        for (int ordinal = 0; ; ordinal++) {
            byte[] piece = content.readNBytes(PIECE);
            if (piece.length == 0) {
                return bytes;
            }
            bytes += piece.length;
            sql.statement(
                            "insert into upload (id, ordinal, content, received_at) values (?, ?, ?, ?)",
                            id,
                            ordinal,
                            piece,
                            clock.instant())
                    .update();
        }
    }

    /** The content from its beginning, a piece in memory at a time. */
    InputStream open(UUID id) {
        return new java.io.SequenceInputStream(new Enumeration<>() {

            private int ordinal;
            private byte[] next = piece(id, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                var piece = new java.io.ByteArrayInputStream(next);
                next = piece(id, ++ordinal);
                return piece;
            }
        });
    }

    private byte[] piece(UUID id, int ordinal) {
        return sql.statement("select content from upload where id = ? and ordinal = ?", id, ordinal)
                .first(row -> row.getBytes("content"))
                .orElse(null);
    }

    void remove(UUID id) {
        sql.statement("delete from upload where id = ?", id).update();
    }

    /**
     * Removes what nobody reads any more: of a request that was refused, repeated or broken off, and of an import that
     * has ended in a process that ended with it.
     */
    @Scheduled(every = "1h", delayed = "7m")
    void sweep() {
        sql.statement("""
                        delete from upload
                         where id in (select u.id from upload u where u.ordinal = 0 and u.received_at < ?)
                           and not exists (select 1 from import i where i.upload_id = upload.id and i.finished_at is null)""", clock.instant().minus(KEPT_FOR_NOBODY)).update();
    }
}
