package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rating", description = "A step of a rating scale (schema.org Rating).")
record RatingView(
        @Schema(required = true, examples = "came-true-late")
        String key,

        @Schema(required = true, examples = "Came true, late")
        String label,

        @Schema(required = true, examples = "It happened, but after the date that was given.")
        String meaning,

        @Schema(
                description = "The ratingValue of schema.org, higher is truer; absent where the rating is outside the"
                        + " order.",
                examples = "3")
        Integer value,

        @JsonProperty("final")
        @Schema(name = "final", required = true, description = "Whether a verdict with it settles a prediction.")
        boolean isFinal) {}
