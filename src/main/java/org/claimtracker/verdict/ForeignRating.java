package org.claimtracker.verdict;

import java.math.BigDecimal;

/**
 * A rating as somebody else gave it (schema.org Rating).
 *
 * @param label      the {@code alternateName}, in the publisher's words; may be {@code null}
 * @param inLanguage BCP 47 tag of the label's language; {@code null} when it is not known
 * @param value      the {@code ratingValue}; may be {@code null}
 * @param best       the {@code bestRating}; may be {@code null}
 * @param worst      the {@code worstRating}; may be {@code null}
 */
public record ForeignRating(String label, String inLanguage, BigDecimal value, BigDecimal best, BigDecimal worst) {}
