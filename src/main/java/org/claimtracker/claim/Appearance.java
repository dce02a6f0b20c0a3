package org.claimtracker.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;
import org.claimtracker.platform.Stamp;
import org.hibernate.annotations.Immutable;

/** A claim found, or no longer found, in one revision of an article. What was found there is never changed. */
@Entity
@Immutable
class Appearance {

    @Id
    private UUID id;

    private UUID claimId;
    private UUID articleId;
    private int revision;

    @Enumerated(EnumType.STRING)
    private AnchorState anchor;

    private String exact;
    private String prefix;
    private String suffix;
    private Integer positionStart;
    private Integer positionEnd;
    private Instant createdAt;
    private UUID createdBy;

    /** For Hibernate. */
    protected Appearance() {}

    /** Found at {@code position}, or nowhere when that is {@code null}. */
    Appearance(
            UUID id,
            UUID claimId,
            UUID articleId,
            int revision,
            AnchorState anchor,
            TextQuote quote,
            TextPosition position,
            Stamp stamp) {
        this.id = id;
        this.claimId = claimId;
        this.articleId = articleId;
        this.revision = revision;
        this.anchor = anchor;
        exact = quote.exact();
        prefix = quote.prefix();
        suffix = quote.suffix();
        positionStart = position == null ? null : position.start();
        positionEnd = position == null ? null : position.end();
        createdAt = stamp.at();
        createdBy = stamp.by();
    }
}
