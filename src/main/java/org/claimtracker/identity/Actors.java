package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;

/** The actors: everybody who ever changed something, for an organisation and with a program. */
@Singleton
public class Actors {

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    /**
     * The actor's id; one is made at the first change, and the name follows the identity. It does so with each program
     * by itself: two that call one person differently would otherwise take the name from each other with every change.
     */
    UUID idOf(Identity identity, UUID organization, Instant now) {
        return sql.statement("""
                        select id from actor
                         where subject = ? and display_name = ?
                           and client is not distinct from ? and organization_id is not distinct from ?""", identity.subject(), identity.displayName(), identity.client(), organization)
                .first(row -> row.getObject("id", UUID.class))
                .orElseGet(() -> record(identity, organization, now));
    }

    private UUID record(Identity identity, UUID organization, Instant now) {
        return sql.statement(
                        """
                        insert into actor (id, subject, display_name, client, organization_id, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (subject, organization_id, client)
                            do update set display_name = excluded.display_name, version = actor.version + 1
                        returning id""",
                        ids.next(),
                        identity.subject(),
                        identity.displayName(),
                        identity.client(),
                        organization,
                        now)
                .first(row -> row.getObject("id", UUID.class))
                .orElseThrow();
    }

    /** Takes whoever registered their own organisation, for which they could not act before, for one of its people. */
    void join(UUID actor, UUID organization) {
        sql.statement(
                        "update actor set organization_id = ? where id = ? and organization_id is null",
                        organization,
                        actor)
                .update();
    }

    /** Whether two actors are one person or program, be it in two organisations or with two programs. */
    public boolean areTheSame(UUID one, UUID other) {
        return one.equals(other)
                || sql.statement(
                                "select 1 from actor a join actor b on b.subject = a.subject where a.id = ? and b.id = ?",
                                one,
                                other)
                        .hasRow();
    }

    /**
     * Takes subject and name from everything the actor's person or program did for the organisation. A pseudonym stays,
     * one for all of it, so that the record still shows what one hand did.
     *
     * @param keyOwner whose idempotency keys theirs are
     */
    void forget(ActorView actor, UUID organization, String keyOwner, Instant now) {
        UUID pseudonym = ids.next();
        sql.statement("""
                        update actor
                           set subject = 'forgotten:' || ?, display_name = 'Person ' || right(?, 6),
                               version = version + 1, forgotten_at = ?
                         where subject = ? and organization_id = ?""", pseudonym.toString(), pseudonym.toString(), now, actor.subject(), organization)
                .update();
        // Kept for a day under a name that has the subject in it, and only for requests that nobody will send again.
        sql.statement("delete from idempotency_key where caller = ?", keyOwner).update();
    }

    /** Whether something that they have asked for goes on, in their name. */
    boolean hasUnfinishedImports(ActorView actor, UUID organization) {
        return sql.statement("""
                        select 1 from import i join actor a on a.id = i.created_by
                         where a.subject = ? and a.organization_id = ? and i.finished_at is null""", actor.subject(), organization).hasRow();
    }

    ActorView view(UUID id, UUID organization) {
        return find(id, organization).orElseThrow(() -> ProblemException.notFound("actor", id));
    }

    private Optional<ActorView> find(UUID id, UUID organization) {
        return sql.statement("select * from actor where id = ? and organization_id = ?", id, organization)
                .first(ActorView::read);
    }

    /** The actors of an organisation, the newest first, all or those of one subject. */
    Page<ActorView> page(String subject, UUID organization, PageRequest request) {
        var statement = sql.statement("select * from actor where organization_id = ?", organization);
        if (subject != null) {
            // Whoever follows a deleted account knows what the issuer calls it.
            statement.add("and (subject = ? or substr(subject, strpos(subject, '#') + 1) = ?)", subject, subject);
        }
        request.after().ifPresent(after -> statement.add("and id < ?", after.uuid(0)));
        statement.add("order by id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(ActorView::read), request, last -> List.of(last.id()));
    }
}
