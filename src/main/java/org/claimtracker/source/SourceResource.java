package org.claimtracker.source;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "What claims and verdicts rest on, with archived copies.")
class SourceResource {

    @Inject
    Sources sources;

    @Inject
    Sourcing sourcing;

    @Inject
    Caller caller;

    @POST
    @Idempotent
    @Operation(
            operationId = "addSource",
            summary = "Add a source",
            description = "It belongs to the caller's organisation, and can then be cited by claims and verdicts.")
    @APIResponseSchema(value = SourceView.class, responseCode = "201", responseDescription = "Added.")
    public RestResponse<SourceView> add(@Valid @NotNull SourceContent body) {
        var view = sourcing.add(body);
        return Created.at("/v1/sources/" + view.id(), view);
    }

    @GET
    @Operation(operationId = "listSources", summary = "List sources", description = "Newest first.")
    public Page<SourceView> list(
            @QueryParam("url") @Parameter(description = "Only sources with this URL.") String url,
            @Valid @BeanParam PageRequest page) {
        return sources.page(caller.reader(), url, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "Read a source", description = "One source.")
    public SourceView get(@PathParam("id") UUID id) {
        return sources.view(id, caller.reader());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateSource",
            summary = "Change a source",
            description = "A JSON Merge Patch (RFC 7396), by the organisation that entered it.")
    public SourceView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = SourceContent.class))) @NotNull
                    JsonNode body) {
        return sourcing.change(id, IfMatch.of(ifMatch), body);
    }
}
