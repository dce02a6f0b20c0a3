package org.claimtracker.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.claimtracker.platform.Stamp;

/** The link from a claim or a verdict to a source. */
@Entity
class Citation {

    @Id
    private UUID id;

    private UUID claimId;
    private UUID verdictId;
    private UUID sourceId;

    @Enumerated(EnumType.STRING)
    private CitationRole role;

    private String excerpt;
    private Instant createdAt;
    private UUID createdBy;

    /** For Hibernate. */
    protected Citation() {}

    private Citation(UUID id, NewCitation content, Stamp stamp) {
        this.id = id;
        sourceId = content.sourceId();
        role = content.role();
        excerpt = content.excerpt();
        createdAt = stamp.at();
        createdBy = stamp.by();
    }

    static Citation ofClaim(UUID id, UUID claimId, NewCitation content, Stamp stamp) {
        var citation = new Citation(id, content, stamp);
        citation.claimId = claimId;
        return citation;
    }

    static Citation ofVerdict(UUID id, UUID verdictId, NewCitation content, Stamp stamp) {
        var citation = new Citation(id, content, stamp);
        citation.verdictId = verdictId;
        return citation;
    }
}
