package org.claimtracker.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of the article on a web page, without what surrounds them there.
 *
 * <p>One walk over the page turns it into lines and notes which lines each element holds. Left out on the way are
 * elements that never carry an article's own words (navigation, forms, captions, scripts), elements that are hidden,
 * and elements whose class or id names them as something else (comments, related articles, sharing). Then the part of
 * the page that is the article is chosen by how much prose it holds; see {@link Page#article()}.
 *
 * @param text the paragraphs, a blank line between two of them; empty when the page holds no words
 * @param page what the page says about the article
 */
record ReadableText(String text, PageMetadata page) {

    /**
     * Tags of a page that are read. Building the tree takes the parser time that grows with the square of their number
     * for some sequences, of unclosed tables for instance: half a second at this limit, minutes at thirty times as
     * many. Pages that hold an article have a few thousand.
     */
    private static final int MOST_TAGS = 30_000;

    /**
     * Reads a page. Any string is a page: what is not well-formed is read the way browsers read it, and elements
     * nested deeper than the parser's limit of 512 lose that depth, not their words. What comes after the
     * {@value #MOST_TAGS}th tag is not read.
     */
    static ReadableText of(String html) {
        Document document = Jsoup.parse(html.substring(0, endOfReading(html)));
        JsonLdArticle described = JsonLdArticle.in(document);
        PageMetadata metadata = PageMetadata.of(document, described);
        String text = Page.read(document, true).articleWithout(metadata.headline());
        if (text.isEmpty()) {
            // Class names and inline styles are only hints. Where following them leaves nothing, they misled.
            text = Page.read(document, false).articleWithout(metadata.headline());
        }
        if (text.isEmpty() && described.body() != null) {
            // Pages that are put together by scripts often carry the article's words in their description only.
            text = described.body();
        }
        return new ReadableText(text, metadata);
    }

    private static int endOfReading(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++tags > MOST_TAGS) {
                return i;
            }
        }
        return html.length();
    }

    /** One line of the page: {@code linked} of its {@code length} characters lead elsewhere. */
    private record Line(String text, boolean opensParagraph, int linked, int length) {

        /** Sentences of a text are longer than this, labels and menu entries are shorter. */
        private static final int PROSE = 40;

        private static final Pattern FULL_STOP = Pattern.compile("[.。।۔][\\p{Pf}\\p{Pe}\"']?$");

        /** A title that leads to another article, "Read also: …": mostly link, and no full stop at its end. */
        boolean leadsElsewhere() {
            return linked * 2 > length && !FULL_STOP.matcher(text).find();
        }

        /** "Read also:" on a line of its own. */
        boolean announces() {
            return length < PROSE && text.endsWith(":");
        }

        int prose(int least) {
            return length >= least ? length : 0;
        }
    }

    /** An element and the lines it holds: from {@code first} to before {@code end}. */
    private static final class Span {

        final Element element;
        final int first;
        int end;

        Span(Element element, int first) {
            this.element = element;
            this.first = first;
        }
    }

    /** How a page marks its article, the surest mark first. */
    private enum Mark {
        ARTICLE_BODY {
            @Override
            boolean on(Element element) {
                return element.hasAttr("itemprop") && words(element, "itemprop").contains("articleBody");
            }
        },
        ARTICLE {
            @Override
            boolean on(Element element) {
                return element.nameIs("article") || element.attr("role").equalsIgnoreCase("article");
            }
        },
        MAIN {
            @Override
            boolean on(Element element) {
                return element.nameIs("main") || element.attr("role").equalsIgnoreCase("main");
            }
        };

        abstract boolean on(Element element);
    }

    /** The lines of a page and the elements that hold them. */
    private static final class Page {

        private final List<Line> lines;
        private final List<Span> spans;

        /** Characters of prose before each line, so that any element's prose is one subtraction. */
        private final int[] proseBefore;

        private Page(List<Line> lines, List<Span> spans) {
            this.lines = withoutLinkLists(lines);
            this.spans = spans;
            this.proseBefore = new int[lines.size() + 1];
            countProse(Line.PROSE);
            if (proseBefore[lines.size()] == 0) {
                countProse(1);
            }
        }

        static Page read(Document document, boolean trustingHints) {
            Walk walk = new Walk(trustingHints ? elementsAroundArticle(document) : null);
            document.filter(walk);
            walk.breakParagraph();
            return new Page(walk.lines, walk.spans);
        }

        /** The paragraphs of the article, less the line that only repeats its headline. */
        String articleWithout(String headline) {
            Span article = article();
            StringBuilder text = new StringBuilder();
            boolean newParagraph = false;
            for (Line line : lines.subList(article.first, article.end)) {
                newParagraph |= line.opensParagraph();
                if (line.length() == 0 || line.text().equals(headline)) {
                    continue;
                }
                if (!text.isEmpty()) {
                    text.append(newParagraph ? "\n\n" : "\n");
                }
                text.append(line.text());
                newParagraph = false;
            }
            return text.toString();
        }

        /**
         * The element that is the article: the one marked as such, if it holds at least a third of the page's prose
         * (a teaser for another article is marked too, but holds less); else the deepest element around three
         * quarters of the prose. {@code <main>} often holds more than the article, so it is narrowed the same way.
         */
        private Span article() {
            Span whole = spans.getFirst();
            for (Mark mark : Mark.values()) {
                Span marked = null;
                for (Span span : spans) {
                    if (mark.on(span.element) && (marked == null || prose(span) > prose(marked))) {
                        marked = span;
                    }
                }
                if (marked != null && prose(marked) > 0 && prose(marked) * 3L >= prose(whole)) {
                    return mark == Mark.MAIN ? densest(marked) : marked;
                }
            }
            return densest(whole);
        }

        /** Elements that hold more than half of the same prose lie within each other, so the last one is the deepest. */
        private Span densest(Span around) {
            Span densest = around;
            for (Span span : spans) {
                boolean within = span.first >= around.first && span.end <= around.end;
                boolean severalLines = span.end - span.first > 1;
                if (within && severalLines && prose(span) * 4L >= prose(around) * 3L) {
                    densest = span;
                }
            }
            return densest;
        }

        private int prose(Span span) {
            return proseBefore[span.end] - proseBefore[span.first];
        }

        private void countProse(int least) {
            for (int i = 0; i < lines.size(); i++) {
                proseBefore[i + 1] = proseBefore[i] + lines.get(i).prose(least);
            }
        }

        /** Empties the lines that lead elsewhere, and the short line before them that announces them. */
        private static List<Line> withoutLinkLists(List<Line> lines) {
            List<Line> kept = new ArrayList<>(lines);
            for (int i = 0; i < kept.size(); i++) {
                if (kept.get(i).leadsElsewhere()) {
                    kept.set(i, emptied(kept.get(i)));
                    if (i > 0 && kept.get(i - 1).announces()) {
                        kept.set(i - 1, emptied(kept.get(i - 1)));
                    }
                }
            }
            return kept;
        }

        private static Line emptied(Line line) {
            return new Line("", line.opensParagraph(), 0, 0);
        }

        /** Every element that has the main heading or the marked article in it, whatever its own name says. */
        private static Set<Element> elementsAroundArticle(Document document) {
            Set<Element> around = new HashSet<>();
            for (Element element : document.getAllElements()) {
                boolean pillar = element.nameIs("h1") || Mark.MAIN.on(element) || Mark.ARTICLE_BODY.on(element);
                for (Element e = pillar ? element : null; e != null && around.add(e); e = e.parent()) {
                    // Adding is all there is to do; an element that is in has its parents in.
                }
            }
            return around;
        }
    }

    /** Turns elements and text into lines. */
    private static final class Walk implements NodeFilter {

        private static final Set<String> NEVER_ARTICLE = Set.of(
                "head",
                "script",
                "style",
                "noscript",
                "template",
                "nav",
                "header",
                "footer",
                "aside",
                "figcaption",
                "button",
                "input",
                "select",
                "textarea",
                "datalist",
                "label",
                "menu",
                "dialog",
                "svg",
                "canvas",
                "iframe",
                "object",
                "embed",
                "audio",
                "video",
                "map",
                "noframes",
                "applet");

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

        final List<Line> lines = new ArrayList<>();
        final List<Span> spans = new ArrayList<>();

        /** {@code null} when class names and inline styles are not to be followed. */
        private final Set<Element> aroundArticle;

        private final Deque<Span> open = new ArrayDeque<>();
        private final StringBuilder line = new StringBuilder();
        private int linked;
        private int links;
        private int preformatted;
        private boolean space;
        private boolean opensParagraph = true;

        Walk(Set<Element> aroundArticle) {
            this.aroundArticle = aroundArticle;
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
            if (isLeftOut(element)) {
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
            if (isHolder(element)) {
                Span span = new Span(element, lines.size());
                spans.add(span);
                open.push(span);
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
                links -= isLink(element) ? 1 : 0;
                preformatted -= element.nameIs("pre") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
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
                    int before = line.length();
                    if (space) {
                        line.append(' ');
                        space = false;
                    }
                    line.appendCodePoint(c);
                    linked += links > 0 ? line.length() - before : 0;
                }
            }
        }

        private void breakAround(Element element) {
            if (PARAGRAPHS.contains(element.normalName()) || Mark.ARTICLE_BODY.on(element)) {
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
                lines.add(new Line(line.toString(), opensParagraph, linked, line.length()));
                line.setLength(0);
                opensParagraph = false;
            }
            linked = 0;
            space = false;
        }

        /** Elements whose lines are counted; the document itself is the first of them. */
        private static boolean isHolder(Element element) {
            return element instanceof Document
                    || PARAGRAPHS.contains(element.normalName())
                    || LINES.contains(element.normalName())
                    || Mark.ARTICLE_BODY.on(element);
        }

        private static boolean isLink(Element element) {
            return element.nameIs("a") && element.hasAttr("href");
        }

        private boolean isLeftOut(Element element) {
            if (element.nameIs("html") || element.nameIs("body") || element instanceof Document) {
                return false;
            }
            if (NEVER_ARTICLE.contains(element.normalName())
                    || NEVER_ARTICLE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                    || element.hasAttr("hidden")
                    || element.attr("aria-hidden").equalsIgnoreCase("true")) {
                return true;
            }
            if (aroundArticle == null) {
                return false;
            }
            // Some publishing systems wrap the whole page in one form, or name its frame after what is beside the text.
            return Hints.isHidden(element)
                    || (!aroundArticle.contains(element) && (element.nameIs("form") || Hints.isNamedAside(element)));
        }
    }

    /** What class names, ids and inline styles tell of an element. */
    private static final class Hints {

        private static final Pattern HIDING_STYLE = Pattern.compile(
                "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

        private static final Set<String> HIDING_NAMES =
                Set.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text");

        /** Names in English, the language of style sheets, and the few that Indonesian newsrooms use. */
        private static final Set<String> ASIDE_WORDS = Set.of(
                "ad",
                "ads",
                "advert",
                "advertisement",
                "advertising",
                "sponsor",
                "sponsored",
                "promo",
                "comment",
                "comments",
                "disqus",
                "respond",
                "related",
                "recommended",
                "recommendation",
                "recommendations",
                "share",
                "sharing",
                "sharebar",
                "newsletter",
                "subscribe",
                "breadcrumb",
                "breadcrumbs",
                "pagination",
                "sidebar",
                "navbar",
                "navigation",
                "caption",
                "byline",
                "tags",
                "taglist",
                "cookie",
                "cookies",
                "consent",
                "popup",
                "modal",
                "trending",
                "terkait",
                "bacajuga",
                "terpopuler");

        /** "has-sidebar" and "category-advertising" speak of something else than the element's own role. */
        private static final Set<String> OTHER_SUBJECT = Set.of("has", "with", "no", "without", "category", "tag");

        private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+");

        private Hints() {}

        static boolean isHidden(Element element) {
            return HIDING_STYLE.matcher(element.attr("style")).find();
        }

        static boolean isNamedAside(Element element) {
            if (!element.hasAttr("class") && !element.hasAttr("id")) {
                return false;
            }
            for (String name : words(element, "class")) {
                if (HIDING_NAMES.contains(name) || isAsideName(name)) {
                    return true;
                }
            }
            return isAsideName(element.id());
        }

        private static boolean isAsideName(String name) {
            Matcher words = WORD.matcher(name);
            String before = "";
            while (words.find()) {
                String word = words.group().toLowerCase(Locale.ROOT);
                if (OTHER_SUBJECT.contains(word)) {
                    return false;
                }
                if (ASIDE_WORDS.contains(word) || (before.equals("baca") && word.equals("juga"))) {
                    return true;
                }
                before = word;
            }
            return false;
        }
    }

    /** The words of an attribute that holds a list of them. */
    private static Set<String> words(Element element, String attribute) {
        return new HashSet<>(List.of(element.attr(attribute).strip().split("\\s+")));
    }
}
