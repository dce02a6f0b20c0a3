package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimtracker.identity.Arrivals;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Publishers;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Stamp;

/** In whose name something is put back. */
@Singleton
class RestoredOwners {

    @Inject
    Arrivals arrivals;

    @Inject
    Publishers publishers;

    @Inject
    Caller caller;

    /** The organisation of that key, once it is one that the caller may put something on record for. */
    UUID named(String key, boolean past, Stamp stamp, String pointer) {
        if (past) {
            return arrivals.idOf(key)
                    .orElseThrow(() -> ProblemType.UNKNOWN_REFERENCE
                            .because("The organisation %s has no line of its own before this one.".formatted(key))
                            .at(pointer, "must be the key of an organisation"));
        }
        var publisher = publishers.known(new Publishers.Named(key, key, null), stamp);
        if (publisher.member() && !publisher.id().equals(caller.organization())) {
            throw ProblemType.FORBIDDEN
                    .because("%s works in this record; only its own people restore what is its.".formatted(key))
                    .at(pointer, "must be your organisation or one that does not work here");
        }
        return publisher.id();
    }
}
