package org.claimtracker.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.claim.ClaimFilter;
import org.claimtracker.claim.ClaimLists;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Total;

/** Counts claims by what they have in common, with one statement. */
@Singleton
class FacetCounts {

    /** What is counted of a claim. */
    private static final String COLUMNS = "c.id, c.status, c.in_language, c.topics, c.claimant_id, c.due_on";

    /** Takes, after the statement of the claims that pass, how many of them are counted. */
    private static final String COUNTS = """
            ), counted as materialized (
                select p.*, exists (select 1 from quantity q where q.claim_id = p.id) as has_quantity
                  from passing p order by p.id desc limit ?
            ), reviewed as materialized (
                select s.claim_id, s.organization_id, s.rating_key, r.label
                  from shown_verdict s
                  join rating r on r.scale_id = s.scale_id and r.key = s.rating_key
                 where s.claim_id in (select id from counted)
            ), facet as (
                select 'status' as facet, status as value, null as label, count(*) as claims from counted group by status
                union all
                select 'kind', k.kind, null, k.claims
                  from (select count(*) filter (where has_quantity) as quantities,
                               count(*) filter (where due_on is not null) as predictions,
                               count(*) filter (where not has_quantity and due_on is null) as statements
                          from counted) c,
                       lateral (values ('quantity', c.quantities), ('prediction', c.predictions),
                                       ('statement', c.statements)) k (kind, claims)
                 where k.claims > 0
                union all
                select 'inLanguage', in_language, null, count(*) from counted group by in_language
                union all
                select 'topic', t.topic, null, count(*)
                  from (select distinct c.id, unnest(c.topics) as topic from counted c) t group by t.topic
                union all
                select 'rating', rating_key, min(label), count(*)
                  from (select claim_id, rating_key, min(label) as label from reviewed group by claim_id, rating_key) r
                 group by rating_key
                union all
                select 'reviewedBy', o.id::text, o.name, r.claims
                  from (select organization_id, count(*) as claims
                          from (select distinct claim_id, organization_id from reviewed) d group by organization_id) r
                  join organization o on o.id = r.organization_id
                union all
                select 'claimant', m.id::text, m.name, c.claims
                  from (select claimant_id, count(*) as claims from counted
                         where claimant_id is not null group by claimant_id
                         order by claims desc, claimant_id limit 50) c
                  join claimant m on m.id = c.claimant_id
            )
            select 'total' as facet, null as value, null as label, count(*) as claims, 0 as place from passing
            union all
            select * from (select facet, value, label, claims,
                                  row_number() over (partition by facet order by claims desc, value) as place
                             from facet) ranked
             where place <= 50
             order by facet, place""";

    @Inject
    Sql sql;

    @Inject
    ClaimLists claims;

    Facets of(ClaimFilter filter, Reader reader) {
        Map<String, List<Facets.Count>> counts = new HashMap<>();
        sql.statement("with passing as materialized (")
                .add(claims.newest(COLUMNS, filter, reader, Total.COUNT_TO))
                .add(COUNTS, Total.MOST)
                .plannedAnew()
                .inTurn()
                .list(row -> counts.computeIfAbsent(row.getString("facet"), facet -> new ArrayList<>())
                        .add(new Facets.Count(row.getString("value"), row.getString("label"), row.getLong("claims"))));
        return new Facets(
                Total.of(counts.get("total").getFirst().count()),
                counts.getOrDefault("status", List.of()),
                counts.getOrDefault("kind", List.of()),
                counts.getOrDefault("inLanguage", List.of()),
                counts.getOrDefault("topic", List.of()),
                counts.getOrDefault("rating", List.of()),
                counts.getOrDefault("reviewedBy", List.of()),
                counts.getOrDefault("claimant", List.of()));
    }
}
