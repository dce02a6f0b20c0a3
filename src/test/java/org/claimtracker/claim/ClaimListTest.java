package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patch;
import static org.claimtracker.Api.publishedVerdict;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.step;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list holds the claims that pass all of its filters, in the order that is asked for. */
@QuarkusTest
class ClaimListTest {

    private final String topic = "topic-" + unique();

    @Inject
    SettableClock clock;

    @AfterEach
    void goWithTheSystem() {
        clock.release();
    }

    private Map<String, Object> onTopic(Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "topics";
        all[1] = List.of("something else", topic);
        System.arraycopy(more, 0, all, 2, more.length);
        return claim(all);
    }

    private String add(Object... more) {
        return id("/v1/claims", onTopic(more));
    }

    private List<String> list(Object... filters) {
        var request = caller().queryParam("topic", topic);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam((String) filters[i], filters[i + 1]);
        }
        return request.get("/v1/claims").then().statusCode(200).extract().path("items.id");
    }

    private static Map<String, Object> due(String date) {
        return Map.of("dueOn", date, "precision", "day");
    }

    @Test
    void withoutFiltersTheNewestComesFirst() {
        String first = add();
        String second = add();

        assertThat(list()).containsExactly(second, first);
        assertThat(list("sort", "createdAt")).containsExactly(second, first);
    }

    @Test
    void aTopicIsMatchedAsAWhole() {
        String claim = id("/v1/claims", claim("topics", List.of(topic)));
        id("/v1/claims", claim("topics", List.of(topic + " and more")));

        assertThat(list()).containsExactly(claim);
    }

    @Test
    void eachFilterLetsPassWhatItNames() {
        String claimant = id("/v1/claimants", Map.of("name", "Name " + unique(), "type", "person"));
        String article = id("/v1/articles", article());
        String source = id("/v1/sources", source());
        String organization = caller().get("/v1/claims/" + add()).path("organizationId");
        String other = id("/v1/claims", claim());
        String plain = list().getFirst();
        Map<String, String> one = new HashMap<>();
        one.put("claimant=" + claimant, add("claimantId", claimant));
        one.put("inLanguage=jv", add("inLanguage", "jv"));
        one.put(
                "article=" + article,
                add(
                        "appearances",
                        List.of(Map.of("articleId", article, "quote", Map.of("exact", "12 juta pengguna")))));
        one.put("kind=quantity", add("quantities", List.of(Map.of("value", 12_000_000))));
        one.put("claimedFrom=2021-01-19", add("claimDate", "2021-01-19"));
        one.put("claimedTo=2021-01-17", add("claimDate", "2021-01-17"));
        String cited = add();
        id("/v1/claims/" + cited + "/citations", Map.of("sourceId", source, "role", "origin"));
        one.put("source=" + source, cited);
        String accepted = acceptedClaim(onTopic());
        one.put("status=accepted", accepted);

        one.forEach((filter, claim) -> assertThat(list(filter.split("=")[0], filter.split("=")[1]))
                .as(filter)
                .containsExactly(claim));

        String rated = acceptedClaim(onTopic("prediction", due("2021-01-31")));
        publishedVerdict(rated, verdict(source));
        assertThat(list("kind", "prediction")).containsExactly(rated);
        assertThat(list("rating", "came-true-late")).containsExactly(rated);
        assertThat(list("rating", "came-true")).isEmpty();
        assertThat(list("reviewedBy", organization)).containsExactly(rated);
        assertThat(list("reviewedBy", other)).isEmpty();
        assertThat(list("kind", "statement")).contains(plain).doesNotContain(rated, one.get("kind=quantity"));
    }

    @Test
    void filtersTogetherLetPassWhatPassesAll() {
        String both = add("inLanguage", "jv", "claimDate", "2021-01-18");
        add("inLanguage", "jv", "claimDate", "2021-01-17");
        add("inLanguage", "id", "claimDate", "2021-01-18");

        assertThat(list("inLanguage", "jv", "claimedFrom", "2021-01-18", "claimedTo", "2021-01-18"))
                .containsExactly(both);
        assertThat(list("inLanguage", "jv", "claimedFrom", "2021-01-19")).isEmpty();
        assertThat(list("inLanguage", "jv", "status", "candidate", "kind", "statement"))
                .hasSize(2);
        assertThat(list("inLanguage", "jv", "status", "accepted")).isEmpty();
    }

    @Test
    void bothDaysOfASpanBelongToIt() {
        String claim = add("claimDate", "2021-01-18");
        add();

        assertThat(list("claimedFrom", "2021-01-18")).containsExactly(claim);
        assertThat(list("claimedTo", "2021-01-18")).containsExactly(claim);
        assertThat(list("claimedFrom", "2021-01-19")).isEmpty();
        assertThat(list("claimedTo", "2021-01-17")).isEmpty();
    }

    @Test
    void aVerdictThatWasRetractedRatesNothingAnyMore() {
        String claim = acceptedClaim(onTopic("prediction", due("2021-01-31")));
        String verdict = publishedVerdict(claim, verdict(id("/v1/sources", source())));
        assertThat(list("due", "settled")).containsExactly(claim);

        step(caller().body(Map.of("reason", "Forged.")), "/v1/verdicts/" + verdict, "retraction")
                .statusCode(200);

        assertThat(list("rating", "came-true-late")).isEmpty();
        assertThat(list("due", "settled")).isEmpty();
        assertThat(list("due", "overdue")).containsExactly(claim);
    }

    @Test
    void aDraftRatesNothingYet() {
        String claim = acceptedClaim(onTopic("prediction", due("2021-01-31")));
        id("/v1/claims/" + claim + "/verdicts", verdict(id("/v1/sources", source())));

        assertThat(list("rating", "came-true-late")).isEmpty();
        assertThat(list("due", "settled")).isEmpty();
        assertThat(caller().get("/v1/claims/" + claim).jsonPath().getList("verdicts"))
                .isEmpty();
    }

    @Test
    void aVerdictThatIsNotFinalDoesNotSettleAPrediction() {
        String claim = acceptedClaim(onTopic("prediction", due("2021-01-31")));
        publishedVerdict(claim, verdict(id("/v1/sources", source()), "scale", "truth", "rating", "unproven"));

        assertThat(list("rating", "unproven")).containsExactly(claim);
        assertThat(list("due", "overdue")).containsExactly(claim);
        assertThat(caller().get("/v1/claims/" + claim).<String>path("due")).isEqualTo("overdue");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-30T23:59:59Z, upcoming",
        "2021-01-31T00:00:00Z, upcoming",
        "2021-01-31T23:59:59.999Z, upcoming",
        "2021-02-01T00:00:00Z, overdue",
        "2031-01-01T00:00:00Z, overdue"
    })
    void aPredictionIsOverdueFromTheDayAfterItsDueDate(String now, String due) {
        String claim = add("prediction", due("2021-01-31"));
        add();

        clock.set(now);

        assertThat(caller().get("/v1/claims/" + claim).<String>path("due")).isEqualTo(due);
        for (String state : List.of("upcoming", "overdue", "settled")) {
            assertThat(list("due", state)).isEqualTo(state.equals(due) ? List.of(claim) : List.of());
        }
    }

    @Test
    void aSettledPredictionIsNeitherUpcomingNorOverdue() {
        String claim = acceptedClaim(onTopic("prediction", due("2021-01-31")));
        publishedVerdict(claim, verdict(id("/v1/sources", source())));

        for (String now : List.of("2021-01-01T00:00:00Z", "2031-01-01T00:00:00Z")) {
            clock.set(now);
            assertThat(list("due", "settled")).containsExactly(claim);
            assertThat(list("due", "upcoming")).isEmpty();
            assertThat(list("due", "overdue")).isEmpty();
        }
    }

    @Test
    void aClaimWithoutADueDateHasNoDueState() {
        String claim = add();

        assertThat(caller().get("/v1/claims/" + claim).<String>path("due")).isNull();
        for (String state : List.of("upcoming", "overdue", "settled")) {
            assertThat(list("due", state)).isEmpty();
        }
    }

    @Test
    void dueBeforeADayLeavesOutThatDay() {
        String claim = add("prediction", due("2021-01-31"));

        assertThat(list("dueBefore", "2021-02-01")).containsExactly(claim);
        assertThat(list("dueBefore", "2021-01-31")).isEmpty();
    }

    @Test
    void theDueQueueHasTheEarliestFirstAndOnlyWhatIsDue() {
        String later = add("prediction", due("2021-03-01"));
        String earlier = add("prediction", due("2021-01-31"));
        String sameDay = add("prediction", due("2021-01-31"));
        add();

        assertThat(list("sort", "dueOn")).containsExactly(earlier, sameDay, later);
        assertThat(list("sort", "dueOn", "due", "overdue")).containsExactly(earlier, sameDay, later);
    }

    @Test
    void theClaimsOfAnArticleAreThoseOfAllItsTexts() {
        String url = "https://kabar.example/claims-" + unique();
        String article = id("/v1/articles", article("url", url, "text", "Parler tutup."));
        String claim = add("appearances", List.of(Map.of("articleId", article, "quote", Map.of("exact", "tutup"))));
        id("/v1/articles", article("url", url, "text", "Parler buka."));
        String next = add("appearances", List.of(Map.of("articleId", article, "quote", Map.of("exact", "buka"))));

        List<String> claims = new ArrayList<>(
                caller().get("/v1/articles/" + article + "/claims").jsonPath().getList("items.id"));

        assertThat(claims).contains(claim, next);
        assertThat(list("article", article)).containsExactly(next, claim);
    }

    @Test
    void theKindOfAClaimFollowsFromWhatItHas() {
        String claim = add("quantities", List.of(Map.of("value", 1)), "prediction", due("2021-01-31"));

        assertThat(caller().get("/v1/claims/" + claim).jsonPath().getList("kind", String.class))
                .containsExactly("quantity", "prediction");
        assertThat(list("kind", "quantity")).containsExactly(claim);
        assertThat(list("kind", "prediction")).containsExactly(claim);
        assertThat(list("kind", "statement")).isEmpty();

        Map<String, Object> changes = new HashMap<>();
        changes.put("prediction", null);
        changes.put("quantities", null);
        changes.put("reason", "It predicts nothing.");
        patch("/v1/claims/" + claim, changes).statusCode(200);
        assertThat(list("kind", "statement")).containsExactly(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "pt-br", "PT-BR"})
    void aLanguageIsTheSameInCapitalsOrNot(String written) {
        String topic = "language " + Api.unique();
        String claim = Api.id("/v1/claims", Api.claim("topics", List.of(topic), "inLanguage", written));

        assertThat(Api.caller().get("/v1/claims/" + claim).<String>path("inLanguage"))
                .isEqualTo("pt-BR");
        for (String asked : List.of("pt-BR", "pt-br", "PT-BR")) {
            assertThat(Api.caller()
                            .queryParam("topic", topic)
                            .queryParam("inLanguage", asked)
                            .get("/v1/claims")
                            .<List<String>>path("items.id"))
                    .as(asked)
                    .containsExactly(claim);
        }
    }
}
