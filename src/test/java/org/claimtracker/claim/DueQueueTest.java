package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;
import org.claimtracker.SettableClock;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a prediction falls due, how its date is moved, and how people are reminded of it. */
@QuarkusTest
class DueQueueTest {

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    private final Newsroom newsroom = Newsroom.ofDevelopers("due");
    private final String topic = "topic-" + unique();
    private String organization;

    @BeforeEach
    void aNewsroom() {
        clock.set("2021-01-01T00:00:00Z");
        organization = Api.id("/v1/organizations", Map.of("key", newsroom.key(), "name", "Newsroom"));
    }

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    private String due(String day, String precision) {
        return newsroom.as("author")
                .body(claim("topics", List.of(topic), "prediction", Map.of("dueOn", day, "precision", precision)))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath read(String path) {
        return newsroom.as("reader").get(path).then().statusCode(200).extract().jsonPath();
    }

    private List<String> list(String query) {
        return read("/v1/claims?topic=" + topic + "&" + query).getList("items.id");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, day, 2021-01-13, 2021-01-13T23:59:59Z, 2021-01-14T00:00:00Z",
        "Asia/Jakarta, day, 2021-01-13, 2021-01-13T16:59:59Z, 2021-01-13T17:00:00Z",
        "Pacific/Kiritimati, day, 2021-01-13, 2021-01-13T09:59:59Z, 2021-01-13T10:00:00Z",
        "Pacific/Pago_Pago, day, 2021-01-13, 2021-01-14T10:59:59Z, 2021-01-14T11:00:00Z",
        "UTC, week, 2021-01-13, 2021-01-17T23:59:59Z, 2021-01-18T00:00:00Z",
        "UTC, month, 2021-01-13, 2021-01-31T23:59:59Z, 2021-02-01T00:00:00Z",
        "UTC, month, 2021-01-31, 2021-01-31T23:59:59Z, 2021-02-01T00:00:00Z",
        "UTC, quarter, 2021-02-01, 2021-03-31T23:59:59Z, 2021-04-01T00:00:00Z",
        "UTC, year, 2021-01-13, 2021-12-31T23:59:59Z, 2022-01-01T00:00:00Z",
        "America/New_York, month, 2021-03-01, 2021-04-01T03:59:59Z, 2021-04-01T04:00:00Z"
    })
    void aPredictionIsOverdueWhenItsPeriodEndsWhereItsOrganizationIs(
            String zone, String precision, String dueOn, String last, String first) {
        newsroom.change("/v1/organizations/" + organization, Map.of("timeZone", zone))
                .then()
                .statusCode(200);
        String claim = due(dueOn, precision);

        clock.set(last);
        assertThat(read("/v1/claims/" + claim).getString("due")).isEqualTo("upcoming");
        assertThat(list("due=upcoming")).containsExactly(claim);
        assertThat(list("due=overdue")).isEmpty();

        clock.set(first);
        assertThat(read("/v1/claims/" + claim).getString("due")).isEqualTo("overdue");
        assertThat(list("due=overdue")).containsExactly(claim);
        assertThat(list("due=upcoming")).isEmpty();
        assertThat(read("/v1/claims/" + claim + "?asOf=" + last).getString("due"))
                .isEqualTo("upcoming");
        assertThat(list("due=upcoming&asOf=" + last)).containsExactly(claim);
        assertThat(read("/v1/claims/" + claim).getList("verdicts")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mars/Olympus", "''", "+07:00"})
    void aTimeZoneIsOneThatHasAName(String zone) {
        assertThat(places(refused(
                        newsroom.change("/v1/organizations/" + organization, Map.of("timeZone", zone)),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/timeZone");
    }

    @Test
    void everyTimeZoneOfTheServiceIsOneOfTheDatabase() {
        List<String> unknown = new ArrayList<>();
        for (String zone : java.time.ZoneId.getAvailableZoneIds()) {
            boolean known = sql.statement("select is_time_zone(?)", zone)
                    .first(row -> row.getBoolean(1))
                    .orElseThrow();
            if (!known) {
                unknown.add(zone);
            }
        }
        assertThat(unknown).allMatch(zone -> zone.startsWith("SystemV/"));
    }

    @Test
    void whatIsNotToBeCheckedIsNotDue() {
        String rejected = due("2021-01-10", "day");
        String withdrawn = due("2021-01-11", "day");
        newsroom.step("editor", "/v1/claims/" + rejected + "/rejection", Map.of("reason", "An opinion."));
        newsroom.step("editor", "/v1/claims/" + withdrawn + "/acceptance");
        newsroom.step("editor", "/v1/claims/" + withdrawn + "/withdrawal", Map.of("reason", "Never said."));
        clock.set("2021-02-01T00:00:00Z");

        for (String claim : List.of(rejected, withdrawn)) {
            assertThat(read("/v1/claims/" + claim).getString("due")).isNull();
        }
        assertThat(list("due=overdue")).isEmpty();
        newsroom.step("editor", "/v1/claims/" + withdrawn + "/acceptance");
        assertThat(list("due=overdue")).containsExactly(withdrawn);
    }

    @Test
    void theQueueIsSortedByDueDateUnlessAskedOtherwise() {
        String later = due("2021-01-20", "day");
        String earlier = due("2021-01-10", "day");
        clock.set("2021-02-01T00:00:00Z");

        assertThat(list("due=overdue")).containsExactly(earlier, later);
        assertThat(list("dueBefore=2021-03-01")).containsExactly(earlier, later);
        assertThat(list("due=overdue&dueBefore=2021-01-20")).containsExactly(earlier);
        assertThat(list("due=overdue&sort=createdAt")).containsExactly(earlier, later);
        assertThat(list("kind=prediction")).containsExactly(earlier, later);
    }

    @Test
    void aDueDateIsMovedWithAReasonAndTheOldOneStaysVisible() {
        String claim = "/v1/claims/" + due("2021-01-10", "day");
        clock.set("2021-01-05T00:00:00Z");

        assertThat(places(refused(
                        newsroom.change(claim, Map.of("prediction", Map.of("dueOn", "2021-02-10"))),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/reason");
        assertThat(places(refused(
                        newsroom.change(claim, Map.of("prediction", Map.of("precision", "month"))),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/reason");
        Map<String, Object> removed = new HashMap<>();
        removed.put("prediction", null);
        assertThat(places(refused(newsroom.change(claim, removed), ProblemType.INVALID_INPUT)))
                .containsExactly("/reason");
        assertThat(read(claim).getInt("version")).isZero();

        newsroom.change(claim, Map.of("prediction", Map.of("dueOn", "2021-02-10"), "reason", "Delayed."))
                .then()
                .statusCode(200);
        newsroom.change(claim, Map.of("prediction", Map.of("resolutionCriteria", "It is online.")))
                .then()
                .statusCode(200);

        JsonPath moved = read(claim);
        assertThat(moved.getString("prediction.dueOn")).isEqualTo("2021-02-10");
        assertThat(moved.getString("prediction.resolutionCriteria")).isEqualTo("It is online.");
        assertThat(moved.getList("earlierDueDates"))
                .isEqualTo(List.of(Map.of(
                        "dueOn",
                        "2021-01-10",
                        "precision",
                        "day",
                        "movedAt",
                        "2021-01-05T00:00:00Z",
                        "reason",
                        "Delayed.")));
        assertThat(read(claim + "?asOf=2021-01-04T00:00:00Z").getString("prediction.dueOn"))
                .isEqualTo("2021-01-10");
        assertThat(read(claim + "/history").getString("items[1].reason")).isEqualTo("Delayed.");
        assertThat(read(claim + "/history").getString("items[2].reason")).isNull();
    }

    @Test
    void theDatabaseItselfMovesNoDueDateWithoutAReason() {
        String claim = due("2021-01-10", "day");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.statement(
                                "update claim set due_on = '2021-02-10' where id = ?", java.util.UUID.fromString(claim))
                        .update()))
                .hasMessageContaining("due date is moved with a reason");
    }

    @Test
    void whatCountsAsComeTrueStandsBesideTheVerdict() {
        String claim = due("2021-01-10", "day");
        newsroom.change("/v1/claims/" + claim, Map.of("prediction", Map.of("resolutionCriteria", "Anybody can post.")));
        newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
        String source = newsroom.as("author").body(source()).post("/v1/sources").path("id");
        clock.set("2021-03-01T00:00:00Z");

        String drafted = newsroom.as("author")
                .body(verdict(source))
                .post("/v1/claims/" + claim + "/verdicts")
                .path("id");

        assertThat(read("/v1/verdicts/" + drafted).getString("resolutionCriteria"))
                .isEqualTo("Anybody can post.");
    }

    private ICalendar calendar() {
        Response answer = newsroom.as("reader").accept("text/calendar").get("/feeds/due.ics?topic=" + topic);
        answer.then().statusCode(200);
        assertThat(answer.contentType()).startsWith("text/calendar");
        assertThat(answer.asString())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                // It would have to be told in the media type, too, as RFC 5545 has it.
                .doesNotContain("METHOD");
        return Biweekly.parse(answer.asString()).first();
    }

    @Test
    void aCalendarProgramSeesADayForEachPredictionAndFollowsItsMoves() {
        String claim = due("2021-01-10", "day");
        String settled = due("2021-01-11", "day");
        newsroom.step("editor", "/v1/claims/" + settled + "/acceptance");
        clock.set("2021-01-12T00:00:00Z");

        VEvent event = calendar().getEvents().getFirst();
        assertThat(calendar().getEvents()).hasSize(2);
        assertThat(event.getUid().getValue()).isEqualTo(claim + "@claim-tracker");
        assertThat(event.getSummary().getValue()).isEqualTo("Parler has 12 million users");
        assertThat(event.getDateStart().getValue().getRawComponents()).hasToString("20210110T000000");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateEnd().getValue().getRawComponents()).hasToString("20210111T000000");

        newsroom.change(
                        "/v1/claims/" + claim,
                        Map.of("prediction", Map.of("dueOn", "2021-02-10"), "reason", "Delayed; \"sorry\"\nAgain"))
                .then()
                .statusCode(200);
        VEvent moved = calendar().getEvents().stream()
                .filter(other -> other.getUid().equals(event.getUid()))
                .findFirst()
                .orElseThrow();
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(event.getSequence().getValue());
        assertThat(moved.getDateStart().getValue().getRawComponents()).hasToString("20210210T000000");
        assertThat(moved.getDescription().getValue()).contains("Moved from 2021-01-10: Delayed; \"sorry\"\nAgain");

        conclude(settled);
        assertThat(calendar().getEvents()).hasSize(1);
        assertThat(list("due=settled")).containsExactly(settled);
    }

    @Test
    void aClaimThatGetsItsDueDateAfterItsVerdictIsSettledAtOnce() {
        String claim = newsroom.as("author")
                .body(claim("topics", List.of(topic)))
                .post("/v1/claims")
                .path("id");
        newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
        clock.set("2021-01-12T00:00:00Z");
        conclude(claim);
        assertThat(list("due=settled")).isEmpty();

        newsroom.change("/v1/claims/" + claim, Map.of("prediction", Map.of("dueOn", "2021-01-11", "precision", "day")))
                .then()
                .statusCode(200);

        assertThat(list("due=settled")).containsExactly(claim);
    }

    private void conclude(String claim) {
        String source = newsroom.as("author").body(source()).post("/v1/sources").path("id");
        String verdict = newsroom.as("author")
                .body(verdict(source, "decidedOn", "2021-01-11"))
                .post("/v1/claims/" + claim + "/verdicts")
                .path("id");
        newsroom.as("author")
                .header("If-Match", "*")
                .post("/v1/verdicts/" + verdict + "/submission")
                .then()
                .statusCode(200);
        newsroom.step("editor", "/v1/verdicts/" + verdict + "/publication");
    }

    /** Some write it for "at some time". */
    @Test
    void theLastDayThatCanBeWrittenIsADayOfTheCalendar() {
        String claim = newsroom.create("/v1/claims", Api.prediction("9999-12-31"));

        String calendar = newsroom.as("reader")
                .accept("text/calendar")
                .get("/feeds/due.ics")
                .asString();

        assertThat(Biweekly.parse(calendar).first().getEvents())
                .filteredOn(event -> event.getUid().getValue().startsWith(claim))
                .hasSize(1);
        assertThat(calendar.lines().filter(line -> line.contains("VALUE=DATE:")))
                .isNotEmpty()
                .allMatch(line -> line.matches("[^:]+:\\d{8}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/due.ics", "/v1/exports/claims"})
    void wordsAreLookedForUpToALength(String path) {
        assertThat(Api.places(Api.refused(
                        newsroom.as("reader")
                                .accept("*/*")
                                .queryParam("q", "x".repeat(501))
                                .get(path),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("?q");
    }
}
