package org.claimtracker.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtracker.claim.Citations;
import org.claimtracker.claim.ClaimStatus;
import org.claimtracker.claim.Claims;
import org.claimtracker.claim.NewCitation;
import org.claimtracker.identity.Actors;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Organizations;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/**
 * The steps of a verdict: draft, review, publication, and then being superseded or retracted. A review needs a verdict
 * that is complete; publishing needs evidence and, unless the organisation does without, a second person. What is
 * published, superseded or retracted stands in the organisation's ledger.
 */
@Singleton
class Workflow {

    @Inject
    Verdicts verdicts;

    @Inject
    RatingScales scales;

    @Inject
    Claims claims;

    @Inject
    Citations citations;

    @Inject
    Organizations organizations;

    @Inject
    Actors actors;

    @Inject
    Ledger ledger;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    MergePatch mergePatch;

    @Transactional
    VerdictView draft(UUID claimId, VerdictContent content) {
        if (content.supersedes() == null) {
            requireAccepted(claimId);
        }
        checkSuperseded(claimId, content.supersedes());
        UUID scale = scale(content);
        var stamp = caller.stamp();
        var verdict = new Verdict(ids.next(), claimId, caller.organization(), scale, content, stamp);
        verdicts.persistAndFlush(verdict);
        citations.citeInVerdict(verdict.id(), cited(content), stamp);
        verdicts.flush();
        return verdicts.view(verdict.id(), caller.reader());
    }

    @Transactional
    VerdictView edit(UUID id, IfMatch ifMatch, JsonNode patch) {
        var verdict = verdicts.toChange(id, caller.reader());
        ifMatch.check(verdict);
        verdict.reopen();
        var before = content(verdicts.view(id, caller.reader()), citations.inVerdict(id));
        var content = mergePatch.apply(before, patch);
        // Meanwhile a scale of the organisation's own may have the key of the one that was meant.
        checkSuperseded(verdict.claimId(), content.supersedes());
        UUID scale = content.ratesAs(before) ? verdict.scaleId() : scale(content);
        var stamp = caller.stamp();
        verdict.edit(scale, content, stamp);
        citations.citeInVerdict(id, cited(content), stamp);
        verdicts.flush();
        return verdicts.view(id, caller.reader());
    }

    @Transactional
    VerdictView submit(UUID id, IfMatch ifMatch) {
        var verdict = verdicts.toChange(id, caller.reader());
        ifMatch.check(verdict);
        var stamp = caller.stamp();
        verdict.submit(organizations.today(verdict.organizationId(), stamp.at()), stamp);
        verdicts.flush();
        return verdicts.view(id, caller.reader());
    }

    @Transactional
    VerdictView publish(UUID id, IfMatch ifMatch) {
        var verdict = verdicts.toChange(id, caller.reader());
        ifMatch.check(verdict);
        verdict.allow(VerdictStatus.PUBLISHED);
        if (!verdicts.hasEvidence(id)) {
            throw ProblemType.EVIDENCE_MISSING
                    .because("Publishing needs evidence; cite at least one source in the draft.")
                    .at("/citations", "must have at least one");
        }
        var stamp = caller.stamp();
        boolean isOwn = actors.areTheSame(stamp.by(), verdict.createdBy())
                || actors.areTheSame(stamp.by(), verdict.writtenBy());
        if (isOwn && organizations.requiresSecondPerson(verdict.organizationId())) {
            throw ProblemType.SECOND_PERSON_REQUIRED.because(
                    "Who wrote a verdict can't publish it in this organisation; somebody else has to.");
        }
        Verdict superseded =
                verdict.supersedesId() == null ? null : verdicts.toChange(verdict.supersedesId(), caller.reader());
        // One moment for the claim and its verdicts: nobody ever sees the one without the others.
        var after =
                superseded == null ? stamp.after(verdict) : stamp.after(verdict).after(superseded);
        var moment = claims.touch(verdict.claimId(), after, verdict.reason());
        if (superseded == null) {
            // Not before nobody else changes the claim: it may be withdrawn at this very moment.
            requireAccepted(verdict.claimId());
        } else {
            superseded.supersede(stamp, moment);
            // Written before the new one is: there is never more than one current verdict, not even for a moment.
            verdicts.flush();
            ledger.append(superseded);
        }
        verdict.publish(isOwn, stamp, moment);
        verdicts.flush();
        ledger.append(verdict);
        return verdicts.view(id, caller.reader());
    }

    @Transactional
    VerdictView retract(UUID id, IfMatch ifMatch, String reason) {
        var verdict = verdicts.toChange(id, caller.reader());
        ifMatch.check(verdict);
        verdict.allow(VerdictStatus.RETRACTED);
        var stamp = caller.stamp();
        verdict.retract(reason, stamp, claims.touch(verdict.claimId(), stamp.after(verdict), reason));
        verdicts.flush();
        ledger.append(verdict);
        return verdicts.view(id, caller.reader());
    }

    /** What was published before can be corrected whatever has become of its claim since. */
    private void requireAccepted(UUID claimId) {
        ClaimStatus status = claims.status(claimId, caller.reader());
        if (status != ClaimStatus.ACCEPTED) {
            throw ProblemType.ILLEGAL_TRANSITION
                    .because("The claim is %s; verdicts are given on accepted claims.".formatted(status.word()))
                    .with("state", status.word())
                    .with("allowed", List.of());
        }
    }

    private void checkSuperseded(UUID claimId, UUID superseded) {
        if (superseded != null) {
            boolean fits = verdicts.findByIdOptional(superseded)
                    .filter(earlier -> earlier.belongsTo(caller.organization()))
                    .filter(earlier -> earlier.claimId().equals(claimId))
                    .filter(earlier -> earlier.status() == VerdictStatus.PUBLISHED)
                    .isPresent();
            if (!fits) {
                throw ProblemException.invalid(
                        "/supersedes", "must be your organisation's published verdict on the same claim");
            }
        }
    }

    /** The scale that is offered by its key now, once it has the rating. */
    private UUID scale(VerdictContent content) {
        return scales.idOf(content.scale(), content.rating(), caller.reader());
    }

    private static List<NewCitation> cited(VerdictContent content) {
        return content.citations() == null ? List.of() : content.citations();
    }

    private static VerdictContent content(VerdictView view, List<NewCitation> evidence) {
        return new VerdictContent(
                view.scale(),
                view.rating().key(),
                view.originalLabel(),
                view.inLanguage(),
                view.summary(),
                view.url(),
                view.decidedOn(),
                evidence,
                view.supersedes(),
                view.reason());
    }
}
