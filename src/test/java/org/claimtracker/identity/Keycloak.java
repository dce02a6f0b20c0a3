package org.claimtracker.identity;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;

/** A Keycloak with the realm that is deployed, as profile keycloak of the build unpacks it; only this machine reaches it. */
public class Keycloak implements QuarkusTestResourceLifecycleManager {

    static final String ORGANIZATION = "newsroom";

    private static final Path HOME = Path.of("target", "keycloak");
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String BOT_SECRET = UUID.randomUUID().toString();
    private static final String REDIRECT = "http://localhost:8080/q/swagger-ui/oauth2-redirect.html";

    private Process process;
    private String url;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        url = "http://127.0.0.1:" + port;
        try {
            var builder = new ProcessBuilder(
                            HOME.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--db=dev-mem")
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/keycloak.log"));
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME", System.getProperty("java.home"),
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "root",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                            "CLAIM_TRACKER_BOT_SECRET", BOT_SECRET,
                            "CLAIM_TRACKER_ORGANIZATION", ORGANIZATION));
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitRealm();
        add("rina", "checker");
        add("root", "admin");
        return Map.of(
                "mp.jwt.verify.issuer",
                realm(),
                "mp.jwt.verify.audiences",
                "claim-tracker",
                "mp.jwt.verify.publickey.location",
                realm() + "/protocol/openid-connect/certs",
                "smallrye.jwt.jwks.forced-refresh-interval",
                "0");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Keycloak.class));
    }

    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    String realm() {
        return url + "/realms/claim-tracker";
    }

    /** The token that the bot gets for its secret. */
    String botToken() {
        return given().formParams(
                        "grant_type", "client_credentials",
                        "client_id", "claim-tracker-bot",
                        "client_secret", BOT_SECRET)
                .post(realm() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** The token that the web client gets when somebody logs in: authorization code with PKCE, the page filled in. */
    String webToken(String user) {
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        Response page = login(Map.of("code_challenge", challenge(verifier), "code_challenge_method", "S256"));
        Response sent = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .urlEncodingEnabled(false)
                .contentType(ContentType.URLENC)
                .body("username=%s&password=%s".formatted(user, PASSWORD))
                .post(Jsoup.parse(page.asString())
                        .getElementById("kc-form-login")
                        .attr("action"));
        String code = sent.header("Location").replaceAll(".*[?&]code=([^&]+).*", "$1");
        return given().formParams(
                        "grant_type", "authorization_code",
                        "client_id", "claim-tracker-web",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier)
                .post(realm() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** What the web client's login begins with. */
    Response login(Map<String, String> more) {
        return given().redirects()
                .follow(false)
                .queryParams(Map.of(
                        "response_type", "code",
                        "client_id", "claim-tracker-web",
                        "redirect_uri", REDIRECT,
                        "scope", "openid",
                        "state", "s"))
                .queryParams(more)
                .get(realm() + "/protocol/openid-connect/auth");
    }

    /** A token of the same server that is not for this service. */
    String foreignToken() {
        return given().formParams("grant_type", "password", "client_id", "admin-cli", "username", "root")
                .formParam("password", PASSWORD)
                .post(url + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Has tokens signed with a new key from now on. */
    void rotateKeys() {
        String realmId = admin().get(url + "/admin/realms/claim-tracker").path("id");
        admin().body(Map.of(
                        "name", "newer",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "parentId", realmId,
                        "config", Map.of("priority", List.of("1000"), "algorithm", List.of("RS256"))))
                .post(url + "/admin/realms/claim-tracker/components")
                .then()
                .statusCode(201);
    }

    private void add(String user, String role) {
        String location = admin().body(Map.of(
                        "username",
                        user,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "email",
                        user + "@newsroom.example",
                        "firstName",
                        "Rina",
                        "lastName",
                        "Wijaya",
                        "attributes",
                        Map.of("organization", List.of(ORGANIZATION)),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .post(url + "/admin/realms/claim-tracker/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, Object> found =
                admin().get(url + "/admin/realms/claim-tracker/roles/" + role).path("");
        admin().body(List.of(found))
                .post(location + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private io.restassured.specification.RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(foreignToken());
    }

    private void awaitRealm() {
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (RestAssured.get(realm()).statusCode() == 200) {
                    return;
                }
            } catch (Exception notYet) {
                // Nobody listens there before it has started.
            }
            pause();
        }
        throw new IllegalStateException("Keycloak did not start, see target/keycloak.log");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
