package org.claimtracker.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;
import org.claimtracker.platform.OpenApi;
import org.claimtracker.platform.OpenApi.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract that reads, asked in every way by others: what an organisation works on changes none
 * of the answers. An operation or parameter that is new is walked as soon as the contract has it.
 */
@QuarkusTest
@TestProfile(WithTokens.class)
class HiddenTest {

    TokenIssuer issuer;

    private Newsroom ours;
    private Newsroom theirs;
    private long unique;

    /** What both see, by the part of the contract it belongs to: paths below it are asked with these ids. */
    private final Map<String, List<String>> known = new LinkedHashMap<>();

    private String claim;
    private String source;
    private String published;

    @BeforeEach
    void publishSomething() {
        ours = issuer.newsroom();
        theirs = issuer.newsroom();
        unique = Api.unique();
        claim = ours.create("/v1/claims", Api.claim("text", word("open") + " is a claim that everybody sees"));
        ours.step("checker", "/v1/claims/" + claim + "/acceptance");
        source = ours.create("/v1/sources", Api.source("title", word("open") + " source"));
        published = ours.create("/v1/claims/" + claim + "/verdicts", Api.verdict(source));
        ours.step("checker", "/v1/verdicts/" + published + "/submission");
        ours.step("editor", "/v1/verdicts/" + published + "/publication");
        String article = ours.as("checker")
                .body(Api.article("text", "Nothing to see in this text, whoever looks at it."))
                .post("/v1/articles")
                .path("id");
        known.put("claims", List.of(claim));
        known.put("sources", List.of(source));
        known.put("verdicts", List.of(published));
        known.put("articles", List.of(article));
    }

    @Test
    void whatAnOrganisationWorksOnChangesNoAnswerToOthers() {
        Map<String, String> before = answers();

        String candidate =
                ours.create("/v1/claims", Api.claim("text", word("hidden") + " is a claim that nobody else sees"));
        String confidential = ours.create(
                "/v1/sources",
                Api.source(
                        "title", word("hidden") + " source",
                        "url", "https://hidden.example/" + word("hidden"),
                        "confidential", true));
        String draft = ours.create(
                "/v1/claims/" + claim + "/verdicts",
                Api.verdict(
                        confidential,
                        "summary",
                        word("hidden") + " summary",
                        "supersedes",
                        published,
                        "reason",
                        word("hidden") + " reason",
                        "citations",
                        List.of(Map.of("sourceId", confidential, "role", "context", "excerpt", word("hidden")))));
        ours.create("/v1/claims/" + candidate + "/citations", Map.of("sourceId", confidential, "role", "origin"));
        ours.create("/v1/claims/" + candidate + "/citations", Map.of("sourceId", source, "role", "origin"));

        Map<String, String> after = answers();
        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(100);
        after.forEach((asked, answer) -> assertThat(answer).as(asked).isEqualTo(before.get(asked)));

        for (RequestSpecification other : others()) {
            for (String path : OpenApi.paths("get")) {
                for (String id : List.of(candidate, confidential, draft)) {
                    if (!path.contains("{")) {
                        continue;
                    }
                    Response answer = given().spec(other).get(path.replaceAll("\\{[^}]*}", id));
                    assertThat(answer.statusCode())
                            .as("%s with a hidden id", path)
                            .isIn(400, 401, 403, 404, 406);
                    assertThat(answer.asString()).as(path).doesNotContain(word("hidden"));
                }
            }
        }
        assertNobodyElseChanges(List.of(candidate, confidential, draft));
        assertThat(ours.as("checker").get("/v1/claims?limit=100").asString())
                .as("it is there for whoever made it")
                .contains(word("hidden"));
    }

    /** Whatever operation of the contract they try on it, with all roles. */
    private void assertNobodyElseChanges(List<String> hidden) {
        for (Operation operation : OpenApi.operations()) {
            if (operation.method().equals("get") || !operation.path().contains("{")) {
                continue;
            }
            for (String id : hidden) {
                Response answer = theirs.as("spy")
                        .contentType(
                                operation.method().equals("patch")
                                        ? "application/merge-patch+json"
                                        : "application/json")
                        .header("If-Match", "*")
                        .body("{\"reason\": \"Because.\"}")
                        .request(
                                operation.method().toUpperCase(Locale.ROOT),
                                operation.path().replaceAll("\\{[^}]*}", id));
                assertThat(answer.statusCode())
                        .as("%s %s with a hidden id", operation.method(), operation.path())
                        .isBetween(400, 422);
                assertThat(answer.asString()).as(operation.path()).doesNotContain(word("hidden"));
            }
        }
    }

    /** Whatever others are answered, by how they asked. */
    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, RequestSpecification> others = Map.of("them", theirs.as("spy"), "the public", nobody());
        for (String target : targets()) {
            others.forEach((who, other) -> {
                Response answer = given().spec(other).get(target);
                answers.put(
                        who + ": " + target,
                        answer.statusCode() + " " + answer.header("ETag") + " " + answer.header("Link") + "\n"
                                + answer.asString());
            });
        }
        return answers;
    }

    /** Every path that can be read, with known ids, alone and with each of its parameters set to telling values. */
    private List<String> targets() {
        List<String> targets = new ArrayList<>();
        for (Operation operation : OpenApi.operations()) {
            if (!operation.method().equals("get")) {
                continue;
            }
            List<String> ids = known.getOrDefault(operation.path().split("/")[2], List.of());
            for (String at : operation.path().contains("{") ? ids : List.of("")) {
                String asked = operation.path().replaceAll("\\{[^}]*}", at);
                targets.add(asked);
                targets.add(asked + "?limit=100");
                for (String parameter : operation.queryParameters()) {
                    for (String value : List.of(word("hidden"), source, ours.key(), "candidate", "draft", "overdue")) {
                        targets.add(asked + "?" + parameter + "=" + value);
                    }
                }
            }
        }
        return targets;
    }

    /** A word that stands nowhere else. */
    private String word(String kind) {
        return kind + "word" + unique;
    }

    private List<RequestSpecification> others() {
        return List.of(theirs.as("spy"), nobody());
    }

    private static RequestSpecification nobody() {
        return given().contentType("application/json");
    }
}
