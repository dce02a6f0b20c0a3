package org.claimtracker.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.Api;
import org.claimtracker.identity.Acting;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.Test;

/** An import that one process was silent about for too long is another one's to do. */
@QuarkusTest
class TakenOverTest {

    private static final String TYPE = "application/x-ndjson";

    @Inject
    Sql sql;

    @Inject
    Imports imports;

    @Inject
    ImportRun run;

    @Inject
    Uploads uploads;

    @Test
    void whoWasSilentForTooLongTakesNothingFromWhoTookOver() throws IOException {
        Api.id("/v1/claims", Api.claim());
        UUID id = UUID.randomUUID();
        UUID upload = uploads.begin();
        UUID successor = UUID.randomUUID();
        uploads.store(upload, new ByteArrayInputStream("{}\n".getBytes(StandardCharsets.UTF_8)));
        sql.statement("""
                        insert into import (id, version, organization_id, status, upload_id, media_type, columns, bytes,
                                            acting, leased_by, leased_until, created_at, created_by, updated_at)
                        select ?, 0, o.id, 'running', ?, ?, '{}', 3, ?, ?, now() + interval '1 hour', now(), o.created_by, now()
                          from organization o where o.key = 'development'""", id, upload, TYPE, """
                        {"subject": "development:developer", "displayName": "developer",
                         "organizationKey": "development", "roles": ["admin"]}""", successor).update();
        var acting = new Acting("development:developer", "developer", null, "development", List.of("admin"));

        // All rows are done, as far as it knows.
        run.carryOut(job(id, upload, acting, 1, UUID.randomUUID()), () -> true);
        imports.release(job(id, upload, acting, 0, successor));

        JsonPath done = Api.ended(id.toString());
        assertThat(done.getInt("rows.total")).as(done.prettify()).isEqualTo(1);
        assertThat(done.getString("status")).isEqualTo("finished");
    }

    private static Imports.Job job(UUID id, UUID upload, Acting acting, int done, UUID by) {
        return new Imports.Job(id, upload, TYPE, Map.of(), acting, done, by, null);
    }
}
