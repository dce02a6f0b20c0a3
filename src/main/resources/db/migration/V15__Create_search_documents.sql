-- Search: what is said about a claim, in words that can be looked up, and how rare each word is.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- ---- Languages: each configuration that PostgreSQL has, reading words without their accents

create table search_language (
    language      text not null primary key check (language ~ '^[a-z]{2,3}$'),
    configuration text not null
);
comment on table search_language is 'Which text search configuration reads a language; every other language is read by claims_simple.';
comment on column search_language.configuration is 'Its name, and not a regconfig, which pg_upgrade refuses to carry over.';

create function create_search_configuration(original text) returns void language plpgsql as $$
declare
    dictionaries text := case original when 'simple' then 'simple' else original || '_stem' end;
begin
    execute format('create text search configuration claims_%I (copy = pg_catalog.%I)', original, original);
    execute format('alter text search configuration claims_%I
                    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
                    with unaccent, %I', original, dictionaries);
end $$;

select create_search_configuration(cfgname)
  from pg_ts_config where cfgnamespace = 'pg_catalog'::regnamespace order by cfgname;

drop function create_search_configuration(text);

insert into search_language (language, configuration)
select language, 'claims_' || original
  from (values ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'),
               ('en', 'english'), ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'),
               ('fr', 'french'), ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'),
               ('id', 'indonesian'), ('it', 'italian'), ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'),
               ('nl', 'dutch'), ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'),
               ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'),
               ('yi', 'yiddish')) known (language, original)
 where exists (select 1 from pg_ts_config where cfgname = original and cfgnamespace = 'pg_catalog'::regnamespace);

create function search_configuration(in_language text) returns text language sql stable parallel safe as $$
    select coalesce((select configuration from search_language
                      where language = lower(split_part(in_language, '-', 1))), 'claims_simple')
$$;

-- ---- Documents

create table search_document (
    claim_id      uuid     not null primary key references claim,
    configuration text     not null,
    vector        tsvector not null,
    likeness      tsvector not null
);
comment on table search_document is 'The words by which a claim is found. Kept by triggers, in the transaction that changes what they are taken from.';
comment on column search_document.vector is
    'All words: A of its text, B of who made it, C of its quotes and current verdicts, D of the headlines, which the public does not see.';
comment on column search_document.likeness is
    'The words that say what it is about, by which it is compared with others: of its text, the beginnings of its current verdicts, and headlines (D).';

-- Without a list of pending entries, which every search would have to read through.
create index search_document_vector on search_document using gin (vector) with (fastupdate = off);

-- Counts what was written, so that whoever keeps the statistics sees whether they are out of date.
create sequence search_document_writes;

-- What a search reads of each claim. Ends of very long texts are left out: a vector holds 1 MB.
create view search_source as
select c.id as claim_id, search_configuration(c.in_language) as configuration, c.text, m.name as claimant,
       (select left(string_agg(q.exact, E'\n'), 50000)
          from (select distinct a.exact
                  from appearance a
                 where a.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)
                   and a.exact <> c.text) q) as quotes,
       (select left(string_agg(v.summary, E'\n' order by v.published_at), 50000)
          from verdict v where v.claim_id = c.id and v.status = 'published' and v.published_at is not null) as verdicts,
       (select left(string_agg(left(v.summary, 300), E'\n' order by v.published_at), 3000)
          from verdict v where v.claim_id = c.id and v.status = 'published' and v.published_at is not null) as verdicts_in_short,
       (select left(string_agg(h.headline, E'\n'), 20000)
          from (select distinct r.headline
                  from appearance a join article r on r.id = a.article_id
                 where a.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)) h) as headlines
  from claim c left join claimant m on m.id = c.claimant_id;

create view search_document_as_it_should_be as
select s.claim_id, s.configuration,
       setweight(to_tsvector(s.configuration::regconfig, s.text), 'A')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.claimant, '')), 'B')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.quotes, '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.verdicts, '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.headlines, '')), 'D') as vector,
       setweight(to_tsvector(s.configuration::regconfig, s.text), 'A')
           || setweight(to_tsvector(s.configuration::regconfig, coalesce(s.verdicts_in_short, '')), 'C')
           || setweight(to_tsvector(s.configuration::regconfig, left(coalesce(s.headlines, ''), 1000)), 'D') as likeness
  from search_source s;

-- Two transactions that change the same claim take turns here, and the second one reads what the first one wrote.
create function write_search_documents(claims uuid[]) returns void language plpgsql as $$
begin
    perform 1 from search_document where claim_id = any (claims) order by claim_id for update;
    perform count(nextval('search_document_writes')) from unnest(claims);
    insert into search_document (claim_id, configuration, vector, likeness)
    select claim_id, configuration, vector, likeness
      from search_document_as_it_should_be where claim_id = any (claims)
        on conflict (claim_id) do update
       set configuration = excluded.configuration, vector = excluded.vector, likeness = excluded.likeness
     where search_document.vector <> excluded.vector or search_document.likeness <> excluded.likeness
           or search_document.configuration <> excluded.configuration;
end $$;

create function search_new_claims() returns trigger language plpgsql as $$
begin
    perform write_search_documents((select coalesce(array_agg(id), '{}') from added));
    return null;
end $$;
create trigger claim_is_found_by_its_words after insert on claim
    referencing new table as added for each statement execute function search_new_claims();

create function search_changed_claim() returns trigger language plpgsql as $$
begin
    perform write_search_documents(array_remove(array[new.id, old.canonical_id, new.canonical_id], null));
    return null;
end $$;
create trigger claim_is_found_by_its_new_words after update on claim for each row
    when ((old.text, old.in_language, old.claimant_id, old.canonical_id)
          is distinct from (new.text, new.in_language, new.claimant_id, new.canonical_id))
    execute function search_changed_claim();

create function search_new_appearances() returns trigger language plpgsql as $$
begin
    perform write_search_documents((select coalesce(array_agg(distinct i.id), '{}')
                                      from added n join claim c on c.id = n.claim_id,
                                           unnest(array[c.id, c.canonical_id]) i (id)
                                     where i.id is not null));
    return null;
end $$;
create trigger claim_is_found_by_its_quotes after insert on appearance
    referencing new table as added for each statement execute function search_new_appearances();

create function search_changed_verdict() returns trigger language plpgsql as $$
begin
    perform write_search_documents(array[new.claim_id]);
    return null;
end $$;
create trigger claim_is_found_by_its_verdict after insert on verdict for each row
    when (new.status = 'published') execute function search_changed_verdict();
create trigger claim_is_found_by_its_current_verdict after update on verdict for each row
    when ((old.status = 'published' or new.status = 'published')
          and (old.status, old.summary) is distinct from (new.status, new.summary))
    execute function search_changed_verdict();

create function search_changed_claimant() returns trigger language plpgsql as $$
begin
    perform write_search_documents((select coalesce(array_agg(id), '{}') from claim where claimant_id = new.id));
    return null;
end $$;
create trigger claims_are_found_by_a_claimants_new_name after update on claimant for each row
    when (old.name <> new.name) execute function search_changed_claimant();

create function search_changed_article() returns trigger language plpgsql as $$
begin
    perform write_search_documents((select coalesce(array_agg(distinct i.id), '{}')
                                      from appearance a join claim c on c.id = a.claim_id,
                                           unnest(array[c.id, c.canonical_id]) i (id)
                                     where a.article_id = new.id and i.id is not null));
    return null;
end $$;
create trigger claims_are_found_by_an_articles_new_headline after update on article for each row
    when (old.headline is distinct from new.headline) execute function search_changed_article();

insert into search_document (claim_id, configuration, vector, likeness)
select claim_id, configuration, vector, likeness from search_document_as_it_should_be;

-- ---- How rare words are, as of a moment

create table search_term (
    lexeme    text    not null primary key,
    documents integer not null check (documents > 0)
);
comment on table search_term is 'In how many documents each word stands: what ranks claims that say the same, and what words a misspelt one may mean.';
create index search_term_spelling on search_term using gin (lexeme gin_trgm_ops);

create table search_gram (
    gram      text    not null primary key,
    documents integer not null check (documents > 0)
);
comment on table search_gram is 'Of four letters in a row, in how many documents the words that have them stand, as if those were never the same documents.';

create table search_statistics (
    only_one       boolean     not null primary key default true check (only_one),
    documents      integer     not null,
    average_words  real        not null,
    average_grams  real        not null,
    writes         bigint      not null,
    refreshed_at   timestamptz
);
comment on column search_statistics.writes is 'How many documents had been written when it was made.';
insert into search_statistics (documents, average_words, average_grams, writes) values (0, 20, 110, 0);

create index claimant_name_spelling on claimant using gin (lower(name) gin_trgm_ops);

-- ---- Lists in every order, each ending with the id so that pages have a place to go on from

create index claim_claimed_last on claim (coalesce(claim_date, '-infinity'), id);
create index claim_updated_last on claim (updated_at, id);
create index claim_check_worthiness on claim (coalesce(check_worthiness, -1), id);
create index claim_in_language on claim (in_language, id);
