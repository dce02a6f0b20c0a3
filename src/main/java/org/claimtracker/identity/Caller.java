package org.claimtracker.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
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

    /** Whether their token names the organisation of this key, be it registered or not. */
    boolean isOf(String organizationKey) {
        return organizationKey.equals(identity().organizationKey());
    }

    /** Whose eyes the current request reads with: its caller's organisation's, or the public's. */
    public Reader reader() {
        return identity == null ? Reader.PUBLIC : new Reader(organization());
    }

    /** Who is calling, for work that goes on after the request. */
    public Acting acting() {
        Identity known = identity();
        return new Acting(
                known.subject(),
                known.displayName(),
                known.client(),
                known.organizationKey(),
                known.roles().stream().map(Role::word).toList());
    }

    /** Does what follows in the name of somebody whose request is over. */
    public void act(Acting remembered) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        remembered.roles().forEach(word -> Role.of(word).ifPresent(roles::add));
        identity = new Identity(
                remembered.subject(),
                remembered.displayName(),
                remembered.client(),
                remembered.organizationKey(),
                roles);
        organization = null;
    }

    /** Whether they may put verdicts of their organisation on record as published without anybody else. */
    public boolean mayPublishAlone() {
        return identity().roles().contains(Role.ADMIN) || !organizations.requiresSecondPerson(organization());
    }

    /** Whether they may fill an empty record with one that comes from elsewhere, its past included. */
    public boolean mayRestorePast() {
        return identity().roles().contains(Role.ADMIN);
    }

    /** Whether they may say what their organisation rates on. */
    public boolean mayMakeScales() {
        return identity().roles().contains(Role.ADMIN);
    }

    /** Whoever works for two organisations chooses keys for each: what was answered for one is not for the other. */
    @Override
    public String name() {
        return nameAtWork(identity().subject());
    }

    /** Whose idempotency keys are those that a subject sent at work for the caller's organisation. */
    String nameAtWork(String subject) {
        String organizationKey = identity().organizationKey();
        return organizationKey == null ? subject : "%s for %s".formatted(subject, organizationKey);
    }

    private Identity identity() {
        if (identity == null) {
            throw ProblemType.AUTHENTICATION_REQUIRED.because("Say who you are with a bearer token.");
        }
        return identity;
    }
}
