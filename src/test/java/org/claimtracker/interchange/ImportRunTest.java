package org.claimtracker.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.Api;
import org.claimtracker.identity.Acting;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.Test;

/** An import is one process's to do at a time, and comes to its end whatever is in it. */
@QuarkusTest
class ImportRunTest {

    private static final String TYPE = "application/x-ndjson";

    @Inject
    Sql sql;

    @Inject
    Imports imports;

    @Inject
    ImportRun run;

    @Inject
    Uploads uploads;

    @Inject
    ReviewKeeping keeping;

    @Inject
    Restoring restoring;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    @Test
    void whoWasSilentForTooLongTakesNothingFromWhoTookOver() throws IOException {
        Api.id("/v1/claims", Api.claim());
        UUID successor = UUID.randomUUID();
        UUID upload = stored("{}\n");
        UUID id = begun(upload, successor);

        // All rows are done, as far as it knows.
        run.carryOut(job(id, upload, 1, UUID.randomUUID()), () -> true);
        imports.release(job(id, upload, 0, successor));

        JsonPath done = Api.ended(id.toString());
        assertThat(done.getInt("rows.total")).as(done.prettify()).isEqualTo(1);
        assertThat(done.getString("status")).isEqualTo("finished");
    }

    @Test
    void whoOnlyPassesOverWhatWasDoneKeepsTheImport() throws IOException {
        Api.id("/v1/claims", Api.claim());
        UUID by = UUID.randomUUID();
        UUID upload = stored(("{\"x\": \"" + "x".repeat(1_000_000) + "\"}\n").repeat(10));
        UUID id = begun(upload, by);
        List<Boolean> kept = new ArrayList<>();

        run.carryOut(job(id, upload, 10, by), () -> {
            kept.add(sql.statement(
                            "select leased_until > clock_timestamp() + interval '50 seconds' from import where id = ?",
                            id)
                    .first(row -> row.getBoolean(1))
                    .orElseThrow());
            sql.statement("update import set leased_until = clock_timestamp() + interval '20 seconds' where id = ?", id)
                    .update();
            return true;
        });

        assertThat(kept).hasSizeGreaterThan(1).doesNotContain(false);
    }

    @Test
    void whatAnEndedImportHasLeftIsSweptAndWhatOneStillReadsIsNot() throws IOException {
        Api.id("/v1/claims", Api.claim());
        UUID left = stored("{}\n");
        UUID ended = begun(left, UUID.randomUUID());
        UUID read = stored("{}\n");
        UUID running = begun(read, UUID.randomUUID());
        sql.statement("""
                        update import set status = 'finished', finished_at = now(), leased_by = null, leased_until = null, acting = null
                         where id = ?""", ended).update();
        sql.statement("update upload set received_at = now() - interval '2 days' where id in (?, ?)", left, read)
                .update();

        uploads.sweep();

        assertThat(pieces(left)).isZero();
        assertThat(pieces(read)).isEqualTo(1);
        sql.statement("delete from import where id = ?", running).update();
    }

    @Test
    void aRowThatTakesTheWholeStackFailsAlone() throws IOException {
        Api.id("/v1/claims", Api.claim());
        UUID by = UUID.randomUUID();
        String review =
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Said\", \"url\": \"https://s%d.example/\"%s}\n";
        UUID upload =
                stored(review.formatted(Api.unique(), ", \"name\": \"deep\"") + review.formatted(Api.unique(), ""));
        UUID id = begun(upload, by);
        var shallow = new ImportRun();
        shallow.imports = imports;
        shallow.uploads = uploads;
        shallow.keeping = keeping;
        shallow.restoring = restoring;
        shallow.caller = caller;
        shallow.json = json;
        shallow.reading = new ReviewReading() {
            @Override
            ReviewContent read(SchemaNode node) {
                if (node.text("name").isPresent()) {
                    throw new StackOverflowError();
                }
                return super.read(node);
            }
        };

        shallow.carryOut(job(id, upload, 0, by), () -> true);

        JsonPath done = Api.ended(id.toString());
        assertThat(done.getString("status")).as(done.prettify()).isEqualTo("finished");
        assertThat(done.getList("report.outcome")).isEqualTo(List.of("failed", "created"));
    }

    private long pieces(UUID upload) {
        return sql.statement("select count(*) from upload where id = ?", upload)
                .first(row -> row.getLong(1))
                .orElseThrow();
    }

    private UUID stored(String content) throws IOException {
        UUID upload = uploads.begin();
        uploads.store(upload, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return upload;
    }

    /** An import that a process does for an hour. */
    private UUID begun(UUID upload, UUID by) {
        UUID id = UUID.randomUUID();
        sql.statement("""
                        insert into import (id, version, organization_id, status, upload_id, media_type, columns, bytes,
                                            acting, leased_by, leased_until, created_at, created_by, updated_at)
                        select ?, 0, o.id, 'running', ?, ?, '{}', 3, ?, ?, now() + interval '1 hour', now(), o.created_by, now()
                          from organization o where o.key = 'development'""", id, upload, TYPE, """
                        {"subject": "development:developer", "displayName": "developer",
                         "organizationKey": "development", "roles": ["admin"]}""", by).update();
        return id;
    }

    private static Imports.Job job(UUID id, UUID upload, int done, UUID by) {
        var acting = new Acting("development:developer", "developer", null, "development", List.of("admin"));
        return new Imports.Job(id, upload, TYPE, Map.of(), acting, done, by, null);
    }
}
