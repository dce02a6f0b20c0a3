package org.claimtracker.extraction;

/**
 * Who made a claim.
 *
 * @param name the fullest form of the name that the article gives, without titles ("John Matze"); never blank
 * @param type whether that is a person or an organisation
 */
public record ProposedClaimant(String name, ClaimantType type) {}
