package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole story in order: from an article of January 2021 to what came of a prediction in it. */
@QuarkusTest
class StoryTest {

    /** The article the project started from; its publisher's, so it is no part of the repository. */
    private static final Path REAL = Path.of("../shared/data/articles/parler-online-lagi.id.txt");

    private static final String HEADLINE = "Sempat Dimatikan Amazon, Medsos Pendukung Trump Parler Online Lagi";

    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void fromTheRealArticleToAVerdictThatCameLater() throws IOException {
        assumeTrue(Files.exists(REAL), "the real article is at hand");
        String text = Files.readString(REAL);

        var claims = play(text, HEADLINE);

        List<String> quotes = claims.getList("claims.appearances.flatten().quote.exact");
        assertThat(quotes)
                .noneMatch(quote -> quote.contains("Baca Juga"))
                .noneMatch(quote -> quote.contains("Pesan yang tertera"))
                .noneMatch(quote -> quote.contains("Sugih Hartanto"))
                .noneMatch(quote -> quote.contains("Terpopuler"))
                .noneMatch(quote -> quote.contains("08:23 WIB"));
    }

    @Test
    void fromAnArticleOfOurOwnToAVerdictThatCameLater() throws IOException {
        String text;
        try (var sample = StoryTest.class.getResourceAsStream("/extraction/parler-own.id.txt")) {
            text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
        play(text, "Parler Kembali Dapat Diakses");
    }

    private JsonPath play(String text, String headline) {
        clock.set("2021-01-20T02:00:00Z");
        JsonPath stored = Api.caller()
                .body(Map.of(
                        "text",
                        text,
                        "url",
                        "https://kabar.example/" + Api.unique(),
                        "headline",
                        headline,
                        "publisher",
                        "Kabar Contoh",
                        "datePublished",
                        "2021-01-20"))
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .body("inLanguage", equalTo("id"))
                .body("text", equalTo(text))
                .body("claims.status", not(hasItem(not(equalTo("candidate")))))
                .extract()
                .jsonPath();
        List<String> quotes = stored.getList("claims.appearances.flatten().quote.exact");
        List<Integer> starts = stored.getList("claims.appearances.flatten().position.start");
        List<Integer> ends = stored.getList("claims.appearances.flatten().position.end");
        for (int i = 0; i < quotes.size(); i++) {
            assertThat(slice(text, starts.get(i), ends.get(i))).isEqualTo(quotes.get(i));
        }

        String quantity =
                "claims.find { it.claimant?.name == 'Parler' && it.quantities.any { it.unit == 'pengguna' } }.";
        assertThat(stored.getLong(quantity + "quantities[0].value")).isEqualTo(12_000_000);
        assertThat(stored.getString(quantity + "quantities[0].exact")).isEqualTo("12 juta pengguna");
        assertThat(stored.getString(quantity + "claimant.name")).isEqualTo("Parler");
        assertThat(stored.getString(quantity + "claimant.type")).isEqualTo("organization");

        String prediction = "claims.find { it.prediction != null }.";
        assertThat(stored.getString(prediction + "prediction.dueOn")).isEqualTo("2021-01-31");
        assertThat(stored.getString(prediction + "prediction.precision")).isEqualTo("month");
        assertThat(stored.getString(prediction + "claimant.name")).isEqualTo("John Matze");
        assertThat(stored.getString(prediction + "claimant.type")).isEqualTo("person");
        assertThat(stored.getString(prediction + "claimDate")).isEqualTo("2021-01-18");
        String id = stored.getString(prediction + "id");
        String claim = "/v1/claims/" + id;

        Api.step(Api.caller(), claim, "acceptance").statusCode(200).body("status", equalTo("accepted"));
        String source = Api.id(
                "/v1/sources",
                Api.source(
                        "archiveUrl", "https://web.archive.org/web/2021/https://video.example/matze",
                        "retrievedAt", "2021-01-18T15:30:00Z"));
        Api.post(claim + "/citations", Map.of("sourceId", source, "role", "origin"));

        clock.set("2021-01-31T23:59:59Z");
        Api.caller().get(claim).then().body("due", equalTo("upcoming"));
        clock.set("2021-02-01T00:00:00Z");
        Api.caller()
                .get("/v1/claims?due=overdue&sort=dueOn&limit=100")
                .then()
                .body("items.id", hasItem(id))
                .body("items.due", not(hasItem(not(equalTo("overdue")))));

        clock.set("2021-02-16T09:00:00Z");
        String evidence = Api.id("/v1/sources", Api.source("type", "document", "title", "parler.com, reachable again"));
        String verdict = Api.id(claim + "/verdicts", Api.verdict(evidence));
        Api.step(Api.caller(), "/v1/verdicts/" + verdict, "submission").body("status", equalTo("in_review"));
        Api.caller().get(claim).then().body("verdicts", hasSize(0)).body("due", equalTo("overdue"));
        Api.step(Api.caller("editor"), "/v1/verdicts/" + verdict, "publication")
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("publishedAt", equalTo("2021-02-16T09:00:00Z"))
                .body("decidedOn", equalTo("2021-02-15"));

        Api.caller()
                .get(claim)
                .then()
                .body("version", greaterThan(0))
                .body("status", equalTo("accepted"))
                .body("due", equalTo("settled"))
                .body("statusReason", nullValue())
                .body("citations.sourceId", contains(source))
                .body("citations.role", contains("origin"))
                .body("verdicts", hasSize(1))
                .body("verdicts[0].id", equalTo(verdict))
                .body("verdicts[0].rating.key", equalTo("came-true-late"))
                .body("verdicts[0].rating.label", equalTo("Came true, late"))
                .body("verdicts[0].organization.name", equalTo("Development newsroom"));
        Api.caller().get("/v1/claims?due=settled&sort=dueOn&limit=100").then().body("items.id", hasItem(id));
        Api.caller().get("/v1/claims?due=overdue&sort=dueOn&limit=100").then().body("items.id", not(hasItem(id)));
        return stored;
    }

    private static String slice(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
