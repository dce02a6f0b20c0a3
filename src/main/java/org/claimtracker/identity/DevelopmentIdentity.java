package org.claimtracker.identity;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * In development, where there is no token issuer, every caller is a named developer of one organisation. The name can
 * be chosen with the {@code X-Developer} header, which is how one person tries what takes two, and the organisation, too,
 * as in {@code editor@newsroom}. Everywhere else nobody is known, and the record answers nobody.
 */
@Singleton
class DevelopmentIdentity {

    private static final Logger LOG = Logger.getLogger(DevelopmentIdentity.class);
    private static final String ORGANIZATION = "development";
    private static final String HEADER = "X-Developer";

    /** A name at the key of an organisation, which has no dot as addresses of mail have. */
    private static final Pattern MEMBER = Pattern.compile("[^@]+@([a-z0-9-]+)");

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @ConfigProperty(name = "claim-tracker.development-identity")
    Optional<Boolean> wanted;

    void start(@Observes StartupEvent event) {
        if (!enabled()) {
            return;
        }
        LOG.warn("Development identity is on: every caller is a developer who may do everything.");
        UUID developer = ids.next();
        sql.statement("""
                        with developer as (
                            insert into actor (id, subject, display_name, created_at) values (?, ?, ?, ?)
                            on conflict (subject, organization_id, client) do update set display_name = excluded.display_name
                            returning id, created_at)
                        insert into organization (id, version, key, name, second_person_required,
                                                  created_at, created_by, updated_at, updated_by)
                        select ?, 0, ?, 'Development newsroom', true, created_at, id, created_at, id from developer
                        on conflict (key) do nothing""", developer, subject("developer"), "developer", clock.instant(), ids.next(), ORGANIZATION)
                .update();
    }

    /** The developer who calls; empty where there are none. */
    Optional<Identity> identity(ContainerRequestContext request) {
        if (!enabled()) {
            return Optional.empty();
        }
        String name = request.getHeaderString(HEADER);
        String developer = name == null || name.isBlank() || name.length() > 100 ? "developer" : name;
        Matcher elsewhere = MEMBER.matcher(developer);
        return Optional.of(new Identity(
                subject(developer),
                developer,
                null,
                elsewhere.matches() ? elsewhere.group(1) : ORGANIZATION,
                EnumSet.allOf(Role.class)));
    }

    /** By how the service was started, so that no setting can open a production service; a setting can close it. */
    private boolean enabled() {
        return LaunchMode.current().isDevOrTest() && wanted.orElse(true);
    }

    private static String subject(String developer) {
        return "development:" + developer;
    }
}
