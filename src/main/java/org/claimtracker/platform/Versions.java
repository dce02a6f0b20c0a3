package org.claimtracker.platform;

/**
 * The tables as they were at a moment. Each table whose rows change has, beside it, one with every version of each row;
 * here they take the tables' names, so that a statement about the present, put after this, is one about the past: with
 * the same filters, the same rules of visibility and the same record to read it into.
 *
 * <p>None of it is computed before it is asked for: the database looks up single rows by the indexes of the versions as
 * it does in the tables themselves.
 */
public final class Versions {

    private static final String TABLES = """
            with organization as not materialized (
                     select * from organization_version where recorded_from <= {at} and recorded_to > {at}),
                 claimant as not materialized (
                     select * from claimant_version where recorded_from <= {at} and recorded_to > {at}),
                 claim as not materialized (
                     select * from claim_version where recorded_from <= {at} and recorded_to > {at}),
                 quantity as not materialized (
                     select * from quantity_version where recorded_from <= {at} and recorded_to > {at}),
                 verdict as not materialized (
                     select * from verdict_version where recorded_from <= {at} and recorded_to > {at}),
                 shown_verdict as not materialized (
                     select claim_id, rating_key, organization_id from verdict where status = 'published'
                     union all
                     select x.canonical_id, v.rating_key, v.organization_id
                       from claim x join verdict v on v.claim_id = x.id
                      where x.canonical_id is not null and v.status = 'published'),
                 citation as not materialized (
                     select * from citation_version where recorded_from <= {at} and recorded_to > {at}),
                 appearance as not materialized (
                     select * from appearance where created_at <= {at}),
                 due_date_move as not materialized (
                     select * from due_date_move where moved_at <= {at}),
                 -- What is confidential today was never for others to see, whatever was thought then.
                 source as not materialized (
                     select was.id, was.organization_id, was.confidential or now.confidential as confidential
                       from source_version was join source now on now.id = was.id
                      where was.recorded_from <= {at} and was.recorded_to > {at})
            """;

    private Versions() {}

    /**
     * What a statement about the past begins with.
     *
     * @param moment an expression of SQL that tells the moment, as {@code timestamptz}
     */
    public static String at(String moment) {
        return TABLES.replace("{at}", moment);
    }
}
