package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** Where a prediction stands today; computed at each read and never stored. */
enum DueState implements Word {
    @JsonProperty("upcoming")
    UPCOMING("upcoming"),

    @JsonProperty("overdue")
    OVERDUE("overdue"),

    @JsonProperty("settled")
    SETTLED("settled");

    @EnumeratedValue
    private final String word;

    DueState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
