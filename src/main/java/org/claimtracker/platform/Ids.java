package org.claimtracker.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Where every id comes from: UUID version 7 (<a href="https://www.rfc-editor.org/rfc/rfc9562">RFC 9562</a>), so that
 * ids sort as things were created and an index on them grows at one end.
 *
 * <p>Made with the first id and therefore while the service runs: singletons are made while the native executable is
 * built, and every copy of it would start with the same random state.
 */
@ApplicationScoped
public class Ids {

    private final TimeBasedEpochGenerator generator;

    @Inject
    Ids(Clock clock) {
        generator = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    /** A new id, greater than those this instance made in earlier milliseconds. */
    public UUID next() {
        return generator.generate();
    }
}
