package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.claim.Claims;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Sql;

/** Current verdicts as a schema.org DataFeed of ClaimReviews, in the shape that Data Commons publishes them. */
@Singleton
class Feeds {

    /** One of its elements. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            @JsonProperty("@type") String type,
            Instant dateCreated,
            Instant dateModified,
            String url,
            List<ClaimReview> item) {

        private static Item of(Review review, URI base) {
            return new Item(
                    "DataFeedItem",
                    review.publishedAt(),
                    review.updatedAt(),
                    review.address(base),
                    List.of(ClaimReview.of(review, JsonLd.SCHEMA_ORG, base)));
        }
    }

    private final Reviews reviews;
    private final Claims claims;
    private final ObjectMapper json;
    private final ObjectWriter items;

    @Inject
    Feeds(Reviews reviews, Claims claims, ObjectMapper json) {
        this.reviews = reviews;
        this.claims = claims;
        this.json = json;
        items = json.writerFor(Item.class)
                .without(com.fasterxml.jackson.databind.SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    /** All that the reader sees. */
    void all(Reader reader, URI base, OutputStream out) {
        write(reviews.select(reader), base, out);
    }

    /** Those on claims that pass the filter. */
    void matching(ClaimFilter filter, Reader reader, URI base, OutputStream out) {
        write(claims.matching(reviews.select(reader), filter, reader), base, out);
    }

    private void write(Sql.Statement statement, URI base, OutputStream out) {
        try (JsonGenerator generator = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.writeStartObject();
            generator.writeStringField("@context", JsonLd.SCHEMA_ORG);
            generator.writeStringField("@type", "DataFeed");
            generator.writeStringField("name", "Published verdicts");
            generator.writeArrayFieldStart("dataFeedElement");
            statement.add("and v.status = 'published' order by v.id").each(row -> {
                try {
                    items.writeValue(generator, Item.of(reviews.read(row), base));
                    return true;
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            generator.writeEndArray();
            generator.writeEndObject();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
