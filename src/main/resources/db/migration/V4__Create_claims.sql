create table claimant (
    id          uuid        primary key,
    version     integer     not null,
    name        text        not null check (length(name) between 1 and 200),
    type        text        not null check (type in ('person', 'organization')),
    description text        check (length(description) between 1 and 1000),
    url         text        check (length(url) <= 2000),
    created_at  timestamptz not null,
    created_by  uuid        not null references actor,
    updated_at  timestamptz not null,
    updated_by  uuid        not null references actor,
    constraint claimant_is_updated_after_it_is_created check (updated_at >= created_at)
);
-- Two people may share a name; what tells them apart is the description.
create unique index claimant_name_type_and_description_are_unique
    on claimant (lower(name), type, lower(coalesce(description, '')));

create table claim (
    id                   uuid        primary key,
    version              integer     not null,
    organization_id      uuid        not null references organization,
    status               text        not null check (status in ('candidate', 'accepted', 'rejected', 'merged', 'withdrawn')),
    status_reason        text        check (length(status_reason) between 1 and 2000),
    text                 text        not null check (text ~ '\S' and length(text) <= 5000),
    in_language          text        not null check (length(in_language) between 2 and 100),
    claimant_id          uuid        references claimant,
    claim_date           date        check (claim_date between '0001-01-01' and '9999-12-31'),
    topics               text[]      not null,
    check_worthiness     numeric(4, 3) check (check_worthiness between 0 and 1),
    reasons              text[]      not null,
    reported_through     text        check (length(reported_through) between 1 and 200),
    prediction_exact     text        check (length(prediction_exact) between 1 and 1000),
    due_on               date        check (due_on between '0001-01-01' and '9999-12-31'),
    due_precision        text        check (due_precision in ('day', 'week', 'month', 'quarter', 'year')),
    resolution_criteria  text        check (length(resolution_criteria) between 1 and 5000),
    canonical_id         uuid        references claim,
    status_before_merge  text        check (status_before_merge in ('candidate', 'accepted', 'rejected', 'withdrawn')),
    created_at           timestamptz not null,
    created_by           uuid        not null references actor,
    updated_at           timestamptz not null,
    updated_by           uuid        not null references actor,
    constraint claim_is_updated_after_it_is_created check (updated_at >= created_at),
    constraint claim_does_not_stand_for_itself check (canonical_id <> id),
    constraint claim_is_merged_into_another_one_or_not_at_all
        check ((status = 'merged') = (canonical_id is not null) and (status = 'merged') = (status_before_merge is not null)),
    constraint claim_rejected_or_withdrawn_says_why check (status not in ('rejected', 'withdrawn') or status_reason is not null),
    constraint claim_with_a_due_date_has_a_precision check ((due_on is null) = (due_precision is null)),
    constraint claim_with_prediction_details_has_a_due_date
        check (due_on is not null or (prediction_exact is null and resolution_criteria is null))
);
comment on column claim.reported_through is 'The outlet or person an article names; a proposal for a citation with the role origin.';

create index claim_organization on claim (organization_id, id);
create index claim_status on claim (status, id);
create index claim_claimant on claim (claimant_id, id);
create index claim_due_on on claim (due_on, id) where due_on is not null;
create index claim_date on claim (claim_date, id);
create index claim_topics on claim using gin (topics);
create index claim_canonical on claim (canonical_id) where canonical_id is not null;

create table quantity (
    claim_id   uuid     not null references claim,
    ordinal    integer  not null check (ordinal >= 0),
    exact      text     check (length(exact) between 1 and 1000),
    value      numeric  not null check (value <> 'NaN'),
    upper_value numeric check (upper_value <> 'NaN'),
    unit       text     check (length(unit) between 1 and 200),
    comparator text     not null check (comparator in ('=', '>=', '<=', '>', '<', '~')),
    primary key (claim_id, ordinal),
    constraint quantity_range_ends_after_it_starts check (upper_value >= value)
);

create table appearance (
    id             uuid        primary key,
    claim_id       uuid        not null references claim,
    article_id     uuid        not null,
    revision       integer     not null,
    anchor         text        not null check (anchor in ('exact', 'moved', 'ambiguous', 'orphaned')),
    exact          text        not null check (length(exact) between 1 and 5000),
    prefix         text        not null check (length(prefix) <= 200),
    suffix         text        not null check (length(suffix) <= 200),
    position_start integer     check (position_start >= 0),
    position_end   integer,
    created_at     timestamptz not null,
    created_by     uuid        not null references actor,
    foreign key (article_id, revision) references article_revision,
    constraint appearance_ends_after_it_starts check (position_end > position_start),
    constraint appearance_is_as_long_as_its_quote check (position_end - position_start = length(exact)),
    constraint appearance_has_a_position_where_its_quote_is_found
        check ((anchor in ('exact', 'moved')) = (position_start is not null) and (position_start is null) = (position_end is null))
);
create unique index appearance_of_a_claim_at_a_place_is_unique
    on appearance (claim_id, article_id, revision, coalesce(position_start, -1), md5(exact));
create index appearance_article on appearance (article_id, revision, position_start);

create table citation (
    id         uuid        primary key,
    claim_id   uuid        references claim,
    source_id  uuid        not null references source,
    role       text        not null check (role in ('origin', 'supports', 'refutes', 'context')),
    excerpt    text        check (length(excerpt) between 1 and 5000),
    created_at timestamptz not null,
    created_by uuid        not null references actor
);
create index citation_claim on citation (claim_id, id);
create index citation_source on citation (source_id);

create trigger appearance_is_kept_as_it_was before update or delete on appearance
    for each row execute function refuse_change();
