package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.claimtracker.article.Articles;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/articles/{id}/annotations")
@Tag(name = "Articles")
class AnnotationResource {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    @Inject
    Articles articles;

    @Inject
    Annotations annotations;

    @Inject
    Caller caller;

    @Inject
    PublicUrl publicUrl;

    @Context
    UriInfo uri;

    @GET
    @Produces({JsonLd.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getAnnotations",
            summary = "Read where claims stand in an article, as annotations",
            description =
                    "As a page of W3C Web Annotations: what is claimed is the body, the words and their position in"
                            + " the text are the target. Oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content = @Content(mediaType = JsonLd.MEDIA_TYPE, schema = @Schema(implementation = Annotation.Page.class)))
    public Annotation.Page get(
            @PathParam("id") UUID id,
            @QueryParam("revision") @Parameter(description = "Of which text; the newest one when left out.")
                    Integer revision,
            @Valid @BeanParam PageRequest page) {
        var article = articles.view(id, revision);
        var reader = caller.reader();
        var found = annotations.page(article, reader, page, publicUrl.base(uri));
        String collection = publicUrl.of(uri.getAbsolutePath(), uri) + "?revision=" + article.revision();
        return new Annotation.Page(
                CONTEXT,
                publicUrl.of(uri.getRequestUri(), uri).toString(),
                "AnnotationPage",
                new Annotation.Collection(collection, "AnnotationCollection", annotations.count(article, reader)),
                found.items(),
                found.next() == null
                        ? null
                        : publicUrl
                                .of(
                                        uri.getRequestUriBuilder()
                                                .replaceQueryParam("cursor", found.next())
                                                .build(),
                                        uri)
                                .toString());
    }
}
