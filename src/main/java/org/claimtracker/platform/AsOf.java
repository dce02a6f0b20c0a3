package org.claimtracker.platform;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code asOf} of reads that can be asked for what was known at an earlier moment. */
public class AsOf implements QueryParameters {

    @QueryParam("asOf")
    @Parameter(
            description = "Answers what this service would have answered at this moment, by what it had recorded then."
                    + " A source that is confidential today is so in the past, too.",
            example = "2021-02-01T00:00:00Z")
    Instant asOf;

    /**
     * The moment to read.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when it has not come yet
     */
    public Moment moment(Clock clock) {
        Instant now = clock.instant();
        if (asOf == null) {
            return Moment.now(now);
        }
        if (asOf.isAfter(now)) {
            throw ProblemException.invalidParameter("asOf", "must not be in the future");
        }
        return new Moment(asOf, true);
    }
}
