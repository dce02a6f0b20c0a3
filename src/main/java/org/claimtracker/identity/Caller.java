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
        UUID memberOf = identity().organizationKey() == null
                ? null
                : organizations.findId(identity().organizationKey()).orElse(null);
        return new Stamp(now, actors.idOf(identity(), memberOf, now));
    }

    /**
     * The id of the organisation the caller works for.
     *
     * @throws ProblemException {@link ProblemType#FORBIDDEN} when they work for none that is registered
     */
    public UUID organization() {
        if (organization == null) {
            String key = identity().organizationKey();
            if (key == null) {
                throw ProblemType.FORBIDDEN.because("Your token has no organization claim; this needs one.");
            }
            organization = organizations
                    .findId(key)
                    .orElseThrow(() -> ProblemType.FORBIDDEN.because(
                            "The organisation %s of your token is not registered here.".formatted(key)));
        }
        return organization;
    }

    /** Whose eyes the current request reads with: its caller's organisation's, or the public's. */
    public Reader reader() {
        return identity == null ? Reader.PUBLIC : new Reader(organization());
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
