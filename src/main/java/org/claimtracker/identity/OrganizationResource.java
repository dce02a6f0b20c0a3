package org.claimtracker.identity;

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
import org.claimtracker.platform.Created;
import org.claimtracker.platform.HistoryEntry;
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

@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "The newsrooms and fact-checking organisations that work in this record.")
class OrganizationResource {

    @Inject
    Organizations organizations;

    @Inject
    Membership membership;

    @Inject
    OrganizationHistory history;

    @POST
    @Idempotent
    @Operation(
            operationId = "addOrganization",
            summary = "Add an organisation",
            description = "The key is what the `organization` claim of a token names; it never changes. An organisation"
                    + " that is known by what was imported from its site joins under that site as its key, and what it"
                    + " published is its own from then on.")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201", responseDescription = "Added.")
    public RestResponse<OrganizationView> add(@Valid @NotNull NewOrganization body) {
        var view = membership.add(body);
        return Created.at("/v1/organizations/" + view.id(), view);
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "List organisations", description = "Newest first.")
    public Page<OrganizationView> list(@Valid @BeanParam PageRequest page) {
        return organizations.page(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganization", summary = "Read an organisation", description = "One organisation.")
    public OrganizationView get(@PathParam("id") UUID id) {
        return organizations.view(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getOrganizationHistory",
            summary = "Read an organisation's history",
            description = "Every change, oldest first: among it, when verdicts needed no second person.")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateOrganization",
            summary = "Change an organisation",
            description = "A JSON Merge Patch (RFC 7396).")
    public OrganizationView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = OrganizationPatch.class))) @NotNull
                    JsonNode body) {
        return membership.change(id, IfMatch.of(ifMatch), body);
    }
}
