package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

    private static final String FERRY =
            "The harbour office says the new ferry carries 420 passengers on every crossing.";
    private static final String ISLAND = "Its director expects a second ship to sail before the end of next March.";
    private static final String PORT = "Fishermen at the old quay doubt that the harbour is deep enough for two ships.";

    private static String textOf(String html) {
        return ReadableText.of(html).text();
    }

    private static PageMetadata pageOf(String html) {
        return ReadableText.of(html).page();
    }

    private static String paragraph(String words) {
        return "<p>" + words + "</p>";
    }

    @Nested
    class Paragraphs {

        @Test
        void givenParagraphs_whenRead_thenABlankLineStandsBetweenThem() {
            assertThat(textOf("<article>" + paragraph(FERRY) + paragraph(ISLAND) + "</article>"))
                    .isEqualTo(FERRY + "\n\n" + ISLAND);
        }

        @Test
        void givenInlineMarkupAndWhiteSpace_whenRead_thenTheSentenceIsWhole() {
            assertThat(textOf("""
                    <article><p>The  new&nbsp;<b>ferry</b>
                        carries <a href="/f">420</a>&#8203; passengers<script>track()</script>, it says.</p></article>
                    """)).isEqualTo("The new ferry carries 420 passengers, it says.");
        }

        @Test
        void givenLineBreaks_whenRead_thenOneEndsALineAndTwoEndAParagraph() {
            assertThat(textOf("<div>" + FERRY + "<br>" + ISLAND + "<br> <br/>" + PORT + "</div>"))
                    .isEqualTo(FERRY + "\n" + ISLAND + "\n\n" + PORT);
        }

        @Test
        void givenAList_whenRead_thenEachEntryIsALine() {
            assertThat(textOf(
                            "<article>" + paragraph(FERRY) + "<ul><li>one ship<li>two crews</ul>" + paragraph(ISLAND)))
                    .isEqualTo(FERRY + "\n\none ship\ntwo crews\n\n" + ISLAND);
        }

        @Test
        void givenPreformattedText_whenRead_thenItsLinesStay() {
            assertThat(textOf("<article><pre>first  line\nsecond line\n\nnext part</pre></article>"))
                    .isEqualTo("first line\nsecond line\n\nnext part");
        }

        @Test
        void givenAProgramFullOfComparisons_whenRead_thenTheArticleBehindItIsRead() {
            String program = "<script>" + "if (a<b) c();".repeat(31_000) + "</script>";

            assertThat(textOf(program + "<article>" + paragraph(FERRY) + "</article>"))
                    .isEqualTo(FERRY);
            assertThat(ReadableText.of(program).whole()).isTrue();
            assertThat(ReadableText.of("<b>".repeat(31_000)).whole()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"<article>", "<div itemprop=\"articleBody\">", "<div>"})
        void givenAScriptWithoutAnAlphabet_whenRead_thenItsShorterSentencesAreTheArticle(String element) {
            String sentences = paragraph("港務局表示，新渡輪每趟可載四百二十名乘客。")
                    + paragraph("主管預計第二艘船將在明年三月底前啟航。")
                    + paragraph("老碼頭的漁民懷疑港口水深不足以停靠兩艘船。")
                    + paragraph("渡輪票價自下月起調漲百分之八，居民可享折扣。");
            String about =
                    "<footer>" + paragraph("本網站內容僅供參考，未經書面同意不得轉載。使用本網站即表示您同意我們的服務條款與隱私權政策，如有疑問請洽客服。") + "</footer>";

            assertThat(textOf("<h1>新渡輪啟航</h1>" + element + sentences + "</"
                            + element.substring(1).split("[ >]")[0] + ">" + about))
                    .contains("四百二十名乘客", "明年三月底", "兩艘船", "百分之八")
                    .doesNotContain("僅供參考");
        }

        @Test
        void givenTextOutsideOfAnyElement_whenRead_thenItIsRead() {
            assertThat(textOf(FERRY)).isEqualTo(FERRY);
        }
    }

    @Nested
    class WhatIsLeftOut {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<nav>Start of it. All of the sections of this newspaper, one after the other, in a row.</nav>",
                    "<header>The Harbour Post, a newspaper for the islands and their people since 1893.</header>",
                    "<footer>Printed and published by the Harbour Post company, all rights are reserved.</footer>",
                    "<aside>The weather on the islands today: wind from the west, and rain later on.</aside>",
                    "<form><p>Write to us what you think of the ferry, we will print the best letters.</p></form>",
                    "<figure><img src=f.jpg><figcaption>The ferry at the quay on its first day.</figcaption></figure>",
                    "<script>var text = 'The harbour office says nothing of the kind, and never did.'</script>",
                    "<style>p::after { content: 'The harbour office says nothing of the kind.' }</style>",
                    "<noscript>Please switch on scripts in your browser, this page needs them to work.</noscript>",
                    "<template><p>The harbour office says nothing of the kind, and never did so.</p></template>",
                    "<div hidden>The harbour office says nothing of the kind, and never did so.</div>",
                    "<div style='color: red; Display : none'>The harbour office says nothing of the kind.</div>",
                    "<div aria-hidden=true>The harbour office says nothing of the kind, and never did so.</div>",
                    "<div role=navigation>All of the sections of this newspaper, one after the other.</div>",
                    "<span class=sr-only>Opens in a new window of the browser that you are using now.</span>",
                    "<section id=comments><article><p>I was on that ferry, and it was not full at all!</p></section>",
                    "<div class='post-related'><p>The old ferry made its last crossing on a windy day.</p></div>",
                    "<div class=shareBar>Tell your friends about this article on one of these sites.</div>",
                    "<p class='wp-caption-text'>The ferry at the quay on its first day in service.</p>",
                    "<div class='baca-juga'>Feri lama berlayar untuk terakhir kali pada hari yang berangin.</div>",
                    "<p>Read also: <a href=/old>The old ferry made its last crossing on a windy day</a></p>",
                    "<p><strong>Baca Juga:</strong> <a href=/old>Feri lama berlayar untuk terakhir kali!</a></p>",
                    "<p>Read also:</p><ul><li><a href=/1>Old ferry sold</a><li><a href=/2>Tickets cost more</a></ul>"
                })
        void givenWhatIsNotTheArticlesOwnWords_whenRead_thenItIsLeftOut(String other) {
            String page = "<body><article>" + paragraph(FERRY) + other + paragraph(ISLAND) + "</article></body>";

            assertThat(textOf(page)).isEqualTo(FERRY + "\n\n" + ISLAND);
        }

        @Test
        void givenASentenceThatIsMostlyLink_whenRead_thenItStays() {
            String linked = "He wrote <a href=/letter>that the harbour is deep enough for two ships of this size</a>.";

            assertThat(textOf("<article>" + paragraph(FERRY) + paragraph(linked)))
                    .endsWith("He wrote that the harbour is deep enough for two ships of this size.");
        }

        @Test
        void givenTheHeadlineInTheArticle_whenRead_thenTheTextDoesNotRepeatIt() {
            ReadableText read = ReadableText.of("<article><h1>New ferry sails</h1>" + paragraph(FERRY));

            assertThat(read.text()).isEqualTo(FERRY);
            assertThat(read.page().headline()).isEqualTo("New ferry sails");
        }

        @Test
        void givenAHeadingWithinTheArticle_whenRead_thenItStays() {
            assertThat(textOf("<article>" + paragraph(FERRY) + "<h2>A second ship</h2>" + paragraph(ISLAND)))
                    .isEqualTo(FERRY + "\n\nA second ship\n\n" + ISLAND);
        }

        @Test
        void givenAPageWrappedInOneForm_whenRead_thenTheArticleIsFound() {
            assertThat(textOf("<form id=aspnetForm><h1>Ferry</h1><div>" + paragraph(FERRY) + paragraph(ISLAND)
                            + "</div></form>"))
                    .isEqualTo(FERRY + "\n\n" + ISLAND);
        }

        @ParameterizedTest
        @ValueSource(strings = {"content has-sidebar", "category-advertising", "related", "comments"})
        void givenAMisleadingNameAroundTheArticle_whenRead_thenTheArticleIsFound(String name) {
            assertThat(textOf("<div class='" + name + "'>" + paragraph(FERRY) + paragraph(ISLAND) + "</div>"))
                    .isEqualTo(FERRY + "\n\n" + ISLAND);
        }
    }

    @Nested
    class WhereTheArticleIs {

        private static final String TEASER = "<p>The council has put off its vote on the bridge until the autumn.</p>";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<article>%s</article>",
                    "<article class=card>" + TEASER + "</article><article>%s</article>",
                    "<main><div>%s</div></main>",
                    "<div role=main>%s</div>",
                    "<div itemprop='text articleBody'>%s</div>",
                    "<article>" + TEASER + "<div itemprop=articleBody>%s</div></article>",
                    "<div><div class=page><div class=story>%s</div></div></div>",
                    "<table><tr><td>Menu</td><td><div>%s</div></td></tr></table>"
                })
        void givenAnArticleBesideOtherText_whenRead_thenOnlyTheArticleIsRead(String frame) {
            String story = paragraph(FERRY) + paragraph(ISLAND) + paragraph(PORT);
            String page = "<body><div>" + TEASER + "</div>" + frame.formatted(story) + "<div>Imprint</div></body>";

            assertThat(textOf(page)).isEqualTo(FERRY + "\n\n" + ISLAND + "\n\n" + PORT);
        }

        @Test
        void givenAMarkedTeaserAndAnUnmarkedArticle_whenRead_thenTheArticleIsRead() {
            String page = "<article>" + TEASER + "</article><div id=story>"
                    + (paragraph(FERRY) + paragraph(ISLAND)).repeat(3) + "</div>";

            assertThat(textOf(page)).startsWith(FERRY).doesNotContain("council");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<article><div class='l-sidebar-fixed'><div class='col-main'>%s</div></div></article>",
                    "<header id=branding><div id=page>%s</div></header>",
                    "<main><div class='entry share'>%s</div></main>",
                    "<article><div role=tablist><div class=panel>%s</div></div></article>",
                    "<noscript><div id=page><div id=text>%s</div></div></noscript>",
                    "<article><div style='display:none'>%s</div></article>",
                    "<div class='wrapper'><div class='main-article-content'>%s</div></div>",
                    "<div class='wrapper'><div id=storyText>%s</div></div>"
                })
        void givenMostOfThePageInAnElementThatOftenHoldsSomethingElse_whenRead_thenItIsTheArticle(String frame) {
            String story = paragraph(FERRY) + paragraph(ISLAND) + paragraph(PORT);
            String page = "<body><div class=related>" + TEASER + "</div>" + frame.formatted(story) + "</body>";

            assertThat(textOf(page)).isEqualTo(FERRY + "\n\n" + ISLAND + "\n\n" + PORT);
        }

        @Test
        void givenEachPartOfTheArticleNamedOtherwise_whenRead_thenTheNamesAreNotFollowed() {
            String part = "<section class='report--ads'><h2>Part</h2>%s</section>";
            String page = "<article>" + part.formatted(paragraph(FERRY)) + part.formatted(paragraph(ISLAND))
                    + part.formatted(paragraph(PORT)) + "<div class=comments>" + TEASER + "</div></article>";

            assertThat(textOf(page)).isEqualTo("Part\n\n" + FERRY + "\n\nPart\n\n" + ISLAND + "\n\nPart\n\n" + PORT);
        }

        @Test
        void givenMoreCommentsThanArticle_whenRead_thenTheArticleIsRead() {
            String page = "<article>" + paragraph(FERRY) + paragraph(ISLAND) + "</article><div id=comments>"
                    + paragraph(PORT).repeat(9) + "</div>";

            assertThat(textOf(page)).isEqualTo(FERRY + "\n\n" + ISLAND);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<h1>New ferry</h1><p class=lead>%s</p><p>By Ann Lee</p><div itemprop=articleBody>%s</div>",
                    "<div><h1>New ferry</h1><h2>%s</h2><a href=/a>Ann Lee</a></div><div><article>%s</article></div>",
                    "<article><header><h1>New ferry</h1><p>%s</p><p>Ann Lee</p><p>8.30</p></header>%s</article>",
                    "<main><header><h1>New ferry</h1><div>%s</div></header><div class=story-body>%s</div></main>"
                })
        void givenAStandfirst_whenRead_thenItOpensTheText(String frame) {
            String page = frame.formatted(PORT, paragraph(FERRY) + paragraph(ISLAND));

            assertThat(textOf(page)).isEqualTo(PORT + "\n\n" + FERRY + "\n\n" + ISLAND);
        }

        @Test
        void givenTheNextArticlesOnTheSamePage_whenRead_thenTheFirstIsRead() {
            String next = "<div><h2>The bridge</h2>" + TEASER.repeat(5) + "</div>";
            String page = "<div><h1>New ferry</h1><article>" + paragraph(FERRY) + paragraph(ISLAND) + "</article></div>"
                    + next.repeat(3);

            assertThat(textOf(page)).isEqualTo(FERRY + "\n\n" + ISLAND);
        }

        @Test
        void givenOnlyShortLines_whenRead_thenTheyAreRead() {
            assertThat(textOf("<nav>Start</nav><article><p>Ferry sails.</p><p>At noon.</p></article>"))
                    .isEqualTo("Ferry sails.\n\nAt noon.");
        }

        @Test
        void givenTheWordsOnlyInTheDescription_whenRead_thenTheyAreReadFromThere() {
            String page = """
                    <body><div id=app></div><script type="application/ld+json">
                    {"@type": "NewsArticle", "articleBody": "First &amp; foremost.\\n\\nSecond."}</script></body>
                    """;

            assertThat(textOf(page)).isEqualTo("First & foremost.\n\nSecond.");
        }
    }

    @Nested
    class Metadata {

        @Test
        void givenJsonLd_whenRead_thenItSaysAll() {
            PageMetadata page = pageOf("""
                    <html lang="id-ID"><head><title>Feri baru | Kabar Pelabuhan</title>
                    <link rel="canonical" href="https://kabar.example/feri-baru">
                    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                      {"@type": "Organization", "@id": "#org", "name": "Kabar Pelabuhan"},
                      {"@type": ["NewsArticle"], "headline": "Feri &quot;baru&quot; berlayar",
                       "datePublished": "2021-01-20T08:23:00+07:00", "publisher": {"@id": "#org"},
                       "author": [{"@type": "Person", "name": "Rina"}, "Budi"],},
                      {"@type": "NewsArticle", "headline": "Yang lain"}]}</script></head>
                    <body><p>Isi.</p></body></html>
                    """);

            assertThat(page.headline()).isEqualTo("Feri \"baru\" berlayar");
            assertThat(page.language()).isEqualTo(Locale.of("id", "ID"));
            assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2021, 1, 20));
            assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2021-01-20T08:23:00+07:00"));
            assertThat(page.publisher()).isEqualTo("Kabar Pelabuhan");
            assertThat(page.author()).isEqualTo("Rina, Budi");
            assertThat(page.canonicalUrl()).isEqualTo(URI.create("https://kabar.example/feri-baru"));
        }

        @Test
        void givenOpenGraph_whenRead_thenItSaysAll() {
            PageMetadata page = pageOf("""
                    <meta property="og:title" content="New ferry sails - The Harbour Post">
                    <meta property="og:site_name" content="The Harbour Post">
                    <meta property="og:url" content="https://post.example/ferry">
                    <meta property="og:locale" content="en_GB">
                    <meta property="article:published_time" content="2021-01-20T01:23:00Z">
                    <meta name="Author" content="Ann Lee"><p>Text.</p>
                    """);

            assertThat(page.headline()).isEqualTo("New ferry sails");
            assertThat(page.language()).isEqualTo(Locale.UK);
            assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2021-01-20T01:23:00Z"));
            assertThat(page.publisher()).isEqualTo("The Harbour Post");
            assertThat(page.author()).isEqualTo("Ann Lee");
            assertThat(page.canonicalUrl()).isEqualTo(URI.create("https://post.example/ferry"));
        }

        @ParameterizedTest
        @CsvSource({
            "New ferry sails at noon | Islands - harbourpost.example, New ferry sails at noon",
            "New ferry sails at noon – two days late,                 New ferry sails at noon",
            "New ferry sails at noon: two days late,                  New ferry sails at noon: two days late",
            "New ferry - late,                                        New ferry - late"
        })
        void givenWordsBehindTheMainHeading_whenRead_thenTheHeadlineIsWithoutThem(String title, String headline) {
            String heading = title.startsWith("New ferry sails at noon") ? "New ferry sails at noon" : "New ferry";
            String page = "<title>" + title + "</title><h1>Islands</h1><h1>" + heading + "</h1>" + paragraph(FERRY);

            assertThat(pageOf("<meta property=og:title content='" + title + "'>" + page)
                            .headline())
                    .isEqualTo(headline);
        }

        @Test
        void givenMicrodata_whenRead_thenItIsUnderstood() {
            PageMetadata page = pageOf("""
                    <article><span itemprop="headline">New ferry sails</span>
                    <span itemprop="author"><span itemprop="name">Ann Lee</span></span>
                    <time itemprop="datePublished" datetime="2021-01-20">yesterday</time></article>
                    """);

            assertThat(page.headline()).isEqualTo("New ferry sails");
            assertThat(page.author()).isEqualTo("Ann Lee");
            assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2021, 1, 20));
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "2021-01-20,                     2021-01-20, -",
                    "2021-01-20T08:23,               2021-01-20, -",
                    "2021-01-20 08:23:10,            2021-01-20, -",
                    "2021-01-20T08:23+07:00,         2021-01-20, 2021-01-20T01:23:00Z",
                    "2021-01-20T08:23:10.123456Z,    2021-01-20, 2021-01-20T08:23:10.123456Z",
                    "2021-01-20 08:23:10 +0700,      2021-01-20, 2021-01-20T01:23:10Z",
                    "2021-01-20T23:30:00-05:00,      2021-01-20, 2021-01-21T04:30:00Z",
                    "'Wed, 20 Jan 2021 08:23:10 GMT',2021-01-20, 2021-01-20T08:23:10Z",
                    "2021-1-20T8:23:10,              2021-01-20, -",
                    "2021-01-20T08:23:10 UTC,        2021-01-20, -",
                    "20.1.2021,                      2021-01-20, -",
                    "'20.01.2021, 08:23:10',         2021-01-20, -",
                    "31.02.2021,                     -,          -",
                    "0001-01-01T00:00:00Z,           -,          -",
                    "20/01/2021,                     -,          -",
                    "2021-02-30,                     -,          -",
                    "99999-01-20,                    -,          -",
                    "+99999-01-20,                   -,          -",
                    "20 Januari 2021,                -,          -"
                })
        void givenATime_whenRead_thenItIsTheMomentOrAtLeastTheDayItSays(String time, LocalDate day, String moment) {
            PageMetadata page = pageOf("<article><time datetime='" + time + "'>then</time><p>Text.</p></article>");

            assertThat(page.publishedOn()).isEqualTo(day);
            assertThat(page.publishedAt()).isEqualTo(moment == null ? null : OffsetDateTime.parse(moment));
        }

        @Test
        void givenAPageThatDescribesItselfAndNoArticle_whenRead_thenItsDayCountsUnlessItSaysItElsewhere() {
            String described = """
                    <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Harbour Post"},
                    {"@type": ["WebPage", "FAQPage"], "datePublished": "2021-01-20T08:23:00+07:00"}]}</script>
                    """;

            assertThat(pageOf(described).publishedOn()).isEqualTo(LocalDate.of(2021, 1, 20));
            assertThat(pageOf("<meta name=date content=2021-01-19>" + described).publishedOn())
                    .isEqualTo(LocalDate.of(2021, 1, 19));
        }

        @Test
        void givenAPlaceThatCannotBeUnderstood_whenRead_thenTheNextOneCounts() {
            PageMetadata page = pageOf("""
                    <html lang="--"><link rel="canonical" href="/ferry"><meta property="og:url" content="javascript:f()">
                    <script type="application/ld+json">{"@type": "NewsArticle", "inLanguage": "id",
                    "datePublished": "soon", "mainEntityOfPage": {"@id": "https://post.example/ferry"}}</script>
                    <script type="application/ld+json">{"@type": </script>
                    <meta itemprop="datePublished" content="2021-01-20"></html>
                    """);

            assertThat(page.language()).isEqualTo(Locale.of("id"));
            assertThat(page.publishedOn()).isEqualTo(LocalDate.of(2021, 1, 20));
            assertThat(page.canonicalUrl()).isEqualTo(URI.create("https://post.example/ferry"));
        }

        @Test
        void givenNoMetadata_whenRead_thenNothingIsMadeUp() {
            assertThat(pageOf("<p>Text.</p>")).isEqualTo(new PageMetadata(null, null, null, null, null, null, null));
        }
    }

    @Nested
    class AnyInput {

        private static final int LARGE = 2_000_000;

        static Stream<String> hostilePages() {
            return Stream.of(
                    fill("<div>", "Text."),
                    fill("<p>", "Text."),
                    fill("<b></p>", "Text."),
                    fill("<form><div></form>", "Text."),
                    fill("<article itemprop=articleBody class=x>", "Text."),
                    fill("<table><tr><td>", "Text."),
                    fill("<table><b>", "Text."),
                    fill("<object>", "Text."),
                    fill("<p class='a b c'>Some words in it.", ""),
                    fill("<article><time datetime=x>", "Text."),
                    fill("<h1>x", "Text."),
                    "<article>" + fill("<p>" + FERRY.replace(".", "") + "<header>x</header>", "Text."),
                    fill("<br>", "Text."),
                    fill("&amp", ""),
                    fill("<!--", ""),
                    fill("x ", ""),
                    "<p class='" + fill("a-Bc ", "") + "' style='" + fill(" ;", "") + "'>Text.",
                    "<script type='application/ld+json'>" + fill("[", ""),
                    "<script type='application/ld+json'>" + fill("{\"a\":", ""),
                    "<script type='application/ld+json'>" + fill("[1],", ""));
        }

        private static String fill(String unit, String end) {
            return unit.repeat(LARGE / unit.length()) + end;
        }

        @ParameterizedTest
        @MethodSource("hostilePages")
        void givenTwoMegabytesMadeToCostTimeOrDepth_whenRead_thenTheyAreReadSoon(String html) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertThat(textOf(html)).isNotNull());
        }

        @Test
        void givenElementsAlmostThirtyThousandDeep_whenRead_thenTheirTextIsRead() {
            String page = "<div>".repeat(29_000) + paragraph(FERRY);

            assertThat(textOf(page)).isEqualTo(FERRY);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " \n",
                    "<",
                    "<!doctype html>",
                    "<html>",
                    "<frameset><frame src=a></frameset>",
                    "<body hidden>",
                    "</html>",
                    "<p",
                    "&#0;",
                    "<article></article>",
                    "<script>",
                    "\0\0\0"
                })
        void givenAPageWithoutWords_whenRead_thenTheTextHoldsNone(String html) {
            assertThat(textOf(html)).hasSizeLessThan(3);
        }

        @Test
        void givenNoise_whenRead_thenItIsReadWithoutCharactersTheStoreRefuses() {
            Random random = new Random(42);
            String alphabet = "<>/=\"'&;!-[]{} \n\0\u001b\ud83d\ude00\ud800abphtml";
            for (int page = 0; page < 2_000; page++) {
                StringBuilder html = new StringBuilder();
                for (int i = 0; i < 200; i++) {
                    html.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                assertThat(textOf(html.toString()).codePoints())
                        .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
            }
        }

        @Test
        void givenEscapedCharactersTheStoreRefuses_whenRead_thenMetadataIsWithoutThem() {
            assertThat(pageOf("""
                    <script type="application/ld+json">{"@type": "Article", "headline": "a\\u0000b\\ud800c"}</script>
                    """).headline()).isEqualTo("abc");
        }
    }
}
