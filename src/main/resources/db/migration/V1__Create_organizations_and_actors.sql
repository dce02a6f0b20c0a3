-- Who writes into this record. Names of constraints are sentences: a broken one is told to the caller by its name.

create table actor (
    id              uuid        primary key,
    subject         text        not null constraint actor_subject_is_unique unique,
    display_name    text        not null check (length(display_name) between 1 and 200),
    client          text        check (length(client) between 1 and 200),
    organization_id uuid,
    created_at      timestamptz not null
);
comment on table actor is 'A person or program that changed something. The name lives here only, so that it can be replaced.';

create table organization (
    id                     uuid        primary key,
    version                integer     not null,
    key                    text        not null constraint organization_key_is_unique unique
                                       check (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name                   text        not null check (length(name) between 1 and 200),
    url                    text        check (length(url) <= 2000),
    second_person_required boolean     not null,
    created_at             timestamptz not null,
    created_by             uuid        not null references actor,
    updated_at             timestamptz not null,
    updated_by             uuid        not null references actor,
    constraint organization_is_updated_after_it_is_created check (updated_at >= created_at)
);
comment on column organization.key is 'What the organization claim of a token names.';
comment on column organization.second_person_required is 'Whether a verdict is published by another person than its author.';

alter table actor add foreign key (organization_id) references organization;

create table idempotency_key (
    caller      text        not null,
    key         text        not null check (length(key) between 1 and 255),
    fingerprint bytea       not null,
    status      smallint,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
comment on table idempotency_key is 'Answers kept for 24 hours. A row is committed together with the write it stands for, so a null status is never seen.';
