package org.claimtracker.interchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Sql;

/**
 * Writes the lines of an export, and before each one the actors it names for the first time. An actor has the name that
 * the reader sees in histories, which show who changed something; of others, who are in ledgers by their id only, there
 * is no more here either. Subject and program are in no export.
 */
final class ExportedActors {

    private static final String ACTORS = """
            select json_strip_nulls(json_build_object(
                       'record', 'actor', 'id', a.id, 'organization', coalesce(o.key, a.organization_key),
                       'name', case when a.organization_id = ? or a.id = any(?) then a.display_name end)) as line
              from actor a left join organization o on o.id = a.organization_id
             where a.id = any(?) order by a.id""";

    private final Sql sql;
    private final Reader reader;
    private final ExportRecords.Writer writer;
    private final Set<UUID> known = new HashSet<>();
    private final Set<UUID> named = new HashSet<>();

    ExportedActors(Sql sql, Reader reader, ExportRecords.Writer writer) {
        this.sql = sql;
        this.reader = reader;
        this.writer = writer;
    }

    void write(String line) {
        Set<UUID> unknown = new HashSet<>();
        Set<UUID> shown = new HashSet<>();
        eachActor(line, (member, id) -> {
            if (member.equals("updatedBy") && named.add(id)) {
                shown.add(id);
                unknown.add(id);
            }
            if (known.add(id)) {
                unknown.add(id);
            }
        });
        if (!unknown.isEmpty()) {
            sql.statement(ACTORS, reader.organization(), shown.toArray(UUID[]::new), unknown.toArray(UUID[]::new))
                    .list(row -> row.getString("line"))
                    .forEach(writer::line);
        }
        writer.line(line);
    }

    /** Takes an actor and the member that names it. */
    @FunctionalInterface
    interface Taker {
        void take(String member, UUID actor);
    }

    /** Finds who a line names: each member that says by whom something was done ends so. */
    static void eachActor(String line, Taker taker) {
        try (JsonParser parser = LenientJson.MAPPER.createParser(line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && namesActor(parser.currentName())) {
                    String member = parser.currentName();
                    if (parser.nextToken() == JsonToken.VALUE_STRING) {
                        taker.take(member, UUID.fromString(parser.getText()));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether the member is called {@code createdBy}, {@code updatedBy} and the like. */
    static boolean namesActor(String member) {
        return member.endsWith("By");
    }
}
