/**
 * Article text in, proposed claims out: sentences, who says what, quantities, due dates.
 *
 * <p>Pure: no HTTP, no database, no clock, no network; the same article has the same proposals. Numbers, dates and units
 * come from CLDR; what CLDR does not have stands in one file a language, {@code extraction/<language>.txt}. A new
 * language is such a file and some articles with marked claims. Uses {@code article} for its quote selectors only.
 *
 * <p>The way of an article through the room, with where to begin to read:
 * <ol>
 * <li>{@link CldrClaimExtractor} takes an {@link ArticleText} and makes {@link ProposedClaim}s of it. {@link Language} holds
 *     what is known of a language: its {@link Lexicon} of {@link Cue}s and {@link Style}s, and what CLDR says ({@link NumberWords},
 *     {@link CalendarWords}, {@link UnitWords}).
 * <li>{@link ArticleBody} leaves its prose, {@link SentenceSplitter} and {@link Tokenizer} cut it, {@link Quotations} tells
 *     what is quoted: a {@link Sentence}.
 * <li>{@link QuantityReader}, {@link DateReader} and {@link NameReader} read the numbers, dates and names in it: a
 *     {@link ReadSentence}. {@link Cast} and {@link KnownNames} know the people and bodies of the whole article.
 * <li>{@link AttributionReader} finds who states what, by forms ({@link ReportedSpeech}, {@link AccordingTo},
 *     {@link PassiveReport} and others) that each ask {@link SpeakerFinder} who speaks: a {@link Statement}.
 * <li>{@link PredictionReader} finds by when it can be checked, {@link OriginReader} through whom it was reported, and
 *     {@link CheckWorthiness} whether anybody would check it.
 * </ol>
 */
package org.claimtracker.extraction;
