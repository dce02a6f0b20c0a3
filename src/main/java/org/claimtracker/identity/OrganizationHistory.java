package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimtracker.platform.Histories;
import org.claimtracker.platform.HistoryEntry;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;

/** What changed about an organisation: among it, when it did without a second person and who decided that. */
@Singleton
class OrganizationHistory {

    @Inject
    Organizations organizations;

    @Inject
    Histories histories;

    /** A page of the changes, oldest first. */
    Page<HistoryEntry> of(UUID organization, PageRequest request) {
        organizations.require(organization);
        Instant last = request.after().map(after -> after.instant(0)).orElse(null);
        List<Histories.State> states = organizations.states(organization, last, request.rowsToRead() + 1);
        return histories.page(states, last != null, request);
    }
}
