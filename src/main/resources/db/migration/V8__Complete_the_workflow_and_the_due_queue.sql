-- The days of an organisation begin and end where it is.
create function is_time_zone(name text) returns boolean language plpgsql immutable strict as $$
begin
    return timestamptz '2000-01-01 00:00:00Z' at time zone name is not null;
exception when invalid_parameter_value then
    return false;
end $$;

alter table organization
    add column time_zone text not null default 'UTC',
    add constraint organization_time_zone_is_known check (is_time_zone(time_zone));
comment on column organization.time_zone is 'A name of the IANA time zone database.';

alter table claim
    add column change_reason text check (length(change_reason) between 1 and 2000),
    add column settled boolean not null default false;
comment on column claim.change_reason is 'Why it was changed the last time, where a reason was given.';
comment on column claim.settled is 'Whether a current verdict has a final rating.';

-- The last day of the period that a due date stands for: a day within a month that is due stands for all of it.
create function due_until(due_on date, due_precision text) returns date language sql immutable parallel safe
return case due_precision
    when 'day' then due_on
    when 'week' then (date_trunc('week', due_on::timestamp) + interval '6 days')::date
    when 'month' then (date_trunc('month', due_on::timestamp) + interval '1 month - 1 day')::date
    when 'quarter' then (date_trunc('quarter', due_on::timestamp) + interval '3 months - 1 day')::date
    when 'year' then (date_trunc('year', due_on::timestamp) + interval '1 year - 1 day')::date
end;

-- The due queue, and with the other value of settled what is done.
create index claim_due on claim (settled, due_on, id) where due_on is not null and status in ('candidate', 'accepted');

create function settle_claim() returns trigger language plpgsql as $$
begin
    update claim c set settled = not c.settled
     where c.id = new.claim_id
       and c.settled <> exists (select 1 from verdict v join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
                                 where v.claim_id = c.id and v.status = 'published' and r.final);
    return null;
end $$;

create trigger verdict_settles_its_claim after insert or update of status on verdict
    for each row execute function settle_claim();

update claim c set settled = true
 where exists (select 1 from verdict v join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
                where v.claim_id = c.id and v.status = 'published' and r.final);

create table due_date_move (
    claim_id      uuid        not null references claim,
    due_on        date        not null,
    due_precision text        not null,
    reason        text        not null check (length(reason) between 1 and 2000),
    moved_at      timestamptz not null,
    moved_by      uuid        not null references actor,
    primary key (claim_id, moved_at)
);
comment on table due_date_move is 'The due dates that claims had before: each until it was moved.';

create trigger due_date_move_is_kept_as_it_was before update or delete on due_date_move
    for each row execute function refuse_change();

create function keep_moved_due_date() returns trigger language plpgsql as $$
begin
    if new.change_reason is null then
        raise exception 'a due date is moved without a reason'
            using errcode = 'check_violation', constraint = 'due_date_is_moved_with_a_reason';
    end if;
    insert into due_date_move (claim_id, due_on, due_precision, reason, moved_at, moved_by)
    values (old.id, old.due_on, old.due_precision, new.change_reason, new.updated_at, new.updated_by);
    return null;
end $$;

create trigger claim_keeps_the_due_dates_it_had after update on claim
    for each row when (old.due_on is not null
                       and (old.due_on, old.due_precision) is distinct from (new.due_on, new.due_precision))
    execute function keep_moved_due_date();

alter table verdict
    add column written_by uuid references actor,
    add column second_person_waived boolean not null default false;
update verdict set written_by = created_by, second_person_waived = coalesce(published_by = created_by, false);
alter table verdict
    alter column written_by set not null,
    add constraint verdict_is_published_by_a_second_person_unless_that_was_waived
        check (published_by is null or second_person_waived or published_by not in (created_by, written_by));
comment on column verdict.written_by is 'Who wrote what it says now: its author, or whoever edited it last.';
comment on column verdict.second_person_waived is 'Whether it was published by who wrote it, in an organization that did without a second person then.';
