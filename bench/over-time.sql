-- Fills a migrated, empty database with 100,000 claims that 300,000 verdicts were given on over ten years, with every
-- version they had and a ledger of 300,000 entries. Takes a superuser: neither triggers nor foreign keys are run.
-- psql -v ON_ERROR_STOP=1 -f bench/over-time.sql

\set claims 100000

begin;
set local session_replication_role = replica;
set local time zone 'UTC';

-- By the names of columns, whose order differs between what is stored and its versions.
create function pg_temp.open_since(moment timestamptz) returns jsonb language sql as
$$select jsonb_build_object('recorded_from', moment, 'recorded_to', 'infinity')$$;

insert into actor (id, subject, display_name, created_at)
values ('01700000-0000-7000-8000-000000000001', 'bench', 'Bench', '2015-01-01'),
       ('01700000-0000-7000-8000-000000000002', 'bench-2', 'Bench, too', '2015-01-01');
insert into organization (id, version, key, name, second_person_required, created_at, created_by, updated_at, updated_by)
select ('01700000-0000-7000-8000-00000000010' || n)::uuid, 0, key, name, true, '2015-01-01', a, '2015-01-01', a
  from (values (1, 'bench', 'Bench newsroom'), (2, 'bench-2', 'Another newsroom')) o (n, key, name),
       (values ('01700000-0000-7000-8000-000000000001'::uuid)) actor (a);
insert into organization_version
select v.* from organization t, jsonb_populate_record(null::organization_version, to_jsonb(t) || pg_temp.open_since(t.created_at)) v;
insert into claimant (id, version, name, type, created_at, created_by, updated_at, updated_by)
select ('01710000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 0, 'Claimant ' || i, 'person', '2015-01-01',
       '01700000-0000-7000-8000-000000000001', '2015-01-01', '01700000-0000-7000-8000-000000000001'
  from generate_series(0, 4999) i;
insert into claimant_version
select v.* from claimant t, jsonb_populate_record(null::claimant_version, to_jsonb(t) || pg_temp.open_since(t.created_at)) v;
insert into source (id, version, organization_id, type, title, confidential, created_at, created_by, updated_at, updated_by)
select ('01720000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 0, '01700000-0000-7000-8000-000000000101',
       'document', 'Source ' || i, false, '2015-01-01', '01700000-0000-7000-8000-000000000001', '2015-01-01',
       '01700000-0000-7000-8000-000000000001'
  from generate_series(0, 9999) i;
insert into source_version
select v.* from source t, jsonb_populate_record(null::source_version, to_jsonb(t) || pg_temp.open_since(t.created_at)) v;
insert into article (id, version, headline, in_language, revision, created_at, created_by, updated_at, updated_by)
select ('01730000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 0, 'Article ' || i, 'en', 1, '2015-01-01',
       '01700000-0000-7000-8000-000000000001', '2015-01-01', '01700000-0000-7000-8000-000000000001'
  from generate_series(0, 9999) i;
insert into article_revision (article_id, revision, text, text_sha256, created_at, created_by)
select id, 1, t, sha256(convert_to(t, 'UTF8')), created_at, created_by
  from article, lateral (select 'It was said that number ' || id || ' will come true.' as t) x;

-- One row for each claim: two in five predict something, and of these three in five were settled.
create temporary table story as
select i, ('018' || lpad(to_hex(i), 5, '0') || '-0000-7000-8000-000000000001')::uuid as id,
       timestamptz '2016-01-01Z' + i * interval '50 minutes' as made,
       i % 5 < 2 as predicts, i % 5 < 2 and hashint4(i) % 5 >= 2 as ends,
       ('01710000-0000-7000-8000-' || lpad(to_hex(i % 5000), 12, '0'))::uuid as claimant
  from generate_series(0, :claims - 1) i;

insert into claim (id, version, organization_id, status, text, in_language, claimant_id, claim_date, topics, reasons,
                   due_on, due_precision, settled, created_at, created_by, updated_at, updated_by)
select id, 4, '01700000-0000-7000-8000-000000000101', 'accepted',
       'Number ' || i || ' of what was said will come true, or so we were told at the time', 'en', claimant, made::date,
       array['topic ' || i % 50], '{}',
       case when predicts then made::date + 20 + abs(hashint4(i)) % 900 end, case when predicts then 'day' end,
       ends, made, '01700000-0000-7000-8000-000000000001', made + interval '60 days',
       '01700000-0000-7000-8000-000000000002'
  from story;
insert into claim_version
select r.*
  from claim c
 cross join (values (0, interval '0', interval '1 day'), (1, '1 day', '10 days'), (2, '10 days', '40 days'),
                    (3, '40 days', '60 days'), (4, '60 days', null)) s (step, start, finish)
 cross join lateral jsonb_populate_record(null::claim_version, to_jsonb(c) || jsonb_build_object(
           'version', s.step, 'status', case s.step when 0 then 'candidate' else 'accepted' end,
           'settled', c.settled and s.step >= 3, 'updated_at', c.created_at + s.start,
           'recorded_from', c.created_at + s.start,
           'recorded_to', coalesce((c.created_at + s.finish)::text, 'infinity'))) r;
insert into quantity (claim_id, ordinal, exact, value, comparator) select id, 0, i || ' times', i, '=' from story where i % 2 = 0;
insert into quantity_version
select v.*
  from quantity t
  join story s on s.id = t.claim_id, jsonb_populate_record(null::quantity_version, to_jsonb(t) || pg_temp.open_since(s.made)) v;
insert into appearance (id, claim_id, article_id, revision, anchor, exact, prefix, suffix, position_start, position_end,
                        created_at, created_by)
select ('018' || lpad(to_hex(i), 5, '0') || '-0000-7000-8000-000000000002')::uuid, id,
       ('01730000-0000-7000-8000-' || lpad(to_hex(i % 10000), 12, '0'))::uuid, 1, 'exact', 'will come true', 'that number ',
       '.', 20, 34, made, '01700000-0000-7000-8000-000000000001'
  from story;

-- Of the three verdicts, the second supersedes the first, and another newsroom gave the third.
insert into verdict (id, version, claim_id, organization_id, scale_id, rating_key, status, summary, in_language, decided_on,
                     supersedes_id, reason, submitted_at, submitted_by, published_at, published_by, ended_at, ended_by,
                     created_at, created_by, updated_at, updated_by, written_by)
select ('018' || lpad(to_hex(i), 5, '0') || '-0000-7000-8000-00000000001' || n)::uuid, 2, s.id,
       ('01700000-0000-7000-8000-00000000010' || case n when 3 then 2 else 1 end)::uuid,
       case when predicts then '01900000-0000-7000-8000-000000000003' else '01900000-0000-7000-8000-000000000001' end::uuid,
       case when predicts then case when n = 2 and ends then 'kept' else 'in-the-works' end
            else (array['false', 'half-true', 'true'])[n] end,
       case n when 1 then 'superseded' else 'published' end,
       'What was found about number ' || i || ' is written down here in a sentence or two.', 'en', (made + v.at)::date,
       case n when 2 then ('018' || lpad(to_hex(i), 5, '0') || '-0000-7000-8000-000000000011')::uuid end,
       case n when 2 then 'New figures.' end, made + v.at - interval '1 hour', a.writer, made + v.at, a.editor,
       case n when 1 then made + interval '40 days' end, case n when 1 then a.editor end,
       made + v.at - interval '1 day', a.writer, made + case n when 1 then interval '40 days' else v.at end, a.editor, a.writer
  from story s
 cross join (values (1, interval '10 days'), (2, interval '40 days'), (3, interval '60 days')) v (n, at)
 cross join (values ('01700000-0000-7000-8000-000000000001'::uuid, '01700000-0000-7000-8000-000000000002'::uuid))
            a (writer, editor);
insert into verdict_version
select r.*
  from verdict v
 cross join lateral (values (0, v.created_at, v.submitted_at), (1, v.submitted_at, v.published_at),
                            (2, v.published_at, coalesce(v.ended_at, 'infinity')), (3, v.ended_at, 'infinity')) s (step, start, finish)
 cross join lateral jsonb_populate_record(null::verdict_version, to_jsonb(v) || case s.step
           when 0 then '{"version": 0, "status": "draft", "submitted_at": null, "submitted_by": null, "published_at": null,
                         "published_by": null, "ended_at": null, "ended_by": null}'
           when 1 then '{"version": 1, "status": "in_review", "published_at": null, "published_by": null, "ended_at": null,
                         "ended_by": null}'
           when 2 then '{"status": "published", "ended_at": null, "ended_by": null}'
           else '{}' end::jsonb || jsonb_build_object('recorded_from', s.start, 'recorded_to', s.finish)) r
 where s.start is not null;
insert into citation (id, claim_id, verdict_id, source_id, role, excerpt, created_at, created_by)
select ('018' || lpad(to_hex(i), 5, '0') || '-0000-7000-8000-000000000021')::uuid, id, null,
       ('01720000-0000-7000-8000-' || lpad(to_hex(i % 10000), 12, '0'))::uuid, 'origin', 'As it was said.', made,
       '01700000-0000-7000-8000-000000000001'
  from story
union all
select ('018' || substr(v.id::text, 4, 31) || '3' || right(v.id::text, 1))::uuid, null, v.id,
       ('01720000-0000-7000-8000-' || lpad(to_hex(abs(hashtext(v.id::text)) % 10000), 12, '0'))::uuid, 'supports', null,
       v.created_at, v.created_by
  from verdict v;
insert into citation_version
select v.* from citation t, jsonb_populate_record(null::citation_version, to_jsonb(t) || pg_temp.open_since(t.created_at)) v;

commit;
analyze;

-- The ledger of the first newsroom: the documents, and then the chain, one entry after the other as the service makes it.
begin;
set local session_replication_role = replica;
set local time zone 'UTC';

create temporary table step as
with step as (
    select v.*, e.event, e.at, e.by, row_number() over (order by e.at, v.supersedes_id nulls first) as entry
      from verdict v
     cross join lateral (values ('published', v.published_at, v.published_by), ('superseded', v.ended_at, v.ended_by))
                        e (event, at, by)
     where v.organization_id = '01700000-0000-7000-8000-000000000101' and e.at is not null)
select s.entry, s.id, s.event, s.at, format(
           '{"at":"%s","by":"%s","event":"%s","number":%s,"organizationId":"%s","verdict":{"citations":[{"role":"%s",'
           || '"sourceId":"%s"}],"claimId":"%s","claimText":"%s","decidedOn":"%s","id":"%s","inLanguage":"en",'
           || '"originalLabel":null,"publishedAt":"%s","publishedBy":"%s","rating":"%s","reason":%s,"scale":"%s",'
           || '"secondPersonWaived":false,"summary":"%s","supersedes":%s,"url":null,"writtenBy":"%s"}}',
           to_char(s.at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), s.by, s.event, s.entry, s.organization_id, t.role, t.source_id,
           s.claim_id, c.text, s.decided_on, s.id, to_char(s.published_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), s.published_by,
           s.rating_key, coalesce('"' || s.reason || '"', 'null'), g.key, s.summary,
           coalesce('"' || s.supersedes_id || '"', 'null'), s.written_by) as document
  from step s
  join claim c on c.id = s.claim_id
  join rating_scale g on g.id = s.scale_id
  join citation t on t.verdict_id = s.id;

do $$
declare
    s record;
    previous bytea := decode(repeat('00', 32), 'hex');
    next bytea;
begin
    for s in select * from step order by entry loop
        next := sha256(previous || convert_to(s.document, 'UTF8'));
        insert into ledger_entry (organization_id, number, verdict_id, event, document, salt, previous_hash, hash, recorded_at)
        values ('01700000-0000-7000-8000-000000000101', s.entry, s.id, s.event, s.document,
                '\x00000000000000000000000000000000', previous, next, s.at);
        previous := next;
    end loop;
end $$;

commit;
vacuum (analyze);
select (select count(*) from claim) as claims, (select count(*) from verdict) as verdicts,
       (select count(*) from claim_version) as versions_of_claims, (select count(*) from verdict_version) as versions_of_verdicts,
       (select count(*) from ledger_entry) as ledger_entries;
