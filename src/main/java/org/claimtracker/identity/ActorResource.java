package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimtracker.platform.Idempotent;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actors", description = "The people and programs that changed something for the caller's organisation.")
class ActorResource {

    @Inject
    Actors actors;

    @Inject
    Forgetting forgetting;

    @Inject
    Caller caller;

    @GET
    @Operation(
            operationId = "listActors",
            summary = "List actors",
            description = "Those of the caller's organisation, newest first.")
    public Page<ActorView> list(
            @QueryParam("subject")
                    @Parameter(
                            description = "Only those of this subject, with or without the issuer before it.",
                            example = "8f14e45f")
                    String subject,
            @Valid @BeanParam PageRequest page) {
        return actors.page(subject, caller.organization(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getActor",
            summary = "Read an actor",
            description = "One actor of the caller's organisation.")
    public ActorView get(@PathParam("id") UUID id) {
        return actors.view(id, caller.organization());
    }

    @POST
    @Path("/{id}/pseudonymization")
    @Idempotent
    @Operation(
            operationId = "pseudonymizeActor",
            summary = "Forget who an actor was",
            description = "For when a person's account was deleted where it was kept. Their subject and name are"
                    + " replaced by a pseudonym in all they did for the organisation; history and ledger stay as they"
                    + " are. It cannot be undone, and is refused"
                    + " while imports go on in their name.")
    public RestResponse<ActorView> pseudonymize(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return RestResponse.ok(forgetting.pseudonymize(id, IfMatch.of(ifMatch)));
    }
}
