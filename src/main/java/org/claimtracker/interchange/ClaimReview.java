package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A <a href="https://schema.org/ClaimReview">schema.org ClaimReview</a> as JSON-LD, with what
 * <a href="https://developers.google.com/search/docs/appearance/structured-data/factcheck">search engines</a> require
 * and recommend. What is not known is left out.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type", "@id"})
@Schema(name = "ClaimReview", description = "A published verdict as a schema.org ClaimReview.")
record ClaimReview(
        @JsonProperty("@context") @Schema(name = "@context", examples = JsonLd.SCHEMA_ORG)
        String context,

        @JsonProperty("@type") @Schema(name = "@type", required = true, examples = "ClaimReview")
        String type,

        @JsonProperty("@id") @Schema(name = "@id", examples = "urn:uuid:0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11")
        String id,

        @Schema(
                required = true,
                description = "Where it is published in full, or else where this service answers it.",
                examples = "https://cekfakta.example/parler")
        String url,

        @Schema(required = true, examples = "Parler will be back online by the end of January")
        String claimReviewed,

        @Schema(description = "Its headline, where it came from another publisher.")
        String name,

        @Schema(description = "What was found, in words.") String reviewBody,
        @Schema(examples = "en") String inLanguage,
        @Schema(required = true) Party author,
        @Schema(examples = "2021-02-16T09:00:00Z") Instant datePublished,
        Instant dateModified,
        @Schema(required = true) Rating reviewRating,
        @Schema(required = true) Claim itemReviewed,

        @Schema(description = "The evidence it cites.") List<Work> citation,

        @Schema(description = "What it corrected, and what corrected or retracted it.")
        List<Correction> correction,

        @Schema(description = "`superseded` or `retracted`, where it no longer stands.", examples = "superseded")
        String creativeWorkStatus)
        implements ClaimReviewDocument {

    /** A person or an organisation. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ClaimReviewParty", description = "A schema.org Person or Organization.")
    record Party(
            @JsonProperty("@type") @Schema(name = "@type", required = true, examples = "Organization")
            String type,

            @Schema(required = true, examples = "Cek Fakta Jakarta")
            String name,

            @Schema(examples = "https://cekfakta.example") String url,
            @Schema(examples = "https://parler.example") String sameAs) {}

    /** How it was rated. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ClaimReviewRating", description = "A schema.org Rating, with what it means on its scale.")
    record Rating(
            @JsonProperty("@type") @Schema(name = "@type", required = true, examples = "Rating")
            String type,

            @Schema(description = "Higher is truer; absent where the rating is outside the order.", examples = "3")
            BigDecimal ratingValue,

            @Schema(examples = "4") BigDecimal bestRating,
            @Schema(examples = "1") BigDecimal worstRating,

            @Schema(description = "What its publisher calls the rating.", examples = "Came true, late")
            String alternateName,

            @Schema(
                    description = "What the publisher means by it.",
                    examples = "It happened, but after the date that was given.")
            String ratingExplanation,

            @Schema(
                    description = "What the scale tells.",
                    examples = "What became of something that was said about the future.")
            String description) {}

    /** What was claimed. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ReviewedClaim", description = "A schema.org Claim.")
    record Claim(
            @JsonProperty("@type") @Schema(name = "@type", required = true, examples = "Claim")
            String type,

            @JsonProperty("@id") @Schema(name = "@id") String id,
            @Schema(description = "Who made it.") Party author,

            @Schema(description = "The day it was made.", examples = "2021-01-18")
            LocalDate datePublished,

            @Schema(examples = "en") String inLanguage,

            @Schema(description = "The first known place it appeared in.")
            Work firstAppearance,

            @Schema(description = "Other places it appeared in.")
            List<Work> appearance) {}

    /** Something published. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "CreativeWork", description = "A schema.org CreativeWork.")
    record Work(
            @JsonProperty("@type") @Schema(name = "@type", required = true, examples = "CreativeWork")
            String type,

            @Schema(examples = "https://kabar.example/parler-kembali")
            String url,

            @Schema(examples = "Parler Kembali Dapat Diakses")
            String name) {

        private static Work of(Review.Work work) {
            return new Work("CreativeWork", work.url(), work.title());
        }
    }

    /** That something was corrected. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "CorrectionComment", description = "A schema.org CorrectionComment.")
    record Correction(
            @JsonProperty("@type") @Schema(name = "@type", required = true, examples = "CorrectionComment")
            String type,

            @Schema(description = "Why.", examples = "The outage ended a day earlier than we wrote.")
            String text,

            Instant datePublished,
            @Schema(description = "What takes its place.") String url) {}

    /**
     * As it is told of a verdict.
     *
     * @param context the JSON-LD context; {@code null} where it stands inside something that has one
     * @param base    where this service is, with a slash at its end
     */
    static ClaimReview of(Review review, String context, URI base) {
        return new ClaimReview(
                context,
                "ClaimReview",
                "urn:uuid:" + review.id(),
                review.address(base),
                review.claim().text(),
                review.title(),
                review.summary(),
                review.inLanguage(),
                new Party(
                        "Organization",
                        review.publisher().name(),
                        review.publisher().url(),
                        null),
                review.date(),
                review.endedAt() == null ? null : review.endedAt(),
                rating(review),
                claim(review.claim()),
                review.evidence().stream().map(Work::of).toList(),
                corrections(review, base),
                review.status().equals("published") ? null : review.status());
    }

    private static Rating rating(Review review) {
        var page = review.page();
        if (page != null) {
            return new Rating(
                    "Rating", page.value(), page.best(), page.worst(), page.label(), page.explanation(), null);
        }
        var rating = review.rating();
        boolean ordered = rating.value() != null;
        return new Rating(
                "Rating",
                rating.value(),
                ordered ? rating.best() : null,
                ordered ? rating.worst() : null,
                rating.label(),
                rating.meaning(),
                rating.scaleDescription());
    }

    private static Claim claim(Review.ReviewedClaim claim) {
        // Where somebody says it comes from counts as its first appearance before where it was merely found.
        List<Work> places = Stream.concat(claim.origins().stream(), claim.places().stream())
                .map(Work::of)
                .toList();
        var claimant = claim.claimant();
        return new Claim(
                "Claim",
                "urn:uuid:" + claim.id(),
                claimant == null
                        ? null
                        : new Party(
                                claimant.type().equals("person") ? "Person" : "Organization",
                                claimant.name(),
                                null,
                                claimant.url()),
                claim.date(),
                claim.inLanguage(),
                places.isEmpty() ? null : places.getFirst(),
                places.size() < 2 ? List.of() : places.subList(1, places.size()));
    }

    private static List<Correction> corrections(Review review, URI base) {
        List<Correction> corrections = new ArrayList<>();
        if (review.supersedes() != null) {
            corrections.add(
                    new Correction("CorrectionComment", review.reason(), review.publishedAt(), review.address(base)));
        }
        if (review.successor() != null) {
            corrections.add(new Correction(
                    "CorrectionComment",
                    review.successor().reason(),
                    review.successor().publishedAt(),
                    base.resolve("v1/verdicts/%s/claim-review"
                                    .formatted(review.successor().id()))
                            .toString()));
        }
        if (review.retractionReason() != null) {
            corrections.add(new Correction("CorrectionComment", review.retractionReason(), review.endedAt(), null));
        }
        return corrections;
    }
}
