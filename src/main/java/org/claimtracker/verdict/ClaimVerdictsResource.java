package org.claimtracker.verdict;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.claimtracker.claim.Claims;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.AsOf;
import org.claimtracker.platform.Created;
import org.claimtracker.platform.Idempotent;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/claims/{id}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verdicts")
class ClaimVerdictsResource {

    @Inject
    Verdicts verdicts;

    @Inject
    Workflow workflow;

    @Inject
    Claims claims;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Idempotent
    @Operation(
            operationId = "draftVerdict",
            summary = "Draft a verdict",
            description = "On an accepted claim, for the caller's organisation. To correct a published verdict, draft"
                    + " one that supersedes it, on the claim that the verdict is on, whatever has become of that.")
    @APIResponseSchema(value = VerdictView.class, responseCode = "201", responseDescription = "Drafted.")
    public RestResponse<VerdictView> draft(@PathParam("id") UUID id, @Valid @NotNull VerdictContent body) {
        var view = workflow.draft(id, body);
        return Created.at("/v1/verdicts/" + view.id(), view);
    }

    @GET
    @Operation(
            operationId = "listVerdictsOfClaim",
            summary = "List the verdicts on a claim",
            description = "Newest first, also superseded and retracted ones, and those on claims that were merged into"
                    + " it.")
    public Page<VerdictView> list(
            @PathParam("id") UUID id,
            @BeanParam VerdictFilter filter,
            @BeanParam AsOf asOf,
            @Valid @BeanParam PageRequest page) {
        var moment = asOf.moment(clock);
        claims.status(id, caller.reader(), moment);
        return verdicts.page(id, filter, caller.reader(), moment, page);
    }
}
