package org.claimtracker.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a resource, as its history lists it.
 *
 * @param at      when it was recorded; reading {@code asOf} this moment answers the state it led to
 * @param version the resource's version from then on
 * @param actor   who did it
 * @param reason  why, where a reason was given; otherwise {@code null}
 * @param changes how the state before becomes the one after, but for {@code version}, {@code updatedAt} and {@code due};
 *                the first entry adds the whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One change of a resource.")
public record HistoryEntry(
        @Schema(required = true, description = "When it was recorded: what `asOf` this moment answers.")
        Instant at,

        @Schema(required = true) int version,
        @Schema(required = true) Actor actor,

        @Schema(examples = "The ministry set a new date.") String reason,

        @Schema(
                required = true,
                description = "A JSON Patch (RFC 6902) from the state before to the one after, but for `version`,"
                        + " `updatedAt` and `due`, which changes with time.")
        List<Change> changes) {

    /**
     * Who changed something.
     *
     * @param id             stays for good, also when the person is forgotten
     * @param name           what people call them now; {@code null} for readers without a token
     * @param organizationId whom they worked for; {@code null} for nobody
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActorReference", description = "Who changed something; the name only for members.")
    public record Actor(
            @Schema(required = true) UUID id,
            @Schema(examples = "Rina Wijaya") String name,
            UUID organizationId) {}
}
