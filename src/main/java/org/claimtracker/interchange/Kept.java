package org.claimtracker.interchange;

import java.util.UUID;
import org.claimtracker.platform.ProblemException;

/**
 * What became of something that an import brought.
 *
 * @param claim   the claim it is on record as; {@code null} when it is none
 * @param verdict the verdict that is on record of a review; otherwise {@code null}
 * @param problem why it was skipped or failed; otherwise {@code null}
 */
record Kept(ImportOutcome outcome, UUID claim, UUID verdict, ProblemException problem) {

    /** It is on record now. */
    static Kept created(UUID claim) {
        return new Kept(ImportOutcome.CREATED, claim, null, null);
    }

    /** It was on record, and is no claim. */
    static Kept unchanged() {
        return new Kept(ImportOutcome.UNCHANGED, null, null, null);
    }
}
