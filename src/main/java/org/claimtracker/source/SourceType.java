package org.claimtracker.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a source is. */
enum SourceType implements Word {
    @JsonProperty("document")
    DOCUMENT("document"),

    @JsonProperty("dataset")
    DATASET("dataset"),

    @JsonProperty("person")
    PERSON("person"),

    @JsonProperty("outlet")
    OUTLET("outlet"),

    @JsonProperty("broadcast")
    BROADCAST("broadcast");

    @EnumeratedValue
    private final String word;

    SourceType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
