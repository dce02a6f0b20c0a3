-- Counting the claims that have a word reads an entry of each, and nothing else: what an entry is read for is whether it
-- matches and who sees it. By which words claims are compared with others is read of the few that are compared.

create table search_entry (
    claim_id        uuid     not null primary key references claim,
    organization_id uuid     not null,
    merged          boolean  not null,
    seen_by         text     not null
        constraint search_entry_is_seen_by_known_readers check (seen_by in ('organization', 'members', 'public')),
    configuration   text     not null,
    vector          tsvector not null
);
comment on table search_entry is
    'The words by which a claim is found, and by whom. Kept by triggers, in the transaction that changes what they are taken from.';
comment on column search_entry.seen_by is
    'Who sees the claim besides the organization that keeps it: nobody, members of all organizations, or everybody.';
comment on column search_entry.vector is
    'All words: A of its text, B of who made it, C of its quotes and current verdicts with their titles, D of the headlines, which the public does not see.';

create table search_likeness (
    claim_id uuid     not null primary key references claim,
    likeness tsvector not null
);
comment on table search_likeness is
    'The words that say what a claim is about, by which it is compared with others: of its text, the beginnings of its current verdicts, and headlines (D).';

-- Nobody writes while this is copied; others read on until the tables change places at the end.
lock table search_document in share row exclusive mode;

insert into search_entry (claim_id, organization_id, merged, seen_by, configuration, vector)
select d.claim_id, c.organization_id, c.status = 'merged',
       case when coalesce(c.status_before_merge, c.status) = 'accepted' and p.claim_id is not null then 'public'
            when coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn') then 'members'
            else 'organization' end,
       d.configuration, d.vector
  from search_document d
  join claim c on c.id = d.claim_id
  left join (select distinct claim_id from verdict where published_at is not null) p on p.claim_id = c.id
 order by d.claim_id;

insert into search_likeness (claim_id, likeness)
select claim_id, likeness from search_document order by claim_id;

-- With a list of pending entries that is short enough for every search to read through.
create index search_entry_vector on search_entry using gin (vector) with (fastupdate = on, gin_pending_list_limit = 256);

create or replace view search_source as
select c.id as claim_id, search_configuration(c.in_language) as configuration, c.text, m.name as claimant,
       (select left(string_agg(q.exact, E'\n'), 50000)
          from (select distinct a.exact
                  from appearance a
                 where a.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)
                   and a.exact <> c.text) q) as quotes,
       (select left(string_agg(nullif(concat_ws(E'\n', b.title, v.summary), ''), E'\n' order by v.published_at), 50000)
          from verdict v left join published_review b on b.verdict_id = v.id
         where v.claim_id = c.id and v.status = 'published' and v.published_at is not null) as verdicts,
       (select left(string_agg(nullif(left(concat_ws(E'\n', b.title, v.summary), 300), ''), E'\n' order by v.published_at), 3000)
          from verdict v left join published_review b on b.verdict_id = v.id
         where v.claim_id = c.id and v.status = 'published' and v.published_at is not null) as verdicts_in_short,
       (select left(string_agg(h.headline, E'\n'), 20000)
          from (select distinct r.headline
                  from appearance a join article r on r.id = a.article_id
                 where a.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)) h) as headlines,
       c.organization_id, c.status = 'merged' as merged,
       case when coalesce(c.status_before_merge, c.status) = 'accepted'
                 and (select true from verdict p where p.claim_id = c.id and p.published_at is not null limit 1) then 'public'
            when coalesce(c.status_before_merge, c.status) in ('accepted', 'withdrawn') then 'members'
            else 'organization' end as seen_by
  from claim c left join claimant m on m.id = c.claimant_id;

create or replace view search_document_as_it_should_be as
select s.claim_id, s.configuration,
       setweight(to_tsvector(s.configuration::regconfig, s.text), 'A')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.claimant, '')), 'B')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.quotes, '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.verdicts, '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.headlines, '')), 'D') as vector,
       setweight(to_tsvector(s.configuration::regconfig, s.text), 'A')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.verdicts_in_short, '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, left(coalesce(s.headlines, ''), 1000)), 'D') as likeness,
       s.organization_id, s.merged, s.seen_by
  from search_source s;

-- Two transactions that change the same claim take turns here, and the second one reads what the first one wrote. The plan
-- that serves any claim goes by indexes, and is made once.
create or replace function write_search_documents_now(claims uuid[]) returns void language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    perform 1 from search_entry where claim_id = any (claims) order by claim_id for update;
    perform count(nextval('search_document_writes')) from unnest(claims);
    with written as materialized (
        select * from search_document_as_it_should_be where claim_id = any (claims)
    ), compared as (
        insert into search_likeness as l (claim_id, likeness)
        select claim_id, likeness from written
            on conflict (claim_id) do update set likeness = excluded.likeness where l.likeness <> excluded.likeness
    )
    insert into search_entry as e (claim_id, organization_id, merged, seen_by, configuration, vector)
    select claim_id, organization_id, merged, seen_by, configuration, vector from written
        on conflict (claim_id) do update
       set organization_id = excluded.organization_id, merged = excluded.merged, seen_by = excluded.seen_by,
           configuration = excluded.configuration, vector = excluded.vector
     where (e.organization_id, e.merged, e.seen_by, e.configuration, e.vector)
           is distinct from (excluded.organization_id, excluded.merged, excluded.seen_by, excluded.configuration, excluded.vector);
end $$;

-- A verdict is written with its words, and being published is what shows a claim to everybody.
create function search_decided_claim() returns trigger language plpgsql as $$
begin
    perform write_search_documents(array[new.id]);
    return null;
end $$;
create trigger claim_is_found_by_whoever_sees_it after update on claim for each row
    when ((old.organization_id, old.status, old.status_before_merge)
          is distinct from (new.organization_id, new.status, new.status_before_merge))
    execute function search_decided_claim();

-- contract: nobody writes it but the function above, and versions that read it find the same in a view of its name.
drop table search_document;

create view search_document as
select e.claim_id, e.configuration, e.vector, l.likeness
  from search_entry e join search_likeness l on l.claim_id = e.claim_id;
comment on view search_document is 'What versions read that know nothing of search_entry. To be dropped once none of them runs.';
