package org.claimtracker.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Recorded;
import org.claimtracker.platform.Stamp;

/** A document, data set, person, outlet or broadcast that a claim or verdict rests on. */
@Entity
class Source extends Recorded {

    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private SourceType type;

    private String title;
    private String url;
    private String archiveUrl;
    private Instant retrievedAt;
    private String contentSha256;
    private boolean confidential;

    /** For Hibernate. */
    protected Source() {}

    Source(UUID id, UUID organizationId, SourceContent content, Stamp stamp) {
        super(id, stamp);
        this.organizationId = organizationId;
        describe(content);
    }

    void describe(SourceContent content) {
        if (content.archiveUrl() != null && content.retrievedAt() == null) {
            throw ProblemException.invalid("/retrievedAt", "must say when the archived copy was taken");
        }
        type = content.type();
        title = content.title();
        url = content.url();
        archiveUrl = content.archiveUrl();
        retrievedAt = content.retrievedAt();
        contentSha256 = content.contentSha256();
        confidential = content.confidential() != null && content.confidential();
    }

    SourceContent content() {
        return new SourceContent(type, title, url, archiveUrl, retrievedAt, contentSha256, confidential);
    }

    boolean belongsTo(UUID organization) {
        return organizationId.equals(organization);
    }
}
