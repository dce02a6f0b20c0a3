package org.claimtracker.identity;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.claimtracker.platform.Recorded;
import org.claimtracker.platform.Stamp;

/** A newsroom or fact-checking organisation that works in this record. */
@Entity
class Organization extends Recorded {

    private String key;
    private String name;
    private String url;
    private boolean secondPersonRequired;
    private String timeZone;

    /** For Hibernate. */
    protected Organization() {}

    Organization(UUID id, String key, Stamp stamp) {
        super(id, stamp);
        this.key = key;
    }

    void edit(OrganizationPatch to) {
        name = to.name();
        url = to.url();
        secondPersonRequired = to.secondPersonRequired();
        timeZone = to.timeZone();
    }

    OrganizationPatch editable() {
        return new OrganizationPatch(name, url, secondPersonRequired, timeZone);
    }
}
