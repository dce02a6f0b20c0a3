-- What the version with this schema asks of the database; recorded, see RecordStatements.

delete from citation c1_0 where c1_0.verdict_id=?

delete from quantity where claim_id=? and ordinal=?

delete from rating where scale_id = ? and key <> all (?)

delete from rating_label where scale_id = ? and rating_key <> all (?)

delete from rating_label where scale_id = ? and rating_key = ? and in_language <> all (?)

insert into actor (id, subject, display_name, client, organization_id, created_at)
values (?, ?, ?, ?, ?, ?)
on conflict (subject, organization_id, client)
    do update set display_name = excluded.display_name, version = actor.version + 1
returning id

insert into appearance (anchor,article_id,claim_id,created_at,created_by,exact,position_end,position_start,prefix,revision,suffix,id) values (?,?,?,?,?,?,?,?,?,?,?,?)

insert into article (author,created_at,created_by,date_published,headline,in_language,publisher,revision,updated_at,updated_by,url,version,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?)

insert into article_revision (created_at,created_by,text,text_sha256,article_id,revision) values (?,?,?,?,?,?)

insert into citation (claim_id,created_at,created_by,excerpt,role,source_id,verdict_id,id) values (?,?,?,?,?,?,?,?)

insert into claim (canonical_id,change_reason,check_worthiness,claim_date,claimant_id,created_at,created_by,in_language,merged_into_id,organization_id,prediction_exact,due_on,due_precision,resolution_criteria,reasons,reported_through,status,status_before_merge,status_reason,text,topics,updated_at,updated_by,version,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)

insert into claimant (created_at,created_by,description,name,type,updated_at,updated_by,url,version,id) values (?,?,?,?,?,?,?,?,?,?)

insert into idempotency_key (caller, key, fingerprint, created_at) values (?, ?, ?, ?)
on conflict (caller, key) do update
   set fingerprint = excluded.fingerprint, created_at = excluded.created_at,
       status = null, location = null, etag = null, body = null
 where idempotency_key.created_at <= ?

insert into import (id, version, organization_id, status, upload_id, media_type, columns, bytes,
                    acting, created_at, created_by, updated_at)
values (?, 0, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)

insert into import_row (import_id, row, place, outcome, url, claim_id, verdict_id, problem)
values (?, ?, ?, ?, ?, ?, ?, ?)

insert into ledger_entry (organization_id, number, verdict_id, event, document, salt,
                          previous_hash, hash, recorded_at)
select ?, ?, id, ?, ?, ?, ?, ?, coalesce(?::timestamptz, updated_at) from verdict where id = ?

insert into organization (created_at,created_by,key,member,name,second_person_required,time_zone,updated_at,updated_by,url,version,id) values (?,?,?,?,?,?,?,?,?,?,?,?)

insert into organization (id, version, key, name, url, second_person_required, member,
                          created_at, created_by, updated_at, updated_by)
values (?, 0, ?, left(?, 200), ?, true, false, ?, ?, ?, ?)
on conflict (key) do nothing

insert into published_review (verdict_id, organization_id, address, claim_sha256, latest, title,
                              date_published, rating_label, rating_value, best_rating,
                              worst_rating, rating_explanation, original, original_sha256,
                              seen_in)
values (?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

insert into quantity (claim_id,ordinal,exact,value,upper_value,unit,comparator) values (?,?,?,?,?,?,?)

insert into rating (scale_id, key, ordinal, label, meaning, value, final)
values (?, ?, ?, ?, ?, ?::integer, ?)
on conflict (scale_id, key) do update
   set ordinal = excluded.ordinal, label = excluded.label, meaning = excluded.meaning,
       value = excluded.value, final = excluded.final

insert into rating values ('01900000-0000-7000-8000-000000000001', 'new', 9, 'New', 'New.', 9, true)

insert into rating_label (scale_id, rating_key, in_language, label) values (?, ?, ?, ?)
on conflict (scale_id, rating_key, in_language) do update set label = excluded.label
 where rating_label.label <> excluded.label

insert into rating_scale (created_at,created_by,description,key,name,organization_id,updated_at,updated_by,version,id) values (?,?,?,?,?,?,?,?,?,?)

insert into source (archive_url,confidential,content_sha256,created_at,created_by,organization_id,retrieved_at,title,type,updated_at,updated_by,url,version,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)

insert into upload (id, ordinal, content, received_at) values (?, ?, ?, ?)

insert into verdict (claim_id,created_at,created_by,decided_on,ended_at,ended_by,in_language,organization_id,original_label,published_at,published_by,rating_key,reason,retraction_reason,scale_id,second_person_waived,status,submitted_at,submitted_by,summary,supersedes_id,updated_at,updated_by,url,version,written_by,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)

select (? at time zone time_zone)::date from organization where id = ?

select * from actor where organization_id = ?
and (subject = ? or substr(subject, strpos(subject, '#') + 1) = ?)
order by id desc limit ?

select * from claimant where true
and lower(name) = lower(?)
and id < ?
order by id desc limit ?

select * from claimant where true
and lower(name) = lower(?)
order by id desc limit ?

select * from import_row where import_id = ?
and outcome = ?
order by row limit ?

select * from import_row where import_id = ?
and row > ?
order by row limit ?

select 1 from actor a join actor b on b.subject = a.subject where a.id = ? and b.id = ?

select 1 from appearance a join claim c on c.id = a.claim_id
 where a.article_id = ? and a.revision = ? and c.organization_id = ? limit 1

select 1 from citation t join source s on s.id = t.source_id
 where t.claim_id = ? and coalesce(s.url, s.title) = ?

select 1 from claim where id = ? for update

select 1 from search_statistics s, search_document_writes w
 where w.is_called and w.last_value - s.writes > s.documents / 5

select 1 from verdict v join published_review b on b.verdict_id = v.id
 where v.id = ?
   and v.summary is not distinct from ? and v.url is not distinct from ?
   and v.decided_on is not distinct from ? and v.in_language = ?
   and b.date_published is not distinct from ? and b.rating_label is not distinct from ?
   and b.rating_value is not distinct from ? and b.best_rating is not distinct from ?
   and b.worst_rating is not distinct from ? and b.rating_explanation is not distinct from ?
   and b.claim_sha256 = ?

select a.*, c.id as claim, c.text, c.in_language,
       (select r.created_at from article_revision r
         where r.article_id = a.article_id and r.revision = a.revision) as revised_at
 from appearance a
 join claim c on c.id = a.claim_id
where a.article_id = ? and a.revision = ? and a.anchor <> 'orphaned'
  and c.status not in ('merged', 'rejected')
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and a.id > ?
order by a.id limit ?

select a.*, null as text, null as text_sha256 from article a where true
and url = ?
order by id desc limit ?

select a.exact from appearance a join claim c on c.id = a.claim_id
 where a.article_id = ? and a.revision = ?
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))

select a.id, a.revision from article a
  join article_revision r on r.article_id = a.id and r.revision = a.revision
 where a.url = ? and r.text_sha256 = ?

select a.id, a.version, a.url, a.headline, a.publisher, a.author, a.date_published,
       a.in_language, a.created_at, a.updated_at, r.revision, r.text,
       encode(r.text_sha256, 'hex') as text_sha256
  from article a
  join article_revision r on r.article_id = a.id and r.revision = coalesce(?::int, a.revision)
 where a.id = ?

select a1_0.id,a1_0.author,a1_0.created_at,a1_0.created_by,a1_0.date_published,a1_0.headline,a1_0.in_language,a1_0.publisher,a1_0.revision,a1_0.updated_at,a1_0.updated_by,a1_0.url,a1_0.version from article a1_0 where a1_0.id=? for no key update of a1_0

select b.verdict_id, b.claim_sha256, b.original_sha256, b.seen_in, v.status, v.claim_id,
       c.organization_id
  from published_review b
  join verdict v on v.id = b.verdict_id
  join claim c on c.id = v.claim_id
 where b.organization_id = ? and md5(b.address) = md5(?) and b.address = ? and b.latest
 order by b.verdict_id

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.claimant_id = ?
and c.topics @> array[?]::text[]
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.id in (select a.claim_id from appearance a where a.article_id = ?
             union all
             select x.canonical_id from appearance a join claim x on x.id = a.claim_id
              where a.article_id = ?)
and c.id < ?
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.id in (select coalesce(x.canonical_id, x.id)
               from appearance a join claim x on x.id = a.claim_id
              where a.article_id = ? and a.revision = ? and a.position_start is not null)
order by (select min(a.position_start)
            from appearance a join claim x on x.id = a.claim_id
           where a.article_id = ? and a.revision = ? and c.id in (x.id, x.canonical_id)), c.id

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.due_on < ?
and c.due_on is not null and c.status in ('candidate', 'accepted')
and not c.settled and c.due_on <= (? at time zone 'UTC')::date
and due_until(c.due_on, c.due_precision) < (? at time zone k.time_zone)::date
and c.due_on is not null
order by c.due_on, c.id limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.due_on is not null and c.status in ('candidate', 'accepted')
and c.settled
and c.due_on is not null
order by c.due_on, c.id limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.due_on is not null and c.status in ('candidate', 'accepted')
and not c.settled and c.due_on <= (? at time zone 'UTC')::date
and due_until(c.due_on, c.due_precision) < (? at time zone k.time_zone)::date
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.id in (select a.claim_id from appearance a where a.article_id = ?
             union all
             select x.canonical_id from appearance a join claim x on x.id = a.claim_id
              where a.article_id = ?)
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.claim_date >= ?
and c.claim_date <= ?
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and exists (select 1 from citation t where t.claim_id = c.id and t.source_id = ?)
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and exists (select 1 from search_document d where d.claim_id = c.id
and (false
)
)
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and exists (select 1 from search_document d where d.claim_id = c.id
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
)
and c.due_on is not null
and (c.due_on, c.id) > (?, ?)
order by c.due_on, c.id limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and exists (select 1 from search_document d where d.claim_id = c.id
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
)
and (c.updated_at, c.id) < (?, ?)
order by c.updated_at desc, c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and exists (select 1 from search_document d where d.claim_id = c.id
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
)
and (coalesce(c.check_worthiness, -1), c.id) < (coalesce(?::numeric, -1), ?)
order by coalesce(c.check_worthiness, -1) desc, c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and exists (select 1 from search_document d where d.claim_id = c.id
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
)
and (coalesce(c.claim_date, '-infinity'), c.id) < (coalesce(?::date, '-infinity'), ?)
order by coalesce(c.claim_date, '-infinity') desc, c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
order by c.id desc limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (coalesce(c.status_before_merge, c.status) = 'accepted'
and exists (select 1 from verdict p where p.claim_id = c.id and p.published_at is not null))
and c.status <> 'merged'
and not c.settled and c.due_on is not null and c.status in ('candidate', 'accepted')
order by c.due_on, c.id limit ?

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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (coalesce(c.status_before_merge, c.status) = 'accepted'
and exists (select 1 from verdict p where p.claim_id = c.id and p.published_at is not null))
and c.status <> 'merged'
order by c.id desc limit ?

select c.id as "claimId", c.status, v.id as "verdictId", v.url, c.text as "claimReviewed",
       coalesce(b.rating_label, r.label) as rating,
       coalesce(b.rating_value, r.value) as "ratingValue", b.best_rating as "bestRating",
       b.worst_rating as "worstRating", coalesce(b.rating_explanation, r.meaning) as "ratingExplanation",
       rfc3339(case when b.verdict_id is null then v.published_at else b.date_published end)
           as "datePublished",
       coalesce(v.in_language, c.in_language) as "inLanguage", b.title, v.summary,
       o.name as publisher, o.url as "publisherUrl",
       m.name as claimant, initcap(m.type) as "claimantType", c.claim_date as "claimDate",
       (select coalesce(s.url, s.title) from citation t join source s on s.id = t.source_id
         where t.claim_id = c.id and t.role = 'origin'
           and (not s.confidential or s.organization_id = ?)
         order by t.id limit 1) as appearance,
       array_to_string(c.topics, '; ') as topics, c.due_on as "dueOn",
       rfc3339(c.created_at) as "createdAt", rfc3339(c.updated_at) as "updatedAt"
  from claim c
  left join claimant m on m.id = c.claimant_id
  left join verdict v on v.claim_id = c.id and v.status = 'published'
  left join organization o on o.id = v.organization_id
  left join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
  left join published_review b on b.verdict_id = v.id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.topics @> array[?]::text[]
)
and c.status <> 'merged'
order by c.id, v.id

select c1_0.id,c1_0.canonical_id,c1_0.change_reason,c1_0.check_worthiness,c1_0.claim_date,c1_0.claimant_id,c1_0.created_at,c1_0.created_by,c1_0.in_language,c1_0.merged_into_id,c1_0.organization_id,c1_0.prediction_exact,c1_0.due_on,c1_0.due_precision,c1_0.resolution_criteria,c1_0.reasons,c1_0.reported_through,c1_0.status,c1_0.status_before_merge,c1_0.status_reason,c1_0.text,c1_0.topics,c1_0.updated_at,c1_0.updated_by,c1_0.version from claim c1_0 where c1_0.id=? for no key update of c1_0

select c1_0.id,c1_0.created_at,c1_0.created_by,c1_0.description,c1_0.name,c1_0.type,c1_0.updated_at,c1_0.updated_by,c1_0.url,c1_0.version from claimant c1_0 where c1_0.id=? for no key update of c1_0

select claim_id, exact, prefix, suffix, position_start, position_end from appearance
 where article_id = ? and revision = ?
 order by position_start, id

select coalesce(c.canonical_id, c.id) as id
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
 where true
and (v.organization_id = ? or v.published_at is not null)
and v.status = 'published' and coalesce(c.status_before_merge, c.status) = 'accepted'
and to_tsvector('simple', concat_ws(' ', c.text, m.name, b.title)) @@ plainto_tsquery('simple', ?)
and split_part(lower(v.in_language), '-', 1) = ?
and '.' || coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) like ?
and greatest(c.claim_date, (coalesce(b.date_published, v.published_at) at time zone 'UTC')::date) >= ?
group by 1 order by 1 desc limit ? offset ?

select coalesce(c.canonical_id, c.id) as id
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
 where true
and (v.organization_id = ? or v.published_at is not null)
and v.status = 'published' and coalesce(c.status_before_merge, c.status) = 'accepted'
and to_tsvector('simple', concat_ws(' ', c.text, m.name, b.title)) @@ plainto_tsquery('simple', ?)
group by 1 order by 1 desc limit ? offset ?

select configuration, query::text as query, querytree(query) as positive,
       array(select phraseto_tsquery(configuration::regconfig, name)::text
               from unnest(?::text[]) name) as names
  from (select l.configuration, websearch_to_tsquery(l.configuration::regconfig, ?) as query
          from (select configuration from search_language
                union select 'claims_simple') l
         where ?::text is null or l.configuration = search_configuration(?)) read
 where numnode(query) > 0
 order by configuration

select content from upload where id = ? and ordinal = ?

select count(*) as claims
  from claim c join organization k on k.id = c.organization_id
 where c.due_on is not null and c.status in ('candidate', 'accepted') and not c.settled
   and c.due_on <= ?
   and due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date

select count(*) as n
 from appearance a
 join claim c on c.id = a.claim_id
where a.article_id = ? and a.revision = ? and a.anchor <> 'orphaned'
  and c.status not in ('merged', 'rejected')
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))

select count(*) from (select 1 from claim c join organization k on k.id = c.organization_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and exists (select 1 from search_document d where d.claim_id = c.id
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
)
limit ?) found

select d.claim_id, d.likeness::text as likeness from search_document d join claim c on c.id = d.claim_id where c.status <> 'merged'
and d.vector @@ ?::tsquery
and (coalesce(c.status_before_merge, c.status) = 'accepted'
and exists (select 1 from verdict p where p.claim_id = c.id and p.published_at is not null))
order by 0
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
desc, d.claim_id limit ?

select d.claim_id, d.likeness::text as likeness from search_document d join claim c on c.id = d.claim_id where c.status <> 'merged'
and d.vector @@ ?::tsquery
and c.id <> all(?)
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
order by 0
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
+ case when d.likeness @@ ?::tsquery then ?::double precision else 0 end
desc, d.claim_id limit ?

select distinct organization_id::text as id from ledger_entry

select distinct rating_key from verdict where scale_id = ?

select documents, average_words, average_grams from search_statistics

select e.*, x.shown from ledger_entry e
  left join lateral (select true as shown from verdict v where v.id = e.verdict_id
and (v.organization_id = ? or v.published_at is not null)
) x on true where e.organization_id = ?
and e.number > ?
order by e.number limit ?

select e.*, x.shown from ledger_entry e
  left join lateral (select true as shown from verdict v where v.id = e.verdict_id
and (v.published_at is not null
and exists (select 1 from claim p
             where p.id = v.claim_id and coalesce(p.status_before_merge, p.status) = 'accepted'))
) x on true where e.organization_id = ?
order by e.number limit ?

select e.number, e.verdict_id, e.event, e.document, e.salt, e.previous_hash, e.hash, v.id, v.claim_id, v.organization_id, v.status, v.rating_key, v.original_label, v.in_language, v.summary,
v.url, v.decided_on, v.supersedes_id, v.reason, v.published_at, v.published_by, v.written_by,
v.second_person_waived, v.ended_at, v.ended_by, v.retraction_reason, (select w.text from claim_version w
  where w.id = v.claim_id and w.recorded_from <= e.recorded_at and w.recorded_to > e.recorded_at) as claim_text,
(select g.key from rating_scale g where g.id = v.scale_id) as scale,
(select json_agg(json_build_object('sourceId', t.source_id, 'role', t.role, 'excerpt', t.excerpt)
                 order by t.id) from citation t where t.verdict_id = v.id) as citations
  from ledger_entry e
  left join verdict v on v.id = e.verdict_id and v.organization_id = e.organization_id
 where e.organization_id = ?
 order by e.number

select excerpt from citation where verdict_id = ?

select fingerprint, status, location, etag, body from idempotency_key
 where caller = ? and key = ? and created_at > ?

select g.*,
       (select json_agg(json_build_object(
                   'key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value, 'final', r.final,
                   'labels', (select json_object_agg(l.in_language, l.label order by l.in_language)
                                from rating_label l
                               where l.scale_id = r.scale_id and l.rating_key = r.key)) order by r.ordinal)
          from rating r where r.scale_id = g.id) as ratings
  from rating_scale g where true
and (g.organization_id is null or g.organization_id = ?)
and g.id = ?

select g.*,
       (select json_agg(json_build_object(
                   'key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value, 'final', r.final,
                   'labels', (select json_object_agg(l.in_language, l.label order by l.in_language)
                                from rating_label l
                               where l.scale_id = r.scale_id and l.rating_key = r.key)) order by r.ordinal)
          from rating r where r.scale_id = g.id) as ratings
  from rating_scale g where true
and (g.organization_id is null or g.organization_id = ?)
and g.key = ? order by g.organization_id nulls last limit 1

select g.*,
       (select json_agg(json_build_object(
                   'key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value, 'final', r.final,
                   'labels', (select json_object_agg(l.in_language, l.label order by l.in_language)
                                from rating_label l
                               where l.scale_id = r.scale_id and l.rating_key = r.key)) order by r.ordinal)
          from rating r where r.scale_id = g.id) as ratings
  from rating_scale g where true
and (g.organization_id is null or g.organization_id = ?)
order by g.id limit ?

select g.*,
       (select json_agg(json_build_object(
                   'key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value, 'final', r.final,
                   'labels', (select json_object_agg(l.in_language, l.label order by l.in_language)
                                from rating_label l
                               where l.scale_id = r.scale_id and l.rating_key = r.key)) order by r.ordinal)
          from rating r where r.scale_id = g.id) as ratings
  from rating_scale g where true
and (g.organization_id is null)
and g.key = ? order by g.organization_id nulls last limit 1

select gram, documents from search_gram where gram = any(?)

select greatest(max(v.updated_at), (select max(c.updated_at) from claim c)) as at
  from verdict v where v.published_at is not null
having max(v.updated_at) is not null

select h.at, h.by, h.reason, h.own, p.display_name, p.organization_id as worked_for, s.*
  from (select v.recorded_from as at, v.updated_by as by, v.change_reason as reason, true as own
          from claim_version v where v.id = ?
        union all
        select n.recorded_from, n.updated_by, null, false
          from claim_version v
          join claimant_version n on n.id = v.claimant_id
           and n.recorded_from > v.recorded_from and n.recorded_from < v.recorded_to
         where v.id = ?
        union all
        select s.recorded_from, s.updated_by, null, false
          from citation t join source_version s on s.id = t.source_id and s.recorded_from > t.created_at
         where t.claim_id = ?
        union all
        select o.recorded_from, o.updated_by, null, false
          from organization_version o
         where o.id in (select organization_id from verdict where claim_id = ? and published_at is not null)
           and o.recorded_from > (select min(recorded_from) from claim_version where id = ?)) h
  join actor p on p.id = h.by
 cross join lateral (
with organization as not materialized (
         select * from organization_version where recorded_from <= h.at and recorded_to > h.at),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= h.at and recorded_to > h.at),
     claim as not materialized (
         select * from claim_version where recorded_from <= h.at and recorded_to > h.at),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= h.at and recorded_to > h.at),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= h.at and recorded_to > h.at),
     citation as not materialized (
         select * from citation_version where recorded_from <= h.at and recorded_to > h.at),
     appearance as not materialized (
         select * from appearance where created_at <= h.at),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= h.at),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= h.at and was.recorded_to > h.at)
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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (h.at at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id = ?) s where true
and h.at >= ?
order by h.at, h.own desc limit ?

select h.at, h.by, h.reason, h.own, p.display_name, p.organization_id as worked_for, s.*
  from (select v.recorded_from as at, v.updated_by as by, v.change_reason as reason, true as own
          from claim_version v where v.id = ?
        union all
        select n.recorded_from, n.updated_by, null, false
          from claim_version v
          join claimant_version n on n.id = v.claimant_id
           and n.recorded_from > v.recorded_from and n.recorded_from < v.recorded_to
         where v.id = ?
        union all
        select s.recorded_from, s.updated_by, null, false
          from citation t join source_version s on s.id = t.source_id and s.recorded_from > t.created_at
         where t.claim_id = ?
        union all
        select o.recorded_from, o.updated_by, null, false
          from organization_version o
         where o.id in (select organization_id from verdict where claim_id = ? and published_at is not null)
           and o.recorded_from > (select min(recorded_from) from claim_version where id = ?)) h
  join actor p on p.id = h.by
 cross join lateral (
with organization as not materialized (
         select * from organization_version where recorded_from <= h.at and recorded_to > h.at),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= h.at and recorded_to > h.at),
     claim as not materialized (
         select * from claim_version where recorded_from <= h.at and recorded_to > h.at),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= h.at and recorded_to > h.at),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= h.at and recorded_to > h.at),
     citation as not materialized (
         select * from citation_version where recorded_from <= h.at and recorded_to > h.at),
     appearance as not materialized (
         select * from appearance where created_at <= h.at),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= h.at),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= h.at and was.recorded_to > h.at)
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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (h.at at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (coalesce(c.status_before_merge, c.status) = 'accepted'
and exists (select 1 from verdict p where p.claim_id = c.id and p.published_at is not null))
and c.id = ?) s where true
order by h.at, h.own desc limit ?

select id from actor
 where subject = ? and display_name = ?
   and client is not distinct from ? and organization_id is not distinct from ?

select id from article where url = ?

select id from claimant
 where lower(name) = lower(?) and type = ?
 order by description is not null, id limit 1

select id from organization where key = ? and member

select id from rating_scale where key = ? and organization_id is not distinct from ?::uuid

select id from source where url = ? and organization_id = ? order by id limit 1

select id, member from organization
 where key = ? or (member and site_of(url) = ?)
 order by member desc, id limit 1

select id, rank, found from (select f.*, count(*) over () as found from (
select c.id, (
round((case
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
else 0 end)::numeric, 6)
) as rank from claim c join search_document d on d.claim_id = c.id join organization k on k.id = c.organization_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.claim_date <= ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
limit ?) f) f where true
order by f.rank desc, f.id desc limit ?

select id, rank, found from (select f.*, count(*) over () as found from (
select c.id, (
round((case
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
else 0 end)::numeric, 6)
) as rank from claim c join search_document d on d.claim_id = c.id join organization k on k.id = c.organization_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
limit ?) f) f where true
and (f.rank, f.id) < (?::numeric, ?)
order by f.rank desc, f.id desc limit ?

select id, rank, found from (select f.*, count(*) over () as found from (
select c.id, (
round((case
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)
else 0 end)::numeric, 6)
) as rank from claim c join search_document d on d.claim_id = c.id join organization k on k.id = c.organization_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
limit ?) f) f where true
order by f.rank desc, f.id desc limit ?

select is_time_zone(?)

select json_build_object('id', a.id, 'articleId', a.article_id, 'revision', a.revision, 'anchor', a.anchor,
    'quote', json_build_object('exact', a.exact, 'prefix', a.prefix, 'suffix', a.suffix),
    'position', case when a.position_start is not null
                     then json_build_object('start', a.position_start, 'end', a.position_end) end,
    'createdAt', a.created_at) from appearance a
 where a.claim_id in (select ?::uuid union all select x.id from claim x where x.canonical_id = ?)
and a.id > ?
order by a.id limit ?

select json_build_object('id', a.id, 'articleId', a.article_id, 'revision', a.revision, 'anchor', a.anchor,
    'quote', json_build_object('exact', a.exact, 'prefix', a.prefix, 'suffix', a.suffix),
    'position', case when a.position_start is not null
                     then json_build_object('start', a.position_start, 'end', a.position_end) end,
    'createdAt', a.created_at) from appearance a where a.id = ?

select json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) from citation t join source s on s.id = t.source_id where true
and t.claim_id = ?
and t.id > ?
order by t.id limit ?

select json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) from citation t join source s on s.id = t.source_id where true
and t.id = ?

select json_strip_nulls(json_build_object(
           'record', 'claim', 'id', c.id, 'version', c.version, 'organization', o.key,
           'status', c.status, 'statusReason', c.status_reason,
           'statusBeforeMerge', c.status_before_merge, 'canonicalId', c.canonical_id,
           'mergedIntoId', c.merged_into_id, 'changeReason', c.change_reason,
           'text', c.text, 'inLanguage', c.in_language,
           'claimant', case when m.id is not null then json_build_object(
               'id', m.id, 'version', m.version, 'name', m.name, 'type', m.type,
               'description', m.description, 'url', m.url,
               'createdAt', rfc3339(m.created_at), 'updatedAt', rfc3339(m.updated_at)) end,
           'claimDate', c.claim_date, 'topics', to_json(c.topics),
           'checkWorthiness', c.check_worthiness, 'reasons', to_json(c.reasons),
           'reportedThrough', c.reported_through,
           'quantities', (select json_agg(json_build_object(
                   'exact', q.exact, 'value', q.value, 'upperValue', q.upper_value, 'unit', q.unit,
                   'comparator', q.comparator) order by q.ordinal)
               from quantity q where q.claim_id = c.id),
           'prediction', case when c.due_on is not null then json_build_object(
               'exact', c.prediction_exact, 'dueOn', c.due_on, 'precision', c.due_precision,
               'resolutionCriteria', c.resolution_criteria) end,
           'earlierDueDates', (select json_agg(json_build_object(
                   'dueOn', d.due_on, 'precision', d.due_precision, 'reason', d.reason,
                   'movedAt', rfc3339(d.moved_at)) order by d.moved_at)
               from due_date_move d where d.claim_id = c.id),
           'appearances', (select json_agg(json_build_object(
                   'id', p.id, 'articleId', p.article_id, 'revision', p.revision, 'anchor', p.anchor,
                   'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix,
                   'start', p.position_start, 'end', p.position_end,
                   'createdAt', rfc3339(p.created_at)) order by p.id)
               from appearance p where p.claim_id = c.id),
           'citations', (select json_agg(json_build_object(
                   'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                   'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end,
                   'createdAt', rfc3339(t.created_at)) order by t.id)
               from citation t join source s on s.id = t.source_id where t.claim_id = c.id),
           'verdicts', (select json_agg(json_build_object(
                   'id', v.id, 'version', v.version, 'organization', vo.key, 'status', v.status,
                   'scale', g.key, 'scaleOrganization', go.key, 'rating', v.rating_key,
                   'originalLabel', v.original_label,
                   'summary', v.summary, 'url', v.url, 'inLanguage', v.in_language,
                   'decidedOn', v.decided_on, 'supersedes', v.supersedes_id, 'reason', v.reason,
                   'submittedAt', rfc3339(v.submitted_at), 'publishedAt', rfc3339(v.published_at),
                   'endedAt', rfc3339(v.ended_at), 'retractionReason', v.retraction_reason,
                   'page', case when b.verdict_id is not null then json_build_object(
                       'address', b.address, 'claimSha256', encode(b.claim_sha256, 'hex'),
                       'latest', b.latest, 'title', b.title,
                       'datePublished', rfc3339(b.date_published), 'label', b.rating_label,
                       'value', b.rating_value, 'best', b.best_rating, 'worst', b.worst_rating,
                       'explanation', b.rating_explanation, 'original', b.original,
                       'originalSha256', encode(b.original_sha256, 'hex')) end,
                   'citations', (select json_agg(json_build_object(
                           'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                           'excerpt', case when not s.confidential or s.organization_id = ?
                                           then t.excerpt end,
                           'createdAt', rfc3339(t.created_at)) order by t.id)
                       from citation t join source s on s.id = t.source_id where t.verdict_id = v.id),
                   'createdAt', rfc3339(v.created_at), 'updatedAt', rfc3339(v.updated_at))
                   order by v.created_at, v.id)
               from verdict v
               join organization vo on vo.id = v.organization_id
               join rating_scale g on g.id = v.scale_id
               left join organization go on go.id = g.organization_id
               left join published_review b on b.verdict_id = v.id
              where v.claim_id = c.id
and (v.organization_id = ? or v.published_at is not null)
), 'createdAt', rfc3339(c.created_at), 'updatedAt', rfc3339(c.updated_at))) as line
  from claim c
  join organization o on o.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
)
order by case when c.merged_into_id is null then 0 else (
             with recursive way as (
                 select c.merged_into_id as id
                 union select x.merged_into_id from way join claim x on x.id = way.id
                        where x.merged_into_id is not null)
             select count(*) from way) end, c.id

select json_strip_nulls(json_build_object(
           'record', 'claim', 'id', c.id, 'version', c.version, 'organization', o.key,
           'status', c.status, 'statusReason', c.status_reason,
           'statusBeforeMerge', c.status_before_merge, 'canonicalId', c.canonical_id,
           'mergedIntoId', c.merged_into_id, 'changeReason', c.change_reason,
           'text', c.text, 'inLanguage', c.in_language,
           'claimant', case when m.id is not null then json_build_object(
               'id', m.id, 'version', m.version, 'name', m.name, 'type', m.type,
               'description', m.description, 'url', m.url,
               'createdAt', rfc3339(m.created_at), 'updatedAt', rfc3339(m.updated_at)) end,
           'claimDate', c.claim_date, 'topics', to_json(c.topics),
           'checkWorthiness', c.check_worthiness, 'reasons', to_json(c.reasons),
           'reportedThrough', c.reported_through,
           'quantities', (select json_agg(json_build_object(
                   'exact', q.exact, 'value', q.value, 'upperValue', q.upper_value, 'unit', q.unit,
                   'comparator', q.comparator) order by q.ordinal)
               from quantity q where q.claim_id = c.id),
           'prediction', case when c.due_on is not null then json_build_object(
               'exact', c.prediction_exact, 'dueOn', c.due_on, 'precision', c.due_precision,
               'resolutionCriteria', c.resolution_criteria) end,
           'earlierDueDates', (select json_agg(json_build_object(
                   'dueOn', d.due_on, 'precision', d.due_precision, 'reason', d.reason,
                   'movedAt', rfc3339(d.moved_at)) order by d.moved_at)
               from due_date_move d where d.claim_id = c.id),
           'appearances', (select json_agg(json_build_object(
                   'id', p.id, 'articleId', p.article_id, 'revision', p.revision, 'anchor', p.anchor,
                   'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix,
                   'start', p.position_start, 'end', p.position_end,
                   'createdAt', rfc3339(p.created_at)) order by p.id)
               from appearance p where p.claim_id = c.id),
           'citations', (select json_agg(json_build_object(
                   'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                   'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end,
                   'createdAt', rfc3339(t.created_at)) order by t.id)
               from citation t join source s on s.id = t.source_id where t.claim_id = c.id),
           'verdicts', (select json_agg(json_build_object(
                   'id', v.id, 'version', v.version, 'organization', vo.key, 'status', v.status,
                   'scale', g.key, 'scaleOrganization', go.key, 'rating', v.rating_key,
                   'originalLabel', v.original_label,
                   'summary', v.summary, 'url', v.url, 'inLanguage', v.in_language,
                   'decidedOn', v.decided_on, 'supersedes', v.supersedes_id, 'reason', v.reason,
                   'submittedAt', rfc3339(v.submitted_at), 'publishedAt', rfc3339(v.published_at),
                   'endedAt', rfc3339(v.ended_at), 'retractionReason', v.retraction_reason,
                   'page', case when b.verdict_id is not null then json_build_object(
                       'address', b.address, 'claimSha256', encode(b.claim_sha256, 'hex'),
                       'latest', b.latest, 'title', b.title,
                       'datePublished', rfc3339(b.date_published), 'label', b.rating_label,
                       'value', b.rating_value, 'best', b.best_rating, 'worst', b.worst_rating,
                       'explanation', b.rating_explanation, 'original', b.original,
                       'originalSha256', encode(b.original_sha256, 'hex')) end,
                   'citations', (select json_agg(json_build_object(
                           'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                           'excerpt', case when not s.confidential or s.organization_id = ?
                                           then t.excerpt end,
                           'createdAt', rfc3339(t.created_at)) order by t.id)
                       from citation t join source s on s.id = t.source_id where t.verdict_id = v.id),
                   'createdAt', rfc3339(v.created_at), 'updatedAt', rfc3339(v.updated_at))
                   order by v.created_at, v.id)
               from verdict v
               join organization vo on vo.id = v.organization_id
               join rating_scale g on g.id = v.scale_id
               left join organization go on go.id = g.organization_id
               left join published_review b on b.verdict_id = v.id
              where v.claim_id = c.id
and (v.organization_id = ? or v.published_at is not null)
), 'createdAt', rfc3339(c.created_at), 'updatedAt', rfc3339(c.updated_at))) as line
  from claim c
  join organization o on o.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
)
order by case when c.merged_into_id is null then 0 else (
             with recursive way as (
                 select c.merged_into_id as id
                 union select x.merged_into_id from way join claim x on x.id = way.id
                        where x.merged_into_id is not null)
             select count(*) from way) end, c.id

select json_strip_nulls(json_build_object(
           'record', 'claim', 'id', c.id, 'version', c.version, 'organization', o.key,
           'status', c.status, 'statusReason', c.status_reason,
           'statusBeforeMerge', c.status_before_merge, 'canonicalId', c.canonical_id,
           'mergedIntoId', c.merged_into_id, 'changeReason', c.change_reason,
           'text', c.text, 'inLanguage', c.in_language,
           'claimant', case when m.id is not null then json_build_object(
               'id', m.id, 'version', m.version, 'name', m.name, 'type', m.type,
               'description', m.description, 'url', m.url,
               'createdAt', rfc3339(m.created_at), 'updatedAt', rfc3339(m.updated_at)) end,
           'claimDate', c.claim_date, 'topics', to_json(c.topics),
           'checkWorthiness', c.check_worthiness, 'reasons', to_json(c.reasons),
           'reportedThrough', c.reported_through,
           'quantities', (select json_agg(json_build_object(
                   'exact', q.exact, 'value', q.value, 'upperValue', q.upper_value, 'unit', q.unit,
                   'comparator', q.comparator) order by q.ordinal)
               from quantity q where q.claim_id = c.id),
           'prediction', case when c.due_on is not null then json_build_object(
               'exact', c.prediction_exact, 'dueOn', c.due_on, 'precision', c.due_precision,
               'resolutionCriteria', c.resolution_criteria) end,
           'earlierDueDates', (select json_agg(json_build_object(
                   'dueOn', d.due_on, 'precision', d.due_precision, 'reason', d.reason,
                   'movedAt', rfc3339(d.moved_at)) order by d.moved_at)
               from due_date_move d where d.claim_id = c.id),
           'appearances', (select json_agg(json_build_object(
                   'id', p.id, 'articleId', p.article_id, 'revision', p.revision, 'anchor', p.anchor,
                   'exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix,
                   'start', p.position_start, 'end', p.position_end,
                   'createdAt', rfc3339(p.created_at)) order by p.id)
               from appearance p where p.claim_id = c.id),
           'citations', (select json_agg(json_build_object(
                   'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                   'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end,
                   'createdAt', rfc3339(t.created_at)) order by t.id)
               from citation t join source s on s.id = t.source_id where t.claim_id = c.id),
           'verdicts', (select json_agg(json_build_object(
                   'id', v.id, 'version', v.version, 'organization', vo.key, 'status', v.status,
                   'scale', g.key, 'scaleOrganization', go.key, 'rating', v.rating_key,
                   'originalLabel', v.original_label,
                   'summary', v.summary, 'url', v.url, 'inLanguage', v.in_language,
                   'decidedOn', v.decided_on, 'supersedes', v.supersedes_id, 'reason', v.reason,
                   'submittedAt', rfc3339(v.submitted_at), 'publishedAt', rfc3339(v.published_at),
                   'endedAt', rfc3339(v.ended_at), 'retractionReason', v.retraction_reason,
                   'page', case when b.verdict_id is not null then json_build_object(
                       'address', b.address, 'claimSha256', encode(b.claim_sha256, 'hex'),
                       'latest', b.latest, 'title', b.title,
                       'datePublished', rfc3339(b.date_published), 'label', b.rating_label,
                       'value', b.rating_value, 'best', b.best_rating, 'worst', b.worst_rating,
                       'explanation', b.rating_explanation, 'original', b.original,
                       'originalSha256', encode(b.original_sha256, 'hex')) end,
                   'citations', (select json_agg(json_build_object(
                           'id', t.id, 'sourceId', t.source_id, 'role', t.role,
                           'excerpt', case when not s.confidential or s.organization_id = ?
                                           then t.excerpt end,
                           'createdAt', rfc3339(t.created_at)) order by t.id)
                       from citation t join source s on s.id = t.source_id where t.verdict_id = v.id),
                   'createdAt', rfc3339(v.created_at), 'updatedAt', rfc3339(v.updated_at))
                   order by v.created_at, v.id)
               from verdict v
               join organization vo on vo.id = v.organization_id
               join rating_scale g on g.id = v.scale_id
               left join organization go on go.id = g.organization_id
               left join published_review b on b.verdict_id = v.id
              where v.claim_id = c.id
and (v.organization_id = ? or v.published_at is not null)
), 'createdAt', rfc3339(c.created_at), 'updatedAt', rfc3339(c.updated_at))) as line
  from claim c
  join organization o on o.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.topics @> array[?]::text[]
)
order by case when c.merged_into_id is null then 0 else (
             with recursive way as (
                 select c.merged_into_id as id
                 union select x.merged_into_id from way join claim x on x.id = way.id
                        where x.merged_into_id is not null)
             select count(*) from way) end, c.id

select json_strip_nulls(json_build_object(
           'record', 'organization', 'key', o.key, 'name', o.name, 'url', o.url)) as line
  from organization o
 where o.id in (
       select c.organization_id from claim c where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
)
       union select v.organization_id from verdict v join claim c on c.id = v.claim_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
)
       union select s.organization_id from citation t
               join source s on s.id = t.source_id
               left join verdict v on v.id = t.verdict_id
               join claim c on c.id = coalesce(t.claim_id, v.claim_id) where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
)
)
 order by o.key

select json_strip_nulls(json_build_object(
           'record', 'ratingScale', 'id', g.id, 'version', g.version, 'key', g.key, 'organization', o.key,
           'name', g.name, 'description', g.description,
           'ratings', (select json_agg(json_build_object('key', r.key, 'ordinal', r.ordinal,
                                                         'label', r.label, 'meaning', r.meaning,
                                                         'value', r.value, 'final', r.final,
                                                         'labels', (select json_object_agg(l.in_language, l.label order by l.in_language)
                                                                      from rating_label l
                                                                     where l.scale_id = r.scale_id and l.rating_key = r.key))
                                       order by r.ordinal)
                         from rating r where r.scale_id = g.id),
           'createdAt', rfc3339(g.created_at), 'updatedAt', rfc3339(g.updated_at))) as line
  from rating_scale g join organization o on o.id = g.organization_id
 where g.id in (select v.scale_id from verdict v join claim c on c.id = v.claim_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
)
) order by g.id

select json_strip_nulls(json_build_object(
           'record', 'source', 'id', s.id, 'version', s.version, 'organization', o.key, 'type', open.type,
           'confidential', s.confidential, 'title', open.title, 'url', open.url,
           'archiveUrl', open.archive_url, 'retrievedAt', rfc3339(open.retrieved_at),
           'contentSha256', open.content_sha256,
           'createdAt', rfc3339(s.created_at), 'updatedAt', rfc3339(s.updated_at))) as line
  from source s
  join organization o on o.id = s.organization_id
  left join source open on open.id = s.id and (not s.confidential or s.organization_id = ?)
 where s.id in (select t.source_id from citation t
                  left join verdict v on v.id = t.verdict_id
                  join claim c on c.id = coalesce(t.claim_id, v.claim_id)
                 where (v.id is null or v.organization_id = ? or v.published_at is not null)
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
)
) order by s.id

select json_strip_nulls(json_build_object(
           'record', case when r.revision = a.revision then 'article' else 'articleRevision' end,
           'id', a.id, 'revision', r.revision, 'text', r.text, 'revisedAt', rfc3339(r.created_at),
           'version', case when r.revision = a.revision then a.version end,
           'url', case when r.revision = a.revision then a.url end,
           'headline', case when r.revision = a.revision then a.headline end,
           'publisher', case when r.revision = a.revision then a.publisher end,
           'author', case when r.revision = a.revision then a.author end,
           'datePublished', case when r.revision = a.revision then a.date_published end,
           'inLanguage', case when r.revision = a.revision then a.in_language end,
           'createdAt', case when r.revision = a.revision then rfc3339(a.created_at) end,
           'updatedAt', case when r.revision = a.revision then rfc3339(a.updated_at) end)) as line
  from article a join article_revision r on r.article_id = a.id
 where a.id in (select p.article_id from appearance p join claim c on c.id = p.claim_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.status = ?
and c.topics @> array[?]::text[]
and c.in_language = ?
and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)
)
) order by a.id, r.revision desc

select last_value from search_document_writes

select name from claimant
 where lower(name) % lower(?) and similarity(lower(name), lower(?)) >= ?
 order by similarity(lower(name), lower(?)) desc, id limit 3

select number, hash from ledger_entry where organization_id = ? order by number desc limit 1

select o1_0.id,o1_0.created_at,o1_0.created_by,o1_0.key,o1_0.member,o1_0.name,o1_0.second_person_required,o1_0.time_zone,o1_0.updated_at,o1_0.updated_by,o1_0.url,o1_0.version from organization o1_0 where o1_0.id=? for no key update of o1_0

select o1_0.id,o1_0.created_at,o1_0.created_by,o1_0.key,o1_0.member,o1_0.name,o1_0.second_person_required,o1_0.time_zone,o1_0.updated_at,o1_0.updated_by,o1_0.url,o1_0.version from organization o1_0 where o1_0.key=? and not(o1_0.member) fetch first ? rows only for no key update of o1_0

select organization_id from verdict where id = ?

select original from published_review where verdict_id = ?

select p.part, w.token, l.lexeme, coalesce(t.documents, 0) as documents
  from (values (0, ?), (1, ?), (2, ?)) p (part, text)
 cross join lateral ts_parse('default', p.text) with ordinality w (tokid, token, place)
 cross join lateral unnest(to_tsvector(search_configuration(?)::regconfig, w.token)) l
  left join search_term t on t.lexeme = l.lexeme
 order by p.part, w.place

select pg_advisory_xact_lock(hashtextextended('article ' || ?, 0))

select pg_advisory_xact_lock(hashtextextended('claimant ' || lower(?), 0))

select pg_advisory_xact_lock(hashtextextended('ledger of ' || ?, 0))

select pg_advisory_xact_lock(hashtextextended('merging ' || ?::text, 0))

select pg_try_advisory_xact_lock(hashtextextended('search_statistics', 0)) as mine

select q1_0.claim_id,q1_0.ordinal,q1_0.exact,q1_0.value,q1_0.upper_value,q1_0.unit,q1_0.comparator from quantity q1_0 where q1_0.claim_id=?

select r.revision, r.text from article a
  join article_revision r on r.article_id = a.id and r.revision = coalesce(?::int, a.revision)
 where a.id = ?

select r.text_sha256 from article a
  join article_revision r on r.article_id = a.id and r.revision = a.revision
 where a.id = ?

select revision, encode(text_sha256, 'hex') as text_sha256, length(text) as length, created_at
  from article_revision where article_id = ?
and revision < ?
order by revision desc limit ?

select rs1_0.id,rs1_0.created_at,rs1_0.created_by,rs1_0.description,rs1_0.key,rs1_0.name,rs1_0.organization_id,rs1_0.updated_at,rs1_0.updated_by,rs1_0.version from rating_scale rs1_0 where rs1_0.id=? for no key update of rs1_0

select s.claim_id, f.field,
       ts_headline(s.configuration::regconfig, f.text, m.query::tsquery, ?) as marked
  from search_source s
  join unnest(?::text[], ?::text[]) m (configuration, query) on m.configuration = s.configuration
 cross join lateral (values (1, 'text', s.text), (2, 'claimant', s.claimant),
                            (3, 'quote', s.quotes), (4, 'verdict', s.verdicts),
                            (5, 'headline', case when ? then s.headlines end))
                    f (ordinal, field, text)
 where s.claim_id = any(?) and f.text is not null
 order by s.claim_id, f.ordinal

select s.id, s.version, s.organization_id, s.type, s.confidential, s.created_at, s.updated_at,
       s.title, s.url, s.archive_url, s.retrieved_at, s.content_sha256
  from source s where true
and (not s.confidential
and exists (select 1 from citation p join verdict q on q.id = p.verdict_id or q.claim_id = p.claim_id
         where p.source_id = s.id and q.published_at is not null
           and exists (select 1 from claim r
                        where r.id = q.claim_id
                          and coalesce(r.status_before_merge, r.status) = 'accepted')))
and s.id = ?

select s.id, s.version, s.organization_id, s.type, s.confidential, s.created_at, s.updated_at,
       s.title, s.url, s.archive_url, s.retrieved_at, s.content_sha256
  from source s where true
and (s.organization_id = ? or not s.confidential)
and s.url = ?
and s.id < ?
order by s.id desc limit ?

select s.id, s.version, s.organization_id, s.type, s.confidential, s.created_at, s.updated_at,
       s.title, s.url, s.archive_url, s.retrieved_at, s.content_sha256
  from source s where true
and (s.organization_id = ? or not s.confidential)
order by s.id desc limit ?

select s1_0.id,s1_0.archive_url,s1_0.confidential,s1_0.content_sha256,s1_0.created_at,s1_0.created_by,s1_0.organization_id,s1_0.retrieved_at,s1_0.title,s1_0.type,s1_0.updated_at,s1_0.updated_by,s1_0.url,s1_0.version from source s1_0 where s1_0.id=? for no key update of s1_0

select second_person_required from organization where id = ?

select source_id, role, excerpt from citation where verdict_id = ? order by id

select status, count(*) as claims from claim group by status

select u.lexeme as unknown, k.lexeme as known
  from unnest(?::text[]) u (lexeme)
 cross join lateral (select t.lexeme, similarity(t.lexeme, u.lexeme) as likeness, t.documents
                       from search_term t where t.lexeme % u.lexeme
                      order by 2 desc, 3 desc, 1 limit 20) k
 where not exists (select 1 from search_term t where t.lexeme = u.lexeme)
 order by k.likeness desc, k.documents desc, k.lexeme

select v.*, g.key as scale, json_build_object('key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value,
                  'final', r.final) as rating, c.resolution_criteria,
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
          from citation t join source s on s.id = t.source_id where t.verdict_id = v.id) as citations
  from verdict v
  join claim c on c.id = v.claim_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
 where true
and (v.organization_id = ? or v.published_at is not null)
and v.claim_id = ?
and v.id < ?
order by v.id desc limit ?

select v.*, p.display_name, p.organization_id as worked_for
  from organization_version v join actor p on p.id = v.updated_by where v.id = ?
order by v.recorded_from limit ?

select v.id
  from verdict v
 cross join lateral (select 'published' as event where v.published_at is not null
                     union all
                     select v.status where v.status in ('superseded', 'retracted')) s
 where v.organization_id = ?
   and not exists (select 1 from ledger_entry e where e.verdict_id = v.id and e.event = s.event)
 limit 1

select v.id, v.claim_id, v.organization_id, v.status, v.rating_key, v.original_label, v.in_language, v.summary,
v.url, v.decided_on, v.supersedes_id, v.reason, v.published_at, v.published_by, v.written_by,
v.second_person_waived, v.ended_at, v.ended_by, v.retraction_reason, c.text as claim_text,
(select g.key from rating_scale g where g.id = v.scale_id) as scale,
(select json_agg(json_build_object('sourceId', t.source_id, 'role', t.role, 'excerpt', t.excerpt)
                 order by t.id) from citation t where t.verdict_id = v.id) as citations from verdict v join claim c on c.id = v.claim_id where v.id = ?

select v.id, v.organization_id, s.event
  from verdict v
 cross join lateral (select 'published' as event, v.published_at as at
                      where v.published_at is not null
                     union all
                     select v.status, v.ended_at where v.status in ('superseded', 'retracted')) s
 where v.claim_id = ?
 order by s.at, s.event = 'published', v.id

select v.id, v.version, v.status, v.summary, v.url, v.in_language, v.decided_on, v.supersedes_id, v.reason,
       v.published_at, v.ended_at, v.retraction_reason, greatest(v.updated_at, c.updated_at) as updated_at,
       o.id as publisher_id, o.name as publisher_name, o.url as publisher_url,
       coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) as site,
       c.id as claim_id, coalesce(c.canonical_id, c.id) as stands_for, c.text, c.in_language as claim_language, c.claim_date,
       m.name as claimant_name, m.type as claimant_type, m.url as claimant_url,
       g.key as scale, g.description as scale_description,
       r.key as rating_key, r.label, r.meaning, r.value,
       (select max(x.value) from rating x where x.scale_id = g.id) as best,
       (select min(x.value) from rating x where x.scale_id = g.id) as worst,
       n.id as successor_id, n.reason as successor_reason, n.published_at as successor_published_at,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.claim_id = c.id and t.role = 'origin' and s.url is not null and not s.confidential) as origins,
       (select json_agg(json_build_object('url', a.url, 'title', a.headline)
                        order by a.date_published nulls last, a.id)
          from article a
         where a.url is not null and a.id in (select p.article_id from appearance p where p.claim_id = c.id)
       ) as places,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.verdict_id = v.id and not s.confidential) as evidence,
       b.address, b.title, b.date_published, b.rating_label, b.rating_value, b.best_rating,
       b.worst_rating, b.rating_explanation
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
  left join verdict n on n.supersedes_id = v.id and n.published_at is not null
 where v.published_at is not null
and (v.organization_id = ? or v.published_at is not null)
and (coalesce(v.ended_at, v.published_at), v.id) < (?, ?)
order by coalesce(v.ended_at, v.published_at) desc, v.id desc limit ?

select v.id, v.version, v.status, v.summary, v.url, v.in_language, v.decided_on, v.supersedes_id, v.reason,
       v.published_at, v.ended_at, v.retraction_reason, greatest(v.updated_at, c.updated_at) as updated_at,
       o.id as publisher_id, o.name as publisher_name, o.url as publisher_url,
       coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) as site,
       c.id as claim_id, coalesce(c.canonical_id, c.id) as stands_for, c.text, c.in_language as claim_language, c.claim_date,
       m.name as claimant_name, m.type as claimant_type, m.url as claimant_url,
       g.key as scale, g.description as scale_description,
       r.key as rating_key, r.label, r.meaning, r.value,
       (select max(x.value) from rating x where x.scale_id = g.id) as best,
       (select min(x.value) from rating x where x.scale_id = g.id) as worst,
       n.id as successor_id, n.reason as successor_reason, n.published_at as successor_published_at,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.claim_id = c.id and t.role = 'origin' and s.url is not null and not s.confidential) as origins,
       (select json_agg(json_build_object('url', a.url, 'title', a.headline)
                        order by a.date_published nulls last, a.id)
          from article a
         where a.url is not null and a.id in (select p.article_id from appearance p where p.claim_id = c.id)
       ) as places,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.verdict_id = v.id and not s.confidential) as evidence,
       b.address, b.title, b.date_published, b.rating_label, b.rating_value, b.best_rating,
       b.worst_rating, b.rating_explanation
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
  left join verdict n on n.supersedes_id = v.id and n.published_at is not null
 where v.published_at is not null
and (v.organization_id = ? or v.published_at is not null)
and c.id in (select c.id from claim c join organization k on k.id = c.organization_id where true
and c.topics @> array[?]::text[]
)
and v.status = 'published' order by v.id

select v.id, v.version, v.status, v.summary, v.url, v.in_language, v.decided_on, v.supersedes_id, v.reason,
       v.published_at, v.ended_at, v.retraction_reason, greatest(v.updated_at, c.updated_at) as updated_at,
       o.id as publisher_id, o.name as publisher_name, o.url as publisher_url,
       coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) as site,
       c.id as claim_id, coalesce(c.canonical_id, c.id) as stands_for, c.text, c.in_language as claim_language, c.claim_date,
       m.name as claimant_name, m.type as claimant_type, m.url as claimant_url,
       g.key as scale, g.description as scale_description,
       r.key as rating_key, r.label, r.meaning, r.value,
       (select max(x.value) from rating x where x.scale_id = g.id) as best,
       (select min(x.value) from rating x where x.scale_id = g.id) as worst,
       n.id as successor_id, n.reason as successor_reason, n.published_at as successor_published_at,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.claim_id = c.id and t.role = 'origin' and s.url is not null and not s.confidential) as origins,
       (select json_agg(json_build_object('url', a.url, 'title', a.headline)
                        order by a.date_published nulls last, a.id)
          from article a
         where a.url is not null and a.id in (select p.article_id from appearance p where p.claim_id = c.id)
       ) as places,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.verdict_id = v.id and not s.confidential) as evidence,
       b.address, b.title, b.date_published, b.rating_label, b.rating_value, b.best_rating,
       b.worst_rating, b.rating_explanation
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
  left join verdict n on n.supersedes_id = v.id and n.published_at is not null
 where v.published_at is not null
and (v.organization_id = ? or v.published_at is not null)
and v.status = 'published' and (c.id = ? or c.canonical_id = ?)
order by v.published_at desc, v.id desc

select v.id, v.version, v.status, v.summary, v.url, v.in_language, v.decided_on, v.supersedes_id, v.reason,
       v.published_at, v.ended_at, v.retraction_reason, greatest(v.updated_at, c.updated_at) as updated_at,
       o.id as publisher_id, o.name as publisher_name, o.url as publisher_url,
       coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) as site,
       c.id as claim_id, coalesce(c.canonical_id, c.id) as stands_for, c.text, c.in_language as claim_language, c.claim_date,
       m.name as claimant_name, m.type as claimant_type, m.url as claimant_url,
       g.key as scale, g.description as scale_description,
       r.key as rating_key, r.label, r.meaning, r.value,
       (select max(x.value) from rating x where x.scale_id = g.id) as best,
       (select min(x.value) from rating x where x.scale_id = g.id) as worst,
       n.id as successor_id, n.reason as successor_reason, n.published_at as successor_published_at,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.claim_id = c.id and t.role = 'origin' and s.url is not null and not s.confidential) as origins,
       (select json_agg(json_build_object('url', a.url, 'title', a.headline)
                        order by a.date_published nulls last, a.id)
          from article a
         where a.url is not null and a.id in (select p.article_id from appearance p where p.claim_id = c.id)
       ) as places,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.verdict_id = v.id and not s.confidential) as evidence,
       b.address, b.title, b.date_published, b.rating_label, b.rating_value, b.best_rating,
       b.worst_rating, b.rating_explanation
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
  left join verdict n on n.supersedes_id = v.id and n.published_at is not null
 where v.published_at is not null
and (v.organization_id = ? or v.published_at is not null)
and v.status = 'published' and coalesce(c.status_before_merge, c.status) = 'accepted'
and to_tsvector('simple', concat_ws(' ', c.text, m.name, b.title)) @@ plainto_tsquery('simple', ?)
and split_part(lower(v.in_language), '-', 1) = ?
and '.' || coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) like ?
and greatest(c.claim_date, (coalesce(b.date_published, v.published_at) at time zone 'UTC')::date) >= ?
and coalesce(c.canonical_id, c.id) = any(?)
order by coalesce(c.canonical_id, c.id) desc, c.canonical_id nulls first,
         v.published_at desc, v.id desc

select v.id, v.version, v.status, v.summary, v.url, v.in_language, v.decided_on, v.supersedes_id, v.reason,
       v.published_at, v.ended_at, v.retraction_reason, greatest(v.updated_at, c.updated_at) as updated_at,
       o.id as publisher_id, o.name as publisher_name, o.url as publisher_url,
       coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) as site,
       c.id as claim_id, coalesce(c.canonical_id, c.id) as stands_for, c.text, c.in_language as claim_language, c.claim_date,
       m.name as claimant_name, m.type as claimant_type, m.url as claimant_url,
       g.key as scale, g.description as scale_description,
       r.key as rating_key, r.label, r.meaning, r.value,
       (select max(x.value) from rating x where x.scale_id = g.id) as best,
       (select min(x.value) from rating x where x.scale_id = g.id) as worst,
       n.id as successor_id, n.reason as successor_reason, n.published_at as successor_published_at,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.claim_id = c.id and t.role = 'origin' and s.url is not null and not s.confidential) as origins,
       (select json_agg(json_build_object('url', a.url, 'title', a.headline)
                        order by a.date_published nulls last, a.id)
          from article a
         where a.url is not null and a.id in (select p.article_id from appearance p where p.claim_id = c.id)
       ) as places,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.verdict_id = v.id and not s.confidential) as evidence,
       b.address, b.title, b.date_published, b.rating_label, b.rating_value, b.best_rating,
       b.worst_rating, b.rating_explanation
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
  left join verdict n on n.supersedes_id = v.id and n.published_at is not null
 where v.published_at is not null
and (v.published_at is not null
and exists (select 1 from claim p
             where p.id = v.claim_id and coalesce(p.status_before_merge, p.status) = 'accepted'))
and v.status = 'published' order by v.id

select v.id, v.version, v.status, v.summary, v.url, v.in_language, v.decided_on, v.supersedes_id, v.reason,
       v.published_at, v.ended_at, v.retraction_reason, greatest(v.updated_at, c.updated_at) as updated_at,
       o.id as publisher_id, o.name as publisher_name, o.url as publisher_url,
       coalesce(site_of(v.url), site_of(o.url), case when not o.member and o.key not like '%.invalid' then o.key end) as site,
       c.id as claim_id, coalesce(c.canonical_id, c.id) as stands_for, c.text, c.in_language as claim_language, c.claim_date,
       m.name as claimant_name, m.type as claimant_type, m.url as claimant_url,
       g.key as scale, g.description as scale_description,
       r.key as rating_key, r.label, r.meaning, r.value,
       (select max(x.value) from rating x where x.scale_id = g.id) as best,
       (select min(x.value) from rating x where x.scale_id = g.id) as worst,
       n.id as successor_id, n.reason as successor_reason, n.published_at as successor_published_at,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.claim_id = c.id and t.role = 'origin' and s.url is not null and not s.confidential) as origins,
       (select json_agg(json_build_object('url', a.url, 'title', a.headline)
                        order by a.date_published nulls last, a.id)
          from article a
         where a.url is not null and a.id in (select p.article_id from appearance p where p.claim_id = c.id)
       ) as places,
       (select json_agg(json_build_object('url', s.url, 'title', s.title) order by t.id)
          from citation t join source s on s.id = t.source_id
         where t.verdict_id = v.id and not s.confidential) as evidence,
       b.address, b.title, b.date_published, b.rating_label, b.rating_value, b.best_rating,
       b.worst_rating, b.rating_explanation
  from verdict v
  join claim c on c.id = v.claim_id
  join organization o on o.id = v.organization_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
  left join claimant m on m.id = c.claimant_id
  left join published_review b on b.verdict_id = v.id
  left join verdict n on n.supersedes_id = v.id and n.published_at is not null
 where v.published_at is not null
and (v.published_at is not null
and exists (select 1 from claim p
             where p.id = v.claim_id and coalesce(p.status_before_merge, p.status) = 'accepted'))
order by coalesce(v.ended_at, v.published_at) desc, v.id desc limit ?

select v.relname || '.' || a.attname as missing
  from pg_class v
  join pg_class t on t.relname || '_version' = v.relname and t.relkind = 'r'
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
 where v.relname like '%\_version' and v.relkind = 'r'
   and not exists (select 1 from pg_attribute b
                    where b.attrelid = v.oid and b.attname = a.attname and b.atttypid = a.atttypid)

select v1_0.id,v1_0.claim_id,v1_0.created_at,v1_0.created_by,v1_0.decided_on,v1_0.ended_at,v1_0.ended_by,v1_0.in_language,v1_0.organization_id,v1_0.original_label,v1_0.published_at,v1_0.published_by,v1_0.rating_key,v1_0.reason,v1_0.retraction_reason,v1_0.scale_id,v1_0.second_person_waived,v1_0.status,v1_0.submitted_at,v1_0.submitted_by,v1_0.summary,v1_0.supersedes_id,v1_0.updated_at,v1_0.updated_by,v1_0.url,v1_0.version,v1_0.written_by from verdict v1_0 where v1_0.id=? for no key update of v1_0

select version from claim where id = ?

update actor
   set subject = 'forgotten:' || ?, display_name = 'Person ' || right(?, 6),
       version = version + 1, forgotten_at = ?
 where subject = ? and organization_id = ?

update actor set display_name = ?, version = version + 1
 where subject = ? and display_name <> ?

update article set author=?,date_published=?,headline=?,in_language=?,publisher=?,revision=?,updated_at=?,updated_by=?,url=?,version=? where id=? and version=?

update claim set canonical_id=?,change_reason=?,check_worthiness=?,claim_date=?,claimant_id=?,in_language=?,merged_into_id=?,organization_id=?,prediction_exact=?,due_on=?,due_precision=?,resolution_criteria=?,reasons=?,reported_through=?,status=?,status_before_merge=?,status_reason=?,text=?,topics=?,updated_at=?,updated_by=?,version=? where id=? and version=?

update claim set due_on = '2021-02-10' where id = ?

update claim set text = 'By hand' where id = ?

update claimant set description=?,name=?,type=?,updated_at=?,updated_by=?,url=?,version=? where id=? and version=?

update idempotency_key set status = ?, location = ?, etag = ?, body = ?
 where caller = ? and key = ?

update import
   set created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
       skipped = skipped + ?, failed = failed + ?, version = version + 1,
       updated_at = greatest(?, updated_at), leased_until = clock_timestamp() + interval '20 seconds'
 where id = ? and leased_by = ? and finished_at is null

update import set status = 'running', created = 12, leased_by = ?, leased_until = clock_timestamp() + interval '2 seconds'
 where id = ? and status = 'waiting'

update import set status = 'running', leased_by = ?, leased_until = clock_timestamp() + interval '20 seconds'
 where id = (select id from import
              where finished_at is null
                and (leased_until is null or leased_until < clock_timestamp())
              order by bytes, id limit 1 for update skip locked)
returning *

update import set status = ?, problem = ?, finished_at = greatest(?, created_at),
                  updated_at = greatest(?, updated_at), version = version + 1, acting = null,
                  leased_by = null, leased_until = null
 where id = ? and leased_by = ?

update organization set key=?,member=?,name=?,second_person_required=?,time_zone=?,updated_at=?,updated_by=?,url=?,version=? where id=? and version=?

update published_review
   set claim_sha256 = ?, title = ?, original = ?, original_sha256 = ?, seen_in = ?
 where verdict_id = ?

update published_review set latest = false where verdict_id = ?

update published_review set seen_in = ? where verdict_id = ?

update quantity set exact=?,value=?,upper_value=?,unit=?,comparator=? where claim_id=? and ordinal=?

update rating set final = false where scale_id = ? and key = 'right'

update rating set key = 'x' where scale_id = ? and key = 'right'

update rating set meaning = 'x' where scale_id = ? and key = 'right'

update rating set value = 9 where scale_id = '01900000-0000-7000-8000-000000000001' and key = 'true'

update rating_label set label = 'x' where scale_id = ?

update rating_scale set description=?,key=?,name=?,organization_id=?,updated_at=?,updated_by=?,version=? where id=? and version=?

update rating_scale set name = 'x' where key = 'truth' and organization_id is null

update search_statistics
   set documents = (select count(*) from search_document), writes = ?, refreshed_at = ?,
       average_words = coalesce(greatest(1, a.words), average_words),
       average_grams = coalesce(greatest(1, a.grams), average_grams)
  from (select sum(nentry)::real / (select least(?, count(*)) from search_document) as words,
               (sum(nentry * greatest(1, length(word) + 2 - ? + 1)) filter (where length(word) <= ?))::real
                   / (select least(?, count(*)) from search_document) as grams
          from ts_stat('select likeness from search_document limit 50000')) a

update source set archive_url=?,confidential=?,content_sha256=?,organization_id=?,retrieved_at=?,title=?,type=?,updated_at=?,updated_by=?,url=?,version=? where id=? and version=?

update source set organization_id = ? where id = ?

update verdict set claim_id=?,decided_on=?,ended_at=?,ended_by=?,in_language=?,organization_id=?,original_label=?,published_at=?,published_by=?,rating_key=?,reason=?,retraction_reason=?,scale_id=?,second_person_waived=?,status=?,submitted_at=?,submitted_by=?,summary=?,supersedes_id=?,updated_at=?,updated_by=?,url=?,version=?,written_by=? where id=? and version=?

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.due_on is not null and c.status in ('candidate', 'accepted')
and not c.settled and due_until(c.due_on, c.due_precision) >= (? at time zone k.time_zone)::date
and c.due_on is not null
order by c.due_on, c.id limit ?

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and c.id < ?
order by c.id desc limit ?

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and exists (select 1 from verdict v
             where v.claim_id = c.id and v.status = 'published' and v.organization_id = ?)
order by c.id desc limit ?

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
and exists (select 1 from verdict v
             where v.claim_id = c.id and v.status = 'published' and v.rating_key = ?)
order by c.id desc limit ?

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
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
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
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
         where v.claim_id = c.id and v.published_at is not null) as verdicts,
       (select json_agg(json_build_object(
                   'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                   'organization', json_build_object('id', o.id, 'name', o.name),
                   'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                   order by v.ended_at desc, v.id desc)
          from verdict v
          join organization o on o.id = v.organization_id
          left join verdict n
            on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
         where v.claim_id = c.id and v.published_at is not null and v.ended_at is not null) as corrections,
       (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                          'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
          from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
       case when not (c.due_on is not null and c.status in ('candidate', 'accepted')) then null
            when c.settled then 'settled'
            when due_until(c.due_on, c.due_precision) < (?::timestamptz at time zone k.time_zone)::date then 'overdue'
            else 'upcoming' end as due
  from claim c
  join organization k on k.id = c.organization_id
  left join claimant m on m.id = c.claimant_id
 where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and c.topics @> array[?]::text[]
order by c.id desc limit ?

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
select c.status from claim c where c.id = ?
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
select v.*, g.key as scale, json_build_object('key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value,
                  'final', r.final) as rating, c.resolution_criteria,
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
          from citation t join source s on s.id = t.source_id where t.verdict_id = v.id) as citations
  from verdict v
  join claim c on c.id = v.claim_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
 where true
and (v.organization_id = ? or v.published_at is not null)
and v.id = ?

with asked as materialized (select ?::timestamptz as at),
     organization as not materialized (
         select * from organization_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claimant as not materialized (
         select * from claimant_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     claim as not materialized (
         select * from claim_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     quantity as not materialized (
         select * from quantity_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     verdict as not materialized (
         select * from verdict_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     citation as not materialized (
         select * from citation_version where recorded_from <= (select asked.at from asked) and recorded_to > (select asked.at from asked)),
     appearance as not materialized (
         select * from appearance where created_at <= (select asked.at from asked)),
     due_date_move as not materialized (
         select * from due_date_move where moved_at <= (select asked.at from asked)),
     -- What is confidential today was never for others to see, whatever was thought then.
     source as not materialized (
         select was.id, was.organization_id, was.confidential or now.confidential as confidential
           from source_version was join source now on now.id = was.id
          where was.recorded_from <= (select asked.at from asked) and was.recorded_to > (select asked.at from asked))
select v.*, g.key as scale, json_build_object('key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value,
                  'final', r.final) as rating, c.resolution_criteria,
       (select json_agg(json_build_object('id', t.id, 'sourceId', t.source_id, 'role', t.role,
    'confidential', s.confidential, 'createdAt', t.created_at,
    'excerpt', case when not s.confidential or s.organization_id = ? then t.excerpt end) order by t.id)
          from citation t join source s on s.id = t.source_id where t.verdict_id = v.id) as citations
  from verdict v
  join claim c on c.id = v.claim_id
  join rating_scale g on g.id = v.scale_id
  join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
 where true
and (v.organization_id = ? or v.published_at is not null)
and v.organization_id = ?
order by v.id desc limit ?

with developer as (
    insert into actor (id, subject, display_name, created_at) values (?, ?, ?, ?)
    on conflict (subject, organization_id, client) do update set display_name = excluded.display_name
    returning id, created_at)
insert into organization (id, version, key, name, second_person_required,
                          created_at, created_by, updated_at, updated_by)
select ?, 0, ?, 'Development newsroom', true, created_at, id, created_at, id from developer
on conflict (key) do nothing

with line as (select ?::json as j)
insert into appearance (id, claim_id, article_id, revision, anchor, exact, prefix, suffix,
                        position_start, position_end, created_at, created_by)
select (p->>'id')::uuid, (j->>'id')::uuid, (p->>'articleId')::uuid, (p->>'revision')::int,
       p->>'anchor', p->>'exact', p->>'prefix', p->>'suffix', (p->>'start')::int,
       (p->>'end')::int, (p->>'createdAt')::timestamptz, ?
  from line, json_array_elements(j->'appearances') p

with line as (select ?::json as j)
insert into article (id, version, url, headline, publisher, author, date_published, in_language,
                     revision, created_at, created_by, updated_at, updated_by)
select (j->>'id')::uuid, (j->>'version')::int, j->>'url', j->>'headline', j->>'publisher',
       j->>'author', (j->>'datePublished')::date, j->>'inLanguage', (j->>'revision')::int,
       (j->>'createdAt')::timestamptz, ?, (j->>'updatedAt')::timestamptz, ?
  from line

with line as (select ?::json as j)
insert into article_revision (article_id, revision, text, text_sha256, created_at, created_by)
select (j->>'id')::uuid, (j->>'revision')::int, j->>'text',
       sha256(convert_to(j->>'text', 'UTF8')), (j->>'revisedAt')::timestamptz, ?
  from line
on conflict do nothing

with line as (select ?::json as j)
insert into citation (id, claim_id, source_id, role, excerpt, created_at, created_by)
select (t->>'id')::uuid, (j->>'id')::uuid, (t->>'sourceId')::uuid, t->>'role',
       t->>'excerpt', (t->>'createdAt')::timestamptz, ?
  from line, json_array_elements(j->'citations') t

with line as (select ?::json as j)
insert into citation (id, verdict_id, source_id, role, excerpt, created_at, created_by)
select (t->>'id')::uuid, (j->>'id')::uuid, (t->>'sourceId')::uuid, t->>'role',
       t->>'excerpt', (t->>'createdAt')::timestamptz, ?
  from line, json_array_elements(j->'citations') t

with line as (select ?::json as j)
insert into claim (id, version, organization_id, status, status_reason, text, in_language,
                   claimant_id, claim_date, topics, check_worthiness, reasons, reported_through,
                   prediction_exact, due_on, due_precision, resolution_criteria, canonical_id,
                   merged_into_id, change_reason, status_before_merge, created_at, created_by, updated_at, updated_by)
select (j->>'id')::uuid, (j->>'version')::int, ?, j->>'status', j->>'statusReason', j->>'text',
       j->>'inLanguage', ?, (j->>'claimDate')::date,
       array(select json_array_elements_text(j->'topics')),
       (j->>'checkWorthiness')::numeric,
       array(select json_array_elements_text(j->'reasons')), j->>'reportedThrough',
       j#>>'{prediction,exact}', (j#>>'{prediction,dueOn}')::date,
       j#>>'{prediction,precision}', j#>>'{prediction,resolutionCriteria}',
       (j->>'canonicalId')::uuid, (j->>'mergedIntoId')::uuid, j->>'changeReason',
       j->>'statusBeforeMerge',
       (j->>'createdAt')::timestamptz, ?, (j->>'updatedAt')::timestamptz, ?
  from line

with line as (select ?::json as j)
insert into claimant (id, version, name, type, description, url, created_at, created_by,
                      updated_at, updated_by)
select (j->>'id')::uuid, (j->>'version')::int, j->>'name', j->>'type', j->>'description',
       j->>'url', (j->>'createdAt')::timestamptz, ?, (j->>'updatedAt')::timestamptz, ?
  from line
on conflict do nothing

with line as (select ?::json as j)
insert into due_date_move (claim_id, due_on, due_precision, reason, moved_at, moved_by)
select (j->>'id')::uuid, (d->>'dueOn')::date, d->>'precision', d->>'reason',
       (d->>'movedAt')::timestamptz, ?
  from line, json_array_elements(j->'earlierDueDates') d

with line as (select ?::json as j)
insert into published_review (verdict_id, organization_id, address, claim_sha256, latest,
                              title, date_published, rating_label, rating_value,
                              best_rating, worst_rating, rating_explanation, original,
                              original_sha256)
select (j->>'id')::uuid, ?, j#>>'{page,address}', decode(j#>>'{page,claimSha256}', 'hex'),
       (j#>>'{page,latest}')::boolean, j#>>'{page,title}',
       (j#>>'{page,datePublished}')::timestamptz, j#>>'{page,label}',
       (j#>>'{page,value}')::numeric, (j#>>'{page,best}')::numeric,
       (j#>>'{page,worst}')::numeric, j#>>'{page,explanation}', j#>>'{page,original}',
       decode(j#>>'{page,originalSha256}', 'hex')
  from line

with line as (select ?::json as j)
insert into quantity (claim_id, ordinal, exact, value, upper_value, unit, comparator)
select (j->>'id')::uuid, n - 1, q->>'exact', (q->>'value')::numeric,
       (q->>'upperValue')::numeric, q->>'unit', q->>'comparator'
  from line, json_array_elements(j->'quantities') with ordinality as x(q, n)

with line as (select ?::json as j)
insert into source (id, version, organization_id, type, title, url, archive_url, retrieved_at,
                    content_sha256, confidential, created_at, created_by, updated_at, updated_by)
select (j->>'id')::uuid, (j->>'version')::int, ?, coalesce(j->>'type', 'document'),
       coalesce(j->>'title', '(confidential)'), j->>'url', j->>'archiveUrl',
       (j->>'retrievedAt')::timestamptz, j->>'contentSha256', (j->>'confidential')::boolean,
       (j->>'createdAt')::timestamptz, ?, (j->>'updatedAt')::timestamptz, ?
  from line

with line as (select ?::json as j)
insert into verdict (id, version, claim_id, organization_id, scale_id, rating_key, status,
                     original_label, written_by, second_person_waived, summary, url, in_language, decided_on, supersedes_id, reason,
                     submitted_at, submitted_by, published_at, published_by, ended_at, ended_by,
                     retraction_reason, created_at, created_by, updated_at, updated_by)
select (j->>'id')::uuid, (j->>'version')::int, ?, ?, ?, j->>'rating', j->>'status',
       j->>'originalLabel', ?, j->>'publishedAt' is not null,
       j->>'summary', j->>'url', j->>'inLanguage', (j->>'decidedOn')::date,
       (j->>'supersedes')::uuid, j->>'reason',
       (j->>'submittedAt')::timestamptz, case when j->>'submittedAt' is not null then ?::uuid end,
       (j->>'publishedAt')::timestamptz, case when j->>'publishedAt' is not null then ?::uuid end,
       (j->>'endedAt')::timestamptz, case when j->>'endedAt' is not null then ?::uuid end,
       j->>'retractionReason', (j->>'createdAt')::timestamptz, ?,
       (j->>'updatedAt')::timestamptz, ?
  from line

with line as (select ?::json as j)
select m.id from claimant m, line
 where m.id = (j->>'id')::uuid
    or lower(m.name) = lower(j->>'name') and m.type = j->>'type'
       and lower(coalesce(m.description, '')) = lower(coalesce(j->>'description', ''))
 order by m.id <> (j->>'id')::uuid limit 1

with passing as materialized (
select c.id from claim c join organization k on k.id = c.organization_id where true
and (c.organization_id = ? or coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn'))
and c.status <> 'merged'
and exists (select 1 from search_document d where d.claim_id = c.id
and (false
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
or d.configuration = any(?) and d.vector @@ ?::tsquery
)
)
order by c.id desc limit ?
), counted as materialized (
    select c.id, c.status, c.in_language, c.topics, c.claimant_id, c.due_on,
           exists (select 1 from quantity q where q.claim_id = c.id) as has_quantity
      from claim c where c.id in (select p.id from passing p order by p.id desc limit ?)
), reviewed as materialized (
    select v.claim_id, v.organization_id, v.rating_key, r.label
      from verdict v
      join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
     where v.status = 'published' and v.published_at is not null and v.claim_id in (select id from counted)
), facet as (
    select 'status' as facet, status as value, null as label, count(*) as claims from counted group by status
    union all
    select 'kind', k.kind, null, count(*)
      from counted c, lateral (values ('quantity', c.has_quantity), ('prediction', c.due_on is not null),
                                      ('statement', not c.has_quantity and c.due_on is null)) k (kind, applies)
     where k.applies group by k.kind
    union all
    select 'inLanguage', in_language, null, count(*) from counted group by in_language
    union all
    select 'topic', t.topic, null, count(distinct c.id)
      from counted c, unnest(c.topics) t (topic) group by t.topic
    union all
    select 'rating', rating_key, min(label), count(distinct claim_id) from reviewed group by rating_key
    union all
    select 'reviewedBy', o.id::text, o.name, count(distinct r.claim_id)
      from reviewed r join organization o on o.id = r.organization_id group by o.id
    union all
    select 'claimant', m.id::text, m.name, count(*)
      from counted c join claimant m on m.id = c.claimant_id group by m.id
)
select 'total' as facet, null as value, null as label, count(*) as claims, 0 as place from passing
union all
select * from (select facet, value, label, claims,
                      row_number() over (partition by facet order by claims desc, value) as place
                 from facet) ranked
 where place <= 50
 order by facet, place

with recursive merged as (
    select id from claim where merged_into_id = ?
    union
    select c.id from claim c join merged m on c.merged_into_id = m.id
)
select id from merged order by id
