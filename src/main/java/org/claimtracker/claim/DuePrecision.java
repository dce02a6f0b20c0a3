package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** How exact the words were that a due date was read from. */
public enum DuePrecision implements Word {
    @JsonProperty("day")
    DAY("day"),

    @JsonProperty("week")
    WEEK("week"),

    @JsonProperty("month")
    MONTH("month"),

    @JsonProperty("quarter")
    QUARTER("quarter"),

    @JsonProperty("year")
    YEAR("year");

    @EnumeratedValue
    private final String word;

    DuePrecision(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
