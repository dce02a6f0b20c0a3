package org.claimtracker.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
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
                && !sql.statement("select 1 from claimant where id = ?", id).hasRow()) {
            throw ProblemType.UNKNOWN_REFERENCE
                    .because("There is no such claimant; add it first.")
                    .at("/claimantId", "must be the id of a claimant");
        }
    }

    /**
     * Whom a name means.
     *
     * @param id   {@code null} for a name that nobody has, or several have
     * @param name as the store compares names: which letters are the same in lower case, it knows otherwise than Java
     */
    record Meant(UUID id, String name) {}

    /**
     * Whom a text means that says nothing but these names: the one of the name that nothing tells from others, or else the
     * only one. Of several whom their descriptions tell apart, it may be any, or somebody else.
     *
     * @return in the order of the names
     */
    List<Meant> meantBy(List<ClaimantContent> said) {
        String[] names = said.stream().map(ClaimantContent::name).toArray(String[]::new);
        String[] types = said.stream().map(one -> one.type().word()).toArray(String[]::new);
        // Two requests that name the same new claimant take turns, and the second one finds what the first one made.
        sql.statement("""
                        select pg_advisory_xact_lock(hashtextextended('claimant ' || l.name, 0))
                          from (select distinct lower(n) as name from unnest(?) n order by 1) l""", (Object) names).list(row -> true);
        return sql.statement("""
                        select lower(w.name) as name,
                               (select case when count(*) = 1 then (array_agg(m.id))[1]
                                            else (array_agg(m.id) filter (where m.description is null))[1] end
                                  from claimant m
                                 where lower(m.name) = lower(w.name) and m.type = w.type) as id
                          from unnest(?, ?) with ordinality w (name, type, place)
                         order by w.place""", names, types)
                .plannedAnew()
                .list(row -> new Meant(row.getObject("id", UUID.class), row.getString("name")));
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
