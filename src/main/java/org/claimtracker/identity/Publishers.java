package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * What somebody who published something is called there.
     *
     * @param keyOrSite the key of an organisation, or a site
     * @param name      what to call it when nobody has heard of it; shortened to 200 characters
     * @param url       its web site; may be {@code null}
     */
    public record Named(String keyOrSite, String name, String url) {}

    /** The organisation with this key, or the member whose web site this is. */
    public Optional<Publisher> find(String keyOrSite) {
        return Optional.ofNullable(find(List.of(keyOrSite)).get(keyOrSite));
    }

    private Map<String, Publisher> find(Collection<String> keysOrSites) {
        String[] wanted = keysOrSites.toArray(String[]::new);
        Map<String, Publisher> found = new HashMap<>();
        sql.statement("""
                        select key as wanted, id, member from organization where key = any(?)
                        union all
                        select site_of(url), id, member from organization where member and site_of(url) = any(?)
                        order by member desc, id""", wanted, wanted)
                .list(row -> found.putIfAbsent(
                        row.getString("wanted"),
                        new Publisher(row.getObject("id", UUID.class), row.getBoolean("member"))));
        return found;
    }

    /** The same, put on record as no member when nobody has heard of it. */
    @Transactional
    public Publisher known(Named named, Stamp stamp) {
        return known(List.of(named), stamp).get(named.keyOrSite());
    }

    /** The same of several, by their keys or sites. */
    @Transactional
    public Map<String, Publisher> known(Collection<Named> named, Stamp stamp) {
        Set<String> wanted = named.stream().map(Named::keyOrSite).collect(Collectors.toSet());
        Map<String, Publisher> found = find(wanted);
        if (found.keySet().containsAll(wanted)) {
            return found;
        }
        // In one order, so that of two who meet the same ones neither waits for the other.
        named.stream()
                .filter(one -> !found.containsKey(one.keyOrSite()))
                .sorted(Comparator.comparing(Named::keyOrSite))
                .forEach(one -> add(one, stamp));
        return find(wanted);
    }

    private void add(Named named, Stamp stamp) {
        sql.statement(
                        """
                        insert into organization (id, version, key, name, url, second_person_required, member,
                                                  created_at, created_by, updated_at, updated_by)
                        values (?, 0, ?, left(?, 200), ?, true, false, ?, ?, ?, ?)
                        on conflict (key) do nothing""",
                        ids.next(),
                        named.keyOrSite(),
                        named.name(),
                        named.url(),
                        stamp.at(),
                        stamp.by(),
                        stamp.at(),
                        stamp.by())
                .update();
    }
}
