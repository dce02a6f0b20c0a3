package org.claimtracker.verdict;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.claimtracker.platform.Recorded;
import org.claimtracker.platform.Stamp;

/** An organisation's ordered set of ratings. The ratings themselves are rows that {@link RatingScales} writes. */
@Entity
class RatingScale extends Recorded {

    private String key;
    private UUID organizationId;
    private String name;
    private String description;

    /** For Hibernate. */
    protected RatingScale() {}

    RatingScale(UUID id, UUID organizationId, NewRatingScale content, Stamp stamp) {
        super(id, stamp);
        this.organizationId = organizationId;
        key = content.key();
        describe(content.editable());
    }

    void describe(RatingScalePatch content) {
        name = content.name();
        description = content.description();
    }

    boolean belongsTo(UUID organization) {
        return organizationId != null && organizationId.equals(organization);
    }
}
