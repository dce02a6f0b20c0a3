package org.claimtracker.claim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;

/** Who is meant by a name: how claimants are entered, found and edited. */
@Singleton
public class Naming {

    @Inject
    Claimants claimants;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    MergePatch mergePatch;

    @Transactional
    ClaimantView add(ClaimantContent content) {
        requireMember();
        var claimant = new Claimant(ids.next(), content, caller.stamp());
        claimants.persistAndFlush(claimant);
        return claimants.view(claimant.id());
    }

    /**
     * The claimants that texts mean by their names, in the same order; those whose names nobody has are entered now,
     * with what is said of them.
     */
    @Transactional
    public List<UUID> meantBy(List<ClaimantContent> said) {
        List<Claimants.Meant> known = claimants.meantBy(said);
        Map<List<?>, Claimant> added = new LinkedHashMap<>();
        List<UUID> meant = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            ClaimantContent content = said.get(i);
            UUID id = known.get(i).id();
            if (id == null) {
                List<?> name = List.of(known.get(i).name(), content.type());
                id = added.computeIfAbsent(name, first -> new Claimant(ids.next(), content, caller.stamp()))
                        .id();
            }
            meant.add(id);
        }
        claimants.persist(added.values());
        claimants.flush();
        return meant;
    }

    @Transactional
    ClaimantView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        requireMember();
        var claimant = claimants.toChange(id);
        ifMatch.check(claimant);
        claimant.describe(mergePatch.apply(claimant.content(), patch));
        claimant.touch(caller.stamp());
        claimants.flush();
        return claimants.view(id);
    }

    /** Claimants are nobody's own, but what somebody did for no organisation, none could take their name out of. */
    private void requireMember() {
        caller.organization();
    }
}
