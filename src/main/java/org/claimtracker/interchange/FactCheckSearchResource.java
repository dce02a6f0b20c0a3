package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Google's Fact Check Tools API, as far as it searches: its clients need another address and nothing else. */
@Path("/v1alpha1/claims:search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Interchange",
        description = "The same record in forms that others read and write: feeds, exports, imports, Google's API.")
class FactCheckSearchResource {

    @Inject
    FactChecks factChecks;

    @Inject
    Caller caller;

    @Inject
    PublicUrl publicUrl;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            operationId = "searchFactChecks",
            summary = "Search as in Google's Fact Check Tools API",
            description = "Takes the same request and gives the same answer as `claims:search` there, so that its"
                    + " clients need only another address. Errors have Google's shape, too.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactCheckSearch.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not what it has to be.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactCheckManners.Answer.class)))
    @APIResponse(
            responseCode = "401",
            description = "The caller is not known.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactCheckManners.Answer.class)))
    @APIResponse(
            responseCode = "403",
            description = "The caller may not do this.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactCheckManners.Answer.class)))
    @APIResponse(
            responseCode = "406",
            description = "Only JSON is offered.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactCheckManners.Answer.class)))
    @APIResponse(
            responseCode = "500",
            description = "The service failed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactCheckManners.Answer.class)))
    @APIResponse(
            responseCode = "503",
            description = "The service cannot answer right now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactCheckManners.Answer.class)))
    public FactCheckSearch search(@BeanParam FactCheckFilter filter) {
        filter.check();
        return factChecks.search(filter, caller.reader(), publicUrl.base(uri));
    }
}
