package org.claimtracker.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;

/**
 * How organisations make rating scales and extend them. What a verdict has chosen keeps its meaning for good; the
 * database holds that, and here it is said at which place a change goes against it.
 */
@Singleton
class Calibration {

    @Inject
    RatingScales scales;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    MergePatch mergePatch;

    @Transactional
    RatingScaleView add(NewRatingScale content) {
        requireDistinctKeys(content.ratings());
        var scale = new RatingScale(ids.next(), caller.organization(), content, caller.stamp());
        scales.persistAndFlush(scale);
        scales.write(scale.id(), content.ratings());
        return scales.view(scale.id(), caller.reader());
    }

    @Transactional
    RatingScaleView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        var scale = scales.toChange(id, caller.reader());
        ifMatch.check(scale);
        var before = scales.view(id, caller.reader());
        var content = mergePatch.apply(before.editable(), patch);
        requireDistinctKeys(content.ratings());
        requireMeaningsToStay(id, before.ratings(), content.ratings());
        scale.describe(content);
        scale.touch(caller.stamp());
        scales.flush();
        scales.write(id, content.ratings());
        return scales.view(id, caller.reader());
    }

    private static void requireDistinctKeys(List<RatingContent> ratings) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < ratings.size(); i++) {
            if (!keys.add(ratings.get(i).key())) {
                throw ProblemException.invalid("/ratings/%d/key".formatted(i), "must be a key no other rating has");
            }
        }
    }

    private void requireMeaningsToStay(UUID scale, List<RatingContent> before, List<RatingContent> after) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            places.put(after.get(i).key(), i);
        }
        Set<String> inUse = scales.inUse(scale);
        int last = -1;
        for (RatingContent used : before) {
            if (!inUse.contains(used.key())) {
                continue;
            }
            Integer place = places.get(used.key());
            if (place == null) {
                throw kept("/ratings", "must still have %s, which verdicts have chosen".formatted(used.key()));
            }
            if (!after.get(place).meansTheSameAs(used)) {
                throw kept(
                        "/ratings/" + place,
                        "must keep label, labels, meaning, value and final: verdicts have chosen it");
            }
            if (place < last) {
                throw kept("/ratings/" + place, "must stay in the order of the ratings that verdicts have chosen");
            }
            last = place;
        }
    }

    private static ProblemException kept(String pointer, String detail) {
        return ProblemType.CONFLICT
                .because("Ratings in use keep their meaning; add a new rating instead.")
                .at(pointer, detail);
    }
}
