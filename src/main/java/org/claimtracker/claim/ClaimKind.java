package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a claim has to be checked for; it may be of several kinds. */
enum ClaimKind implements Word {
    QUANTITY("quantity"),
    PREDICTION("prediction"),
    STATEMENT("statement");

    @EnumeratedValue
    private final String word;

    ClaimKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
