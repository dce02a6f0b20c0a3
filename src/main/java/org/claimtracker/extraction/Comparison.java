package org.claimtracker.extraction;

/** How a number bounds what is claimed. */
public enum Comparison {
    EQUAL("="),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE_THAN(">"),
    LESS_THAN("<"),
    ABOUT("~");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** The sign for it, as written on the wire. */
    public String symbol() {
        return symbol;
    }
}
