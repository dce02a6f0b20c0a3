package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Stamp;

/**
 * Letting one claim stand for another that says the same. There are no chains: a claim that stands for others and is
 * merged itself hands them on to the one that stands for it. Where each was merged to is kept, too, so that undoing a
 * merge restores what was there before it. The one that stands for others shows their appearances and verdicts.
 */
@Singleton
class Merging {

    @Inject
    Claims claims;

    @Inject
    WholeClaims wholeClaims;

    @Inject
    Caller caller;

    @Transactional
    ClaimView merge(UUID id, IfMatch ifMatch, UUID into) {
        if (id.equals(into)) {
            throw ProblemException.invalid("/claimId", "must be another claim; a claim always stands for itself");
        }
        claims.takeTurnsMerging(caller.organization());
        claims.lock(List.of(id, into));
        var claim = claims.toChange(id, caller.reader());
        ifMatch.check(claim);
        if (into.equals(claim.mergedIntoId())) {
            return wholeClaims.view(id, caller.reader());
        }
        var canonical = canonical(into);
        if (canonical.status() == ClaimStatus.MERGED) {
            throw ProblemType.CONFLICT
                    .because("That claim is merged itself; merge into the one that stands for it, %s."
                            .formatted(canonical.canonicalId()))
                    .at("/claimId", "must be a claim that is not merged");
        }
        if (claims.hasVerdicts(id)) {
            requireFitToShowVerdicts(claim, canonical);
        }
        var stamp = caller.stamp();
        UUID before = claim.canonicalId();
        claim.mergeInto(into, into);
        claim.touch(stamp);
        canonical.touch(stamp);
        if (before != null) {
            claims.touch(before, stamp);
        }
        follow(id, into, stamp);
        claims.flush();
        return wholeClaims.view(id, caller.reader());
    }

    @Transactional
    ClaimView separate(UUID id, IfMatch ifMatch) {
        claims.takeTurnsMerging(caller.organization());
        var claim = claims.toChange(id, caller.reader());
        ifMatch.check(claim);
        var stamp = caller.stamp();
        UUID before = claim.canonicalId();
        claim.separate();
        claim.touch(stamp);
        claims.touch(before, stamp);
        follow(id, id, stamp);
        claims.flush();
        return wholeClaims.view(id, caller.reader());
    }

    /** Whoever asks whether a claim was checked before is answered with the one that stands for it. */
    private void requireFitToShowVerdicts(Claim claim, Claim canonical) {
        if (!claims.hasVerdicts(canonical.id())) {
            throw ProblemType.CONFLICT
                    .because(
                            "Verdicts are published on this claim and none on the other one; merge the other one into it.")
                    .at("/claimId", "must be a claim that has been checked, as this one has");
        }
        // The public doesn't see what was withdrawn: it would lose a verdict by the one, and get one back by the other.
        if (canonical.status() != ClaimStatus.ACCEPTED) {
            throw ProblemType.CONFLICT
                    .because(
                            "Verdicts are published on this claim, and with the other one, which is %s, nobody would find them."
                                    .formatted(canonical.status().word()))
                    .at("/claimId", "must be an accepted claim");
        }
        if (claim.ownStatus() != ClaimStatus.ACCEPTED) {
            throw ProblemType.CONFLICT.because(
                    "This claim is %s, and its verdicts with it; accept it again before another one shows them."
                            .formatted(claim.ownStatus().word()));
        }
    }

    /** Whatever was merged into a claim, directly or by way of others, goes where it goes. */
    private void follow(UUID id, UUID canonical, Stamp stamp) {
        for (UUID mergedBefore : claims.mergedInto(id)) {
            var follower = claims.toChange(mergedBefore, caller.reader());
            follower.follow(canonical);
            follower.touch(stamp);
        }
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
