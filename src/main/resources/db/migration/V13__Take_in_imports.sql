-- What was sent to be imported, in pieces as it came; kept until it is read to its end.
create table upload (
    id          uuid        not null,
    ordinal     integer     not null check (ordinal >= 0),
    content     bytea       not null,
    received_at timestamptz not null,
    primary key (id, ordinal)
);
create index upload_received_at on upload (received_at) where ordinal = 0;

create table import (
    id              uuid        primary key,
    version         integer     not null,
    organization_id uuid        not null references organization,
    status          text        not null check (status in ('waiting', 'running', 'finished', 'failed')),
    upload_id       uuid        not null,
    media_type      text        not null,
    columns         text,
    bytes           bigint      not null check (bytes >= 0),
    acting          text,
    created         integer     not null default 0,
    updated         integer     not null default 0,
    unchanged       integer     not null default 0,
    skipped         integer     not null default 0,
    failed          integer     not null default 0,
    problem         text,
    leased_by       uuid,
    leased_until    timestamptz,
    created_at      timestamptz not null,
    created_by      uuid        not null references actor,
    updated_at      timestamptz not null,
    finished_at     timestamptz,
    constraint import_that_ended_says_when check ((status in ('finished', 'failed')) = (finished_at is not null)),
    constraint import_that_failed_says_why check ((status = 'failed') = (problem is not null)),
    constraint import_knows_for_whom_it_acts_until_it_ends check ((finished_at is null) = (acting is not null))
);
create index import_organization on import (organization_id, id);
create index import_to_do on import (id) where finished_at is null;
comment on column import.acting is 'Whose rights it runs with, as JSON; forgotten when it ends.';
comment on column import.leased_until is 'Until when the process that runs it need not be heard of.';

create table import_row (
    import_id  uuid    not null references import,
    row        integer not null check (row >= 1),
    place      text    not null,
    outcome    text    not null check (outcome in ('created', 'updated', 'unchanged', 'skipped', 'failed')),
    url        text,
    claim_id   uuid,
    verdict_id uuid,
    problem    text,
    primary key (import_id, row),
    constraint import_row_that_failed_says_why check (outcome <> 'failed' or problem is not null)
);
create index import_row_outcome on import_row (import_id, outcome, row);
