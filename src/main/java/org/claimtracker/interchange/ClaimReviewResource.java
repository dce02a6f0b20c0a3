package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.claimtracker.claim.Claims;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/claims")
@Tag(name = "Claims")
class ClaimReviewResource {

    @Inject
    Claims claims;

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
            operationId = "getClaimReview",
            summary = "Read what was concluded about a claim, as ClaimReview",
            description = "The current verdict as schema.org ClaimReview; several, of several organisations, stand in a"
                    + " `@graph`. The same is answered at the claim itself with `Accept: application/ld+json`.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content =
                    @Content(
                            mediaType = JsonLd.MEDIA_TYPE,
                            schema = @Schema(oneOf = {ClaimReview.class, ClaimReviewDocument.Graph.class})))
    public ClaimReviewDocument get(@PathParam("id") UUID id) {
        return document(id);
    }

    /** The claim itself, asked for in the form that search engines read. */
    @GET
    @Path("/{id}")
    @Produces(JsonLd.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public ClaimReviewDocument negotiated(@PathParam("id") UUID id) {
        return document(id);
    }

    private ClaimReviewDocument document(UUID id) {
        claims.status(id, caller.reader());
        List<Review> found = reviews.onClaim(id, caller.reader());
        return switch (found.size()) {
            case 0 ->
                throw ProblemType.NOT_FOUND.because(
                        "No verdict on this claim is published, so there is nothing to tell as a ClaimReview.");
            case 1 -> ClaimReview.of(found.getFirst(), JsonLd.SCHEMA_ORG, publicUrl.base(uri));
            default ->
                new ClaimReviewDocument.Graph(
                        JsonLd.SCHEMA_ORG,
                        found.stream()
                                .map(review -> ClaimReview.of(review, null, publicUrl.base(uri)))
                                .toList());
        };
    }
}
