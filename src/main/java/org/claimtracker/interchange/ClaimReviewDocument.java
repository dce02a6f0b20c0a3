package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of a claim: one ClaimReview, or several in a graph where several organisations reviewed it. */
sealed interface ClaimReviewDocument permits ClaimReview, ClaimReviewDocument.Graph {

    /** Several of them. */
    @RegisterForReflection
    @JsonPropertyOrder({"@context", "@graph"})
    @Schema(name = "ClaimReviewGraph", description = "What several organisations concluded about one claim.")
    record Graph(
            @JsonProperty("@context") @Schema(name = "@context", required = true, examples = JsonLd.SCHEMA_ORG)
            String context,

            @JsonProperty("@graph") @Schema(name = "@graph", required = true)
            List<ClaimReview> graph)
            implements ClaimReviewDocument {}
}
