package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/**
 * Letting one claim stand for another that says the same. There are no chains: a claim that stands for others and is
 * merged itself hands them on to the one that stands for it.
 */
@Singleton
class Merging {

    @Inject
    Claims claims;

    @Inject
    Caller caller;

    @Transactional
    ClaimView merge(UUID id, IfMatch ifMatch, UUID into) {
        if (id.equals(into)) {
            throw ProblemException.invalid("/claimId", "must be another claim; a claim always stands for itself");
        }
        claims.lock(id, into);
        var claim = claims.toChange(id, caller.reader());
        ifMatch.check(claim);
        var canonical = canonical(into);
        if (canonical.status() == ClaimStatus.MERGED) {
            throw ProblemType.CONFLICT
                    .because("That claim is merged itself; merge into the one that stands for it, %s."
                            .formatted(canonical.canonicalId()))
                    .at("/claimId", "must be a claim that is not merged");
        }
        var stamp = caller.stamp();
        claim.mergeInto(into);
        claim.touch(stamp);
        canonical.touch(stamp);
        for (Claim standIn : claims.list("canonicalId = ?1 order by id", id)) {
            standIn.mergeInto(into);
            standIn.touch(stamp);
        }
        claims.flush();
        return claims.view(id, caller.reader());
    }

    @Transactional
    ClaimView separate(UUID id, IfMatch ifMatch) {
        var claim = claims.toChange(id, caller.reader());
        ifMatch.check(claim);
        claim.separate();
        claim.touch(caller.stamp());
        claims.flush();
        return claims.view(id, caller.reader());
    }

    private Claim canonical(UUID id) {
        try {
            return claims.toChange(id, caller.reader());
        } catch (ProblemException elsewhere) {
            throw ProblemType.UNKNOWN_REFERENCE
                    .because("Claims are merged into claims that the same organisation keeps.")
                    .at("/claimId", "must be the id of a claim that your organisation keeps");
        }
    }
}
