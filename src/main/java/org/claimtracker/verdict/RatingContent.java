package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.claimtracker.platform.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rating as its scale has it.
 *
 * @param key     what verdicts name it by: 1 to 63 lower-case letters, digits and inner hyphens
 * @param label   what it is called, 1 to 200 characters
 * @param labels  what it is called in other languages, by BCP 47 tag; {@code null} for none
 * @param meaning what a verdict with it says, 1 to 2,000 characters
 * @param value   the ratingValue of schema.org; {@code null} where the rating is outside the order
 * @param isFinal whether a verdict with it settles a prediction
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RatingOfScale", description = "A step of a rating scale, with its labels in all languages.")
record RatingContent(
        @NotNull
        @Pattern(
                regexp = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
                message = "must be 1 to 63 lower-case letters, digits and inner hyphens")
        @Schema(required = true, examples = "came-true-late")
        String key,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Came true, late")
        String label,

        @Size(max = 100) @Schema(description = "By BCP 47 tag.", examples = "{\"id\": \"Terjadi, terlambat\"}")
        Map<@LanguageTag String, @NotBlank @Size(max = 200) String> labels,

        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "It happened, but after the date given.")
        String meaning,

        @Schema(
                description = "The ratingValue of schema.org, higher is truer; absent where the rating is outside the"
                        + " order.",
                examples = "3")
        Integer value,

        @NotNull
        @JsonProperty("final")
        @Schema(name = "final", required = true, description = "Whether a verdict with it settles a prediction.")
        Boolean isFinal) {

    Map<String, String> labelsInOtherLanguages() {
        return labels == null ? Map.of() : labels;
    }

    /** Whether a verdict that chose the other one says the same with this one. */
    boolean meansTheSameAs(RatingContent other) {
        return label.equals(other.label)
                && meaning.equals(other.meaning)
                && java.util.Objects.equals(value, other.value)
                && isFinal.equals(other.isFinal)
                && labelsInOtherLanguages()
                        .entrySet()
                        .containsAll(other.labelsInOtherLanguages().entrySet());
    }
}
