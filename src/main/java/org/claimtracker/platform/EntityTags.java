package org.claimtracker.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells caches what an answer depends on, gives every {@link Versioned} one a strong entity tag and answers conditional reads
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests">RFC 9110, 13</a>).
 *
 * <p>A tag is the version and a digest of the representation, {@code "3-9f86d081884c7d65"}. The digest makes it change
 * with everything shown, also with what no version counts: a claimant's new name, or a due date that has passed. The
 * version is what {@link IfMatch} decides on.
 */
@Singleton
class EntityTags {

    private static final int DIGEST_BYTES = 8;

    @Inject
    ObjectMapper json;

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads) {
            // The same address answers JSON or JSON-LD, and members with what the public does not see.
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.AUTHORIZATION);
        }
        if (!(response.getEntity() instanceof Versioned view)) {
            return;
        }
        byte[] body = json.writeValueAsBytes(view);
        String tag = tag(view.version(), body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (reads && response.getStatus() == 200 && matches(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            // Already written for the digest, so it is not written a second time.
            response.setEntity(body, new java.lang.annotation.Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    static String tag(int version, byte[] representation) {
        return "\"%d-%s\"".formatted(version, digest(representation));
    }

    /** The tag of what has no version of its own. */
    static String tag(byte[] representation) {
        return "\"%s\"".formatted(digest(representation));
    }

    private static String digest(byte[] representation) {
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(representation), DIGEST_BYTES));
    }

    /** Whether a reader has, by its {@code If-None-Match}, what has this tag. */
    static boolean matches(List<String> ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
