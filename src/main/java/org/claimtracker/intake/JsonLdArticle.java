package org.claimtracker.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The schema.org description of an article that a page carries as JSON-LD. Read for the handful of properties wanted,
 * not as linked data: contexts are not followed, so nothing is fetched.
 *
 * @param headline      each of these is {@code null} where the page does not say it
 * @param body          the words of the article, paragraphs as the page broke them
 * @param pagePublished when the page was published, where it describes itself and no article
 */
record JsonLdArticle(
        String headline,
        String inLanguage,
        String datePublished,
        String publisher,
        String author,
        String url,
        String body,
        String pagePublished) {

    /** Articles and their kinds: NewsArticle, ReportageNewsArticle, LiveBlogPosting and so on. */
    private static final Pattern ARTICLE_TYPE = Pattern.compile("(?:Article|BlogPosting|Report)$");

    /** WebPage, ItemPage, AboutPage and so on. */
    private static final Pattern PAGE_TYPE = Pattern.compile("Page$");

    /** Publishing systems write line breaks into strings, a comma after the last entry, and comments around it all. */
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    /** What the page describes first, or nothing but {@code null} where it describes no article. */
    static JsonLdArticle in(Document document) {
        Map<String, JsonNode> byId = new HashMap<>();
        JsonNode article = null;
        JsonNode page = null;
        Deque<JsonNode> toVisit = new ArrayDeque<>();
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
                toVisit.addAll(parse(script.data()));
            }
        }
        // Level by level, so that the page's own article comes before those it mentions.
        while (!toVisit.isEmpty()) {
            JsonNode node = toVisit.remove();
            if (node.isObject() && node.path("@id").isTextual() && node.size() > 1) {
                byId.putIfAbsent(node.path("@id").textValue(), node);
            }
            if (article == null && isOf(ARTICLE_TYPE, node)) {
                article = node;
            } else if (page == null && isOf(PAGE_TYPE, node)) {
                page = node;
            }
            node.forEach(toVisit::add);
        }
        return of(article == null ? MissingNode.getInstance() : article, page, byId);
    }

    private static List<JsonNode> parse(String json) {
        try {
            return List.of(LENIENT.readTree(json));
        } catch (JsonProcessingException e) {
            // A description that cannot be read is none; the page's other marks may still say the same.
            return List.of();
        }
    }

    private static boolean isOf(Pattern kind, JsonNode node) {
        for (JsonNode type : oneOrMany(node.path("@type"))) {
            if (type.isTextual() && kind.matcher(type.textValue()).find()) {
                return true;
            }
        }
        return false;
    }

    private static JsonLdArticle of(JsonNode article, JsonNode page, Map<String, JsonNode> byId) {
        String url = text(article.path("url"));
        return new JsonLdArticle(
                text(article.path("headline")),
                text(article.path("inLanguage")),
                text(article.path("datePublished")),
                names(article.path("publisher"), byId),
                names(article.path("author"), byId),
                url != null ? url : urlOf(article.path("mainEntityOfPage")),
                paragraphs(article.path("articleBody")),
                page == null ? null : text(page.path("datePublished")));
    }

    private static String urlOf(JsonNode page) {
        return text(page.isObject() ? page.path("@id") : page);
    }

    private static String names(JsonNode parties, Map<String, JsonNode> byId) {
        StringJoiner names = new StringJoiner(", ");
        for (JsonNode party : oneOrMany(parties)) {
            JsonNode known = party.has("name")
                    ? party
                    : byId.getOrDefault(party.path("@id").asText(), party);
            String name = text(known.isObject() ? known.path("name") : known);
            if (name != null) {
                names.add(name);
            }
        }
        return names.length() == 0 ? null : names.toString();
    }

    private static String paragraphs(JsonNode body) {
        if (!body.isTextual()) {
            return null;
        }
        List<String> paragraphs = new ArrayList<>();
        for (String line : Parser.unescapeEntities(body.textValue(), false).split("\\R")) {
            String words = Words.onOneLine(line);
            if (!words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }

    /** Strings in JSON-LD come out of the same templates as the page, so many are escaped for HTML. */
    private static String text(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        String words = Words.onOneLine(Parser.unescapeEntities(value.textValue(), false));
        return words.isEmpty() ? null : words;
    }

    private static Iterable<JsonNode> oneOrMany(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }
}
