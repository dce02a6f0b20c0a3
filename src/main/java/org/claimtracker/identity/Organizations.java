package org.claimtracker.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;

/** The organisations in the store. */
@Singleton
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    @Inject
    Sql sql;

    /** By key. Asked for at every request, and good forever: keys never change and organisations never go. */
    private final Map<String, UUID> ids = new ConcurrentHashMap<>();

    /** The organisation, to be changed: nobody else changes it until the transaction ends. */
    Organization toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("organisation", id));
    }

    /** The id of the organisation that tokens name so; empty when it is not registered. */
    Optional<UUID> findId(String key) {
        UUID known = ids.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UUID> found = sql.statement("select id from organization where key = ?", key)
                .first(row -> row.getObject("id", UUID.class));
        // Not before it is found: whoever is not registered may be in a minute.
        found.ifPresent(id -> ids.put(key, id));
        return found;
    }

    /** Whether a verdict of the organisation is published by another person than its author. */
    public boolean requiresSecondPerson(UUID id) {
        return sql.statement("select second_person_required from organization where id = ?", id)
                .first(row -> row.getBoolean(1))
                .orElseThrow();
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
