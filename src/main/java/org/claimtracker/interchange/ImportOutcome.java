package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.claimtracker.platform.Word;

/** What became of a row of an import. */
enum ImportOutcome implements Word {
    @JsonProperty("created")
    CREATED("created"),

    @JsonProperty("updated")
    UPDATED("updated"),

    @JsonProperty("unchanged")
    UNCHANGED("unchanged"),

    @JsonProperty("skipped")
    SKIPPED("skipped"),

    @JsonProperty("failed")
    FAILED("failed");

    private final String word;

    ImportOutcome(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
