package org.claimtracker.platform;

import java.time.Instant;

/**
 * The moment that a read is asked for: the present, or an earlier one, which is answered with what was recorded then.
 *
 * @param at     when that is; in the present, the time of the request
 * @param isPast whether it was asked for
 */
public record Moment(Instant at, boolean isPast) {

    private static final String PAST = Versions.at("(select asked.at from asked)")
            .replaceFirst("with ", "with asked as materialized (select ?::timestamptz as at),\n     ");

    /** The present. */
    public static Moment now(Instant now) {
        return new Moment(now, false);
    }

    /** Starts a statement that reads the tables as they are at this moment. */
    public Sql.Statement statement(Sql sql, String text, Object... values) {
        return isPast ? sql.statement(PAST, at).add(text, values) : sql.statement(text, values);
    }
}
