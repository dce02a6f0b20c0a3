package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a claim has to be checked for; it may be of several kinds. */
enum ClaimKind implements Word {
    @JsonProperty("quantity")
    QUANTITY("quantity"),

    @JsonProperty("prediction")
    PREDICTION("prediction"),

    @JsonProperty("statement")
    STATEMENT("statement");

    @EnumeratedValue
    private final String word;

    ClaimKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
