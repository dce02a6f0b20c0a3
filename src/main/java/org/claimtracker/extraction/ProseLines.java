package org.claimtracker.extraction;

import java.util.List;

/** Tells the lines of an article that are its prose from headlines, captions, related links and what else is around. */
final class ProseLines {

    private static final String SENTENCE_ENDS = ".!?…。！？।؟۔።။។";
    private static final String CLOSERS = "\"”“»«’')]* \u00A0";
    private static final int SHORTEST_PROSE_WITHOUT_STOP = 25;
    private static final int SHORTEST_DATELINED = 18;
    private static final String OPENING_MARKS = "\"“„«»‘";
    private static final int SHORTEST_QUOTATION = 5;
    private static final int LONGEST_PULLED = 300;

    /** Each is looked for in all of the text, and an article has a few. */
    private static final int MOST_PULLED = 30;

    private static final int LONGEST_BRACKET = 30;
    private static final int LONGEST_SUBHEAD = 300;
    private static final int SHORTEST_SUBHEAD = 6;

    private final ArticleText article;
    private final Language language;
    private final LineOpenings openings;

    /** Where the first line begins. */
    private final int opening;

    private int quotedLines;
    private String lowerCased;

    ProseLines(ArticleText article, Language language, LineOpenings openings) {
        this.article = article;
        this.language = language;
        this.openings = openings;
        int at = 0;
        while (at < article.text().length() && Tokenizer.isSpace(article.text().charAt(at))) {
            at++;
        }
        this.opening = at;
    }

    /** Whether a line ends in a sign that ends a sentence. */
    static boolean endsSentence(String line) {
        return SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether the line is prose, and no headline, caption, related link or the like. */
    boolean isProse(ArticleBody.Paragraph line) {
        String text = article.text().substring(line.start(), line.end());
        if (article.headline() != null && text.strip().equals(article.headline().strip())) {
            return false;
        }
        int words = countWords(text, SHORTEST_PROSE_WITHOUT_STOP);
        boolean cutOff =
                words >= SHORTEST_DATELINED && openings.withoutDateline(line).start() > line.start();
        if (words < 3
                || !cutOff && !endsLikeProse(text, words)
                || isQuotedHeadline(line, text)
                || isPulledQuotation(text)) {
            return false;
        }
        List<Token> head = language.tokenizer().tokens(text, 0, Math.min(text.length(), 200));
        return !opensBoilerplate(head) && !hasCredit(text) && !isTeaser(text);
    }

    /** "Y el ministro agregó:", before a line of what he said. */
    boolean introducesSpeech(ArticleBody.Paragraph line) {
        String text = article.text();
        int next = line.end();
        while (next < text.length() && Tokenizer.isSpace(text.charAt(next))) {
            next++;
        }
        boolean speech = text.charAt(line.end() - 1) == ':'
                && next < text.length()
                && (OPENING_MARKS.indexOf(text.charAt(next)) >= 0 || text.charAt(next) == '—');
        List<Token> words = speech ? language.tokenizer().tokens(text, line.start(), line.end()) : List.of();
        return language.hasCue(words, 0, words.size(), Cue.SAY) && !opensBoilerplate(words);
    }

    /** Whether the line breaks off with dots, as another article's first words do, and no quotation. */
    private static boolean isTeaser(String text) {
        return (text.endsWith("...") || text.endsWith("…"))
                && text.chars().noneMatch(c -> OPENING_MARKS.indexOf(c) >= 0);
    }

    private static boolean isQuoted(String text) {
        return OPENING_MARKS.indexOf(text.charAt(0)) >= 0 && CLOSERS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether the article opens with it, all in quotation marks and without a stop. */
    private boolean isQuotedHeadline(ArticleBody.Paragraph line, String text) {
        boolean opens = line.start() == opening;
        return opens && isQuoted(text) && text.chars().noneMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }

    /** Whether a line is in quotation marks, without a stop, and the words of it stand elsewhere as well. */
    private boolean isPulledQuotation(String text) {
        int last = text.length() - 1;
        if (last > LONGEST_PULLED
                || !isQuoted(text)
                || SENTENCE_ENDS.indexOf(text.charAt(last - 1)) >= 0
                || ++quotedLines > MOST_PULLED) {
            return false;
        }
        if (lowerCased == null) {
            lowerCased = article.text().toLowerCase(language.locale());
        }
        String words = text.substring(1, last).strip().toLowerCase(language.locale());
        int once = lowerCased.indexOf(words);
        return once >= 0 && lowerCased.indexOf(words, once + 1) > 0;
    }

    /** Whether the line ends as a sentence does; one cut off may still be prose when it is long. */
    private static boolean endsLikeProse(String text, int words) {
        int end = text.length();
        while (end > 0) {
            char last = text.charAt(end - 1);
            if (last == ')' || last == ']') {
                // Agencies put their own or the editor's initials in brackets after the last sentence.
                int open = text.lastIndexOf(last == ')' ? '(' : '[', end - 1);
                if (open > 0 && end - open <= LONGEST_BRACKET) {
                    end = open;
                    continue;
                }
            }
            if (SENTENCE_ENDS.indexOf(last) >= 0) {
                return true;
            }
            if (CLOSERS.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        if (isQuoted(text) && words >= SHORTEST_QUOTATION) {
            return true;
        }
        // Thai and its neighbours write no sign at the end of a sentence.
        boolean sentenceInside = text.indexOf(". ") > 0 || Tokenizer.isUnspaced(text.charAt(text.length() - 1));
        return words >= SHORTEST_PROSE_WITHOUT_STOP && sentenceInside;
    }

    /** Whether the line is no prose and no boilerplate, and names alone have capitals in it. */
    boolean isSubhead(ArticleBody.Paragraph line) {
        String text = article.text().substring(line.start(), line.end());
        int words = countWords(text, SHORTEST_SUBHEAD);
        if (words < SHORTEST_SUBHEAD || endsLikeProse(text, words) || hasCredit(text)) {
            return false;
        }
        List<Token> tokens = language.tokenizer().tokens(text, 0, Math.min(text.length(), LONGEST_SUBHEAD));
        long plain = tokens.stream()
                .filter(token -> token.isWord() && !token.isCapitalised())
                .count();
        boolean namesOnly = language.has(Style.NOUNS_ARE_CAPITALISED) ? plain > 1 : plain * 2 > tokens.size();
        return namesOnly && !opensBoilerplate(tokens);
    }

    private static int countWords(String text, int enough) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length() && words < enough; i++) {
            boolean space = Tokenizer.isSpace(text.charAt(i));
            boolean word = Tokenizer.isIdeographic(text.charAt(i)) || Tokenizer.isUnspaced(text.charAt(i));
            if (!space && (!inWord || word)) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }

    private boolean opensBoilerplate(List<Token> head) {
        if (head.isEmpty()) {
            return true;
        }
        int first = 0;
        while (first < head.size() && first < 3 && head.get(first).kind() == Token.Kind.SIGN) {
            first++;
        }
        boolean[] opens = new boolean[1];
        int from = first;
        language.cues().each(head, first, head.size(), (cues, length) -> {
            if (List.of(cues).contains(Cue.BOILERPLATE)) {
                opens[0] = true;
            } else if (List.of(cues).contains(Cue.BOILERPLATE_LABEL)) {
                int after = from + length;
                opens[0] |= after < head.size()
                        && (head.get(after).isSign(':')
                                || head.get(after).isSign('|')
                                || head.get(after).isSign('/'));
            }
        });
        return opens[0];
    }

    /** A photographer's or an agency's credit marks the line as a caption: "/Foto: X", "(Photo: X)", "©". */
    private boolean hasCredit(String text) {
        if (text.indexOf('©') >= 0) {
            return true;
        }
        for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
            int wordStart = colon;
            while (wordStart > 0 && Character.isLetter(text.charAt(wordStart - 1)) && colon - wordStart < 20) {
                wordStart--;
            }
            boolean bracketed = wordStart > 0 && "(/[|".indexOf(text.charAt(wordStart - 1)) >= 0;
            if (bracketed && isLabel(text.substring(wordStart, colon))) {
                return true;
            }
        }
        return false;
    }

    private boolean isLabel(String word) {
        return LineOpenings.isBoilerplateLabel(word, language);
    }
}
