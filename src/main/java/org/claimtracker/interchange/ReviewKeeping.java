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
import org.claimtracker.interchange.PublishedReviews.Fresh;
import org.claimtracker.interchange.PublishedReviews.OnRecord;
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
    PublishedReviews published;

    @Inject
    PublishedLabels labels;

    @Inject
    Caller caller;

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
        List<List<OnRecord>> known = published.at(reviews, by);
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
        published.see(unchanged, seenIn);
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
        published.add(verdictIds, fresh, seenIn);
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
        if (published.isCorrected(before, review, claimDigest)) {
            var conclusion = conclusions(List.of(review)).getFirst();
            verdict = elsewhere.supersede(before.verdict(), conclusion, CORRECTED, stamp);
            published.replace(before, verdict, review, claimDigest, seenIn);
        } else {
            if (!Objects.equals(before.title(), review.title())) {
                // Feeds tell it with the claim, and nothing else of either changes.
                claims.touch(before.claim(), stamp);
            }
            published.update(before, review, claimDigest, seenIn);
        }
        return new Kept(ImportOutcome.UPDATED, before.claim(), verdict, null);
    }

    /** Adds the places that are not cited yet; what an organisation has added to its claim stays. */
    private void cite(UUID claim, List<Sourcing.Place> origins) {
        for (Sourcing.Place origin : origins) {
            boolean cited = sql.statement("""
                            select 1 from citation t join source s on s.id = t.source_id
                             where t.claim_id = ? and coalesce(s.url, s.title) = ?""", claim, origin.url() == null ? origin.title() : origin.url())
                    .hasRow();
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

    private static Kept skipped(OnRecord before, String why) {
        return before.as(ImportOutcome.SKIPPED, ProblemType.CONFLICT.because(why));
    }
}
