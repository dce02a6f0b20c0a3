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
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.claim.ClaimLists;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.ProblemType;

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

    private static final int AT_ONCE = 500;

    /** A quarter of the threads that requests have, however slowly feeds are read. */
    private static final int MOST_READERS = 50;

    private final Semaphore places = new Semaphore(MOST_READERS);
    private final Reviews reviews;
    private final ClaimLists claims;
    private final ObjectMapper json;
    private final ObjectWriter items;

    @Inject
    Feeds(Reviews reviews, ClaimLists claims, ObjectMapper json) {
        this.reviews = reviews;
        this.claims = claims;
        this.json = json;
        items = json.writerFor(Item.class)
                .without(com.fasterxml.jackson.databind.SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    /**
     * All that the reader sees, some at a time: a feed that takes an hour to be read holds no connection to the database
     * for it. What changes meanwhile is in it as it was or as it is.
     */
    void all(Reader reader, URI base, OutputStream out) {
        if (!places.tryAcquire()) {
            throw ProblemType.UNAVAILABLE.because("Many read this feed. Try again in a few minutes.");
        }
        try {
            write(out, item -> {
                UUID last = new UUID(0, 0);
                List<Review> page;
                do {
                    page = reviews.select(reader)
                            .add("and v.status = 'published' and v.id > ? order by v.id limit ?", last, AT_ONCE)
                            .list(reviews::read);
                    for (Review review : page) {
                        item.accept(Item.of(review, base));
                        last = review.id();
                    }
                } while (page.size() == AT_ONCE);
            });
        } finally {
            places.release();
        }
    }

    /** Those on claims that pass the filter, as they are at one moment, within the caller's transaction. */
    void matching(ClaimFilter filter, Reader reader, URI base, OutputStream out) {
        write(
                out,
                item -> claims.matching(reviews.select(reader), filter, reader)
                        .add("and v.status = 'published' order by v.id")
                        .each(row -> {
                            item.accept(Item.of(reviews.read(row), base));
                            return true;
                        }));
    }

    private void write(OutputStream out, Consumer<Consumer<Item>> elements) {
        try (JsonGenerator generator = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.writeStartObject();
            generator.writeStringField("@context", JsonLd.SCHEMA_ORG);
            generator.writeStringField("@type", "DataFeed");
            generator.writeStringField("name", "Published verdicts");
            generator.writeArrayFieldStart("dataFeedElement");
            elements.accept(item -> {
                try {
                    items.writeValue(generator, item);
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
