package org.claimtracker.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Every operation of the contract that reads, asked in every way by others: what an organisation works on changes none
 * of the answers. An operation or parameter that is new is walked as soon as the contract has it.
 */
@QuarkusTest
@TestProfile(WithTokens.class)
class HiddenTest {

    TokenIssuer issuer;

    private String ours;
    private String theirs;
    private long unique;

    /** What both see, by the part of the contract it belongs to: paths below it are asked with these ids. */
    private final Map<String, List<String>> known = new LinkedHashMap<>();

    private String claim;
    private String source;
    private String published;

    @BeforeEach
    void publishSomething() {
        ours = register();
        theirs = register();
        unique = Api.unique();
        claim = create("/v1/claims", Api.claim("text", word("open") + " is a claim that everybody sees"));
        step("/v1/claims/" + claim + "/acceptance");
        source = create("/v1/sources", Api.source("title", word("open") + " source"));
        published = create("/v1/claims/" + claim + "/verdicts", Api.verdict(source));
        step("/v1/verdicts/" + published + "/submission");
        as("editor", ours).header("If-Match", "*").post("/v1/verdicts/" + published + "/publication");
        String article = as("checker", ours)
                .body(Api.article("text", "Nothing to see in this text, whoever looks at it."))
                .post("/v1/articles")
                .path("id");
        known.put("claims", List.of(claim));
        known.put("sources", List.of(source));
        known.put("verdicts", List.of(published));
        known.put("articles", List.of(article));
    }

    @Test
    void whatAnOrganisationWorksOnChangesNoAnswerToOthers() throws IOException {
        Map<String, String> before = answers();

        String candidate =
                create("/v1/claims", Api.claim("text", word("hidden") + " is a claim that nobody else sees"));
        String confidential = create(
                "/v1/sources",
                Api.source(
                        "title", word("hidden") + " source",
                        "url", "https://hidden.example/" + word("hidden"),
                        "confidential", true));
        String draft = create(
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
        create("/v1/claims/" + candidate + "/citations", Map.of("sourceId", confidential, "role", "origin"));
        create("/v1/claims/" + candidate + "/citations", Map.of("sourceId", source, "role", "origin"));

        Map<String, String> after = answers();
        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(100);
        after.forEach((asked, answer) -> assertThat(answer).as(asked).isEqualTo(before.get(asked)));

        for (RequestSpecification other : others()) {
            for (String path : reading()) {
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
        assertThat(as("checker", ours).get("/v1/claims?limit=100").asString())
                .as("it is there for whoever made it")
                .contains(word("hidden"));
    }

    /** Whatever operation of the contract they try on it, with all roles. */
    private void assertNobodyElseChanges(List<String> hidden) throws IOException {
        for (Map.Entry<String, Map<String, Map<String, Object>>> path :
                contract().entrySet()) {
            for (String method : path.getValue().keySet()) {
                if (method.equals("get") || !path.getKey().contains("{")) {
                    continue;
                }
                for (String id : hidden) {
                    Response answer = as("spy", theirs)
                            .contentType(method.equals("patch") ? "application/merge-patch+json" : "application/json")
                            .header("If-Match", "*")
                            .body("{\"reason\": \"Because.\"}")
                            .request(
                                    method.toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll("\\{[^}]*}", id));
                    assertThat(answer.statusCode())
                            .as("%s %s with a hidden id", method, path.getKey())
                            .isBetween(400, 422);
                    assertThat(answer.asString()).as(path.getKey()).doesNotContain(word("hidden"));
                }
            }
        }
    }

    /** Whatever others are answered, by how they asked. */
    private Map<String, String> answers() throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, RequestSpecification> others = Map.of("them", as("spy", theirs), "the public", nobody());
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
    private List<String> targets() throws IOException {
        List<String> targets = new ArrayList<>();
        contract().forEach((path, methods) -> {
            if (!methods.containsKey("get")) {
                return;
            }
            List<String> ids = known.getOrDefault(path.split("/")[2], List.of());
            for (String at : path.contains("{") ? ids : List.of("")) {
                String asked = path.replaceAll("\\{[^}]*}", at);
                targets.add(asked);
                targets.add(asked + "?limit=100");
                for (String parameter : queryParameters(methods.get("get"))) {
                    for (String value : List.of(word("hidden"), source, ours, "candidate", "draft", "overdue")) {
                        targets.add(asked + "?" + parameter + "=" + value);
                    }
                }
            }
        });
        return targets;
    }

    private static List<String> reading() throws IOException {
        List<String> paths = new ArrayList<>();
        contract().forEach((path, methods) -> {
            if (methods.containsKey("get")) {
                paths.add(path);
            }
        });
        return paths;
    }

    private static Map<String, Map<String, Map<String, Object>>> contract() throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> contract =
                new Yaml().load(Files.readString(Path.of("openapi/claim-tracker.yaml")));
        return contract.get("paths");
    }

    @SuppressWarnings("unchecked")
    private static List<String> queryParameters(Map<String, Object> operation) {
        var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        return parameters.stream()
                .filter(parameter -> "query".equals(parameter.get("in")))
                .map(parameter -> (String) parameter.get("name"))
                .toList();
    }

    /** A word that stands nowhere else. */
    private String word(String kind) {
        return kind + "word" + unique;
    }

    private String create(String path, Object body) {
        return as("checker", ours)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void step(String path) {
        as("checker", ours).header("If-Match", "*").post(path).then().statusCode(200);
    }

    private String register() {
        String key = "newsroom-" + Api.unique();
        given().header("Authorization", "Bearer " + issuer.token("root", "none", Role.ADMIN))
                .contentType("application/json")
                .body(Map.of("key", key, "name", key))
                .post("/v1/organizations")
                .then()
                .statusCode(201);
        return key;
    }

    private List<RequestSpecification> others() {
        return List.of(as("spy", theirs), nobody());
    }

    private static RequestSpecification nobody() {
        return given().contentType("application/json");
    }

    private RequestSpecification as(String person, String organization) {
        return given().contentType("application/json")
                .header(
                        "Authorization",
                        "Bearer " + issuer.token(person + "@" + organization, organization, Role.values()));
    }
}
