package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** How far a verdict has come. */
enum VerdictStatus implements Word {
    @JsonProperty("draft")
    DRAFT("draft"),

    @JsonProperty("in_review")
    IN_REVIEW("in_review"),

    @JsonProperty("published")
    PUBLISHED("published"),

    @JsonProperty("superseded")
    SUPERSEDED("superseded"),

    @JsonProperty("retracted")
    RETRACTED("retracted");

    @EnumeratedValue
    private final String word;

    VerdictStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
