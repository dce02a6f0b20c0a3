create table rating_scale (
    id              uuid        primary key,
    version         integer     not null,
    key             text        not null check (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    organization_id uuid        references organization,
    name            text        not null check (length(name) between 1 and 200),
    description     text        not null check (length(description) between 1 and 2000),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint rating_scale_is_updated_after_it_is_created check (updated_at >= created_at)
);
create unique index rating_scale_key_is_unique_within_its_organization
    on rating_scale (coalesce(organization_id, '00000000-0000-0000-0000-000000000000'), key);
comment on column rating_scale.organization_id is 'Null for the scales that come with the service.';

create table rating (
    scale_id uuid     not null references rating_scale,
    key      text     not null check (key ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    ordinal  smallint not null check (ordinal >= 0),
    label    text     not null check (length(label) between 1 and 200),
    meaning  text     not null check (length(meaning) between 1 and 2000),
    value    integer,
    final    boolean  not null,
    primary key (scale_id, key),
    constraint rating_ordinal_is_unique_within_its_scale unique (scale_id, ordinal)
);
comment on column rating.value is 'The schema.org ratingValue: higher is truer; null where the rating is outside the order.';
comment on column rating.final is 'Whether a verdict with it settles a prediction.';

create table verdict (
    id               uuid        primary key,
    version          integer     not null,
    claim_id         uuid        not null references claim,
    organization_id  uuid        not null references organization,
    scale_id         uuid        not null,
    rating_key       text        not null,
    status           text        not null check (status in ('draft', 'in_review', 'published', 'superseded', 'retracted')),
    summary          text        check (length(summary) between 1 and 10000),
    url              text        check (length(url) <= 2000),
    in_language      text        not null check (length(in_language) between 2 and 100),
    decided_on       date        check (decided_on between '0001-01-01' and '9999-12-31'),
    supersedes_id    uuid        references verdict,
    reason           text        check (length(reason) between 1 and 2000),
    submitted_at     timestamptz,
    submitted_by     uuid        references actor,
    published_at     timestamptz,
    published_by     uuid        references actor,
    ended_at         timestamptz,
    ended_by         uuid        references actor,
    retraction_reason text       check (length(retraction_reason) between 1 and 2000),
    created_at       timestamptz not null,
    created_by       uuid        not null references actor,
    updated_at       timestamptz not null,
    updated_by       uuid        not null references actor,
    foreign key (scale_id, rating_key) references rating (scale_id, key),
    constraint verdict_is_updated_after_it_is_created check (updated_at >= created_at),
    constraint verdict_does_not_supersede_itself check (supersedes_id <> id),
    constraint verdict_that_supersedes_says_why check (supersedes_id is null or reason is not null),
    constraint verdict_in_review_was_submitted check (status = 'draft' or submitted_at is not null),
    constraint verdict_shown_was_published
        check ((status in ('published', 'superseded', 'retracted')) = (published_at is not null)),
    constraint verdict_that_ended_says_when check ((status in ('superseded', 'retracted')) = (ended_at is not null)),
    constraint verdict_retracted_says_why check ((status = 'retracted') = (retraction_reason is not null))
);
create unique index verdict_of_an_organization_on_a_claim_is_the_only_current_one
    on verdict (claim_id, organization_id) where status = 'published';
create index verdict_claim on verdict (claim_id, published_at) where published_at is not null;
create index verdict_organization on verdict (organization_id, id);
create index verdict_rating on verdict (scale_id, rating_key, claim_id) where status = 'published';
create index verdict_supersedes on verdict (supersedes_id) where supersedes_id is not null;

alter table citation add column verdict_id uuid references verdict;
alter table citation add constraint citation_stands_for_a_claim_or_a_verdict check (num_nonnulls(claim_id, verdict_id) = 1);
create index citation_verdict on citation (verdict_id, id) where verdict_id is not null;

insert into rating_scale (id, version, key, name, description, created_at, updated_at) values
    ('01900000-0000-7000-8000-000000000001', 0, 'truth', 'Truth', 'How true a statement is, in five steps.', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-000000000002', 0, 'prediction', 'Prediction', 'What became of something that was said about the future.', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
    ('01900000-0000-7000-8000-000000000003', 0, 'promise', 'Promise', 'How far a promise has come.', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');

insert into rating (scale_id, key, ordinal, label, meaning, value, final) values
    ('01900000-0000-7000-8000-000000000001', 'false', 0, 'False', 'The statement is wrong.', 1, true),
    ('01900000-0000-7000-8000-000000000001', 'mostly-false', 1, 'Mostly false', 'A part is right, but what matters is wrong.', 2, true),
    ('01900000-0000-7000-8000-000000000001', 'half-true', 2, 'Half true', 'Right and wrong in equal parts, or right and misleading.', 3, true),
    ('01900000-0000-7000-8000-000000000001', 'mostly-true', 3, 'Mostly true', 'What matters is right; something is missing or inexact.', 4, true),
    ('01900000-0000-7000-8000-000000000001', 'true', 4, 'True', 'The statement is right.', 5, true),
    ('01900000-0000-7000-8000-000000000001', 'unproven', 5, 'Unproven', 'What can be found out does not settle it yet.', null, false),
    ('01900000-0000-7000-8000-000000000002', 'did-not-come-true', 0, 'Did not come true', 'It had not happened and no longer can, or its date is past for good.', 1, true),
    ('01900000-0000-7000-8000-000000000002', 'partly', 1, 'Came true in part', 'Some of what was predicted happened.', 2, true),
    ('01900000-0000-7000-8000-000000000002', 'came-true-late', 2, 'Came true, late', 'It happened, but after the date that was given.', 3, true),
    ('01900000-0000-7000-8000-000000000002', 'came-true', 3, 'Came true', 'It happened as predicted, in time.', 4, true),
    ('01900000-0000-7000-8000-000000000002', 'void', 4, 'Void', 'What the prediction depended on fell away, so it cannot be rated.', null, true),
    ('01900000-0000-7000-8000-000000000002', 'ambiguous', 5, 'Ambiguous', 'The words allow more than one reading and the readings differ in outcome.', null, true),
    ('01900000-0000-7000-8000-000000000003', 'not-started', 0, 'Not started', 'Nothing has been done towards it.', null, false),
    ('01900000-0000-7000-8000-000000000003', 'in-the-works', 1, 'In the works', 'Work on it is under way.', null, false),
    ('01900000-0000-7000-8000-000000000003', 'stalled', 2, 'Stalled', 'Work on it has stopped.', null, false),
    ('01900000-0000-7000-8000-000000000003', 'broken', 3, 'Broken', 'It was not done.', 1, true),
    ('01900000-0000-7000-8000-000000000003', 'compromise', 4, 'Compromise', 'Less than promised was done.', 2, true),
    ('01900000-0000-7000-8000-000000000003', 'kept', 5, 'Kept', 'It was done.', 3, true);
