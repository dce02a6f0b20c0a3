-- What a review is called says in a few words what it is about; of reviews from elsewhere it is often all there is.

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
                 where a.claim_id in (select c.id union all select x.id from claim x where x.canonical_id = c.id)) h) as headlines
  from claim c left join claimant m on m.id = c.claimant_id;

comment on column search_document.vector is
    'All words: A of its text, B of who made it, C of its quotes and current verdicts with their titles, D of the headlines, which the public does not see.';

create function search_titled_review() returns trigger language plpgsql as $$
begin
    perform write_search_documents((select coalesce(array_agg(claim_id), '{}') from verdict
                                     where id = new.verdict_id and status = 'published'));
    return null;
end $$;
create trigger claim_is_found_by_its_reviews_title after insert on published_review for each row
    when (new.title is not null) execute function search_titled_review();
create trigger claim_is_found_by_its_reviews_new_title after update on published_review for each row
    when (old.title is distinct from new.title) execute function search_titled_review();

select write_search_documents(array_agg(distinct v.claim_id))
  from published_review b join verdict v on v.id = b.verdict_id
 where b.title is not null and v.status = 'published'
having count(*) > 0;
