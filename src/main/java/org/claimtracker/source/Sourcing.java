package org.claimtracker.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.Stamp;

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
     * Where something was found.
     *
     * @param url   its address; {@code null} where it has none
     * @param title what it is called, 1 to 1,000 characters
     */
    public record Place(String url, String title) {}

    /**
     * The sources of the caller's organisation at places, in the same order; where there is none, and for what has no
     * address, a document is entered now.
     */
    @Transactional
    public List<UUID> foundAt(List<Place> places) {
        Set<String> urls =
                places.stream().map(Place::url).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, UUID> known = urls.isEmpty() ? new HashMap<>() : sources.at(urls, caller.organization());
        List<Source> added = new ArrayList<>();
        List<UUID> found = new ArrayList<>();
        Stamp stamp = caller.stamp();
        for (Place place : places) {
            UUID id = known.get(place.url());
            if (id == null) {
                var content =
                        new SourceContent(SourceType.DOCUMENT, place.title(), place.url(), null, null, null, false);
                added.add(new Source(ids.next(), caller.organization(), content, stamp));
                id = added.getLast().id();
                if (place.url() != null) {
                    known.put(place.url(), id);
                }
            }
            found.add(id);
        }
        sources.persist(added);
        sources.flush();
        return found;
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
