package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;

/** Puts back what claims and verdicts rest on. */
@Singleton
class RestoredCitations {

    @Inject
    Sql sql;

    /**
     * The citations of a claim or a verdict.
     *
     * @param column {@code claim_id} or {@code verdict_id}
     */
    void of(String column, ExportedLine line, Stamp stamp) {
        if (line.has("citations")) {
            sql.statement("""
                            with line as (select ?::json as j)
                            insert into citation (id, %s, source_id, role, excerpt, created_at, created_by)
                            select (t->>'id')::uuid, (j->>'id')::uuid, (t->>'sourceId')::uuid, t->>'role',
                                   t->>'excerpt', (t->>'createdAt')::timestamptz, coalesce((t->>'createdBy')::uuid, ?)
                              from line, json_array_elements(j->'citations') t""".formatted(column), line.text(), stamp.by()).update();
        }
    }
}
