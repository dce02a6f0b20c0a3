package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What was decided about a claim as an entry of the record. */
public enum ClaimStatus implements Word {
    @JsonProperty("candidate")
    CANDIDATE("candidate"),

    @JsonProperty("accepted")
    ACCEPTED("accepted"),

    @JsonProperty("rejected")
    REJECTED("rejected"),

    @JsonProperty("merged")
    MERGED("merged"),

    @JsonProperty("withdrawn")
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    ClaimStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
