package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimtracker.Newsroom;
import org.claimtracker.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A public tracker's record of 231 promises, replayed event by event: afterwards the service knows of each month what
 * the tracker's file says of it, and every reversal can be read.
 */
@QuarkusTest
class PromiseTrackerTest {

    private static final Path EVENTS = Path.of("src/test/resources/promise-tracker/status-history.jsonl");

    @Inject
    SettableClock clock;

    @Inject
    RatingNormalizer normalizer;

    private final Newsroom newsroom = Newsroom.ofDevelopers("tracker");
    private final Map<String, Promise> promises = new HashMap<>();
    private String promiseScale;

    /** A promise on record: its claim, and the verdict that stands with its rating. */
    private static final class Promise {
        private String claim;
        private String verdict;
        private String rating;
        private final List<String> ratings = new ArrayList<>();
    }

    private record Event(Instant at, String what, String title, String status, String source) {

        static Event read(JsonNode line) {
            return new Event(
                    OffsetDateTime.parse(line.get("at").textValue()).toInstant(),
                    line.get("event").textValue(),
                    line.get("title").textValue(),
                    line.path("status").textValue(),
                    line.path("source").textValue());
        }
    }

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    @Test
    void everyStatusOnTheFirstOfEveryMonthIsTheOneInTheFile() throws IOException {
        List<Event> events = new ArrayList<>();
        for (String line : Files.readAllLines(EVENTS)) {
            events.add(Event.read(new ObjectMapper().readTree(line)));
        }
        clock.set("2017-01-01T00:00:00Z");
        caller().body(Map.of("key", newsroom.key(), "name", "Promise tracker"))
                .post("/v1/organizations")
                .then()
                .statusCode(201);
        promiseScale = "promise";

        for (Event event : events) {
            clock.set(event.at().toString());
            replay(event);
        }
        clock.set("2018-12-31T00:00:00Z");

        int compared = 0;
        for (LocalDate first = LocalDate.of(2017, 2, 1); first.getYear() < 2019; first = first.plusMonths(1)) {
            Instant moment = first.atStartOfDay(ZoneOffset.UTC).toInstant();
            if (moment.isAfter(Instant.parse("2018-12-31T00:00:00Z"))) {
                break;
            }
            Map<String, String> expected = expected(events, moment);
            assertThat(statuses(moment)).as("%s", first).isEqualTo(expected);
            compared += expected.size();
        }
        assertThat(compared).isGreaterThan(3000);
        thosePromisesWhoseStatusWentBackAndForthCanBeFollowed();
    }

    private void replay(Event event) {
        Promise promise = promises.computeIfAbsent(event.title(), title -> new Promise());
        switch (event.what()) {
            case "added" -> {
                if (promise.claim == null) {
                    promise.claim = newsroom.create(
                            "/v1/claims",
                            Map.of("text", event.title(), "inLanguage", "en", "topics", List.of(newsroom.key())));
                }
                newsroom.step("editor", "/v1/claims/" + promise.claim + "/acceptance");
                rate(promise, event);
            }
            case "status" -> rate(promise, event);
            default ->
                newsroom.step(
                        "editor",
                        "/v1/claims/" + promise.claim + "/withdrawal",
                        Map.of("reason", "Removed or retitled."));
        }
    }

    private void rate(Promise promise, Event event) {
        String rating = normalizer
                .normalize(List.of(new ForeignRating(event.status(), "en", null, null, null)), promiseScale, reader())
                .getFirst()
                .rating();
        if (rating.equals(promise.rating)) {
            return;
        }
        String source = newsroom.create(
                "/v1/sources",
                Map.of(
                        "type",
                        "document",
                        "title",
                        "Tracker",
                        "url",
                        event.source() == null ? "https://tracker.example" : address(event.source())));
        Map<String, Object> verdict = new HashMap<>(Map.of(
                "scale",
                promiseScale,
                "rating",
                rating,
                "originalLabel",
                event.status(),
                "inLanguage",
                "en",
                "summary",
                "The tracker says: " + event.status(),
                "decidedOn",
                event.at().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                "citations",
                List.of(Map.of("sourceId", source, "role", "supports"))));
        if (promise.verdict != null) {
            verdict.put("supersedes", promise.verdict);
            verdict.put("reason", "The tracker changed it to " + event.status() + ".");
        }
        promise.verdict = newsroom.create("/v1/claims/" + promise.claim + "/verdicts", verdict);
        promise.rating = rating;
        promise.ratings.add(rating);
        newsroom.step("author", "/v1/verdicts/" + promise.verdict + "/submission");
        newsroom.step("editor", "/v1/verdicts/" + promise.verdict + "/publication");
    }

    private static String address(String source) {
        return source.startsWith("http") && source.length() < 2000
                ? source.replaceAll("\\s.*", "")
                : "https://tracker.example";
    }

    private static org.claimtracker.identity.Reader reader() {
        return new org.claimtracker.identity.Reader(java.util.UUID.randomUUID());
    }

    /** What the file alone says each promise's rating was. */
    private static Map<String, String> expected(List<Event> events, Instant moment) {
        Map<String, String> ratings = Map.of(
                "Not started", "not-started",
                "In progress", "in-the-works",
                "Compromised", "compromise",
                "Achieved", "kept",
                "Broken", "broken");
        Map<String, String> statuses = new TreeMap<>();
        for (Event event : events) {
            if (event.at().isAfter(moment)) {
                break;
            }
            if (event.what().equals("removed_or_retitled")) {
                statuses.remove(event.title());
            } else {
                statuses.put(event.title(), ratings.get(event.status()));
            }
        }
        return statuses;
    }

    /** What the service says each promise's rating was. */
    private Map<String, String> statuses(Instant moment) {
        Map<String, String> statuses = new TreeMap<>();
        String cursor = null;
        do {
            var request = newsroom.as("reader")
                    .queryParam("asOf", moment.toString())
                    .queryParam("status", "accepted")
                    .queryParam("topic", newsroom.key())
                    .queryParam("limit", 100);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/v1/claims").then().statusCode(200).extract().jsonPath();
            for (Map<String, Object> claim : page.<Map<String, Object>>getList("items")) {
                JsonPath read = JsonPath.from(org.claimtracker.Api.json(claim));
                assertThat(read.getList("verdicts.findAll { it.status == 'published' }"))
                        .hasSize(1);
                statuses.put(
                        read.getString("text"),
                        read.getString("verdicts.find { it.status == 'published' }.rating.key"));
            }
            cursor = page.getString("next");
        } while (cursor != null);
        return statuses;
    }

    private void thosePromisesWhoseStatusWentBackAndForthCanBeFollowed() {
        List<Promise> reversed = promises.values().stream()
                .filter(promise -> promise.ratings.size() > 2)
                .toList();
        assertThat(reversed).hasSize(6);
        for (Promise promise : reversed) {
            JsonPath history = newsroom.as("reader")
                    .queryParam("limit", 100)
                    .get("/v1/claims/" + promise.claim + "/history")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> published = history.getList(
                    "items.collectMany { it.changes }.findAll { it.op == 'add' && it.path == '/verdicts/0' }.value.rating.key");
            assertThat(published).isEqualTo(promise.ratings);
            JsonPath claim =
                    newsroom.as("reader").get("/v1/claims/" + promise.claim).jsonPath();
            assertThat(claim.getList("corrections")).hasSize(promise.ratings.size() - 1);
            assertThat(claim.getList("corrections.note", String.class))
                    .allSatisfy(note -> assertThat(note).startsWith("The tracker changed it to "));
        }
    }
}
