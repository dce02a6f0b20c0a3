package org.claimtracker.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtracker.platform.Histories;
import org.claimtracker.platform.HistoryEntry;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;

/** The organisations in the store. */
@Singleton
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    @Inject
    Sql sql;

    /** How long other processes may go on with the id of an organisation that has come here with its record. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    @Inject
    Clock clock;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private record Known(UUID id, Instant until) {}

    /** By key. Asked for at every request; keys never change and organisations never go, but for {@link Arrivals}. */
    private final Map<String, Known> ids = new ConcurrentHashMap<>();

    /** The organisation, to be changed: nobody else changes it until the transaction ends. */
    Organization toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("organisation", id));
    }

    /** The organisation of this key that works elsewhere and is known by what it published. */
    Optional<Organization> publisher(String key) {
        return find("key = ?1 and not member", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The id of the organisation that tokens name so; empty when it is not registered. */
    Optional<UUID> findId(String key) {
        Known known = ids.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Optional.of(known.id());
        }
        Optional<UUID> found = sql.statement("select id from organization where key = ? and member", key)
                .first(row -> row.getObject("id", UUID.class));
        // Not before it is found: whoever is not registered may be in a minute.
        found.ifPresent(id -> ids.put(key, new Known(id, clock.instant().plus(KNOWN_FOR))));
        return found;
    }

    /** Asks the store again for the id that this key has, once the present transaction has ended. */
    void forget(String key) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                ids.remove(key);
            }
        });
    }

    /** Whether an address is at the site that another organisation is known by: its key, or a member's web site. */
    boolean isSiteOfAnother(UUID id, String url) {
        return sql.statement("""
                        select 1 from organization
                         where id <> ? and (key = site_of(?) or member and site_of(url) = site_of(?))""", id, url, url).hasRow();
    }

    /** Whether a verdict of the organisation is published by another person than its author. */
    public boolean requiresSecondPerson(UUID id) {
        return sql.statement("select second_person_required from organization where id = ?", id)
                .first(row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** The day it is where an organisation is. */
    public LocalDate today(UUID id, Instant now) {
        return sql.statement("select (? at time zone time_zone)::date from organization where id = ?", now, id)
                .first(row -> row.getObject(1, LocalDate.class))
                .orElseThrow();
    }

    /**
     * Makes sure that there is such an organisation.
     *
     * @throws ProblemException {@link org.claimtracker.platform.ProblemType#NOT_FOUND} when there is none
     */
    public void require(UUID id) {
        view(id);
    }

    /** The states an organisation was in, oldest first, from a moment on; see {@link OrganizationHistory}. */
    List<Histories.State> states(UUID id, Instant from, int limit) {
        return sql.statement("""
                        select v.*, p.display_name, p.organization_id as worked_for
                          from organization_version v join actor p on p.id = v.updated_by where v.id = ?""", id)
                .addIfPresent("and v.recorded_from >= ?", from)
                .add("order by v.recorded_from limit ?", limit)
                .list(row -> new Histories.State(
                        Sql.instant(row, "recorded_from"),
                        new HistoryEntry.Actor(
                                row.getObject("updated_by", UUID.class),
                                row.getString("display_name"),
                                row.getObject("worked_for", UUID.class)),
                        null,
                        true,
                        OrganizationView.read(row)));
    }

    OrganizationView view(UUID id) {
        return sql.statement("select * from organization where id = ?", id)
                .first(OrganizationView::read)
                .orElseThrow(() -> ProblemException.notFound("organisation", id));
    }

    Page<OrganizationView> page(PageRequest request) {
        var statement = sql.statement("select * from organization where true");
        request.after().ifPresent(after -> statement.add("and id < ?", after.uuid(0)));
        statement.add("order by id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(OrganizationView::read), request, last -> List.of(last.id()));
    }
}
