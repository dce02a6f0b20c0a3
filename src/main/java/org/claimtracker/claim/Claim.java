package org.claimtracker.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.platform.LanguageTags;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Recorded;
import org.claimtracker.platform.Stamp;

/** One checkable statement. */
@Entity
class Claim extends Recorded {

    /** Which steps of triage each status allows; merging is no step of triage and has its own way back. */
    private static final Map<ClaimStatus, Set<ClaimStatus>> STEPS = Map.of(
            ClaimStatus.CANDIDATE, Set.of(ClaimStatus.ACCEPTED, ClaimStatus.REJECTED),
            ClaimStatus.ACCEPTED, Set.of(ClaimStatus.WITHDRAWN),
            ClaimStatus.REJECTED, Set.of(ClaimStatus.ACCEPTED),
            ClaimStatus.WITHDRAWN, Set.of(ClaimStatus.ACCEPTED),
            ClaimStatus.MERGED, Set.of());

    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    private String statusReason;
    private String text;
    private String inLanguage;
    private UUID claimantId;
    private LocalDate claimDate;
    private String[] topics;
    private BigDecimal checkWorthiness;
    private String[] reasons;
    private String reportedThrough;

    @Embedded
    private Prediction prediction;

    @ElementCollection
    @CollectionTable(name = "quantity", joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "ordinal")
    private List<Quantity> quantities = new ArrayList<>();

    private String changeReason;
    private UUID canonicalId;
    private UUID mergedIntoId;

    @Enumerated(EnumType.STRING)
    private ClaimStatus statusBeforeMerge;

    /** For Hibernate. */
    protected Claim() {}

    Claim(UUID id, UUID organizationId, ClaimPatch content, Extracted extracted, Stamp stamp) {
        super(id, stamp);
        this.organizationId = organizationId;
        reasons = extracted.reasons().toArray(String[]::new);
        reportedThrough = extracted.reportedThrough();
        status = ClaimStatus.CANDIDATE;
        describe(content);
    }

    /**
     * Changes what is known about the claim.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when that moves the due date and no reason is given
     */
    void describe(ClaimPatch content) {
        if (content.reason() == null && movesDueDate(content.prediction())) {
            throw ProblemException.invalid("/reason", "must say why the due date is moved");
        }
        text = content.text();
        inLanguage = LanguageTags.canonical(content.inLanguage());
        claimantId = content.claimantId();
        claimDate = content.claimDate();
        topics = content.topics() == null ? new String[0] : content.topics().toArray(String[]::new);
        checkWorthiness = content.checkWorthiness();
        prediction = content.prediction();
        quantities.clear();
        for (Quantity quantity : content.quantities() == null ? List.<Quantity>of() : content.quantities()) {
            if (quantity.upperValue() != null && quantity.upperValue().compareTo(quantity.value()) < 0) {
                throw ProblemException.invalid(
                        "/quantities/%d/upperValue".formatted(quantities.size()), "must not be less than value");
            }
            quantities.add(quantity.complete());
        }
    }

    ClaimPatch content() {
        return new ClaimPatch(
                text,
                inLanguage,
                claimantId,
                claimDate,
                List.of(topics),
                checkWorthiness,
                List.copyOf(quantities),
                prediction,
                null);
    }

    private boolean movesDueDate(Prediction to) {
        return prediction != null
                && (to == null || !to.dueOn().equals(prediction.dueOn()) || to.precision() != prediction.precision());
    }

    @Override
    public Stamp touch(Stamp stamp) {
        return touch(stamp, null);
    }

    /** Records a change and why it was made; {@code null} when nobody said. */
    Stamp touch(Stamp stamp, String reason) {
        changeReason = reason;
        return super.touch(stamp);
    }

    /** Takes a step of triage. */
    void step(ClaimStatus to, String reason) {
        if (!STEPS.get(status).contains(to)) {
            throw ProblemType.ILLEGAL_TRANSITION
                    .because("The claim is %s; it can't become %s now.".formatted(status.word(), to.word()))
                    .with("state", status.word())
                    .with(
                            "allowed",
                            STEPS.get(status).stream()
                                    .map(ClaimStatus::word)
                                    .sorted()
                                    .toList());
        }
        status = to;
        statusReason = reason;
    }

    /**
     * Merges this claim into another one.
     *
     * @param into      the claim it is merged into
     * @param canonical the claim that stands for both: {@code into}, or what that is merged into
     */
    void mergeInto(UUID into, UUID canonical) {
        if (status != ClaimStatus.MERGED) {
            statusBeforeMerge = status;
            status = ClaimStatus.MERGED;
        }
        mergedIntoId = into;
        canonicalId = canonical;
    }

    /** Goes along with the claim it is merged into, which another one stands for now, or none any more. */
    void follow(UUID canonical) {
        canonicalId = canonical;
    }

    /** Lets this claim stand for itself again, as it did before. */
    void separate() {
        if (status != ClaimStatus.MERGED) {
            throw ProblemType.ILLEGAL_TRANSITION
                    .because("The claim is %s and not merged; it stands for itself already.".formatted(status.word()))
                    .with("state", status.word())
                    .with("allowed", List.of());
        }
        status = statusBeforeMerge;
        statusBeforeMerge = null;
        mergedIntoId = null;
        canonicalId = null;
    }

    boolean isKeptBy(UUID organization) {
        return organizationId.equals(organization);
    }

    UUID canonicalId() {
        return canonicalId;
    }

    UUID mergedIntoId() {
        return mergedIntoId;
    }

    ClaimStatus status() {
        return status;
    }

    /** What was decided about it by itself: of a merged one, before it was. */
    ClaimStatus ownStatus() {
        return status == ClaimStatus.MERGED ? statusBeforeMerge : status;
    }
}
