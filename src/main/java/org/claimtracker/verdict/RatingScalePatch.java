package org.claimtracker.verdict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be changed about a rating scale.
 *
 * @param name        what it is called, 1 to 200 characters
 * @param description what it rates, 1 to 2,000 characters
 * @param ratings     its ratings in their order, 2 to 50; those that verdicts have chosen stay as they are
 */
@Schema(description = "The values of a rating scale that can be changed; ratings that verdicts have chosen stay.")
record RatingScalePatch(
        @NotBlank @Size(max = 200) @Schema(examples = "Weather forecasts")
        String name,

        @NotBlank @Size(max = 2000) @Schema(examples = "What became of a forecast.")
        String description,

        @NotNull
        @Size(min = 2, max = 50)
        @Schema(description = "In their order, all of them: a list is replaced as a whole.")
        List<@NotNull @Valid RatingContent> ratings) {}
