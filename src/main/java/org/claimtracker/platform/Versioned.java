package org.claimtracker.platform;

/** A view of one resource: it is answered with a strong {@code ETag}, and changes to it ask for {@code If-Match}. */
public interface Versioned {

    /** How often the resource was changed, from 0. */
    int version();
}
