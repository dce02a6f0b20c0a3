package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/feeds")
@Tag(name = "Interchange")
class FeedResource {

    private static final String SINCE = "If-Modified-Since";

    /** With two digits for the day always, other than the JDK's format. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    /**
     * How long ago something was recorded that everybody sees by now: a transaction ends within a minute, and the clocks
     * of several processes differ by less than another one.
     */
    private static final Duration SEEN_AFTER = Duration.ofMinutes(2);

    @Inject
    AtomFeed atom;

    @Inject
    Feeds feeds;

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    @Path("/verdicts.atom")
    @Produces(AtomFeed.MEDIA_TYPE)
    @Operation(
            operationId = "getVerdictFeed",
            summary = "Follow published verdicts as an Atom feed",
            description = "What changed last comes first; corrections and retractions are changes. Further pages are"
                    + " linked as `next`.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since.")
    public RestResponse<byte[]> verdicts(
            @HeaderParam(SINCE) @Parameter(description = "The `Last-Modified` of what the caller has.") String since,
            @Valid @BeanParam PageRequest page) {
        Instant changed = changed();
        if (isUnchanged(changed, since)) {
            return dated(RestResponse.ResponseBuilder.notModified(), changed);
        }
        var found = atom.page(caller.reader(), page);
        String feed = atom.write(
                found,
                publicUrl.base(uri),
                publicUrl.of(uri.getRequestUri(), uri),
                cursor -> publicUrl.of(
                        uri.getRequestUriBuilder()
                                .replaceQueryParam("cursor", cursor)
                                .build(),
                        uri));
        return dated(RestResponse.ResponseBuilder.ok(feed.getBytes(StandardCharsets.UTF_8)), changed);
    }

    @GET
    @Path("/claim-reviews.jsonld")
    @Produces(JsonLd.MEDIA_TYPE)
    @Operation(
            operationId = "getClaimReviewFeed",
            summary = "Read all current verdicts as a DataFeed of ClaimReviews",
            description = "In the shape in which Data Commons publishes ClaimReviews; streamed, whole. What is"
                    + " published while it is read may be in it.")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content = @Content(mediaType = JsonLd.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since.")
    public RestResponse<StreamingOutput> claimReviews(
            @HeaderParam(SINCE) @Parameter(description = "The `Last-Modified` of what the caller has.") String since) {
        Instant changed = changed();
        if (isUnchanged(changed, since)) {
            return dated(RestResponse.ResponseBuilder.notModified(), changed);
        }
        var reader = caller.reader();
        URI base = publicUrl.base(uri);
        StreamingOutput output = raw -> {
            var out = new BufferedOutputStream(raw, 32 * 1024);
            feeds.all(reader, base, out);
            out.flush();
        };
        return dated(RestResponse.ResponseBuilder.ok(output), changed);
    }

    /** Read before what is answered: a change in between is then answered once more rather than never. */
    private Instant changed() {
        return reviews.lastChange().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Dates the answer no later than all that it must have. What is recorded within the same second, or is still on its
     * way from a transaction that began before, is newer than that; so soon after a change the same is answered twice.
     */
    private <T> RestResponse<T> dated(RestResponse.ResponseBuilder<T> answer, Instant changed) {
        Instant seen = clock.instant().minus(SEEN_AFTER);
        Instant date = changed.isBefore(seen) ? changed : seen;
        return answer.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(date.atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** A date that is none, or stands beside an entity tag, counts as not sent, as RFC 9110 has it. */
    private boolean isUnchanged(Instant changed, String since) {
        if (since == null || headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            return false;
        }
        try {
            Instant known = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !changed.isAfter(known);
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
