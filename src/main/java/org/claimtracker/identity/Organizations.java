package org.claimtracker.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;

/** The organisations in the store. */
@Singleton
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    @Inject
    Sql sql;

    /** The organisation, to be changed: nobody else changes it until the transaction ends. */
    Organization toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("organisation", id));
    }

    UUID idOf(String key) {
        return sql.statement("select id from organization where key = ?", key)
                .first(row -> row.getObject("id", UUID.class))
                .orElseThrow(() -> ProblemType.AUTHENTICATION_REQUIRED.because(
                        "The organisation %s is not registered here.".formatted(key)));
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
        return Page.of(statement.list(OrganizationView::read), request, last -> java.util.List.of(last.id()));
    }
}
