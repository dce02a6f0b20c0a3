package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A citation as it is answered; of a confidential source, other organisations see the role and no excerpt. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Citation", description = "The link from a claim or verdict to a source.")
public record CitationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID sourceId,
        @Schema(required = true, examples = "origin") CitationRole role,

        @Schema(
                required = true,
                description = "Whether the source is confidential: then only its organisation finds it by its id.")
        boolean confidential,

        @Schema(examples = "I'm confident that by the end of the month, we'll be back up.")
        String excerpt,

        @Schema(required = true) Instant createdAt) {

    /** One citation {@code t} of source {@code s} as JSON, for the statements that read whole claims and verdicts. */
    public static final String JSON = """
            json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
                'confidential', s.confidential, 'createdAt', t.created_at,
                'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end)""";
}
