package org.claimtracker.extraction;

import java.util.List;

/** Writes a name as it is without the words around it: in the nominative, and with no article before it. */
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
                        && language.nouns().genitiveEnding(s.token(head).lower()) > 0)) {
            head++;
        }
        String written = inNominative(
                        text.substring(s.token(start).start(), s.token(head).end()), s.token(head))
                + text.substring(s.token(head).end(), s.token(end - 1).end());
        return organization ? withoutArticle(s, start, end, written) : written;
    }

    /** "Des Finanzministeriums": the ending of the genitive is no part of the name. */
    private String inNominative(String name, Token last) {
        return name.substring(0, name.length() - language.nouns().genitiveEnding(last.lower()));
    }

    /** "Der Freien Universität": a name's adjectives as they are without an article, "Freie Universität". */
    private String withoutArticle(Sentence s, int start, int end, String written) {
        // "Der „Badischen Zeitung“".
        int before = s.isQuotationMark(start - 1) ? start - 2 : start - 1;
        String article = before >= 0 ? s.token(before).lower() : "";
        int noun = start;
        while (noun < end - 1
                && s.isWord(noun + 1)
                && !s.has(Cue.ORGANIZATION, noun)
                && endingOf(s.token(noun), article) > 0) {
            noun++;
        }
        StringBuilder name = new StringBuilder();
        for (int i = start; i < noun; i++) {
            Token adjective = s.token(i);
            name.append(adjective.text(), 0, adjective.text().length() - endingOf(adjective, article))
                    .append(language.inflection().adjectiveAlone(gender(s, noun)))
                    .append(' ');
        }
        return name + written.substring(s.token(noun).start() - s.token(start).start());
    }

    private int endingOf(Token adjective, String article) {
        return language.inflection().adjectiveEnding(adjective.lower(), article);
    }

    private String gender(Sentence s, int noun) {
        if (isOfGender(s, noun, Cue.FEMININE)) {
            return "feminine";
        }
        return isOfGender(s, noun, Cue.NEUTER) ? "neuter" : "masculine";
    }

    private boolean isOfGender(Sentence s, int noun, Cue gender) {
        String word = s.token(noun).lower();
        int genitive = language.nouns().genitiveEnding(word);
        return s.has(gender, noun)
                || genitive > 0
                        && List.of(language.endings().of(word.substring(0, word.length() - genitive)))
                                .contains(gender);
    }
}
