package org.claimtracker.extraction;

/**
 * Some tokens of a sentence, one after the other.
 *
 * @param start the first of them
 * @param end   the token after the last
 */
record Stretch(int start, int end) {}
