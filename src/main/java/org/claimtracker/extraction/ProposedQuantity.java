package org.claimtracker.extraction;

import java.math.BigDecimal;

/**
 * A number read out of a claim.
 *
 * @param exact         the words that say it, comparator and unit included ("more than 12 million users")
 * @param value         the number in full (12000000), or the lower end of a range; fractions are decimals
 * @param upperValue    the upper end of a range; {@code null} when there is one number only
 * @param unit          what is counted or measured, as in the text ("users", "km/h"); {@code null} when not said
 * @param canonicalUnit the CLDR identifier of the unit ("kilometer-per-hour", "percent"), an ISO 4217 code for money
 *                      ("EUR"), or "percentage-point"; {@code null} where there is no such name
 * @param comparison    how the number bounds what is claimed
 */
public record ProposedQuantity(
        String exact,
        BigDecimal value,
        BigDecimal upperValue,
        String unit,
        String canonicalUnit,
        Comparison comparison) {}
