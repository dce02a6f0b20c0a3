\set claim random(0, :last)
select c.*, m.name as claimant_name, m.type as claimant_type,
       (select json_agg(json_build_object('exact', q.exact, 'value', q.value, 'upperValue', q.upper_value,
                                          'unit', q.unit, 'comparator', q.comparator) order by q.ordinal)
          from quantity q where q.claim_id = c.id) as quantities,
       (select json_agg(json_build_object('id', a.id, 'articleId', a.article_id, 'revision', a.revision, 'anchor', a.anchor,
    'quote', json_build_object('exact', a.exact, 'prefix', a.prefix, 'suffix', a.suffix),
    'position', case when a.position_start is not null
                     then json_build_object('start', a.position_start, 'end', a.position_end) end,
    'createdAt', a.created_at) order by a.id) from appearance a
         where a.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)) as appearances,
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = '01900000-0000-7000-a000-000000000000' then t.excerpt end) order by t.id)
          from citation t join source s on s.id = t.source_id where t.claim_id = c.id) as citations,
       (select json_agg(json_build_object(
                   'id', v.id, 'status', v.status,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'rating', json_build_object('scale', g.key, 'key', r.key, 'label', r.label),
                   'summary', v.summary, 'decidedOn', v.decided_on, 'supersedes', v.supersedes_id,
                   'reason', coalesce(v.retraction_reason, v.reason), 'publishedAt', v.published_at)
                   order by v.published_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
          join rating_scale g on g.id = v.scale_id
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       case when c.due_on is null then null
            when exists (select 1 from verdict v join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
 where v.claim_id = c.id and v.status = 'published' and r.final) then 'settled'
            when c.due_on < current_date then 'overdue'
            else 'upcoming' end as due
  from claim c
  left join claimant m on m.id = c.claimant_id
 where true
   and (c.organization_id = '01900000-0000-7000-a000-000000000000' or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
   and c.id = (select id from bench_claim where ordinal = :claim);
