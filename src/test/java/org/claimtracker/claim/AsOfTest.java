package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;
import org.claimtracker.SettableClock;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A read as of an earlier moment answers what was answered then, and the history tells how one came to the next. */
@QuarkusTest
class AsOfTest {

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    private final Newsroom newsroom = Newsroom.ofDevelopers("past");
    private Instant now = Instant.parse("2021-01-01T00:00:00Z");
    private String organization;
    private String claim;

    @BeforeEach
    void aClaimOfANewsroom() {
        at("2021-01-01T00:00:00Z");
        organization = Api.id("/v1/organizations", Map.of("key", newsroom.key(), "name", "Before"));
        at("2021-01-02T00:00:00Z");
        claim = newsroom.create("/v1/claims", claim("topics", List.of(newsroom.key())));
    }

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    private void at(String time) {
        now = Instant.parse(time);
        clock.set(time);
    }

    private String published(Map<String, Object> verdict) {
        String id = newsroom.create("/v1/claims/" + claim + "/verdicts", verdict);
        newsroom.step("author", "/v1/verdicts/" + id + "/submission");
        newsroom.step("editor", "/v1/verdicts/" + id + "/publication");
        return id;
    }

    private String read(String path) {
        return newsroom.as("reader").get(path).then().statusCode(200).extract().asString();
    }

    private String readAsOf(String path, String moment) {
        return newsroom.as("reader")
                .queryParam("asOf", moment)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private JsonPath history() {
        return newsroom.as("reader")
                .get("/v1/claims/" + claim + "/history?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aMomentBeforeItWasRecordedHasNoSuchClaim() {
        refused(newsroom.as("reader").get("/v1/claims/" + claim + "?asOf=2021-01-01T12:00:00Z"), ProblemType.NOT_FOUND);
        assertThat(JsonPath.from(readAsOf("/v1/claims?topic=" + newsroom, "2021-01-01T12:00:00Z"))
                        .getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/claims", "/v1/verdicts"})
    void aMomentIsOneThatHasCome(String path) {
        assertThat(places(refused(
                        newsroom.as("reader").get(path + "?asOf=2021-01-02T00:00:01Z"), ProblemType.INVALID_INPUT)))
                .containsExactly("?asOf");
        assertThat(places(refused(newsroom.as("reader").get(path + "?asOf=yesterday"), ProblemType.INVALID_INPUT)))
                .containsExactly("?asOf");
    }

    @Test
    void everythingAClaimShowsIsAsItWasThen() {
        String path = "/v1/claims/" + claim;
        String claimant =
                newsroom.create("/v1/claimants", Map.of("name", "Parler " + unique(), "type", "organization"));
        String article =
                newsroom.as("author").body(article()).post("/v1/articles").path("id");
        String source = newsroom.create("/v1/sources", source());
        List<Runnable> changes = List.of(
                () -> newsroom.change(
                        path, Map.of("text", "Parler says it has 12 million users", "claimantId", claimant)),
                () -> newsroom.change(path, Map.of("quantities", List.of(Map.of("value", 12), Map.of("value", 13)))),
                () -> newsroom.change(path, Map.of("quantities", List.of(Map.of("value", 13)))),
                () -> newsroom.step("editor", path + "/acceptance"),
                () -> newsroom.create(
                        path + "/citations", Map.of("sourceId", source, "role", "origin", "excerpt", "Twelve.")),
                () -> newsroom.create(
                        path + "/appearances",
                        Map.of("articleId", article, "quote", Map.of("exact", "12 juta pengguna"))),
                () -> newsroom.change("/v1/claimants/" + claimant, Map.of("name", "Parler LLC " + unique())),
                () -> newsroom.change(path, Map.of("prediction", Map.of("dueOn", "2021-01-10", "precision", "day"))),
                () -> published(verdict(source, "decidedOn", "2021-01-05")),
                () -> newsroom.change("/v1/organizations/" + organization, Map.of("name", "After")),
                () -> newsroom.change(path, Map.of("prediction", Map.of("dueOn", "2021-01-20"), "reason", "Delayed.")),
                () -> newsroom.step("editor", path + "/withdrawal", Map.of("reason", "Never said.")),
                () -> newsroom.step("editor", path + "/acceptance"));
        List<String> moments = new java.util.ArrayList<>();
        List<String> answers = new java.util.ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            at(Instant.parse("2021-01-03T00:00:00Z")
                    .plusSeconds(3600L * 24 * 2 * i)
                    .toString());
            changes.get(i).run();
            // The steps of a publication follow one another by a microsecond, where the clock stands still.
            moments.add(now.plusMillis(1).toString());
            answers.add(read(path));
        }
        assertThat(answers).doesNotHaveDuplicates();
        at("2022-01-01T00:00:00Z");

        for (int i = 0; i < answers.size(); i++) {
            assertThat(readAsOf(path, moments.get(i))).as("%d", i).isEqualTo(answers.get(i));
        }
        JsonPath history = history();
        assertThat(history.getList("items")).hasSize(changes.size() + 1);
        assertThat(history.getList("items.at", String.class)).isSorted();
        assertThat(history.getList("items.reason", String.class)).contains("Delayed.", "Never said.");
        assertThat(history.getList("items.actor.name", String.class))
                .contains("author@" + newsroom, "editor@" + newsroom);
        assertThat(history.getString("items[0].changes.find { it.path == '/text' }.value"))
                .isEqualTo("Parler has 12 million users");
        assertThat(history.getString("items[1].changes.find { it.path == '/text' }.op"))
                .isEqualTo("replace");
    }

    @Test
    void aMergeAndItsUndoingAreReadAsTheyWere() {
        String other = newsroom.create("/v1/claims", claim("topics", List.of(newsroom.key())));
        at("2021-01-03T00:00:00Z");
        newsroom.as("editor")
                .header("If-Match", "*")
                .body(Map.of("claimId", other))
                .put("/v1/claims/" + claim + "/canonical")
                .then()
                .statusCode(200);
        at("2021-01-04T00:00:00Z");
        newsroom.as("editor")
                .header("If-Match", "*")
                .delete("/v1/claims/" + claim + "/canonical")
                .then()
                .statusCode(200);
        at("2021-01-05T00:00:00Z");

        assertThat(JsonPath.from(readAsOf("/v1/claims/" + claim, "2021-01-03T12:00:00Z"))
                        .getString("canonicalId"))
                .isEqualTo(other);
        String list = "/v1/claims?topic=" + newsroom;
        assertThat(JsonPath.from(readAsOf(list, "2021-01-02T12:00:00Z")).getList("items"))
                .hasSize(2);
        assertThat(JsonPath.from(readAsOf(list, "2021-01-03T12:00:00Z")).getList("items.id", String.class))
                .containsExactly(other);
        assertThat(JsonPath.from(readAsOf(list, "2021-01-04T12:00:00Z")).getList("items"))
                .hasSize(2);
    }

    @Test
    void filtersAndPagesAreThoseOfTheMoment() {
        newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
        at("2021-01-03T00:00:00Z");
        for (int i = 0; i < 3; i++) {
            newsroom.create("/v1/claims", claim("topics", List.of(newsroom.key())));
        }
        String source = newsroom.create("/v1/sources", source());
        at("2021-02-20T00:00:00Z");
        String verdict = published(verdict(source));
        at("2021-03-01T00:00:00Z");
        newsroom.step("editor", "/v1/verdicts/" + verdict + "/retraction", Map.of("reason", "Forged."));
        at("2021-04-01T00:00:00Z");
        String list = "/v1/claims?topic=" + newsroom;

        assertThat(JsonPath.from(readAsOf(list + "&rating=came-true-late", "2021-02-25T00:00:00Z"))
                        .getList("items.id", String.class))
                .containsExactly(claim);
        assertThat(JsonPath.from(readAsOf(list + "&rating=came-true-late", "2021-02-19T00:00:00Z"))
                        .getList("items"))
                .isEmpty();
        assertThat(JsonPath.from(read(list + "&rating=came-true-late")).getList("items"))
                .isEmpty();
        assertThat(JsonPath.from(readAsOf(list + "&reviewedBy=" + organization, "2021-02-25T00:00:00Z"))
                        .getList("items"))
                .hasSize(1);
        assertThat(JsonPath.from(readAsOf(list + "&status=candidate", "2021-02-25T00:00:00Z"))
                        .getList("items"))
                .hasSize(3);
        JsonPath first = JsonPath.from(readAsOf(list + "&limit=2", "2021-02-25T00:00:00Z"));
        JsonPath second =
                JsonPath.from(readAsOf(list + "&limit=2&cursor=" + first.getString("next"), "2021-02-25T00:00:00Z"));
        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getList("items.id", String.class)).hasSize(2).contains(claim);
        refused(
                newsroom.as("reader")
                        .queryParam("asOf", "2021-02-26T00:00:00Z")
                        .get(list + "&limit=2&cursor=" + first.getString("next")),
                ProblemType.INVALID_CURSOR);
        for (String path : List.of("/v1/verdicts?organization=" + organization, "/v1/claims/" + claim + "/verdicts")) {
            assertThat(JsonPath.from(readAsOf(path, "2021-02-25T00:00:00Z")).getList("items.status", String.class))
                    .containsExactly("published");
            assertThat(JsonPath.from(readAsOf(path, "2021-02-19T00:00:00Z")).getList("items"))
                    .isEmpty();
        }
        assertThat(JsonPath.from(readAsOf("/v1/verdicts/" + verdict, "2021-02-25T00:00:00Z"))
                        .getString("status"))
                .isEqualTo("published");
        refused(
                newsroom.as("reader").get("/v1/verdicts/" + verdict + "?asOf=2021-02-19T00:00:00Z"),
                ProblemType.NOT_FOUND);
    }

    @Test
    void anotherOrganizationSeesOfThePastWhatItSawThen() {
        at("2021-01-03T00:00:00Z");
        newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
        at("2021-01-04T00:00:00Z");

        refused(caller().get("/v1/claims/" + claim + "?asOf=2021-01-02T12:00:00Z"), ProblemType.NOT_FOUND);
        assertThat(caller().get("/v1/claims/" + claim + "?asOf=2021-01-03T12:00:00Z")
                        .statusCode())
                .isEqualTo(200);
        JsonPath seen = caller().get("/v1/claims/" + claim + "/history").jsonPath();
        assertThat(seen.getList("items")).hasSize(1);
        assertThat(seen.getString("items[0].changes.find { it.path == '/status' }.value"))
                .isEqualTo("accepted");
    }

    @Test
    void whatIsConfidentialTodayWasSoForOthersInThePastToo() {
        String source = newsroom.create("/v1/sources", source());
        newsroom.create(
                "/v1/claims/" + claim + "/citations",
                Map.of("sourceId", source, "role", "origin", "excerpt", "Nobody knows."));
        newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
        at("2021-01-03T00:00:00Z");
        assertThat(caller().get("/v1/claims/" + claim).asString()).contains("Nobody knows.");
        newsroom.change("/v1/sources/" + source, Map.of("confidential", true));
        at("2021-01-04T00:00:00Z");

        assertThat(readAsOf("/v1/claims/" + claim, "2021-01-02T12:00:00Z")).contains("Nobody knows.");
        assertThat(caller().get("/v1/claims/" + claim + "?asOf=2021-01-02T12:00:00Z")
                        .asString())
                .contains(source)
                .doesNotContain("Nobody knows.");
        assertThat(caller().get("/v1/claims/" + claim + "/history").asString()).doesNotContain("Nobody knows.");
    }

    @Test
    void aHistoryIsReadInPagesWhosePatchesFollowOneAnother() {
        for (int day = 3; day < 8; day++) {
            at("2021-01-0%dT00:00:00Z".formatted(day));
            newsroom.change("/v1/claims/" + claim, Map.of("text", "Version of day " + day));
        }
        String path = "/v1/claims/" + claim + "/history?limit=2";
        JsonPath page = JsonPath.from(read(path));
        List<Object> all = new java.util.ArrayList<>(page.getList("items"));
        while (page.getString("next") != null) {
            page = JsonPath.from(read(path + "&cursor=" + page.getString("next")));
            assertThat(page.getList("items.changes.path"))
                    .allSatisfy(places -> assertThat(places).isEqualTo(List.of("/text")));
            all.addAll(page.getList("items"));
        }

        assertThat(all).isEqualTo(history().getList("items")).hasSize(6);
    }

    @Test
    void givenAMergeANewNameOfWhoeverCheckedTheOtherClaimIsInTheHistoryOfTheOneThatShowsIt() {
        newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
        published(claim, newsroom, newsroom.create("/v1/sources", source()));
        String other = newsroom.create("/v1/claims", claim());
        newsroom.step("editor", "/v1/claims/" + other + "/acceptance");
        Newsroom elsewhere = Newsroom.ofDevelopers("elsewhere");
        String theirs = Api.id("/v1/organizations", Map.of("key", elsewhere.key(), "name", "Elsewhere"));
        published(other, elsewhere, elsewhere.create("/v1/sources", source()));
        newsroom.as("editor")
                .header("If-Match", "*")
                .body(Map.of("claimId", claim))
                .put("/v1/claims/" + other + "/canonical")
                .then()
                .statusCode(200);

        at("2021-01-09T00:00:00Z");
        elsewhere
                .change("/v1/organizations/" + theirs, Map.of("name", "Renamed"))
                .then()
                .statusCode(200);

        assertThat(read("/v1/claims/" + claim)).contains("Renamed");
        assertThat(history().getString("items[-1].at")).isEqualTo("2021-01-09T00:00:00Z");
        assertThat(history().getString("items[-1].changes[0].value")).isEqualTo("Renamed");
    }

    /** A verdict on a claim that newsroom gives. */
    private static void published(String claim, Newsroom by, String source) {
        String verdict = by.create("/v1/claims/" + claim + "/verdicts", Api.verdict(source, "decidedOn", "2021-01-01"));
        by.step("author", "/v1/verdicts/" + verdict + "/submission");
        by.step("editor", "/v1/verdicts/" + verdict + "/publication");
    }

    @Test
    void aChangeIsNoLongerPossibleOnWhatWasReadInThePast() {
        String tag = newsroom.as("reader").get("/v1/claims/" + claim).header("ETag");
        at("2021-01-03T00:00:00Z");
        newsroom.change("/v1/claims/" + claim, Map.of("text", "Other words"));
        at("2021-01-04T00:00:00Z");

        Response past = newsroom.as("reader").get("/v1/claims/" + claim + "?asOf=2021-01-02T12:00:00Z");
        assertThat(past.header("ETag")).isEqualTo(tag);
        refused(
                newsroom.as("editor")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", past.header("ETag"))
                        .body("{}")
                        .patch("/v1/claims/" + claim),
                ProblemType.PRECONDITION_FAILED);
    }

    @Test
    void aChangeThatForgetsToTouchItsClaimDoesNotRewriteThePast() {
        clock.release();
        String before = read("/v1/claims/" + claim);
        Instant moment = Instant.now();
        sql.statement("update claim set text = 'By hand' where id = ?", UUID.fromString(claim))
                .update();

        assertThat(readAsOf("/v1/claims/" + claim, moment.toString())).isEqualTo(before);
        assertThat(read("/v1/claims/" + claim)).contains("By hand");
        assertThat(history().getList("items")).hasSize(2);
    }

    @Test
    void everyColumnOfATableIsInItsVersions() {
        assertThat(sql.statement("""
                        select v.relname || '.' || a.attname as missing
                          from pg_class v
                          join pg_class t on t.relname || '_version' = v.relname and t.relkind = 'r'
                          join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                         where v.relname like '%\\_version' and v.relkind = 'r'
                           and not exists (select 1 from pg_attribute b
                                            where b.attrelid = v.oid and b.attname = a.attname and b.atttypid = a.atttypid)""").list(row -> row.getString("missing")))
                .as("a column that is added to a table is added to its versions, too")
                .isEmpty();
    }

    @Test
    void anOrganizationsHistoryTellsWhoDidWithoutASecondPerson() {
        at("2021-01-03T00:00:00Z");
        newsroom.change("/v1/organizations/" + organization, Map.of("secondPersonRequired", false));

        JsonPath history = JsonPath.from(read("/v1/organizations/" + organization + "/history"));

        assertThat(history.getList("items")).hasSize(2);
        assertThat(history.getMap("items[1].changes[0]"))
                .isEqualTo(Map.of("op", "replace", "path", "/secondPersonRequired", "value", false));
        assertThat(history.getString("items[1].actor.name")).isEqualTo("editor@" + newsroom);
        assertThat(history.getString("items[1].at")).isEqualTo("2021-01-03T00:00:00Z");
    }

    @Test
    void aSourceThatIsCitedOftenChangesAHistoryOnceAndItsPagesEnd() {
        String cited = newsroom.create("/v1/sources", source("confidential", true));
        for (int i = 1; i <= 3; i++) {
            at("2021-01-02T0%d:00:00Z".formatted(i));
            newsroom.create(
                    "/v1/claims/" + claim + "/citations",
                    Map.of("sourceId", cited, "role", "origin", "excerpt", "x" + i));
        }
        at("2021-01-03T00:00:00Z");
        newsroom.change("/v1/sources/" + cited, Map.of("confidential", false))
                .then()
                .statusCode(200);
        at("2021-01-04T00:00:00Z");
        newsroom.change("/v1/claims/" + claim, Map.of("text", "Said otherwise"))
                .then()
                .statusCode(200);

        List<String> moments = new ArrayList<>();
        String next = null;
        for (int pages = 0; pages == 0 || next != null; pages++) {
            assertThat(pages).isLessThan(10);
            var request = newsroom.as("reader").queryParam("limit", 1);
            JsonPath page = (next == null ? request : request.queryParam("cursor", next))
                    .get("/v1/claims/" + claim + "/history")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            moments.addAll(page.getList("items.at"));
            next = page.getString("next");
        }

        assertThat(moments)
                .containsExactly(
                        "2021-01-02T00:00:00Z",
                        "2021-01-02T01:00:00Z",
                        "2021-01-02T02:00:00Z",
                        "2021-01-02T03:00:00Z",
                        "2021-01-03T00:00:00Z",
                        "2021-01-04T00:00:00Z");
    }
}
