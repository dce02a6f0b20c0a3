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
    public FactCheckSearch search(@BeanParam FactCheckFilter filter) {
        filter.check();
        return factChecks.search(filter, caller.reader(), publicUrl.base(uri));
    }
}
