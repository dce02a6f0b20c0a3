package org.claimtracker.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.WebAddress;

/**
 * An object that {@link ExportRecords} wrote, as a line of an import brings it.
 *
 * @param json what it holds; changed by {@link #removePast()}
 */
record ExportedLine(JsonNode json) {

    private static final Set<String> PAST = Set.of(
            "earlierVersions",
            "earlierQuantities",
            "earlierCitations",
            "formerClaimants",
            "recordedFrom",
            "secondPersonWaived",
            "ledger");

    /** When something was done, as the service that did it recorded it. */
    private static final Set<String> RECORDED = Set.of(
            "createdAt", "updatedAt", "submittedAt", "publishedAt", "endedAt", "movedAt", "revisedAt", "recordedAt");

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    private static final WebAddress.Check ADDRESSES = new WebAddress.Check();

    /** As the database reads it. */
    String text() {
        return LenientJson.text(json);
    }

    /** The object of this one with that name; without members when there is none. */
    ExportedLine at(String member) {
        return new ExportedLine(json.path(member));
    }

    /** The objects of a list. */
    List<ExportedLine> each(String member) {
        List<ExportedLine> objects = new ArrayList<>();
        json.path(member).forEach(object -> objects.add(new ExportedLine(object)));
        return objects;
    }

    boolean has(String member) {
        return json.has(member);
    }

    /**
     * The id that stands there.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when none does
     */
    UUID id(String member) {
        try {
            return UUID.fromString(text(member));
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid("/" + member, "must be an id");
        }
    }

    /**
     * The words that stand there.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when none do
     */
    String text(String member) {
        JsonNode value = json.path(member);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw ProblemException.invalid("/" + member, "must not be missing");
        }
        return value.asText();
    }

    /** Whoever it says did something. */
    Set<UUID> actors() {
        Set<UUID> actors = new HashSet<>();
        try {
            ExportedActors.eachActor(text(), (member, actor) -> actors.add(actor));
        } catch (IllegalArgumentException malformed) {
            throw ProblemType.INVALID_INPUT.because("Members that end with By have ids of actors.");
        }
        return actors;
    }

    /** Leaves what it says about the present. */
    void removePast() {
        removePast(json);
    }

    private static void removePast(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(member -> ExportedActors.namesActor(member.getKey()) || PAST.contains(member.getKey()));
        }
        node.forEach(ExportedLine::removePast);
    }

    /** What people will open must be what a browser opens, and nothing that a script hides in. */
    void requireAddresses() {
        eachMember(json, "", (here, name, value) -> {
            boolean address = name.equals("url") || name.equals("archiveUrl");
            if (address && !(value.isTextual() && ADDRESSES.isValid(value.asText(), null))) {
                throw ProblemException.invalid(here, "must be an http or https address");
            }
        });
    }

    /** What has not happened yet is not recorded: the record would answer it before anything that happens from now on. */
    void requirePast(Instant now) {
        Instant latest = now.plus(CLOCKS_DIFFER_BY);
        eachMember(json, "", (here, name, value) -> {
            if (RECORDED.contains(name) && !isAtMost(latest, value.asText())) {
                throw ProblemException.invalid(here, "must be a time that is not in the future");
            }
        });
    }

    private static boolean isAtMost(Instant latest, String time) {
        try {
            return !OffsetDateTime.parse(time).toInstant().isAfter(latest);
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** Takes a member of an object, by its pointer and name. */
    @FunctionalInterface
    private interface Member {
        void take(String pointer, String name, JsonNode value);
    }

    private static void eachMember(JsonNode node, String pointer, Member member) {
        node.properties().forEach(one -> {
            String here = pointer + "/" + one.getKey();
            member.take(here, one.getKey(), one.getValue());
            eachMember(one.getValue(), here, member);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            eachMember(node.get(i), pointer + "/" + i, member);
        }
    }
}
