package org.claimtracker.extraction;

import java.time.LocalDate;

/**
 * What makes a claim checkable only later.
 *
 * @param exact     the words that say by when ("by the end of January")
 * @param dueOn     the last day that still satisfies those words
 * @param precision the calendar unit the words speak of; the end of January is said by MONTH
 */
public record ProposedPrediction(String exact, LocalDate dueOn, Precision precision) {}
