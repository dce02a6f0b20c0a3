-- Whether an organisation has read a text for its claims was guessed from the claims it has there, and those may have come
-- with an earlier text, or by hand.

create table article_reading (
    article_id      uuid        not null,
    revision        integer     not null,
    organization_id uuid        not null references organization,
    read_at         timestamptz not null,
    primary key (article_id, revision, organization_id),
    foreign key (article_id, revision) references article_revision
);
comment on table article_reading is 'Which texts an organisation has had read for claims, so that none is read again.';

insert into article_reading (article_id, revision, organization_id, read_at)
select a.article_id, a.revision, c.organization_id, min(c.created_at)
  from appearance a
  join claim c on c.id = a.claim_id
  join article_revision r on r.article_id = a.article_id and r.revision = a.revision
 where c.reasons <> '{}' and a.created_at = c.created_at
 group by 1, 2, 3;

-- A description of a thousand letters may be longer than an entry of an index can be.
-- contract: an index is called by its name only where it refuses something, and one of this name goes on to.
alter index claimant_name_type_and_description_are_unique rename to claimant_name;
create unique index claimant_name_type_and_description_are_unique
    on claimant (lower(name), type, md5(lower(coalesce(description, ''))));
-- contract: the one above refuses what this one did.
drop index claimant_name;

create index source_url_of_anyone on source (md5(url)) where url is not null;
