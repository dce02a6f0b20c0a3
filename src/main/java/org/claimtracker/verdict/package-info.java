/**
 * What organisations concluded about claims: rating scales, verdicts, the steps a verdict takes from draft to the
 * public, the ledger of those steps, and the calendar of what is due. A published verdict is superseded or retracted,
 * never overwritten. Uses {@code platform}, {@code identity}, {@code source} and {@code claim}.
 */
package org.claimtracker.verdict;
