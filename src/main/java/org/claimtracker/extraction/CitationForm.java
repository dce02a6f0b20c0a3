package org.claimtracker.extraction;

import java.util.List;

/** Writes a name as it is without the words around it: German's in the nominative, and with no article before it. */
final class CitationForm {

    private final Language language;
    private final String text;

    CitationForm(Language language, String text) {
        this.language = language;
        this.text = text;
    }

    /** The name that stands from {@code start} to before {@code end}. */
    String of(Sentence s, int start, int end, boolean organization) {
        int head = start;
        while (head < end - 1
                && !(s.has(Cue.ORGANIZATION, head)
                        && language.genitiveEnding(s.token(head).lower()) > 0)) {
            head++;
        }
        String written = inNominative(
                        text.substring(s.token(start).start(), s.token(head).end()), s.token(head))
                + text.substring(s.token(head).end(), s.token(end - 1).end());
        if (organization && language.nounsAreCapitalised()) {
            written = withStrongAdjectives(s, start, end, written);
        }
        return written;
    }

    /** "Des Finanzministeriums": the ending of German's genitive is no part of the name. */
    private String inNominative(String name, Token last) {
        int genitive = language.nounsAreCapitalised() ? language.genitiveEnding(last.lower()) : 0;
        return name.substring(0, name.length() - genitive);
    }

    /** "Der Freien Universität": a name's adjectives as they are without an article, "Freie Universität". */
    private String withStrongAdjectives(Sentence s, int start, int end, String written) {
        String article = start > 0 ? s.token(start - 1).lower() : "";
        boolean inflected = s.hasAny(start - 1, Cue.ARTICLE) && article.startsWith("de");
        boolean nominative = article.equals("der") || article.equals("das");
        int noun = start;
        while (noun < end - 1 && s.isWord(noun + 1) && isInflected(s.token(noun), inflected, nominative)) {
            noun++;
        }
        if (noun == start) {
            return written;
        }
        String ending = isOfGender(s, noun, Cue.FEMININE) ? "e" : isOfGender(s, noun, Cue.NEUTER) ? "es" : "er";
        StringBuilder name = new StringBuilder();
        for (int i = start; i < noun; i++) {
            String adjective = s.token(i).lower();
            int letters = adjective.endsWith("e") ? 1 : 2;
            name.append(s.token(i).text(), 0, adjective.length() - letters)
                    .append(ending)
                    .append(' ');
        }
        return name + written.substring(s.token(noun).start() - s.token(start).start());
    }

    /** Whether an adjective has the ending of another case than a name alone is in: "dem Deutschen", "laut Deutschem". */
    private static boolean isInflected(Token word, boolean afterInflected, boolean afterNominative) {
        boolean weak = afterInflected && word.lower().endsWith("en");
        return weak
                || afterNominative && word.lower().endsWith("e")
                || word.lower().endsWith("em");
    }

    private boolean isOfGender(Sentence s, int noun, Cue gender) {
        String word = s.token(noun).lower();
        int genitive = language.genitiveEnding(word);
        return s.has(gender, noun)
                || genitive > 0
                        && List.of(language.endings().of(word.substring(0, word.length() - genitive)))
                                .contains(gender);
    }
}
