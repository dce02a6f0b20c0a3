package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimtracker.platform.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating scale as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RatingScale", description = "An ordered set of ratings, each with its meaning.")
record RatingScaleView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true, examples = "prediction") String key,

        @Schema(description = "Whose it is; absent for those that come with the service.")
        UUID organizationId,

        @Schema(required = true, examples = "Prediction") String name,

        @Schema(required = true, examples = "What became of something that was said about the future.")
        String description,

        @Schema(required = true, description = "In their order.")
        List<RatingContent> ratings,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    RatingScalePatch editable() {
        return new RatingScalePatch(name, description, ratings);
    }
}
