package org.claimtracker.source;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What a source is. */
enum SourceType implements Word {
    DOCUMENT("document"),
    DATASET("dataset"),
    PERSON("person"),
    OUTLET("outlet"),
    BROADCAST("broadcast");

    @EnumeratedValue
    private final String word;

    SourceType(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
