package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a ledger as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LedgerEntry",
        description = "One step of a verdict, chained to the one before: `hash` is SHA-256 over the 32 bytes of"
                + " `previousHash` and the UTF-8 bytes of `document`.")
record LedgerEntryView(
        @Schema(required = true, description = "From 1, without gaps.", examples = "17")
        long number,

        @Schema(required = true) UUID verdictId,

        @Schema(required = true, description = "What became of the verdict.", examples = "published")
        VerdictStatus event,

        @Schema(required = true) Instant recordedAt,

        @Schema(
                description = "The verdict as it was then, canonical JSON (RFC 8785) to be hashed as it stands; absent"
                        + " when the caller can't see the verdict.")
        String document,

        @Schema(required = true, description = "Hexadecimal; zeros in the first entry.")
        String previousHash,

        @Schema(required = true, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {}
