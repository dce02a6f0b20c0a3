package org.claimtracker.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Who changes something and when.
 *
 * @param at the time this service records the change, in UTC, to the microsecond
 * @param by the id of the actor
 */
public record Stamp(Instant at, UUID by) {

    /** This stamp, or one a microsecond after the last change of what is changed now, where the clock is not past it. */
    public Stamp after(Recorded changed) {
        return at.isAfter(changed.updatedAt())
                ? this
                : new Stamp(changed.updatedAt().plus(1, ChronoUnit.MICROS), by);
    }
}
