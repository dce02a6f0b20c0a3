package org.claimtracker.extraction;

import java.util.Locale;

/** How a language builds its sentences and writes its words; what holds for it stands under {@code [style]} of its file. */
enum Style {
    /** A capital letter tells nothing of a word but that it is a noun. */
    NOUNS_ARE_CAPITALISED,

    /** Adjectives stand before the noun, so that "active users" is counted and not "active". */
    MODIFIERS_COME_FIRST,

    /** The verb is the second thing in a sentence, whatever the first is: "Für 2025 rechnet das Amt mit …". */
    VERB_COMES_SECOND,

    /** A clause is set off by a comma wherever it hangs on another. */
    CLAUSES_OPEN_WITH_COMMAS,

    /** "2." is how the second is written in digits. */
    ORDINALS_END_IN_STOP,

    /** A verb may stand without a subject when it is the one of the sentence before. */
    SUBJECT_MAY_BE_LEFT_OUT,

    /** The subject of a verb of saying, but those of {@link Cue#SAY_AFTER}, stands before it if the verb is in its full form. */
    SUBJECT_COMES_BEFORE,

    /** Nicknames are made of how two names begin: "Jokowi" of Joko Widodo. */
    NICKNAMES_JOIN_BEGINNINGS,

    /** Only the first word of an organisation's name has a capital: "Institut national de la statistique". */
    ORGANIZATIONS_GO_ON_IN_LOWER_CASE,

    /** Spaces part the thousands of a number, whatever CLDR has for the language: "200 000". */
    GROUPS_BY_SPACE,

    /** Reported clauses open with "that", so that what follows a verb without it is a mere object. */
    REPORTS_WITH_THAT,

    /** Newspapers open somebody's words with a dash, as dialogues do. */
    SPEECH_OPENS_WITH_DASH;

    /** As it stands in a file: "verb-comes-second". */
    String phrase() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
