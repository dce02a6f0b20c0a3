package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** How far a verdict has come. */
enum VerdictStatus implements Word {
    DRAFT("draft"),
    IN_REVIEW("in_review"),
    PUBLISHED("published"),
    SUPERSEDED("superseded"),
    RETRACTED("retracted");

    @EnumeratedValue
    private final String word;

    VerdictStatus(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
