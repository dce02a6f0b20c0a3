package org.claimtracker.platform;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * The run that migrates the database, {@code QUARKUS_PROFILE=migrate}, ends as soon as that is done. Quarkus's own
 * {@code quarkus.init-and-exit} ends it five seconds later, which every rollout would wait for.
 */
@ApplicationScoped
class MigratingRun {

    /**
     * When the schema is migrated and compared with what the service maps, and before anything else is begun: ports are
     * opened, jobs scheduled, and a service's settings asked for, only after this.
     */
    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        if (ConfigUtils.isProfileActive("migrate")) {
            // As in ProductionChecks: the first ends the process, the second keeps it from beginning anything before.
            Quarkus.asyncExit(0);
            throw new PreventFurtherStepsException("The database is migrated.", 0);
        }
    }
}
