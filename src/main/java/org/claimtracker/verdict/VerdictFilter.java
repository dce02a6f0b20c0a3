package org.claimtracker.verdict;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.claimtracker.platform.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which verdicts a list holds: those that pass all filters that are given. */
class VerdictFilter implements QueryParameters {

    @QueryParam("status")
    @Parameter(description = "How far it has come.")
    VerdictStatus status;

    @QueryParam("organization")
    @Parameter(description = "The id of the organisation that concluded it.")
    UUID organization;

    @QueryParam("rating")
    @Parameter(description = "The key of its rating.")
    String rating;
}
