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
import java.time.Clock;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.AsOf;
import org.claimtracker.platform.Idempotent;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Verdicts",
        description =
                "What organisations concluded about claims; published ones are superseded or retracted, never overwritten.")
class VerdictResource {

    @Inject
    Verdicts verdicts;

    @Inject
    Workflow workflow;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "listVerdicts",
            summary = "List verdicts",
            description = "Newest first: all published ones, and those that the caller's organisation is working on.")
    public Page<VerdictView> list(
            @BeanParam VerdictFilter filter, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
        return verdicts.page(null, filter, caller.reader(), asOf.moment(clock), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getVerdict", summary = "Read a verdict", description = "With its rating and evidence.")
    public VerdictView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
        return verdicts.view(id, caller.reader(), asOf.moment(clock));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateVerdict",
            summary = "Change a draft",
            description = "A JSON Merge Patch (RFC 7396). What is published is superseded by a new verdict instead.")
    public VerdictView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = VerdictContent.class))) @NotNull
                    JsonNode body) {
        return workflow.edit(id, IfMatch.of(ifMatch), body);
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @Operation(
            operationId = "submitVerdict",
            summary = "Submit a draft",
            description =
                    "It is ready for somebody else to review: it says what was found and since when that is known.")
    public RestResponse<VerdictView> submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return RestResponse.ok(workflow.submit(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(
            operationId = "publishVerdict",
            summary = "Publish a verdict",
            description = "It needs evidence and, unless the organisation does without, a second person. The verdict it"
                    + " supersedes is superseded in the same moment.")
    public RestResponse<VerdictView> publish(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return RestResponse.ok(workflow.publish(id, IfMatch.of(ifMatch)));
    }

    @POST
    @Path("/{id}/retraction")
    @Idempotent
    @Operation(
            operationId = "retractVerdict",
            summary = "Retract a verdict",
            description = "It stays readable, with the reason.")
    public RestResponse<VerdictView> retract(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Retraction body) {
        return RestResponse.ok(workflow.retract(id, IfMatch.of(ifMatch), body.reason()));
    }
}
