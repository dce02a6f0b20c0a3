package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.post;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.together;
import static org.claimtracker.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in as an article, is kept to the letter, and is followed from one text to the next. */
@QuarkusTest
class ArticleIntakeTest {

    private final String url = "https://kabar.example/intake-" + unique();

    private int articlesAtUrl() {
        return caller().queryParam("url", url)
                .get("/v1/articles")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void anArticleIsKeptToTheLetterWithWhatIsSaidOfIt() {
        String text = "  Spasi di depan,\r\n\ttab, \ud83d\ude00 dan spasi di belakang.  \n";

        Response stored = post("/v1/articles", article("url", url, "text", text, "author", "Sari Dewi"));

        JsonPath read = caller().get(stored.header("Location")).jsonPath();
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(read.getString("text")).isEqualTo(text);
        assertThat(read.getString("author")).isEqualTo("Sari Dewi");
        assertThat(read.getString("datePublished")).isEqualTo("2021-01-20");
        assertThat(read.getInt("revision")).isEqualTo(1);
        assertThat(stored.<String>path("id")).isEqualTo(read.getString("id"));
    }

    @Test
    void everyClaimOfTheAnswerStandsInTheTextWhereItSays() {
        Response stored = post("/v1/articles", article("text", "\ud83d\ude00 " + Api.TEXT));

        List<Map<String, Object>> appearances = stored.jsonPath().getList("claims.appearances.flatten()");
        assertThat(appearances).hasSizeGreaterThanOrEqualTo(2);
        for (int i = 0; i < appearances.size(); i++) {
            JsonPath json = stored.jsonPath();
            String at = "claims.appearances.flatten()[%d].".formatted(i);
            String text = "\ud83d\ude00 " + Api.TEXT;
            assertThat(text.substring(
                            text.offsetByCodePoints(0, json.getInt(at + "position.start")),
                            text.offsetByCodePoints(0, json.getInt(at + "position.end"))))
                    .isEqualTo(json.getString(at + "quote.exact"));
            assertThat(text)
                    .contains(json.getString(at + "quote.prefix")
                            + json.getString(at + "quote.exact")
                            + json.getString(at + "quote.suffix"));
        }
    }

    @Test
    void aTranscriptIsFiledWholeAndItsClaimsThatAreMostWorthCheckingAreCompared() {
        String text = IntStream.range(1000, 1240)
                .mapToObj(number -> number % 2 == 0
                        ? "Gubernur Sari Dewi mengatakan %d warga menerima bantuan pada 2020.".formatted(number)
                        : "Sebanyak %d warga menerima bantuan.".formatted(number))
                .collect(Collectors.joining("\n"));

        JsonPath filed = post("/v1/articles", article("url", url, "text", text)).jsonPath();

        List<Map<String, Object>> claims = filed.getList("claims");
        assertThat(claims).hasSize(240);
        assertThat(filed.getString("intake.note"))
                .isEqualTo("Only the 100 claims most worth checking were compared with earlier ones.");
        Map<Boolean, List<Float>> worth = claims.stream()
                .collect(Collectors.partitioningBy(
                        claim -> claim.containsKey("similar"),
                        Collectors.mapping(claim -> (Float) claim.get("checkWorthiness"), Collectors.toList())));
        assertThat(worth.get(true)).hasSize(100);
        assertThat(Collections.min(worth.get(true))).isGreaterThan(Collections.min(worth.get(false)));
        assertThat(Collections.min(worth.get(true))).isGreaterThanOrEqualTo(Collections.max(worth.get(false)));
    }

    @Test
    void whatIsNotSaidOfANewTextStaysAsItWasSaidBefore() {
        String path = "/v1/articles/" + id("/v1/articles", article("url", url, "author", "Sari Dewi"));

        post("/v1/articles", Map.of("url", url, "text", "Baru. " + Api.TEXT, "headline", "Judul baru"));

        JsonPath revised = caller().get(path).jsonPath();
        assertThat(revised.getInt("revision")).isEqualTo(2);
        assertThat(revised.getString("headline")).isEqualTo("Judul baru");
        assertThat(revised.getString("publisher")).isEqualTo("Kabar Contoh");
        assertThat(revised.getString("author")).isEqualTo("Sari Dewi");
        assertThat(revised.getString("datePublished")).isEqualTo("2021-01-20");
    }

    @Test
    void whatWasNotKnownOfAnArticleIsTakenWithTheSameText() {
        Response first = post("/v1/articles", Map.of("url", url, "text", Api.TEXT, "headline", "Judul"));

        Response again = post("/v1/articles", article("url", url));

        assertThat(again.statusCode()).isEqualTo(200);
        JsonPath completed = caller().get("/v1/articles/" + first.path("id")).jsonPath();
        assertThat(completed.getInt("revision")).isEqualTo(1);
        assertThat(completed.getString("headline")).isEqualTo("Judul");
        assertThat(completed.getString("publisher")).isEqualTo("Kabar Contoh");
        assertThat(completed.getString("datePublished")).isEqualTo("2021-01-20");
    }

    @ParameterizedTest
    @CsvSource({
        "https://KABAR.example/%s#bagian, https://kabar.example/%s",
        "https://президент.example/%s, https://xn--d1abbgf6aiiy.example/%s"
    })
    void anArticleIsFoundByItsUrlHoweverItIsWritten(String written, String known) {
        String path = String.valueOf(unique());
        String id = id("/v1/articles", article("url", written.formatted(path)));

        for (String asked : List.of(written.formatted(path), known.formatted(path))) {
            assertThat(caller().queryParam("url", asked)
                            .get("/v1/articles")
                            .jsonPath()
                            .getList("items.id"))
                    .containsExactly(id);
        }
        assertThat(caller().get("/v1/articles/" + id).<String>path("url")).isEqualTo(known.formatted(path));
        assertThat(places(refused(
                        caller().queryParam("url", "kabar.example").get("/v1/articles"), ProblemType.INVALID_INPUT)))
                .containsExactly("?url");
    }

    @Test
    void aTextIsReadThoughAClaimWasAddedToItByHand() {
        String text = "Catatan harian. Gubernur Sari Dewi mengatakan 1.250 warga menerima bantuan pada 2020.";
        String picture = "https://kabar.example/foto-" + unique();
        JsonPath stored = post("/v1/articles", article("url", picture, "text", "Catatan harian."))
                .jsonPath();
        id(
                "/v1/claims",
                Api.claim(
                        "appearances",
                        List.of(Map.of(
                                "articleId", stored.getString("id"), "quote", Map.of("exact", "Catatan harian")))));

        JsonPath revised =
                post("/v1/articles", article("url", picture, "text", text)).jsonPath();
        JsonPath again =
                post("/v1/articles", article("url", picture, "text", text)).jsonPath();

        assertThat(revised.getInt("intake.proposed")).isEqualTo(1);
        assertThat(again.getString("intake.note")).contains("not read again");
    }

    @Test
    void aNameThatSeveralHaveMeansNoneOfThemWhoIsDescribed() {
        String name = "Sari Q" + Long.toString(unique(), 26).replaceAll("\\d", "q");
        String mayor = id("/v1/claimants", Map.of("name", name, "type", "person", "description", "Mayor of Ambon"));
        String text = "Wali Kota " + name + " mengatakan 1.250 warga menerima bantuan pada 2020.";
        String claimant = "claims[0].claimant.id";

        String only = post("/v1/articles", article("text", text)).path(claimant);
        String keeper = id("/v1/claimants", Map.of("name", name, "type", "person", "description", "Goalkeeper"));
        String either =
                post("/v1/articles", article("text", text + " Selesai.")).path(claimant);
        String again = post("/v1/articles", article("text", text + " Tamat.")).path(claimant);

        assertThat(only).isEqualTo(mayor);
        assertThat(either).isNotIn(mayor, keeper);
        assertThat(again).isEqualTo(either);
    }

    @Test
    void givenTwoNamesThatAreOneToTheStoreOnlyTheTextIsKeptAndBothMeanOnePerson() {
        String surname = "Demir" + Long.toString(unique(), 26).replaceAll("\\d", "q");
        String text =
                "Ipek %1$s, the mayor, said the city has 12 million users. Later that day, \u0130pek %1$s said the bridge will cost 5 million dollars."
                        .formatted(surname);

        Response stored = post("/v1/articles", article("text", text, "inLanguage", "en"));

        assertThat(stored.jsonPath().<String>getList("claims.claimant.id"))
                .hasSize(2)
                .containsOnly(stored.jsonPath().getString("claims[0].claimant.id"));
    }

    @Test
    void theSameUrlWithTheSameTextIsTheSameArticleAndNothingNew() {
        Response first = post("/v1/articles", article("url", url));
        String tag = etag("/v1/articles/" + first.path("id"));

        Response second = post("/v1/articles", article("url", url, "headline", "Another headline"));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getMap("")).containsAllEntriesOf(without(first, "intake"));
        assertThat(etag("/v1/articles/" + first.path("id"))).isEqualTo(tag);
        assertThat(articlesAtUrl()).isEqualTo(1);
    }

    /** How its claims were found is told of each request, and not part of the article. */
    private static Map<String, Object> without(Response answer, String name) {
        Map<String, Object> values = new HashMap<>(answer.jsonPath().getMap(""));
        values.remove(name);
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "https://KABAR.example/%s, https://kabar.example/%s",
        "HTTPS://kabar.example/%s, https://kabar.example/%s",
        "https://kabar.example/%s#comments, https://kabar.example/%s",
        "https://kabar.example/a/../%s, https://kabar.example/%s"
    })
    void anArticleHasOneUrlHoweverItIsWritten(String one, String other) {
        String path = "path-" + unique();
        String first = id("/v1/articles", article("url", one.formatted(path)));

        Response second = post("/v1/articles", article("url", other.formatted(path)));

        assertThat(second.<String>path("id")).isEqualTo(first);
        assertThat(second.<String>path("url")).isEqualTo(other.formatted(path));
    }

    @Test
    void articlesWithoutUrlAreArticlesOfTheirOwn() {
        String first = id("/v1/articles", article("url", null));

        assertThat(id("/v1/articles", article("url", null))).isNotEqualTo(first);
    }

    @Test
    void theSameUrlWithAnotherTextIsANewRevisionAndTheOldOneStaysReadable() {
        String path = "/v1/articles/" + id("/v1/articles", article("url", url, "text", "Teks pertama."));
        String before = etag(path);

        Response second = post("/v1/articles", article("url", url, "text", "Teks kedua.", "headline", "Judul baru"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat("/v1/articles/" + second.path("id")).isEqualTo(path);
        assertThat(second.<Integer>path("revision")).isEqualTo(2);
        JsonPath newest = caller().get(path).jsonPath();
        assertThat(newest.getString("text")).isEqualTo("Teks kedua.");
        assertThat(newest.getString("headline")).isEqualTo("Judul baru");
        assertThat(caller().get(path + "?revision=1").jsonPath().getString("text"))
                .isEqualTo("Teks pertama.");
        assertThat(caller().get(path + "/revisions").jsonPath().getList("items.revision", Integer.class))
                .containsExactly(2, 1);
        assertThat(etag(path)).isNotEqualTo(before);
        refused(caller().get(path + "?revision=3"), ProblemType.NOT_FOUND);
        refused(caller().get(path + "?revision=0"), ProblemType.NOT_FOUND);
        assertThat(articlesAtUrl()).isEqualTo(1);
    }

    @Test
    void aTextThatComesBackIsARevisionOfItsOwn() {
        id("/v1/articles", article("url", url, "text", "Teks pertama."));
        id("/v1/articles", article("url", url, "text", "Teks kedua."));

        assertThat(post("/v1/articles", article("url", url, "text", "Teks pertama."))
                        .<Integer>path("revision"))
                .isEqualTo(3);
    }

    @Test
    void ofIdenticalRequestsAtTheSameMomentOneMakesTheArticleAndAllAnswerIt() throws Exception {
        List<Response> answers = together(
                Collections.nCopies(6, () -> caller().body(article("url", url)).post("/v1/articles")));

        assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(200, 200, 200, 200, 200, 201);
        assertThat(new TreeSet<>(answers.stream()
                        .map(answer -> answer.<String>path("id"))
                        .toList()))
                .hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> Set.copyOf(answer.jsonPath().getList("claims.id")))
                        .distinct())
                .hasSize(1);
        assertThat(articlesAtUrl()).isEqualTo(1);
    }

    @Test
    void ofTwoNewTextsAtTheSameMomentBothBecomeRevisions() throws Exception {
        id("/v1/articles", article("url", url, "text", "Teks pertama."));

        List<Response> answers = together(List.of(
                () -> caller().body(article("url", url, "text", "Teks kedua.")).post("/v1/articles"),
                () -> caller().body(article("url", url, "text", "Teks ketiga.")).post("/v1/articles")));

        assertThat(answers.stream()
                        .map(answer -> answer.<Integer>path("revision"))
                        .sorted())
                .containsExactly(2, 3);
    }

    private String claimAt(String article, String exact, Integer start) {
        Map<String, Object> appearance = new HashMap<>(Map.of("articleId", article, "quote", Map.of("exact", exact)));
        if (start != null) {
            appearance.put("position", Map.of("start", start, "end", start + exact.length()));
        }
        return id("/v1/claims", claim("appearances", List.of(appearance)));
    }

    private JsonPath last(String claim) {
        return caller().get("/v1/claims/" + claim).jsonPath().setRootPath("appearances[-1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parler kembali online. Itu saja. | exact | 7",
                "Hari ini Parler kembali online. | moved | 16",
                "kembali online, lalu kembali online. | ambiguous |",
                "Parler tutup selamanya. | orphaned |"
            })
    void aClaimIsFollowedIntoTheNewText(String text, String anchor, Integer start) {
        String article = id("/v1/articles", article("url", url, "text", "Parler kembali online."));
        String claim = claimAt(article, "kembali online", null);
        String before = etag("/v1/claims/" + claim);

        id("/v1/articles", article("url", url, "text", text));

        JsonPath appearance = last(claim);
        assertThat(appearance.getInt("revision")).isEqualTo(2);
        assertThat(appearance.getString("anchor")).isEqualTo(anchor);
        assertThat(appearance.getString("quote.exact")).isEqualTo("kembali online");
        assertThat(appearance.<Integer>get("position.start")).isEqualTo(start);
        assertThat(etag("/v1/claims/" + claim)).isNotEqualTo(before);
    }

    @Test
    void aClaimWhoseWordsComeBackIsFoundAgain() {
        String article = id("/v1/articles", article("url", url, "text", "Parler kembali online."));
        String claim = claimAt(article, "kembali online", null);
        id("/v1/articles", article("url", url, "text", "Parler tutup selamanya."));

        id("/v1/articles", article("url", url, "text", "Akhirnya kembali online."));

        assertThat(last(claim).getString("anchor")).isEqualTo("exact");
        assertThat(last(claim).getInt("revision")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kini kembali online. | moved",
                "kembali online, oh kembali online, ya kembali online. | ambiguous",
                "Tutup. | orphaned"
            })
    void aClaimThatStandsAtTwoPlacesOfATextIsFollowedThoughTheyBecomeOne(String text, String anchor) {
        String article =
                id("/v1/articles", article("url", url, "text", "Parler kembali online. Parler kembali online."));
        String claim = claimAt(article, "kembali online", 7);
        id(
                "/v1/claims/" + claim + "/appearances",
                Map.of(
                        "articleId",
                        article,
                        "quote",
                        Map.of("exact", "kembali online"),
                        "position",
                        Map.of("start", 30, "end", 44)));

        Response revised = caller().body(article("url", url, "text", text)).post("/v1/articles");

        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(201);
        assertThat(last(claim).getString("anchor")).isEqualTo(anchor);
    }

    @Test
    void whatWasFiledOfAnEarlierTextIsNotFiledAgainFromTheNextOne() {
        Response first = post("/v1/articles", article("url", url));
        List<String> before = first.jsonPath().getList("claims.id");

        Response second = post("/v1/articles", article("url", url, "text", Api.TEXT + "\n\nSelesai."));

        assertThat(second.jsonPath().getList("claims.id", String.class)).containsExactlyElementsOf(before);
    }

    @Test
    void aClaimThatWasMergedIsNotFiledAgainFromTheNextText() {
        Response first = post("/v1/articles", article("url", url));
        List<String> before = first.jsonPath().getList("claims.id");
        String canonical = id("/v1/claims", claim());
        caller().header("If-Match", "*")
                .body(Map.of("claimId", canonical))
                .put("/v1/claims/" + before.getFirst() + "/canonical")
                .then()
                .statusCode(200);

        Response second = post("/v1/articles", article("url", url, "text", Api.TEXT + "\n\nSelesai."));

        List<String> after = second.jsonPath().getList("claims.id", String.class);
        assertThat(after.getFirst())
                .as("what stands for it stands in its place")
                .isEqualTo(canonical);
        assertThat(after.subList(1, after.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void thePageItIsOnIsReadForItsWordsAndWhatItSaysOfItself() {
        String page = """
                <html lang="id"><head><title>Parler | Kabar Contoh</title>
                <meta property="og:site_name" content="Kabar Contoh">
                <meta property="article:published_time" content="2021-01-20T08:00:00+07:00">
                <link rel="canonical" href="%s"></head>
                <body><nav><a href="/">Beranda</a></nav><article><h1>Parler Kembali</h1>
                <p>Parler, yang menyatakan memiliki 12 juta pengguna, menggugat Amazon pekan lalu.</p>
                <p>CEO Parler John Matze mengatakan layanan itu akan kembali online di akhir bulan Januari.</p>
                </article><script>alert('no')</script></body></html>""".formatted(url);

        Response stored = post("/v1/articles", Map.of("html", page));

        assertThat(stored.<String>path("url")).isEqualTo(url);
        assertThat(stored.<String>path("publisher")).isEqualTo("Kabar Contoh");
        assertThat(stored.<String>path("datePublished")).isEqualTo("2021-01-20");
        assertThat(stored.<String>path("inLanguage")).isEqualTo("id");
        assertThat(stored.<String>path("text")).contains("12 juta pengguna").doesNotContain("alert", "<p>", "Beranda");
        assertThat(stored.jsonPath().getList("claims")).isNotEmpty();
    }

    @Test
    void whatIsSaidGoesBeforeWhatThePageSays() {
        String page = "<html lang=\"en\"><head><title>Of the page</title></head><body><article><p>"
                + "Parler, yang menyatakan memiliki 12 juta pengguna, menggugat Amazon pekan lalu."
                + "</p></article></body></html>";

        Response stored = post(
                "/v1/articles",
                Map.of("html", page, "url", url, "headline", "Given", "inLanguage", "id", "publisher", "Given, too"));

        assertThat(stored.<String>path("headline")).isEqualTo("Given");
        assertThat(stored.<String>path("publisher")).isEqualTo("Given, too");
        assertThat(stored.<String>path("inLanguage")).isEqualTo("id");
    }

    @Test
    void aTextIsBelievedBeforeTheLanguageThatItsPageDeclares() {
        String page = "<html lang=\"en-US\"><body><article><p>"
                + "Parler, yang menyatakan memiliki 12 juta pengguna, menggugat Amazon pekan lalu."
                + "</p></article></body></html>";

        assertThat(post("/v1/articles", Map.of("html", page, "url", url)).<String>path("inLanguage"))
                .isEqualTo("id");
    }

    @Test
    void anArticleOfAUrlAloneIsNotFetchedYet() {
        JsonPath problem =
                refused(caller().body(Map.of("url", url)).post("/v1/articles"), ProblemType.FETCHING_UNAVAILABLE);

        assertThat(places(problem)).containsExactly("/text");
        assertThat(articlesAtUrl()).isZero();
    }

    @Test
    void anArticleIsGivenAsTextOrAsItsPage() {
        assertThat(places(refused(caller().body("{}").post("/v1/articles"), ProblemType.INVALID_INPUT)))
                .containsExactly("/text");
        assertThat(places(refused(
                        caller().body(article("html", "<p>Teks</p>")).post("/v1/articles"), ProblemType.INVALID_INPUT)))
                .containsExactly("/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r ", "\u2003\u3000"})
    void aTextWithoutWordsIsRefused(String text) {
        assertThat(places(refused(
                        caller().body(article("url", url, "text", text)).post("/v1/articles"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/text");
        assertThat(articlesAtUrl()).isZero();
    }

    @Test
    void aPageWithCharactersThatAreNoneIsReadAsBrowsersReadIt() {
        String body = """
                {"url": "%s", "html": "<html lang=id>\\u0000<article><p>%s</p><p>Kode \\u0000 dan \\ud83d.</p>\\udc00"}""".formatted(url, Api.TEXT.replace("\n", " ").replace("\"", ""));

        Response stored = caller().body(body).post("/v1/articles");

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(stored.<String>path("text"))
                .contains("12 juta pengguna", "Kode")
                .doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "<p> </p>", "<script>var text = 'Teks';</script>"})
    void aPageWithoutWordsIsRefused(String html) {
        assertThat(places(refused(
                        caller().body(Map.of("html", html, "url", url)).post("/v1/articles"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/html");
        assertThat(articlesAtUrl()).isZero();
    }

    @Test
    void aTextHasAtMostTwoMillionBytes() {
        String unit = "\u00e9 ";
        String most = unit.repeat(2_000_000 / 3) + "ab";

        JsonPath problem = refused(
                caller().body(article("url", url, "text", most + "c")).post("/v1/articles"),
                ProblemType.CONTENT_TOO_LARGE);
        assertThat(places(problem)).containsExactly("/text");
        assertThat(articlesAtUrl()).isZero();

        caller().body(article("url", url, "text", most))
                .post("/v1/articles")
                .then()
                .statusCode(201);
    }

    @Test
    void aLanguageThatCannotBeToldHasToBeSaid() {
        JsonPath problem = refused(
                caller().body(article("url", url, "text", "12 34 56", "inLanguage", null))
                        .post("/v1/articles"),
                ProblemType.LANGUAGE_UNKNOWN);

        assertThat(places(problem)).containsExactly("/inLanguage");
        assertThat(articlesAtUrl()).isZero();
    }

    @Test
    void theLanguageIsFoundOutWhenItIsLeftOut() {
        assertThat(post("/v1/articles", article("inLanguage", null)).<String>path("inLanguage"))
                .isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "english", "e", "", "id_ID", "qqq", "en-", "-", "und", "12"})
    void aLanguageTagThatNoLanguageHasIsRefused(String tag) {
        assertThat(places(refused(
                        caller().body(article("inLanguage", tag)).post("/v1/articles"), ProblemType.INVALID_INPUT)))
                .containsExactly("/inLanguage");
    }

    @ParameterizedTest
    @CsvSource({"id, id", "ID, id", "pt-br, pt-BR", "zh-hant-tw, zh-Hant-TW", "jv, jv", "ban, ban"})
    void aLanguageTagIsKeptInItsCanonicalForm(String given, String kept) {
        assertThat(post("/v1/articles", article("inLanguage", given)).<String>path("inLanguage"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kabar.example/a",
                "ftp://kabar.example/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://user:secret@kabar.example/",
                "https://kabar.example/a b",
                "//kabar.example/a",
                ""
            })
    void anAddressIsAnAbsoluteOneOfTheWeb(String address) {
        assertThat(places(refused(
                        caller().body(article("url", address)).post("/v1/articles"), ProblemType.INVALID_INPUT)))
                .containsExactly("/url");
    }

    @Test
    void anAddressHasAtMostTwoThousandCharacters() {
        String longest = "https://kabar.example/" + unique();
        longest += "a".repeat(2000 - longest.length());

        assertThat(places(refused(
                        caller().body(article("url", longest + "a")).post("/v1/articles"), ProblemType.INVALID_INPUT)))
                .containsExactly("/url");
        caller().body(article("url", longest)).post("/v1/articles").then().statusCode(201);
    }

    @Test
    void aNumberThatNobodyWouldWriteInATextDoesNotSpoilTheRecord() {
        for (String number : List.of("9".repeat(150), "1." + "3".repeat(150), "9".repeat(99) + " juta")) {
            Response stored = caller().body(article(
                            "text", "CEO Parler John Matze mengatakan Parler memiliki " + number + " pengguna."))
                    .post("/v1/articles");

            assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
            caller().get("/v1/articles/" + stored.path("id") + "/claims").then().statusCode(200);
        }
    }

    @Test
    void whatAPageSaysOfItselfIsLeftOutWhereItIsNotAllowed() {
        String page = "<html lang=\"xx\"><head><link rel=\"canonical\" href=\"https://kabar.example/" + "a".repeat(2000)
                + "\"></head><body><article><p>" + Api.TEXT + "</p></article></body></html>";

        Response stored =
                caller().body(Map.of("html", page, "inLanguage", "id")).post("/v1/articles");

        assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
        assertThat(stored.<String>path("url")).isNull();
        refused(
                caller().body(Map.of("html", "<html lang=\"xx\"><p>12 34 56</p></html>"))
                        .post("/v1/articles"),
                ProblemType.LANGUAGE_UNKNOWN);
    }

    @Test
    void whatIsSaidOfAnArticleHasItsLimits() {
        assertThat(places(refused(
                        caller().body(article(
                                        "headline",
                                        "a".repeat(1001),
                                        "publisher",
                                        "",
                                        "author",
                                        "a".repeat(201),
                                        "datePublished",
                                        "2021-01-20"))
                                .post("/v1/articles"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/author", "/headline", "/publisher");
    }
}
