package org.claimtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patching;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.post;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a confidential source, other organisations learn that it exists, and nothing it says. */
@QuarkusTest
class ConfidentialSourceTest {

    @Inject
    Sql sql;

    private final String url = "https://leaks.example/" + unique();
    private String source;

    @BeforeEach
    void aConfidentialSource() {
        source = id(
                "/v1/sources",
                source(
                        "confidential",
                        true,
                        "url",
                        url,
                        "archiveUrl",
                        "https://archive.example/1",
                        "retrievedAt",
                        "2021-01-18T15:30:00Z",
                        "contentSha256",
                        "a".repeat(64)));
    }

    /** Callers of tests are all of one organisation, so the source changes its own. */
    private void belongsToAnotherOrganization() {
        String other = id("/v1/organizations", Map.of("key", "key-" + unique(), "name", "Newsroom"));
        sql.statement(
                        "update source set organization_id = ? where id = ?",
                        UUID.fromString(other),
                        UUID.fromString(source))
                .update();
    }

    @Test
    void itsOwnOrganizationSeesAllOfIt() {
        JsonPath seen = caller().get("/v1/sources/" + source).jsonPath();

        assertThat(seen.getString("title")).startsWith("Fox News");
        assertThat(seen.getString("url")).isEqualTo(url);
        assertThat(seen.getString("contentSha256")).isEqualTo("a".repeat(64));
        assertThat(caller().get("/v1/sources?url=" + url).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void forAnotherOrganizationItIsNotThere() {
        belongsToAnotherOrganization();

        refused(caller().get("/v1/sources/" + source), ProblemType.NOT_FOUND);
        assertThat(caller().get("/v1/sources?url=" + url).jsonPath().getList("items"))
                .isEmpty();
        assertThat(caller().get("/v1/sources?limit=100").asString()).doesNotContain(url, source);
        refused(
                caller().contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"confidential\": false}")
                        .patch("/v1/sources/" + source),
                ProblemType.NOT_FOUND);
    }

    @Test
    void theWordsACitationTakesFromItAreItsOwnOrganizationsOnly() {
        String claim = "/v1/claims/" + acceptedClaim(claim());
        Map<String, Object> citation = Map.of("sourceId", source, "role", "supports", "excerpt", "Nobody knows.");
        post(claim + "/citations", citation);
        String verdict = "/v1/verdicts/" + id(claim + "/verdicts", verdict(source, "citations", List.of(citation)));
        for (String path : List.of(claim, claim + "/citations", verdict, claim + "/verdicts")) {
            assertThat(caller().get(path).asString()).as(path).contains("Nobody knows.");
        }

        belongsToAnotherOrganization();

        for (String path :
                List.of(claim, claim + "/citations", verdict, claim + "/verdicts", "/v1/claims", "/v1/verdicts")) {
            assertThat(caller().get(path).asString()).as(path).contains(source).doesNotContain("Nobody knows.");
        }
        assertThat(caller().get(claim).<Boolean>path("citations[0].confidential"))
                .isTrue();
        assertThat(places(refused(caller().body(citation).post(claim + "/citations"), ProblemType.UNKNOWN_REFERENCE)))
                .as("nobody learns by citing it whether it is there")
                .containsExactly("/sourceId");
    }

    @Test
    void aVerdictThatIsEditedKeepsTheWordsItTookFromASourceItsAuthorCannotSee() {
        Map<String, Object> citation = Map.of("sourceId", source, "role", "supports", "excerpt", "Nobody knows.");
        String verdict = "/v1/verdicts/"
                + id(
                        "/v1/claims/" + acceptedClaim(claim()) + "/verdicts",
                        verdict(source, "citations", List.of(citation)));
        belongsToAnotherOrganization();

        patching(verdict)
                .body("{\"summary\": \"Other words.\"}")
                .patch(verdict)
                .then()
                .statusCode(200);

        assertThat(sql.statement(
                                "select excerpt from citation where verdict_id = ?",
                                UUID.fromString(verdict.replaceFirst(".*/", "")))
                        .first(row -> row.getString("excerpt")))
                .contains("Nobody knows.");
    }

    @Test
    void aSourceThatIsNotThereCannotBeCited() {
        String nobody = "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11";
        String claim = "/v1/claims/" + acceptedClaim(claim());
        String before = etag(claim);

        assertThat(places(refused(
                        caller().body(Map.of("sourceId", nobody, "role", "origin"))
                                .post(claim + "/citations"),
                        ProblemType.UNKNOWN_REFERENCE)))
                .containsExactly("/sourceId");
        assertThat(places(refused(
                        caller().body(verdict(nobody)).post(claim + "/verdicts"), ProblemType.UNKNOWN_REFERENCE)))
                .containsExactly("/citations/0/sourceId");
        assertThat(etag(claim)).isEqualTo(before);
        assertThat(caller().get(claim + "/verdicts").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void anArchivedCopySaysWhenItWasTaken() {
        assertThat(places(refused(
                        caller().body(source("archiveUrl", "https://archive.example/1"))
                                .post("/v1/sources"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/retrievedAt");
    }
}
