package org.claimtracker.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts an article's prose from what stands around it: headline, byline, captions, related links, tags. */
final class ArticleBody {

    /**
     * A paragraph of prose.
     *
     * @param start UTF-16 index of its first character
     * @param end   UTF-16 index after its last
     * @param speaker the name before the colon that opens it, as in a transcript; {@code null} when there is none
     */
    record Paragraph(int start, int end, String speaker) {

        Paragraph(int start, int end) {
            this(start, end, null);
        }
    }

    private static final String SENTENCE_ENDS = ".!?…。！？।؟۔።။។";
    private static final String CLOSERS = "\"”“»«’')]* \u00A0";
    private static final int SHORTEST_PROSE_WITHOUT_STOP = 25;
    private static final int SHORTEST_DATELINED = 18;
    private static final String OPENING_MARKS = "\"“„«»‘";
    private static final int SHORTEST_QUOTATION = 5;
    private static final int LONGEST_BRACKET = 30;
    private static final int LONGEST_DATELINE = 60;
    private static final int LONGEST_PLACE = 40;
    private static final int MOST_WORDS_OF_PLACE = 3;
    private static final int LONGEST_HEADLINE = 300;
    private static final int SHORTEST_SUBHEAD = 6;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_TIME = 6;
    private static final int SHORTEST_MONTH = 3;

    private final ArticleText article;
    private final Language language;

    /** Where the first line begins. */
    private final int opening;

    ArticleBody(ArticleText article, Language language) {
        this.article = article;
        this.language = language;
        int at = 0;
        while (at < article.text().length() && Tokenizer.isSpace(article.text().charAt(at))) {
            at++;
        }
        this.opening = at;
    }

    private List<Paragraph> lines() {
        String text = article.text();
        List<Paragraph> paragraphs = new ArrayList<>();
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            if (lineEnd < 0) {
                lineEnd = text.length();
            }
            int start = lineStart;
            int end = lineEnd;
            while (start < end && Tokenizer.isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                paragraphs.add(new Paragraph(start, end));
            }
            lineStart = lineEnd + 1;
        }
        return paragraphs;
    }

    /** The paragraphs of prose, each without what opens it and is none of it. */
    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = lines();
        Map<String, Integer> labels = new HashMap<>();
        for (Paragraph paragraph : paragraphs) {
            String label = label(paragraph);
            if (label != null && isProse(paragraph)) {
                labels.merge(label, 1, Integer::sum);
            }
        }
        List<Paragraph> prose = paragraphs.stream()
                .map(this::withoutTime)
                .filter(this::isProse)
                .map(paragraph -> withoutLabel(paragraph, labels))
                .map(paragraph -> paragraph.speaker() == null ? withoutDateline(paragraph) : paragraph)
                .toList();
        if (prose.isEmpty()) {
            return prose;
        }
        long labelled =
                prose.stream().filter(paragraph -> paragraph.speaker() != null).count();
        if (prose.getFirst().speaker() == null) {
            return withoutPlace(prose);
        }
        return 2 * labelled > prose.size() ? goingOn(prose) : prose;
    }

    /** In a transcript, where most have a name before them, a paragraph without one goes on with the words before it. */
    private static List<Paragraph> goingOn(List<Paragraph> prose) {
        List<Paragraph> spoken = new ArrayList<>();
        String speaker = null;
        for (Paragraph paragraph : prose) {
            speaker = paragraph.speaker() == null ? speaker : paragraph.speaker();
            spoken.add(new Paragraph(paragraph.start(), paragraph.end(), speaker));
        }
        return spoken;
    }

    /** Drops the place alone that opens the first paragraph: "Salzburg – ". */
    private List<Paragraph> withoutPlace(List<Paragraph> prose) {
        Paragraph first = prose.getFirst();
        String text = article.text();
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
                List<Paragraph> rest = new ArrayList<>(prose);
                rest.set(0, new Paragraph(i + 2, first.end()));
                return rest;
            }
        }
        return prose;
    }

    /** How the article goes as an interview, if it is one. */
    Interview interview() {
        return new Interview(article.text(), lines(), language);
    }

    /** Lines that are no prose and no boilerplate, in which names alone have capitals. */
    List<Paragraph> subheads() {
        return lines().stream().filter(this::isSubhead).toList();
    }

    private boolean isSubhead(Paragraph line) {
        String text = article.text().substring(line.start(), line.end());
        int words = countWords(text, SHORTEST_SUBHEAD);
        if (words < SHORTEST_SUBHEAD || endsLikeProse(text, words) || hasCredit(text)) {
            return false;
        }
        List<Token> tokens = language.tokenizer().tokens(text, 0, Math.min(text.length(), LONGEST_HEADLINE));
        long plain = tokens.stream()
                .filter(token -> token.isWord() && !token.isCapitalised())
                .count();
        boolean namesOnly = language.nounsAreCapitalised() ? plain > 1 : plain * 2 > tokens.size();
        return namesOnly && !opensBoilerplate(tokens);
    }

    /** The headline as tokens: the one given, or the first line when it is none of the prose; may be empty. */
    List<Token> headline() {
        if (article.headline() != null) {
            return language.tokenizer().tokens(article.headline());
        }
        String text = article.text().stripLeading();
        int end = text.indexOf('\n');
        String line = end < 0
                ? ""
                : text.substring(0, Math.min(end, LONGEST_HEADLINE)).strip();
        boolean headline = !line.isEmpty() && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
        return headline ? language.tokenizer().tokens(line) : List.of();
    }

    /** Drops the time of day that opens an entry of a live report: "14:32 …", "14h32 - …", "+++ 18.04 Uhr +++ …". */
    private Paragraph withoutTime(Paragraph line) {
        String text = article.text();
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
        return time && at < line.end() ? new Paragraph(at, line.end()) : line;
    }

    private static boolean isAround(char c) {
        return Tokenizer.isSpace(c) || "-–—|+*•".indexOf(c) >= 0;
    }

    /** Where the word behind a time of day ends, "Uhr", "WIB"; {@code at} when there is none. */
    private int endOfClock(int at, int limit) {
        List<Token> next = language.tokenizer().tokens(article.text(), at, Math.min(limit, at + LONGEST_TIME));
        return has(next, 0, Math.min(1, next.size()), Cue.CLOCK)
                ? next.getFirst().end()
                : at;
    }

    /** The name, as it may be, before a colon at the start of a line, "GOV. HALE"; {@code null} when there is none. */
    private String label(Paragraph line) {
        String text = article.text();
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
    private Paragraph withoutLabel(Paragraph line, Map<String, Integer> labels) {
        String label = label(line);
        if (label == null) {
            return line;
        }
        List<Token> tokens = language.tokenizer().tokens(label);
        boolean addressed = has(tokens, 0, tokens.size(), Cue.TITLE) || has(tokens, 0, tokens.size(), Cue.ROLE);
        boolean shouted = label.equals(label.toUpperCase(language.locale()));
        return (addressed && shouted) || (labels.get(label) > 1 && !isLabel(label))
                ? new Paragraph(line.start() + label.length() + 1, line.end(), label)
                : line;
    }

    private boolean isProse(Paragraph line) {
        String text = article.text().substring(line.start(), line.end());
        if (article.headline() != null && text.strip().equals(article.headline().strip())) {
            return false;
        }
        int words = countWords(text, SHORTEST_PROSE_WITHOUT_STOP);
        boolean cutOff = words >= SHORTEST_DATELINED && withoutDateline(line).start() > line.start();
        if (words < 3 || !cutOff && !endsLikeProse(text, words) || isQuotedHeadline(line, text)) {
            return false;
        }
        List<Token> head = language.tokenizer().tokens(text, 0, Math.min(text.length(), 200));
        return !opensBoilerplate(head) && !hasCredit(text) && !isTeaser(text);
    }

    /** Whether the line breaks off with dots, as another article's first words do, and no quotation. */
    private static boolean isTeaser(String text) {
        boolean quoted = text.chars().anyMatch(c -> OPENING_MARKS.indexOf(c) >= 0);
        return !quoted && (text.endsWith("...") || text.endsWith("…"));
    }

    /** Whether the article opens with it, all in quotation marks and without a stop. */
    private boolean isQuotedHeadline(Paragraph line, String text) {
        boolean opens = line.start() == opening;
        boolean quoted =
                OPENING_MARKS.indexOf(text.charAt(0)) >= 0 && CLOSERS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return opens && quoted && text.chars().noneMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
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
        boolean quoted =
                OPENING_MARKS.indexOf(text.charAt(0)) >= 0 && CLOSERS.indexOf(text.charAt(text.length() - 1)) >= 0;
        if (quoted && words >= SHORTEST_QUOTATION) {
            return true;
        }
        // Thai and its neighbours write no sign at the end of a sentence.
        boolean sentenceInside = text.indexOf(". ") > 0 || Tokenizer.isUnspaced(text.charAt(text.length() - 1));
        return words >= SHORTEST_PROSE_WITHOUT_STOP && sentenceInside;
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
        List<Token> tokens = language.tokenizer().tokens(word);
        return has(tokens, 0, Math.min(1, tokens.size()), Cue.BOILERPLATE_LABEL);
    }

    /** Whether words of that cue begin at one of the tokens, or their endings make them such. */
    private boolean has(List<Token> tokens, int from, int to, Cue cue) {
        boolean[] found = new boolean[1];
        for (int i = from; i < to; i++) {
            language.cues()
                    .each(
                            tokens,
                            i,
                            tokens.size(),
                            (cues, length) -> found[0] |= List.of(cues).contains(cue));
            found[0] |= tokens.get(i).isWord()
                    && List.of(language.endings().of(tokens.get(i).lower())).contains(cue);
        }
        return found[0];
    }

    /** Drops the place and outlet that open a report: "JAKARTA, KOMPAS.com - ", "WASHINGTON (Reuters) — ". */
    private Paragraph withoutDateline(Paragraph line) {
        String text = article.text();
        int limit = Math.min(line.end(), line.start() + LONGEST_DATELINE);
        for (int i = line.start() + 1; i + 1 < limit; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1) == '-' && i - 2 > line.start() ? text.charAt(i - 2) : text.charAt(i - 1);
            boolean dash = (c == ':' || before == '.' || before == ')' || Tokenizer.isSpace(before))
                    && (c == '-' || c == '–' || c == '—' || c == ':' || c == '|')
                    && Tokenizer.isSpace(text.charAt(i + 1));
            if (dash && isDateline(text.substring(line.start(), i))) {
                return new Paragraph(i + 2, line.end());
            }
            // "MADRID, 30 Oct. (EFE) -", "BOSTON, Nov. 6 —".
            boolean month = i - text.lastIndexOf(' ', i) <= SHORTEST_MONTH + 2
                    && i + 2 < limit
                    && (text.charAt(i + 2) == '(' || Character.isDigit(text.charAt(i + 2)));
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
        if (has(tokens, 0, tokens.size(), Cue.ROLE)) {
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
}
