package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a claimant is. */
public enum ClaimantType implements Word {
    @JsonProperty("person")
    PERSON("person"),

    @JsonProperty("organization")
    ORGANIZATION("organization");

    @EnumeratedValue
    private final String word;

    ClaimantType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
