package org.claimtracker.platform;

/** Whose idempotency keys are meant: two callers may choose the same key. Answered by the room that knows callers. */
public interface KeyOwner {

    /** A name that stays the same for one caller. */
    String name();
}
