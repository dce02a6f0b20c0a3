package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtracker.platform.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole claim as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Claim", description = "One checkable statement, with all that is known about it (schema.org Claim).")
public record ClaimView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,

        @Schema(required = true, description = "The organisation that keeps it.")
        UUID organizationId,

        @Schema(required = true, examples = "accepted") ClaimStatus status,

        @Schema(description = "Why it was rejected or withdrawn.")
        String statusReason,

        @Schema(required = true, description = "What it has to be checked for.")
        List<ClaimKind> kind,

        @Schema(required = true, examples = "Parler has 12 million users")
        String text,

        @Schema(required = true, examples = "en") String inLanguage,
        @Schema(description = "Who made it.") ClaimantReference claimant,

        @Schema(description = "The day it was made.", examples = "2021-01-18")
        LocalDate claimDate,

        @Schema(required = true) List<String> topics,

        @Schema(description = "How much checking it would be worth, 0 to 1.", examples = "0.83")
        BigDecimal checkWorthiness,

        @Schema(required = true, description = "Why the extraction picked it; empty when a person added it.")
        List<String> reasons,

        @Schema(
                description = "The outlet or person that the article names as where it has the claim from: a proposal"
                        + " for a citation with the role `origin`.",
                examples = "Fox News")
        String reportedThrough,

        @Schema(required = true) List<Quantity> quantities,
        Prediction prediction,

        @Schema(required = true, description = "Where it was said; also those of the claims that were merged into it.")
        List<AppearanceView> appearances,

        @Schema(required = true) List<CitationView> citations,

        @Schema(
                required = true,
                description = "Published ones, also those superseded or retracted, and those on claims that were merged"
                        + " into it; newest first.")
        List<PublishedVerdict> verdicts,

        @Schema(
                required = true,
                description = "What became of published verdicts that no longer stand, and why; newest first.")
        List<Correction> corrections,

        @Schema(required = true, description = "The due dates it had before they were moved; oldest first.")
        List<EarlierDueDate> earlierDueDates,

        @Schema(
                description = "Of a candidate or accepted prediction, where it stands today where the organisation"
                        + " that keeps it is: `settled` while a final verdict stands, otherwise `upcoming` to the end of"
                        + " the day, week, month, quarter or year that it is due in, and `overdue` after that.",
                examples = "overdue")
        DueState due,

        @Schema(description = "The claim that stands for this one.")
        UUID canonicalId,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,

        @Schema(description = "Where the words that were looked for stand; in searches only.")
        List<Highlight> highlights)
        implements Versioned {

    ClaimView with(List<Highlight> found) {
        return new ClaimView(
                id,
                version,
                organizationId,
                status,
                statusReason,
                kind,
                text,
                inLanguage,
                claimant,
                claimDate,
                topics,
                checkWorthiness,
                reasons,
                reportedThrough,
                quantities,
                prediction,
                appearances,
                citations,
                verdicts,
                corrections,
                earlierDueDates,
                due,
                canonicalId,
                createdAt,
                updatedAt,
                found);
    }

    /** Who made a claim, in short. */
    @Schema(description = "Who made a claim, in short.")
    public record ClaimantReference(
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "Parler") String name,

            @Schema(required = true, examples = "organization")
            ClaimantType type) {}

    /** A published verdict, in short. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A published verdict, in short.")
    record PublishedVerdict(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "`published`, `superseded` or `retracted`.", examples = "published")
            String status,

            @Schema(required = true) OrganizationReference organization,
            @Schema(required = true) RatingReference rating,

            @Schema(description = "What its publisher calls the rating, where that is not the scale's own label.")
            String originalLabel,

            @Schema(description = "What was found, in words.")
            String summary,

            @Schema(description = "The day it became known.", examples = "2021-02-15")
            LocalDate decidedOn,

            @Schema(description = "The verdict it replaced.")
            UUID supersedes,

            @Schema(description = "Why it replaced another one, or was retracted.")
            String reason,

            @Schema(required = true) Instant publishedAt) {}

    /** What became of a published verdict that no longer stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What became of a published verdict that no longer stands.")
    record Correction(
            @Schema(required = true, description = "The verdict that was corrected.")
            UUID verdictId,

            @Schema(required = true, description = "`superseded` or `retracted`.", examples = "superseded")
            String kind,

            @Schema(required = true) Instant at,
            @Schema(required = true) OrganizationReference organization,

            @Schema(required = true, examples = "The company's own figures became known.")
            String note,

            @Schema(description = "The verdict that replaces it, where one does.")
            UUID replacedBy) {}

    /** A due date that was moved. */
    @Schema(description = "A due date that a claim had, until it was moved.")
    record EarlierDueDate(
            @Schema(required = true, examples = "2021-01-31")
            LocalDate dueOn,

            @Schema(required = true, examples = "month") DuePrecision precision,
            @Schema(required = true) Instant movedAt,

            @Schema(required = true, examples = "The ministry set a new date.")
            String reason) {}

    /** An organisation, in short. */
    @Schema(description = "An organisation, in short.")
    record OrganizationReference(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "Cek Fakta Jakarta")
            String name) {}

    /** A rating, in short. */
    @Schema(description = "A rating, in short.")
    record RatingReference(
            @Schema(required = true, examples = "prediction")
            String scale,

            @Schema(required = true, examples = "came-true-late")
            String key,

            @Schema(required = true, examples = "Came true, late")
            String label) {}
}
