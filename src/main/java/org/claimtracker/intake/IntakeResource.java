package org.claimtracker.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.article.StoredArticle;
import org.claimtracker.platform.Created;
import org.claimtracker.platform.Idempotent;
import org.claimtracker.platform.Preparing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@RequestScoped
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "Published texts in which claims appear; every text an article had is kept.")
class IntakeResource implements Preparing<NewArticle> {

    @Inject
    ArticleIntake intake;

    private ArticleIntake.Reading reading;

    /** An extractor may ask a language model, which takes as long as it takes. */
    @Override
    public void prepare(NewArticle body) {
        reading = intake.read(body);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addArticle",
            summary = "Store an article and extract its claims",
            description = "Give its `text` or its `html`. The claims found in it are filed as candidates and answered"
                    + " with it. The same URL with another text makes a new revision, in which the claims on file are"
                    + " looked for again. What was not known of the article, such as its author, is added, and what is"
                    + " left out now stays known. `intake` says how the claims were found, and what is missing.")
    @APIResponse(
            responseCode = "201",
            description = "The article, or a new revision of it, is stored.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiledArticle.class)))
    @APIResponse(
            responseCode = "200",
            description = "The article has this very text already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiledArticle.class)))
    public RestResponse<FiledArticle> add(@Valid @NotNull NewArticle body) {
        var filed = intake.file(reading);
        return filed.outcome() == StoredArticle.Outcome.UNCHANGED
                ? RestResponse.ok(filed.article())
                : Created.at("/v1/articles/" + filed.article().article().id(), filed.article());
    }
}
