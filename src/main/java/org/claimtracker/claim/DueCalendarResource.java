package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.claimtracker.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/feeds/due.ics")
@Tag(name = "Feeds", description = "For programs that ask again from time to time.")
class DueCalendarResource {

    @Inject
    ClaimLists claims;

    @Inject
    Caller caller;

    @GET
    @Produces(DueCalendar.MEDIA_TYPE)
    @Operation(
            operationId = "getDueCalendar",
            summary = "Subscribe to what falls due",
            description = "A calendar (RFC 5545) with a day for every prediction that waits for its due date or for a"
                    + " verdict, with the filters of the list of claims; the 1,000 that are due first. An event keeps its"
                    + " UID when its date is moved, and goes when the prediction is settled.")
    public String get(@Valid @BeanParam ClaimFilter filter) {
        return DueCalendar.of(claims.queue(filter, caller.reader(), DueCalendar.MOST));
    }
}
