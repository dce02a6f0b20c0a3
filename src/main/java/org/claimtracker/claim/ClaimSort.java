package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a list of claims is ordered by. */
enum ClaimSort implements Word {
    CREATED_AT("createdAt"),
    DUE_ON("dueOn");

    @EnumeratedValue
    private final String word;

    ClaimSort(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
