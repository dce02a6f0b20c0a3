package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.claimtracker.platform.ProblemType;

/** Stores a body piece by piece as it comes in, so that the largest takes no more memory than the smallest. */
@Provider
@Consumes(MediaType.WILDCARD)
public class UploadReader implements MessageBodyReader<Upload> {

    @Inject
    Uploads uploads;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String encoding = headers.getFirst("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !isKnown(encoding.strip().toLowerCase(Locale.ROOT))) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Send it plain, or with Content-Encoding: gzip.");
        }
        var digest = sha256();
        UUID id = uploads.begin();
        long bytes = uploads.store(id, new DigestInputStream(body, digest));
        if (bytes == 0) {
            throw ProblemType.MALFORMED_CONTENT.because("There is nothing in the body to import.");
        }
        return new Upload(id, mediaType.toString(), HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Compressed or not is seen from the first bytes; here only what can't be unpacked is sent back. */
    private static boolean isKnown(String encoding) {
        return encoding.equals("gzip") || encoding.equals("x-gzip") || encoding.equals("identity");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
