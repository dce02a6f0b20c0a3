package org.claimtracker.extraction;

/**
 * Why a statement was proposed as a claim. Each reason adds its weight to the check-worthiness; a negative one takes
 * away from it.
 */
public enum Reason {
    /** Somebody is said to have stated it. */
    ATTRIBUTION(0.30),
    /** It has a number in it. */
    QUANTITY(0.40),
    /** It becomes checkable at a date. */
    PREDICTION(0.40),
    /** It ranks: the largest, the first, never before. */
    SUPERLATIVE(0.20),
    /** It says what comes of what. */
    CAUSE(0.10),
    /** It says that something rose, fell or changed. */
    CHANGE(0.10),
    /** It names people, organisations or places. */
    NAMED_ENTITIES(0.10),
    /** A language model picked it; weighs what a statement must reach to be proposed without one. */
    LANGUAGE_MODEL(0.30),
    /** It is worded as a judgement, a hope or a feeling. */
    OPINION(-0.30);

    private final double weight;

    Reason(double weight) {
        this.weight = weight;
    }

    /** What this reason adds to the check-worthiness, from -1 to 1. */
    public double weight() {
        return weight;
    }
}
