package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtracker.claim.CitationView;
import org.claimtracker.platform.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Verdict",
        description = "What one organisation concluded about a claim, on a rating scale (schema.org ClaimReview).")
record VerdictView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) UUID claimId,
        @Schema(required = true) UUID organizationId,
        @Schema(required = true, examples = "published") VerdictStatus status,
        @Schema(required = true, examples = "prediction") String scale,
        @Schema(required = true) RatingView rating,

        @Schema(description = "What its publisher calls the rating, where that is not the scale's own label.")
        String originalLabel,

        @Schema(required = true, examples = "en") String inLanguage,

        @Schema(
                description = "What was found, in words.",
                examples = "Parler was reachable again on 15 February 2021, two weeks after the date its chief gave.")
        String summary,

        @Schema(examples = "https://cekfakta.example/parler")
        String url,

        @Schema(description = "The day it became known.", examples = "2021-02-15")
        LocalDate decidedOn,

        @Schema(description = "When this service stored it.", required = true)
        Instant recordedAt,

        @Schema(
                description = "What will count as come true, as the claim states it.",
                examples = "Anybody can read and post on parler.com again.")
        String resolutionCriteria,

        @Schema(required = true, description = "The evidence.")
        List<CitationView> citations,

        @Schema(description = "The verdict it replaces.") UUID supersedes,
        @Schema(description = "Why it replaces it.") String reason,
        Instant submittedAt,
        Instant publishedAt,

        @Schema(
                required = true,
                description = "Whether whoever wrote it published it, too, in an organisation that did without a second"
                        + " person then.")
        boolean secondPersonWaived,

        @Schema(description = "When it was superseded or retracted.")
        Instant endedAt,

        @Schema(description = "Why it was retracted.") String retractionReason,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {}
