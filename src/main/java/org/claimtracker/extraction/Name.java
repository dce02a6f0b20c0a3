package org.claimtracker.extraction;

/**
 * A name in a sentence, titles and offices left out.
 *
 * @param start        the first token of the name
 * @param end          the token after its last
 * @param runStart     the first token of what is written in capitals there, titles included
 * @param text         the name as written
 * @param person       whether a title or an office beside it shows a person
 * @param organization whether a word in it, or its being an acronym, shows an organisation
 */
record Name(int start, int end, int runStart, String text, boolean person, boolean organization) {

    int words() {
        return end - start;
    }

    /** How many of its words have a capital: links such as "da" and "van" have none. */
    int capitals() {
        int capitals = 0;
        boolean opens = true;
        for (int i = 0; i < text.length(); i++) {
            capitals += opens && Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            opens = text.charAt(i) == ' ';
        }
        return capitals;
    }
}
