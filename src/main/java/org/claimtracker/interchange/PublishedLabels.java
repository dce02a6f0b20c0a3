package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.claimtracker.identity.Reader;
import org.claimtracker.verdict.ForeignRating;
import org.claimtracker.verdict.RatingNormalizer;

/** What a publisher's label means on a scale of this service: the one place where that is asked. */
@Singleton
class PublishedLabels {

    private static final Meaning UNMAPPED = new Meaning("unmapped", "unmapped");
    private static final String SCALE = "truth";

    @Inject
    RatingNormalizer normalizer;

    /** A rating on a scale, both by their keys. */
    record Meaning(String scale, String rating) {}

    /**
     * What the ratings of reviews mean on the scale that everybody has, in their order. What can't be told is unmapped;
     * the words themselves are kept anyway.
     */
    List<Meaning> meanings(List<ReviewContent> reviews) {
        var foreign = reviews.stream().map(PublishedLabels::foreign).toList();
        return normalizer.normalize(foreign, SCALE, Reader.PUBLIC).stream()
                .map(read -> read.rating() == null ? UNMAPPED : new Meaning(read.scale(), read.rating()))
                .toList();
    }

    private static ForeignRating foreign(ReviewContent review) {
        var rating = review.rating();
        boolean told = !review.inLanguage().equals(ReviewReading.UNDETERMINED);
        return new ForeignRating(
                rating.label(), told ? review.inLanguage() : null, rating.value(), rating.best(), rating.worst());
    }
}
