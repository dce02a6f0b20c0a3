package org.claimtracker.identity;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtracker.platform.PublicUrl;
import org.claimtracker.platform.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A packaged service that is not set up to be safe does not start, and says why: better than one that runs and trusts
 * the wrong people, or that a fault would let at more of the database than its work needs.
 */
@ApplicationScoped
class ProductionChecks {

    /** The newest migration that this version's statements rely on. */
    static final int SCHEMA = 30;

    private static final Logger LOG = Logger.getLogger(ProductionChecks.class);

    /** Who issues the tokens, as they say it themselves. Needed. */
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    Optional<String> issuer;

    /** Where the issuer's keys are (JWKS). Needed. */
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    Optional<String> keys;

    /** What tokens must be meant for. Needed. */
    @ConfigProperty(name = "mp.jwt.verify.audiences")
    Optional<List<String>> audiences;

    /** Whether every caller is a developer who may do everything. In development only: elsewhere it keeps it from starting. */
    @ConfigProperty(name = "claim-tracker.development-identity")
    Optional<Boolean> developmentIdentity;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Sql sql;

    /** Before anybody else relies on what is checked here. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        List<String> reasons = reasons();
        if (!reasons.isEmpty()) {
            reasons.forEach(reason -> LOG.errorf("Not started: %s", reason));
            // The first ends the process, the second keeps it from serving anybody before; neither writes a stack
            // trace.
            Quarkus.asyncExit(1);
            throw new PreventFurtherStepsException("Not started: " + String.join(" ", reasons), 1);
        }
    }

    /** All that is wrong, so that nobody has to start the service once for each. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (issuer.filter(url -> !url.isBlank()).isEmpty()) {
            reasons.add("nobody is trusted to say who calls. Set MP_JWT_VERIFY_ISSUER to the issuer of your tokens.");
        }
        if (keys.filter(url -> !url.isBlank()).isEmpty()) {
            reasons.add("the issuer's keys are not known. Set MP_JWT_VERIFY_PUBLICKEY_LOCATION to the address of its"
                    + " JWKS.");
        }
        if (audiences.filter(names -> !names.isEmpty()).isEmpty()) {
            reasons.add(
                    "tokens meant for other services would be accepted. Set MP_JWT_VERIFY_AUDIENCES to the name that"
                            + " tokens for this one carry.");
        }
        if (developmentIdentity.orElse(false)) {
            reasons.add("the development identity is on. Remove CLAIM_TRACKER_DEVELOPMENT_IDENTITY.");
        }
        if (!publicUrl.isWellFormed()) {
            reasons.add(
                    "it does not know its own address. Set CLAIM_TRACKER_PUBLIC_URL to where callers reach it, such as"
                            + " https://claims.example, without a slash at the end.");
        }
        unknownLetters().ifPresent(reasons::add);
        outdatedSchema().ifPresent(reasons::add);
        tooPowerfulUser().ifPresent(reasons::add);
        return reasons;
    }

    /** Where only those of ASCII are letters, words of most languages are not found, and it can't be changed later. */
    private Optional<String> unknownLetters() {
        boolean known = sql.statement("select lower('Я') = 'я' and length(to_tsvector('simple', 'я，ж')) = 2 as known")
                .first(row -> row.getBoolean("known"))
                .orElseThrow();
        return known
                ? Optional.empty()
                : Optional.of("the database takes only ASCII's letters for letters. Make another one with a locale like"
                        + " C.UTF-8, as its default and as lc_ctype, and restore into it what is in this one (see README,"
                        + " \"Run it\").");
    }

    /** A newer one is as good: what a running version needs stays until it is gone. */
    private Optional<String> outdatedSchema() {
        boolean migrated = sql.statement("select to_regclass('flyway_schema_history') is not null as migrated")
                .first(row -> row.getBoolean("migrated"))
                .orElseThrow();
        int schema = migrated
                ? sql.statement("select max(version::integer) as version from flyway_schema_history where success")
                        .first(row -> row.getInt("version"))
                        .orElseThrow()
                : 0;
        return schema >= SCHEMA
                ? Optional.empty()
                : Optional.of(
                        "the database's schema has version %d, and this needs %d. Migrate it first, with QUARKUS_PROFILE=migrate (see README, \"Run it\")."
                                .formatted(schema, SCHEMA));
    }

    /** What a database user may do that the service has no use for, in words; empty when nothing. */
    private record Powers(String name, String powers) {}

    /** The service reads and writes rows; whoever can do more is the user that migrates the database. */
    private Optional<String> tooPowerfulUser() {
        return sql.statement("""
                        select current_user as name,
                               concat_ws(', ',
                                   case when rolsuper then 'is a superuser' end,
                                   case when rolcreaterole then 'can create roles' end,
                                   case when rolcreatedb then 'can create databases' end,
                                   case when rolreplication then 'can replicate' end,
                                   case when rolbypassrls then 'bypasses row security' end,
                                   case when not rolsuper and has_schema_privilege(current_schema(), 'create')
                                        then 'can create tables' end,
                                   case when not rolsuper and exists (
                                            select 1 from pg_class
                                             where relnamespace = current_schema()::regnamespace
                                               and pg_has_role(relowner, 'usage'))
                                        then 'owns tables' end) as powers
                          from pg_roles where rolname = current_user""")
                .first(row -> new Powers(row.getString("name"), row.getString("powers")))
                .filter(user -> !user.powers().isEmpty())
                .map(user -> ("the database user %s %s. Let another user migrate the database, and give the service one"
                                + " that only reads and writes it (see README, \"Run it\").")
                        .formatted(user.name(), user.powers()));
    }
}
