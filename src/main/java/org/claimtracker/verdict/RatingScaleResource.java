package org.claimtracker.verdict;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/rating-scales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rating scales", description = "The ratings that verdicts choose from.")
class RatingScaleResource {

    @Inject
    RatingScales scales;

    @Inject
    Caller caller;

    @GET
    @Operation(
            operationId = "listRatingScales",
            summary = "List rating scales",
            description = "Those that come with the service, and those of the caller's organisation.")
    public Page<RatingScaleView> list(@Valid @BeanParam PageRequest page) {
        return scales.page(caller.reader(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRatingScale",
            summary = "Read a rating scale",
            description = "With its ratings, in their order.")
    public RatingScaleView get(@PathParam("id") UUID id) {
        return scales.view(id, caller.reader());
    }
}
