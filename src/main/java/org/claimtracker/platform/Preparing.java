package org.claimtracker.platform;

/**
 * A resource whose {@code POST} has to wait for somebody else before it writes. {@link Idempotent} has it prepare
 * before the transaction of the request begins, so that waiting holds neither a database connection nor locks. It
 * prepares once for each request that is carried out, and not for one that was answered before.
 *
 * @param <T> what comes in, the first parameter of the resource's method
 */
public interface Preparing<T> {

    /** Does what needs no transaction, and keeps what came of it for the method; so the resource has request scope. */
    void prepare(T body);
}
