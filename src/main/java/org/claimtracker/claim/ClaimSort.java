package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a list of claims is ordered by. */
enum ClaimSort implements Word {
    @JsonProperty("relevance")
    RELEVANCE("relevance"),

    @JsonProperty("claimDate")
    CLAIM_DATE("claimDate"),

    @JsonProperty("dueOn")
    DUE_ON("dueOn"),

    @JsonProperty("createdAt")
    CREATED_AT("createdAt"),

    @JsonProperty("updatedAt")
    UPDATED_AT("updatedAt"),

    @JsonProperty("checkWorthiness")
    CHECK_WORTHINESS("checkWorthiness");

    @EnumeratedValue
    private final String word;

    ClaimSort(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
