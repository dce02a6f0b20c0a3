-- Chinese, Japanese, Thai, Lao, Khmer and Burmese are written without spaces, and a whole clause was one word that nobody
-- looks for. Now each letter of these scripts is one, and what is looked for is such letters in a row. They are parted by
-- a character of private use, which no parser takes for a letter, and which is told from the text's own spaces where found
-- words are marked in it.

create function search_text(written text) returns text language sql immutable parallel safe as $$
    select regexp_replace(written,
        '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\uF900-\uFAFF\U00020000-\U0003FFFF])',
        E'\uE002\\1\uE002', 'g')
$$;
comment on function search_text(text) is 'A text as its words are looked up: letters of scripts that have no spaces stand alone.';

-- ---- What is found by its verdict is also found by the verdict of a claim that was merged into it

create or replace view search_source as
select c.id as claim_id, search_configuration(c.in_language) as configuration, c.text, m.name as claimant,
       (select left(string_agg(q.exact, E'\n'), 50000)
          from (select distinct a.exact
                  from appearance a
                 where a.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)
                   and a.exact <> c.text) q) as quotes,
       (select left(string_agg(nullif(concat_ws(E'\n', b.title, v.summary), ''), E'\n' order by v.published_at), 50000)
          from verdict v left join published_review b on b.verdict_id = v.id
         where v.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)
           and v.status = 'published' and v.published_at is not null) as verdicts,
       (select left(string_agg(nullif(left(concat_ws(E'\n', b.title, v.summary), 300), ''), E'\n' order by v.published_at), 3000)
          from verdict v left join published_review b on b.verdict_id = v.id
         where v.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)
           and v.status = 'published' and v.published_at is not null) as verdicts_in_short,
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
       setweight(to_tsvector(s.configuration::regconfig, search_text(s.text)), 'A')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(search_text(s.claimant), '')), 'B')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(search_text(s.quotes), '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(search_text(s.verdicts), '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(search_text(s.headlines), '')), 'D') as vector,
       setweight(to_tsvector(s.configuration::regconfig, search_text(s.text)), 'A')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(search_text(s.verdicts_in_short), '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(search_text(left(s.headlines, 1000)), '')), 'D') as likeness,
       s.organization_id, s.merged, s.seen_by
  from search_source s;

-- Whatever a verdict on a claim changes, it changes for the claim that stands for that one as well.
create function write_search_documents_of_verdicts_on(decided uuid) returns void language sql as $$
    select write_search_documents(array_remove(array[c.id, c.canonical_id], null)) from claim c where c.id = decided
$$;

create or replace function search_changed_verdict() returns trigger language plpgsql as $$
begin
    perform write_search_documents_of_verdicts_on(new.claim_id);
    return null;
end $$;

create or replace function search_titled_review() returns trigger language plpgsql as $$
begin
    perform write_search_documents_of_verdicts_on(claim_id) from verdict where id = new.verdict_id and status = 'published';
    return null;
end $$;
