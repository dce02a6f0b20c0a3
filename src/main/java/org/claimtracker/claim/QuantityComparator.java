package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** How a quantity relates to its number. */
public enum QuantityComparator implements Word {
    @JsonProperty("=")
    EQUAL("="),

    @JsonProperty(">=")
    AT_LEAST(">="),

    @JsonProperty("<=")
    AT_MOST("<="),

    @JsonProperty(">")
    MORE_THAN(">"),

    @JsonProperty("<")
    LESS_THAN("<"),

    @JsonProperty("~")
    ABOUT("~");

    @EnumeratedValue
    private final String word;

    QuantityComparator(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
