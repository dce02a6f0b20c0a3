-- Apart from what made them read otherwise (V26): that shuts searches out for a moment, and this takes a while.

with written as (
    select id from claim where text <> search_text(text)
    union
    select c.id from claimant m join claim c on c.claimant_id = m.id where m.name <> search_text(m.name)
    union
    select claim_id from appearance where exact <> search_text(exact)
    union
    select a.claim_id from article r join appearance a on a.article_id = r.id where r.headline <> search_text(r.headline)
    union
    select claim_id from verdict where summary <> search_text(summary)
    union
    select v.claim_id from published_review b join verdict v on v.id = b.verdict_id where b.title <> search_text(b.title)
), found as (
    select id from written
    union
    select c.canonical_id from written w join claim c on c.id = w.id where c.canonical_id is not null
    union
    select x.canonical_id from claim x join verdict v on v.claim_id = x.id where x.canonical_id is not null
)
select write_search_documents_now(array_agg(id)) from found having count(*) > 0;
