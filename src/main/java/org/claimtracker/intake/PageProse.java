package org.claimtracker.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How many characters of prose each element of a page holds, shown or not, and whatever it is named: text that is long
 * enough for a sentence, neither linked nor written by readers. What holds most of it is the article, or around it.
 */
final class PageProse {

    private static final Set<String> NOT_FOR_READERS =
            Set.of("head", "script", "style", "template", "svg", "button", "select", "textarea", "iframe", "object");

    private final Map<Element, Integer> held;
    private final int total;

    private PageProse(Map<Element, Integer> held, int total) {
        this.held = held;
        this.total = total;
    }

    /**
     * Reads a page.
     *
     * @param aroundArticle elements that count whatever they are named
     */
    static PageProse of(Document document, Set<Element> aroundArticle) {
        Count count = new Count(aroundArticle);
        document.traverse(count);
        return new PageProse(count.held, count.total);
    }

    int total() {
        return total;
    }

    boolean isMostlyIn(Element element) {
        return total > 0 && held.getOrDefault(element, 0) * 2L >= total;
    }

    private static final class Count implements NodeVisitor {

        private final Set<Element> aroundArticle;
        private final Map<Element, Integer> held = new HashMap<>();
        private final Deque<Integer> before = new ArrayDeque<>();
        private int total;

        /** The outermost element whose text doesn't count, while within it. */
        private Element silent;

        Count(Set<Element> aroundArticle) {
            this.aroundArticle = aroundArticle;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                before.push(total);
                if (silent == null && isSilent(element)) {
                    silent = element;
                }
            } else if (node instanceof TextNode text && silent == null) {
                int length = Words.length(text.getWholeText().strip());
                total += length >= PageLines.Line.PROSE ? length : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                held.put(element, total - before.pop());
                if (silent == element) {
                    silent = null;
                }
            }
        }

        private boolean isSilent(Element element) {
            return NOT_FOR_READERS.contains(element.normalName())
                    || PageLines.isLink(element)
                    || (!aroundArticle.contains(element) && PageNames.isComments(element));
        }
    }
}
