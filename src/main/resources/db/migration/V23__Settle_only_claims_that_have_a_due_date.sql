-- Only of a claim with a due date it is ever asked whether it is settled. All others were written once more for each
-- verdict, with an entry into every index, which took longer than the verdict itself.
comment on column claim.settled is 'Of a claim with a due date, whether a current verdict has a final rating.';

-- Written so that it can be planned in one way only: a plan that was made while there were few verdicts goes through all
-- of them, however many there are by then.
create function is_settled(claim uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from verdict v
                    where v.claim_id = claim and v.status = 'published'
                      and (select r.final from rating r where r.scale_id = v.scale_id and r.key = v.rating_key));
end $$;
alter function is_settled(uuid) set enable_seqscan = off;

create or replace function settle_claim() returns trigger language plpgsql as $$
begin
    update claim c set settled = not c.settled
     where c.id = new.claim_id and c.due_on is not null and c.settled <> is_settled(c.id);
    return null;
end $$;

-- A claim that gets its due date after its verdict.
create function settle_new_due_date() returns trigger language plpgsql as $$
begin
    new.settled := is_settled(new.id);
    return new;
end $$;
create trigger claim_with_a_new_due_date_may_be_settled before update on claim for each row
    when (old.due_on is null and new.due_on is not null) execute function settle_new_due_date();
