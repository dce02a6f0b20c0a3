package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtracker.platform.IfMatch;

/** How a person is forgotten whose account was deleted elsewhere: what they did stays, who they were goes. */
@Singleton
class Forgetting {

    @Inject
    Actors actors;

    @Inject
    Caller caller;

    /** Done before, it changes nothing. */
    @Transactional
    ActorView pseudonymize(UUID id, IfMatch ifMatch) {
        UUID organization = caller.organization();
        var actor = actors.view(id, organization);
        ifMatch.check(actor.version());
        if (actor.forgottenAt() == null) {
            actors.forget(
                    actor,
                    organization,
                    caller.nameAtWork(actor.subject()),
                    caller.stamp().at());
        }
        return actors.view(id, organization);
    }
}
