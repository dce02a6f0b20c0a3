package org.claimtracker.claim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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
        var claimant = new Claimant(ids.next(), content, caller.stamp());
        claimants.persistAndFlush(claimant);
        return claimants.view(claimant.id());
    }

    /** The claimant a text means by a name, entered now if nobody has that name yet. */
    @Transactional
    public UUID meantBy(String name, ClaimantType type) {
        return meantBy(name, type, null, null);
    }

    /**
     * The same, with what to enter of somebody who is new.
     *
     * @param description what tells them from others of that name; may be {@code null}
     * @param url         a page about them; may be {@code null}
     */
    @Transactional
    public UUID meantBy(String name, ClaimantType type, String description, String url) {
        return claimants
                .idOf(name, type)
                .orElseGet(() ->
                        add(new ClaimantContent(name, type, description, url)).id());
    }

    @Transactional
    ClaimantView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        var claimant = claimants.toChange(id);
        ifMatch.check(claimant);
        claimant.describe(mergePatch.apply(claimant.content(), patch));
        claimant.touch(caller.stamp());
        claimants.flush();
        return claimants.view(id);
    }
}
