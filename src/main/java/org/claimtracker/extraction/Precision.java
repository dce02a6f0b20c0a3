package org.claimtracker.extraction;

/** How exactly a date is told. */
public enum Precision {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
