/**
 * What organisations concluded about claims: rating scales, verdicts and the steps a verdict takes from draft to the
 * public. A published one is superseded or retracted, never overwritten. Uses {@code platform}, {@code identity},
 * {@code source} and {@code claim}.
 */
package org.claimtracker.verdict;
