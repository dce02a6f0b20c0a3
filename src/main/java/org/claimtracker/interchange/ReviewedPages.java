package org.claimtracker.interchange;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which claims are reviewed on the same page, as far as an import has been read. */
record ReviewedPages(Map<ReviewedPages.Page, Set<ByteBuffer>> claims) {

    /** A page by its publisher and address. */
    record Page(String site, String address) {

        private static Page of(ReviewContent review) {
            return new Page(review.publisher().site(), review.address());
        }
    }

    /** The pages of these reviews. */
    static ReviewedPages of(Collection<ReviewContent> reviews) {
        Map<Page, Set<ByteBuffer>> claims = new HashMap<>();
        for (ReviewContent review : reviews) {
            claims.computeIfAbsent(Page.of(review), page -> new HashSet<>())
                    .add(ByteBuffer.wrap(LenientJson.sha256(review.claim().text())));
        }
        return new ReviewedPages(claims);
    }

    /** Whether the page of a review has one of the claim with this digest. */
    boolean have(ReviewContent review, byte[] claimDigest) {
        return claims.getOrDefault(Page.of(review), Set.of()).contains(ByteBuffer.wrap(claimDigest));
    }

    /** Whether two reviews stand on one page. */
    static boolean areOne(ReviewContent one, ReviewContent other) {
        return Page.of(one).equals(Page.of(other));
    }
}
