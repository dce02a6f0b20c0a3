package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patching;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.post;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;
import static org.claimtracker.Api.with;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisations own rating scales and extend them; what a verdict has chosen keeps its meaning. */
@QuarkusTest
class RatingScaleTest {

    private static final String BUILT_IN = "/v1/rating-scales/01900000-0000-7000-8000-00000000000";

    @Inject
    Sql sql;

    private String key;
    private String path;

    @BeforeEach
    void aScaleOfTheOrganization() {
        key = "forecast-" + unique();
        path = "/v1/rating-scales/" + id("/v1/rating-scales", scale());
    }

    private Map<String, Object> scale(Object... more) {
        return with(
                Map.of(
                        "key",
                        key,
                        "name",
                        "Forecasts",
                        "description",
                        "What became of a forecast.",
                        "ratings",
                        List.of(wrong(), right())),
                more);
    }

    private static Map<String, Object> wrong(Object... more) {
        return rating("wrong", "Wrong", 1, more);
    }

    private static Map<String, Object> right(Object... more) {
        return rating("right", "Right", 3, more);
    }

    private static Map<String, Object> rating(String key, String label, Integer value, Object... more) {
        return with(
                Map.of("key", key, "label", label, "meaning", "It was " + key + ".", "value", value, "final", true),
                more);
    }

    private void use(String rating) {
        post(
                "/v1/claims/" + acceptedClaim(claim()) + "/verdicts",
                verdict(id("/v1/sources", source()), "scale", key, "rating", rating));
    }

    private Response ratings(Object... ratings) {
        return patching(path).body(Map.of("ratings", List.of(ratings))).patch(path);
    }

    private List<String> keys() {
        return caller().get(path).jsonPath().getList("ratings.key");
    }

    @Test
    void aScaleIsReadAsItWasAdded() {
        Response added = post(
                "/v1/rating-scales",
                scale(
                        "key",
                        key + "-2",
                        "ratings",
                        List.of(
                                wrong("labels", Map.of("id", "Keliru", "pt-BR", "Errado")),
                                right(),
                                rating("open", "Open", 2, "value", null, "final", false))));

        assertThat(added.statusCode()).isEqualTo(201);
        JsonPath read = caller().get(added.header("Location")).jsonPath();
        assertThat(read.getString("key")).isEqualTo(key + "-2");
        assertThat(read.getList("ratings.key")).isEqualTo(List.of("wrong", "right", "open"));
        assertThat(read.getMap("ratings[0].labels")).isEqualTo(Map.of("id", "Keliru", "pt-BR", "Errado"));
        assertThat(read.getInt("ratings[1].value")).isEqualTo(3);
        assertThat(read.getBoolean("ratings[2].final")).isFalse();
        assertThat(read.getString("organizationId")).isNotNull();
        use("right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key | Upper | /key",
                "name | '' | /name",
                "description | '' | /description",
                "ratings | [] | /ratings"
            })
    void aScaleThatIsIncompleteIsRefused(String member, String value, String place) {
        Object sent = value.equals("[]") ? List.of() : value;

        assertThat(places(refused(
                        caller().body(scale(member, sent)).post("/v1/rating-scales"), ProblemType.INVALID_INPUT)))
                .containsExactly(place);
    }

    @Test
    void twoRatingsOfAScaleHaveTwoKeysAndTwoScalesOfAnOrganizationToo() {
        assertThat(places(refused(
                        caller().body(scale("key", key + "-2", "ratings", List.of(wrong(), wrong())))
                                .post("/v1/rating-scales"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/ratings/1/key");
        assertThat(refused(caller().body(scale()).post("/v1/rating-scales"), ProblemType.CONFLICT)
                        .getString("detail"))
                .contains("rating scale key is unique within its organization");
    }

    @Test
    void aLabelIsInALanguage() {
        refused(
                caller().body(scale(
                                "key",
                                key + "-2",
                                "ratings",
                                List.of(wrong("labels", Map.of("english!", "x")), right())))
                        .post("/v1/rating-scales"),
                ProblemType.INVALID_INPUT);
    }

    @Test
    void aScaleInUseGetsNewRatingsAtAnyPlace() {
        use("wrong");
        use("right");

        assertThat(ratings(wrong(), rating("partly", "Partly", 2), right(), rating("void", "Void", 0))
                        .statusCode())
                .isEqualTo(200);
        assertThat(keys()).containsExactly("wrong", "partly", "right", "void");
        use("partly");
    }

    @Test
    void ratingsNobodyHasChosenComeAndGo() {
        assertThat(ratings(rating("maybe", "Maybe", 1), right("meaning", "It rained."))
                        .statusCode())
                .isEqualTo(200);
        assertThat(keys()).containsExactly("maybe", "right");
    }

    @ParameterizedTest
    @CsvSource({"label, Hardly", "meaning, It rained.", "value, 7", "final, false"})
    void aRatingInUseKeepsItsMeaning(String member, String value) {
        use("right");
        Object changed = member.equals("value") ? (Object) 7 : member.equals("final") ? (Object) false : value;

        JsonPath problem = refused(ratings(wrong(), right(member, changed)), ProblemType.CONFLICT);

        assertThat(places(problem)).containsExactly("/ratings/1");
        assertThat(caller().get(path).jsonPath().getString("ratings[1].label")).isEqualTo("Right");
    }

    @Test
    void aRatingInUseIsNeitherRemovedNorMovedPastAnother() {
        use("right");
        use("wrong");

        assertThat(places(refused(ratings(wrong(), rating("x", "X", 9)), ProblemType.CONFLICT)))
                .containsExactly("/ratings");
        assertThat(places(refused(ratings(right(), wrong()), ProblemType.CONFLICT)))
                .containsExactly("/ratings/0");
    }

    @Test
    void aRatingInUseGetsLabelsInFurtherLanguagesAndKeepsThoseItHas() {
        use("right");
        assertThat(ratings(wrong(), right("labels", Map.of("id", "Tepat"))).statusCode())
                .isEqualTo(200);

        refused(ratings(wrong(), right("labels", Map.of("id", "Salah"))), ProblemType.CONFLICT);
        refused(ratings(wrong(), right()), ProblemType.CONFLICT);
        assertThat(caller().get(path).jsonPath().getString("ratings[1].labels.id"))
                .isEqualTo("Tepat");
    }

    /** As somebody would who doesn't go through the service. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update rating set meaning = 'x' where scale_id = ? and key = 'right'",
                "update rating set key = 'x' where scale_id = ? and key = 'right'",
                "update rating set final = false where scale_id = ? and key = 'right'",
                "delete from rating where scale_id = ? and key = 'right'",
                "update rating_label set label = 'x' where scale_id = ?",
                "delete from rating_label where scale_id = ?"
            })
    void theDatabaseItselfKeepsARatingInUse(String change) {
        ratings(wrong(), right("labels", Map.of("id", "Tepat")));
        use("right");
        UUID id = UUID.fromString(path.replaceFirst(".*/", ""));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> sql.statement(change, id).update()))
                .hasMessageContaining("rating in use keeps its meaning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update rating_scale set name = 'x' where key = 'truth' and organization_id is null",
                "delete from rating_label where scale_id = '01900000-0000-7000-8000-000000000001'",
                "update rating set value = 9 where scale_id = '01900000-0000-7000-8000-000000000001' and key = 'true'",
                "insert into rating values ('01900000-0000-7000-8000-000000000001', 'new', 9, 'New', 'New.', 9, true)"
            })
    void theDatabaseItselfKeepsBuiltInScales(String change) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> sql.statement(change).update()))
                // If a verdict has the rating by now, the rule that is for every scale speaks first.
                .message()
                .containsAnyOf("built in rating scale is never changed", "rating in use keeps its meaning");
    }

    @Test
    void builtInScalesHaveLabelsInSixLanguagesAndAreReadOnly() {
        for (int scale = 1; scale <= 3; scale++) {
            JsonPath read = caller().get(BUILT_IN + scale).jsonPath();
            assertThat(read.<Map<String, String>>getList("ratings.labels"))
                    .hasSize(6)
                    .allSatisfy(labels -> assertThat(labels.keySet()).hasToString("[de, es, fr, id, pt]"));
            refused(
                    patching(BUILT_IN + scale).body(Map.of("name", "x")).patch(BUILT_IN + scale),
                    ProblemType.FORBIDDEN);
        }
    }

    @Test
    void anOrganizationsScaleGoesBeforeTheBuiltInOneOfItsKeyAndDraftsKeepTheirs() {
        String claim = acceptedClaim(claim());
        JsonPath builtIn = caller().get("/v1/rating-scales?limit=100").jsonPath();
        String kept = builtIn.getString("items.find { it.key == 'promise' }.ratings[0].key");
        String draft = "/v1/verdicts/"
                + id(
                        "/v1/claims/" + claim + "/verdicts",
                        verdict(id("/v1/sources", source()), "scale", "promise", "rating", kept));
        String other = id("/v1/rating-scales", scale("key", "promise"));
        try {
            patching(draft)
                    .body(Map.of("summary", "Still so."))
                    .patch(draft)
                    .then()
                    .statusCode(200)
                    .body("rating.key", is(kept));
            assertThat(post(
                                    "/v1/claims/" + claim + "/verdicts",
                                    verdict(id("/v1/sources", source()), "scale", "promise", "rating", "right"))
                            .<String>path("rating.label"))
                    .isEqualTo("Right");
        } finally {
            sql.statement("update rating_scale set key = ? where id = ?", key + "-x", UUID.fromString(other))
                    .update();
        }
    }

    @Test
    void aForeignRatingIsReadOverHttp() {
        JsonPath read = caller().queryParam("label", "Menyesatkan")
                .queryParam("inLanguage", "id")
                .get(BUILT_IN + "1/normalization")
                .jsonPath();
        assertThat(read.getMap(""))
                .isEqualTo(Map.of(
                        "scale", "truth", "rating", "half-true", "originalLabel", "Menyesatkan", "readFrom", "label"));
        assertThat(caller().get(BUILT_IN + "1/normalization?value=5&best=5&worst=1")
                        .jsonPath()
                        .getString("rating"))
                .isEqualTo("true");
        assertThat(caller().get(BUILT_IN + "1/normalization?label=Xyzzy")
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(Map.of("scale", "truth", "originalLabel", "Xyzzy"));
        assertThat(places(refused(caller().get(BUILT_IN + "1/normalization?value=1e999"), ProblemType.INVALID_INPUT)))
                .containsExactly("?value");
        assertThat(places(refused(caller().get(BUILT_IN + "1/normalization?inLanguage=!"), ProblemType.INVALID_INPUT)))
                .containsExactly("?inLanguage");
    }

    @Test
    void aVerdictKeepsTheLabelItsPublisherUses() {
        JsonPath drafted = post(
                        "/v1/claims/" + acceptedClaim(claim()) + "/verdicts",
                        verdict(id("/v1/sources", source()), "originalLabel", "Two weeks late"))
                .jsonPath();

        assertThat(drafted.getString("originalLabel")).isEqualTo("Two weeks late");
        assertThat(drafted.getString("rating.key")).isEqualTo("came-true-late");
    }
}
