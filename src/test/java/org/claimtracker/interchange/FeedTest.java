package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;
import org.claimtracker.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whoever follows the record learns of every verdict, and of every one that no longer stands. */
@QuarkusTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    SettableClock clock;

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    @Test
    void aVerdictIsAnEntryWithAllThatAtomRequires() throws Exception {
        String claim = Api.acceptedClaim(Api.claim("text", "Is 1 < 2 & \"so\" on \uD83E\uDDC0"));
        String verdict = published(claim, "url", "https://cekfakta.example/a?b=1&c=2");

        Element entry = entry(verdict);

        assertThat(text(entry, "title")).isEqualTo("Came true, late: Is 1 < 2 & \"so\" on \uD83E\uDDC0");
        assertThat(text(entry, "summary")).isEqualTo("It came back two weeks after the date that was given.");
        assertThat(Instant.parse(text(entry, "updated"))).isNotNull();
        assertThat(text((Element) entry.getElementsByTagNameNS(ATOM, "author").item(0), "name"))
                .isEqualTo("Development newsroom");
        assertThat(links(entry, "alternate")).containsExactly("https://cekfakta.example/a?b=1&c=2");
    }

    @Test
    void correctionsAndRetractionsAreNewsOfTheirOwn() throws Exception {
        String claim = Api.acceptedClaim(Api.claim());
        String first = published(claim, "rating", "did-not-come-true");
        published(Api.acceptedClaim(Api.claim()));
        String second = published(claim, "supersedes", first, "reason", "It came back.");

        Document feed = read("/feeds/verdicts.atom?limit=2");
        assertThat(ids(feed)).containsExactlyInAnyOrder("urn:uuid:" + second, "urn:uuid:" + first);
        Element earlier = entry(first);
        assertThat(text(earlier, "title")).startsWith("Superseded: ");
        assertThat(text(earlier, "summary")).startsWith("Superseded: It came back.");
        assertThat(links(earlier, "successor-version").getFirst()).contains(second);
        assertThat(text(entry(second), "title")).startsWith("Corrected: ");

        Api.caller()
                .header("If-Match", Api.etag("/v1/verdicts/" + second))
                .body(Map.of("reason", "A forgery."))
                .post("/v1/verdicts/" + second + "/retraction")
                .then()
                .statusCode(200);
        assertThat(ids(read("/feeds/verdicts.atom?limit=1"))).containsExactly("urn:uuid:" + second);
        assertThat(text(entry(second), "title")).startsWith("Retracted: ");
    }

    @Test
    void pagesFollowEachOtherAndRepeatNothing() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add("urn:uuid:" + published(Api.acceptedClaim(Api.claim())));
        }
        Set<String> seen = new HashSet<>();
        int pages = 0;
        for (String path = "/feeds/verdicts.atom?limit=2"; path != null && pages < 3; pages++) {
            Document feed = read(path);
            for (String id : ids(feed)) {
                assertThat(seen.add(id)).isTrue();
            }
            List<String> next = links(feed.getDocumentElement(), "next");
            path = next.isEmpty()
                    ? null
                    : URI.create(next.getFirst()).getRawPath() + "?"
                            + URI.create(next.getFirst()).getRawQuery();
        }
        assertThat(seen).containsAll(made.subList(0, 5));
    }

    @Test
    void theDataFeedHasTheShapeOfDataCommons() {
        String verdict = published(Api.acceptedClaim(Api.claim()), "url", "https://cekfakta.example/x");

        JsonPath feed = given().get("/feeds/claim-reviews.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .jsonPath();

        assertThat(feed.getString("'@type'")).isEqualTo("DataFeed");
        Map<String, Object> item =
                feed.getMap("dataFeedElement.find { it.item[0].'@id' == 'urn:uuid:%s' }".formatted(verdict));
        assertThat(item).containsEntry("@type", "DataFeedItem").containsEntry("url", "https://cekfakta.example/x");
        assertThat(item.get("dateCreated")).isNotNull();
        assertThat(feed.getList("dataFeedElement.item.flatten().'@type'")).containsOnly("ClaimReview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/claim-reviews.jsonld", "/feeds/verdicts.atom"})
    void whatHasNotChangedIsNotSentAgain(String path) throws InterruptedException {
        published(Api.acceptedClaim(Api.claim()));
        Response feed = muchLater(path);
        String modified = feed.header("Last-Modified");
        assertThat(modified).endsWith("GMT");
        assertThat(String.join(", ", feed.headers().getValues("Vary"))).contains("Authorization");

        Response unchanged = given().header("If-Modified-Since", modified).get(path);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(unchanged.header("Cache-Control")).isEqualTo("no-cache");
        given().header("If-Modified-Since", modified)
                .header("If-None-Match", "\"another\"")
                .get(path)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "yesterday").get(path).then().statusCode(200);

        // It is not much later yet, and HTTP dates count seconds.
        Thread.sleep(1100);
        published(Api.acceptedClaim(Api.claim()));
        given().header("If-Modified-Since", modified).get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/claim-reviews.jsonld", "/feeds/verdicts.atom"})
    void whatChangesInTheSecondOfAnAnswerIsInTheNextOne(String path) {
        clock.set(Instant.now().toString());
        published(Api.acceptedClaim(Api.claim()));
        String modified = given().get(path).header("Last-Modified");

        published(Api.acceptedClaim(Api.claim()));

        given().header("If-Modified-Since", modified).get(path).then().statusCode(200);
    }

    @Test
    void aPublisherThatIsCalledOtherwiseIsNews() throws InterruptedException {
        var newsroom = Newsroom.ofDevelopers("renamed");
        String organization = Api.id("/v1/organizations", Map.of("key", newsroom.key(), "name", "Before"));
        String modified = muchLater("/feeds/verdicts.atom").header("Last-Modified");

        Thread.sleep(1100);
        newsroom.change("/v1/organizations/" + organization, Map.of("name", "After"))
                .then()
                .statusCode(200);

        given().header("If-Modified-Since", modified)
                .get("/feeds/verdicts.atom")
                .then()
                .statusCode(200);
    }

    @Test
    void whatAVerdictIsToldWithIsNewsWhenItChanges() throws InterruptedException {
        String claimant = Api.id("/v1/claimants", Map.of("name", "Somebody " + Api.unique(), "type", "person"));
        String source = Api.id("/v1/sources", Api.source());
        Api.publishedVerdict(Api.acceptedClaim(Api.claim("claimantId", claimant)), Api.verdict(source));

        for (Runnable change : List.<Runnable>of(
                () -> Api.patch("/v1/claimants/" + claimant, Map.of("description", "A person")),
                () -> Api.patch("/v1/sources/" + source, Map.of("confidential", true)))) {
            String modified = muchLater("/feeds/verdicts.atom").header("Last-Modified");
            Thread.sleep(1100);
            change.run();
            assertThat(since(modified)).isEqualTo(200);
        }
    }

    @Test
    void aClaimThatWasNeverRatedIsNoNews() throws InterruptedException {
        published(Api.acceptedClaim(Api.claim()));
        Thread.sleep(1100);
        String modified = muchLater("/feeds/verdicts.atom").header("Last-Modified");

        Api.acceptedClaim(Api.claim());

        assertThat(since(modified)).isEqualTo(304);
    }

    @Test
    void aReviewWithAnotherTitleIsNews() throws InterruptedException {
        String review = """
                {"@type": "ClaimReview", "url": "https://titled-%d.example/a", "claimReviewed": "Said",
                 "name": "%%s", "reviewRating": {"alternateName": "False"}}""".formatted(Api.unique());
        Api.imported("application/ld+json", review.formatted("Before"));
        String modified = muchLater("/feeds/verdicts.atom").header("Last-Modified");

        Thread.sleep(1100);
        assertThat(Api.imported("application/ld+json", review.formatted("After"))
                        .getInt("rows.updated"))
                .isEqualTo(1);

        assertThat(since(modified)).isEqualTo(200);
    }

    @Test
    void aDayOfOneDigitIsDatedWithTwo() {
        published(Api.acceptedClaim(Api.claim()));
        clock.set("2021-03-07T12:02:00Z");

        assertThat(given().get("/feeds/verdicts.atom").header("Last-Modified"))
                .isEqualTo("Sun, 07 Mar 2021 12:00:00 GMT");
    }

    @Test
    void theDataFeedIsWholeHoweverManyPagesItIsReadIn() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1001; i++) {
            lines.append(
                    "{\"@type\": \"ClaimReview\", \"url\": \"https://many-%d.example/a\", \"claimReviewed\": \"Said\"}\n"
                            .formatted(Api.unique()));
        }
        List<String> made =
                Api.imported("application/x-ndjson", lines.toString()).getList("report.verdictId");

        List<String> told =
                given().get("/feeds/claim-reviews.jsonld").jsonPath().getList("dataFeedElement.item.flatten().'@id'");

        assertThat(told).doesNotHaveDuplicates().hasSizeGreaterThan(1000);
        assertThat(told).containsAll(made.stream().map(id -> "urn:uuid:" + id).toList());
    }

    private static int since(String modified) {
        return given().header("If-Modified-Since", modified)
                .get("/feeds/verdicts.atom")
                .statusCode();
    }

    /** What is answered when the last change is long past. */
    private Response muchLater(String path) {
        clock.set(Instant.now().plus(Duration.ofDays(2)).toString());
        Response answer = given().get(path);
        clock.release();
        return answer;
    }

    private static String published(String claim, Object... verdict) {
        return Api.publishedVerdict(claim, Api.verdict(Api.id("/v1/sources", Api.source()), verdict));
    }

    private static Document read(String path) throws Exception {
        Response response = given().get(path);
        response.then().statusCode(200).contentType("application/atom+xml");
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Document feed = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(response.asByteArray()));
        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(root, "id")).isNotBlank();
        assertThat(text(root, "title")).isNotBlank();
        assertThat(Instant.parse(text(root, "updated"))).isNotNull();
        assertThat(links(root, "self")).hasSize(1);
        return feed;
    }

    private static Element entry(String verdict) throws Exception {
        NodeList entries = read("/feeds/verdicts.atom?limit=100").getElementsByTagNameNS(ATOM, "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            if (text(entry, "id").equals("urn:uuid:" + verdict)) {
                return entry;
            }
        }
        throw new AssertionError("no entry of " + verdict);
    }

    private static List<String> ids(Document feed) {
        List<String> ids = new ArrayList<>();
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            ids.add(text((Element) entries.item(i), "id"));
        }
        return ids;
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static List<String> links(Element of, String relation) {
        List<String> links = new ArrayList<>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element link
                    && "link".equals(link.getLocalName())
                    && link.getAttribute("rel").equals(relation)) {
                links.add(link.getAttribute("href"));
            }
        }
        return links;
    }
}
