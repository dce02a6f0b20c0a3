package org.claimtracker.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one organisation works on is not there for another one, nor for the public, whichever way they look for it. */
@QuarkusTest
@TestProfile(WithTokens.class)
class VisibilityTest {

    TokenIssuer issuer;

    private Newsroom ours;
    private Newsroom theirs;

    @BeforeEach
    void registerTwoOrganisations() {
        ours = issuer.newsroom();
        theirs = issuer.newsroom();
    }

    @Test
    void aCandidateIsSeenByItsOrganisationOnly() {
        String text = "Secret candidate " + Api.unique();
        String claim = ours.create("/v1/claims", Api.claim("text", text));

        assertThat(us().get("/v1/claims/" + claim).statusCode()).isEqualTo(200);
        for (RequestSpecification other : others()) {
            assertUnknown(other, "claims", claim, text);
        }
    }

    /** Two organisations send the same article. */
    @Test
    void howManyCandidatesOthersHaveOfATextIsNotTold() {
        Map<String, Object> article = Api.article("url", "https://kabar.example/shared-" + Api.unique());
        assertThat(us().body(article).post("/v1/articles").jsonPath().getList("claims"))
                .isNotEmpty();

        Response read = them().body(article).post("/v1/articles");

        assertThat(read.<Integer>path("intake.proposed")).isPositive();
        assertThat(read.<Integer>path("intake.onFile")).isZero();
    }

    @Test
    void anAcceptedClaimIsSeenByMembersOfOthersButNotYetByThePublic() {
        String claim = accepted("Accepted " + Api.unique());

        assertThat(them().get("/v1/claims/" + claim).statusCode()).isEqualTo(200);
        assertThat(nobody().get("/v1/claims/" + claim).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyItsOrganisationChangesAClaimThatOthersSee() {
        String claim = accepted("Accepted " + Api.unique());

        Response withdrawal = them().header("If-Match", "*")
                .body(Map.of("reason", "not ours"))
                .post("/v1/claims/" + claim + "/withdrawal");
        assertThat(withdrawal.statusCode()).isEqualTo(403);
        Response edit = them().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("text", "x"))
                .patch("/v1/claims/" + claim);
        assertThat(edit.statusCode()).isEqualTo(403);
    }

    @Test
    void aDraftVerdictIsSeenByItsOrganisationOnly() {
        String claim = accepted("Claim of a draft " + Api.unique());
        String source = ours.create("/v1/sources", Api.source());
        String summary = "Secret draft " + Api.unique();
        String verdict = ours.create("/v1/claims/" + claim + "/verdicts", Api.verdict(source, "summary", summary));

        assertThat(us().get("/v1/verdicts/" + verdict).statusCode()).isEqualTo(200);
        for (RequestSpecification other : others()) {
            assertUnknown(other, "verdicts", verdict, summary);
        }
        assertThat(them().get("/v1/claims/" + claim + "/verdicts").asString()).doesNotContain(verdict, summary);
        assertThat(them().get("/v1/claims/" + claim).asString()).doesNotContain(verdict, summary);
    }

    @Test
    void thePublicSeesAClaimWithAPublishedVerdictAndItsSources() {
        String text = "Published " + Api.unique();
        String claim = accepted(text);
        String source = ours.create("/v1/sources", Api.source("title", "Public source"));
        String verdict = published(claim, source);

        assertThat(nobody().get("/v1/claims/" + claim).<String>path("text")).isEqualTo(text);
        assertThat(nobody().get("/v1/verdicts/" + verdict).<String>path("status"))
                .isEqualTo("published");
        assertThat(nobody().get("/v1/sources/" + source).<String>path("title")).isEqualTo("Public source");
        assertThat(nobody().get("/v1/claims?limit=100").asString()).contains(claim);
        assertThat(nobody().get("/v1/verdicts?limit=100").asString()).contains(verdict);
    }

    @Test
    void aSourceOfNothingPublishedIsNotThereForThePublic() {
        String source = ours.create("/v1/sources", Api.source());

        assertThat(nobody().get("/v1/sources/" + source).statusCode()).isEqualTo(404);
    }

    @Test
    void ofAConfidentialSourceOthersSeeThatItExistsAndItsRole() {
        String secret = "Deep throat " + Api.unique();
        String address = "https://secret.example/" + Api.unique();
        String source = ours.create("/v1/sources", Api.source("title", secret, "url", address, "confidential", true));
        String claim = accepted("Rests on a confidential source " + Api.unique());
        ours.create(
                "/v1/claims/" + claim + "/citations",
                Map.of("sourceId", source, "role", "origin", "excerpt", secret + " said so"));
        published(claim, source);

        assertThat(us().get("/v1/sources/" + source).<String>path("title")).isEqualTo(secret);
        assertThat(us().get("/v1/claims/" + claim).<String>path("citations[0].excerpt"))
                .contains(secret);
        for (RequestSpecification other : others()) {
            refused(given().spec(other).get("/v1/sources/" + source), ProblemType.NOT_FOUND);
            Response citing = given().spec(other).get("/v1/claims/" + claim);
            assertThat(citing.<String>path("citations[0].role")).isEqualTo("origin");
            assertThat(citing.<Boolean>path("citations[0].confidential")).isTrue();
            assertThat(citing.asString()).doesNotContain(secret);
            assertThat(given().spec(other)
                            .get("/v1/claims/" + claim + "/citations")
                            .asString())
                    .doesNotContain(secret);
            assertThat(given().spec(other).get("/v1/verdicts?limit=100").asString())
                    .doesNotContain(secret);
        }
        assertThat(them().get("/v1/sources?limit=100").asString()).doesNotContain(secret, address);
        assertThat(them().get("/v1/sources?url=" + address).<List<?>>path("items"))
                .as("asking for the address does not confirm it")
                .isEmpty();
    }

    @Test
    void nobodyFindsOrCountsClaimsByWordsTheyDoNotSee() {
        String word = "hush" + Long.toString(Api.unique(), 26).replaceAll("\\d", "q");
        ours.create("/v1/claims", Api.claim("text", "A candidate on " + word));
        String claim = accepted("Everybody knows of " + word + "pub");
        String source = ours.create("/v1/sources", Api.source());
        published(claim, source);
        ours.create("/v1/claims/" + claim + "/verdicts", Api.verdict(source, "summary", "Draft on " + word + "dra"));
        String article = ours.create("/v1/articles", Api.article("text", "Kata.", "headline", "Judul " + word + "hea"));
        ours.create(
                "/v1/claims/" + claim + "/appearances", Map.of("articleId", article, "quote", Map.of("exact", "Kata")));

        assertThat(us().get("/v1/claims?q=" + word).<Integer>path("total.value"))
                .isEqualTo(1);
        for (RequestSpecification reader : List.of(us(), them(), nobody())) {
            assertThat(given().spec(reader).get("/v1/claims?q=" + word + "dra").<Integer>path("total.value"))
                    .isZero();
            assertThat(given().spec(reader).get("/v1/claims?q=" + word + "pub").<List<String>>path("items.id"))
                    .containsExactly(claim);
        }
        for (RequestSpecification other : others()) {
            assertThat(given().spec(other).get("/v1/claims?q=" + word).<Integer>path("total.value"))
                    .isZero();
            assertThat(given().spec(other).get("/v1/claims/facets?q=" + word).<Integer>path("total.value"))
                    .isZero();
            assertThat(given().spec(other)
                            .get("/v1/claims/similar?minScore=0&text=A candidate on " + word)
                            .asString())
                    .doesNotContain("candidate on");
        }
        assertThat(us().get("/v1/claims?q=" + word + "hea").<List<String>>path("items.highlights.field.flatten()"))
                .contains("headline");
        assertThat(nobody().get("/v1/claims?q=" + word + "hea").<Integer>path("total.value"))
                .as("the public does not see headlines")
                .isZero();
        assertThat(nobody().get("/v1/claims?q=" + word + "pub").asString()).doesNotContain(word + "hea");
    }

    @Test
    void givenAHiddenClaimantOfTheVeryNameAMisspeltNameFindsWhatItFoundBefore() {
        String name = "Zb" + Long.toString(Api.unique(), 26).replaceAll("\\d", "q");
        String misspelt = name + "s Matzerath";
        String claimant = ours.create("/v1/claimants", Map.of("name", name + " Matzerath", "type", "person"));
        String claim = ours.create("/v1/claims", Api.claim("claimantId", claimant));
        ours.step("checker", "/v1/claims/" + claim + "/acceptance");
        published(claim, ours.create("/v1/sources", Api.source()));
        assertThat(nobody().queryParam("q", misspelt).get("/v1/claims").<List<String>>path("items.id"))
                .containsExactly(claim);

        ours.create(
                "/v1/claims",
                Api.claim("claimantId", ours.create("/v1/claimants", Map.of("name", misspelt, "type", "person"))));

        for (RequestSpecification other : others()) {
            assertThat(given().spec(other)
                            .queryParam("q", misspelt)
                            .get("/v1/claims")
                            .<List<String>>path("items.id"))
                    .containsExactly(claim);
        }
    }

    @Test
    void ofThePastThePublicSeesWhatItSawThen() {
        String claim = accepted("Read in the past " + Api.unique());
        String beforePublication = us().get("/v1/claims/" + claim).path("updatedAt");
        String source = ours.create("/v1/sources", Api.source());
        String verdict = published(claim, source);
        String published = us().get("/v1/claims/" + claim).path("updatedAt");
        ours.step("checker", "/v1/claims/" + claim + "/withdrawal", Map.of("reason", "Never said."));

        assertThat(nobody().get("/v1/claims/" + claim).statusCode()).isEqualTo(404);
        assertThat(nobody().get("/v1/claims/" + claim + "/history").statusCode())
                .isEqualTo(404);
        assertThat(nobody().get("/v1/claims/" + claim + "?asOf=" + beforePublication)
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody().get("/v1/claims/" + claim + "?asOf=" + published).<String>path("verdicts[0].id"))
                .isEqualTo(verdict);
    }

    @Test
    void theHistoryThatThePublicSeesNamesNobodyAndStartsWithWhatWasPublished() {
        String claim = accepted("Candidate no more " + Api.unique());
        published(claim, ours.create("/v1/sources", Api.source()));

        Response ofThePublic = nobody().get("/v1/claims/" + claim + "/history");
        assertThat(ofThePublic.<List<?>>path("items")).hasSize(1);
        assertThat(ofThePublic.<String>path("items[0].actor.id")).isNotNull();
        assertThat(ofThePublic.<String>path("items[0].actor.name")).isNull();
        assertThat(us().get("/v1/claims/" + claim + "/history").<List<?>>path("items"))
                .hasSize(3);
        assertThat(us().get("/v1/claims/" + claim + "/history").<String>path("items[0].actor.name"))
                .isNotNull();
    }

    @Test
    void theLedgerIsForEverybodyAndItsDocumentsForWhoSeesTheVerdicts() {
        String claim = accepted("In the ledger " + Api.unique());
        published(claim, ours.create("/v1/sources", Api.source()));
        String ledger =
                "/v1/organizations/" + us().get("/v1/claims/" + claim).<String>path("organizationId") + "/ledger";
        assertThat(nobody().get(ledger).<String>path("items[0].document")).contains("In the ledger");

        ours.step("checker", "/v1/claims/" + claim + "/withdrawal", Map.of("reason", "Never said."));

        assertThat(nobody().get(ledger).<String>path("items[0].hash")).hasSize(64);
        assertThat(nobody().get(ledger).<String>path("items[0].document")).isNull();
        assertThat(nobody().get(ledger + "/verification").statusCode()).isEqualTo(401);
        assertThat(them().get(ledger + "/verification").<Boolean>path("intact")).isTrue();
    }

    @Test
    void theCandidatesOfAnArticleAreSeenByItsOrganisationOnly() {
        Response stored = us().body(Api.article()).post("/v1/articles");
        String article = stored.path("id");
        String candidate = stored.path("claims[0].id");

        assertThat(us().get("/v1/articles/" + article + "/claims").asString()).contains(candidate);
        assertThat(them().get("/v1/articles/" + article + "/claims").<List<?>>path("items"))
                .isEmpty();
        assertThat(them().get("/v1/claims?article=" + article).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void eachOrganisationGetsTheClaimsOfAnArticleThatAnotherOneHasStored() {
        Map<String, Object> article = Api.article();
        Response first = us().body(article).post("/v1/articles");
        Response second = them().body(article).post("/v1/articles");
        Response again = them().body(article).post("/v1/articles");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.<List<String>>path("claims.text"))
                .isNotEmpty()
                .isEqualTo(first.<List<String>>path("claims.text"));
        assertThat(second.<List<String>>path("claims.id")).doesNotContainAnyElementsOf(first.path("claims.id"));
        assertThat(again.<List<String>>path("claims.id")).isEqualTo(second.path("claims.id"));
    }

    @Test
    void anIdempotencyKeyOfOneCallerSaysNothingToAnother() {
        Map<String, Object> claim = Api.claim("text", "Mine " + Api.unique());
        String key = "key-" + Api.unique();
        String first = us().header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .path("id");
        String second = them().header("Idempotency-Key", key)
                .body(claim)
                .post("/v1/claims")
                .path("id");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aMemberOfAnOrganisationThatIsNotRegisteredIsToldSo() {
        Response response = given().header("Authorization", "Bearer " + issuer.token("lost", "nowhere", Role.CHECKER))
                .get("/v1/claims");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.<String>path("detail")).contains("nowhere");
    }

    /** By id, below its id, and in every list of its kind. */
    private static void assertUnknown(RequestSpecification other, String kind, String id, String words) {
        assertThat(given().spec(other).get("/v1/" + kind + "/" + id).statusCode())
                .isEqualTo(404);
        if (kind.equals("claims")) {
            for (String below : List.of("appearances", "citations", "verdicts")) {
                assertThat(given().spec(other)
                                .get("/v1/claims/" + id + "/" + below)
                                .statusCode())
                        .as(below)
                        .isEqualTo(404);
            }
        }
        assertThat(given().spec(other).get("/v1/" + kind + "?limit=100").asString())
                .doesNotContain(id, words);
    }

    private String accepted(String text) {
        String claim = ours.create("/v1/claims", Api.claim("text", text));
        ours.step("checker", "/v1/claims/" + claim + "/acceptance");
        return claim;
    }

    private String published(String claim, String source) {
        String verdict = ours.create("/v1/claims/" + claim + "/verdicts", Api.verdict(source));
        ours.step("checker", "/v1/verdicts/" + verdict + "/submission");
        ours.step("editor", "/v1/verdicts/" + verdict + "/publication");
        return verdict;
    }

    private RequestSpecification us() {
        return ours.as("checker");
    }

    private RequestSpecification them() {
        return theirs.as("checker");
    }

    private static RequestSpecification nobody() {
        return given().contentType("application/json");
    }

    private List<RequestSpecification> others() {
        List<RequestSpecification> others = new ArrayList<>();
        others.add(them());
        others.add(nobody());
        return others;
    }
}
