package org.claimtracker.claim;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimtracker.platform.Created;
import org.claimtracker.platform.Idempotent;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/claimants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claimants", description = "The people and organisations that make claims.")
class ClaimantResource {

    @Inject
    Claimants claimants;

    @Inject
    Naming naming;

    @POST
    @Idempotent
    @Operation(
            operationId = "addClaimant",
            summary = "Add a claimant",
            description = "Name, type and description together are unique: of two people with one name, describe both.")
    @APIResponseSchema(value = ClaimantView.class, responseCode = "201", responseDescription = "Added.")
    public RestResponse<ClaimantView> add(@Valid @NotNull ClaimantContent body) {
        var view = naming.add(body);
        return Created.at("/v1/claimants/" + view.id(), view);
    }

    @GET
    @Operation(operationId = "listClaimants", summary = "List claimants", description = "Newest first.")
    public Page<ClaimantView> list(
            @QueryParam("name") @Parameter(description = "Only those of this name, in upper or lower case.")
                    String name,
            @Valid @BeanParam PageRequest page) {
        return claimants.page(name, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClaimant", summary = "Read a claimant", description = "One claimant.")
    public ClaimantView get(@PathParam("id") UUID id) {
        return claimants.view(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateClaimant",
            summary = "Change a claimant",
            description = "A JSON Merge Patch (RFC 7396).")
    public ClaimantView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ClaimantContent.class))) @NotNull
                    JsonNode body) {
        return naming.change(id, IfMatch.of(ifMatch), body);
    }
}
