package org.claimtracker.claim;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Moment;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.platform.Word;

/** The claims in the store, to be changed. What is shown of them is in {@link WholeClaims}, lists in {@link ClaimLists}. */
@Singleton
public class Claims implements PanacheRepositoryBase<Claim, UUID> {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * The claim, to be changed by the organisation that keeps it: nobody else changes it until the transaction ends.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} when the reader can't see it,
     *                          {@link ProblemType#FORBIDDEN} when another organisation keeps it
     */
    Claim toChange(UUID id, Reader reader) {
        status(id, reader);
        var claim = locked(id);
        if (!claim.isKeptBy(reader.organization())) {
            throw ProblemType.FORBIDDEN.because("Another organisation keeps this claim; only they change it.");
        }
        return claim;
    }

    private Claim locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("claim", id));
    }

    /** Waits until nobody else changes the claims. In the order of their ids, so that nobody waits forever. */
    void lock(Collection<UUID> ids) {
        sql.statement("select 1 from claim where id = any(?) order by id for update", (Object) ids.toArray(UUID[]::new))
                .list(row -> true);
    }

    /**
     * Waits until no other merge of the organisation is under way: one merge may move many claims, and two that meet
     * could each move what the other one relies on.
     */
    void takeTurnsMerging(UUID organization) {
        sql.statement("select pg_advisory_xact_lock(hashtextextended('merging ' || ?::text, 0))", organization)
                .first(row -> true);
    }

    /** Whether the claim, or one that it stands for, has had a verdict published. */
    boolean hasVerdicts(UUID id) {
        return sql.statement("""
                        select 1 from verdict v
                         where v.claim_id in (select ?::uuid union all select x.id from claim x where x.canonical_id = ?)
                           and v.published_at is not null
                         limit 1""", id, id).hasRow();
    }

    /** The claims that are merged into a claim, directly or by way of others. */
    List<UUID> mergedInto(UUID id) {
        flush();
        return sql.statement("""
                        with recursive merged as (
                            select id from claim where merged_into_id = ?
                            union
                            select c.id from claim c join merged m on c.merged_into_id = m.id
                        )
                        select id from merged order by id""", id).list(row -> row.getObject("id", UUID.class));
    }

    /**
     * Records that something shown with the claim, and with the one that stands for it, has changed, so that their
     * versions and entity tags do, too.
     *
     * @return the moment it is recorded at, which whatever has changed shares
     */
    public Stamp touch(UUID id, Stamp stamp) {
        return touch(id, stamp, null);
    }

    /**
     * Records that claims have got another appearance: a change of each and of the one that stands for it, which shows it,
     * too.
     *
     * @return by claim, the moment that both changes and the appearance share
     */
    Map<UUID, Stamp> touchForAppearances(Collection<UUID> ids, Stamp stamp) {
        Set<UUID> changed = new TreeSet<>();
        Map<UUID, UUID> shownBy = shownBy(ids);
        // While a lock is waited for, a claim can be merged, and then it is another one that shows it.
        while (changed.addAll(shownBy.keySet()) | changed.addAll(shownBy.values())) {
            lock(changed);
            shownBy = shownBy(ids);
        }
        Map<UUID, Claim> locked = list("id in ?1", changed).stream().collect(toMap(Claim::id, identity()));
        Map<UUID, Stamp> moments = new HashMap<>();
        for (var shown : shownBy.entrySet()) {
            Claim claim = locked.get(shown.getKey());
            moments.put(claim.id(), touch(claim, locked.get(shown.getValue()), stamp, null));
        }
        return moments;
    }

    /** By claim, the one that stands for it, which may be itself. */
    private Map<UUID, UUID> shownBy(Collection<UUID> ids) {
        Map<UUID, UUID> shownBy = new TreeMap<>();
        sql.statement("select id, coalesce(canonical_id, id) as canonical from claim where id = any(?)", (Object)
                        ids.toArray(UUID[]::new))
                .list(row -> shownBy.put(row.getObject("id", UUID.class), row.getObject("canonical", UUID.class)));
        return shownBy;
    }

    /** The same, with the reason that the claim's history tells; {@code null} when there is none. */
    public Stamp touch(UUID id, Stamp stamp, String reason) {
        Claim claim = locked(id);
        return touch(claim, claim.canonicalId() == null ? claim : locked(claim.canonicalId()), stamp, reason);
    }

    /** Records a change of a claim and of the one that stands for it, which may be itself. */
    private static Stamp touch(Claim claim, Claim canonical, Stamp stamp, String reason) {
        Stamp moment = claim.touch(stamp.after(claim).after(canonical), reason);
        return canonical == claim ? moment : canonical.touch(moment, reason);
    }

    /**
     * What was decided about the claim.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} when the reader can't see such a claim
     */
    public ClaimStatus status(UUID id, Reader reader) {
        return status(id, reader, Moment.now(clock.instant()));
    }

    /** The same at an earlier moment. */
    public ClaimStatus status(UUID id, Reader reader, Moment moment) {
        return reader.sees(Visible.CLAIM, moment.statement(sql, "select c.status from claim c where c.id = ?", id))
                .first(row -> Word.of(ClaimStatus.class, row.getString("status")))
                .orElseThrow(() -> ProblemException.notFound("claim", id));
    }
}
