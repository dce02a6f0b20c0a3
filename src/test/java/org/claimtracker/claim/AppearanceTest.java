package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.post;
import static org.claimtracker.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim appears where its quote stands to the letter, at one place that is never guessed. */
@QuarkusTest
class AppearanceTest {

    private static final String TWICE = "kembali online";
    private static final int FIRST = Api.TEXT.indexOf(TWICE);
    private static final int SECOND = Api.TEXT.lastIndexOf(TWICE);

    private String article;
    private String appearances;
    private String claim;

    @BeforeEach
    void anArticleAndAClaim() {
        article = id("/v1/articles", article());
        claim = "/v1/claims/" + id("/v1/claims", claim());
        appearances = claim + "/appearances";
    }

    private Map<String, Object> place(String exact, Object... more) {
        Map<String, Object> quote = new HashMap<>(Map.of("exact", exact));
        Map<String, Object> place = new HashMap<>(Map.of("articleId", article, "quote", quote));
        for (int i = 0; i < more.length; i += 2) {
            boolean ofQuote = more[i].equals("prefix") || more[i].equals("suffix");
            (ofQuote ? quote : place).put((String) more[i], more[i + 1]);
        }
        return place;
    }

    @Test
    void aQuoteThatStandsOnceIsKeptWithItsPlaceAndSurroundings() {
        String exact = "12 juta pengguna";

        Response added = post(appearances, place(exact));

        int start = Api.TEXT.indexOf(exact);
        assertThat(added.<String>path("anchor")).isEqualTo("exact");
        assertThat(added.<Integer>path("position.start")).isEqualTo(start);
        assertThat(added.<Integer>path("position.end")).isEqualTo(start + exact.length());
        assertThat(added.<String>path("quote.prefix")).isEqualTo(Api.TEXT.substring(start - 48, start));
        assertThat(added.<String>path("quote.suffix"))
                .isEqualTo(Api.TEXT.substring(start + exact.length(), start + exact.length() + 48));
        assertThat(added.header("Location")).endsWith(appearances);
        assertThat(caller().get(claim).jsonPath().getList("appearances.id", String.class))
                .containsExactly(added.<String>path("id"));
        assertThat(etag(claim)).startsWith("\"1-");
    }

    @Test
    void aQuoteThatStandsElsewhereThanSaidHasMoved() {
        Response added = post(appearances, place("12 juta pengguna", "position", Map.of("start", 0, "end", 16)));

        assertThat(added.<String>path("anchor")).isEqualTo("moved");
        assertThat(added.<Integer>path("position.start")).isEqualTo(Api.TEXT.indexOf("12 juta"));
    }

    @Test
    void aQuoteThatStandsTwiceIsRefusedWithItsPlaces() {
        JsonPath problem = refused(caller().body(place(TWICE)).post(appearances), ProblemType.QUOTE_AMBIGUOUS);

        assertThat(problem.getList("positions.start", Integer.class)).containsExactly(FIRST, SECOND);
        assertThat(problem.getList("positions.end", Integer.class))
                .containsExactly(FIRST + TWICE.length(), SECOND + TWICE.length());
        assertThat(places(problem)).containsExactly("/quote/exact");
        assertThat(caller().get(appearances).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void itsPositionTellsWhichOfTwoIsMeant() {
        for (int start : List.of(FIRST, SECOND)) {
            Response added =
                    post(appearances, place(TWICE, "position", Map.of("start", start, "end", start + TWICE.length())));

            assertThat(added.<String>path("anchor")).isEqualTo("exact");
            assertThat(added.<Integer>path("position.start")).isEqualTo(start);
        }
    }

    @Test
    void aPositionWhereTheQuoteDoesNotStandTellsNothing() {
        refused(
                caller().body(place(TWICE, "position", Map.of("start", FIRST, "end", FIRST + 1)))
                        .post(appearances),
                ProblemType.QUOTE_AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "prefix, 'akan ', true",
        "prefix, 'menunggu Parler ', false",
        "suffix, ' di akhir', true",
        "suffix, '.', false"
    })
    void whatStandsBeforeOrAfterTellsWhichOfTwoIsMeant(String side, String context, boolean first) {
        Response added = post(appearances, place(TWICE, side, context));

        assertThat(added.<Integer>path("position.start")).isEqualTo(first ? FIRST : SECOND);
    }

    @Test
    void surroundingsThatNeitherHasTellNothing() {
        refused(caller().body(place(TWICE, "prefix", "tidak ")).post(appearances), ProblemType.QUOTE_AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "Kembali online",
        "'kembali  online'",
        "kembali offline",
        "'Parler, yang menyatakan memiliki 12 juta pengguna.'"
    })
    void aQuoteThatIsNotInTheTextToTheLetterIsOrphaned(String exact) {
        JsonPath problem = refused(caller().body(place(exact)).post(appearances), ProblemType.QUOTE_ORPHANED);

        assertThat(places(problem)).containsExactly("/quote/exact");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, /position/end",
        "5, 4, /position/end",
        "0, -1, /position/end",
        "-1, 4, /position/start",
        ", 4, /position/start",
        "4, , /position/end"
    })
    void aPositionEndsAfterItStarts(Integer start, Integer end, String pointer) {
        Map<String, Object> position = new HashMap<>();
        position.put("start", start);
        position.put("end", end);

        assertThat(places(refused(
                        caller().body(place("12 juta pengguna", "position", position))
                                .post(appearances),
                        ProblemType.INVALID_INPUT)))
                .containsExactly(pointer);
    }

    @Test
    void aQuoteHasWordsAndAnArticle() {
        assertThat(places(refused(caller().body(place("")).post(appearances), ProblemType.INVALID_INPUT)))
                .containsExactly("/quote/exact");
        assertThat(places(refused(caller().body("{}").post(appearances), ProblemType.INVALID_INPUT)))
                .containsExactly("/articleId", "/quote");
        assertThat(places(refused(
                        caller().body(place("a", "articleId", "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11"))
                                .post(appearances),
                        ProblemType.UNKNOWN_REFERENCE)))
                .containsExactly("/articleId");
        assertThat(places(refused(
                        caller().body(place("a", "revision", 2)).post(appearances), ProblemType.UNKNOWN_REFERENCE)))
                .containsExactly("/articleId");
    }

    @Test
    void aQuoteMayStandInAnEarlierTextOfTheArticle() {
        String url = caller().get("/v1/articles/" + article).path("url");
        id("/v1/articles", article("url", url, "text", "Semua berubah."));

        refused(caller().body(place("12 juta pengguna")).post(appearances), ProblemType.QUOTE_ORPHANED);
        Response added = post(appearances, place("12 juta pengguna", "revision", 1));

        assertThat(added.<Integer>path("revision")).isEqualTo(1);
    }

    @Test
    void aClaimAppearsAtAPlaceOnce() {
        post(appearances, place("12 juta pengguna"));

        JsonPath problem = refused(caller().body(place("12 juta pengguna")).post(appearances), ProblemType.CONFLICT);

        assertThat(problem.getString("detail")).contains("appearance of a claim at a place is unique");
    }

    @Test
    void appearancesOfANewClaimAreNamedByTheirIndexAndAllOrNothingIsStored() {
        int before = caller().get("/v1/articles/" + article + "/claims?limit=100")
                .jsonPath()
                .getList("items")
                .size();

        JsonPath ambiguous = refused(
                caller().body(claim("appearances", List.of(place("12 juta pengguna"), place(TWICE))))
                        .post("/v1/claims"),
                ProblemType.QUOTE_AMBIGUOUS);
        JsonPath orphaned = refused(
                caller().body(claim("appearances", List.of(place("12 juta pengguna"), place("nowhere"))))
                        .post("/v1/claims"),
                ProblemType.QUOTE_ORPHANED);
        JsonPath backwards = refused(
                caller().body(claim(
                                "appearances",
                                List.of(place("12 juta pengguna", "position", Map.of("start", 9, "end", 3)))))
                        .post("/v1/claims"),
                ProblemType.INVALID_INPUT);

        assertThat(places(ambiguous)).containsExactly("/appearances/1/quote/exact");
        assertThat(places(orphaned)).containsExactly("/appearances/1/quote/exact");
        assertThat(places(backwards)).containsExactly("/appearances/0/position/end");
        assertThat(caller().get("/v1/articles/" + article + "/claims?limit=100")
                        .jsonPath()
                        .getList("items"))
                .hasSize(before);
    }

    @Test
    void positionsCountCodePoints() {
        article = id("/v1/articles", article("text", "\ud83d\ude00\ud83d\ude00 Parler kembali."));

        Response added = post(appearances, place("Parler"));

        assertThat(added.<Integer>path("position.start")).isEqualTo(3);
        assertThat(added.<String>path("quote.prefix")).isEqualTo("\ud83d\ude00\ud83d\ude00 ");
    }
}
