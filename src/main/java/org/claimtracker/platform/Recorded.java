package org.claimtracker.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What every entity that changes over time has: an id, a version, and who made it and changed it last, and when. */
@MappedSuperclass
public abstract class Recorded {

    @Id
    private UUID id;

    /** Counts changes from 0; with it Hibernate refuses to write over somebody else's change. */
    @Version
    private int version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID createdBy;

    private Instant updatedAt;
    private UUID updatedBy;

    /** For Hibernate. */
    protected Recorded() {}

    /** A new one. */
    protected Recorded(UUID id, Stamp stamp) {
        this.id = id;
        createdAt = stamp.at();
        createdBy = stamp.by();
        updatedAt = createdAt;
        updatedBy = createdBy;
    }

    /**
     * Records a change, also one in what hangs on this entity; {@code version} counts up with it. Times of changes
     * increase strictly, so that each state of a record has a moment of its own even where the clock stood still.
     *
     * @return the moment it is recorded at, for everything else that belongs to the same change
     */
    public Stamp touch(Stamp stamp) {
        Stamp moment = stamp.after(this);
        updatedAt = moment.at();
        updatedBy = moment.by();
        return moment;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Its id. */
    public final UUID id() {
        return id;
    }

    /** How often it changed. */
    public final int version() {
        return version;
    }

    /** Who made it. */
    public final UUID createdBy() {
        return createdBy;
    }
}
