package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;

/**
 * Organisations by what they publish, whether they work in this record or are only known from elsewhere. Those are no
 * members: nobody speaks for them here until an administrator registers one under its key.
 */
@Singleton
public class Publishers {

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    /**
     * An organisation as a publisher.
     *
     * @param member whether it works in this record
     */
    public record Publisher(UUID id, boolean member) {}

    /** The organisation with this key, or the member whose web site this is. */
    public Optional<Publisher> find(String keyOrSite) {
        return sql.statement("""
                        select id, member from organization
                         where key = ? or (member and site_of(url) = ?)
                         order by member desc, id limit 1""", keyOrSite, keyOrSite)
                .first(row -> new Publisher(row.getObject("id", UUID.class), row.getBoolean("member")));
    }

    /**
     * The same, put on record as no member when nobody has heard of it.
     *
     * @param name what it is called; shortened to 200 characters
     * @param url  its web site; may be {@code null}
     */
    @Transactional
    public Publisher known(String keyOrSite, String name, String url, Stamp stamp) {
        return find(keyOrSite).orElseGet(() -> {
            sql.statement("""
                            insert into organization (id, version, key, name, url, second_person_required, member,
                                                      created_at, created_by, updated_at, updated_by)
                            values (?, 0, ?, left(?, 200), ?, true, false, ?, ?, ?, ?)
                            on conflict (key) do nothing""", ids.next(), keyOrSite, name, url, stamp.at(), stamp.by(), stamp.at(), stamp.by())
                    .update();
            return find(keyOrSite).orElseThrow();
        });
    }
}
