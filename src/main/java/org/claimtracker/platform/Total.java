package org.claimtracker.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many there are. Nobody reads ten thousand results, and counting a million takes longer than finding them: up to
 * {@link #MOST} the number is exact, and above it is said to be a lower bound.
 *
 * @param value    the number, at most {@link #MOST}
 * @param relation whether there are exactly so many
 */
@Schema(description = "How many there are: exactly, up to 10,000, and at least 10,000 where there are more.")
public record Total(
        @Schema(required = true, examples = "42") long value,
        @Schema(required = true, examples = "exact") Relation relation) {

    /** What is counted at most. */
    public static final int MOST = 10_000;

    /** What to count to, so that more than {@link #MOST} can be told from just as many. */
    public static final int COUNT_TO = MOST + 1;

    /** What a number says about how many there are. */
    public enum Relation implements Word {
        @JsonProperty("exact")
        EXACT("exact"),

        @JsonProperty("atLeast")
        AT_LEAST("atLeast");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** The total where somebody counted to {@code counted} and no further than {@link #COUNT_TO}. */
    public static Total of(long counted) {
        return counted > MOST ? new Total(MOST, Relation.AT_LEAST) : new Total(counted, Relation.EXACT);
    }
}
