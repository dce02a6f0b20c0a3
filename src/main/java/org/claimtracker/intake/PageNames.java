package org.claimtracker.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What class names, ids and inline styles tell of an element. They are hints: pages also use them for something else. */
final class PageNames {

    private static final Pattern HIDING_STYLE =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> HIDING_NAMES =
            Set.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text");

    private static final Set<String> COMMENT_WORDS = Set.of(
            "comment",
            "comments",
            "disqus",
            "respond",
            "comentario",
            "comentarios",
            "commentaire",
            "commentaires",
            "kommentar",
            "kommentare",
            "komentar");

    /** Names in English, the language of style sheets, and those that newsrooms of the other languages use. */
    private static final Set<String> ASIDE_WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "advertising",
            "sponsor",
            "sponsored",
            "promo",
            "related",
            "recommended",
            "recommendation",
            "recommendations",
            "teasers",
            "outbrain",
            "taboola",
            "share",
            "sharing",
            "sharebar",
            "social",
            "print",
            "newsletter",
            "subscribe",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "sidebar",
            "navbar",
            "navigation",
            "footer",
            "caption",
            "legend",
            "credit",
            "credits",
            "copyright",
            "disclaimer",
            "byline",
            "author",
            "authors",
            "authorbox",
            "bio",
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
            "terpopuler",
            "relacionada",
            "relacionadas",
            "relacionado",
            "relacionados",
            "publicidad",
            "publicidade",
            "publicite",
            "compartir",
            "compartilhar",
            "partager",
            "anzeige",
            "werbung",
            "empfehlungen");

    private static final Set<String> BESIDE =
            Stream.concat(COMMENT_WORDS.stream(), ASIDE_WORDS.stream()).collect(Collectors.toUnmodifiableSet());

    /** "has-sidebar" and "category-advertising" speak of something else than the element's own role. */
    private static final Set<String> OTHER_SUBJECT = Set.of("has", "with", "no", "without", "category", "tag");

    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+");

    /** "article-body", "c-entry-content", "storyText". */
    private static final Pattern BODY = Pattern.compile(
            "(?:^|[-_])(?:article|entry|post|story|news)[-_]?(?:body|content|text|copy)$", Pattern.CASE_INSENSITIVE);

    private PageNames() {}

    static boolean isHidden(Element element) {
        return HIDING_STYLE.matcher(element.attr("style")).find();
    }

    /** Whether it is named as what readers wrote. */
    static boolean isComments(Element element) {
        return isNamed(element, name -> holdsAny(name, COMMENT_WORDS));
    }

    /** Whether it is named as something beside the article: what readers wrote, other articles, advertisements. */
    static boolean isAside(Element element) {
        return isNamed(element, name -> HIDING_NAMES.contains(name) || holdsAny(name, BESIDE));
    }

    /** Whether it is named as the words of an article. */
    static boolean isBody(Element element) {
        return isNamed(element, name -> BODY.matcher(name).find());
    }

    /** The words of an attribute that holds a list of them. */
    static Set<String> words(Element element, String attribute) {
        return new HashSet<>(list(element.attr(attribute)));
    }

    private static boolean isNamed(Element element, Predicate<String> name) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return false;
        }
        return Stream.concat(list(element.attr("class")).stream(), Stream.of(element.id()))
                .anyMatch(name);
    }

    private static boolean holdsAny(String name, Set<String> words) {
        Matcher parts = WORD.matcher(name);
        String before = "";
        while (parts.find()) {
            String word = parts.group().toLowerCase(Locale.ROOT);
            if (OTHER_SUBJECT.contains(word)) {
                return false;
            }
            if (words.contains(word) || words.contains(before + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    private static List<String> list(String words) {
        return Arrays.asList(words.strip().split("\\s+"));
    }
}
