package org.claimtracker.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.ProblemException;

/**
 * Reads ratings that others gave, in their words and on their scales, into the ratings of a scale here. A label of the
 * scale itself goes first, then what fact-checkers are known to call its ratings, then the number. What is known to be
 * no step of the scale, such as satire, stays unmapped even where a number came with it.
 */
@ApplicationScoped
public class RatingNormalizer {

    /** Of a label this long or longer, a sentence, only what it begins or ends with is its rating. */
    private static final int SENTENCE = 7;

    /** Parts a label from the words that explain it. */
    private static final Pattern PART = Pattern.compile("[()\\[\\]" + LabelWords.MARKS + "]+|\\s-+\\s|-\\s");

    private static final String TRUE = "true";
    private static final String MOSTLY_TRUE = "mostly-true";
    private static final String HALF_TRUE = "half-true";
    private static final String MOSTLY_FALSE = "mostly-false";
    private static final String FALSE = "false";
    private static final String UNPROVEN = "unproven";

    private final RatingScales scales;
    private final LabelWords words = LabelWords.read();

    @Inject
    RatingNormalizer(RatingScales scales) {
        this.scales = scales;
    }

    /**
     * What foreign ratings stand for, in their order.
     *
     * @param scale  the key of the scale to read them into: one of the reader's organisation, or a built-in one such as
     *               {@code truth}
     * @return with the original label, and without a rating when it stands for none or can't be told
     * @throws ProblemException {@link org.claimtracker.platform.ProblemType#NOT_FOUND} when the reader has no such scale
     */
    public List<NormalizedRating> normalize(List<ForeignRating> foreign, String scale, Reader reader) {
        var known = scales.find(scale, reader).orElseThrow(() -> ProblemException.notFound("rating scale", scale));
        Map<ForeignRating, NormalizedRating> read = new HashMap<>();
        return foreign.stream()
                .map(one -> read.computeIfAbsent(one, first -> normalize(first, known)))
                .toList();
    }

    NormalizedRating normalize(ForeignRating foreign, RatingScaleView scale) {
        String label = foreign.label() == null ? "" : LabelWords.plain(foreign.label());
        String own = ownRating(label, scale);
        if (own != null) {
            return new NormalizedRating(scale.key(), own, foreign.label(), NormalizedRating.Evidence.LABEL);
        }
        Optional<LabelWords.Labels> known =
                scale.organizationId() == null ? words.of(scale.key(), foreign.inLanguage()) : Optional.empty();
        if (known.isPresent() && !label.isEmpty()) {
            String whole = known.get().whole(label);
            String rating = whole == null ? inParts(foreign.label(), known.get()) : whole;
            if (rating != null) {
                return new NormalizedRating(
                        scale.key(),
                        rating.equals(LabelWords.NO_STEP) ? null : rating,
                        foreign.label(),
                        whole == null ? NormalizedRating.Evidence.WORDS : NormalizedRating.Evidence.LABEL);
            }
        }
        return nearest(foreign, scale)
                .map(rating ->
                        new NormalizedRating(scale.key(), rating, foreign.label(), NormalizedRating.Evidence.NUMBER))
                .orElseGet(() -> new NormalizedRating(scale.key(), null, foreign.label(), null));
    }

    private static String ownRating(String label, RatingScaleView scale) {
        for (RatingContent step : scale.ratings()) {
            boolean called = LabelWords.plain(step.label()).equals(label)
                    || LabelWords.plain(step.key()).equals(label)
                    || step.labelsInOtherLanguages().values().stream()
                            .anyMatch(other -> LabelWords.plain(other).equals(label));
            if (called) {
                return step.key();
            }
        }
        return null;
    }

    /** A label that explains itself ("Misleading: the video is old"), or that has several ratings in it. */
    private static String inParts(String label, LabelWords.Labels known) {
        List<LabelWords.Found> found = known.within(label);
        if (LabelWords.plain(label).split(" ").length < SENTENCE) {
            return together(found);
        }
        // A sentence gives its rating first, or concludes with it.
        String first = Stream.of(PART.split(label.strip()))
                .map(LabelWords::plain)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .map(known::whole)
                .orElse(null);
        if (first != null) {
            return first;
        }
        return !found.isEmpty() && found.getFirst().start() == 0
                ? found.getFirst().rating()
                : together(found);
    }

    /** What several ratings of one label come to: {@code null} when there are none. */
    private static String together(List<LabelWords.Found> found) {
        Set<String> steps = found.stream().map(LabelWords.Found::rating).collect(Collectors.toCollection(HashSet::new));
        if (steps.size() > 1) {
            steps.remove(LabelWords.NO_STEP);
        }
        if (steps.size() == 1) {
            return steps.iterator().next();
        }
        if (steps.isEmpty()) {
            return null;
        }
        if (steps.contains(UNPROVEN)) {
            return UNPROVEN;
        }
        if (steps.equals(Set.of(TRUE, MOSTLY_TRUE))) {
            return MOSTLY_TRUE;
        }
        if (steps.equals(Set.of(FALSE, MOSTLY_FALSE))) {
            return MOSTLY_FALSE;
        }
        boolean truth =
                Set.of(TRUE, MOSTLY_TRUE, HALF_TRUE, MOSTLY_FALSE, FALSE).containsAll(steps);
        return truth ? HALF_TRUE : null;
    }

    /** The step whose place between the scale's lowest and highest value is nearest to the number's place. */
    private static Optional<String> nearest(ForeignRating foreign, RatingScaleView scale) {
        if (foreign.value() == null || foreign.best() == null || foreign.worst() == null) {
            return Optional.empty();
        }
        BigDecimal low = foreign.worst().min(foreign.best());
        BigDecimal high = foreign.worst().max(foreign.best());
        boolean outside = foreign.value().compareTo(low) < 0 || foreign.value().compareTo(high) > 0;
        List<RatingContent> ordered =
                scale.ratings().stream().filter(step -> step.value() != null).toList();
        if (outside || low.compareTo(high) == 0 || ordered.size() < 2) {
            return Optional.empty();
        }
        double place = foreign.value()
                .subtract(foreign.worst())
                .divide(foreign.best().subtract(foreign.worst()), 6, RoundingMode.HALF_UP)
                .doubleValue();
        int least = ordered.stream().mapToInt(RatingContent::value).min().orElseThrow();
        int most = ordered.stream().mapToInt(RatingContent::value).max().orElseThrow();
        if (least == most) {
            return Optional.empty();
        }
        return ordered.stream()
                .min(Comparator.comparingDouble(
                        step -> Math.abs((double) (step.value() - least) / (most - least) - place)))
                .map(RatingContent::key);
    }
}
