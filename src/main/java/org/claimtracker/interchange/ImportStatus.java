package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.claimtracker.platform.Word;

/** How far an import has come. */
enum ImportStatus implements Word {
    @JsonProperty("waiting")
    WAITING("waiting"),

    @JsonProperty("running")
    RUNNING("running"),

    @JsonProperty("finished")
    FINISHED("finished"),

    @JsonProperty("failed")
    FAILED("failed");

    private final String word;

    ImportStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
