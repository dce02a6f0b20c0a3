package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.ProblemType;

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
            if (actors.hasUnfinishedImports(actor, organization)) {
                throw ProblemType.CONFLICT.because(
                        "An import of this person goes on in their name. Forget them once it has ended.");
            }
            actors.forget(
                    actor,
                    organization,
                    caller.nameAtWork(actor.subject()),
                    caller.stamp().at());
        }
        return actors.view(id, organization);
    }
}
