package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.claimtracker.platform.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What walking through a ledger found.
 *
 * @param organizationId whose ledger
 * @param intact         whether every entry is what it was
 * @param entries        how many were walked, up to the first broken one
 * @param head           the hash of the last good entry; whoever keeps it can tell later that nothing before it changed
 * @param firstBroken    the first that is not what it was; {@code null} when all are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What walking through a ledger found.")
record LedgerVerification(
        @Schema(required = true) UUID organizationId,
        @Schema(required = true) boolean intact,

        @Schema(required = true, description = "How many entries were walked, up to the first broken one.")
        long entries,

        @Schema(
                required = true,
                description =
                        "The hash of the last good entry. Keep it: if the ledger still has it later, nothing before"
                                + " it was changed.")
        String head,

        @Schema(description = "The first entry that is not what it was; absent when all are.")
        Broken firstBroken) {

    /**
     * A broken place.
     *
     * @param number    the number of the entry, or the one that a missing entry should have
     * @param verdictId the verdict it is about; {@code null} when that can't be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BrokenLedgerEntry", description = "A broken place of a ledger.")
    record Broken(
            @Schema(required = true, examples = "17") long number,
            UUID verdictId,

            @Schema(required = true, examples = "content-changed")
            Fault fault,

            @Schema(required = true, examples = "The document does not have the hash that is stored with it.")
            String detail) {}

    /** How an entry can be broken. */
    @Schema(name = "LedgerFault")
    enum Fault implements Word {
        @JsonProperty("entry-missing")
        ENTRY_MISSING("entry-missing", "No entry has this number."),

        @JsonProperty("chain-broken")
        CHAIN_BROKEN("chain-broken", "It does not hold the hash of the entry before it."),

        @JsonProperty("content-changed")
        CONTENT_CHANGED("content-changed", "Its document does not have the hash that is stored with it."),

        @JsonProperty("verdict-differs")
        VERDICT_DIFFERS("verdict-differs", "Its document says something else than the verdict that is stored."),

        @JsonProperty("event-missing")
        EVENT_MISSING("event-missing", "The verdict was published, superseded or retracted, and no entry says so.");

        private final String word;
        private final String detail;

        Fault(String word, String detail) {
            this.word = word;
            this.detail = detail;
        }

        Broken at(long number, UUID verdictId) {
            return new Broken(number, verdictId, this, detail);
        }

        @Override
        public String word() {
            return word;
        }
    }
}
