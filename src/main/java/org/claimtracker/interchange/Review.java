package org.claimtracker.interchange;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One published verdict with all that other formats tell of it: its claim, the claimant, the places the claim appears
 * in, the rating and the scale it is on, and, where it came from elsewhere, what its publisher's page said.
 *
 * @param id          the verdict's
 * @param version     the verdict's
 * @param status      {@code published}, {@code superseded} or {@code retracted}
 * @param reason      why it replaced an earlier one; may be {@code null}
 * @param publishedAt when it was published in this service
 * @param updatedAt   when it, or the claim, changed last
 * @param page        what its publisher's page said; {@code null} for a verdict that was given here
 */
record Review(
        UUID id,
        int version,
        String status,
        Publisher publisher,
        ReviewedClaim claim,
        Rating rating,
        String summary,
        String url,
        String inLanguage,
        LocalDate decidedOn,
        UUID supersedes,
        String reason,
        Instant publishedAt,
        Instant endedAt,
        String retractionReason,
        Successor successor,
        Instant updatedAt,
        List<Work> evidence,
        Page page) {

    /**
     * Who concluded it.
     *
     * @param url  its web site; may be {@code null}
     * @param site the host that its reviews are published at, without {@code www}; may be {@code null}
     */
    record Publisher(UUID id, String name, String url, String site) {}

    /**
     * What was claimed.
     *
     * @param claimant {@code null} when unknown
     * @param places   where it appears, the first known one first
     */
    record ReviewedClaim(
            UUID id,
            String text,
            String inLanguage,
            LocalDate date,
            Claimant claimant,
            List<Work> origins,
            List<Work> places) {}

    /** Who made the claim. */
    record Claimant(String name, String type, String url) {}

    /** Something published. */
    record Work(String url, String title) {}

    /** A rating on its scale; the values are {@code null} where it stands outside of an order. */
    record Rating(
            String scale,
            String scaleDescription,
            String key,
            String label,
            String meaning,
            BigDecimal value,
            BigDecimal best,
            BigDecimal worst) {}

    /** The verdict that replaced it. */
    record Successor(UUID id, String reason, Instant publishedAt) {}

    /** What its publisher's page said, as far as it did. */
    record Page(
            String address,
            String title,
            Instant datePublished,
            String label,
            BigDecimal value,
            BigDecimal best,
            BigDecimal worst,
            String explanation) {}

    /** What its publisher calls the rating; {@code null} when it rates without words. */
    String label() {
        return page == null ? rating.label() : page.label();
    }

    /** When its publisher published it. */
    Instant date() {
        if (page == null) {
            return publishedAt;
        }
        return page.datePublished() == null ? publishedAt : page.datePublished();
    }

    String title() {
        return page == null ? null : page.title();
    }

    /**
     * Where it is read: on its publisher's page, or else in this service.
     *
     * @param base where this service is, with a slash at its end
     */
    String address(URI base) {
        return url != null ? url : base.resolve("v1/verdicts/" + id).toString();
    }
}
