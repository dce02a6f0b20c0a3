package org.claimtracker.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.platform.Total;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many claims there are of each kind of everything that lists can be filtered by. */
@Schema(
        description = "How many of the claims that pass the filters have each value: at most 50 values, the most common"
                + " ones first. Where more than 10,000 pass, those counted are the newest 10,000.")
record Facets(
        @Schema(required = true) Total total,
        @Schema(required = true) List<Count> status,

        @Schema(required = true, description = "A claim can be of two kinds.")
        List<Count> kind,

        @Schema(required = true) List<Count> inLanguage,

        @Schema(required = true, description = "A claim can have several.")
        List<Count> topic,

        @Schema(required = true, description = "Of current verdicts.")
        List<Count> rating,

        @Schema(required = true, description = "Organisations that have a current verdict on it.")
        List<Count> reviewedBy,

        @Schema(required = true) List<Count> claimant) {

    /** A value and how many have it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FacetCount", description = "A value and how many claims have it.")
    record Count(
            @Schema(required = true, description = "What to filter by.", examples = "accepted")
            String value,

            @Schema(description = "How it is called, where the value does not say it.", examples = "Parler")
            String label,

            @Schema(required = true, examples = "42") long count) {}
}
