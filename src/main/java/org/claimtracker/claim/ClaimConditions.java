package org.claimtracker.claim;

import org.claimtracker.platform.LanguageTags;
import org.claimtracker.platform.Moment;
import org.claimtracker.platform.Sql;

/** What a claim {@code c} must be like to pass the filters, as conditions of a statement. */
final class ClaimConditions {

    /** Whether claim {@code c} waits for its due date or a verdict, or has had it: the others are in no queue. */
    static final String HAS_DUE_DATE = "c.due_on is not null and c.status in ('candidate', 'accepted')";

    private ClaimConditions() {}

    /** What a statement that filters by them joins to claim {@code c}. */
    static String keeper(ClaimFilter filter) {
        return filter.due == null ? "" : " join organization k on k.id = c.organization_id";
    }

    /** Those that pass and stand for themselves, unless merged ones are asked for. */
    static Sql.Statement listed(Sql.Statement statement, ClaimFilter filter, Wording.Wanted wanted, Moment moment) {
        if (filter.status == null) {
            statement.add("and c.status <> 'merged'");
        }
        return passing(statement, filter, wanted, moment);
    }

    /** Those that pass, merged ones, too. */
    static Sql.Statement passing(Sql.Statement statement, ClaimFilter filter, Wording.Wanted wanted, Moment moment) {
        statement
                .addIfPresent("and c.status = ?", filter.status)
                .addIfPresent("and c.claimant_id = ?", filter.claimant)
                .addIfPresent("and c.topics @> array[?]::text[]", filter.topic)
                .addIfPresent("and c.in_language = ?", LanguageTags.canonical(filter.inLanguage))
                .addIfPresent(
                        "and exists (select 1 from citation t where t.claim_id = c.id and t.source_id = ?)",
                        filter.source)
                .addIfPresent(shows("rating_key"), filter.rating)
                .addIfPresent(shows("organization_id"), filter.reviewedBy)
                .addIfPresent("and c.claim_date >= ?", filter.claimedFrom)
                .addIfPresent("and c.claim_date <= ?", filter.claimedTo)
                .addIfPresent("and c.due_on < ?", filter.dueBefore);
        if (filter.article != null) {
            statement.add("""
                    and c.id in (select a.claim_id from appearance a where a.article_id = ?
                                 union all
                                 select x.canonical_id from appearance a join claim x on x.id = a.claim_id
                                  where a.article_id = ?)""", filter.article, filter.article);
        }
        if (wanted != null) {
            statement.add("and exists (select 1 from search_entry d where d.claim_id = c.id");
            wanted.matches(statement);
            statement.add(")").plannedAnew();
        }
        if (filter.kind != null) {
            statement.add(
                    switch (filter.kind) {
                        case QUANTITY -> "and exists (select 1 from quantity q where q.claim_id = c.id)";
                        case PREDICTION -> "and c.due_on is not null";
                        case STATEMENT ->
                            "and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)";
                    });
        }
        if (filter.due != null) {
            isDue(filter.due, moment, statement);
        }
        return statement;
    }

    private static String shows(String column) {
        return "and exists (select 1 from shown_verdict s where s.claim_id = c.id and s.%s = ?)".formatted(column);
    }

    private static void isDue(DueState due, Moment moment, Sql.Statement statement) {
        statement.add("and " + HAS_DUE_DATE);
        switch (due) {
            case SETTLED -> statement.add("and c.settled");
            case OVERDUE ->
                // The first condition bounds the index; where it is latest, the date is one ahead of UTC's.
                statement
                        .add("and not c.settled and c.due_on <= (? at time zone 'UTC')::date", moment.at())
                        .add(
                                "and due_until(c.due_on, c.due_precision) < (? at time zone k.time_zone)::date",
                                moment.at());
            case UPCOMING ->
                statement.add(
                        "and not c.settled and due_until(c.due_on, c.due_precision) >= (? at time zone k.time_zone)::date",
                        moment.at());
        }
    }
}
