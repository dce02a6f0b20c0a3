package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.identity.Acting;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.Problem;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Word;

/** The imports in the store, with their reports. Each is its organisation's own business. */
@Singleton
class Imports {

    private static final int LINES_SHOWN = 100;

    /**
     * How long a process that runs an import may be silent before another one takes over. By the database's clock, which
     * all processes share.
     */
    private static final String LEASE = "clock_timestamp() + interval '60 seconds'";

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    /**
     * An import that is to be done.
     *
     * @param done how many rows were done before it was interrupted
     * @param by   names the process that does it now
     * @param past whether it may bring a past; {@code null} until that is asked
     */
    record Job(
            UUID id,
            UUID upload,
            String mediaType,
            Map<String, String> columns,
            Acting acting,
            int done,
            UUID by,
            Boolean past) {}

    @Transactional
    ImportView add(Upload upload, Map<String, String> columns) {
        var stamp = caller.stamp();
        UUID id = ids.next();
        sql.statement(
                        """
                        insert into import (id, version, organization_id, status, upload_id, media_type, columns, bytes,
                                            acting, created_at, created_by, updated_at)
                        values (?, 0, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)""",
                        id,
                        caller.organization(),
                        upload.id(),
                        upload.mediaType(),
                        write(columns),
                        upload.bytes(),
                        write(caller.acting()),
                        stamp.at(),
                        stamp.by(),
                        stamp.at())
                .update();
        return view(id);
    }

    ImportView view(UUID id) {
        ImportView found = sql.statement(
                        "select * from import where id = ? and organization_id = ?", id, caller.organization())
                .first(row -> read(row, null))
                .orElseThrow(() -> ProblemException.notFound("import", id));
        // After it: of an import that has ended, the report is never shorter than its counts.
        return found.with(
                sql.statement("select * from import_row where import_id = ? order by row limit ?", id, LINES_SHOWN)
                        .list(this::line));
    }

    Page<ImportView> page(PageRequest request) {
        var statement = sql.statement("select * from import where organization_id = ?", caller.organization());
        request.after().ifPresent(after -> statement.add("and id < ?", after.uuid(0)));
        statement.add("order by id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(row -> read(row, null)), request, last -> List.of(last.id()));
    }

    Page<ImportRow> report(UUID id, ImportOutcome outcome, PageRequest request) {
        view(id);
        var statement = sql.statement("select * from import_row where import_id = ?", id)
                .addIfPresent("and outcome = ?", outcome);
        request.after().ifPresent(after -> statement.add("and row > ?", after.number(0)));
        statement.add("order by row limit ?", request.rowsToRead());
        return Page.of(statement.list(this::line), request, last -> List.of(last.row()));
    }

    /** Takes the next import that nobody does, the smallest first: nobody waits long behind somebody else's archive. */
    Optional<Job> take() {
        UUID by = ids.next();
        return sql.statement("""
                        update import set status = 'running', leased_by = ?, leased_until = %s
                         where id = (select id from import
                                      where finished_at is null
                                        and (leased_until is null or leased_until < clock_timestamp())
                                      order by bytes, id limit 1 for update skip locked)
                        returning *""".formatted(LEASE), by)
                .first(row -> new Job(
                        row.getObject("id", UUID.class),
                        row.getObject("upload_id", UUID.class),
                        row.getString("media_type"),
                        columns(row.getString("columns")),
                        read(row.getString("acting"), Acting.class),
                        counts(row).total(),
                        by,
                        (Boolean) row.getObject("restores_past")));
    }

    /**
     * Decides, once for each import, whether it may bring a past: only an administrator's may, and only while the record
     * is as it came from elsewhere, so that nobody adds a past to what others have begun.
     */
    @Transactional
    Job decided(Job job) {
        boolean past = sql.statement("""
                        update import
                           set restores_past = coalesce(restores_past, ? and not exists (
                                   select 1 from claim c join actor a on a.id = c.created_by where a.restored_at is null)
                               and not exists (
                                   select 1 from claim c join actor a on a.id = c.updated_by where a.restored_at is null)
                               and not exists (
                                   select 1 from verdict v join actor a on a.id = v.updated_by where a.restored_at is null))
                         where id = ?
                        returning restores_past""", caller.mayRestorePast(), job.id())
                .first(row -> row.getBoolean("restores_past"))
                .orElse(false);
        return new Job(
                job.id(), job.upload(), job.mediaType(), job.columns(), job.acting(), job.done(), job.by(), past);
    }

    /**
     * Reports rows, in the transaction that they were imported in: an import that is interrupted goes on behind them.
     *
     * @return whether the import is still this process's to do
     */
    boolean report(Job job, List<ImportRow> rows) {
        Map<ImportOutcome, Integer> counts = new EnumMap<>(ImportOutcome.class);
        List<Object[]> lines = new ArrayList<>();
        for (ImportRow row : rows) {
            counts.merge(row.outcome(), 1, Integer::sum);
            lines.add(new Object[] {
                job.id(),
                row.row(),
                row.place(),
                row.outcome(),
                row.url(),
                row.claimId(),
                row.verdictId(),
                row.problem() == null ? null : write(row.problem())
            });
        }
        sql.updateAll("""
                insert into import_row (import_id, row, place, outcome, url, claim_id, verdict_id, problem)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", lines);
        return sql.statement(
                                """
                                update import
                                   set created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
                                       skipped = skipped + ?, failed = failed + ?, version = version + 1,
                                       updated_at = greatest(?, updated_at), leased_until = %s
                                 where id = ? and leased_by = ? and finished_at is null""".formatted(LEASE),
                                counts.getOrDefault(ImportOutcome.CREATED, 0),
                                counts.getOrDefault(ImportOutcome.UPDATED, 0),
                                counts.getOrDefault(ImportOutcome.UNCHANGED, 0),
                                counts.getOrDefault(ImportOutcome.SKIPPED, 0),
                                counts.getOrDefault(ImportOutcome.FAILED, 0),
                                clock.instant(),
                                job.id(),
                                job.by())
                        .update()
                == 1;
    }

    /**
     * Keeps an import while nothing of it is to be reported.
     *
     * @return whether it is still this process's to do
     */
    boolean renew(Job job) {
        return sql.statement(
                                "update import set leased_until = %s where id = ? and leased_by = ? and finished_at is null"
                                        .formatted(LEASE),
                                job.id(),
                                job.by())
                        .update()
                == 1;
    }

    /**
     * Ends an import; {@code problem} is {@code null} when all of it was read.
     *
     * @return whether it was still this process's to end
     */
    boolean end(Job job, Problem problem) {
        var now = clock.instant();
        return sql.statement(
                                """
                        update import set status = ?, problem = ?, finished_at = greatest(?, created_at),
                                          updated_at = greatest(?, updated_at), version = version + 1, acting = null,
                                          leased_by = null, leased_until = null
                         where id = ? and leased_by = ?""",
                                problem == null ? ImportStatus.FINISHED : ImportStatus.FAILED,
                                problem == null ? null : write(problem),
                                now,
                                now,
                                job.id(),
                                job.by())
                        .update()
                == 1;
    }

    /** Lets any process go on with it at once. */
    void release(Job job) {
        sql.statement(
                        "update import set leased_by = null, leased_until = null where id = ? and leased_by = ?",
                        job.id(),
                        job.by())
                .update();
    }

    private ImportView read(ResultSet row, List<ImportRow> report) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Word.of(ImportStatus.class, row.getString("status")),
                row.getString("media_type"),
                row.getLong("bytes"),
                counts(row),
                read(row.getString("problem"), JsonNode.class),
                report,
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                Sql.instant(row, "finished_at"));
    }

    private static ImportView.Counts counts(ResultSet row) throws SQLException {
        int created = row.getInt("created");
        int updated = row.getInt("updated");
        int unchanged = row.getInt("unchanged");
        int skipped = row.getInt("skipped");
        int failed = row.getInt("failed");
        return new ImportView.Counts(
                created + updated + unchanged + skipped + failed, created, updated, unchanged, skipped, failed);
    }

    private ImportRow line(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getInt("row"),
                row.getString("place"),
                Word.of(ImportOutcome.class, row.getString("outcome")),
                row.getString("url"),
                row.getObject("claim_id", UUID.class),
                row.getObject("verdict_id", UUID.class),
                read(row.getString("problem"), JsonNode.class));
    }

    private Map<String, String> columns(String stored) {
        Map<String, String> columns = new java.util.LinkedHashMap<>();
        try {
            json.readTree(stored)
                    .properties()
                    .forEach(column ->
                            columns.put(column.getKey(), column.getValue().asText()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return columns;
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return stored == null ? null : json.readValue(stored, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
