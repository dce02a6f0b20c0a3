package org.claimtracker.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page as lines, and which of them each element holds. Left out are elements that never carry an article's own words
 * (navigation, forms, captions, scripts), elements that are hidden, and elements that are named as something else
 * (comments, related articles, sharing): unless most of the page's prose is in them, for then the page is wrapped in a
 * form, names a column after what stands beside it, or is only shown by a script.
 *
 * @param lines     in the order of the page; empty where one led elsewhere
 * @param spans     the elements, each before those within it; the first is the whole page
 * @param headlines where the lines behind each main heading begin
 */
record PageLines(List<Line> lines, List<Span> spans, List<Integer> headlines) {

    /** Which names on a page are followed. */
    enum Following {
        ALL_NAMES,

        /** Where the others misled. */
        NAMES_OF_COMMENTS,
        NO_NAMES
    }

    /** One line of the page: {@code linked} of its {@linkplain Words#length length} leads elsewhere. */
    record Line(String text, boolean opensParagraph, int linked, int length) {

        /** Sentences of a text are longer than this, labels and menu entries are shorter. */
        static final int PROSE = 40;

        /** What introduces an article has a whole sentence, and who wrote it when seldom takes so many characters. */
        private static final int INTRODUCTION = 60;

        private static final Pattern FULL_STOP = Pattern.compile("[.。।۔][\\p{Pf}\\p{Pe}\"']?$");

        private static final Pattern END_OF_SENTENCE = Pattern.compile("[.。।۔!?…][\\p{Pf}\\p{Pe}\"']?$");

        /** A title that leads to another article, "Read also: …": mostly link, and no full stop at its end. */
        boolean leadsElsewhere() {
            return isMostlyLink() && !FULL_STOP.matcher(text).find();
        }

        /** "Read also:" on a line of its own. */
        boolean announces() {
            return length < PROSE && text.endsWith(":");
        }

        /** What newsrooms put between the headline and the text, as opposed to bylines and buttons. */
        boolean introduces() {
            return length >= INTRODUCTION
                    && !isMostlyLink()
                    && END_OF_SENTENCE.matcher(text).find();
        }

        int prose(int least) {
            return length >= least ? length : 0;
        }

        private boolean isMostlyLink() {
            return linked * 2 > length;
        }

        private Line emptied() {
            return new Line("", opensParagraph, 0, 0);
        }
    }

    /** An element and the lines it holds: from {@code first} to before {@code end}. */
    record Span(Element element, int first, int end) {

        boolean isWithin(Span other) {
            return first >= other.first && end <= other.end;
        }
    }

    /**
     * Reads a page.
     *
     * @param aroundArticle elements that are kept whatever they are named
     */
    static PageLines of(Document document, PageProse prose, Set<Element> aroundArticle, Following following) {
        Walk walk = new Walk(prose, aroundArticle, following);
        document.filter(walk);
        walk.breakParagraph();
        List<Span> spans = new ArrayList<>();
        for (Walk.Holder holder : walk.holders) {
            spans.add(new Span(holder.element, holder.first, holder.end));
        }
        return new PageLines(withoutLinkLists(walk.lines), spans, walk.headlines);
    }

    static boolean isLink(Element element) {
        return element.nameIs("a") && element.hasAttr("href");
    }

    /** Empties the lines that lead elsewhere, and the short line before them that announces them. */
    private static List<Line> withoutLinkLists(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines);
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).leadsElsewhere()) {
                kept.set(i, kept.get(i).emptied());
                if (i > 0 && kept.get(i - 1).announces()) {
                    kept.set(i - 1, kept.get(i - 1).emptied());
                }
            }
        }
        return kept;
    }

    /** Turns elements and text into lines. */
    private static final class Walk implements NodeFilter {

        private static final Set<String> NOTHING_TO_READ = Set.of(
                "head",
                "script",
                "style",
                "template",
                "button",
                "input",
                "select",
                "textarea",
                "datalist",
                "svg",
                "canvas",
                "iframe",
                "object",
                "embed",
                "audio",
                "video",
                "map",
                "applet");

        private static final Set<String> NEVER_ARTICLE = Set.of(
                "noscript", "nav", "header", "footer", "aside", "figcaption", "label", "menu", "dialog", "noframes");

        private static final Set<String> NEVER_ARTICLE_ROLES = Set.of(
                "navigation",
                "banner",
                "contentinfo",
                "complementary",
                "search",
                "form",
                "dialog",
                "alertdialog",
                "menu",
                "menubar",
                "toolbar",
                "tablist");

        private static final Set<String> PARAGRAPHS = Set.of(
                "html",
                "body",
                "address",
                "article",
                "blockquote",
                "center",
                "dd",
                "details",
                "div",
                "dl",
                "dt",
                "fieldset",
                "figure",
                "form",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "hgroup",
                "hr",
                "main",
                "ol",
                "p",
                "pre",
                "section",
                "summary",
                "table",
                "tbody",
                "tfoot",
                "thead",
                "tr",
                "ul",
                "nav",
                "header",
                "footer",
                "aside",
                "figcaption");

        private static final Set<String> LINES = Set.of("li", "td", "th", "caption");

        /** An element whose lines are being counted. */
        private static final class Holder {

            private final Element element;
            private final int first;
            private int end;

            Holder(Element element, int first) {
                this.element = element;
                this.first = first;
            }
        }

        private final PageProse prose;
        private final Set<Element> aroundArticle;
        private final Following following;

        private final List<Line> lines = new ArrayList<>();
        private final List<Holder> holders = new ArrayList<>();
        private final List<Integer> headlines = new ArrayList<>();

        private final Deque<Holder> open = new ArrayDeque<>();

        /** The headers at the top of an article that are being read: of these only sentences count. */
        private final Set<Element> introductions = new HashSet<>();

        /** The last line that could introduce an article; -1 before the first. */
        private int lastSentence = -1;

        private final StringBuilder line = new StringBuilder();
        private int length;
        private int linked;
        private int links;
        private int preformatted;
        private boolean space;
        private boolean opensParagraph = true;

        Walk(PageProse prose, Set<Element> aroundArticle, Following following) {
            this.prose = prose;
            this.aroundArticle = aroundArticle;
            this.following = following;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            boolean introduction = element.nameIs("header") && !prose.isMostlyIn(element) && opensArticle();
            if (!introduction && isLeftOut(element)) {
                breakAround(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.nameIs("br")) {
                // A line that has nothing on it is what the reader sees as the space between two paragraphs.
                if (line.isEmpty()) {
                    opensParagraph = true;
                }
                breakLine();
            }
            breakAround(element);
            if (introduction) {
                introductions.add(element);
            }
            if (isHolder(element)) {
                Holder holder = new Holder(element, lines.size());
                holders.add(holder);
                open.push(holder);
            }
            links += isLink(element) ? 1 : 0;
            preformatted += element.nameIs("pre") ? 1 : 0;
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                breakAround(element);
                if (isHolder(element)) {
                    open.pop().end = lines.size();
                }
                if (element.nameIs("h1")) {
                    headlines.add(lines.size());
                }
                introductions.remove(element);
                links -= isLink(element) ? 1 : 0;
                preformatted -= element.nameIs("pre") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        /** Within an article, before its first sentence. */
        private boolean opensArticle() {
            for (Holder holder : open) {
                if (lastSentence >= holder.first) {
                    return false;
                }
                if (PageMark.ARTICLE.on(holder.element) || PageMark.MAIN.on(holder.element)) {
                    return true;
                }
            }
            return false;
        }

        private void append(String text) {
            for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
                c = text.codePointAt(i);
                if (c == '\n' && preformatted > 0) {
                    opensParagraph |= line.isEmpty();
                    breakLine();
                } else if (Words.isSpace(c)) {
                    space = !line.isEmpty();
                } else if (Words.isVisible(c)) {
                    if (space) {
                        put(' ');
                        space = false;
                    }
                    put(c);
                }
            }
        }

        private void put(int c) {
            line.appendCodePoint(c);
            int letters = Words.letters(c);
            length += letters;
            linked += links > 0 ? letters : 0;
        }

        private void breakAround(Element element) {
            if (PARAGRAPHS.contains(element.normalName()) || PageMark.ARTICLE_BODY.on(element)) {
                breakParagraph();
            } else if (LINES.contains(element.normalName())) {
                breakLine();
            }
        }

        void breakParagraph() {
            breakLine();
            opensParagraph = true;
        }

        private void breakLine() {
            if (!line.isEmpty()) {
                var ended = new Line(line.toString(), opensParagraph, linked, length);
                boolean introduces = ended.introduces();
                if (introduces) {
                    lastSentence = lines.size();
                }
                if (introduces || introductions.isEmpty()) {
                    lines.add(ended);
                    opensParagraph = false;
                }
                line.setLength(0);
            }
            length = 0;
            linked = 0;
            space = false;
        }

        /** Elements whose lines are counted; the document itself is the first of them. */
        private static boolean isHolder(Element element) {
            return element instanceof Document
                    || PARAGRAPHS.contains(element.normalName())
                    || LINES.contains(element.normalName())
                    || PageMark.ARTICLE_BODY.on(element);
        }

        private boolean isLeftOut(Element element) {
            if (element.nameIs("html") || element.nameIs("body") || element instanceof Document) {
                return false;
            }
            if (NOTHING_TO_READ.contains(element.normalName())) {
                return true;
            }
            return (isBesideArticle(element) || isNamedOtherwise(element)) && !prose.isMostlyIn(element);
        }

        private static boolean isBesideArticle(Element element) {
            return NEVER_ARTICLE.contains(element.normalName())
                    || NEVER_ARTICLE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                    || element.hasAttr("hidden")
                    || element.attr("aria-hidden").equalsIgnoreCase("true");
        }

        private boolean isNamedOtherwise(Element element) {
            return switch (following) {
                case ALL_NAMES ->
                    PageNames.isHidden(element)
                            || (!aroundArticle.contains(element)
                                    && (element.nameIs("form") || PageNames.isAside(element)));
                case NAMES_OF_COMMENTS -> !aroundArticle.contains(element) && PageNames.isComments(element);
                case NO_NAMES -> false;
            };
        }
    }
}
