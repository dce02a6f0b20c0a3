package org.claimtracker.claim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.AsOf;
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

@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Claims",
        description = "Checkable statements: what was said, by whom, where it appears and what it rests on.")
class ClaimResource {

    @Inject
    Claims claims;

    @Inject
    WholeClaims wholeClaims;

    @Inject
    ClaimLists lists;

    @Inject
    Filing filing;

    @Inject
    Triage triage;

    @Inject
    Merging merging;

    @Inject
    Appearances appearances;

    @Inject
    Citations citations;

    @Inject
    ClaimHistory history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Idempotent
    @Operation(
            operationId = "addClaim",
            summary = "Add a claim",
            description = "As a candidate, with the places it appears in. Each quote must stand in its article to the"
                    + " letter and at one place.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201", responseDescription = "Added.")
    public RestResponse<ClaimView> add(@Valid @NotNull NewClaim body) {
        var view = filing.add(body);
        return Created.at("/v1/claims/" + view.id(), view);
    }

    @GET
    @Operation(
            operationId = "listClaims",
            summary = "List claims",
            description =
                    "Those that pass all filters. The due queue is `?due=overdue`. With `q`, each claim has"
                            + " `highlights`, and the first page the `total`. With `asOf`, those that passed them at that moment.")
    public Page<ClaimView> list(
            @Valid @BeanParam ClaimFilter filter, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
        return lists.page(filter, caller.reader(), asOf.moment(clock), page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getClaim",
            summary = "Read a claim",
            description = "With its claimant, appearances, citations and published verdicts.")
    public ClaimView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
        return wholeClaims.view(id, caller.reader(), asOf.moment(clock));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getClaimHistory",
            summary = "Read a claim's history",
            description =
                    "Every change that the caller may see, oldest first: who made it, when, why, and what changed."
                            + " Applied one after the other, the patches lead from nothing to the claim as it is.")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, caller.reader(), page);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateClaim", summary = "Change a claim", description = "A JSON Merge Patch (RFC 7396).")
    public ClaimView update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ClaimPatch.class))) @NotNull
                    JsonNode body) {
        return filing.change(id, IfMatch.of(ifMatch), body);
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(
            operationId = "acceptClaim",
            summary = "Accept a claim",
            description = "It is worth checking: a candidate, or one that was rejected or withdrawn before.")
    public RestResponse<ClaimView> accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return RestResponse.ok(triage.step(id, IfMatch.of(ifMatch), ClaimStatus.ACCEPTED, null));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @Operation(
            operationId = "rejectClaim",
            summary = "Reject a claim",
            description = "A candidate that is not worth checking, or no claim at all.")
    public RestResponse<ClaimView> reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason body) {
        return RestResponse.ok(triage.step(id, IfMatch.of(ifMatch), ClaimStatus.REJECTED, body.reason()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawClaim",
            summary = "Withdraw a claim",
            description = "An accepted claim that should not have been: it was never made, or not by this claimant.")
    public RestResponse<ClaimView> withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason body) {
        return RestResponse.ok(triage.step(id, IfMatch.of(ifMatch), ClaimStatus.WITHDRAWN, body.reason()));
    }

    @PUT
    @Path("/{id}/canonical")
    @Operation(
            operationId = "mergeClaim",
            summary = "Merge a claim into another",
            description = "The other one says the same and stands for it from now on: it shows the appearances and"
                    + " verdicts of both. A claim with published verdicts is merged only into one that has some, too, and"
                    + " only while both are accepted.")
    public ClaimView merge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CanonicalClaim body) {
        return merging.merge(id, IfMatch.of(ifMatch), body.claimId());
    }

    @DELETE
    @Path("/{id}/canonical")
    @Operation(
            operationId = "separateClaim",
            summary = "Undo a merge",
            description = "The claim stands for itself again, with the status it had.")
    public ClaimView separate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return merging.separate(id, IfMatch.of(ifMatch));
    }

    @POST
    @Path("/{id}/appearances")
    @Idempotent
    @Operation(
            operationId = "addAppearance",
            summary = "Add an appearance",
            description = "The quote must stand in the article to the letter. Where it stands more than once, its"
                    + " position, prefix or suffix tells which place is meant; it is never guessed.")
    @APIResponseSchema(value = AppearanceView.class, responseCode = "201", responseDescription = "Added.")
    public RestResponse<AppearanceView> appear(@PathParam("id") UUID id, @Valid @NotNull NewAppearance body) {
        return Created.at("/v1/claims/%s/appearances".formatted(id), filing.appear(id, body));
    }

    @GET
    @Path("/{id}/appearances")
    @Operation(operationId = "listAppearances", summary = "List appearances", description = "Oldest first.")
    public Page<AppearanceView> appearances(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        claims.status(id, caller.reader());
        return appearances.page(id, page);
    }

    @POST
    @Path("/{id}/citations")
    @Idempotent
    @Operation(
            operationId = "addCitation",
            summary = "Cite a source",
            description = "Where the claim comes from (`origin`), or what speaks for it, against it or about it.")
    @APIResponseSchema(value = CitationView.class, responseCode = "201", responseDescription = "Added.")
    public RestResponse<CitationView> cite(@PathParam("id") UUID id, @Valid @NotNull NewCitation body) {
        return Created.at("/v1/claims/%s/citations".formatted(id), filing.cite(id, body));
    }

    @GET
    @Path("/{id}/citations")
    @Operation(operationId = "listCitations", summary = "List citations", description = "Oldest first.")
    public Page<CitationView> citations(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        claims.status(id, caller.reader());
        return citations.page(id, caller.reader(), page);
    }
}
