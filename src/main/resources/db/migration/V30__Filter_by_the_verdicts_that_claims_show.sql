-- A claim shows the verdicts on those that were merged into it, but was found by its own only, and due while one of the
-- others was final. Which claim shows which verdict is kept, so that a list can begin with a rating that few have, or with
-- the newest claims where many have it: a statement that works it out leaves the planner neither.

-- Nothing is published or merged between what is entered here and the triggers: writers wait, some ten seconds where
-- there are a million claims; readers don't.
lock table claim, verdict in share row exclusive mode;

create table shown_verdict (
    claim_id        uuid not null references claim,
    verdict_id      uuid not null references verdict,
    scale_id        uuid not null,
    rating_key      text not null,
    organization_id uuid not null references organization,
    primary key (claim_id, verdict_id),
    foreign key (scale_id, rating_key) references rating
);
comment on table shown_verdict is 'By claim, the current verdicts that it shows: its own, and those of claims that were merged into it. Kept by triggers.';

insert into shown_verdict
select i.id, v.id, v.scale_id, v.rating_key, v.organization_id
  from verdict v join claim c on c.id = v.claim_id
 cross join lateral unnest(array_remove(array[c.id, c.canonical_id], null)) i (id)
 where v.status = 'published';

create index shown_verdict_rating on shown_verdict (rating_key, claim_id);
create index shown_verdict_organization on shown_verdict (organization_id, claim_id);

create function show_verdict() returns trigger language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
begin
    if tg_op = 'UPDATE' then
        delete from shown_verdict s
         where s.claim_id in (select unnest(array[c.id, c.canonical_id]) from claim c where c.id = new.claim_id)
           and s.verdict_id = new.id;
    end if;
    if new.status = 'published' then
        insert into shown_verdict
        select unnest(array_remove(array[c.id, c.canonical_id], null)), new.id, new.scale_id, new.rating_key,
               new.organization_id
          from claim c where c.id = new.claim_id;
    end if;
    return null;
end $$;
create trigger verdict_is_shown after insert or update of status, scale_id, rating_key on verdict
    for each row execute function show_verdict();

create function show_verdicts_of_merged_claim() returns trigger language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
begin
    delete from shown_verdict s
     where s.claim_id = old.canonical_id and s.verdict_id in (select v.id from verdict v where v.claim_id = new.id);
    insert into shown_verdict
    select new.canonical_id, v.id, v.scale_id, v.rating_key, v.organization_id
      from verdict v where v.claim_id = new.id and v.status = 'published' and new.canonical_id is not null;
    return null;
end $$;
create trigger claim_shows_what_those_merged_into_it_show after update of canonical_id on claim
    for each row when (old.canonical_id is distinct from new.canonical_id)
    execute function show_verdicts_of_merged_claim();

-- Whether a claim is settled follows from what it shows.
comment on column claim.settled is 'Of a claim with a due date, whether a current verdict that it shows has a final rating.';

create or replace function is_settled(claim uuid) returns boolean language plpgsql stable
    set enable_seqscan = off
as $$
begin
    return exists (select 1 from shown_verdict s
                    where s.claim_id = claim
                      and (select r.final from rating r where r.scale_id = s.scale_id and r.key = s.rating_key));
end $$;

create function settle_claim_that_shows() returns trigger language plpgsql as $$
declare
    shown_by uuid := case tg_op when 'DELETE' then old.claim_id else new.claim_id end;
begin
    update claim c set settled = not c.settled
     where c.id = shown_by and c.due_on is not null and c.settled <> is_settled(c.id);
    return null;
end $$;
create trigger claim_is_settled_by_what_it_shows after insert or delete on shown_verdict
    for each row execute function settle_claim_that_shows();

-- contract: whichever version writes, the trigger above does what this one did.
drop trigger verdict_settles_its_claim on verdict;
-- contract: it was that trigger's only.
drop function settle_claim();

update claim c set settled = not c.settled
 where c.due_on is not null and c.settled <> is_settled(c.id);
