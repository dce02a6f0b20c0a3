package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.post;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every list is walked in pages that together are the list: complete, in order, and nothing twice. */
@QuarkusTest
class PagingTest {

    /** A list with a way to add one more to it, which answers what tells the new one from the others. */
    private record Listed(String path, String key, boolean newestFirst, Supplier<String> add) {}

    private static Stream<Listed> lists() {
        String topic = "topic-" + unique();
        String name = "Namesake " + unique();
        String url = "https://video.example/" + unique();
        String claim = acceptedClaim(claim());
        String cited = id("/v1/sources", source());
        String longArticle = id("/v1/articles", article("text", "Satu kata. ".repeat(40)));
        String revised = "https://kabar.example/revised-" + unique();
        String article = id("/v1/articles", article("url", revised));
        return Stream.of(
                new Listed(
                        "/v1/claims?topic=" + topic,
                        "id",
                        true,
                        () -> id("/v1/claims", claim("topics", List.of(topic)))),
                new Listed(
                        "/v1/claims?sort=dueOn&topic=" + topic + "-due",
                        "id",
                        false,
                        () -> id(
                                "/v1/claims",
                                claim(
                                        "topics",
                                        List.of(topic + "-due"),
                                        "prediction",
                                        Map.of(
                                                // Two of each date: within one date the id decides.
                                                "dueOn",
                                                "2031-01-%02d".formatted(1 + DUE_DAY[0]++ / 2),
                                                "precision",
                                                "day")))),
                new Listed(
                        "/v1/claimants?name=" + name.replace(' ', '+'),
                        "id",
                        true,
                        () -> id(
                                "/v1/claimants",
                                Map.of("name", name, "type", "person", "description", "Number " + unique()))),
                new Listed("/v1/sources?url=" + url, "id", true, () -> id("/v1/sources", source("url", url))),
                new Listed(
                        "/v1/claims/" + claim + "/citations",
                        "id",
                        false,
                        () -> id("/v1/claims/" + claim + "/citations", Map.of("sourceId", cited, "role", "context"))),
                new Listed(
                        "/v1/claims/" + claim + "/appearances",
                        "id",
                        false,
                        () -> id(
                                "/v1/claims/" + claim + "/appearances",
                                Map.of(
                                        "articleId",
                                        longArticle,
                                        "quote",
                                        Map.of("exact", "Satu"),
                                        "position",
                                        Map.of("start", PLACE[0] * 11, "end", PLACE[0]++ * 11 + 4)))),
                new Listed(
                        "/v1/claims/" + claim + "/verdicts",
                        "id",
                        true,
                        () -> id("/v1/claims/" + claim + "/verdicts", verdict(cited))),
                new Listed(
                        "/v1/articles/" + article + "/revisions",
                        "revision",
                        true,
                        () -> post("/v1/articles", article("url", revised, "text", "Teks " + unique()))
                                .jsonPath()
                                .getString("revision")),
                new Listed(
                        "/v1/articles/" + longArticle + "/claims",
                        "id",
                        true,
                        () -> id(
                                "/v1/claims",
                                claim(
                                        "appearances",
                                        List.of(Map.of(
                                                "articleId",
                                                longArticle,
                                                "quote",
                                                Map.of("exact", "Satu"),
                                                "position",
                                                Map.of("start", 0, "end", 4)))))));
    }

    private static final int[] DUE_DAY = {0};
    private static final int[] PLACE = {0};

    @TestFactory
    Stream<DynamicTest> pagesAreTheWholeListInOrderAlsoWhileItGrows() {
        return lists().map(list ->
                DynamicTest.dynamicTest(list.path().replaceAll("[0-9a-f-]{36}|-?\\d{6,}", ""), () -> {
                    String path = list.path().replaceAll("\\?.*", "");
                    String filters = list.path().substring(path.length());
                    List<String> before = new ArrayList<>(keys(follow(path + filters), list));
                    for (int i = 0; i < 7; i++) {
                        before.add(
                                list.newestFirst() ? 0 : before.size(),
                                list.add().get());
                    }

                    List<String> walked = new ArrayList<>();
                    List<String> added = new ArrayList<>();
                    String next = (filters.isEmpty() ? "?" : filters + "&") + "limit=3";
                    while (next != null) {
                        Response page = follow(path + next);
                        assertThat(keys(page, list)).hasSizeLessThanOrEqualTo(3).isNotEmpty();
                        walked.addAll(keys(page, list));
                        String link = page.header("Link");
                        next = link == null ? null : link.replaceFirst("^<([^>]*)>; rel=\"next\"$", "$1");
                        assertThat(next == null ? null : next.replaceFirst(".*[?&]cursor=", ""))
                                .isEqualTo(page.jsonPath().getString("next"));
                        if (added.size() < 2) {
                            added.add(list.add().get());
                        }
                    }

                    if (list.newestFirst()) {
                        assertThat(walked).containsExactlyElementsOf(before);
                    } else {
                        assertThat(walked)
                                .startsWith(before.toArray(String[]::new))
                                .doesNotHaveDuplicates();
                        assertThat(walked).containsAll(added);
                    }
                }));
    }

    private static Response follow(String target) {
        Response page = caller().urlEncodingEnabled(false).get(target);
        page.then().statusCode(200);
        return page;
    }

    private static List<String> keys(Response page, Listed list) {
        return page.jsonPath().getList("items." + list.key()).stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void theLastPageHasNeitherNextNorLink() {
        String topic = "topic-" + unique();
        id("/v1/claims", claim("topics", List.of(topic)));

        Response page = caller().get("/v1/claims?limit=1&topic=" + topic);

        assertThat(page.jsonPath().getMap("")).containsOnlyKeys("items");
        assertThat(page.header("Link")).isNull();
    }

    @Test
    void aPageHasTwentyItemsUnlessAnotherNumberUpToAHundredIsAskedFor() {
        String topic = "topic-" + unique();
        for (int i = 0; i < 21; i++) {
            id("/v1/claims", claim("topics", List.of(topic)));
        }

        assertThat(caller().get("/v1/claims?topic=" + topic).jsonPath().getList("items"))
                .hasSize(20);
        assertThat(caller().get("/v1/claims?limit=100&topic=" + topic)
                        .jsonPath()
                        .getList("items"))
                .hasSize(21);
        assertThat(caller().get("/v1/claims?limit=1&topic=" + topic).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void aCursorIsGoodForItsOwnListAndFiltersOnly() {
        String topic = "topic-" + unique();
        for (int i = 0; i < 3; i++) {
            id("/v1/claims", claim("topics", List.of(topic)));
        }
        id("/v1/sources", source());
        id("/v1/sources", source());
        String next =
                caller().get("/v1/claims?limit=1&topic=" + topic).jsonPath().getString("next");

        // Another size is the same list.
        caller().get("/v1/claims?limit=2&topic=" + topic + "&cursor=" + next)
                .then()
                .statusCode(200);
        for (String foreign : List.of(
                "/v1/claims?cursor=" + next,
                "/v1/claims?topic=other&cursor=" + next,
                "/v1/claims?topic=" + topic + "&status=candidate&cursor=" + next,
                "/v1/claims?topic=" + topic + "&sort=dueOn&cursor=" + next,
                "/v1/sources?topic=" + topic + "&cursor=" + next,
                "/v1/verdicts?cursor=" + next,
                "/v1/rating-scales?cursor=" + next)) {
            assertThat(places(refused(caller().get(foreign), ProblemType.INVALID_CURSOR)))
                    .as(foreign)
                    .containsExactly("?cursor");
        }
    }

    @Test
    void aCursorThatWasCutOrChangedIsRefused() {
        String topic = "topic-" + unique();
        id("/v1/claims", claim("topics", List.of(topic)));
        id("/v1/claims", claim("topics", List.of(topic)));
        String next =
                caller().get("/v1/claims?limit=1&topic=" + topic).jsonPath().getString("next");
        String text = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        String list = text.split("\n")[0];

        List<String> broken = new ArrayList<>(List.of(
                "x",
                "====",
                next + "AAAA",
                next.substring(1),
                encoded(list),
                encoded(list + "\n"),
                encoded(list + "\n1-1-1-1-1"),
                encoded(list + "\n2021-01-01"),
                encoded(text.replace("-7", "-x")),
                encoded("\0" + text)));
        for (int length = 1; length < next.length() - 1; length += 3) {
            broken.add(next.substring(0, length));
        }
        for (String cursor : broken) {
            refused(
                    caller().queryParam("topic", topic)
                            .queryParam("cursor", cursor)
                            .get("/v1/claims"),
                    ProblemType.INVALID_CURSOR);
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefusedEvenWhenItNamesTheList() {
        String topic = "topic-" + unique();
        for (int i = 0; i < 2; i++) {
            id(
                    "/v1/claims",
                    claim("topics", List.of(topic), "prediction", Map.of("dueOn", "2031-01-01", "precision", "day")));
        }
        String path = "/v1/claims?limit=1&sort=dueOn&topic=" + topic;
        String list = new String(
                        Base64.getUrlDecoder()
                                .decode(caller().get(path).jsonPath().getString("next")),
                        StandardCharsets.UTF_8)
                .split("\n")[0];

        for (String key : List.of(
                "2031-01-01",
                "2031-02-30\n0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11",
                "+99999-01-01\n0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11",
                "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11",
                "2031-01-01\nx")) {
            refused(caller().get(path + "&cursor=" + encoded(list + "\n" + key)), ProblemType.INVALID_CURSOR);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
