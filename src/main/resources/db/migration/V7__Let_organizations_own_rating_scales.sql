alter table rating_scale
    add column created_by uuid references actor,
    add column updated_by uuid references actor,
    add constraint rating_scale_of_an_organization_says_who_made_and_changed_it
        check ((organization_id is null) = (created_by is null) and (created_by is null) = (updated_by is null));

-- Checked when all ratings of a scale are written: a new one may stand between two that are there.
alter table rating drop constraint rating_ordinal_is_unique_within_its_scale;
alter table rating add constraint rating_ordinal_is_unique_within_its_scale
    unique (scale_id, ordinal) deferrable initially deferred;

create table rating_label (
    scale_id    uuid not null,
    rating_key  text not null,
    in_language text not null check (length(in_language) between 2 and 35),
    label       text not null check (length(label) between 1 and 200),
    primary key (scale_id, rating_key, in_language),
    foreign key (scale_id, rating_key) references rating (scale_id, key)
);
comment on table rating_label is 'What a rating is called in other languages than the one of its own label.';

-- The label in the words of whoever rated, where that was read into a rating of a scale here.
alter table verdict add column original_label text check (length(original_label) between 1 and 500);

-- Which verdicts hold a rating in use, also drafts.
create index verdict_scale on verdict (scale_id, rating_key);

insert into rating_label (scale_id, rating_key, in_language, label)
select ('01900000-0000-7000-8000-00000000000' || scale)::uuid, key, language, label
  from (values
    (1, 'false', 'id', 'Salah'), (1, 'false', 'es', 'Falso'), (1, 'false', 'pt', 'Falso'), (1, 'false', 'fr', 'Faux'), (1, 'false', 'de', 'Falsch'),
    (1, 'mostly-false', 'id', 'Sebagian besar salah'), (1, 'mostly-false', 'es', 'Mayormente falso'), (1, 'mostly-false', 'pt', 'Majoritariamente falso'), (1, 'mostly-false', 'fr', 'Plutôt faux'), (1, 'mostly-false', 'de', 'Größtenteils falsch'),
    (1, 'half-true', 'id', 'Sebagian benar'), (1, 'half-true', 'es', 'Verdad a medias'), (1, 'half-true', 'pt', 'Meia verdade'), (1, 'half-true', 'fr', 'À moitié vrai'), (1, 'half-true', 'de', 'Halb wahr'),
    (1, 'mostly-true', 'id', 'Sebagian besar benar'), (1, 'mostly-true', 'es', 'Mayormente verdadero'), (1, 'mostly-true', 'pt', 'Majoritariamente verdadeiro'), (1, 'mostly-true', 'fr', 'Plutôt vrai'), (1, 'mostly-true', 'de', 'Größtenteils wahr'),
    (1, 'true', 'id', 'Benar'), (1, 'true', 'es', 'Verdadero'), (1, 'true', 'pt', 'Verdadeiro'), (1, 'true', 'fr', 'Vrai'), (1, 'true', 'de', 'Wahr'),
    (1, 'unproven', 'id', 'Tidak terbukti'), (1, 'unproven', 'es', 'No probado'), (1, 'unproven', 'pt', 'Não comprovado'), (1, 'unproven', 'fr', 'Non prouvé'), (1, 'unproven', 'de', 'Unbewiesen'),
    (2, 'did-not-come-true', 'id', 'Tidak terjadi'), (2, 'did-not-come-true', 'es', 'No se cumplió'), (2, 'did-not-come-true', 'pt', 'Não se concretizou'), (2, 'did-not-come-true', 'fr', 'Ne s''est pas réalisé'), (2, 'did-not-come-true', 'de', 'Nicht eingetroffen'),
    (2, 'partly', 'id', 'Terjadi sebagian'), (2, 'partly', 'es', 'Se cumplió en parte'), (2, 'partly', 'pt', 'Concretizou-se em parte'), (2, 'partly', 'fr', 'Réalisé en partie'), (2, 'partly', 'de', 'Teilweise eingetroffen'),
    (2, 'came-true-late', 'id', 'Terjadi, terlambat'), (2, 'came-true-late', 'es', 'Se cumplió, tarde'), (2, 'came-true-late', 'pt', 'Concretizou-se, com atraso'), (2, 'came-true-late', 'fr', 'Réalisé, en retard'), (2, 'came-true-late', 'de', 'Eingetroffen, verspätet'),
    (2, 'came-true', 'id', 'Terjadi'), (2, 'came-true', 'es', 'Se cumplió'), (2, 'came-true', 'pt', 'Concretizou-se'), (2, 'came-true', 'fr', 'Réalisé'), (2, 'came-true', 'de', 'Eingetroffen'),
    (2, 'void', 'id', 'Gugur'), (2, 'void', 'es', 'Sin efecto'), (2, 'void', 'pt', 'Sem efeito'), (2, 'void', 'fr', 'Sans objet'), (2, 'void', 'de', 'Hinfällig'),
    (2, 'ambiguous', 'id', 'Bermakna ganda'), (2, 'ambiguous', 'es', 'Ambiguo'), (2, 'ambiguous', 'pt', 'Ambíguo'), (2, 'ambiguous', 'fr', 'Ambigu'), (2, 'ambiguous', 'de', 'Mehrdeutig'),
    (3, 'not-started', 'id', 'Belum dimulai'), (3, 'not-started', 'es', 'No iniciada'), (3, 'not-started', 'pt', 'Não iniciada'), (3, 'not-started', 'fr', 'Pas commencée'), (3, 'not-started', 'de', 'Nicht begonnen'),
    (3, 'in-the-works', 'id', 'Sedang dikerjakan'), (3, 'in-the-works', 'es', 'En marcha'), (3, 'in-the-works', 'pt', 'Em andamento'), (3, 'in-the-works', 'fr', 'En cours'), (3, 'in-the-works', 'de', 'In Arbeit'),
    (3, 'stalled', 'id', 'Terhenti'), (3, 'stalled', 'es', 'Estancada'), (3, 'stalled', 'pt', 'Paralisada'), (3, 'stalled', 'fr', 'Au point mort'), (3, 'stalled', 'de', 'Ins Stocken geraten'),
    (3, 'broken', 'id', 'Tidak ditepati'), (3, 'broken', 'es', 'Incumplida'), (3, 'broken', 'pt', 'Não cumprida'), (3, 'broken', 'fr', 'Non tenue'), (3, 'broken', 'de', 'Gebrochen'),
    (3, 'compromise', 'id', 'Ditepati sebagian'), (3, 'compromise', 'es', 'Cumplida en parte'), (3, 'compromise', 'pt', 'Cumprida em parte'), (3, 'compromise', 'fr', 'Tenue en partie'), (3, 'compromise', 'de', 'Teilweise gehalten'),
    (3, 'kept', 'id', 'Ditepati'), (3, 'kept', 'es', 'Cumplida'), (3, 'kept', 'pt', 'Cumprida'), (3, 'kept', 'fr', 'Tenue'), (3, 'kept', 'de', 'Gehalten')
  ) seed (scale, key, language, label);

-- Readers of a verdict rely on what its rating meant when it was chosen. Only its place among the others may move,
-- when a new one is put between them.
create function refuse_change_of_rating_in_use() returns trigger language plpgsql as $$
declare
    rated rating_scale.id%type := old.scale_id;
    chosen text := coalesce(to_jsonb(old) ->> 'rating_key', to_jsonb(old) ->> 'key');
begin
    -- Waits for verdicts that choose it at this moment: until they end they hold the row by their foreign key.
    perform 1 from rating where scale_id = rated and key = chosen for update;
    if exists (select 1 from verdict where scale_id = rated and rating_key = chosen) then
        raise exception 'the rating % is in use', chosen
            using errcode = 'restrict_violation', constraint = 'rating_in_use_keeps_its_meaning';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger rating_in_use_keeps_its_meaning before update on rating
    for each row when ((old.scale_id, old.key, old.label, old.meaning, old.value, old.final)
                       is distinct from (new.scale_id, new.key, new.label, new.meaning, new.value, new.final))
    execute function refuse_change_of_rating_in_use();
create trigger rating_in_use_is_not_removed before delete on rating
    for each row execute function refuse_change_of_rating_in_use();
create trigger rating_label_in_use_is_kept before update or delete on rating_label
    for each row execute function refuse_change_of_rating_in_use();

create function refuse_change_of_built_in_scale() returns trigger language plpgsql as $$
declare
    touched jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
    if exists (select 1 from rating_scale
                where id = coalesce(touched ->> 'scale_id', touched ->> 'id')::uuid and organization_id is null) then
        raise exception 'the scale comes with the service'
            using errcode = 'restrict_violation', constraint = 'built_in_rating_scale_is_never_changed';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger built_in_rating_scale_is_never_changed before update or delete on rating_scale
    for each row execute function refuse_change_of_built_in_scale();
create trigger rating_of_a_built_in_scale_is_never_changed before insert or update or delete on rating
    for each row execute function refuse_change_of_built_in_scale();
create trigger rating_label_of_a_built_in_scale_is_never_changed before insert or update or delete on rating_label
    for each row execute function refuse_change_of_built_in_scale();
