package org.claimtracker.extraction;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The printed form of an interview: an introduction that says it is one, then questions on lines of their own with the
 * answers between them, neither quoted nor attributed.
 */
final class Interview {

    private static final int FEWEST_ANSWERS = 2;
    private static final int LONGEST_QUESTION = 300;
    private static final String AFTER_QUESTION = "*_»”\"’ \u00A0\u202F";

    private final int firstQuestion;
    private final NavigableMap<Integer, Integer> answers = new TreeMap<>();

    /** @param lines the lines of the article, in its order */
    Interview(String text, List<ArticleBody.Paragraph> lines, Language language) {
        int first = -1;
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean question = isQuestion(text, lines.get(i));
            if (question && first < 0) {
                first = lines.get(i).start();
            }
            if (question && !isQuestion(text, lines.get(i + 1))) {
                answers.put(lines.get(i + 1).start(), lines.get(i + 1).end());
            }
        }
        boolean introduced = false;
        for (int i = 0;
                i < lines.size()
                        && answers.size() >= FEWEST_ANSWERS
                        && lines.get(i).start() < first;
                i++) {
            introduced |= has(Cue.INTERVIEW, text, lines.get(i), language);
        }
        boolean dashed = first >= 0 && isDashed(text, first);
        if (dashed) {
            joinAnswers(text, lines);
        }
        boolean spoken = !introduced
                && first >= 0
                && first > lines.getFirst().start()
                && (dashed && answers.size() > FEWEST_ANSWERS || answersInFirstPerson(text, lines, language));
        this.firstQuestion = introduced || spoken ? first : -1;
    }

    /** "—¿Cuánto subió?": where questions open with a dash, all between two of them is an answer. */
    private void joinAnswers(String text, List<ArticleBody.Paragraph> lines) {
        int opened = -1;
        for (ArticleBody.Paragraph line : lines) {
            boolean question = isQuestion(text, line) && isDashed(text, line.start());
            if (question && opened >= 0) {
                answers.put(opened, line.start());
            }
            opened = question ? line.end() + 1 : opened;
        }
    }

    private static boolean isDashed(String text, int at) {
        return "—–-".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether those who answer speak of themselves, as the article itself does not. */
    private boolean answersInFirstPerson(String text, List<ArticleBody.Paragraph> lines, Language language) {
        long own = lines.stream()
                .filter(line -> answers.containsKey(line.start())
                        && isUnquoted(text, line)
                        && has(Cue.FIRST_PERSON, text, line, language))
                .count();
        return answers.size() > FEWEST_ANSWERS && own > 0;
    }

    /** Whether what begins at that UTF-16 index is in the introduction, where the person asked is named. */
    boolean isIntroduction(int paragraph) {
        return paragraph < firstQuestion;
    }

    /** Whether it follows a question. */
    boolean isAnswer(int paragraph) {
        var line = answers.floorEntry(paragraph);
        return firstQuestion >= 0 && line != null && paragraph < line.getValue();
    }

    private static boolean isUnquoted(String text, ArticleBody.Paragraph line) {
        return text.substring(line.start(), line.end()).chars().noneMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    }

    private static boolean isQuestion(String text, ArticleBody.Paragraph line) {
        int end = line.end();
        while (end > line.start() && AFTER_QUESTION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > line.start()
                && line.end() - line.start() <= LONGEST_QUESTION
                && (text.charAt(end - 1) == '?' || text.charAt(end - 1) == '？');
    }

    private static boolean has(Cue cue, String text, ArticleBody.Paragraph line, Language language) {
        List<Token> tokens =
                language.tokenizer().tokens(text, line.start(), Math.min(line.end(), line.start() + LONGEST_QUESTION));
        boolean[] told = new boolean[1];
        for (int i = 0; i < tokens.size(); i++) {
            language.cues()
                    .each(
                            tokens,
                            i,
                            tokens.size(),
                            (cues, length) -> told[0] |= List.of(cues).contains(cue));
        }
        return told[0];
    }
}
