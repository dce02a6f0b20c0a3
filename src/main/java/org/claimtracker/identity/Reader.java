package org.claimtracker.identity;

import java.util.UUID;
import org.claimtracker.platform.Sql;

/**
 * Whose eyes a read is for: a member of an organisation, or the public. What each may see of a table stands in
 * {@link Visible}, and every statement that answers rows goes through {@link #sees}.
 *
 * @param organization the organisation; {@code null} for the public
 */
public record Reader(UUID organization) {

    /** Somebody without a token. */
    public static final Reader PUBLIC = new Reader(null);

    /** Whether this is a member of an organisation, rather than the public. */
    public boolean isMember() {
        return organization != null;
    }

    /** Leaves of the rows of a statement those that this reader may see. */
    public Sql.Statement sees(Visible what, Sql.Statement statement) {
        if (organization == null) {
            return statement.add("and (" + what.toPublic() + ")");
        }
        Object[] organizations = new Object[what.questionMarks()];
        java.util.Arrays.fill(organizations, organization);
        return statement.add("and (" + what.toMembers() + ")", organizations);
    }
}
