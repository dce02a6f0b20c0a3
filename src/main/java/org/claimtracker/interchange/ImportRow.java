package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.claimtracker.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an import's report. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportRow", description = "What became of one row of an import.")
record ImportRow(
        @Schema(required = true, description = "Counted from 1, in the order of what was sent.", examples = "12")
        int row,

        @Schema(required = true, description = "Where it stands in what was sent.", examples = "line 12")
        String place,

        @Schema(required = true, examples = "created") ImportOutcome outcome,

        @Schema(
                description = "What the review is known by with its publisher.",
                examples = "https://cekfakta.example/parler")
        String url,

        UUID claimId,
        UUID verdictId,

        @Schema(implementation = Problem.class, description = "Why it failed, or was skipped.")
        JsonNode problem) {}
