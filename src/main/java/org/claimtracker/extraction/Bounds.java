package org.claimtracker.extraction;

/** Reads the words before or behind a number that make it a bound or an estimate: "at least", "environ", "lebih". */
final class Bounds {

    private Bounds() {}

    record Compared(Comparison comparison, int length) {}

    /** What the words that start at the token say of the number behind them; {@code null} when they are none. */
    static Compared before(Sentence s, int at) {
        Compared longest = null;
        for (Comparison comparison : Comparison.values()) {
            Cue cue =
                    switch (comparison) {
                        case EQUAL -> null;
                        case AT_LEAST -> Cue.AT_LEAST;
                        case AT_MOST -> Cue.AT_MOST;
                        case MORE_THAN -> Cue.MORE_THAN;
                        case LESS_THAN -> Cue.LESS_THAN;
                        case ABOUT -> Cue.ABOUT;
                    };
            int length = cue == null ? 0 : s.length(cue, at);
            if (length > 0 && (longest == null || length > longest.length())) {
                longest = new Compared(comparison, length);
            }
        }
        return longest;
    }

    /** A bound behind a quantity, or else behind one more noun: "500 unit rumah lebih". */
    static Compared behind(Sentence s, int end, boolean nounFollows) {
        Compared behind = behind(s, end);
        if (behind != null || !nounFollows || !s.has(Cue.MORE_THAN, end + 1)) {
            return behind;
        }
        Compared later = behind(s, end + 1);
        return later == null ? null : new Compared(later.comparison(), later.length() + 1);
    }

    /**
     * "At least", or Indonesian "lebih", behind a number, where a pause shows that it belongs to none that follows;
     * {@code null} otherwise.
     */
    private static Compared behind(Sentence s, int end) {
        Comparison bound = s.has(Cue.AT_LEAST, end)
                ? Comparison.AT_LEAST
                : s.has(Cue.AT_MOST, end) && !s.has(Cue.RANGE, end)
                        ? Comparison.AT_MOST
                        : s.has(Cue.MORE_THAN, end) ? Comparison.MORE_THAN : null;
        int length = bound == Comparison.MORE_THAN
                ? s.length(Cue.MORE_THAN, end)
                : Math.max(s.length(Cue.AT_LEAST, end), s.length(Cue.AT_MOST, end));
        boolean pause = end + length >= s.size()
                || !s.isWord(end + length) && !s.token(end + length).isNumber();
        return bound != null && pause ? new Compared(bound, length) : null;
    }

    static boolean isBound(Comparison comparison) {
        return comparison != Comparison.EQUAL && comparison != Comparison.ABOUT;
    }
}
