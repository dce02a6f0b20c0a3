package org.claimtracker.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Created;
import org.claimtracker.platform.Idempotent;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/rating-scales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rating scales", description = "The ratings that verdicts choose from.")
class RatingScaleResource {

    @Inject
    RatingScales scales;

    @Inject
    Caller caller;

    @Inject
    Calibration calibration;

    @Inject
    RatingNormalizer normalizer;

    @POST
    @Idempotent
    @Operation(
            operationId = "addRatingScale",
            summary = "Add a rating scale",
            description = "For the verdicts of the caller's organisation. Where it has the key of a built-in scale, it"
                    + " goes before that one.")
    @APIResponseSchema(value = RatingScaleView.class, responseCode = "201", responseDescription = "Added.")
    public RestResponse<RatingScaleView> add(@Valid @NotNull NewRatingScale body) {
        var view = calibration.add(body);
        return Created.at("/v1/rating-scales/" + view.id(), view);
    }

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

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateRatingScale",
            summary = "Change a rating scale",
            description = "A JSON Merge Patch (RFC 7396). Ratings can be added at any place; those that verdicts have"
                    + " chosen are neither removed nor changed, and get labels in further languages only.")
    public RatingScaleView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = RatingScalePatch.class))) @NotNull
                    JsonNode body) {
        return calibration.change(id, IfMatch.of(ifMatch), body);
    }

    @GET
    @Path("/{id}/normalization")
    @Operation(
            operationId = "normalizeRating",
            summary = "Read a foreign rating",
            description = "Which rating of this scale somebody else's label or number stands for. Nothing is guessed:"
                    + " where it stands for none, or can't be told, `rating` is absent.")
    public NormalizedRating normalize(@PathParam("id") UUID id, @Valid @BeanParam ForeignRatingParameters foreign) {
        return normalizer.normalize(foreign.rating(), scales.view(id, caller.reader()));
    }
}
