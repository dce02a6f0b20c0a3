package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.platform.Idempotent;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interchange")
class ImportResource {

    private static final String CLAIM_REVIEW = """
            {"@context": "https://schema.org", "@type": "ClaimReview",
             "url": "https://cekfakta.example/parler",
             "claimReviewed": "Parler will be back online by the end of January",
             "datePublished": "2021-02-16",
             "author": {"@type": "Organization", "name": "Cek Fakta Jakarta", "url": "https://cekfakta.example"},
             "reviewRating": {"@type": "Rating", "alternateName": "Came true, late"},
             "itemReviewed": {"@type": "Claim", "datePublished": "2021-01-18",
                              "author": {"@type": "Person", "name": "John Matze"},
                              "appearance": "https://video.example/matze"}}""";

    private static final String CSV = """
            url,claimReviewed,rating,claimant,datePublished
            https://cekfakta.example/parler,Parler will be back online by the end of January,"Came true, late",John Matze,2021-02-16
            """;

    @Inject
    Imports imports;

    @POST
    @Idempotent
    @Consumes({
        MediaType.APPLICATION_JSON,
        JsonLd.MEDIA_TYPE,
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "text/csv",
        "application/gzip",
        "application/x-gzip",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            operationId = "addImport",
            summary = "Import reviews, or an export",
            description =
                    "ClaimReviews as JSON-LD (one, an array, a `@graph`, a DataFeed), as NDJSON, or as a CSV table;"
                            + " or what `GET /v1/exports/claims` answered as NDJSON. All of it may be compressed by gzip, and"
                            + " have up to 2 GB. It is UTF-8, or in the character set that its type or its first bytes"
                            + " tell. It is done in the background, in the caller's name and organisation; the"
                            + " answer says where its progress and report can be read.\n\n"
                            + "A review is known by its publisher's site and its `url`: imported again it changes nothing, and"
                            + " what its publisher changed supersedes what was on record. The claim becomes the caller's"
                            + " organisation's, accepted; the verdict is its publisher's, published. Ratings are read into"
                            + " the scale `truth`; those that have no place there are `unmapped`; all keep their words. A row that can't be read stops none of the others.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = JsonLd.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "ClaimReview", value = CLAIM_REVIEW)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, description = "A JSON value on each line.")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = CSV)),
                @Content(
                        mediaType = "application/gzip",
                        schema = @Schema(type = SchemaType.STRING, contentMediaType = "application/gzip"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; it is done in the background.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where its progress and report can be read.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> add(
            @NotNull Upload body,
            @QueryParam("column")
                    @Parameter(
                            description = "For CSV whose columns are called otherwise: a property and the header of its"
                                    + " column, such as `claimReviewed=Claim text`. Properties are url, claimReviewed,"
                                    + " datePublished, inLanguage, title, summary, rating, ratingValue, bestRating,"
                                    + " worstRating, ratingExplanation, publisher, publisherUrl, claimant,"
                                    + " claimantType, claimDate and appearance.")
                    List<String> column) {
        var view = imports.add(body, columns(column));
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/v1/imports/" + view.id())
                .entity(view)
                .build();
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Those of the caller's organisation, newest first, without their reports.")
    public Page<ImportView> list(@Valid @BeanParam PageRequest page) {
        return imports.page(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "How far it has come, and the first 100 lines of its report.")
    public ImportView get(@PathParam("id") UUID id) {
        return imports.view(id);
    }

    @GET
    @Path("/{id}/report")
    @Operation(
            operationId = "getImportReport",
            summary = "Read the report of an import",
            description = "A line for each row, in the order of what was sent.")
    public Page<ImportRow> report(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome.") ImportOutcome outcome,
            @Valid @BeanParam PageRequest page) {
        return imports.report(id, outcome, page);
    }

    private static Map<String, String> columns(List<String> said) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : said) {
            String[] pair = column.split("=", 2);
            if (pair.length < 2 || pair[1].isBlank() || !CsvRows.PROPERTIES.containsKey(pair[0])) {
                throw ProblemException.invalidParameter(
                        "column",
                        "must be a property and a header, such as claimReviewed=Claim text; properties are "
                                + String.join(", ", CsvRows.PROPERTIES.keySet()));
            }
            columns.put(pair[0], pair[1]);
        }
        return columns;
    }
}
