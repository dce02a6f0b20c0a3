package org.claimtracker.verdict;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Recorded;
import org.claimtracker.platform.Stamp;

/** What one organisation concluded about a claim. */
@Entity
class Verdict extends Recorded {

    private static final Map<VerdictStatus, Set<VerdictStatus>> STEPS = Map.of(
            VerdictStatus.DRAFT, Set.of(VerdictStatus.DRAFT, VerdictStatus.IN_REVIEW),
            VerdictStatus.IN_REVIEW, Set.of(VerdictStatus.DRAFT, VerdictStatus.PUBLISHED),
            VerdictStatus.PUBLISHED, Set.of(VerdictStatus.SUPERSEDED, VerdictStatus.RETRACTED),
            VerdictStatus.SUPERSEDED, Set.of(),
            VerdictStatus.RETRACTED, Set.of());

    private UUID claimId;
    private UUID organizationId;
    private UUID scaleId;
    private String ratingKey;
    private String originalLabel;

    @Enumerated(EnumType.STRING)
    private VerdictStatus status;

    private String summary;
    private String url;
    private String inLanguage;
    private LocalDate decidedOn;
    private UUID supersedesId;
    private String reason;
    private Instant submittedAt;
    private UUID submittedBy;
    private Instant publishedAt;
    private UUID publishedBy;
    private Instant endedAt;
    private UUID endedBy;
    private String retractionReason;
    private UUID writtenBy;
    private boolean secondPersonWaived;

    /** For Hibernate. */
    protected Verdict() {}

    Verdict(UUID id, UUID claimId, UUID organizationId, UUID scaleId, VerdictContent content, Stamp stamp) {
        super(id, stamp);
        this.claimId = claimId;
        this.organizationId = organizationId;
        status = VerdictStatus.DRAFT;
        describe(scaleId, content, stamp);
    }

    /** The scale of its rating. */
    UUID scaleId() {
        return scaleId;
    }

    /** Makes it a draft that can be edited. One that is in review goes back to being one: what was reviewed is gone. */
    void reopen() {
        step(VerdictStatus.DRAFT);
        submittedAt = null;
        submittedBy = null;
    }

    /** Changes what it says. */
    void edit(UUID scale, VerdictContent content, Stamp stamp) {
        describe(scale, content, stamp);
        touch(stamp);
    }

    private void describe(UUID scale, VerdictContent content, Stamp stamp) {
        if (content.supersedes() != null && content.reason() == null) {
            throw ProblemException.invalid("/reason", "must say why another verdict is superseded");
        }
        scaleId = scale;
        ratingKey = content.rating();
        originalLabel = content.originalLabel();
        summary = content.summary();
        url = content.url();
        inLanguage = content.inLanguage();
        decidedOn = content.decidedOn();
        supersedesId = content.supersedes();
        reason = content.reason();
        writtenBy = stamp.by();
    }

    /**
     * Hands it over to be reviewed.
     *
     * @param today where its organisation is
     * @throws ProblemException {@link ProblemType#VERDICT_INCOMPLETE} when it lacks what a review needs
     */
    void submit(LocalDate today, Stamp stamp) {
        allow(VerdictStatus.IN_REVIEW);
        requireComplete(today);
        step(VerdictStatus.IN_REVIEW);
        submittedAt = stamp.at();
        submittedBy = stamp.by();
        touch(stamp);
    }

    private void requireComplete(LocalDate today) {
        var incomplete =
                ProblemType.VERDICT_INCOMPLETE.because("Complete the draft before it goes to review, see errors.");
        if (summary == null) {
            incomplete.at("/summary", "must say what was found");
        }
        if (decidedOn == null) {
            incomplete.at("/decidedOn", "must be the day it became known");
        } else if (decidedOn.isAfter(today)) {
            incomplete.at("/decidedOn", "must not be in the future");
        }
        if (incomplete.hasPlaces()) {
            throw incomplete;
        }
    }

    /**
     * Makes it public.
     *
     * @param waived whether whoever wrote it publishes it, too
     * @param moment when that is recorded: the same as for its claim, and at most some microseconds later
     */
    void publish(boolean waived, Stamp stamp, Stamp moment) {
        step(VerdictStatus.PUBLISHED);
        secondPersonWaived = waived;
        publishedAt = stamp.at();
        publishedBy = stamp.by();
        touch(moment);
    }

    /**
     * Makes it public as its publisher already has, elsewhere: whoever puts it on record here writes and publishes it in
     * one, and its review and evidence were the publisher's business.
     */
    void publishElsewhere(Stamp stamp) {
        submittedAt = stamp.at();
        submittedBy = stamp.by();
        status = VerdictStatus.IN_REVIEW;
        publish(true, stamp, stamp);
    }

    void supersede(Stamp stamp, Stamp moment) {
        step(VerdictStatus.SUPERSEDED);
        end(stamp, moment);
    }

    void retract(String why, Stamp stamp, Stamp moment) {
        step(VerdictStatus.RETRACTED);
        retractionReason = why;
        end(stamp, moment);
    }

    private void end(Stamp stamp, Stamp moment) {
        endedAt = stamp.at();
        endedBy = stamp.by();
        touch(moment);
    }

    private void step(VerdictStatus to) {
        allow(to);
        status = to;
    }

    /** Refuses a step that the status does not allow. */
    void allow(VerdictStatus to) {
        if (!STEPS.get(status).contains(to)) {
            throw ProblemType.ILLEGAL_TRANSITION
                    .because("The verdict is %s; it can't become %s now.".formatted(status.word(), to.word()))
                    .with("state", status.word())
                    .with("allowed", words(STEPS.get(status)));
        }
    }

    private static List<String> words(Set<VerdictStatus> steps) {
        return steps.stream().map(VerdictStatus::word).sorted().toList();
    }

    UUID claimId() {
        return claimId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    String reason() {
        return reason;
    }

    UUID supersedesId() {
        return supersedesId;
    }

    VerdictStatus status() {
        return status;
    }

    boolean belongsTo(UUID organization) {
        return organizationId.equals(organization);
    }
}
