package org.claimtracker.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtracker.platform.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads who is calling out of a bearer token. Its signature, issuer, audience and times are verified by then, as
 * {@code mp.jwt.verify.*} says.
 */
@Singleton
class Tokens {

    /** What the record keeps of a name at most. */
    private static final int LONGEST_NAME = 200;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    KnownTokens known;

    /**
     * Whose token the current request carries.
     *
     * @param authorization the request's {@code Authorization} header
     */
    Identity identity(String authorization) {
        return known.whose(authorization).orElseGet(() -> verified(authorization));
    }

    private Identity verified(String authorization) {
        try {
            if (association.getIdentity().getPrincipal() instanceof JsonWebToken token) {
                Identity identity = identity(token);
                known.keep(authorization, identity, Instant.ofEpochSecond(token.getExpirationTime()));
                return identity;
            }
        } catch (AuthenticationFailedException refused) {
            // The reason is in the log at debug level; told to a stranger, it would help forging.
        }
        throw ProblemType.AUTHENTICATION_REQUIRED.because(
                "The token is not accepted here: it must be valid now, and from the issuer this service trusts.");
    }

    private static Identity identity(JsonWebToken token) {
        // Without it, whoever has such a token would be one and the same person.
        String subject = first(token, "sub")
                .orElseThrow(() -> ProblemType.AUTHENTICATION_REQUIRED.because(
                        "The token does not say whose it is: it needs the claim sub."));
        return new Identity(
                // Subjects are unique within an issuer only.
                token.getIssuer() + "#" + subject,
                shortened(first(token, "name", "preferred_username").orElse(subject)),
                first(token, "azp", "client_id").map(Tokens::shortened).orElse(null),
                organization(token.getClaim("organization")),
                roles(token));
    }

    private static Set<Role> roles(JsonWebToken token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream<String> inRealm = token.getClaim("realm_access") instanceof JsonObject realm
                        && realm.get("roles") instanceof JsonArray names
                ? words(names)
                : Stream.empty();
        Stream.concat(token.getGroups().stream(), inRealm)
                // Keycloak writes a group as a path.
                .map(word -> word.startsWith("/") ? word.substring(1) : word)
                .forEach(word -> Role.of(word).ifPresent(roles::add));
        return roles;
    }

    /** The claim is one name; Keycloak writes a list or an object of them, of which exactly one is understood. */
    private static String organization(Object claim) {
        List<String> names =
                switch (claim) {
                    case String name -> List.of(name);
                    case JsonString name -> List.of(name.getString());
                    case JsonArray list -> words(list).toList();
                    case JsonObject object -> List.copyOf(object.keySet());
                    case Collection<?> list ->
                        list.stream().map(String::valueOf).toList();
                    case null -> List.of();
                    default -> List.of();
                };
        return names.size() == 1 ? names.getFirst() : null;
    }

    private static Stream<String> words(JsonArray array) {
        return array.stream()
                .filter(value -> value.getValueType() == JsonValue.ValueType.STRING)
                .map(value -> ((JsonString) value).getString());
    }

    /** The first of these claims that says anything. */
    private static Optional<String> first(JsonWebToken token, String... claims) {
        return Stream.of(claims)
                .<Object>map(token::getClaim)
                .filter(Objects::nonNull)
                .map(claim -> claim instanceof JsonString string ? string.getString() : String.valueOf(claim))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
