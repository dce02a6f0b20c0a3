create table article (
    id             uuid        primary key,
    version        integer     not null,
    url            text        constraint article_url_is_unique unique check (length(url) <= 2000),
    headline       text        check (length(headline) between 1 and 1000),
    publisher      text        check (length(publisher) between 1 and 200),
    author         text        check (length(author) between 1 and 200),
    date_published date        check (date_published between '0001-01-01' and '9999-12-31'),
    in_language    text        not null check (length(in_language) between 2 and 100),
    revision       integer     not null check (revision >= 1),
    created_at     timestamptz not null,
    created_by     uuid        not null references actor,
    updated_at     timestamptz not null,
    updated_by     uuid        not null references actor,
    constraint article_is_updated_after_it_is_created check (updated_at >= created_at)
);
comment on column article.revision is 'The newest one.';

create table article_revision (
    article_id  uuid        not null references article,
    revision    integer     not null check (revision >= 1),
    text        text        not null check (text ~ '\S'),
    text_sha256 bytea       not null check (text_sha256 = sha256(convert_to(text, 'UTF8'))),
    created_at  timestamptz not null,
    created_by  uuid        not null references actor,
    primary key (article_id, revision)
);
comment on table article_revision is 'Every text an article had, as it was received: positions count its code points.';

-- Deferred: an article and its first revision refer to each other and are written in one transaction.
alter table article add constraint article_has_its_newest_revision
    foreign key (id, revision) references article_revision deferrable initially deferred;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger article_revision_is_kept_as_it_was before update or delete on article_revision
    for each row execute function refuse_change();
