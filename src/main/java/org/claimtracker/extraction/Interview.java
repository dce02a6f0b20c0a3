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
            introduced |= saysSo(text, lines.get(i), language);
        }
        this.firstQuestion = introduced ? first : -1;
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

    private static boolean isQuestion(String text, ArticleBody.Paragraph line) {
        int end = line.end();
        while (end > line.start() && AFTER_QUESTION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > line.start()
                && line.end() - line.start() <= LONGEST_QUESTION
                && (text.charAt(end - 1) == '?' || text.charAt(end - 1) == '？');
    }

    private static boolean saysSo(String text, ArticleBody.Paragraph line, Language language) {
        List<Token> tokens =
                language.tokenizer().tokens(text, line.start(), Math.min(line.end(), line.start() + LONGEST_QUESTION));
        boolean[] told = new boolean[1];
        for (int i = 0; i < tokens.size(); i++) {
            language.cues()
                    .each(
                            tokens,
                            i,
                            tokens.size(),
                            (cues, length) -> told[0] |= List.of(cues).contains(Cue.INTERVIEW));
        }
        return told[0];
    }
}
