package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a source does for the claim or verdict that cites it. */
public enum CitationRole implements Word {
    ORIGIN("origin"),
    SUPPORTS("supports"),
    REFUTES("refutes"),
    CONTEXT("context");

    @EnumeratedValue
    private final String word;

    CitationRole(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
