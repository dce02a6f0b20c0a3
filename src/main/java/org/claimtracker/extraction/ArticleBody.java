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

    private static final int LONGEST_HEADLINE = 300;

    private final ArticleText article;
    private final Language language;

    private final LineOpenings openings;
    private final ProseLines prose;

    ArticleBody(ArticleText article, Language language) {
        this.article = article;
        this.language = language;
        this.openings = new LineOpenings(article.text(), language);
        this.prose = new ProseLines(article, language, openings);
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
            String label = openings.label(paragraph);
            if (label != null && prose.isProse(paragraph)) {
                labels.merge(label, 1, Integer::sum);
            }
        }
        List<Paragraph> parted = paragraphs.stream()
                .map(openings::withoutTime)
                .filter(paragraph -> prose.isProse(paragraph) || prose.introducesSpeech(paragraph))
                .map(paragraph -> openings.withoutLabel(paragraph, labels))
                .map(paragraph -> paragraph.speaker() == null ? openings.withoutDateline(paragraph) : paragraph)
                .toList();
        if (parted.isEmpty()) {
            return parted;
        }
        long labelled =
                parted.stream().filter(paragraph -> paragraph.speaker() != null).count();
        if (parted.getFirst().speaker() == null) {
            return openings.withoutPlace(parted);
        }
        return 2 * labelled > parted.size() ? goingOn(parted) : parted;
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

    /** How the article goes as an interview, if it is one. */
    Interview interview() {
        return new Interview(article.text(), lines(), language);
    }

    /** Lines that are no prose and no boilerplate, in which names alone have capitals. */
    List<Paragraph> subheads() {
        return lines().stream().filter(prose::isSubhead).toList();
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
        boolean headline = !line.isEmpty() && !ProseLines.endsSentence(line);
        return headline ? language.tokenizer().tokens(line) : List.of();
    }
}
