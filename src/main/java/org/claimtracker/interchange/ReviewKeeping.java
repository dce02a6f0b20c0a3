package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.claim.CitationRole;
import org.claimtracker.claim.Claims;
import org.claimtracker.claim.Filing;
import org.claimtracker.claim.Naming;
import org.claimtracker.claim.NewCitation;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Publishers;
import org.claimtracker.identity.Publishers.Named;
import org.claimtracker.identity.Publishers.Publisher;
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
    private static final String KEPT_BY_ANOTHER =
            "Another organisation keeps this review in the record; it brings it up to date.";

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
    Claims claims;

    @Inject
    Elsewhere elsewhere;

    @Inject
    PublishedLabels labels;

    @Inject
    Caller caller;

    /**
     * What became of it.
     *
     * @param problem why it was skipped or failed; otherwise {@code null}
     */
    record Kept(ImportOutcome outcome, UUID claim, UUID verdict, ProblemException problem) {}

    /** A review that is on record. */
    private record OnRecord(
            UUID verdict,
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

    /** A review that is not on record yet. */
    private record Fresh(ReviewContent review, UUID publisher, byte[] claimDigest) {}

    /**
     * Keeps reviews, within the caller's transaction: all that are new with one statement for each table, since what
     * takes time is asking the database and not what it is asked for.
     *
     * @param pages  what else stands on their pages
     * @param seenIn the import they come with
     * @return what became of each, in their order
     */
    List<Kept> keep(List<ReviewContent> reviews, ReviewedPages pages, UUID seenIn, Stamp stamp) {
        Map<ReviewContent, Kept> kept = new IdentityHashMap<>();
        List<ReviewContent> left = reviews;
        while (!left.isEmpty()) {
            Map<String, ReviewContent> oneOfEachAddress = new LinkedHashMap<>();
            List<ReviewContent> later = new ArrayList<>();
            for (ReviewContent review : left) {
                if (oneOfEachAddress.putIfAbsent(review.address(), review) != null) {
                    // Finds what has become of the one before it.
                    later.add(review);
                }
            }
            kept.putAll(together(List.copyOf(oneOfEachAddress.values()), pages, seenIn, stamp));
            left = later;
        }
        return reviews.stream().map(kept::get).toList();
    }

    /** Keeps reviews of which no two have the same address. */
    private Map<ReviewContent, Kept> together(
            List<ReviewContent> reviews, ReviewedPages pages, UUID seenIn, Stamp stamp) {
        List<Publisher> by = publishers(reviews, stamp);
        List<List<OnRecord>> known = onRecord(reviews, by);
        Map<ReviewContent, Kept> kept = new IdentityHashMap<>();
        List<Fresh> fresh = new ArrayList<>();
        List<UUID> unchanged = new ArrayList<>();
        for (int i = 0; i < reviews.size(); i++) {
            var review = reviews.get(i);
            byte[] claimDigest = LenientJson.sha256(review.claim().text());
            Optional<ProblemException> refusal = refusal(by.get(i), review);
            Optional<OnRecord> before = same(known.get(i), review, claimDigest, pages, seenIn);
            if (refusal.isPresent()) {
                kept.put(review, new Kept(ImportOutcome.FAILED, null, null, refusal.get()));
            } else if (before.isEmpty()) {
                fresh.add(new Fresh(review, by.get(i).id(), claimDigest));
            } else if (!before.get().keptBy().equals(caller.organization())) {
                kept.put(review, skipped(before.get(), KEPT_BY_ANOTHER));
            } else if (Arrays.equals(before.get().digest(), review.digest())) {
                unchanged.add(before.get().verdict());
                kept.put(review, before.get().as(ImportOutcome.UNCHANGED, null));
            } else if (before.get().wasSeenAfter(seenIn)) {
                kept.put(review, skipped(before.get(), "An import that came later has brought this review."));
            } else if (!before.get().status().equals("published")) {
                kept.put(review, skipped(before.get(), "Its publisher has retracted it here."));
            } else {
                kept.put(review, update(before.get(), review, claimDigest, seenIn, stamp));
            }
        }
        sql.statement(
                        "update published_review set seen_in = greatest(seen_in, ?) where verdict_id = any(?)",
                        seenIn,
                        unchanged.toArray(UUID[]::new))
                .update();
        kept.putAll(create(fresh, seenIn, stamp));
        return kept;
    }

    private List<Publisher> publishers(List<ReviewContent> reviews, Stamp stamp) {
        Map<String, Named> named = new LinkedHashMap<>();
        for (ReviewContent review : reviews) {
            var said = review.publisher();
            named.putIfAbsent(said.site(), new Named(said.site(), said.name(), said.url()));
        }
        Map<String, Publisher> known = publishers.known(named.values(), stamp);
        return reviews.stream()
                .map(review -> known.get(review.publisher().site()))
                .toList();
    }

    /** Why it is not the caller's to keep: it is the verdict of an organisation that works here. */
    private Optional<ProblemException> refusal(Publisher publisher, ReviewContent review) {
        if (!publisher.member()) {
            return Optional.empty();
        }
        if (!publisher.id().equals(caller.organization())) {
            return Optional.of(
                    ProblemType.FORBIDDEN.because("%s works in this record; only its own people put its verdicts here."
                            .formatted(review.publisher().site())));
        }
        return caller.mayPublishAlone()
                ? Optional.empty()
                : Optional.of(ProblemType.FORBIDDEN.because(
                        "Verdicts of your own organisation are published by two people; an administrator may import"
                                + " them."));
    }

    /** What is on record at the reviews' addresses, for each of them. */
    private List<List<OnRecord>> onRecord(List<ReviewContent> reviews, List<Publisher> publishers) {
        List<List<OnRecord>> known = new ArrayList<>();
        reviews.forEach(review -> known.add(new ArrayList<>()));
        sql.statement(
                        """
                        select w.place, b.verdict_id, b.title, b.claim_sha256, b.original_sha256, b.seen_in, v.status, v.claim_id,
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
                                row.getObject("claim_id", UUID.class),
                                row.getObject("organization_id", UUID.class),
                                row.getString("status"),
                                row.getString("title"),
                                row.getBytes("claim_sha256"),
                                row.getBytes("original_sha256"),
                                row.getObject("seen_in", UUID.class))));
        return known;
    }

    /**
     * The review on record that this one is. A page may review several claims at one address, which the claims tell
     * apart; where there is one on record that the import neither has met nor is about to, its publisher reworded the
     * claim.
     */
    private static Optional<OnRecord> same(
            List<OnRecord> known, ReviewContent review, byte[] claimDigest, ReviewedPages pages, UUID seenIn) {
        Optional<OnRecord> byClaim = known.stream()
                .filter(one -> Arrays.equals(one.claimDigest(), claimDigest))
                .findFirst();
        if (byClaim.isPresent() || known.size() != 1) {
            return byClaim;
        }
        return known.stream()
                .filter(one -> !seenIn.equals(one.seenIn()) && !pages.have(review, one.claimDigest()))
                .findFirst();
    }

    private Map<ReviewContent, Kept> create(List<Fresh> fresh, UUID seenIn, Stamp stamp) {
        List<ReviewContent> reviews = fresh.stream().map(Fresh::review).toList();
        List<UUID> claimIds = filing.fileChecked(claims(reviews), stamp);
        List<Elsewhere.Conclusion> conclusions = conclusions(reviews);
        List<Elsewhere.Concluded> concluded = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            concluded.add(new Elsewhere.Concluded(claimIds.get(i), fresh.get(i).publisher(), conclusions.get(i)));
        }
        List<UUID> verdictIds = elsewhere.publish(concluded, stamp);
        record(verdictIds, fresh, seenIn);
        Map<ReviewContent, Kept> created = new IdentityHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            created.put(
                    fresh.get(i).review(), new Kept(ImportOutcome.CREATED, claimIds.get(i), verdictIds.get(i), null));
        }
        return created;
    }

    /** What reviews are about, with their claimants and sources, which are found or entered now. */
    private List<Filing.CheckedClaim> claims(List<ReviewContent> reviews) {
        Iterator<UUID> claimants = naming.meantBy(reviews.stream()
                        .map(review -> review.claim().claimant())
                        .filter(Objects::nonNull)
                        .toList())
                .iterator();
        Iterator<UUID> sources = sourcing.foundAt(reviews.stream()
                        .flatMap(review -> origins(review).stream())
                        .toList())
                .iterator();
        List<Filing.CheckedClaim> claims = new ArrayList<>();
        for (ReviewContent review : reviews) {
            var content = review.claim();
            UUID claimant = content.claimant() == null ? null : claimants.next();
            claims.add(new Filing.CheckedClaim(
                    new NewClaim(
                            content.text(),
                            review.inLanguage(),
                            claimant,
                            content.date(),
                            null,
                            null,
                            null,
                            null,
                            null),
                    origins(review).stream().map(origin -> sources.next()).toList()));
        }
        return claims;
    }

    /** Where a claim appeared, each place once. */
    private static List<Sourcing.Place> origins(ReviewContent review) {
        Map<String, Sourcing.Place> places = new LinkedHashMap<>();
        for (Review.Work origin : review.claim().origins()) {
            var place = new Sourcing.Place(origin.url(), origin.title());
            places.putIfAbsent(place.url() == null ? place.title() : place.url(), place);
        }
        return List.copyOf(places.values());
    }

    private Kept update(OnRecord before, ReviewContent review, byte[] claimDigest, UUID seenIn, Stamp stamp) {
        var content = review.claim();
        UUID claimant = content.claimant() == null
                ? null
                : naming.meantBy(List.of(content.claimant())).getFirst();
        filing.correct(before.claim(), content.text(), review.inLanguage(), claimant, content.date());
        cite(before.claim(), origins(review));
        UUID verdict = before.verdict();
        if (isCorrection(before, review)) {
            var conclusion = conclusions(List.of(review)).getFirst();
            verdict = elsewhere.supersede(before.verdict(), conclusion, CORRECTED, stamp);
            sql.statement("update published_review set latest = false where verdict_id = ?", before.verdict())
                    .update();
            record(List.of(verdict), List.of(new Fresh(review, publisherOf(before), claimDigest)), seenIn);
        } else {
            if (!Objects.equals(before.title(), review.title())) {
                // Feeds tell it with the claim, and nothing else of either changes.
                claims.touch(before.claim(), stamp);
            }
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

    /** Adds the places that are not cited yet; what an organisation has added to its claim stays. */
    private void cite(UUID claim, List<Sourcing.Place> origins) {
        for (Sourcing.Place origin : origins) {
            boolean cited = sql.statement("""
                            select 1 from citation t join source s on s.id = t.source_id
                             where t.claim_id = ? and coalesce(s.url, s.title) = ?""", claim, origin.url() == null ? origin.title() : origin.url())
                    .first(row -> true)
                    .isPresent();
            if (!cited) {
                UUID source = sourcing.foundAt(List.of(origin)).getFirst();
                filing.cite(claim, new NewCitation(source, CitationRole.ORIGIN, null));
            }
        }
    }

    private List<Elsewhere.Conclusion> conclusions(List<ReviewContent> reviews) {
        Iterator<PublishedLabels.Meaning> meanings = labels.meanings(reviews).iterator();
        return reviews.stream()
                .map(review -> conclusion(review, meanings.next()))
                .toList();
    }

    private static Elsewhere.Conclusion conclusion(ReviewContent review, PublishedLabels.Meaning meaning) {
        return new Elsewhere.Conclusion(
                meaning.scale(),
                meaning.rating(),
                review.rating().label(),
                review.inLanguage(),
                review.summary(),
                review.url(),
                review.decidedOn());
    }

    private void record(List<UUID> verdicts, List<Fresh> reviews, UUID seenIn) {
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

    private static Kept skipped(OnRecord before, String why) {
        return before.as(ImportOutcome.SKIPPED, ProblemType.CONFLICT.because(why));
    }
}
