package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.Sql;

/** The actors: everybody who ever changed something, by the subject of their identity. */
@Singleton
class Actors {

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    /** The actor's id; one is made at the first change, and the name follows the identity. */
    UUID idOf(Identity identity, UUID organization, Instant now) {
        return sql.statement(
                        "select id from actor where subject = ? and display_name = ?",
                        identity.subject(),
                        identity.displayName())
                .first(row -> row.getObject("id", UUID.class))
                .orElseGet(() -> record(identity, organization, now));
    }

    private UUID record(Identity identity, UUID organization, Instant now) {
        return sql.statement(
                        """
                        insert into actor (id, subject, display_name, client, organization_id, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (subject) do update set display_name = excluded.display_name
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
}
