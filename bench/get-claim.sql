-- What the service asks for one claim, with a claim by chance.
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
         where a.claim_id = any(i.ids)) as appearances,
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = '01900000-0000-7000-a000-000000000000' then t.excerpt end) order by t.id)
          from citation t join source s on s.id = t.source_id where t.claim_id = c.id) as citations,
       (select json_agg(json_build_object(
                   'id', v.id, 'status', v.status,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'rating', json_build_object('scale', g.key, 'key', r.key, 'label', r.label),
                   'originalLabel', v.original_label,
                   'summary', v.summary, 'decidedOn', v.decided_on, 'supersedes', v.supersedes_id,
                   'reason', coalesce(v.retraction_reason, v.reason), 'publishedAt', v.published_at)
                   order by v.published_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
          join rating_scale g on g.id = v.scale_id
         where v.claim_id = any(i.ids) and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = any(i.ids) and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (now() at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 cross join lateral (select array(select c.id union all select x.id from claim x where x.canonical_id = c.id) as ids offset 0) i
 where true
and (c.organization_id = '01900000-0000-7000-a000-000000000000' or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id = (select id from bench_claim where ordinal = :claim);
