create table source (
    id              uuid        primary key,
    version         integer     not null,
    organization_id uuid        not null references organization,
    type            text        not null check (type in ('document', 'dataset', 'person', 'outlet', 'broadcast')),
    title           text        not null check (length(title) between 1 and 1000),
    url             text        check (length(url) <= 2000),
    archive_url     text        check (length(archive_url) <= 2000),
    retrieved_at    timestamptz,
    content_sha256  text        check (content_sha256 ~ '^[0-9a-f]{64}$'),
    confidential    boolean     not null,
    created_at      timestamptz not null,
    created_by      uuid        not null references actor,
    updated_at      timestamptz not null,
    updated_by      uuid        not null references actor,
    constraint source_is_updated_after_it_is_created check (updated_at >= created_at),
    constraint source_with_an_archived_copy_says_when_it_was_retrieved check (archive_url is null or retrieved_at is not null)
);
create index source_organization on source (organization_id, id);
