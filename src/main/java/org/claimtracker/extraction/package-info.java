/**
 * Article text in, proposed claims out: sentences, who says what, quantities, due dates.
 *
 * <p>Pure: no HTTP, no database, no clock, no network; the same article has the same proposals. Numbers, dates and units
 * come from CLDR; what CLDR does not have stands in one file a language, {@code extraction/<language>.txt}. A new
 * language is such a file and some articles with marked claims. Uses {@code article} for its quote selectors only.
 */
package org.claimtracker.extraction;
