package org.claimtracker.search;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.claimtracker.claim.ClaimView;
import org.claimtracker.claim.WholeClaims;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.LanguageTag;
import org.claimtracker.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class SimilarResource {

    private static final String ABOUT =
            " Best first; `shared` says what the score rests on, and `differences` what may make them two claims after"
                    + " all: \"12 million users\" is not \"15 million users\".";

    @Inject
    SimilarClaims similar;

    @Inject
    WholeClaims claims;

    @Inject
    Caller caller;

    @GET
    @Path("/similar")
    @Operation(
            operationId = "findSimilarClaims",
            summary = "Find out whether something was claimed before",
            description = "The claims that are most like a text, such as a sentence or a post." + ABOUT)
    public Page<SimilarClaim> similar(
            @QueryParam("text")
                    @NotBlank
                    @Size(max = 2000)
                    @Parameter(
                            required = true,
                            description = "What somebody says. Links are left out, and tags and handles taken apart.",
                            example = "Parler says it has 15 million users")
                    String text,
            @QueryParam("inLanguage")
                    @LanguageTag
                    @Parameter(description = "Its language; without it, it is told from the text.", example = "en")
                    String inLanguage,
            @Valid @BeanParam HowSimilar how) {
        return new Page<>(
                similar.to(text, inLanguage, List.of(), how.least(), how.most(), caller.reader()), null, null);
    }

    @GET
    @Path("/{id}/similar")
    @Operation(
            operationId = "listSimilarClaims",
            summary = "List claims that are like a claim",
            description = "Other claims that may say the same, to be merged with it or to be checked with it." + ABOUT)
    public Page<SimilarClaim> similarTo(@PathParam("id") UUID id, @Valid @BeanParam HowSimilar how) {
        ClaimView claim = claims.view(id, caller.reader());
        List<UUID> itself = claim.canonicalId() == null ? List.of(id) : List.of(id, claim.canonicalId());
        return new Page<>(
                similar.to(claim.text(), claim.inLanguage(), itself, how.least(), how.most(), caller.reader()),
                null,
                null);
    }
}
