/**
 * Claims, their claimants, the places they appear in, what they rest on, and what is decided about them as entries of
 * the record: triage and merging. What they turn out to be worth is a verdict's business. Uses {@code platform},
 * {@code identity}, {@code article} and {@code source}.
 */
package org.claimtracker.claim;
