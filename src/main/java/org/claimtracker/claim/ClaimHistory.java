package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Histories;
import org.claimtracker.platform.HistoryEntry;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;

/** What changed about a claim, when, by whom and why. */
@Singleton
class ClaimHistory {

    @Inject
    Claims claims;

    @Inject
    WholeClaims wholeClaims;

    @Inject
    Histories histories;

    /** A page of the changes, oldest first. The state that the page before ended with is what its first one changes. */
    Page<HistoryEntry> of(UUID claim, Reader reader, PageRequest request) {
        claims.status(claim, reader);
        Instant last = request.after().map(after -> after.instant(0)).orElse(null);
        List<Histories.State> states = wholeClaims.states(claim, last, reader, request.rowsToRead() + 1);
        return histories.page(states, last != null, request);
    }
}
