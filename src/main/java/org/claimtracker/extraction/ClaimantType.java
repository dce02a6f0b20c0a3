package org.claimtracker.extraction;

/** What kind of claimant somebody is, as schema.org tells them apart. */
public enum ClaimantType {
    PERSON,
    ORGANIZATION
}
