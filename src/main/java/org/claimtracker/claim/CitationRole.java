package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a source does for the claim or verdict that cites it. */
public enum CitationRole implements Word {
    @JsonProperty("origin")
    ORIGIN("origin"),

    @JsonProperty("supports")
    SUPPORTS("supports"),

    @JsonProperty("refutes")
    REFUTES("refutes"),

    @JsonProperty("context")
    CONTEXT("context");

    @EnumeratedValue
    private final String word;

    CitationRole(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
