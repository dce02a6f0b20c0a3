package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.IfMatch;

/** What is decided about a claim as an entry of the record. Nothing is deleted: each step can be read and most undone. */
@Singleton
class Triage {

    @Inject
    Claims claims;

    @Inject
    WholeClaims wholeClaims;

    @Inject
    Caller caller;

    @Transactional
    ClaimView step(UUID id, IfMatch ifMatch, ClaimStatus to, String reason) {
        var claim = claims.toChange(id, caller.reader());
        ifMatch.check(claim);
        claim.step(to, reason);
        claim.touch(caller.stamp(), reason);
        claims.flush();
        return wholeClaims.view(id, caller.reader());
    }
}
