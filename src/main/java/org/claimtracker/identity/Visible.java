package org.claimtracker.identity;

/**
 * Which rows of a table a reader may see: the rule of visibility, in this one place. What somebody may not see is not
 * there for them, in lists and counts as by its id.
 *
 * <p>Within an organisation everything of its own is seen. Of other organisations, members see what was accepted and
 * what was published; work that goes on is nobody else's. The public sees what a published verdict stands on.
 */
public enum Visible {
    /** Claims, as {@code c}. A merged one is seen as it was before: it answers with the claim that stands for it. */
    CLAIM("""
            c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn')""", """
            coalesce(c.status_before_merge, c.status) = 'accepted'
            and exists (select 1 from verdict p where p.claim_id = c.id and p.published_at is not null)"""),

    /** What claims are found by, as {@code d}: there the database keeps who sees the claim, by the rule above. */
    SEARCH_ENTRY("""
            d.organization_id = ? or d.seen_by <> 'organization'""", """
            d.seen_by = 'public'"""),

    /** Verdicts, as {@code v}. */
    VERDICT("""
            v.organization_id = ? or v.published_at is not null""", """
            v.published_at is not null
            and exists (select 1 from claim p
                         where p.id = v.claim_id and coalesce(p.status_before_merge, p.status) = 'accepted')"""),

    /** Sources, as {@code s}. That something rests on a confidential one shows in its citations. */
    SOURCE("""
            s.organization_id = ? or not s.confidential""", """
            not s.confidential
            and exists (select 1 from citation p join verdict q on q.id = p.verdict_id or q.claim_id = p.claim_id
                     where p.source_id = s.id and q.published_at is not null
                       and exists (select 1 from claim r
                                    where r.id = q.claim_id
                                      and coalesce(r.status_before_merge, r.status) = 'accepted'))"""),

    /** Rating scales, as {@code g}. */
    RATING_SCALE("""
            g.organization_id is null or g.organization_id = ?""", """
            g.organization_id is null""");

    private final String toMembers;
    private final String toPublic;
    private final int questionMarks;

    Visible(String toMembers, String toPublic) {
        this.toMembers = toMembers;
        this.toPublic = toPublic;
        questionMarks = (int) toMembers.chars().filter(c -> c == '?').count();
    }

    String toMembers() {
        return toMembers;
    }

    String toPublic() {
        return toPublic;
    }

    /** How often the members' rule asks for the reader's organisation. */
    int questionMarks() {
        return questionMarks;
    }
}
