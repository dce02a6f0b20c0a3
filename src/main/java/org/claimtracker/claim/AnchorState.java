package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.claimtracker.platform.Word;

/** What became of a quote in a revision of its article. */
enum AnchorState implements Word {
    EXACT("exact"),
    MOVED("moved"),
    AMBIGUOUS("ambiguous"),
    ORPHANED("orphaned");

    @EnumeratedValue
    private final String word;

    AnchorState(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
