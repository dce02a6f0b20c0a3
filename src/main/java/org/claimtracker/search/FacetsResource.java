package org.claimtracker.search;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/claims/facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class FacetsResource {

    @Inject
    FacetCounts counts;

    @Inject
    Caller caller;

    @GET
    @Operation(
            operationId = "countClaims",
            summary = "Count claims by what they have in common",
            description = "Of the claims that a list with the same filters has, how many there are with each status,"
                    + " kind, language, topic, rating, reviewing organisation and claimant.")
    public Facets count(@Valid @BeanParam ClaimFilter filter) {
        return counts.of(filter, caller.reader());
    }
}
