package org.claimtracker.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.intake.PageLines.Line;
import org.claimtracker.intake.PageLines.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The part of a page that is its article: marked as such, or else where the prose is. */
final class PageArticle {

    /** Between the headline and the text stand a few lines: a standfirst, who wrote it, when, buttons. */
    private static final int MOST_LINES_BEFORE_TEXT = 30;

    private final PageLines page;

    /** Characters of prose before each line, so that any element's prose is one subtraction. */
    private final int[] proseBefore;

    PageArticle(PageLines page) {
        this.page = page;
        this.proseBefore = new int[page.lines().size() + 1];
        countProse(Line.PROSE);
        if (proseBefore[page.lines().size()] == 0) {
            countProse(1);
        }
    }

    /** Every element that has the main heading or the marked article in it. */
    static Set<Element> surroundings(Document document) {
        Set<Element> around = new HashSet<>();
        for (Element element : document.getAllElements()) {
            boolean pillar = element.nameIs("h1") || PageMark.MAIN.on(element) || PageMark.ARTICLE_BODY.on(element);
            for (Element e = pillar ? element : null; e != null && around.add(e); e = e.parent()) {
                // Adding is all there is to do; an element that is in has its parents in.
            }
        }
        return around;
    }

    /** The paragraphs of the article with its standfirst, less the line that only repeats its headline. */
    String textWithout(String headline) {
        Span article = find();
        StringBuilder text = new StringBuilder();
        List<Line> own = page.lines().subList(article.first(), article.end());
        for (Line line : standfirst(article)) {
            if (line.introduces() && !line.text().equals(headline) && !own.contains(line)) {
                append(text, line, true);
            }
        }
        boolean newParagraph = true;
        for (Line line : own) {
            newParagraph |= line.opensParagraph();
            if (line.length() > 0 && !line.text().equals(headline)) {
                append(text, line, newParagraph);
                newParagraph = false;
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Line line, boolean newParagraph) {
        if (!text.isEmpty()) {
            text.append(newParagraph ? "\n\n" : "\n");
        }
        text.append(line.text());
    }

    /** What stands between the article and the last main heading before it. */
    private List<Line> standfirst(Span article) {
        int from = -1;
        for (int behind : page.headlines()) {
            if (behind <= article.first()) {
                from = behind;
            } else if (behind < article.end()) {
                return List.of();
            }
        }
        boolean close = from >= 0 && article.first() - from <= MOST_LINES_BEFORE_TEXT;
        return close ? page.lines().subList(from, article.first()) : List.of();
    }

    /**
     * What bears the surest mark, if it holds a third of the page's prose: a teaser for another article is marked, too.
     * Where one page shows several articles, it may hold less, if it holds most of what is marked and is headed by the
     * main heading. Without any, the deepest element around three quarters of the prose. {@code <main>} and names often
     * stand for more than the article, so these are narrowed the same way.
     */
    private Span find() {
        Span whole = page.spans().getFirst();
        for (PageMark mark : PageMark.values()) {
            Span marked = null;
            int allMarked = 0;
            int outermostEnd = 0;
            for (Span span : page.spans()) {
                if (!mark.on(span.element())) {
                    continue;
                }
                if (marked == null || prose(span) > prose(marked)) {
                    marked = span;
                }
                if (span.first() >= outermostEnd) {
                    allMarked += prose(span);
                    outermostEnd = span.end();
                }
            }
            if (marked != null && prose(marked) > 0) {
                boolean much = prose(marked) * 3L >= prose(whole);
                boolean mostOfAllMarked = prose(marked) * 2L >= allMarked && prose(marked) * 20L >= prose(whole);
                if (much || (mostOfAllMarked && isHeaded(marked))) {
                    return narrowed(marked, mark);
                }
            }
        }
        return densest(whole);
    }

    /** Whether the main heading stands in it, or shortly before. */
    private boolean isHeaded(Span span) {
        return page.headlines().stream()
                .anyMatch(behind -> behind <= span.end() && span.first() - behind <= MOST_LINES_BEFORE_TEXT);
    }

    private Span narrowed(Span marked, PageMark mark) {
        Span named = marked;
        for (Span span : page.spans()) {
            if (span.isWithin(marked) && isAround(span, marked) && PageMark.NAME.on(span.element())) {
                named = span;
            }
        }
        boolean isLoose = mark == PageMark.MAIN || mark == PageMark.NAME;
        return named == marked && isLoose ? densest(marked) : named;
    }

    /** Elements that hold more than half of the same prose lie within each other, so the last one is the deepest. */
    private Span densest(Span around) {
        Span densest = around;
        for (Span span : page.spans()) {
            boolean severalLines = span.end() - span.first() > 1;
            if (span.isWithin(around) && severalLines && isAround(span, around)) {
                densest = span;
            }
        }
        return densest;
    }

    /** Whether three quarters of the prose of the other one are in it. */
    private boolean isAround(Span span, Span other) {
        return prose(span) * 4L >= prose(other) * 3L;
    }

    private int prose(Span span) {
        return proseBefore[span.end()] - proseBefore[span.first()];
    }

    private void countProse(int least) {
        for (int i = 0; i < page.lines().size(); i++) {
            proseBefore[i + 1] = proseBefore[i] + page.lines().get(i).prose(least);
        }
    }
}
