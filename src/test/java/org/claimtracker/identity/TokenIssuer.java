package org.claimtracker.identity;

import static io.restassured.RestAssured.given;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;

/** An OpenID Connect issuer as the service sees one: keys at an address, and tokens signed with them. */
public class TokenIssuer implements QuarkusTestResourceLifecycleManager {

    static final String AUDIENCE = "claim-tracker";

    private HttpServer server;
    private KeyPair keys;
    private int generation;
    private String url;

    @Override
    public Map<String, String> start() {
        try {
            rotate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                byte[] body = jwks().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "mp.jwt.verify.issuer",
                url,
                "mp.jwt.verify.audiences",
                AUDIENCE,
                "mp.jwt.verify.publickey.location",
                url + "/jwks",
                // Looked for again at once when a token names a key that isn't known yet.
                "smallrye.jwt.jwks.forced-refresh-interval",
                "0");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TokenIssuer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Signs with another key from now on; the one before is no longer published. */
    void rotate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            generation++;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String address() {
        return url;
    }

    KeyPair keys() {
        return keys;
    }

    String keyId() {
        return "key-" + generation;
    }

    /** A valid token's claims, for a person of an organisation. */
    JwtClaimsBuilder claims(String subject, String organization, Role... roles) {
        return Jwt.issuer(url)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("name", "Name of " + subject)
                .claim("azp", "tests")
                .claim("organization", organization)
                .groups(Set.copyOf(
                        java.util.Arrays.stream(roles).map(Role::word).toList()))
                .expiresIn(300);
    }

    /** A valid token. */
    String token(String subject, String organization, Role... roles) {
        return sign(claims(subject, organization, roles));
    }

    /** A valid token, with roles by the words that tokens have for them. */
    public String token(String subject, String organization, Set<String> roles) {
        return sign(claims(subject, organization).groups(roles));
    }

    String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(keyId()).sign(keys.getPrivate());
    }

    /** A registered organisation, whose people have every role. */
    Newsroom newsroom() {
        String key = "newsroom-" + Api.unique();
        bearing(token("root", "none", Role.ADMIN))
                .body(Map.of("key", key, "name", key))
                .post("/v1/organizations")
                .then()
                .statusCode(201);
        return new Newsroom(key, person -> bearing(token(person + "@" + key, key, Role.values())));
    }

    /** A request with a token. */
    static RequestSpecification bearing(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    private String jwks() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(keyId(), base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
