package org.claimtracker.extraction;

import java.util.Locale;

/** The headings of a {@link LanguageFile} that are no cues; under some stand values, {@code phrase = value}. */
enum Section {
    /** Verbs of saying in the form that dictionaries have, of which {@link #CONJUGATION} makes the others. */
    SAY_VERB,

    /** {@code ar = a ó ha+ado}: forms by ending, so that "afirmar" gives "afirma", "afirmó" and "ha afirmado". */
    CONJUGATION,

    /** Words that are written onto the next one with an apostrophe. */
    ELISION,

    /** The same with a hyphen. */
    PREFIX,

    /** Other nouns for a quarter of a year than CLDR's. */
    QUARTER,

    /** Nouns for half a year. */
    HALF_YEAR,

    /** Nouns for a week of a month, "the first week of May". */
    WEEK_OF_MONTH,

    /** Nouns for half a month. */
    HALF_MONTH,

    /** Nouns for half of anything, a year among them. */
    HALF,

    /** Holidays, with their day as {@link Feast#parse} reads it. */
    HOLIDAY,

    /** Other names of months than CLDR's, with their number. */
    MONTH,

    /** Words for parts of one, with the part: "half" is 0.5. */
    FRACTION,

    /** "And a half" behind a number, and {@code *einhalb} for what is written onto one. */
    AND_HALF,

    /** Words for powers of ten that CLDR does not list, with the number: "bn" is 1000000000. */
    MAGNITUDE,

    /** Everyday words for money, with their ISO 4217 code. */
    CURRENCY,

    /** Everyday words for measures, with the CLDR identifier of the unit. */
    UNIT,

    /** The same for measures that stand before their number, "百分之". */
    UNIT_BEFORE,

    /** Inflected nouns for calendar units, with "day", "week", "month", "quarter", "year" or "decade". */
    CALENDAR_UNIT,

    /** Words for a count of calendar units that hold its number, "setahun", "fortnight", with "year" or "2 week". */
    ONE_UNIT,

    /** What is written onto a word with an apostrophe and stands for itself: "s" in "Ohio's". */
    POSSESSIVE,

    /** What the plural puts to a noun. */
    PLURAL,

    /** What the plural puts to a verb. */
    PLURAL_VERB,

    /** {@code *er}: endings of nouns for people. */
    PERSON_NOUN,

    /** What cases other than the nominative put to a noun. */
    NOUN_CASE,

    /** What the genitive puts to a noun. */
    GENITIVE,

    /** What the dative puts to a plural. */
    DATIVE_PLURAL,

    /** {@code article = endings}, which an adjective of a name has behind that article; {@code -} is none. */
    ADJECTIVE_BEHIND,

    /** {@code gender = ending}, which an adjective has without an article. */
    ADJECTIVE_ALONE,

    /** Words and endings of nouns ({@code *ora}) that tell of a woman. */
    FEMALE,

    /** The same of a man. */
    MALE,

    /** Countries and unions by other names than CLDR's, as they are written. */
    COUNTRY,

    /** What holds of {@link Style}. */
    STYLE;

    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
