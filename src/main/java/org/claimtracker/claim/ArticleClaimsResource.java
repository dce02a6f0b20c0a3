package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimtracker.article.Articles;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/articles/{id}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleClaimsResource {

    @Inject
    Articles articles;

    @Inject
    ClaimLists claims;

    @Inject
    Caller caller;

    @GET
    @Operation(
            operationId = "listClaimsOfArticle",
            summary = "List the claims of an article",
            description = "All that appear in any of its revisions, newest first.")
    public Page<ClaimView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        articles.require(id);
        var filter = new ClaimFilter();
        filter.article = id;
        return claims.page(filter, caller.reader(), page);
    }
}
