package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a claimant is. */
public enum ClaimantType implements Word {
    PERSON("person"),
    ORGANIZATION("organization");

    @EnumeratedValue
    private final String word;

    ClaimantType(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
