package org.claimtracker.interchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimtracker.claim.ClaimantContent;

/**
 * A review from elsewhere, read and ready to be kept.
 *
 * @param address    what it is known by with its publisher: its url as the page has it, or what stands for one
 * @param url        the same as an address that can be opened; {@code null} where it can't be
 * @param publisher  who published it
 * @param claim      what was claimed
 * @param inLanguage BCP 47 tag of the review's language; {@code und} where neither it nor the words tell
 * @param original   the JSON as it came in
 * @param digest     of the original, however it is written
 */
record ReviewContent(
        String address,
        String url,
        Publisher publisher,
        ClaimContent claim,
        String title,
        String summary,
        String inLanguage,
        LocalDate decidedOn,
        Instant datePublished,
        RatingContent rating,
        String original,
        byte[] digest) {

    /** Who published it; the site is its key. */
    record Publisher(String site, String name, String url) {}

    /**
     * What was claimed.
     *
     * @param claimant who made it; {@code null} when the page does not say
     * @param origins  where it appeared, the first known place first
     */
    record ClaimContent(String text, LocalDate date, ClaimantContent claimant, List<Review.Work> origins) {}

    /** How it was rated, in its publisher's words and numbers, each of which may be {@code null}. */
    record RatingContent(String label, BigDecimal value, BigDecimal best, BigDecimal worst, String explanation) {}
}
