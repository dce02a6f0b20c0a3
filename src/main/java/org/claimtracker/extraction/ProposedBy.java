package org.claimtracker.extraction;

/** Which kind of extractor proposed claims. */
public enum ProposedBy {
    /** The one that needs nothing but this program. */
    BUILT_IN,
    /** One that asked a language model. */
    LANGUAGE_MODEL
}
