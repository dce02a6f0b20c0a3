package org.claimtracker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.unique;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.Api;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent to whatever the contract offers, the service does not fail and refuses with a problem. */
@QuarkusTest
class ErrorContractTest {

    private static final String DEEP = "[".repeat(10_000);

    private static final List<String> VALUES = List.of(
            "\0",
            "-1",
            "99999999999999999999",
            "+99999-02-30",
            "' or 1=1 --%\\",
            "\ufffd\ud83d\ude00",
            "a".repeat(2_500));

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "0",
            "{}",
            "{\"\\u0000\": 1}",
            "{\"a/~b\": {\"c\": [null]}}",
            "{\"text\": 1e999999999, \"value\": 1e99999999999}",
            "{\"text\": \"\\ud83d\", \"inLanguage\": null, \"reason\": [], \"claimId\": {}, \"key\": false}",
            "{\"text\": null, \"name\": null, \"type\": null, \"title\": null, \"scale\": null}",
            "{\"reason\": \"\\u0000\", \"articleId\": \"\", \"sourceId\": 0, \"role\": \"\", \"claimId\": \"x\"}",
            DEEP,
            "{\"prediction\": " + DEEP,
            "{\"text\": \"" + "a".repeat(100_000) + "\"}");

    @TestFactory
    Stream<DynamicTest> noOperationFailsOnGarbage() {
        String claim = acceptedClaim(claim());
        String review = id("/v1/imports", Map.of("@type", "ClaimReview", "claimReviewed", "Claimed " + unique()));
        Map<String, String> ids = Map.of(
                "actors", Api.caller().get("/v1/actors").path("items[0].id"),
                "imports", review,
                "articles", id("/v1/articles", article()),
                "claims", claim,
                "claimants", id("/v1/claimants", Map.of("name", "Name " + unique(), "type", "person")),
                "organizations", id("/v1/organizations", Map.of("key", "key-" + unique(), "name", "Newsroom")),
                "rating-scales", "01900000-0000-7000-8000-000000000001",
                "sources", id("/v1/sources", source()),
                "verdicts", id("/v1/claims/" + claim + "/verdicts", verdict(id("/v1/sources", source()))));
        return OpenApi.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.method() + " " + operation.path(), () -> {
                    String path = operation
                            .path()
                            .replace("{id}", ids.getOrDefault(operation.path().split("/")[2], ""));
                    for (String value : VALUES) {
                        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                        if (operation.path().contains("{id}")) {
                            send(operation, operation.path().replace("{id}", encoded), "{}");
                        }
                        for (String parameter : operation.queryParameters()) {
                            send(operation, path + "?" + parameter + "=" + encoded, "{}");
                        }
                    }
                    for (String body : operation.hasBody() ? BODIES : List.of("{}")) {
                        send(operation, path + "?nobody-knows=this", body);
                    }
                }));
    }

    private static void send(OpenApi.Operation operation, String target, String body) throws IOException {
        var answer = Wire.send(
                operation.method().toUpperCase(Locale.ROOT) + " " + target,
                operation.method().equals("patch") ? MergePatch.MEDIA_TYPE : "application/json",
                operation.hasBody() ? body : "");

        String told = "%s %s %s: %s"
                .formatted(operation.method(), target, body.substring(0, Math.min(100, body.length())), answer.body());
        assertThat(answer.status()).as(told).isBetween(200, 499);
        // Google's path has Google's errors.
        boolean isGoogles = target.startsWith("/v1alpha1/") && answer.body().startsWith("{\"error\":{\"code\":");
        assertThat(answer.status() < 400
                        || isGoogles
                        || Arrays.stream(ProblemType.values()).anyMatch(answer::isProblem))
                .as(told)
                .isTrue();
    }
}
