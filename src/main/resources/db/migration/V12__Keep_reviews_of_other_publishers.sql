-- Publishers whose reviews are on record without their working here. They are organisations like all others, so that
-- every statement that names who concluded a verdict names them, too; no token speaks for one of them.
alter table organization add column member boolean not null default true;
comment on column organization.member is 'Whether tokens may name it. Others are known by what they published elsewhere.';

alter table organization_version add column member boolean not null default true;

-- A publisher that is no member is named by its site, such as politifact.com.
alter table organization drop constraint organization_key_check;
alter table organization add constraint organization_key_check
    check (key ~ '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$');

-- A web address without scheme, www, port and path: the site as Google's fact-check API names it.
create function site_of(url text) returns text immutable parallel safe language sql
    return nullif(substring(lower(url) from '^https?://(?:[^/?#@]*@)?(?:www\.)?([^/:?#]+)'), '');

insert into rating_scale (id, version, key, name, description, created_at, updated_at) values
    ('01900000-0000-7000-8000-000000000004', 0, 'unmapped', 'Unmapped', 'For labels of other publishers that no scale here has a place for; their words are kept.', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
-- What comes with the service is never changed; this is it.
alter table rating disable trigger rating_of_a_built_in_scale_is_never_changed;
insert into rating (scale_id, key, ordinal, label, meaning, value, final) values
    ('01900000-0000-7000-8000-000000000004', 'unmapped', 0, 'Unmapped', 'What its publisher called it is told in its own words.', null, false);
alter table rating enable trigger rating_of_a_built_in_scale_is_never_changed;

-- What a publisher's page said of a verdict, to the letter. A page may review several claims at one address.
create table published_review (
    verdict_id         uuid        primary key references verdict,
    organization_id    uuid        not null references organization,
    address            text        not null check (length(address) between 1 and 8000),
    claim_sha256       bytea       not null,
    latest             boolean     not null,
    title              text        check (length(title) between 1 and 1000),
    date_published     timestamptz,
    rating_label       text        check (length(rating_label) between 1 and 1000),
    rating_value       numeric     check (rating_value <> 'NaN'),
    best_rating        numeric     check (best_rating <> 'NaN'),
    worst_rating       numeric     check (worst_rating <> 'NaN'),
    rating_explanation text        check (length(rating_explanation) between 1 and 10000),
    original           text        not null,
    original_sha256    bytea       not null,
    seen_in            uuid
);
create unique index published_review_of_a_claim_at_an_address_is_unique
    on published_review (organization_id, md5(address), claim_sha256) where latest;
comment on column published_review.address is 'Its url as the publisher wrote it; with the publisher, what a review is known by.';
comment on column published_review.latest is 'Whether this is what the page said last.';
comment on column published_review.original is 'The JSON as it came in.';
comment on column published_review.seen_in is 'The import that met it last.';

-- When something that feeds show has changed last.
create index verdict_updated_at on verdict (updated_at) where published_at is not null;
create index claim_updated_at on claim (updated_at);
create index verdict_shown_since on verdict ((coalesce(ended_at, published_at)), id) where published_at is not null;
