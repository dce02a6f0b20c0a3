package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtracker.identity.Publishers.Publisher;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;

/** The reviews from elsewhere as their publishers published them, in the store: each by its verdict. */
@Singleton
class PublishedReviews {

    @Inject
    Sql sql;

    /** A review that is on record. */
    record OnRecord(
            UUID verdict,
            UUID publisher,
            UUID claim,
            UUID keptBy,
            String status,
            String title,
            byte[] claimDigest,
            byte[] digest,
            UUID seenIn) {

        Kept as(ImportOutcome outcome, ProblemException problem) {
            return new Kept(outcome, claim, verdict, problem);
        }

        /** Whether it was brought by an import that came after this one, whichever is done first. */
        boolean wasSeenAfter(UUID other) {
            // Ids grow with time.
            return seenIn != null && seenIn.compareTo(other) > 0;
        }
    }

    /** A review that is to be on record. */
    record Fresh(ReviewContent review, UUID publisher, byte[] claimDigest) {}

    /** What is on record at the reviews' addresses, for each of them. */
    List<List<OnRecord>> at(List<ReviewContent> reviews, List<Publisher> publishers) {
        List<List<OnRecord>> known = new ArrayList<>();
        reviews.forEach(review -> known.add(new ArrayList<>()));
        sql.statement(
                        """
                        select w.place, b.verdict_id, b.organization_id as publisher, b.title, b.claim_sha256, b.original_sha256, b.seen_in, v.status, v.claim_id,
                               c.organization_id
                          from unnest(?, ?) with ordinality w (publisher, address, place)
                          join published_review b on b.organization_id = w.publisher and md5(b.address) = md5(w.address)
                                                 and b.address = w.address and b.latest
                          join verdict v on v.id = b.verdict_id
                          join claim c on c.id = v.claim_id
                         order by b.verdict_id""",
                        publishers.stream().map(Publisher::id).toArray(UUID[]::new),
                        reviews.stream().map(ReviewContent::address).toArray(String[]::new))
                .plannedAnew()
                .list(row -> known.get(row.getInt("place") - 1)
                        .add(new OnRecord(
                                row.getObject("verdict_id", UUID.class),
                                row.getObject("publisher", UUID.class),
                                row.getObject("claim_id", UUID.class),
                                row.getObject("organization_id", UUID.class),
                                row.getString("status"),
                                row.getString("title"),
                                row.getBytes("claim_sha256"),
                                row.getBytes("original_sha256"),
                                row.getObject("seen_in", UUID.class))));
        return known;
    }

    /** Whether its publisher now concludes something else, and not only says it on another page layout. */
    boolean isCorrected(OnRecord before, ReviewContent review, byte[] claimDigest) {
        var rating = review.rating();
        return !sql.statement(
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
                        claimDigest)
                .hasRow();
    }

    /** Adds reviews, each with the verdict it is on record as. */
    void add(List<UUID> verdicts, List<Fresh> reviews, UUID seenIn) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < reviews.size(); i++) {
            var review = reviews.get(i).review();
            var rating = review.rating();
            rows.add(new Object[] {
                verdicts.get(i),
                reviews.get(i).publisher(),
                review.address(),
                reviews.get(i).claimDigest(),
                review.title(),
                review.datePublished(),
                rating.label(),
                rating.value(),
                rating.best(),
                rating.worst(),
                rating.explanation(),
                review.original(),
                review.digest(),
                seenIn
            });
        }
        sql.updateAll("""
                insert into published_review (verdict_id, organization_id, address, claim_sha256, latest, title,
                                              date_published, rating_label, rating_value, best_rating, worst_rating,
                                              rating_explanation, original, original_sha256, seen_in)
                values (?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** Says of reviews that an import brought them again. */
    void see(List<UUID> verdicts, UUID seenIn) {
        sql.statement(
                        "update published_review set seen_in = greatest(seen_in, ?) where verdict_id = any(?)",
                        seenIn,
                        verdicts.toArray(UUID[]::new))
                .update();
    }

    /** Puts another wording in the place of a review that concludes the same. */
    void update(OnRecord before, ReviewContent review, byte[] claimDigest, UUID seenIn) {
        sql.statement("""
                        update published_review
                           set claim_sha256 = ?, title = ?, original = ?, original_sha256 = ?, seen_in = ?
                         where verdict_id = ?""", claimDigest, review.title(), review.original(), review.digest(), seenIn, before.verdict())
                .update();
    }

    /** Puts a review in the place of one whose verdict is superseded. */
    void replace(OnRecord before, UUID verdict, ReviewContent review, byte[] claimDigest, UUID seenIn) {
        sql.statement("update published_review set latest = false where verdict_id = ?", before.verdict())
                .update();
        add(List.of(verdict), List.of(new Fresh(review, before.publisher(), claimDigest)), seenIn);
    }
}
