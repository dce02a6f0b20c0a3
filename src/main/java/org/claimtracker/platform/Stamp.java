package org.claimtracker.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * Who changes something and when.
 *
 * @param at the time this service records the change, in UTC, to the microsecond
 * @param by the id of the actor
 */
public record Stamp(Instant at, UUID by) {}
