package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Stream;
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
        // In the order of their ids, so that two merges of the same claims wait for each other and never forever.
        Stream.of(id, into).sorted().forEach(each -> claims.lock(each, each.equals(into) ? "/claimId" : null));
        var claim = claims.toChange(id);
        ifMatch.check(claim);
        var canonical = claims.toChange(into);
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
        return claims.view(id, caller.organization());
    }

    @Transactional
    ClaimView separate(UUID id, IfMatch ifMatch) {
        var claim = claims.toChange(id);
        ifMatch.check(claim);
        claim.separate();
        claim.touch(caller.stamp());
        claims.flush();
        return claims.view(id, caller.organization());
    }
}
