package org.claimtracker.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every change says who made it, for whom and with what, and a person can be taken out of all of it by name. */
@QuarkusTest
@TestProfile(WithTokens.class)
class ActorTest {

    TokenIssuer issuer;

    @Inject
    Sql sql;

    private String newsroom;

    @BeforeEach
    void registerANewsroom() {
        newsroom = issuer.newsroom().key();
    }

    @Test
    void givenAChangeItsActorHasSubjectNameClientAndOrganisation() {
        change("rina", newsroom, "web");

        JsonPath actors = admin(newsroom).get("/v1/actors?subject=rina").jsonPath();
        assertThat(actors.getList("items")).hasSize(1);
        assertThat(actors.getString("items[0].subject")).endsWith("#rina");
        assertThat(actors.getString("items[0].displayName")).isEqualTo("Name of rina");
        assertThat(actors.getString("items[0].client")).isEqualTo("web");
    }

    @Test
    void givenOnePersonWithTwoProgramsBothAreTold() {
        change("rina", newsroom, "web");
        change("rina", newsroom, "phone");

        assertThat(admin(newsroom).get("/v1/actors?subject=rina").jsonPath().<String>getList("items.client"))
                .containsExactlyInAnyOrder("web", "phone");
    }

    @Test
    void givenANewNameItIsTheNameOfAllTheyDidWithThatProgram() {
        change("rina", newsroom, "web");
        change("rina", newsroom, "phone");
        String token = issuer.sign(issuer.claims("rina", newsroom, Role.CHECKER)
                .claim("azp", "phone")
                .claim("name", "Rina Wijaya"));
        TokenIssuer.bearing(token).body(Api.claim()).post("/v1/claims").then().statusCode(201);

        assertThat(admin(newsroom).get("/v1/actors?subject=rina").jsonPath().<String>getList("items.displayName"))
                .containsExactlyInAnyOrder("Name of rina", "Rina Wijaya");
        assertThat(admin(newsroom)
                        .get("/v1/actors?subject=rina")
                        .<String>path("items.find { it.client == 'phone' }.displayName"))
                .isEqualTo("Rina Wijaya");
    }

    @Test
    void aTokenThatSaysNotWhoseItIsIsRefused() {
        for (String name : List.of("upn", "preferred_username")) {
            var claims = issuer.claims("nobody", newsroom, Role.values())
                    .remove("sub")
                    .remove("name")
                    .claim(name, "rina");

            Api.refused(
                    TokenIssuer.bearing(issuer.sign(claims)).body(Api.claim()).post("/v1/claims"),
                    ProblemType.AUTHENTICATION_REQUIRED);
        }
    }

    @Test
    void whatATokenLeavesEmptyIsAsIfItWereLeftOut() {
        String token = issuer.sign(issuer.claims("empty", newsroom, Role.CHECKER)
                .claim("name", " ")
                .claim("preferred_username", "rina")
                .claim("azp", "")
                .claim("client_id", "c".repeat(201)));

        TokenIssuer.bearing(token).body(Api.claim()).post("/v1/claims").then().statusCode(201);

        JsonPath actors = admin(newsroom).get("/v1/actors?subject=empty").jsonPath();
        assertThat(actors.getString("items[0].displayName")).isEqualTo("rina");
        assertThat(actors.getString("items[0].client")).isEqualTo("c".repeat(200));
    }

    @Test
    void aKeySentForOneOrganisationIsAnotherOneForAnother() {
        String elsewhere = issuer.newsroom().key();

        List<String> claims = Stream.of(newsroom, elsewhere, newsroom)
                .map(of -> as("freelancer", of, "web")
                        .header("Idempotency-Key", "monday")
                        .body(Api.claim())
                        .post("/v1/claims")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertThat(claims.get(1)).isNotEqualTo(claims.getFirst());
        assertThat(claims.getLast()).isEqualTo(claims.getFirst());
    }

    @Test
    void whoIsForgottenIsNotNamedByTheirKeysEither() {
        as("leaving", newsroom, "web")
                .header("Idempotency-Key", "monday")
                .body(Api.claim())
                .post("/v1/claims")
                .then()
                .statusCode(201);
        String actor = admin(newsroom).get("/v1/actors?subject=leaving").path("items[0].id");

        admin(newsroom)
                .header("If-Match", "*")
                .post("/v1/actors/" + actor + "/pseudonymization")
                .then()
                .statusCode(200);

        assertThat(sql.statement("select caller from idempotency_key where caller like ?", "%#leaving%" + newsroom)
                        .list(row -> row.getString("caller")))
                .isEmpty();
    }

    @Test
    void anAuthorWithAnotherProgramIsNotASecondPerson() {
        String claim = change("rina", newsroom, "web");
        as("rina", newsroom, "web").header("If-Match", "*").post("/v1/claims/" + claim + "/acceptance");
        String source = as("rina", newsroom, "web")
                .body(Api.source())
                .post("/v1/sources")
                .path("id");
        String verdict = as("rina", newsroom, "web")
                .body(Api.verdict(source))
                .post("/v1/claims/" + claim + "/verdicts")
                .path("id");
        as("rina", newsroom, "web").header("If-Match", "*").post("/v1/verdicts/" + verdict + "/submission");

        refused(
                as("rina", newsroom, "phone").header("If-Match", "*").post("/v1/verdicts/" + verdict + "/publication"),
                ProblemType.SECOND_PERSON_REQUIRED);
    }

    @Test
    void whoeverIsForgottenLeavesAPseudonymInAllTheyDid() {
        change("rina", newsroom, "web");
        change("rina", newsroom, "phone");
        String actor = admin(newsroom).get("/v1/actors?subject=rina").path("items[0].id");

        Response forgotten = forget(newsroom, actor);

        assertThat(forgotten.statusCode()).isEqualTo(200);
        assertThat(forgotten.<String>path("forgottenAt")).isNotNull();
        assertThat(forgotten.asString()).doesNotContain("rina");
        Response all = admin(newsroom).get("/v1/actors?limit=100");
        assertThat(all.asString()).doesNotContain("rina");
        String pseudonym = forgotten.path("displayName");
        assertThat(all.jsonPath().<String>getList("items.displayName"))
                .as("one hand's work is still one hand's")
                .filteredOn(pseudonym::equals)
                .hasSize(2);
    }

    @Test
    void whoeverRegisteredTheirOrganisationIsOneOfItsActorsAndIsForgottenThereToo() {
        String key = "newsroom-" + Api.unique();
        String id = TokenIssuer.bearing(issuer.token("founder", key, Role.ADMIN))
                .body(Map.of("key", key, "name", key))
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response founders = admin(key).get("/v1/actors?subject=founder");
        assertThat(founders.<List<?>>path("items")).hasSize(1);

        assertThat(forget(key, founders.path("items[0].id")).statusCode()).isEqualTo(200);

        assertThat(admin(key).get("/v1/organizations/" + id + "/history").asString())
                .contains("Person ")
                .doesNotContain("founder");
    }

    @Test
    void whoeverWorksForNoOrganisationThatIsRegisteredNamesNobody() {
        String claimant = as("checker", newsroom, "web")
                .body(Map.of("name", "Claimant " + Api.unique(), "type", "person"))
                .post("/v1/claimants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        refused(
                as("checker", "nowhere", "web")
                        .body(Map.of("name", "Claimant " + Api.unique(), "type", "person"))
                        .post("/v1/claimants"),
                ProblemType.FORBIDDEN);
        refused(
                as("checker", "nowhere", "web")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Map.of("name", "Renamed"))
                        .patch("/v1/claimants/" + claimant),
                ProblemType.FORBIDDEN);
    }

    @Test
    void nobodyIsForgottenWhileAnImportGoesOnInTheirName() {
        change("rina", newsroom, "web");
        String actor = admin(newsroom).get("/v1/actors?subject=rina").path("items[0].id");
        UUID running = UUID.randomUUID();
        sql.statement("""
                        insert into import (id, version, organization_id, status, upload_id, media_type, columns, bytes,
                                            acting, leased_by, leased_until, created_at, created_by, updated_at)
                        select ?, 0, a.organization_id, 'running', ?, 'text/csv', '{}', 3, '{}', ?, now() + interval '1 hour',
                               now(), a.id, now()
                          from actor a where a.id = ?""", running, running, running, UUID.fromString(actor)).update();

        refused(forget(newsroom, actor), ProblemType.CONFLICT);

        sql.statement("""
                        update import set status = 'finished', finished_at = now(), acting = null, leased_by = null, leased_until = null
                         where id = ?""", running).update();
        assertThat(forget(newsroom, actor).statusCode()).isEqualTo(200);
    }

    @Test
    void noOrganisationTakesTheWebSiteOfAnother() {
        String site = "fakta-%d.example".formatted(Api.unique());
        String id = idOf(newsroom);
        String other = issuer.newsroom().key();

        assertThat(at(newsroom, id, "https://www." + site + "/").statusCode()).isEqualTo(200);
        JsonPath problem = refused(at(other, idOf(other), "https://" + site + "/about"), ProblemType.CONFLICT);
        assertThat(Api.places(problem)).containsExactly("/url");
        refused(at(other, idOf(other), "https://" + newsroom), ProblemType.CONFLICT);
        assertThat(at(newsroom, id, "https://" + site).statusCode()).isEqualTo(200);
    }

    private String idOf(String key) {
        return admin(key)
                .get("/v1/organizations?limit=100")
                .jsonPath()
                .getString("items.find { it.key == '%s' }.id".formatted(key));
    }

    private Response at(String newsroom, String id, String url) {
        return admin(newsroom)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("url", url))
                .patch("/v1/organizations/" + id);
    }

    @Test
    void whoeverIsForgottenTwiceKeepsTheFirstPseudonym() {
        change("rina", newsroom, "web");
        String actor = admin(newsroom).get("/v1/actors?subject=rina").path("items[0].id");

        Response first = forget(newsroom, actor);
        Response second = forget(newsroom, actor);

        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void whoeverIsForgottenAndComesBackIsSomebodyNew() {
        change("rina", newsroom, "web");
        String actor = admin(newsroom).get("/v1/actors?subject=rina").path("items[0].id");
        forget(newsroom, actor);

        change("rina", newsroom, "web");

        assertThat(admin(newsroom).get("/v1/actors?subject=rina").<List<String>>path("items.id"))
                .hasSize(1)
                .doesNotContain(actor);
    }

    @Test
    void theActorsOfAnotherOrganisationAreNotThere() {
        change("rina", newsroom, "web");
        String actor = admin(newsroom).get("/v1/actors?subject=rina").path("items[0].id");
        String other = issuer.newsroom().key();

        refused(admin(other).get("/v1/actors/" + actor), ProblemType.NOT_FOUND);
        refused(
                admin(other).header("If-Match", "*").post("/v1/actors/" + actor + "/pseudonymization"),
                ProblemType.NOT_FOUND);
        assertThat(admin(other).get("/v1/actors?subject=rina").<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void onlyItsOwnAdminChangesAnOrganisation() {
        String other = issuer.newsroom().key();
        String id = admin(newsroom)
                .get("/v1/organizations?limit=100")
                .jsonPath()
                .getString("items.find { it.key == '%s' }.id".formatted(newsroom));

        for (Map.Entry<String, Integer> admin :
                Map.of(other, 403, newsroom, 200).entrySet()) {
            assertThat(admin(admin.getKey())
                            .contentType("application/merge-patch+json")
                            .header("If-Match", "*")
                            .body("{\"name\": \"Renamed\"}")
                            .patch("/v1/organizations/" + id)
                            .statusCode())
                    .isEqualTo(admin.getValue());
        }
    }

    private Response forget(String organization, String actor) {
        return admin(organization).header("If-Match", "*").post("/v1/actors/" + actor + "/pseudonymization");
    }

    private String change(String subject, String organization, String client) {
        return as(subject, organization, client)
                .body(Api.claim())
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification admin(String organization) {
        return TokenIssuer.bearing(issuer.token("admin", organization, Role.ADMIN));
    }

    private RequestSpecification as(String subject, String organization, String client) {
        return TokenIssuer.bearing(issuer.sign(
                issuer.claims(subject, organization, Role.CHECKER, Role.EDITOR).claim("azp", client)));
    }
}
