package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.prediction;
import static org.claimtracker.Api.publishedVerdict;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.step;
import static org.claimtracker.Api.together;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.claimtracker.Api;
import org.claimtracker.HeldClaim;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One claim may stand for others that say the same: directly, and never in a circle. */
@QuarkusTest
class MergingTest {

    @Inject
    DataSource dataSource;

    private static String newClaim() {
        return id("/v1/claims", claim());
    }

    private static Response merge(String claim, String into) {
        return caller().header("If-Match", "*").body(Map.of("claimId", into)).put("/v1/claims/" + claim + "/canonical");
    }

    private static Response separate(String claim) {
        return caller().header("If-Match", "*").delete("/v1/claims/" + claim + "/canonical");
    }

    private static String value(String claim, String name) {
        return caller().get("/v1/claims/" + claim).path(name);
    }

    @Test
    void aMergedClaimNamesTheOneThatStandsForItAndBothAreNewVersions() {
        String claim = newClaim();
        String canonical = newClaim();

        Response merged = merge(claim, canonical);

        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(merged.<String>path("status")).isEqualTo("merged");
        assertThat(merged.<String>path("canonicalId")).isEqualTo(canonical);
        assertThat(etag("/v1/claims/" + claim)).startsWith("\"1-");
        assertThat(etag("/v1/claims/" + canonical)).startsWith("\"1-");
        assertThat(value(canonical, "status")).isEqualTo("candidate");
    }

    @Test
    void aClaimDoesNotStandForItself() {
        String claim = newClaim();

        assertThat(places(refused(merge(claim, claim), ProblemType.INVALID_INPUT)))
                .containsExactly("/claimId");
        assertThat(value(claim, "status")).isEqualTo("candidate");
    }

    @Test
    void aClaimThatIsMergedStandsForNoOther() {
        String merged = newClaim();
        String canonical = newClaim();
        merge(merged, canonical);

        JsonPath problem = refused(merge(newClaim(), merged), ProblemType.CONFLICT);

        assertThat(problem.getString("detail")).contains(canonical);
        assertThat(places(problem)).containsExactly("/claimId");
        refused(merge(canonical, merged), ProblemType.CONFLICT);
    }

    @Test
    void aClaimThatIsNotThereStandsForNoOther() {
        String nobody = "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11";

        assertThat(places(refused(merge(newClaim(), nobody), ProblemType.UNKNOWN_REFERENCE)))
                .containsExactly("/claimId");
        refused(merge(nobody, newClaim()), ProblemType.NOT_FOUND);
        assertThat(places(refused(
                        caller().header("If-Match", "*").body("{}").put("/v1/claims/" + newClaim() + "/canonical"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/claimId");
    }

    @Test
    void whoeverAClaimStandsForIsHandedOnWithIt() {
        String first = newClaim();
        String second = newClaim();
        String third = newClaim();
        merge(first, second);
        String before = etag("/v1/claims/" + first);

        merge(second, third);

        assertThat(value(first, "canonicalId")).isEqualTo(third);
        assertThat(value(second, "canonicalId")).isEqualTo(third);
        assertThat(etag("/v1/claims/" + first)).isNotEqualTo(before);
    }

    @Test
    void aMergeThatIsUndoneRestoresTheStatusBeforeIt() {
        String canonical = newClaim();
        String candidate = newClaim();
        String accepted = acceptedClaim(claim());
        String rejected = newClaim();
        caller().header("If-Match", "*")
                .body(Map.of("reason", "Opinion."))
                .post("/v1/claims/" + rejected + "/rejection");

        for (String claim : List.of(candidate, accepted, rejected)) {
            String before = value(claim, "status");
            merge(claim, canonical);
            Response separated = separate(claim);

            assertThat(separated.statusCode()).isEqualTo(200);
            assertThat(separated.<String>path("status")).isEqualTo(before);
            assertThat(separated.<String>path("canonicalId")).isNull();
        }
        assertThat(value(rejected, "statusReason")).isEqualTo("Opinion.");
    }

    @Test
    void aMergeToAnotherClaimStillRestoresTheStatusBeforeTheFirst() {
        String claim = acceptedClaim(claim());
        merge(claim, newClaim());

        assertThat(merge(claim, newClaim()).statusCode()).isEqualTo(200);
        assertThat(separate(claim).<String>path("status")).isEqualTo("accepted");
    }

    @Test
    void mergedClaimsAreListedOnlyWhenTheyAreAskedFor() {
        String topic = "topic-" + unique();
        String claim = id("/v1/claims", claim("topics", List.of(topic)));
        merge(claim, newClaim());

        assertThat(caller().get("/v1/claims?topic=" + topic).jsonPath().getList("items"))
                .isEmpty();
        assertThat(caller().get("/v1/claims?status=merged&topic=" + topic)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(claim);
    }

    @Test
    void whatWasMergedBeforeGoesBackToWhereItWasWhenAMergeIsUndone() {
        String first = newClaim();
        String second = newClaim();
        String third = newClaim();
        merge(first, second);
        merge(second, third);

        assertThat(separate(second).statusCode()).isEqualTo(200);

        assertThat(value(first, "canonicalId")).isEqualTo(second);
        assertThat(value(second, "canonicalId")).isNull();
        merge(second, third);
        separate(first);
        separate(second);
        for (String claim : List.of(first, second, third)) {
            assertThat(value(claim, "status")).isEqualTo("candidate");
            assertThat(value(claim, "canonicalId")).isNull();
        }
    }

    @Test
    void aMergeThatNeverWasCannotBeUndone() {
        String claim = newClaim();
        String before = etag("/v1/claims/" + claim);

        refused(separate(claim), ProblemType.ILLEGAL_TRANSITION);

        assertThat(etag("/v1/claims/" + claim)).isEqualTo(before);
    }

    @Test
    void aMergeThatIsSentAgainChangesNothing() {
        String claim = newClaim();
        String canonical = newClaim();
        merge(claim, canonical);
        String before = etag("/v1/claims/" + claim);

        assertThat(merge(claim, canonical).statusCode()).isEqualTo(200);

        assertThat(etag("/v1/claims/" + claim)).isEqualTo(before);
    }

    @Test
    void appearancesCountForTheClaimThatStandsForTheirsUntilTheMergeIsUndone() {
        String article = id("/v1/articles", Api.article());
        String word = "zq" + Long.toString(unique(), 26).replaceAll("\\d", "q");
        String other = id("/v1/articles", Api.article("text", "Kata " + word + " di sini."));
        String claim = id("/v1/claims", claim("appearances", List.of(appearance(article, "12 juta pengguna"))));
        String canonical = id("/v1/claims", claim("appearances", List.of(appearance(other, word))));
        String alone = etag("/v1/claims/" + canonical);

        merge(claim, canonical);

        assertThat(caller().get("/v1/claims/" + canonical).jsonPath().getList("appearances.articleId"))
                .containsExactlyInAnyOrder(article, other);
        assertThat(caller().get("/v1/claims/" + canonical + "/appearances")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
        assertThat(caller().get("/v1/claims?article=" + article).jsonPath().getList("items.id"))
                .contains(canonical)
                .doesNotContain(claim);
        assertThat(caller().get("/v1/claims?q=\"12 juta pengguna\"&article=" + other)
                        .jsonPath()
                        .getList("items.id"))
                .contains(canonical);
        assertThat(etag("/v1/claims/" + canonical)).isNotEqualTo(alone);

        separate(claim);

        assertThat(caller().get("/v1/claims/" + canonical).jsonPath().getList("appearances.articleId"))
                .containsExactly(other);
        assertThat(caller().get("/v1/claims?q=\"12 juta pengguna\"&article=" + other)
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(canonical);
    }

    @Test
    void anotherAppearanceOfAMergedClaimIsAChangeOfTheOneThatStandsForIt() {
        String article = id("/v1/articles", Api.article("text", "Kata Parler di sini."));
        String claim = newClaim();
        String canonical = newClaim();
        merge(claim, canonical);

        caller().body(appearance(article, "Parler"))
                .post("/v1/claims/" + claim + "/appearances")
                .then()
                .statusCode(201);

        assertThat(etag("/v1/claims/" + claim)).startsWith("\"2-");
        assertThat(etag("/v1/claims/" + canonical)).startsWith("\"2-");
    }

    /** A claim about a topic with a verdict of that rating. */
    private static String checked(String topic, String rating) {
        String claim = acceptedClaim(claim("topics", List.of(topic)));
        publishedVerdict(claim, verdict(id("/v1/sources", source()), "scale", "truth", "rating", rating));
        return claim;
    }

    private static List<String> found(String filters) {
        return caller().get("/v1/claims?" + filters).jsonPath().getList("items.id");
    }

    private static List<String> withRating(String topic, String rating) {
        return found("topic=" + topic + "&rating=" + rating);
    }

    private static Map<String, Integer> ratings(String topic) {
        Map<String, Integer> claims = new TreeMap<>();
        caller().get("/v1/claims/facets?topic=" + topic)
                .jsonPath()
                .<Map<String, Object>>getList("rating")
                .forEach(count -> claims.put((String) count.get("value"), (Integer) count.get("count")));
        return claims;
    }

    private static List<String> verdicts(String claim) {
        return caller().get("/v1/claims/" + claim + "/verdicts").jsonPath().getList("items.id");
    }

    private static Map<String, Object> appearance(String article, String quote) {
        return Map.of("articleId", article, "quote", Map.of("exact", quote));
    }

    @RepeatedTest(3)
    void mergesAndTheirUndoingAtTheSameMomentLeaveNoChain() throws Exception {
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            claims.add(newClaim());
        }
        merge(claims.get(0), claims.get(1));
        List<Callable<Response>> changes = new ArrayList<>();
        for (int i = 1; i < claims.size(); i++) {
            String claim = claims.get(i);
            String into = claims.get((i + 1) % claims.size());
            changes.add(() -> merge(claim, into));
            changes.add(() -> separate(claims.get(0)));
            changes.add(() -> caller().header("If-Match", "*").post("/v1/claims/" + claim + "/acceptance"));
        }

        List<Response> answers = together(changes);

        assertThat(answers).allMatch(answer -> List.of(200, 409, 412).contains(answer.statusCode()));
        for (String claim : claims) {
            String canonical = value(claim, "canonicalId");
            if (canonical != null) {
                assertThat(value(canonical, "status")).isNotEqualTo("merged");
            }
        }
        for (String claim : claims) {
            separate(claim);
        }
        assertThat(claims).allMatch(claim -> value(claim, "canonicalId") == null);
    }

    @Test
    void aClaimThatIsMergedJustBeforeItsArticleIsFollowedIsAnAppearanceOfTheOneThatStandsForIt() throws Exception {
        Map<String, Object> article = Api.article();
        String claim = id(
                "/v1/claims",
                claim("appearances", List.of(appearance(id("/v1/articles", article), "12 juta pengguna"))));
        String canonical = newClaim();
        try (var held = new HeldClaim(dataSource, claim);
                var threads = Executors.newFixedThreadPool(2)) {
            var merged = threads.submit(() -> merge(claim, canonical));
            held.awaitWaiting(1);
            var revised = threads.submit(() -> caller().body(Api.with(article, "text", "Baru. " + Api.TEXT))
                    .post("/v1/articles"));
            held.awaitWaiting(2);
            held.release();
            merged.get().then().statusCode(200);
            revised.get().then().statusCode(201);
        }

        assertThat(etag("/v1/claims/" + claim)).startsWith("\"2-");
        assertThat(etag("/v1/claims/" + canonical)).startsWith("\"2-");
        assertThat(caller().get("/v1/claims/" + canonical).jsonPath().getList("appearances.revision"))
                .containsExactly(1, 2);
    }

    @Test
    void aClaimThatWasCheckedIsMergedOnlyIntoOneThatWas() {
        String checked = acceptedClaim(claim());
        publishedVerdict(checked, verdict(id("/v1/sources", source())));
        String unchecked = acceptedClaim(claim());

        JsonPath problem = refused(merge(checked, unchecked), ProblemType.CONFLICT);

        assertThat(places(problem)).containsExactly("/claimId");
        assertThat(merge(unchecked, checked).statusCode()).isEqualTo(200);
        refused(merge(checked, newClaim()), ProblemType.CONFLICT);
    }

    @Test
    void givenVerdictsWhenOneOfTheClaimsIsWithdrawnThenNeitherIsMergedIntoTheOther() {
        String source = id("/v1/sources", source());
        String accepted = acceptedClaim(claim());
        publishedVerdict(accepted, verdict(source));
        String withdrawn = acceptedClaim(claim());
        publishedVerdict(withdrawn, verdict(source));
        caller().header("If-Match", "*")
                .body(Map.of("reason", "Never said."))
                .post("/v1/claims/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        assertThat(places(refused(merge(accepted, withdrawn), ProblemType.CONFLICT)))
                .containsExactly("/claimId");
        refused(merge(withdrawn, accepted), ProblemType.CONFLICT);

        step(caller(), "/v1/claims/" + withdrawn, "acceptance").statusCode(200);
        assertThat(merge(withdrawn, accepted).statusCode()).isEqualTo(200);
        String third = acceptedClaim(claim());
        publishedVerdict(third, verdict(source));
        assertThat(merge(withdrawn, third).statusCode())
                .as("one that is merged already is what it was before")
                .isEqualTo(200);
    }

    @Test
    void verdictsOnAMergedClaimAreShownAndFoundByTheOneThatStandsForIt() {
        String source = id("/v1/sources", source());
        String word = "zq" + Long.toString(unique(), 26).replaceAll("\\d", "q");
        String claim = acceptedClaim(claim());
        String ofClaim = publishedVerdict(claim, verdict(source, "summary", "Not so, " + word + "."));
        String canonical = acceptedClaim(claim());
        String ofCanonical = publishedVerdict(canonical, verdict(source));

        merge(claim, canonical);

        assertThat(caller().get("/v1/claims/" + canonical).jsonPath().getList("verdicts.id"))
                .containsExactly(ofCanonical, ofClaim);
        assertThat(caller().get("/v1/claims?q=" + word).jsonPath().getList("items.id"))
                .contains(canonical)
                .doesNotContain(claim);
        String before = etag("/v1/claims/" + canonical);

        String corrected = publishedVerdict(
                claim,
                verdict(
                        source,
                        "summary",
                        "So it is, " + word + "ly.",
                        "supersedes",
                        ofClaim,
                        "reason",
                        "Overlooked."));

        assertThat(etag("/v1/claims/" + canonical)).isNotEqualTo(before);
        JsonPath shown = caller().get("/v1/claims/" + canonical).jsonPath();
        assertThat(shown.getList("verdicts.id")).containsExactly(corrected, ofCanonical, ofClaim);
        assertThat(shown.getList("corrections.replacedBy")).containsExactly(corrected);
        assertThat(verdicts(canonical)).containsExactly(corrected, ofCanonical, ofClaim);
        assertThat(verdicts(claim)).containsExactly(corrected, ofClaim);
        assertThat(caller().get("/v1/claims?q=" + word + "ly").jsonPath().getList("items.id"))
                .contains(canonical)
                .doesNotContain(claim);

        separate(claim);

        assertThat(caller().get("/v1/claims/" + canonical).jsonPath().getList("verdicts.id"))
                .containsExactly(ofCanonical);
        assertThat(verdicts(canonical)).containsExactly(ofCanonical);
    }

    @Test
    void aClaimIsFoundByTheVerdictsOfThoseThatWereMergedIntoIt() {
        String topic = "t" + unique();
        String first = checked(topic, "true");
        String second = checked(topic, "half-true");
        String third = checked(topic, "false");

        merge(first, second);
        merge(second, third);

        for (String rating : List.of("true", "half-true", "false")) {
            assertThat(withRating(topic, rating)).containsExactly(third);
        }
        assertThat(ratings(topic)).containsOnly(Map.entry("true", 1), Map.entry("half-true", 1), Map.entry("false", 1));
        assertThat(found("status=merged&rating=true&topic=" + topic)).containsExactly(first);
        String merged = value(third, "updatedAt");

        separate(second);

        assertThat(withRating(topic, "true")).containsExactly(second);
        assertThat(withRating(topic, "half-true")).containsExactly(second);
        assertThat(withRating(topic, "false")).containsExactly(third);
        assertThat(withRating(topic, "true&asOf=" + merged)).containsExactly(third);

        step(
                        caller().body(Map.of("reason", "Forged.")),
                        "/v1/verdicts/" + verdicts(first).getFirst(),
                        "retraction")
                .statusCode(200);

        assertThat(withRating(topic, "true")).isEmpty();
    }

    @Test
    void aPredictionIsSettledByTheFinalVerdictOfOneThatWasMergedIntoIt() {
        String source = id("/v1/sources", source());
        String waiting = acceptedClaim(prediction("2021-01-31"));
        publishedVerdict(waiting, verdict(source, "scale", "promise", "rating", "in-the-works"));
        String decided = acceptedClaim(prediction("2021-01-31"));
        publishedVerdict(decided, verdict(source, "scale", "promise", "rating", "kept"));
        assertThat(value(waiting, "due")).isEqualTo("overdue");

        merge(decided, waiting);

        assertThat(value(waiting, "due")).isEqualTo("settled");

        separate(decided);

        assertThat(value(waiting, "due")).isEqualTo("overdue");
    }

    @Test
    void aMergeOfAVersionThatIsGoneIsRefused() {
        String claim = newClaim();
        String seen = etag("/v1/claims/" + claim);
        caller().header("If-Match", seen).post("/v1/claims/" + claim + "/acceptance");

        refused(
                caller().header("If-Match", seen)
                        .body(Map.of("claimId", newClaim()))
                        .put("/v1/claims/" + claim + "/canonical"),
                ProblemType.PRECONDITION_FAILED);
        assertThat(value(claim, "status")).isEqualTo("accepted");
    }

    @RepeatedTest(5)
    void mergesInACircleAtTheSameMomentLeaveNoCircle() throws Exception {
        List<String> ring = List.of(newClaim(), newClaim(), newClaim());
        List<Callable<Response>> merges = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            String claim = ring.get(i);
            String into = ring.get((i + 1) % ring.size());
            merges.add(() -> merge(claim, into));
        }
        merges.add(() -> merge(ring.get(1), ring.get(0)));

        List<Response> answers = together(merges);

        assertThat(answers).allMatch(answer -> List.of(200, 409, 412).contains(answer.statusCode()));
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
        long standing = ring.stream()
                .filter(claim -> !value(claim, "status").equals("merged"))
                .count();
        assertThat(standing).isGreaterThanOrEqualTo(1);
        for (String claim : ring) {
            String canonical = value(claim, "canonicalId");
            if (canonical != null) {
                assertThat(value(canonical, "canonicalId")).isNull();
                assertThat(value(canonical, "status")).isNotEqualTo("merged");
            }
        }
    }
}
