package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtracker.Api;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mark-up in the shapes that publishers' systems write it: plugins of WordPress, hand-made templates, and feeds. The
 * shapes are theirs, the words are ours.
 */
@QuarkusTest
class PublishersTest {

    @Inject
    Sql sql;

    /**
     * What a page has, and what is to be read of it.
     *
     * @param jsonLd with {@code SITE} for a site that nobody has heard of
     * @param label  what the publisher calls the rating; {@code null} for none
     * @param rating what that means on the scale here
     */
    private record Page(
            String shape,
            String jsonLd,
            String claim,
            String publisher,
            String claimant,
            String label,
            String rating,
            String claimedOn,
            String decidedOn,
            List<String> origins) {

        @Override
        public String toString() {
            return shape;
        }
    }

    static Stream<Page> pages() {
        return Stream.of(
                new Page(
                        "a graph of Yoast, the review beside its article",
                        """
                        {"@context": "https://schema.org", "@graph": [
                          {"@type": "Article", "@id": "https://SITE/moon/#article", "headline": "Is it cheese?",
                           "author": {"@id": "https://SITE/#/schema/person/1"}, "publisher": {"@id": "https://SITE/#organization"}},
                          {"@type": "WebPage", "@id": "https://SITE/moon/", "url": "https://SITE/moon/"},
                          {"@type": "Organization", "@id": "https://SITE/#organization", "name": "Moon Desk",
                           "url": "https://SITE/", "logo": {"@type": "ImageObject", "@id": "https://SITE/#/schema/logo/image/"}},
                          {"@type": ["Person"], "@id": "https://SITE/#/schema/person/1", "name": "Ana"},
                          {"@type": "ClaimReview", "@id": "https://SITE/moon/#claimreview", "url": "https://SITE/moon/",
                           "author": {"@id": "https://SITE/#organization"}, "claimReviewed": "The moon is cheese",
                           "datePublished": "2021-03-04T08:00:00+00:00",
                           "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Wallace"}},
                           "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1,
                                            "alternateName": "False"}}]}""",
                        "The moon is cheese",
                        "Moon Desk",
                        "Wallace",
                        "False",
                        "false",
                        null,
                        "2021-03-04",
                        List.of()),
                new Page(
                        "a plugin that leaves what was not filled in as empty strings",
                        """
                        {"@context": "http://schema.org", "@type": "ClaimReview", "datePublished": "2020-05-06",
                         "url": "https:\\/\\/SITE\\/check\\/", "author": {"@type": "Organization", "url": "https:\\/\\/SITE", "image": "", "sameAs": ""},
                         "claimReviewed": "Garlic cures it", "reviewRating": {"@type": "Rating", "ratingValue": "-1", "bestRating": "-1",
                         "worstRating": "-1", "alternateName": "Mostly False", "image": ""},
                         "itemReviewed": {"@type": "CreativeWork", "author": {"@type": "Person", "name": "", "jobTitle": "", "image": "", "sameAs": [""]},
                         "datePublished": "", "appearance": [{"@type": "CreativeWork", "url": ""}]}}""",
                        "Garlic cures it",
                        "SITE",
                        null,
                        "Mostly False",
                        "mostly-false",
                        null,
                        "2020-05-06",
                        List.of()),
                new Page(
                        "an array with one object, types as lists, dates with a space",
                        """
                        [{"@context": ["https://schema.org"], "@type": ["ClaimReview"], "url": ["https://SITE/a"],
                          "claimReviewed": ["Vaccines have chips"], "datePublished": ["2021-06-07 10:11:12"],
                          "author": [{"@type": ["Organization"], "name": ["Verifica"]}],
                          "itemReviewed": [{"@type": ["Claim"], "author": [{"@type": ["Person"], "name": ["Redes sociales"]}]}],
                          "reviewRating": [{"@type": ["Rating"], "ratingValue": ["1"], "bestRating": ["5"], "worstRating": ["1"],
                                            "alternateName": ["Falso"]}]}]""",
                        "Vaccines have chips",
                        "Verifica",
                        "Redes sociales",
                        "Falso",
                        "false",
                        null,
                        "2021-06-07",
                        List.of()),
                new Page(
                        "HTML in the claim and its rating",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/b", "inLanguage": "es",
                         "claimReviewed": "<p>&ldquo;La deuda <strong>baj&oacute;</strong> un 20&nbsp;%&rdquo;</p>",
                         "author": {"@type": "Organization", "name": "Chequeo &amp; Cia", "url": "https://SITE/"},
                         "reviewRating": {"alternateName": "<span class=\\"r\\">Enga&ntilde;oso</span>", "ratingValue": "2"}}""",
                        "“La deuda bajó un 20\u00a0%”",
                        "Chequeo & Cia",
                        null,
                        "Engañoso",
                        "half-true",
                        null,
                        null,
                        List.of()),
                new Page(
                        "a rating as words",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/c", "claimReviewed": "It snowed in July", "reviewRating": "False",
                         "author": "The Desk", "itemReviewed": "A tweet", "datePublished": "July 8, 2021"}""",
                        "It snowed in July",
                        "SITE",
                        null,
                        "False",
                        "false",
                        null,
                        "2021-07-08",
                        List.of()),
                new Page(
                        "words where the number belongs",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/d", "claimReviewed": "Air is free", "inLanguage": "en",
                         "reviewRating": {"@type": "Rating", "ratingValue": "True", "bestRating": "True"}}""",
                        "Air is free",
                        "SITE",
                        null,
                        "True",
                        "true",
                        null,
                        null,
                        List.of()),
                new Page(
                        "only a number, on a scale of six",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/e", "claimReviewed": "Six of six",
                         "reviewRating": {"@type": "Rating", "ratingValue": 6, "bestRating": 6, "worstRating": 1}}""",
                        "Six of six",
                        "SITE",
                        null,
                        null,
                        "true",
                        null,
                        null,
                        List.of()),
                new Page("a decimal comma", """
                        {"@type": "ClaimReview", "url": "https://SITE/f", "claimReviewed": "Half of it",
                         "reviewRating": {"ratingValue": "2,5", "bestRating": "5,0", "worstRating": "0,0"}}""", "Half of it", "SITE", null, null, "half-true", null, null, List.of()),
                new Page(
                        "a claim whose text is in the item",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/g",
                         "itemReviewed": {"@type": "Claim", "name": "Cows fly", "datePublished": "2019-01-02T03:04:05Z",
                                          "author": {"@type": "Organization", "name": "Daily Cow", "url": "https://cow.example"},
                                          "firstAppearance": {"@type": "NewsArticle", "url": "https://cow.example/fly"},
                                          "appearance": [{"@type": "CreativeWork", "url": "https://social.example/1"},
                                                         "https://social.example/2", {"@id": "https://social.example/3"}]}}""",
                        "Cows fly",
                        "SITE",
                        "Daily Cow",
                        null,
                        "unmapped",
                        "2019-01-02",
                        null,
                        List.of(
                                "https://cow.example/fly",
                                "https://social.example/1",
                                "https://social.example/2",
                                "https://social.example/3")),
                new Page(
                        "the claimant with place and role",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/h", "claimReviewed": "Nobody paid less tax", "inLanguage": "en-GB",
                         "author": {"@type": "NewsMediaOrganization", "name": "Full Check", "legalName": "Full Check Ltd"},
                         "itemReviewed": {"@type": "CreativeWork", "datePublished": "2020-02-03",
                           "author": {"@type": "Person", "name": "Jo Smith MP", "jobTitle": "Minister", "sameAs": "https://en.wiki.example/Jo"}},
                         "reviewRating": {"@type": "Rating", "alternateName": "Incorrect. The rate was the same in 1990.", "ratingValue": "1", "bestRating": "5", "worstRating": "1"}}""",
                        "Nobody paid less tax",
                        "Full Check",
                        "Jo Smith MP",
                        "Incorrect. The rate was the same in 1990.",
                        "false",
                        "2020-02-03",
                        null,
                        List.of()),
                new Page(
                        "an address without scheme, an author who is a person",
                        """
                        {"@type": "ClaimReview", "url": "www.SITE/i", "claimReviewed": "O rio secou", "inLanguage": "pt_BR",
                         "author": {"@type": "Person", "name": "Redação"}, "publisher": {"@type": "Organization", "name": "Agência Olho", "url": "https://www.SITE"},
                         "reviewRating": {"alternateName": "#FALSO"}}""",
                        "O rio secou",
                        "Agência Olho",
                        null,
                        "#FALSO",
                        "false",
                        null,
                        null,
                        List.of()),
                new Page(
                        "a page's own node with the review in it",
                        """
                        {"@context": "https://schema.org/", "@type": "NewsArticle", "headline": "Cek Fakta", "url": "https://SITE/j",
                         "publisher": {"@type": "Organization", "name": "Mafindo Contoh"},
                         "mainEntity": {"@type": "ClaimReview", "url": "https://SITE/j", "claimReviewed": "Gempa besok pagi",
                           "author": {"@type": "Organization", "name": "Turn Back"}, "datePublished": "2021-01-20T07:00:00+07:00",
                           "reviewRating": {"@type": "Rating", "alternateName": "Salah", "ratingValue": 1, "bestRating": 5, "worstRating": 1}}}""",
                        "Gempa besok pagi",
                        "Turn Back",
                        null,
                        "Salah",
                        "false",
                        null,
                        "2021-01-20",
                        List.of()),
                new Page(
                        "names with a prefix, values as objects",
                        """
                        {"@context": {"schema": "http://schema.org/"}, "@type": "schema:ClaimReview", "schema:url": {"@id": "https://SITE/k"},
                         "schema:claimReviewed": {"@value": "हल्दी से इलाज", "@language": "hi"},
                         "schema:author": {"@type": "schema:Organization", "schema:name": "जाँच"},
                         "schema:reviewRating": {"@type": "schema:Rating", "schema:alternateName": {"@value": "Jhoot", "@language": "hi"}}}""",
                        "हल्दी से इलाज",
                        "जाँच",
                        null,
                        "Jhoot",
                        "unmapped",
                        null,
                        null,
                        List.of()),
                new Page(
                        "line breaks in strings and a comma too much",
                        "{\"@type\": \"ClaimReview\", \"url\": \"https://SITE/l\",\n"
                                + " \"claimReviewed\": \"Two\nlines\", \"author\": {\"@type\": \"Organization\", \"name\": \"Tab\there\",},\n"
                                + " \"reviewRating\": {\"alternateName\": \"Satire\",},}",
                        "Two\nlines",
                        "Tab\there",
                        null,
                        "Satire",
                        "unmapped",
                        null,
                        null,
                        List.of()),
                new Page(
                        "entities twice over",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/m?a=1&amp;b=2", "claimReviewed": "&#8220;Q&amp;A&#8221; is rigged",
                         "reviewRating": {"alternateName": "Misleading &#8211; lacks context"}, "inLanguage": "English"}""",
                        "“Q&A” is rigged",
                        "SITE",
                        null,
                        "Misleading – lacks context",
                        "half-true",
                        null,
                        null,
                        List.of()),
                new Page(
                        "a feed item with two reviews of one page, one of them repeated",
                        """
                        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "dateModified": "2020-01-01", "url": "https://SITE/n",
                          "item": [{"@type": "ClaimReview", "url": "https://SITE/n", "claimReviewed": "First of two",
                                    "author": {"@type": "Organization", "name": "Zwei", "url": "https://SITE"},
                                    "reviewRating": {"alternateName": "Falsch"}, "inLanguage": "de"}, null]}]}""",
                        "First of two",
                        "Zwei",
                        null,
                        "Falsch",
                        "false",
                        null,
                        null,
                        List.of()),
                new Page(
                        "a review that is a Review, too, with an image rating",
                        """
                        {"@type": ["Review", "ClaimReview"], "@id": "https://SITE/o", "name": "Fact check: hot", "claimReviewed": "Hottest day",
                         "reviewBody": "It was the third hottest.", "publisher": {"@type": "Organization", "name": "AFFP", "logo": {"url": "x.png"}},
                         "reviewRating": {"@type": "Rating", "image": "https://SITE/false.png", "name": "False", "ratingValue": 1}}""",
                        "Hottest day",
                        "AFFP",
                        null,
                        "False",
                        "false",
                        null,
                        null,
                        List.of()),
                new Page(
                        "item reviewed as a list, the claim's own first",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/p", "claimReviewed": "Boat sank",
                         "itemReviewed": [{"@type": "Claim", "author": {"name": "Sea News", "@type": "Organization"}, "datePublished": "16 Jan 2021",
                                           "appearance": {"@type": "SocialMediaPosting", "url": "https://social.example/p", "headline": "Sank!"}},
                                          {"@type": "Claim", "appearance": "https://social.example/p2"}],
                         "reviewRating": {"alternateName": "Four Pinocchios"}}""",
                        "Boat sank",
                        "SITE",
                        "Sea News",
                        "Four Pinocchios",
                        "false",
                        "2021-01-16",
                        null,
                        List.of("https://social.example/p")),
                new Page(
                        "everything null that may be",
                        """
                        {"@context": null, "@type": "ClaimReview", "url": "https://SITE/q", "claimReviewed": "Null island sank", "author": null,
                         "datePublished": null, "itemReviewed": {"@type": "Claim", "author": null, "datePublished": null, "appearance": null},
                         "reviewRating": {"@type": "Rating", "ratingValue": null, "bestRating": null, "alternateName": null}}""",
                        "Null island sank",
                        "SITE",
                        null,
                        null,
                        "unmapped",
                        null,
                        null,
                        List.of()),
                new Page(
                        "a rating in another script, numbers as strings with spaces",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/r", "claimReviewed": "Вода кипит", "inLanguage": "ru-RU",
                         "author": {"@type": "Organization", "name": "Проверка"}, "datePublished": "05.06.2021",
                         "reviewRating": {"alternateName": "Ложь", "ratingValue": " 1 ", "bestRating": " 5 ", "worstRating": " 1 "}}""",
                        "Вода кипит",
                        "Проверка",
                        null,
                        "Ложь",
                        "false",
                        null,
                        "2021-06-05",
                        List.of()),
                new Page(
                        "milliseconds for dates, a claimant as a string",
                        """
                        {"@type": "ClaimReview", "url": "https://SITE/s", "claimReviewed": "Prices doubled", "datePublished": 1591351200000,
                         "itemReviewed": {"@type": "Claim", "author": "Viral message", "datePublished": "2020-06-01T00:00"},
                         "reviewRating": {"alternateName": "Mixture", "ratingValue": 3, "bestRating": 5, "worstRating": 1}}""",
                        "Prices doubled",
                        "SITE",
                        "Viral message",
                        "Mixture",
                        "half-true",
                        "2020-06-01",
                        "2020-06-05",
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyShapeIsReadAndNothingItSaysIsLost(Page page) throws IOException {
        String site = "p%d.example".formatted(Api.unique());
        String sent = page.jsonLd().replace("SITE", site);

        JsonPath done = Api.imported("application/ld+json", sent);

        assertThat(done.getString("status")).as(done.prettify()).isEqualTo("finished");
        List<String> verdicts = done.<String>getList("report.verdictId").stream()
                .filter(id -> id != null)
                .toList();
        assertThat(verdicts).as(done.prettify()).hasSize(1);
        JsonNode original = sql.statement(
                        "select original from published_review where verdict_id = ?",
                        UUID.fromString(verdicts.getFirst()))
                .first(row -> row.getString("original"))
                .map(PublishersTest::tree)
                .orElseThrow();
        assertThat(SchemaNode.of(tree(sent)).claimReviews().stream().map(SchemaNode::node))
                .contains(original);

        List<String> claims = done.getList("report.claimId");
        JsonPath claim = Api.caller()
                .get("/v1/claims/"
                        + claims.stream().filter(id -> id != null).findFirst().orElseThrow())
                .jsonPath();
        assertThat(claim.getString("text")).isEqualTo(page.claim());
        assertThat(claim.getString("verdicts[0].organization.name"))
                .isEqualTo(page.publisher().replace("SITE", site));
        assertThat(claim.getString("claimant.name")).isEqualTo(page.claimant());
        assertThat(claim.getString("verdicts[0].originalLabel")).isEqualTo(page.label());
        assertThat(claim.getString("verdicts[0].rating.key")).isEqualTo(page.rating());
        assertThat(claim.getString("claimDate")).isEqualTo(page.claimedOn());
        assertThat(claim.getString("verdicts[0].decidedOn")).isEqualTo(page.decidedOn());
        assertThat(claim.getList("citations")).hasSize(page.origins().size());
        JsonPath told = given().accept("application/ld+json")
                .get("/v1/verdicts/" + verdicts.getFirst() + "/claim-review")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(told.getString("url")).contains(site);
        assertThat(Api.imported("application/ld+json", sent).getInt("rows.unchanged"))
                .isEqualTo(1);
    }

    private static JsonNode tree(String json) {
        try {
            return LenientJson.MAPPER.readTree(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
