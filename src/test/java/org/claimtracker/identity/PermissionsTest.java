package org.claimtracker.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.claimtracker.platform.OpenApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, called by everybody, does what the table of permissions says. */
@QuarkusTest
@TestProfile(WithTokens.class)
class PermissionsTest {

    private static final String ORGANIZATION = "permissions-test";

    TokenIssuer issuer;

    /** One thing a caller can ask for, as the contract has it. */
    record Asked(String method, String template) {

        Permissions.Line line() {
            return Permissions.of(method, template)
                    .orElseThrow(() -> new AssertionError(
                            "%s %s has no line in the table of permissions".formatted(method, template)));
        }
    }

    @BeforeEach
    void registerTheOrganisation() {
        given().header("Authorization", "Bearer " + issuer.token("root", "none", Role.ADMIN))
                .contentType("application/json")
                .body(Map.of("key", ORGANIZATION, "name", "Permissions"))
                .post("/v1/organizations");
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        List<String> lines = Permissions.lines().stream()
                .map(line -> line.method() + " " + line.template())
                .toList();
        List<String> operations = operations().stream()
                .map(asked -> asked.method() + " " + asked.template())
                .toList();
        assertThat(lines).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void nobodyReachesOnlyWhatIsPublic() {
        for (Asked asked : operations()) {
            Response response = call(asked, null);
            if (asked.line().isPublic()) {
                assertThat(response.statusCode()).as("%s as nobody", asked).isNotIn(401, 403);
            } else {
                assertRefused(asked, "nobody", response);
            }
        }
    }

    @Test
    void eachRoleReachesWhatItsLineSays() {
        for (Role role : Role.values()) {
            String token = issuer.token("somebody-" + role.word(), ORGANIZATION, role);
            for (Asked asked : operations()) {
                Response response = call(asked, token);
                if (asked.line().roles().contains(role)) {
                    assertThat(response.statusCode())
                            .as("%s as %s", asked, role)
                            .isNotIn(401, 403, 500);
                } else {
                    assertThat(response.statusCode())
                            .as("%s as %s", asked, role)
                            .isEqualTo(403);
                    assertThat(response.<String>path("type")).isEqualTo("urn:claim-tracker:problem:forbidden");
                    assertThat(response.<List<String>>path("roles"))
                            .as("the roles that would do")
                            .containsExactlyInAnyOrderElementsOf(asked.line().roles().stream()
                                    .map(Role::word)
                                    .toList());
                }
            }
        }
    }

    @Test
    void rolesOfAnotherKindOpenNothing() {
        String token = issuer.sign(issuer.claims("stranger", ORGANIZATION).groups(java.util.Set.of("superuser")));
        for (Asked asked : operations()) {
            assertThat(call(asked, token).statusCode()).as("%s", asked).isEqualTo(403);
        }
    }

    @Test
    void rolesMayStandWhereKeycloakPutsThem() {
        String token = issuer.sign(issuer.claims("keycloak", ORGANIZATION)
                .claim("realm_access", Map.of("roles", List.of("offline_access", "checker"))));
        assertThat(call(new Asked("GET", "/v1/sources"), token).statusCode()).isEqualTo(200);
        assertThat(call(new Asked("POST", "/v1/organizations"), token).statusCode())
                .isEqualTo(403);
    }

    @Test
    void tokensThatProveNothingOpenNothing() throws Exception {
        var foreign = KeyPairGenerator.getInstance("RSA");
        foreign.initialize(2048);
        long now = System.currentTimeMillis() / 1000;
        var valid = issuer.claims("forger", ORGANIZATION, Role.values());
        Map<String, String> forged = Map.of(
                "expired",
                        issuer.sign(issuer.claims("late", ORGANIZATION, Role.values())
                                .issuedAt(now - 900)
                                .expiresAt(now - 600)),
                "wrong audience",
                        issuer.sign(issuer.claims("lost", ORGANIZATION, Role.values())
                                .audience("another-service")),
                "foreign issuer",
                        issuer.sign(issuer.claims("foreign", ORGANIZATION, Role.values())
                                .issuer("https://elsewhere.example")),
                "foreign key",
                        valid.jws()
                                .keyId(issuer.keyId())
                                .sign(foreign.generateKeyPair().getPrivate()),
                "alg none", unsigned(),
                "key confusion", signedWithThePublicKeyAsASecret(),
                "not a token", "abc",
                "nothing", "");
        for (Map.Entry<String, String> token : forged.entrySet()) {
            for (Asked asked : operations()) {
                assertRefused(asked, token.getKey(), call(asked, token.getValue()));
            }
        }
    }

    @Test
    void aKeyThatTheIssuerRotatedInIsFound() {
        String before = issuer.token("early", ORGANIZATION, Role.CHECKER);
        assertThat(call(new Asked("GET", "/v1/sources"), before).statusCode()).isEqualTo(200);
        issuer.rotate();
        String after = issuer.token("late", ORGANIZATION, Role.CHECKER);
        // Keys that were fetched within the last 300 ms are not fetched again, however often one is missing.
        Response found = call(new Asked("GET", "/v1/sources"), after);
        for (int i = 0; i < 20 && found.statusCode() == 401; i++) {
            LockSupport.parkNanos(100_000_000);
            found = call(new Asked("GET", "/v1/sources"), after);
        }
        assertThat(found.statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsNotKnownIsToldWhereToLogIn() {
        String challenge = given().get("/v1/sources").header("WWW-Authenticate");
        Matcher address =
                Pattern.compile("Bearer .*resource_metadata=\"([^\"]+)\"").matcher(challenge);
        assertThat(address.matches()).as(challenge).isTrue();

        Response metadata = given().get(URI.create(address.group(1)).getPath());

        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.contentType()).startsWith("application/json");
        assertThat(metadata.<List<String>>path("authorization_servers")).containsExactly(issuer.address());
        assertThat(address.group(1)).startsWith(metadata.path("resource"));
    }

    private static void assertRefused(Asked asked, String as, Response response) {
        assertThat(response.statusCode()).as("%s as %s", asked, as).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        if (asked.template().startsWith("/v1alpha1/")) {
            // Google's path has Google's errors.
            assertThat(response.<String>path("error.status")).isEqualTo("UNAUTHENTICATED");
            return;
        }
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.<String>path("type")).isEqualTo("urn:claim-tracker:problem:authentication-required");
    }

    private static Response call(Asked asked, String token) {
        var request = given().contentType(
                        asked.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!asked.method().equals("GET")) {
            request.body("{}").header("If-Match", "\"0-0000000000000000\"");
        }
        return request.request(
                asked.method(),
                asked.template().replace("{id}", UUID.randomUUID().toString()));
    }

    private String unsigned() {
        String payload = issuer.token("nobody", ORGANIZATION, Role.values()).split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    private String signedWithThePublicKeyAsASecret() throws Exception {
        String payload = issuer.token("nobody", ORGANIZATION, Role.values()).split("\\.")[1];
        String signed = base64("{\"alg\":\"HS256\",\"kid\":\"" + issuer.keyId() + "\"}") + "." + payload;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(issuer.keys().getPublic().getEncoded(), "HmacSHA256"));
        return signed + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Asked> operations() {
        List<Asked> operations = OpenApi.operations().stream()
                .map(one -> new Asked(one.method().toUpperCase(Locale.ROOT), one.path()))
                .toList();
        assertThat(operations).isNotEmpty();
        return operations;
    }
}
