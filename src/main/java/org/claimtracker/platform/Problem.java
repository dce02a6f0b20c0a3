package org.claimtracker.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What every error answers: problem details as in <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 *
 * @param type    which kind, a stable URI
 * @param title   the kind in words
 * @param status  the HTTP status code
 * @param detail  what to do about this occurrence
 * @param errors  for bad input, what is wrong at which place; otherwise empty and left out
 * @param traceId for a failure of the service, what its operator finds in the log; otherwise {@code null} and left out
 * @param members what only this kind of problem carries, such as {@code positions} of an ambiguous quote
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "What went wrong (RFC 9457). `type` is stable and names the kind of problem; some kinds carry further"
                        + " members: `positions` (urn:claim-tracker:problem:quote-ambiguous), `state` and `allowed`"
                        + " (urn:claim-tracker:problem:illegal-transition), `roles`"
                        + " (urn:claim-tracker:problem:forbidden), `offered`"
                        + " (urn:claim-tracker:problem:not-acceptable, urn:claim-tracker:problem:unsupported-media-type).",
        additionalProperties = Schema.True.class)
public record Problem(
        @Schema(required = true, examples = "urn:claim-tracker:problem:invalid-input")
        String type,

        @Schema(required = true, examples = "The request has values that are not allowed")
        String title,

        @Schema(required = true, examples = "400") int status,

        @Schema(examples = "1 value is not allowed, see errors.")
        String detail,

        List<InputError> errors,

        @Schema(description = "What the operator finds in the log.", examples = "5e0f6ad7c4f84f0b8d5a3c9b1b9c2f11")
        String traceId,

        @JsonIgnore @Schema(hidden = true) Map<String, Object> members) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return members;
    }
}
