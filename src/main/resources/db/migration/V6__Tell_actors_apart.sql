-- An actor is somebody, at work for an organisation, with a program: each change then says all three. What belongs to
-- the person, the subject and the name, is the same on all their rows and can be taken away from all of them.

alter table actor drop constraint actor_subject_is_unique;
alter table actor
    add constraint actor_is_unique_by_subject_organization_and_client
        unique nulls not distinct (subject, organization_id, client),
    add column version      integer not null default 0,
    add column forgotten_at timestamptz;

create index actor_organization_id on actor (organization_id, id desc);

comment on table actor is
    'Somebody who changed something, for an organisation and with a program. Everything else names them by id, a pseudonym: the subject and the name live here only, and are replaced when the person is to be forgotten.';
comment on column actor.subject is 'The issuer and subject of their tokens; a word that means nobody once they are forgotten.';
