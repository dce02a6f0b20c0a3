import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * Makes what a packaged service and the programs here need to know each other: {@code java bench/Credentials.java DIR}
 * writes {@code public-key.pem}, and the tokens of an administrator and of two people of the organisation "bench".
 */
final class Credentials {

    static final String ISSUER = "https://bench.example";
    static final String AUDIENCE = "claim-tracker";

    private Credentials() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.getPublic().getEncoded());
        Files.writeString(
                folder.resolve("public-key.pem"), "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
        for (String person : new String[] {"writer", "editor"}) {
            Files.writeString(folder.resolve(person + ".token"), token(keys, person));
        }
        System.out.printf(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION=%s%nMP_JWT_VERIFY_ISSUER=%s%nMP_JWT_VERIFY_AUDIENCES=%s%n",
                folder.resolve("public-key.pem").toAbsolutePath(), ISSUER, AUDIENCE);
    }

    private static String token(KeyPair keys, String person) throws Exception {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","aud":"%s","sub":"%s","name":"%s","azp":"bench","organization":"bench",
                 "groups":["extractor","checker","editor","admin"],"iat":%d,"exp":%d}"""
                .formatted(ISSUER, AUDIENCE, person, person, now - 60, now + 86_400);
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
