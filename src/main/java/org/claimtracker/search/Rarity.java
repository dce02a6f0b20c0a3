package org.claimtracker.search;

/**
 * How much it says that two texts have something in common: the less, the more documents have it. This is the inverse
 * document frequency of BM25, as a share of its greatest value, so that it means the same in collections of all sizes.
 *
 * @param documents    how many there are
 * @param averageWords the average length of a document in words
 * @param averageGrams the average length of a document in grams
 */
record Rarity(long documents, double averageWords, double averageGrams) {

    /** A collection with fewer claims than this can't tell what is rare, and is taken for one of this size. */
    private static final long SMALLEST_COLLECTION = 10_000;

    /** From 0, of what is everywhere, to 1, of what is nowhere yet. */
    double of(long in) {
        double all = Math.max(documents, SMALLEST_COLLECTION);
        double some = Math.min(in, all);
        return Math.log(1 + (all - some + 0.5) / (some + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
    }
}
