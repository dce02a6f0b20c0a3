package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** Where a prediction stands today; computed at each read and never stored. */
enum DueState implements Word {
    UPCOMING("upcoming"),
    OVERDUE("overdue"),
    SETTLED("settled");

    @EnumeratedValue
    private final String word;

    DueState(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
