package org.claimtracker.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with a request, at one place: either in the body or in a parameter.
 *
 * @param pointer   where in the body, as a JSON Pointer (RFC 6901); {@code null} for a parameter
 * @param parameter the query, path or header parameter; {@code null} for the body
 * @param detail    what is allowed there
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is wrong with the request, at one place.")
public record InputError(
        @Schema(description = "Where in the body, as a JSON Pointer (RFC 6901).", examples = "/text")
        String pointer,

        @Schema(description = "Which query, path or header parameter.", examples = "limit")
        String parameter,

        @Schema(description = "What is allowed there.", examples = "must not be blank")
        String detail) {

    static InputError inBody(String pointer, String detail) {
        return new InputError(pointer, null, detail);
    }

    static InputError inParameter(String parameter, String detail) {
        return new InputError(null, parameter, detail);
    }
}
