package org.claimtracker.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;

/** How sources are entered and edited; only the organisation that entered one may edit it. */
@Singleton
public class Sourcing {

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

    /**
     * The source of the caller's organisation at an address, entered now as a document if there is none.
     *
     * @param url   its address; {@code null} enters one without
     * @param title what it is called, 1 to 1,000 characters
     */
    @Transactional
    public UUID foundAt(String url, String title) {
        Optional<UUID> known = url == null ? Optional.empty() : sources.at(url, caller.organization());
        return known.orElseGet(() -> add(new SourceContent(SourceType.DOCUMENT, title, url, null, null, null, false))
                .id());
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
