package org.claimtracker.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;

/** The claimants in the store. */
@Singleton
class Claimants implements PanacheRepositoryBase<Claimant, UUID> {

    @Inject
    Sql sql;

    Claimant toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("claimant", id));
    }

    /** Makes sure that a claimant can be named; {@code null} passes. */
    void require(UUID id) {
        if (id != null
                && sql.statement("select 1 from claimant where id = ?", id)
                        .first(row -> true)
                        .isEmpty()) {
            throw ProblemType.UNKNOWN_REFERENCE
                    .because("There is no such claimant; add it first.")
                    .at("/claimantId", "must be the id of a claimant");
        }
    }

    /** The one with this name and nothing that tells it from others: whom a text means that says no more. */
    Optional<UUID> idOf(String name, ClaimantType type) {
        // Two requests that name the same new claimant take turns, and the second one finds what the first one made.
        sql.statement("select pg_advisory_xact_lock(hashtextextended('claimant ' || lower(?), 0))", name)
                .first(row -> true);
        return sql.statement("""
                        select id from claimant
                         where lower(name) = lower(?) and type = ?
                         order by description is not null, id limit 1""", name, type).first(row -> row.getObject("id", UUID.class));
    }

    ClaimantView view(UUID id) {
        return sql.statement("select * from claimant where id = ?", id)
                .first(ClaimantView::read)
                .orElseThrow(() -> ProblemException.notFound("claimant", id));
    }

    Page<ClaimantView> page(String name, PageRequest request) {
        var statement =
                sql.statement("select * from claimant where true").addIfPresent("and lower(name) = lower(?)", name);
        request.after().ifPresent(after -> statement.add("and id < ?", after.uuid(0)));
        statement.add("order by id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(ClaimantView::read), request, last -> List.of(last.id()));
    }
}
