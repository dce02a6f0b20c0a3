package org.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patch;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.publishedVerdict;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.step;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.Newsroom;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims are found by the words that are said of them, in the forms of their own language. */
@QuarkusTest
class SearchTest {

    /** A word that no other test's claims have. */
    private final String word = word();

    @Inject
    TermStatistics statistics;

    @Inject
    Sql sql;

    /** Letters only, so that every language's parser takes it for a word, and not like the words of other tests. */
    private static String word() {
        var random = new Random(unique());
        return "zq" + random.ints(10, 'b', 'k').mapToObj(Character::toString).collect(Collectors.joining()) + "xx";
    }

    private static JsonPath search(String q, Object... filters) {
        var request = caller().queryParam("q", q);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam((String) filters[i], filters[i + 1]);
        }
        return request.get("/v1/claims").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> found(String q, Object... filters) {
        return search(q, filters).getList("items.id");
    }

    private String say(String text, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "text";
        all[1] = text;
        System.arraycopy(more, 0, all, 2, more.length);
        return id("/v1/claims", claim(all));
    }

    @Test
    void aClaimIsFoundByItsTextQuotesClaimantHeadlineAndCurrentVerdict() {
        String claimant = id("/v1/claimants", Map.of("name", "Zora " + word + "nam", "type", "person"));
        String article = id(
                "/v1/articles", article("text", "Kata " + word + "quo di sini.", "headline", "Judul " + word + "hea"));
        String claim = acceptedClaim(claim(
                "text",
                "Speaks of " + word,
                "claimantId",
                claimant,
                "appearances",
                List.of(Map.of("articleId", article, "quote", Map.of("exact", word + "quo di sini")))));
        publishedVerdict(claim, verdict(id("/v1/sources", source()), "summary", "Wrong as " + word + "ver."));

        assertThat(found(word)).containsExactly(claim);
        assertThat(found(word + "quo")).contains(claim);
        assertThat(found(word + "nam")).containsExactly(claim);
        assertThat(found(word + "hea")).contains(claim);
        assertThat(found(word + "ver")).containsExactly(claim);
        assertThat(found("%s zora %sver".formatted(word, word)))
                .as("words from different places")
                .containsExactly(claim);
    }

    @Test
    void whatIsNoLongerSaidIsNoLongerFound() {
        String name = word();
        String newName = word();
        String summary = word();
        String claimant = id("/v1/claimants", Map.of("name", name, "type", "person"));
        String claim = acceptedClaim(claim("text", "About " + word, "claimantId", claimant));
        String verdict = publishedVerdict(claim, verdict(id("/v1/sources", source()), "summary", summary));
        assertThat(found(String.join(" ", name, word, summary))).containsExactly(claim);

        patch("/v1/claims/" + claim, Map.of("text", "About something else")).statusCode(200);
        patch("/v1/claimants/" + claimant, Map.of("name", newName)).statusCode(200);
        step(caller().body(Map.of("reason", "Forged.")), "/v1/verdicts/" + verdict, "retraction")
                .statusCode(200);

        assertThat(found(name)).isEmpty();
        assertThat(found(word)).isEmpty();
        assertThat(found(summary)).isEmpty();
        assertThat(found(newName)).containsExactly(claim);
    }

    @ParameterizedTest
    @CsvSource({
        "en, The vaccinations were stopped, vaccinating",
        "en, The café closed, cafe",
        "es, Cerraron las fábricas, fabrica",
        "id, Mereka membohongi warga, bohong",
        "de, Die Häuser brannten, hauser",
        "pt-BR, As nações foram fraudadas, nacoes fraudada",
        "ja, Tokyo tower, TOKYO",
        "ja, 東京タワーは三百三十三メートルです。, タワー",
        "zh, 台湾有两千三百万人口，政府说。, 人口",
        "zh-TW, 台北101大樓有101層, 台北101",
        "th, คนไทยได้รับวัคซีนแล้ว, วัคซีน",
        "km, ប្រទេសកម្ពុជាមានប្រជាជន, កម្ពុជា",
        "my, မြန်မာနိုင်ငံတွင်, နိုင်ငံ"
    })
    void wordsAreFoundInTheFormsOfTheClaimsLanguage(String language, String text, String q) {
        String claim = say(text + " " + word, "inLanguage", language);

        assertThat(found(q + " " + word)).containsExactly(claim);
        assertThat(found(q + " " + word, "inLanguage", language)).containsExactly(claim);
    }

    @Test
    void theSyntaxIsThatOfWebSearch() {
        String phrase = say(word + " told the truth");
        String reversed = say("The truth was told to " + word);
        String other = say(word + " kept silent");

        assertThat(found(word)).containsExactlyInAnyOrder(phrase, reversed, other);
        assertThat(found("\"told the truth\" " + word)).containsExactly(phrase);
        assertThat(found(word + " -silent")).containsExactlyInAnyOrder(phrase, reversed);
        assertThat(found(word + " -\"told the truth\"")).containsExactlyInAnyOrder(reversed, other);
        assertThat(found(word + " silent or " + word + " truth")).containsExactlyInAnyOrder(phrase, reversed, other);
        assertThat(found(word + " silent truth")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\\",
                "\"",
                "!",
                "((",
                "a:*b & | <-> ",
                "-",
                "or or or",
                "'; drop table claim; --",
                "\uD83E\uDD8B",
                "%",
                "the",
                "-the",
                "<script>alert(1)</script>",
                "\uE000\uE001",
                "''''",
                "a\\'b:ABC",
                "{}",
                "-\"a b"
            })
    void whateverIsTypedIsAnswered(String q) {
        say("A " + word + " claim");

        assertThat(search(q).getList("items")).isNotNull();
        assertThat(search(word + " " + q).getString("total.relation")).isEqualTo("exact");
        caller().queryParam("q", q).get("/v1/claims/facets").then().statusCode(200);
    }

    @Test
    void aMisspeltWordFindsWhatIsSpeltLikeItUnlessItIsUnwanted() {
        String claim = say("The president of " + word + "istan resigned");
        statistics.refresh();

        assertThat(found("presdent " + word + "istan")).containsExactly(claim);
        assertThat(found("president " + word + "itsan")).containsExactly(claim);
        assertThat(found(word + "istan -presdent")).containsExactly(claim);
    }

    @Test
    void aWordThatOnlyClaimsOfOthersHaveIsAsUnknownAsOneThatNobodyWrote() {
        String claim = say("What " + word + "mund said");
        Newsroom others = Newsroom.ofDevelopers("others");
        id("/v1/organizations", Map.of("key", others.key(), "name", "Others"));
        others.create("/v1/claims", claim("text", "What " + word + "munt does and " + word + "munz says"));
        statistics.refresh();

        assertThat(found(word + "munt")).as("written by others").containsExactly(claim);
        assertThat(found(word + "munzt")).as("like a word of others").isEqualTo(found(word + "munxt"));
    }

    @Test
    void aNameThatIsNearlyRightFindsWhoIsMeant() {
        String name = "Jonathan " + word;
        String claimant = id("/v1/claimants", Map.of("name", name, "type", "person"));
        String claim = say("Something", "claimantId", claimant);

        assertThat(found("Jonatan " + word)).containsExactly(claim);
    }

    @Test
    void theBestComeFirstAndAMatchInTheClaimBeatsOneInAVerdict() {
        String source = id("/v1/sources", source());
        String inVerdict = acceptedClaim(claim("text", "Another matter"));
        publishedVerdict(inVerdict, verdict(source, "summary", "Compare what was said of " + word + "."));
        String inText = say("Nothing but " + word);
        String inPassing = say("A long claim that speaks of many things, and of cabbages and kings, and of " + word);

        assertThat(found(word)).startsWith(inText).endsWith(inVerdict).contains(inPassing);
        assertThat(found(word, "sort", "relevance")).isEqualTo(found(word));
    }

    /**
     * Made by the database, since there have to be many: the oldest of all, so that other tests' lists start without
     * them, and as long as claims are, so that those of other tests are no longer than the average for them.
     */
    private void sayMany(int many) {
        String one = say(word + " one");
        sql.statement("""
                        insert into claim
                        select c.* from claim one, generate_series(1, ?) n
                         cross join lateral jsonb_populate_record(null::claim, to_jsonb(one) || jsonb_build_object(
                               'id', overlay(md5(n || ?)::uuid::text placing '00000000-0000-7' from 1 for 15),
                               'text', repeat(? || ' ', 7) || repeat('zz ', 12))) c
                         where one.id = ?::uuid""", many - 1, word, word, one).update();
    }

    @Test
    void amongMoreThanAThousandTheNewestComeFirstAndTheTotalStaysExact() {
        sayMany(1_000);
        String last = say("Of many things, and at last of " + word);

        JsonPath page = search(word, "limit", 3);

        assertThat(page.getLong("total.value")).isEqualTo(1_001);
        assertThat(page.getString("total.relation")).isEqualTo("exact");
        assertThat(page.getList("items.id")).startsWith(last).isEqualTo(found(word, "sort", "createdAt", "limit", 3));
        assertThat(found(word, "limit", 3, "cursor", page.getString("next")))
                .hasSize(3)
                .doesNotContain(last);
    }

    @Test
    void pagesOfTheBestGoOnToTheEndWhenTheyBecomeMoreThanAThousand() {
        sayMany(1_000);
        String first = search(word, "limit", 100).getString("next");
        for (int i = 0; i < 3; i++) {
            say("Later: " + word);
        }

        Set<String> walked = new HashSet<>();
        for (String cursor = first; cursor != null; ) {
            JsonPath page = search(word, "limit", 100, "cursor", cursor);
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }
        assertThat(walked).hasSizeGreaterThanOrEqualTo(900);
    }

    @Test
    void wordsThatClaimsHaveInALanguageAreNotTakenForMisspelt() {
        String claim = say("The " + word + "ers are running", "inLanguage", "en");
        say("El " + word + "eria", "inLanguage", "es");
        statistics.refresh();

        assertThat(found("running " + word + "ers")).containsExactly(claim);
    }

    @Test
    void highlightsShowTheWordsAndWhereTheyStand() {
        String text = "\uD83E\uDD8B <b>Vaccines</b> & " + word + " cost 3 < 4";
        String claim = say(text);

        JsonPath hit = search("vaccine " + word);

        assertThat(hit.getList("items.id")).containsExactly(claim);
        assertThat(hit.getString("items[0].highlights[0].field")).isEqualTo("text");
        String piece = hit.getString("items[0].highlights[0].text");
        assertThat(text).contains(piece);
        List<String> marked = new ArrayList<>();
        for (Map<String, Integer> mark : hit.<Map<String, Integer>>getList("items[0].highlights[0].marks")) {
            marked.add(piece.substring(
                    piece.offsetByCodePoints(0, mark.get("start")), piece.offsetByCodePoints(0, mark.get("end"))));
        }
        assertThat(marked).containsExactly("Vaccines", word);
        assertThat(caller().get("/v1/claims/" + claim).<Object>path("highlights"))
                .isNull();
    }

    @Test
    void whereNoSpacesPartWordsTheirLettersAreFoundInARow() {
        String claim = say("台湾有两千三百万人口，" + word + " 政府说。", "inLanguage", "zh");

        assertThat(found("台湾 " + word)).containsExactly(claim);
        assertThat(found("\"万人口\" 政府 " + word)).containsExactly(claim);
        assertThat(found("湾台 " + word)).isEmpty();
        assertThat(found(word + " -政府")).isEmpty();
        assertThat(found(word + " -北京")).containsExactly(claim);
        JsonPath hit = search("人口 " + word);
        assertThat(hit.getString("items[0].highlights[0].text")).isEqualTo("台湾有两千三百万人口，" + word + " 政府说。");
        assertThat(hit.getList("items[0].highlights[0].marks.start")).startsWith(8);
        assertThat(hit.getList("items[0].highlights[0].marks.end")).startsWith(10);
    }

    @Test
    void filtersCombineWithWords() {
        String one = say(word, "inLanguage", "en", "topics", List.of(word), "claimDate", "2021-01-18");
        say(word, "inLanguage", "en", "topics", List.of(word), "claimDate", "2021-01-19");
        say(word, "inLanguage", "id", "topics", List.of(word), "claimDate", "2021-01-18");
        say("Nothing", "inLanguage", "en", "topics", List.of(word), "claimDate", "2021-01-18");

        assertThat(found(word, "inLanguage", "en", "topic", word, "claimedTo", "2021-01-18", "kind", "statement"))
                .containsExactly(one);
        assertThat(search(word, "topic", word).getLong("total.value")).isEqualTo(3);
        assertThat(search(word, "status", "accepted").getLong("total.value")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "createdAt", "updatedAt", "claimDate", "checkWorthiness", "dueOn"})
    void pagesInEveryOrderAreCompleteWhileOthersWrite(String sort) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(say(
                    word + " again".repeat(i % 3),
                    "claimDate",
                    i % 3 == 0 ? null : "2021-01-1" + i % 2,
                    "checkWorthiness",
                    i % 3 == 1 ? null : 0.25 * (i % 2),
                    "prediction",
                    Map.of("dueOn", "2021-01-3" + i % 2, "precision", "day")));
        }
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            var request =
                    caller().queryParam("q", word).queryParam("sort", sort).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/v1/claims").then().statusCode(200).extract().jsonPath();
            assertThat(page.<Object>get("total") == null).isEqualTo(cursor != null);
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            say("written meanwhile: " + word, "claimDate", "2031-01-01", "checkWorthiness", 1);
        } while (cursor != null);

        assertThat(walked).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void eachOrderPutsTheLatestOrHighestFirstAndWhatHasNoneLast() {
        String none = say(word);
        String low = say(word, "claimDate", "2021-01-18", "checkWorthiness", 0.2);
        String high = say(word, "claimDate", "2021-01-20", "checkWorthiness", 0.9);

        assertThat(found(word, "sort", "claimDate")).containsExactly(high, low, none);
        assertThat(found(word, "sort", "checkWorthiness")).containsExactly(high, low, none);
        assertThat(found(word, "sort", "createdAt")).containsExactly(high, low, none);
        patch("/v1/claims/" + low, Map.of("topics", List.of("new"))).statusCode(200);
        assertThat(found(word, "sort", "updatedAt")).containsExactly(low, high, none);
    }

    @Test
    void nothingIsMoreRelevantThanAnythingWhereNothingIsLookedFor() {
        assertThat(places(
                        refused(caller().queryParam("sort", "relevance").get("/v1/claims"), ProblemType.INVALID_INPUT)))
                .containsExactly("?sort");
        assertThat(places(refused(
                        caller().queryParam("q", "x".repeat(501)).get("/v1/claims"), ProblemType.INVALID_INPUT)))
                .isNotEmpty();
    }

    @Test
    void facetsCountWhatTheListHas() {
        String claimant = id("/v1/claimants", Map.of("name", "Name of " + word, "type", "person"));
        String rated = acceptedClaim(claim(
                "text",
                word,
                "topics",
                List.of("a " + word, "b " + word),
                "claimantId",
                claimant,
                "inLanguage",
                "en",
                "prediction",
                Map.of("dueOn", "2021-01-31", "precision", "day"),
                "quantities",
                List.of(Map.of("value", 1))));
        publishedVerdict(rated, verdict(id("/v1/sources", source())));
        say(word, "topics", List.of("a " + word), "inLanguage", "id");
        say(word, "claimantId", claimant);

        JsonPath facets = caller().queryParam("q", word)
                .get("/v1/claims/facets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(facets.getLong("total.value")).isEqualTo(3);
        assertThat(facets.getString("total.relation")).isEqualTo("exact");
        assertThat(counts(facets, "status")).isEqualTo(Map.of("accepted", 1, "candidate", 2));
        assertThat(counts(facets, "kind")).isEqualTo(Map.of("quantity", 1, "prediction", 1, "statement", 2));
        assertThat(counts(facets, "inLanguage")).isEqualTo(Map.of("en", 2, "id", 1));
        assertThat(counts(facets, "topic")).isEqualTo(Map.of("a " + word, 2, "b " + word, 1));
        assertThat(counts(facets, "rating")).isEqualTo(Map.of("came-true-late", 1));
        assertThat(counts(facets, "claimant")).isEqualTo(Map.of(claimant, 2));
        assertThat(facets.getString("claimant[0].label")).isEqualTo("Name of " + word);
        assertThat(facets.getList("reviewedBy.count")).isEqualTo(Collections.singletonList(1));
        assertThat(counts(
                        caller().queryParam("q", word)
                                .queryParam("inLanguage", "id")
                                .get("/v1/claims/facets")
                                .jsonPath(),
                        "topic"))
                .isEqualTo(Map.of("a " + word, 1));
    }

    private static Map<String, Integer> counts(JsonPath facets, String facet) {
        Map<String, Integer> counts = new HashMap<>();
        for (Map<String, Object> count : facets.<Map<String, Object>>getList(facet)) {
            counts.put((String) count.get("value"), (Integer) count.get("count"));
        }
        return counts;
    }
}
