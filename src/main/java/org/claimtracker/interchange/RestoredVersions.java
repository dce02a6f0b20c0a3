package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;

/**
 * Puts the versions of rows back that a line of an export brings, with the times they had: the earlier ones as they are
 * told, and the present one, from now on where nothing is told, from the row that was restored before. The trigger that
 * records versions finds it there and has nothing to add.
 */
@Singleton
class RestoredVersions {

    /** Takes the lines' JSON, the member with the earlier versions, defaults, and the id they all must have. */
    private static final String EARLIER = """
            insert into %1$s_version
            select v.* from json_array_elements(?::json -> ?) x
             cross join lateral jsonb_populate_record(null::%1$s_version, ?::jsonb || column_names(x::jsonb)) v
             where v.%2$s = ?""";

    private static final String PRESENT = """
            insert into %1$s_version
            select v.* from %1$s t
             cross join lateral (%3$s) from_line (recorded_from)
             cross join lateral jsonb_populate_record(null::%1$s_version, to_jsonb(t) || jsonb_build_object(
                                    'recorded_from', coalesce(from_line.recorded_from::timestamptz, ?),
                                    'recorded_to', 'infinity')) v
             where t.%2$s = ?""";

    /** Two versions of a row that are valid at the same time, or one that is not valid yet. */
    private static final String IMPOSSIBLE = """
            select 1 from %1$s_version a join %1$s_version b using (%3$s)
             where a.%2$s = ? and (b.recorded_from > a.recorded_from and b.recorded_from < a.recorded_to
                                   or a.recorded_from > ? + interval '1 minute')
             limit 1""";

    @Inject
    Sql sql;

    /**
     * The versions of a row that has an id.
     *
     * @param line what the export says of it, with {@code earlierVersions} and {@code recordedFrom}
     */
    void of(String table, UUID id, ExportedLine line, Stamp stamp) {
        earlier(table, "id", id, line, "earlierVersions", stamp);
        String json = line.text();
        sql.statement(PRESENT.formatted(table, "id", "select ?::json ->> 'recordedFrom'"), json, stamp.at(), id)
                .update();
        check(table, "id", "id", id, line, "earlierVersions", stamp);
    }

    /** The versions of a claim's quantities. */
    void ofQuantities(UUID claim, ExportedLine line, Stamp stamp) {
        earlier("quantity", "claim_id", claim, line, "earlierQuantities", stamp);
        if (line.has("quantities")) {
            sql.statement(
                            PRESENT.formatted(
                                    "quantity",
                                    "claim_id",
                                    "select ?::json -> 'quantities' -> t.ordinal ->> 'recordedFrom'"),
                            line.text(),
                            stamp.at(),
                            claim)
                    .update();
        }
        check("quantity", "claim_id", "claim_id, ordinal", claim, line, "earlierQuantities", stamp);
    }

    /**
     * The versions of the citations of a claim or a verdict.
     *
     * @param column {@code claim_id} or {@code verdict_id}
     */
    void ofCitations(String column, UUID id, ExportedLine line, Stamp stamp) {
        earlier("citation", column, id, line, "earlierCitations", stamp);
        if (line.has("citations")) {
            sql.statement(PRESENT.formatted("citation", column, """
                                    select x->>'recordedFrom' from json_array_elements(?::json -> 'citations') x
                                     where x->>'id' = t.id::text"""), line.text(), stamp.at(), id)
                    .update();
        }
        check("citation", column, "id", id, line, "earlierCitations", stamp);
    }

    private void earlier(String table, String column, UUID id, ExportedLine line, String member, Stamp stamp) {
        if (!line.has(member)) {
            return;
        }
        // Who first wrote something is not in every export.
        String unknown = "{\"created_by\": \"%1$s\", \"updated_by\": \"%1$s\"}".formatted(stamp.by());
        int added = sql.statement(EARLIER.formatted(table, column), line.text(), member, unknown, id)
                .update();
        if (added != line.json().get(member).size()) {
            throw ProblemException.invalid("/" + member, "must be versions of this only");
        }
    }

    private void check(
            String table, String column, String key, UUID id, ExportedLine line, String member, Stamp stamp) {
        boolean impossible = line.has(member)
                && sql.statement(IMPOSSIBLE.formatted(table, column, key), id, stamp.at())
                        .hasRow();
        if (impossible) {
            throw ProblemType.INVALID_INPUT
                    .because("Of each thing there is one version at a time, and none of the future.")
                    .at("/" + member, "must be one after the other");
        }
    }
}
