package org.claimtracker.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step from a state of a resource to the next (<a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>).
 *
 * @param op    what is done: {@code add}, {@code remove} or {@code replace}
 * @param path  where, a JSON Pointer
 * @param value what stands there afterwards; {@code null} when something is removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One operation of a JSON Patch (RFC 6902).")
public record Change(
        @Schema(required = true, examples = "replace") String op,

        @Schema(required = true, examples = "/prediction/dueOn")
        String path,

        @Schema(
                description = "What stands there afterwards, of any type; absent when something is removed.",
                implementation = Object.class,
                examples = "2021-02-28")
        JsonNode value) {}
