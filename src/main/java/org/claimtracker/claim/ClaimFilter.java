package org.claimtracker.claim;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtracker.platform.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which claims a list holds: those that pass all filters that are given. */
class ClaimFilter implements QueryParameters {

    @QueryParam("status")
    @Parameter(description = "Merged claims are left out unless asked for.")
    ClaimStatus status;

    @QueryParam("kind")
    @Parameter(description = "What it has to be checked for.")
    ClaimKind kind;

    @QueryParam("claimant")
    @Parameter(description = "The id of who made it.")
    UUID claimant;

    @QueryParam("topic")
    @Parameter(description = "One of its topics.")
    String topic;

    @QueryParam("inLanguage")
    @Parameter(description = "The BCP 47 tag of its language.")
    String inLanguage;

    @QueryParam("article")
    @Parameter(description = "The id of an article it appears in.")
    UUID article;

    @QueryParam("source")
    @Parameter(description = "The id of a source it cites.")
    UUID source;

    @QueryParam("rating")
    @Parameter(description = "The key of a rating that a current verdict gives it, such as `came-true-late`.")
    String rating;

    @QueryParam("reviewedBy")
    @Parameter(description = "The id of an organisation that has a current verdict on it.")
    UUID reviewedBy;

    @QueryParam("claimedFrom")
    @Parameter(description = "Made on this day or later.")
    LocalDate claimedFrom;

    @QueryParam("claimedTo")
    @Parameter(description = "Made on this day or earlier.")
    LocalDate claimedTo;

    @QueryParam("due")
    @Parameter(description = "Where its prediction stands today.")
    DueState due;

    @QueryParam("dueBefore")
    @Parameter(description = "Its prediction is due before this day.")
    LocalDate dueBefore;

    @QueryParam("sort")
    @Parameter(
            description = "`createdAt`: newest first. `dueOn`: earliest first, and only claims that have a due date;"
                    + " this one where `due` or `dueBefore` is given and nothing else is said.")
    ClaimSort sort;

    ClaimSort order() {
        boolean isQueue = due != null || dueBefore != null;
        return sort != null ? sort : isQueue ? ClaimSort.DUE_ON : ClaimSort.CREATED_AT;
    }
}
