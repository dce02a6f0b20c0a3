package org.claimtracker.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.Stamp;
import org.hibernate.annotations.Immutable;

/** One text an article had, exactly as it was received. */
@Entity
@Immutable
class ArticleRevision {

    @Embeddable
    record Key(UUID articleId, int revision) {}

    @EmbeddedId
    private Key key;

    private String text;
    private byte[] textSha256;
    private Instant createdAt;
    private UUID createdBy;

    /** For Hibernate. */
    protected ArticleRevision() {}

    ArticleRevision(UUID articleId, int revision, String text, Stamp stamp) {
        key = new Key(articleId, revision);
        this.text = text;
        textSha256 = sha256(text);
        createdAt = stamp.at();
        createdBy = stamp.by();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
