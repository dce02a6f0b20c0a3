package org.claimtracker.intake;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.platform.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about the article on it. Pages say it in several places; the first that can be understood counts,
 * in this order: JSON-LD, which is written for machines, then {@code <meta>}, then what readers see. Each part is
 * {@code null} where the page does not say it, and nothing is made up: a time without an offset gives a date alone.
 *
 * @param headline     without the name of the publisher that many pages append
 * @param language     of the text
 * @param publishedOn  the day of publication where the publisher is
 * @param publishedAt  the moment of publication
 * @param publisher    who published it
 * @param canonicalUrl the address the publisher wants it known by: absolute, http or https
 * @param author       one name, or several with commas between
 */
record PageMetadata(
        String headline,
        Locale language,
        LocalDate publishedOn,
        OffsetDateTime publishedAt,
        String publisher,
        URI canonicalUrl,
        String author) {

    /**
     * "2021-01-20", "2021-1-20T08:23+07:00", "2021-01-20 08:23:00.000 +0700", "2021-01-20T08:23:00 UTC" and what lies
     * between. Strict, because the lenient way makes the 28th of a 30 February.
     */
    private static final DateTimeFormatter ISO_LIKE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-M-d[['T'][' ']H:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[' '][XXX][XX][X]['UTC']['GMT']]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** "20.1.2021", "20.01.2021, 08:23": with full stops the day always comes first; with strokes nobody can tell. */
    private static final DateTimeFormatter DAY_FIRST = new DateTimeFormatterBuilder()
            .appendPattern("d.M.")
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("[[','] H:mm[:ss]]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Before these nothing was published as an article: "0001-01-01" is how some systems write that they don't know. */
    private static final int FIRST_NEWSPAPERS = 1600;

    /** A heading of a word or two is a section's, and headlines may begin with it. */
    private static final int SHORTEST_HEADLINE = 15;

    private static final Pattern APPENDED = Pattern.compile("\\s+[-|–—·•»]\\s");

    static PageMetadata of(Document document, JsonLdArticle described) {
        Metas metas = new Metas(document);
        TemporalAccessor published = first(
                PageMetadata::time,
                described.datePublished(),
                metas.get("article:published_time"),
                metas.get("datepublished"),
                metas.get("og:article:published_time"),
                metas.get("date"),
                metas.get("pubdate"),
                metas.get("dc.date.issued"),
                metas.get("dc.date"),
                metas.get("dcterms.created"),
                metas.get("citation_date"),
                metas.get("parsely-pub-date"),
                metas.get("sailthru.date"),
                metas.get("created"),
                described.pagePublished(),
                attribute(document.selectFirst("time[datetime][pubdate]"), "datetime"),
                attribute(document.selectFirst("article time[datetime]"), "datetime"),
                attribute(document.selectFirst("time[datetime]"), "datetime"));
        String publisher =
                first(Function.identity(), described.publisher(), metas.get("og:site_name"), metas.get("publisher"));
        String headline = first(
                Function.identity(),
                described.headline(),
                metas.get("headline"),
                metas.get("og:title"),
                metas.get("twitter:title"),
                text(document.selectFirst("h1")),
                document.title());
        return new PageMetadata(
                withoutSite(withoutPublisher(headline, publisher), document),
                first(
                        PageMetadata::language,
                        attribute(document.selectFirst("article[lang], [itemprop=articleBody][lang]"), "lang"),
                        attribute(document.selectFirst("html[lang]"), "lang"),
                        described.inLanguage(),
                        metas.get("content-language"),
                        metas.get("inlanguage"),
                        metas.get("og:locale")),
                published == null ? null : LocalDate.from(published),
                published instanceof OffsetDateTime moment ? moment : null,
                publisher,
                first(
                        text -> WebAddress.Check.uri(text).orElse(null),
                        attribute(document.selectFirst("link[rel=canonical]"), "href"),
                        metas.get("og:url"),
                        described.url()),
                first(
                        Function.identity(),
                        described.author(),
                        metas.get("author"),
                        metas.get("dc.creator"),
                        metas.get("parsely-author"),
                        metas.get("sailthru.author"),
                        text(document.selectFirst("[rel=author]"))));
    }

    /** The first of the values from which {@code understood} makes something. */
    private static <T> T first(Function<String, T> understood, String... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .map(Words::onOneLine)
                .filter(value -> !value.isEmpty())
                .map(understood)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Locale language(String tag) {
        try {
            Locale language =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            return language.getLanguage().isEmpty() || language.getLanguage().equals("und") ? null : language;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static TemporalAccessor time(String text) {
        for (DateTimeFormatter format : List.of(ISO_LIKE, DAY_FIRST, DateTimeFormatter.RFC_1123_DATE_TIME)) {
            try {
                TemporalAccessor time = format.parseBest(text, OffsetDateTime::from, LocalDate::from);
                return time.get(ChronoField.YEAR) < FIRST_NEWSPAPERS ? null : time;
            } catch (DateTimeException e) {
                // Not written this way; the next form or the next place may do.
            }
        }
        return null;
    }

    private static String withoutPublisher(String headline, String publisher) {
        if (headline == null || publisher == null) {
            return headline;
        }
        int end = headline.length() - publisher.length();
        if (end < 0 || !headline.regionMatches(true, end, publisher, 0, publisher.length())) {
            return headline;
        }
        String rest = headline.substring(0, end).stripTrailing();
        boolean appended = rest.endsWith("|") || rest.endsWith("-") || rest.endsWith("–") || rest.endsWith("—");
        String title = appended ? rest.substring(0, rest.length() - 1).stripTrailing() : "";
        return title.isEmpty() ? headline : title;
    }

    /** Without what is appended to the page's own main heading: the site's or section's name, in whatever words. */
    private static String withoutSite(String headline, Document document) {
        if (headline == null) {
            return null;
        }
        for (Element heading : document.getElementsByTag("h1")) {
            String own = Words.onOneLine(heading.text());
            boolean whole = own.length() >= SHORTEST_HEADLINE && headline.startsWith(own);
            if (whole && APPENDED.matcher(headline.substring(own.length())).lookingAt()) {
                return own;
            }
        }
        return headline;
    }

    private static String text(Element element) {
        return element == null ? null : element.text();
    }

    private static String attribute(Element element, String name) {
        return element == null ? null : element.attr(name);
    }

    /** What an element with a machine-readable value says. */
    private static String value(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    }

    /** The first value under each name, from {@code <meta>} and from microdata; names in lower case. */
    private static final class Metas {

        /** Microdata that is wanted; reading the text of every item would read nested ones over and over. */
        private static final List<String> ITEMS = List.of("headline", "datePublished", "inLanguage", "author");

        private final Map<String, String> values = new HashMap<>();

        Metas(Document document) {
            for (Element meta : document.getElementsByTag("meta")) {
                for (String naming : List.of("property", "name", "itemprop", "http-equiv")) {
                    if (meta.hasAttr(naming) && meta.hasAttr("content")) {
                        values.putIfAbsent(meta.attr(naming).strip().toLowerCase(Locale.ROOT), meta.attr("content"));
                    }
                }
            }
            for (String item : ITEMS) {
                Element first = document.selectFirst("[itemprop=" + item + "]");
                if (first != null) {
                    values.putIfAbsent(item.toLowerCase(Locale.ROOT), value(first));
                }
            }
        }

        String get(String name) {
            return values.get(name);
        }
    }
}
