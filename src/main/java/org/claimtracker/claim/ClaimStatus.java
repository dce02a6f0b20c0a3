package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What was decided about a claim as an entry of the record. */
public enum ClaimStatus implements Word {
    CANDIDATE("candidate"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    MERGED("merged"),
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    ClaimStatus(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
