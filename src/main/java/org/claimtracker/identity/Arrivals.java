package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;

/**
 * Organisations and actors that come here with a record from another installation, under the ids they have there: its
 * histories and ledgers name them so. Nobody can sign in as an actor that came so, nor does one that works here become
 * one.
 */
@Singleton
public class Arrivals {

    @Inject
    Sql sql;

    @Inject
    Organizations organizations;

    /**
     * Puts an actor on record, without a name where the export has none, or gives one its name that has none yet.
     *
     * @param json the line of the export
     * @return whether anything was changed
     * @throws ProblemException {@link ProblemType#CONFLICT} when somebody who works here has that id
     */
    @Transactional
    public boolean actor(String json, Stamp stamp) {
        Optional<Boolean> restored = sql.statement("""
                        select a.restored_at is not null from actor a
                         where a.id = (select (?::json ->> 'id')::uuid)""", json).first(row -> row.getBoolean(1));
        if (restored.isPresent()) {
            requireRestored(restored.get());
            return sql.statement("""
                            with line as (select ?::json as j)
                            update actor a set display_name = j->>'name', version = a.version + 1
                              from line
                             where a.id = (j->>'id')::uuid and j->>'name' <> a.display_name and a.forgotten_at is null""", json).update() == 1;
        }
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into actor (id, subject, display_name, organization_id, organization_key, created_at,
                                           restored_at)
                        select (j->>'id')::uuid, 'restored:' || (j->>'id')::uuid,
                               coalesce(left(j->>'name', 200), 'Person ' || right(j->>'id', 6)), o.id, j->>'organization',
                               ?, ?
                          from line left join organization o on o.key = j->>'organization'""", json, stamp.at(), stamp.at()).update();
        return true;
    }

    /**
     * Makes sure that all of them came with a record: nobody who works here is said to have done something elsewhere.
     *
     * @throws ProblemException {@link ProblemType#CONFLICT} when one of them works here
     */
    public void requireRestored(Collection<UUID> actors) {
        requireRestored(!sql.statement("select 1 from actor where id = any(?) and restored_at is null", (Object)
                        actors.toArray(UUID[]::new))
                .hasRow());
    }

    private static void requireRestored(boolean restored) {
        if (!restored) {
            throw ProblemType.CONFLICT.because(
                    "It names an actor who works here; what somebody did here is known here.");
        }
    }

    /**
     * Puts an organisation on record with its past. One that was registered here under the same key, in an empty record,
     * makes room for it: its people, and whatever they have done but for claims and verdicts, become the other's.
     *
     * @param json the line of the export
     * @return whether anything was changed
     */
    @Transactional
    public boolean organization(String json, String key) {
        record Present(UUID id, boolean same) {}
        Optional<Present> present = sql.statement("""
                        select o.id, o.id = (select (?::json ->> 'id')::uuid) as same
                          from organization o where o.key = ? or o.id = (select (?::json ->> 'id')::uuid)
                         order by same desc limit 1""", json, key, json)
                .first(row -> new Present(row.getObject("id", UUID.class), row.getBoolean("same")));
        if (present.isPresent() && present.get().same()) {
            return false;
        }
        present.ifPresent(registered -> sql.statement(
                        "update organization set key = 'replaced-' || id where id = ?", registered.id())
                .update());
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into organization (id, version, key, name, url, member, second_person_required, time_zone,
                                                  created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, j->>'key', j->>'name', j->>'url',
                               (j->>'member')::boolean, (j->>'secondPersonRequired')::boolean, j->>'timeZone',
                               (j->>'createdAt')::timestamptz, (j->>'createdBy')::uuid,
                               (j->>'updatedAt')::timestamptz, (j->>'updatedBy')::uuid
                          from line""", json).update();
        present.ifPresent(registered -> giveWay(registered.id(), json));
        sql.statement("""
                        update actor a set organization_id = o.id from organization o
                         where o.key = ? and a.organization_key = o.key and a.organization_id is null""", key).update();
        organizations.forget(key);
        return true;
    }

    /** The id of the organisation with exactly this key. */
    public Optional<UUID> idOf(String key) {
        return sql.statement("select id from organization where key = ?", key)
                .first(row -> row.getObject("id", UUID.class));
    }

    private void giveWay(UUID registered, String json) {
        for (String table : new String[] {"actor", "import", "rating_scale", "source", "article_reading"}) {
            sql.statement(
                            "update %s set organization_id = (?::json ->> 'id')::uuid where organization_id = ?"
                                    .formatted(table),
                            json,
                            registered)
                    .update();
        }
        sql.statement("delete from organization where id = ?", registered).update();
    }
}
