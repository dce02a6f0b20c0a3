package org.claimtracker.intake;

import java.util.List;
import java.util.Set;
import org.claimtracker.intake.PageLines.Following;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words of the article on a web page, without what surrounds them there: the page is read as {@link PageLines lines},
 * and of these the ones that are its {@link PageArticle article} are taken.
 *
 * @param text the paragraphs, a blank line between two of them; empty when the page holds no words
 * @param page what the page says about the article
 * @param whole whether the page was read to its end
 */
record ReadableText(String text, PageMetadata page, boolean whole) {

    /**
     * Tags of a page that are read. Building the tree takes the parser time that grows with the square of their number
     * for some sequences, of unclosed tables for instance: half a second at this limit, minutes at thirty times as
     * many. Pages that hold an article have a few thousand.
     */
    private static final int MOST_TAGS = 30_000;

    /** Elements with text of their own kind, of which browsers look for nothing but the end. */
    private static final List<String> PROGRAMS = List.of("script", "style");

    /** A reading that is less than one part in so many of the page's prose has missed the article. */
    private static final long TOO_LITTLE = 4;

    /**
     * Reads a page. Any string is a page: what is not well-formed is read the way browsers read it, and elements
     * nested deeper than the parser's limit of 512 lose that depth, not their words. What comes after the
     * {@value #MOST_TAGS}th tag is not read.
     */
    static ReadableText of(String html) {
        int end = endOfReading(html);
        Document document = Jsoup.parse(html.substring(0, end));
        JsonLdArticle described = JsonLdArticle.in(document);
        PageMetadata metadata = PageMetadata.of(document, described);
        Set<Element> aroundArticle = PageArticle.surroundings(document);
        PageProse prose = PageProse.of(document, aroundArticle);
        String text = "";
        for (Following following : Following.values()) {
            var lines = PageLines.of(document, prose, aroundArticle, following);
            text = new PageArticle(lines).textWithout(metadata.headline());
            boolean first = following == Following.ALL_NAMES;
            if (!text.isEmpty() && !(first && Words.length(text) * TOO_LITTLE < prose.total())) {
                break;
            }
        }
        if (text.isEmpty() && described.body() != null) {
            // Pages that are put together by scripts often carry the article's words in their description only.
            text = described.body();
        }
        return new ReadableText(text, metadata, end == html.length());
    }

    private static int endOfReading(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (isTag(html, i) && ++tags > MOST_TAGS) {
                return i;
            }
            for (String program : PROGRAMS) {
                if (html.regionMatches(true, i + 1, program, 0, program.length())) {
                    i = endOfProgram(html, i + program.length(), program);
                }
            }
        }
        return html.length();
    }

    private static boolean isTag(String html, int place) {
        return place + 1 < html.length()
                && (Character.isLetter(html.charAt(place + 1)) || html.charAt(place + 1) == '/');
    }

    /** Where its end tag begins, in front of which any {@code <} is the program's own; the page's end if it has none. */
    private static int endOfProgram(String html, int from, String program) {
        int end = html.indexOf("</", from);
        while (end >= 0 && !html.regionMatches(true, end + 2, program, 0, program.length())) {
            end = html.indexOf("</", end + 2);
        }
        return end < 0 ? html.length() : end;
    }
}
