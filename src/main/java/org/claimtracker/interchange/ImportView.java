package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimtracker.platform.Problem;
import org.claimtracker.platform.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Import", description = "Reviews, or an export, on their way into the record.")
record ImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,

        @Schema(
                required = true,
                description = "`waiting`, `running`, `finished`, or `failed` where what follows some row could not be"
                        + " read. What was imported before stays.",
                examples = "finished")
        ImportStatus status,

        @Schema(required = true, examples = "application/x-ndjson")
        String mediaType,

        @Schema(required = true, examples = "83422") long bytes,

        @Schema(required = true, description = "How many rows had each outcome so far.")
        Counts rows,

        @Schema(implementation = Problem.class, description = "Why it failed.")
        JsonNode problem,

        @Schema(description = "The first 100 lines of the report; left out in lists. All of it is at `/report`.")
        List<ImportRow> report,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(description = "When it finished or failed.") Instant finishedAt)
        implements Versioned {

    ImportView with(List<ImportRow> lines) {
        return new ImportView(
                id, version, status, mediaType, bytes, rows, problem, lines, createdAt, updatedAt, finishedAt);
    }

    /** How many rows had each outcome. */
    @Schema(name = "ImportCounts", description = "How many rows had each outcome so far.")
    record Counts(
            @Schema(required = true, description = "All of them.", examples = "33")
            int total,

            @Schema(required = true, examples = "30") int created,
            @Schema(required = true, examples = "0") int updated,
            @Schema(required = true, examples = "0") int unchanged,
            @Schema(required = true, examples = "1") int skipped,
            @Schema(required = true, examples = "2") int failed) {}
}
