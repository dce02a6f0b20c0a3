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
    private boolean member;

    /** For Hibernate. */
    protected Organization() {}

    Organization(UUID id, String key, Stamp stamp) {
        super(id, stamp);
        this.key = key;
        member = true;
    }

    /** Was only known by what it published elsewhere, and works in this record from now on. */
    void join() {
        member = true;
    }

    boolean isMember() {
        return member;
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
