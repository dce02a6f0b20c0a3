package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.claimtracker.SettableClock;

/**
 * Two newsrooms do whatever comes to their minds with a few claims, one thing after the other. After each, everything
 * that both can read is written down; in the end, each of these moments is read again.
 */
class TimeTravelProperties {

    /** Set by whoever runs this. */
    static SettableClock clock;

    /** What can be done; most of it is refused at times, which changes nothing and is right. */
    enum Deed {
        ADD,
        REWORD,
        COUNT,
        PREDICT,
        MOVE_DUE_DATE,
        ACCEPT,
        REJECT,
        WITHDRAW,
        MERGE,
        SEPARATE,
        APPEAR,
        CITE,
        RENAME_CLAIMANT,
        MOVE_NEWSROOM,
        DRAFT,
        EDIT,
        SUBMIT,
        PUBLISH,
        SUPERSEDE,
        RETRACT,
        PUBLISH_AT_ONCE
    }

    /**
     * One thing that is done.
     *
     * @param to    which claim or verdict it is done to, of those there are
     * @param after how long after the one before
     */
    record Step(Deed deed, int to, int detail, Duration after) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Duration> pauses = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 5).map(Duration::ofMillis),
                Arbitraries.integers().between(1, 40).map(Duration::ofDays));
        // What leads far is done more often, or most stories would end with a refusal.
        Arbitrary<Deed> deeds = Arbitraries.oneOf(
                Arbitraries.of(Deed.class),
                Arbitraries.of(Deed.ACCEPT, Deed.PUBLISH_AT_ONCE, Deed.SUPERSEDE, Deed.PREDICT, Deed.MERGE));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 9),
                        pauses)
                .as(Step::new)
                .list()
                .ofMinSize(6)
                .ofMaxSize(18);
    }

    @Property(tries = 12)
    void everyMomentIsReadAsItWas(@ForAll("stories") List<Step> story) throws Exception {
        var world = new World();
        Map<Instant, Map<String, String>> snapshots = new LinkedHashMap<>();
        for (Step step : story) {
            world.take(step);
            snapshots.put(world.now, world.everything(null));
        }
        world.pass(Duration.ofDays(400));

        for (var snapshot : snapshots.entrySet()) {
            assertThat(world.everything(snapshot.getKey()))
                    .as("%s", snapshot.getKey())
                    .isEqualTo(snapshot.getValue());
        }
        world.historiesLeadToThePresent();
    }

    private static final class World {

        private final String ours = "ours-" + unique();
        private final String theirs = "theirs-" + unique();
        private final String topic = "topic-" + unique();
        private final List<String> claims = new ArrayList<>();
        private final List<String> verdicts = new ArrayList<>();
        private final Map<String, String> newsroomOf = new HashMap<>();
        private final Map<String, String> organizations = new HashMap<>();
        private final String article;
        private final String claimant;
        private final String source;
        private final String confidential;
        private Instant now;

        private World() {
            now = Instant.parse("2021-01-01T00:00:00Z");
            clock.set(now.toString());
            for (String newsroom : List.of(ours, theirs)) {
                organizations.put(
                        newsroom,
                        done(caller().body(Map.of("key", newsroom, "name", newsroom))
                                .post("/v1/organizations")));
            }
            pass(Duration.ofDays(1));
            article = as("ana", ours).body(article()).post("/v1/articles").path("id");
            claimant = done(as("ana", ours)
                    .body(Map.of("name", "Parler " + unique(), "type", "organization"))
                    .post("/v1/claimants"));
            source = done(as("ana", ours).body(source()).post("/v1/sources"));
            confidential =
                    done(as("ana", ours).body(source("confidential", true)).post("/v1/sources"));
            add(0);
            add(1);
        }

        private static String done(Response response) {
            response.then().statusCode(201);
            return response.path("id");
        }

        private RequestSpecification as(String name, String newsroom) {
            return caller(name + "@" + newsroom);
        }

        private void pass(Duration time) {
            now = now.plus(time);
            clock.set(now.toString());
        }

        private void add(int detail) {
            claims.add(done(as("ana", ours)
                    .body(claim("topics", List.of(topic), "claimantId", detail % 2 == 0 ? claimant : null))
                    .post("/v1/claims")));
        }

        private void take(Step step) {
            pass(step.after());
            String claim = "/v1/claims/" + claims.get(step.to() % claims.size());
            String verdict = verdicts.isEmpty() ? null : verdicts.get((step.to() + step.detail()) % verdicts.size());
            String newsroom = step.detail() % 3 == 0 ? theirs : ours;
            switch (step.deed()) {
                case ADD -> add(step.detail());
                case REWORD -> patch(claim, Map.of("text", "Worded " + step.detail()));
                case COUNT -> patch(claim, Map.of("quantities", quantities(step.detail() % 3)));
                case PREDICT -> patch(claim, prediction(step, "Predicted."));
                case MOVE_DUE_DATE -> patch(claim, prediction(step, step.detail() % 4 == 0 ? null : "Moved."));
                case ACCEPT -> take("ana", ours, claim + "/acceptance", null);
                case REJECT -> take("ana", ours, claim + "/rejection", "An opinion.");
                case WITHDRAW -> take("ana", ours, claim + "/withdrawal", "Never said.");
                case MERGE -> {
                    String other = claims.get(step.detail() % claims.size());
                    changed(as("ana", ours)
                            .header("If-Match", "*")
                            .body(Map.of("claimId", other))
                            .put(claim + "/canonical"));
                }
                case SEPARATE -> changed(as("ana", ours).header("If-Match", "*").delete(claim + "/canonical"));
                case APPEAR ->
                    changed(as("ana", ours)
                            .body(Map.of(
                                    "articleId",
                                    article,
                                    "quote",
                                    Map.of("exact", step.detail() % 2 == 0 ? "12 juta" : "akan kembali online")))
                            .post(claim + "/appearances"));
                case CITE -> changed(as("ana", ours).body(citation(step)).post(claim + "/citations"));
                case RENAME_CLAIMANT -> patch("/v1/claimants/" + claimant, Map.of("name", "Parler " + unique()));
                case MOVE_NEWSROOM ->
                    changed(as("ana", newsroom)
                            .contentType("application/merge-patch+json")
                            .header("If-Match", "*")
                            .body(Map.of(
                                    "timeZone",
                                    step.detail() % 2 == 0 ? "Asia/Jakarta" : "America/Lima",
                                    "name",
                                    "Newsroom " + step.detail()))
                            .patch("/v1/organizations/" + organizations.get(newsroom)));
                case DRAFT -> draft(claim, newsroom, step, null);
                case EDIT ->
                    ofVerdict(
                            verdict,
                            (path, room) -> as("eva", room)
                                    .contentType("application/merge-patch+json")
                                    .header("If-Match", "*")
                                    .body(Map.of(
                                            "summary", "Edited " + step.detail(), "citations", List.of(citation(step))))
                                    .patch(path));
                case SUBMIT -> ofVerdict(verdict, (path, room) -> send("ana", room, path + "/submission", null));
                case PUBLISH -> ofVerdict(verdict, (path, room) -> send("budi", room, path + "/publication", null));
                case RETRACT -> ofVerdict(verdict, (path, room) -> send("budi", room, path + "/retraction", "Forged."));
                case SUPERSEDE -> {
                    String current = JsonPath.from(as("ana", newsroom)
                                    .queryParam("organization", organizations.get(newsroom))
                                    .queryParam("status", "published")
                                    .get(claim + "/verdicts")
                                    .asString())
                            .getString("items[0].id");
                    publish(draft(claim, newsroom, step, current), newsroom);
                }
                case PUBLISH_AT_ONCE -> publish(draft(claim, newsroom, step, null), newsroom);
                default -> throw new IllegalStateException();
            }
        }

        private interface Request {
            Response send(String path, String newsroom);
        }

        private void ofVerdict(String verdict, Request request) {
            if (verdict != null) {
                changed(request.send("/v1/verdicts/" + verdict, newsroomOf.get(verdict)));
            }
        }

        private String draft(String claim, String newsroom, Step step, String supersedes) {
            Response drafted = as("ana", newsroom)
                    .body(verdict(
                            source,
                            "rating",
                            step.detail() % 2 == 0 ? "came-true" : "partly",
                            "decidedOn",
                            "2021-01-01",
                            "citations",
                            List.of(citation(step)),
                            "supersedes",
                            supersedes,
                            "reason",
                            supersedes == null ? null : "A new source."))
                    .post(claim + "/verdicts");
            changed(drafted);
            if (drafted.statusCode() != 201) {
                return null;
            }
            String id = drafted.path("id");
            verdicts.add(id);
            newsroomOf.put(id, newsroom);
            return id;
        }

        private void publish(String verdict, String newsroom) {
            if (verdict != null) {
                pass(Duration.ofMillis(1));
                changed(send("ana", newsroom, "/v1/verdicts/" + verdict + "/submission", null));
                pass(Duration.ofMillis(1));
                changed(send("budi", newsroom, "/v1/verdicts/" + verdict + "/publication", null));
            }
        }

        private Map<String, Object> citation(Step step) {
            return Map.of(
                    "sourceId",
                    step.detail() % 2 == 0 ? source : confidential,
                    "role",
                    "supports",
                    "excerpt",
                    "E" + step.detail());
        }

        private static List<Map<String, Object>> quantities(int count) {
            List<Map<String, Object>> quantities = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                quantities.add(Map.of("value", count - i));
            }
            return quantities;
        }

        private static Map<String, Object> prediction(Step step, String reason) {
            Map<String, Object> changes = new HashMap<>();
            changes.put(
                    "prediction",
                    step.detail() == 9
                            ? null
                            : Map.of(
                                    "dueOn",
                                    "2021-0%d-1%d".formatted(1 + step.detail() % 3, step.to()),
                                    "precision",
                                    step.detail() % 2 == 0 ? "day" : "month"));
            changes.put("reason", reason);
            return changes;
        }

        private void patch(String path, Map<String, Object> changes) {
            changed(as("ana", ours)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(changes)
                    .patch(path));
        }

        private void take(String name, String newsroom, String path, String reason) {
            changed(send(name, newsroom, path, reason));
        }

        private Response send(String name, String newsroom, String path, String reason) {
            var request = as(name, newsroom).header("If-Match", "*");
            return (reason == null ? request : request.body(Map.of("reason", reason))).post(path);
        }

        private static void changed(Response response) {
            assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
        }

        /** All that both newsrooms can read about these claims, now or as of a moment. */
        private Map<String, String> everything(Instant moment) {
            Map<String, String> read = new LinkedHashMap<>();
            List<String> paths = new ArrayList<>();
            claims.forEach(claim -> paths.add("/v1/claims/" + claim));
            claims.forEach(claim -> paths.add("/v1/claims/" + claim + "/verdicts"));
            verdicts.forEach(verdict -> paths.add("/v1/verdicts/" + verdict));
            for (String filter :
                    List.of("", "&due=overdue", "&due=upcoming", "&due=settled", "&rating=partly", "&status=merged")) {
                paths.add("/v1/claims?topic=" + topic + filter);
            }
            for (String newsroom : List.of(ours, theirs)) {
                for (String path : paths) {
                    var request = as("reader", newsroom);
                    Response answer =
                            (moment == null ? request : request.queryParam("asOf", moment.toString())).get(path);
                    changed(answer);
                    // What was not there yet is written down in no snapshot.
                    if (answer.statusCode() == 200) {
                        read.put(newsroom + " " + path, answer.asString());
                    }
                }
            }
            return read;
        }

        /** The patches of a history, applied one after the other, make the claim as it is. */
        private void historiesLeadToThePresent() throws Exception {
            for (String claim : claims) {
                for (String newsroom : List.of(ours, theirs)) {
                    Response present = as("reader", newsroom).get("/v1/claims/" + claim);
                    if (present.statusCode() != 200) {
                        continue;
                    }
                    JsonStructure state = JsonObject.EMPTY_JSON_OBJECT;
                    String history = as("reader", newsroom)
                            .get("/v1/claims/" + claim + "/history?limit=100")
                            .asString();
                    for (var entry : new ObjectMapper().readTree(history).get("items")) {
                        try (var patch = Json.createReader(
                                new StringReader(entry.get("changes").toString()))) {
                            state = Json.createPatch(patch.readArray()).apply(state);
                        }
                    }
                    Map<String, Object> expected =
                            new HashMap<>(JsonPath.from(present.asString()).getMap(""));
                    expected.keySet().removeAll(List.of("version", "updatedAt", "due"));
                    assertThat(JsonPath.from(state.toString()).<String, Object>getMap(""))
                            .isEqualTo(expected);
                }
            }
        }
    }
}
