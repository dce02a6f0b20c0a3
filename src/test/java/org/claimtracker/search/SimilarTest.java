package org.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was claimed before is found again, with what speaks for and against its being the same. */
@QuarkusTest
class SimilarTest {

    @Inject
    TermStatistics statistics;

    /** A name that no other test's claims have. */
    private final String name = "Zyx" + Long.toString(unique(), 26).replaceAll("\\d", "q");

    private static JsonPath similar(String text, Object... more) {
        var request = caller().queryParam("text", text);
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam((String) more[i], more[i + 1]);
        }
        return request.get("/v1/claims/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String say(String text) {
        return id("/v1/claims", claim("text", text));
    }

    @Test
    void theSameInOtherWordsComesFirstAndTheSameWordsScoreNearlyOne() {
        String said = say(name + " announced that its network reached 12 million users in January");
        say(name + " moved to another hosting company");

        JsonPath same =
                similar(name + " announced that its network reached 12 million users in January", "inLanguage", "en");
        JsonPath other = similar(
                "In January, 12 million people were using the network, " + name + " announces", "inLanguage", "en");

        assertThat(same.getString("items[0].claim.id")).isEqualTo(said);
        assertThat(same.getDouble("items[0].score")).isGreaterThan(0.95);
        assertThat(other.getString("items[0].claim.id")).isEqualTo(said);
        assertThat(other.getDouble("items[0].score")).isBetween(0.3, same.getDouble("items[0].score"));
        assertThat(other.getList("items[0].differences")).isEmpty();
        assertThat(other.getList("items[0].shared.numbers")).containsExactly("12");
        assertThat(other.getList("items[0].shared.words", String.class)).contains("network", "million");
    }

    @Test
    void whereNoSpacesPartWordsClaimsAreComparedByTheirLetters() {
        String said = id("/v1/claims", claim("text", name + "有两千三百万用户，政府说。", "inLanguage", "zh"));

        JsonPath found = similar("政府：" + name + "有两千五百万用户", "inLanguage", "zh");

        assertThat(found.getString("items[0].claim.id")).isEqualTo(said);
        assertThat(found.getDouble("items[0].score")).isGreaterThan(0.5);
        assertThat(found.getList("items[0].shared.words", String.class)).contains("政府", "百万用户");
    }

    @Test
    void anotherNumberIsADifference() {
        say("Parler says that " + name + " has 15 million users");

        JsonPath found = similar("Parler says that " + name + " has 12 million users", "inLanguage", "en");

        assertThat(found.getString("items[0].differences[0].kind")).isEqualTo("number");
        assertThat(found.getString("items[0].differences[0].text")).contains("12 million");
        assertThat(found.getString("items[0].differences[0].claim")).contains("15 million");
        assertThat(found.getList("items[0].shared.names", String.class)).contains(name);
    }

    @Test
    void aNegationThatOnlyOneHasIsADifference() {
        say("The minister did not sign the treaty with " + name);

        JsonPath found = similar("The minister signed the treaty with " + name, "inLanguage", "en");

        assertThat(found.getString("items[0].differences[0].kind")).isEqualTo("negation");
        assertThat(found.getString("items[0].differences[0].claim")).isEqualTo("not");
        assertThat(found.<Object>get("items[0].differences[0].text")).isNull();
    }

    @Test
    void aPostIsReadForWhatItSays() {
        String said = say(name + " banned straws in every town");

        JsonPath found = similar(
                "\uD83D\uDE31 https://t.co/abc #" + name
                        + "BannedStraws pic.twitter.com/x1 — Some Body (@some_body) January 18, 2021",
                "inLanguage",
                "en");

        assertThat(found.getString("items[0].claim.id")).isEqualTo(said);
    }

    @Test
    void aClaimIsNotLikeItselfNorLikeWhatIsMergedIntoIt() {
        String claim = say(name + " sold its whole collection of paintings");
        String merged = say(name + " sold the whole collection of paintings");
        String other = say("The whole collection of paintings was sold by " + name);
        caller().header("If-Match", "*").body(Map.of("claimId", claim)).put("/v1/claims/" + merged + "/canonical");

        assertThat(caller().get("/v1/claims/" + claim + "/similar").jsonPath().getList("items.claim.id"))
                .contains(other)
                .doesNotContain(claim, merged);
        assertThat(caller().get("/v1/claims/" + merged + "/similar").jsonPath().getList("items.claim.id"))
                .contains(other)
                .doesNotContain(claim, merged);
    }

    @Test
    void anArticleThatComesInShowsWhatItsClaimsResemble() {
        String quote = "Perusahaan " + name + " menyatakan memiliki 12 juta pengguna di Indonesia.";
        String before = id("/v1/claims", claim("text", quote, "inLanguage", "id"));

        JsonPath filed =
                Api.post("/v1/articles", article("text", "Jakarta. " + quote)).jsonPath();

        assertThat(filed.getList("claims")).isNotEmpty();
        assertThat(filed.getString("claims[0].similar[0].claim.id")).isEqualTo(before);
        assertThat(filed.getDouble("claims[0].similar[0].score")).isGreaterThan(0.5);
        assertThat(filed.getList("claims.similar.flatten().claim.id"))
                .as("not its neighbours in the article")
                .doesNotContainAnyElementsOf(filed.getList("claims.id"));
    }

    @Test
    void statisticsCountInHowManyClaimsAWordStands() {
        say(name + " and " + name);
        say("Also " + name);

        statistics.refresh();

        assertThat(statistics.withGrams(List.of("_zyx")).get("_zyx")).isGreaterThanOrEqualTo(2);
        assertThat(statistics.rarity().of(2)).isGreaterThan(statistics.rarity().of(2000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "'", "\\", "!!!", "a'b\\c", "\uD83E\uDD8B", "#", "@", "— (@x)", "1e9 'x':1A"})
    void whateverTheTextIsItIsAnswered(String text) {
        similar(text);
        similar(text + " " + name, "inLanguage", "id");
    }

    @Test
    void whatIsAskedIsChecked() {
        assertThat(places(refused(caller().get("/v1/claims/similar"), ProblemType.INVALID_INPUT)))
                .isNotEmpty();
        assertThat(places(refused(
                        caller().queryParam("text", "x")
                                .queryParam("minScore", "2")
                                .get("/v1/claims/similar"),
                        ProblemType.INVALID_INPUT)))
                .isNotEmpty();
        refused(caller().get("/v1/claims/0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11/similar"), ProblemType.NOT_FOUND);
    }
}
