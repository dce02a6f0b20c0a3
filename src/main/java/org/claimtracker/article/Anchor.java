package org.claimtracker.article;

import java.util.List;

/** What became of a quote that was looked for in a text. */
public sealed interface Anchor {

    /** The quote stands at one place. */
    sealed interface Placed extends Anchor {

        /** Where it stands. */
        TextPosition position();
    }

    /** It stands where it was expected, or at its only place. */
    record Exact(TextPosition position) implements Placed {}

    /** It stands at one place, another one than expected. */
    record Moved(TextPosition position) implements Placed {}

    /** It stands at several places, and neither position nor surroundings tell which one is meant. */
    record Ambiguous(List<TextPosition> positions) implements Anchor {}

    /** It is not in the text. */
    record Orphaned() implements Anchor {}
}
