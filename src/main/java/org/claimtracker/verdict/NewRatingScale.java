package org.claimtracker.verdict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rating scale to be added.
 *
 * @param key         what verdicts name it by: 1 to 63 lower-case letters, digits and inner hyphens; the organisation's
 *                    own scale goes before a built-in one of the same key
 * @param name        what it is called, 1 to 200 characters
 * @param description what it rates, 1 to 2,000 characters
 * @param ratings     its ratings in their order, 2 to 50
 */
@Schema(description = "A rating scale to be added.", examples = """
                {"key": "forecast", "name": "Weather forecasts", "description": "What became of a forecast.",
                 "ratings": [
                   {"key": "wrong", "label": "Wrong", "labels": {"id": "Keliru"}, "meaning": "Other weather came.",
                    "value": 1, "final": true},
                   {"key": "right", "label": "Right", "labels": {"id": "Tepat"}, "meaning": "That weather came.",
                    "value": 2, "final": true}]}""")
record NewRatingScale(
        @NotNull
        @Pattern(
                regexp = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
                message = "must be 1 to 63 lower-case letters, digits and inner hyphens")
        @Schema(required = true, description = "What verdicts name it by.", examples = "forecast")
        String key,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Weather forecasts")
        String name,

        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "What became of a forecast.")
        String description,

        @NotNull @Size(min = 2, max = 50) @Schema(required = true, description = "In their order.")
        List<@NotNull @Valid RatingContent> ratings) {

    RatingScalePatch editable() {
        return new RatingScalePatch(name, description, ratings);
    }
}
