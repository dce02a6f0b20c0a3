package org.claimtracker.article;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.WebAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleResource {

    @Inject
    Articles articles;

    @GET
    @Operation(
            operationId = "listArticles",
            summary = "List articles",
            description = "Newest first, without their texts.")
    public Page<ArticleView> list(
            @WebAddress @QueryParam("url") @Parameter(description = "Only the article with this URL.") String url,
            @Valid @BeanParam PageRequest page) {
        return articles.page(url, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getArticle",
            summary = "Read an article",
            description = "With its newest text, or that of an earlier revision.")
    public ArticleView get(
            @PathParam("id") UUID id,
            @QueryParam("revision") @Parameter(description = "Which text; the newest one when left out.")
                    Integer revision) {
        return articles.view(id, revision);
    }

    @GET
    @Path("/{id}/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "List the revisions of an article",
            description = "Every text it had that differs from the one before, newest first.")
    public Page<RevisionView> revisions(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return articles.revisions(id, page);
    }
}
