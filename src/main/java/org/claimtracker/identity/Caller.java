package org.claimtracker.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.claimtracker.platform.KeyOwner;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Stamp;

/** The person or program behind the current request. */
@RequestScoped
public class Caller implements KeyOwner {

    @Inject
    Actors actors;

    @Inject
    Organizations organizations;

    @Inject
    Clock clock;

    private Identity identity;
    private UUID organization;

    void is(Identity known) {
        identity = known;
    }

    /**
     * Who is changing something, now.
     *
     * @throws ProblemException {@link ProblemType#AUTHENTICATION_REQUIRED} when nobody is known to call
     */
    public Stamp stamp() {
        var now = clock.instant();
        return new Stamp(now, actors.idOf(identity(), organization(), now));
    }

    /** The id of the organisation the caller works for. */
    public UUID organization() {
        if (organization == null) {
            organization = organizations.idOf(identity().organizationKey());
        }
        return organization;
    }

    @Override
    public String name() {
        return identity().subject();
    }

    private Identity identity() {
        if (identity == null) {
            throw ProblemType.AUTHENTICATION_REQUIRED.because("Say who you are with a bearer token.");
        }
        return identity;
    }
}
