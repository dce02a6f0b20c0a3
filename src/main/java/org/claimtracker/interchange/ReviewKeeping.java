package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.claim.CitationRole;
import org.claimtracker.claim.Filing;
import org.claimtracker.claim.Naming;
import org.claimtracker.claim.NewCitation;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Publishers;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.source.Sourcing;
import org.claimtracker.verdict.Elsewhere;

/**
 * Keeps a review from elsewhere: the claim it is about, as the importing organisation's own; where it appeared, as
 * sources; and what was concluded, as a verdict of its publisher. A review is known by its publisher and its address,
 * so that importing it again changes nothing but what its publisher changed.
 */
@Singleton
class ReviewKeeping {

    private static final String CORRECTED = "Its publisher changed the review.";

    @Inject
    Sql sql;

    @Inject
    Publishers publishers;

    @Inject
    Filing filing;

    @Inject
    Naming naming;

    @Inject
    Sourcing sourcing;

    @Inject
    Elsewhere elsewhere;

    @Inject
    PublishedLabels labels;

    @Inject
    Caller caller;

    /**
     * What became of it.
     *
     * @param problem why it was skipped; otherwise {@code null}
     */
    record Kept(ImportOutcome outcome, UUID claim, UUID verdict, ProblemException problem) {}

    /** A review that is on record. */
    private record OnRecord(
            UUID verdict, UUID claim, UUID keptBy, String status, byte[] claimDigest, byte[] digest, UUID seenIn) {}

    /**
     * Keeps it, within the caller's transaction.
     *
     * @param seenIn the import it comes with
     * @throws ProblemException {@link ProblemType#FORBIDDEN} when it is the verdict of an organisation that works here,
     *                          and the caller may not publish for that one alone
     */
    Kept keep(ReviewContent review, UUID seenIn, Stamp stamp) {
        UUID publisher = publisher(review, stamp);
        byte[] claimDigest = LenientJson.sha256(review.claim().text());
        List<OnRecord> known = onRecord(publisher, review.address());
        Optional<OnRecord> same = same(known, claimDigest, seenIn);
        if (same.isEmpty()) {
            return create(review, publisher, claimDigest, seenIn, stamp);
        }
        OnRecord before = same.get();
        if (!before.keptBy().equals(caller.organization())) {
            return skipped(before, "Another organisation keeps this review in the record; it brings it up to date.");
        }
        if (Arrays.equals(before.digest(), review.digest())) {
            sql.statement("update published_review set seen_in = ? where verdict_id = ?", seenIn, before.verdict())
                    .update();
            return new Kept(ImportOutcome.UNCHANGED, before.claim(), before.verdict(), null);
        }
        if (!before.status().equals("published")) {
            return skipped(before, "Its publisher has retracted it here.");
        }
        return update(before, review, claimDigest, seenIn, stamp);
    }

    private UUID publisher(ReviewContent review, Stamp stamp) {
        var said = review.publisher();
        var publisher = publishers.known(said.site(), said.name(), said.url(), stamp);
        if (publisher.member()) {
            if (!publisher.id().equals(caller.organization())) {
                throw ProblemType.FORBIDDEN.because(
                        "%s works in this record; only its own people put its verdicts here.".formatted(said.site()));
            }
            if (!caller.mayPublishAlone()) {
                throw ProblemType.FORBIDDEN.because(
                        "Verdicts of your own organisation are published by two people; an administrator may import"
                                + " them.");
            }
        }
        return publisher.id();
    }

    private List<OnRecord> onRecord(UUID publisher, String address) {
        return sql.statement("""
                        select b.verdict_id, b.claim_sha256, b.original_sha256, b.seen_in, v.status, v.claim_id,
                               c.organization_id
                          from published_review b
                          join verdict v on v.id = b.verdict_id
                          join claim c on c.id = v.claim_id
                         where b.organization_id = ? and md5(b.address) = md5(?) and b.address = ? and b.latest
                         order by b.verdict_id""", publisher, address, address)
                .list(row -> new OnRecord(
                        row.getObject("verdict_id", UUID.class),
                        row.getObject("claim_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("status"),
                        row.getBytes("claim_sha256"),
                        row.getBytes("original_sha256"),
                        row.getObject("seen_in", UUID.class)));
    }

    /**
     * The review on record that this one is. A page may review several claims at one address, which the claims tell
     * apart; where there is one on record and this import has not met it, its publisher reworded the claim.
     */
    private static Optional<OnRecord> same(List<OnRecord> known, byte[] claimDigest, UUID seenIn) {
        Optional<OnRecord> byClaim = known.stream()
                .filter(one -> Arrays.equals(one.claimDigest(), claimDigest))
                .findFirst();
        if (byClaim.isPresent() || known.size() != 1) {
            return byClaim;
        }
        return known.stream().filter(one -> !seenIn.equals(one.seenIn())).findFirst();
    }

    private Kept create(ReviewContent review, UUID publisher, byte[] claimDigest, UUID seenIn, Stamp stamp) {
        var content = review.claim();
        UUID claim = filing.fileChecked(new NewClaim(
                content.text(),
                review.inLanguage(),
                claimant(content.claimant()),
                content.date(),
                null,
                null,
                null,
                null,
                null));
        cite(claim, content.origins());
        UUID verdict = elsewhere.publish(claim, publisher, conclusion(review), stamp);
        record(verdict, publisher, review, claimDigest, seenIn);
        return new Kept(ImportOutcome.CREATED, claim, verdict, null);
    }

    private Kept update(OnRecord before, ReviewContent review, byte[] claimDigest, UUID seenIn, Stamp stamp) {
        var content = review.claim();
        filing.correct(
                before.claim(), content.text(), review.inLanguage(), claimant(content.claimant()), content.date());
        cite(before.claim(), content.origins());
        UUID verdict = before.verdict();
        if (isCorrection(before, review)) {
            verdict = elsewhere.supersede(before.verdict(), conclusion(review), CORRECTED, stamp);
            sql.statement("update published_review set latest = false where verdict_id = ?", before.verdict())
                    .update();
            record(verdict, publisherOf(before), review, claimDigest, seenIn);
        } else {
            sql.statement(
                            """
                            update published_review
                               set claim_sha256 = ?, title = ?, original = ?, original_sha256 = ?, seen_in = ?
                             where verdict_id = ?""",
                            claimDigest,
                            review.title(),
                            review.original(),
                            review.digest(),
                            seenIn,
                            before.verdict())
                    .update();
        }
        return new Kept(ImportOutcome.UPDATED, before.claim(), verdict, null);
    }

    /** Whether its publisher now concludes something else, and not only says it on another page layout. */
    private boolean isCorrection(OnRecord before, ReviewContent review) {
        var rating = review.rating();
        return sql.statement(
                        """
                        select 1 from verdict v join published_review b on b.verdict_id = v.id
                         where v.id = ?
                           and v.summary is not distinct from ? and v.url is not distinct from ?
                           and v.decided_on is not distinct from ? and v.in_language = ?
                           and b.date_published is not distinct from ? and b.rating_label is not distinct from ?
                           and b.rating_value is not distinct from ? and b.best_rating is not distinct from ?
                           and b.worst_rating is not distinct from ? and b.rating_explanation is not distinct from ?
                           and b.claim_sha256 = ?""",
                        before.verdict(),
                        review.summary(),
                        review.url(),
                        review.decidedOn(),
                        review.inLanguage(),
                        review.datePublished(),
                        rating.label(),
                        rating.value(),
                        rating.best(),
                        rating.worst(),
                        rating.explanation(),
                        LenientJson.sha256(review.claim().text()))
                .first(row -> true)
                .isEmpty();
    }

    private UUID publisherOf(OnRecord before) {
        return sql.statement("select organization_id from verdict where id = ?", before.verdict())
                .first(row -> row.getObject("organization_id", UUID.class))
                .orElseThrow();
    }

    private UUID claimant(ReviewContent.ClaimantContent said) {
        return said == null ? null : naming.meantBy(said.name(), said.type(), said.description(), said.url());
    }

    /** Adds the places that are not cited yet; what an organisation has added to its claim stays. */
    private void cite(UUID claim, List<Review.Work> origins) {
        for (Review.Work origin : origins) {
            boolean cited = sql.statement("""
                            select 1 from citation t join source s on s.id = t.source_id
                             where t.claim_id = ? and coalesce(s.url, s.title) = ?""", claim, origin.url() == null ? origin.title() : origin.url())
                    .first(row -> true)
                    .isPresent();
            if (!cited) {
                UUID source = sourcing.foundAt(origin.url(), origin.title());
                filing.cite(claim, new NewCitation(source, CitationRole.ORIGIN, null));
            }
        }
    }

    private Elsewhere.Conclusion conclusion(ReviewContent review) {
        var meaning = labels.meaning(review.rating(), review.inLanguage());
        return new Elsewhere.Conclusion(
                meaning.scale(),
                meaning.rating(),
                review.rating().label(),
                review.inLanguage(),
                review.summary(),
                review.url(),
                review.decidedOn());
    }

    private void record(UUID verdict, UUID publisher, ReviewContent review, byte[] claimDigest, UUID seenIn) {
        var rating = review.rating();
        sql.statement(
                        """
                        insert into published_review (verdict_id, organization_id, address, claim_sha256, latest, title,
                                                      date_published, rating_label, rating_value, best_rating,
                                                      worst_rating, rating_explanation, original, original_sha256,
                                                      seen_in)
                        values (?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        verdict,
                        publisher,
                        review.address(),
                        claimDigest,
                        review.title(),
                        review.datePublished(),
                        rating.label(),
                        rating.value(),
                        rating.best(),
                        rating.worst(),
                        rating.explanation(),
                        review.original(),
                        review.digest(),
                        seenIn)
                .update();
    }

    private static Kept skipped(OnRecord before, String why) {
        return new Kept(ImportOutcome.SKIPPED, before.claim(), before.verdict(), ProblemType.CONFLICT.because(why));
    }
}
