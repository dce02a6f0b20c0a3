package org.claimtracker.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;

/** How sources are entered and edited; only the organisation that entered one may edit it. */
@Singleton
class Sourcing {

    @Inject
    Sources sources;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    MergePatch mergePatch;

    @Transactional
    SourceView add(SourceContent content) {
        var source = new Source(ids.next(), caller.organization(), content, caller.stamp());
        sources.persistAndFlush(source);
        return sources.view(source.id(), caller.reader());
    }

    @Transactional
    SourceView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        var source = sources.toChange(id, caller.reader());
        ifMatch.check(source);
        source.describe(mergePatch.apply(source.content(), patch));
        source.touch(caller.stamp());
        sources.flush();
        return sources.view(id, caller.reader());
    }
}
