package org.claimtracker.claim;

import java.util.List;

/**
 * What an extraction says of a claim that it picked, and a person would not.
 *
 * @param reasons         why it was picked, as short words
 * @param reportedThrough the outlet or person the article names as where it has the claim from; may be {@code null}
 */
public record Extracted(List<String> reasons, String reportedThrough) {

    /** Of a claim that a person chose. */
    static final Extracted BY_NOBODY = new Extracted(List.of(), null);
}
