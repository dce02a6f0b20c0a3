package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
     * What it means on the scale that everybody has. What can't be told is unmapped; the words themselves are kept
     * anyway.
     *
     * @param rating     in its publisher's words and numbers
     * @param inLanguage of the review
     */
    Meaning meaning(ReviewContent.RatingContent rating, String inLanguage) {
        var foreign = new ForeignRating(
                rating.label(),
                inLanguage.equals(ReviewReading.UNDETERMINED) ? null : inLanguage,
                rating.value(),
                rating.best(),
                rating.worst());
        var read = normalizer.normalize(foreign, SCALE, Reader.PUBLIC);
        return read.rating() == null ? UNMAPPED : new Meaning(read.scale(), read.rating());
    }
}
