package org.claimtracker.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.claimtracker.platform.Recorded;
import org.claimtracker.platform.Stamp;

/** A person or organisation that makes claims. */
@Entity
class Claimant extends Recorded {

    private String name;

    @Enumerated(EnumType.STRING)
    private ClaimantType type;

    private String description;
    private String url;

    /** For Hibernate. */
    protected Claimant() {}

    Claimant(UUID id, ClaimantContent content, Stamp stamp) {
        super(id, stamp);
        describe(content);
    }

    void describe(ClaimantContent content) {
        name = content.name();
        type = content.type();
        description = content.description();
        url = content.url();
    }

    ClaimantContent content() {
        return new ClaimantContent(name, type, description, url);
    }
}
