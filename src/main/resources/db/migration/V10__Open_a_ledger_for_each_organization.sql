create table ledger_entry (
    organization_id uuid        not null references organization,
    number          bigint      not null check (number >= 1),
    verdict_id      uuid        not null references verdict,
    event           text        not null check (event in ('published', 'superseded', 'retracted')),
    document        text        not null check (document <> ''),
    salt            bytea       not null check (length(salt) = 16),
    previous_hash   bytea       not null check (length(previous_hash) = 32),
    hash            bytea       not null check (length(hash) = 32),
    recorded_at     timestamptz not null,
    primary key (organization_id, number),
    constraint ledger_entry_of_a_verdict_and_event_is_the_only_one unique (verdict_id, event)
);
comment on table ledger_entry is 'What each organization published, superseded and retracted, in order; each entry holds the hash of the one before.';
comment on column ledger_entry.document is 'Canonical JSON (RFC 8785): to be hashed as it stands.';
comment on column ledger_entry.salt is 'Hashed with each excerpt, so that nobody can try out what a confidential source may have said.';

create trigger ledger_entry_is_kept_as_it_was before update or delete on ledger_entry
    for each row execute function refuse_change();
create trigger ledger_is_not_emptied before truncate on ledger_entry
    for each statement execute function refuse_change();
-- Not even the owner of the table may, without giving themselves the right first.
revoke update, delete, truncate on ledger_entry from public, current_user;

-- Nothing is published, superseded or retracted beside the ledger.
create function require_ledger_entry() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ledger_entry where verdict_id = new.id and event = new.status) then
        raise exception 'the verdict % is % without an entry in the ledger', new.id, new.status
            using errcode = 'check_violation', constraint = 'verdict_that_is_shown_stands_in_the_ledger';
    end if;
    return null;
end $$;

create constraint trigger verdict_that_is_shown_stands_in_the_ledger after insert or update of status on verdict
    deferrable initially deferred for each row
    when (new.status in ('published', 'superseded', 'retracted')) execute function require_ledger_entry();
