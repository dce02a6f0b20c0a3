package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that were verified a moment ago, and whose they are. Clients send one token with hundreds of requests, and
 * verifying a signature costs as much as reading a claim. A key that the issuer takes back is trusted that moment
 * longer.
 */
@Singleton
class KnownTokens {

    private static final Duration MOMENT = Duration.ofSeconds(60);

    /** More than the people and programs of a large installation; at 2 kB a token, some 20 MB at worst. */
    private static final int MOST = 10_000;

    @Inject
    Clock clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Identity identity, Instant until) {}

    Optional<Identity> whose(String token) {
        Known found = known.get(token);
        if (found == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(found.until())) {
            return Optional.of(found.identity());
        }
        known.remove(token, found);
        return Optional.empty();
    }

    /**
     * Keeps a token that was verified.
     *
     * @param expiry when it ends to be good by what it says itself
     */
    void keep(String token, Identity identity, Instant expiry) {
        Instant now = clock.instant();
        if (known.size() >= MOST) {
            known.values().removeIf(one -> !now.isBefore(one.until()));
            if (known.size() >= MOST) {
                return;
            }
        }
        Instant moment = now.plus(MOMENT);
        known.put(token, new Known(identity, expiry.isBefore(moment) ? expiry : moment));
    }
}
