package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What became of a quote in a revision of its article. */
enum AnchorState implements Word {
    @JsonProperty("exact")
    EXACT("exact"),

    @JsonProperty("moved")
    MOVED("moved"),

    @JsonProperty("ambiguous")
    AMBIGUOUS("ambiguous"),

    @JsonProperty("orphaned")
    ORPHANED("orphaned");

    @EnumeratedValue
    private final String word;

    AnchorState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
