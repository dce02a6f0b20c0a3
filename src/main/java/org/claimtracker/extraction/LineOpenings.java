package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes off what opens a line and is none of its prose: the time, the place and outlet, or who speaks in a transcript. */
final class LineOpenings {

    private static final String SENTENCE_ENDS = ".!?…。！？।؟۔።။។";
    private static final int LONGEST_DATELINE = 60;
    private static final int LONGEST_PLACE = 40;
    private static final int MOST_WORDS_OF_PLACE = 3;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_TIME = 6;
    private static final int SHORTEST_MONTH = 3;

    private final String text;
    private final Language language;

    LineOpenings(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    /** Drops the time of day that opens an entry of a live report: "14:32 …", "14h32 - …", "+++ 18.04 Uhr +++ …". */
    ArticleBody.Paragraph withoutTime(ArticleBody.Paragraph line) {
        int start = line.start();
        while (start < line.end() && start - line.start() < LONGEST_TIME && isAround(text.charAt(start))) {
            start++;
        }
        int at = start;
        while (at < line.end() && at - start < LONGEST_TIME && !Tokenizer.isSpace(text.charAt(at))) {
            at++;
        }
        String first = text.substring(start, at);
        int clock = endOfClock(at, line.end());
        boolean marked = start > line.start() || clock > at;
        boolean time = first.length() >= 4
                && Character.isDigit(first.charAt(0))
                && Character.isDigit(first.charAt(first.length() - 1))
                && first.chars().allMatch(c -> Character.isDigit(c) || c == ':' || c == 'h' || (c == '.' && marked))
                && first.chars().anyMatch(c -> !Character.isDigit(c));
        at = clock;
        while (time && at < line.end() && isAround(text.charAt(at))) {
            at++;
        }
        return time && at < line.end() ? new ArticleBody.Paragraph(at, line.end()) : line;
    }

    private static boolean isAround(char c) {
        return Tokenizer.isSpace(c) || "-–—|+*•".indexOf(c) >= 0;
    }

    /** Where the word behind a time of day ends, "Uhr", "WIB"; {@code at} when there is none. */
    private int endOfClock(int at, int limit) {
        List<Token> next = language.tokenizer().tokens(text, at, Math.min(limit, at + LONGEST_TIME));
        return language.hasCue(next, 0, Math.min(1, next.size()), Cue.CLOCK)
                ? next.getFirst().end()
                : at;
    }

    /** The name, as it may be, before a colon at the start of a line, "GOV. HALE"; {@code null} when there is none. */
    String label(ArticleBody.Paragraph line) {
        int limit = Math.min(line.end() - 1, line.start() + LONGEST_LABEL);
        for (int i = line.start(); i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                boolean label = i > line.start() + 1 && Tokenizer.isSpace(text.charAt(i + 1));
                return label ? text.substring(line.start(), i) : null;
            }
            boolean opensWord = i == line.start() || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '-';
            if (Character.isDigit(c) || c == ',' || (opensWord && Character.isLowerCase(c))) {
                return null;
            }
        }
        return null;
    }

    /** Takes a speaker's name from the front of a line, if it opens other lines as well or is a title or an office. */
    ArticleBody.Paragraph withoutLabel(ArticleBody.Paragraph line, Map<String, Integer> labels) {
        String label = label(line);
        if (label == null) {
            return line;
        }
        List<Token> tokens = language.tokenizer().tokens(label);
        boolean addressed = language.hasCue(tokens, 0, tokens.size(), Cue.TITLE)
                || language.hasCue(tokens, 0, tokens.size(), Cue.ROLE);
        boolean shouted = label.equals(label.toUpperCase(language.locale()));
        return (addressed && shouted) || (labels.get(label) > 1 && !isBoilerplateLabel(label, language))
                ? new ArticleBody.Paragraph(line.start() + label.length() + 1, line.end(), label)
                : line;
    }

    /** Drops the place and outlet that open a report: "JAKARTA, KOMPAS.com - ", "WASHINGTON (Reuters) — ". */
    ArticleBody.Paragraph withoutDateline(ArticleBody.Paragraph line) {
        int limit = Math.min(line.end(), line.start() + LONGEST_DATELINE);
        for (int i = line.start() + 1; i + 1 < limit; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1) == '-' && i - 2 > line.start() ? text.charAt(i - 2) : text.charAt(i - 1);
            boolean dash = (c == ':' || before == '.' || before == ')' || Tokenizer.isSpace(before))
                    && (c == '-' || c == '–' || c == '—' || c == ':' || c == '|')
                    && Tokenizer.isSpace(text.charAt(i + 1));
            if (dash && isDateline(text.substring(line.start(), i))) {
                return new ArticleBody.Paragraph(i + 2, line.end());
            }
            // "MADRID, 30 Oct. (EFE) -", "BOSTON, Nov. 6 —".
            boolean month = i + 2 < limit
                    && (text.charAt(i + 2) == '(' || Character.isDigit(text.charAt(i + 2)))
                    && i - text.lastIndexOf(' ', i) <= SHORTEST_MONTH + 2;
            if (SENTENCE_ENDS.indexOf(c) >= 0 && Tokenizer.isSpace(text.charAt(i + 1)) && !month) {
                break;
            }
        }
        return line;
    }

    private boolean isDateline(String text) {
        boolean shouted = false;
        boolean bracketed = false;
        List<Token> tokens = language.tokenizer().tokens(text);
        if (language.hasCue(tokens, 0, tokens.size(), Cue.ROLE)) {
            // "BWV-Präsident Hermann Alders: „…“".
            return false;
        }
        for (Token token : tokens) {
            bracketed = token.isSign('(') || (bracketed && !token.isSign(')'));
            if (token.isWord()) {
                boolean site = token.text().indexOf('.') > 0;
                boolean month = token.text().length() <= SHORTEST_MONTH;
                if (!token.isCapitalised()
                        && !bracketed
                        && !site
                        && !month
                        && language.calendar().month(List.of(token), 0, 1) == null) {
                    return false;
                }
                shouted |= token.isAcronym() || text.indexOf('(') >= 0;
            }
        }
        return shouted;
    }

    /** Drops the place alone that opens the first paragraph: "Salzburg – ". */
    List<ArticleBody.Paragraph> withoutPlace(List<ArticleBody.Paragraph> prose) {
        ArticleBody.Paragraph first = prose.getFirst();
        int limit = Math.min(first.end(), first.start() + LONGEST_PLACE);
        for (int i = first.start() + 1; i + 1 < limit; i++) {
            char c = text.charAt(i);
            if (c == '–' || c == '—' || c == '-' && Tokenizer.isSpace(text.charAt(i + 1))) {
                boolean apart = Tokenizer.isSpace(text.charAt(i - 1)) && Tokenizer.isSpace(text.charAt(i + 1));
                List<Token> words = language.tokenizer().tokens(text, first.start(), i).stream()
                        .filter(Token::isWord)
                        .toList();
                boolean place = apart
                        && !words.isEmpty()
                        && words.size() <= MOST_WORDS_OF_PLACE
                        && words.stream().allMatch(Token::isCapitalised)
                        && !language.isFunctionWord(words.getFirst());
                if (!place) {
                    return prose;
                }
                List<ArticleBody.Paragraph> rest = new ArrayList<>(prose);
                rest.set(0, new ArticleBody.Paragraph(i + 2, first.end()));
                return rest;
            }
        }
        return prose;
    }

    /** Whether the word labels a line that is no prose: "Editor", "Foto". */
    static boolean isBoilerplateLabel(String word, Language language) {
        List<Token> tokens = language.tokenizer().tokens(word);
        return language.hasCue(tokens, 0, Math.min(1, tokens.size()), Cue.BOILERPLATE_LABEL);
    }
}
