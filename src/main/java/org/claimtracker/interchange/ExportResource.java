package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.PublicUrl;
import org.claimtracker.platform.Snapshot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/exports/claims")
@Tag(name = "Interchange")
class ExportResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    private static final int BUFFER = 32 * 1024;

    @Inject
    ExportRecords records;

    @Inject
    CsvExport table;

    @Inject
    Feeds feeds;

    @Inject
    Snapshot snapshot;

    @Inject
    Caller caller;

    @Inject
    PublicUrl publicUrl;

    @Context
    UriInfo uri;

    @GET
    @Produces(NDJSON)
    @Operation(
            operationId = "exportClaims",
            summary = "Export claims",
            description =
                    "All that pass the filters, as one consistent state of the record, streamed; the order is its"
                            + " own. As NDJSON it is complete: imported into an empty service by an administrator it gives the same"
                            + " organisations, scales, sources, articles, claims and verdicts, with their ids, histories and"
                            + " ledgers, as far as the caller sees them."
                            + " As CSV it is a line for each current verdict and for each claim without one, in which no"
                            + " spreadsheet finds a formula. As JSON-LD it is a DataFeed of the current verdicts as ClaimReview.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.OBJECT, description = "One on each line."),
                        examples =
                                @ExampleObject(
                                        name = "line",
                                        value =
                                                "{\"record\":\"organization\",\"key\":\"cek-fakta-jakarta\",\"name\":\"Cek Fakta Jakarta\"}")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "table",
                                        value =
                                                "claimId,status,verdictId,url,claimReviewed,rating\r\n"
                                                        + "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11,accepted,,,Parler has 12 million users,\r\n")),
                @Content(mediaType = JsonLd.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    public RestResponse<StreamingOutput> lines(@Valid @BeanParam ClaimFilter filter) {
        var reader = caller.reader();
        return streamed(
                NDJSON,
                "claims.ndjson",
                out -> records.each(filter, reader, line -> {
                    try {
                        out.write(line.getBytes(StandardCharsets.UTF_8));
                        out.write('\n');
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                }));
    }

    /** The same as a table. */
    @GET
    @Produces(CSV + ";qs=0.9")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> table(@Valid @BeanParam ClaimFilter filter) {
        var reader = caller.reader();
        return streamed(
                CSV + ";charset=UTF-8",
                "claims.csv",
                out -> table.write(
                        filter, reader, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))));
    }

    /** The same as ClaimReviews. */
    @GET
    @Produces(JsonLd.MEDIA_TYPE + ";qs=0.8")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> feed(@Valid @BeanParam ClaimFilter filter) {
        var reader = caller.reader();
        URI base = publicUrl.base(uri);
        return streamed(JsonLd.MEDIA_TYPE, "claims.jsonld", out -> feeds.matching(filter, reader, base, out));
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out);
    }

    private RestResponse<StreamingOutput> streamed(String type, String name, Writing writing) {
        StreamingOutput output = raw -> {
            var out = new BufferedOutputStream(raw, BUFFER);
            snapshot.read(false, () -> writing.to(out));
            out.flush();
        };
        return RestResponse.ResponseBuilder.ok(output)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .build();
    }
}
