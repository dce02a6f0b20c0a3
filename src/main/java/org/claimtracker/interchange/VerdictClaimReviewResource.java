package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/verdicts")
@Tag(name = "Verdicts")
class VerdictClaimReviewResource {

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @Inject
    PublicUrl publicUrl;

    @Context
    UriInfo uri;

    @GET
    @Path("/{id}/claim-review")
    @Produces({JsonLd.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getVerdictAsClaimReview",
            summary = "Read a published verdict as ClaimReview",
            description = "As schema.org ClaimReview. One that was superseded or retracted says so in `correction`. The"
                    + " same is answered at the verdict itself with `Accept: application/ld+json`.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content = @Content(mediaType = JsonLd.MEDIA_TYPE, schema = @Schema(implementation = ClaimReview.class)))
    public ClaimReview get(@PathParam("id") UUID id) {
        return document(id);
    }

    /** The verdict itself, asked for in the form that search engines read. */
    @GET
    @Path("/{id}")
    @Produces(JsonLd.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public ClaimReview negotiated(@PathParam("id") UUID id) {
        return document(id);
    }

    private ClaimReview document(UUID id) {
        return ClaimReview.of(reviews.of(id, caller.reader()), JsonLd.SCHEMA_ORG, publicUrl.base(uri));
    }
}
