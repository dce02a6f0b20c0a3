-- Reading the past: for each table that a claim or a verdict is shown from, and whose rows change, there is a table with
-- every version of each row and the time it was valid. A statement about the past is the statement about the present,
-- with these in place of the tables. What never changes once written (appearances, moved due dates, ratings in use) has
-- the time of its writing and needs no versions.

-- A version is a row as its transaction left it. It begins when the claim, verdict or other thing that the row is part
-- of was changed: that is the one moment all parts of a change share, so that none is seen without the others. It runs
-- when the transaction ends; whoever changed a row without touching what it is part of is recorded at that time instead.
create function record_version() returns trigger language plpgsql as $$
declare
    row_key jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    versions text := tg_table_name || '_version';
    this_row text := format('(%1$s) = (select %1$s from jsonb_populate_record(null::%2$I, $1))', tg_argv[0], tg_table_name);
    columns text;
    unchanged boolean;
    present boolean;
    open_from timestamptz;
    moment timestamptz;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
      from pg_attribute
     where attrelid = versions::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and attname not in ('recorded_from', 'recorded_to');

    execute format('select exists (select %1$s from %2$I where %4$s
                                   intersect select %1$s from %3$I where %4$s and recorded_to = ''infinity''),
                           exists (select 1 from %2$I where %4$s),
                           (select recorded_from from %3$I where %4$s and recorded_to = ''infinity'')',
                   columns, tg_table_name, versions, this_row)
       into unchanged, present, open_from using row_key;
    if unchanged or not present and open_from is null then
        return null;
    end if;

    -- What it is part of, and the column that says which: the first that is filled.
    for i in 1 .. tg_nargs - 1 by 2 loop
        if row_key ->> tg_argv[i + 1] is not null then
            execute format('select updated_at from %I where id = $1 and xmin = pg_current_xact_id()::xid', tg_argv[i])
               into moment using (row_key ->> tg_argv[i + 1])::uuid;
            exit;
        end if;
    end loop;
    if moment is null or moment <= open_from then
        moment := greatest(clock_timestamp(), open_from + interval '1 microsecond');
    end if;

    execute format('update %I set recorded_to = $2 where %s and recorded_to = ''infinity''', versions, this_row)
      using row_key, moment;
    if present then
        execute format('insert into %1$I (%2$s, recorded_from, recorded_to)
                        select %2$s, $2, ''infinity'' from %3$I where %4$s',
                       versions, columns, tg_table_name, this_row)
          using row_key, moment;
    end if;
    return null;
end $$;

-- Of a version, the end is written once; nothing else ever changes.
create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.recorded_to = 'infinity' and new.recorded_to <> 'infinity'
       and to_jsonb(new) - 'recorded_to' = to_jsonb(old) - 'recorded_to' then
        return new;
    end if;
    raise exception 'versions in % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Starts to keep the versions of a table: with its key, and what its rows are part of, as pairs of table and column.
create procedure keep_versions(of_table text, row_key text, variadic parts text[]) language plpgsql as $$
begin
    execute format('create table %1$s_version (like %1$s, recorded_from timestamptz not null, recorded_to timestamptz not null,
                        primary key (%2$s, recorded_from),
                        constraint %1$s_version_ends_after_it_begins check (recorded_to > recorded_from))',
                   of_table, row_key);
    execute format('create unique index %1$s_version_is_open_once on %1$s_version (%2$s) where recorded_to = ''infinity''',
                   of_table, row_key);
    execute format('create constraint trigger version_of_%1$s_is_recorded after insert or update or delete on %1$s
                        deferrable initially deferred for each row execute function record_version(%2$L, %3$s)',
                   of_table, row_key, (select string_agg(quote_literal(part), ', ') from unnest(parts) part));
    execute format('create trigger version_of_%1$s_is_kept_as_it_was before update or delete on %1$s_version
                        for each row execute function refuse_change_of_version()', of_table);
end $$;

call keep_versions('organization', 'id', 'organization', 'id');
call keep_versions('source', 'id', 'source', 'id');
call keep_versions('claimant', 'id', 'claimant', 'id');
call keep_versions('claim', 'id', 'claim', 'id');
call keep_versions('quantity', 'claim_id, ordinal', 'claim', 'claim_id');
call keep_versions('verdict', 'id', 'verdict', 'id');
call keep_versions('citation', 'id', 'verdict', 'verdict_id', 'claim', 'claim_id');

-- What is there now is the first version of it that is known. Names are taken to have been so all the time: without
-- them, nothing older could be shown.
insert into organization_version select *, created_at, 'infinity' from organization;
insert into source_version select *, created_at, 'infinity' from source;
insert into claimant_version select *, created_at, 'infinity' from claimant;
insert into claim_version select *, updated_at, 'infinity' from claim;
insert into quantity_version select q.*, c.updated_at, 'infinity' from quantity q join claim c on c.id = q.claim_id;
insert into verdict_version select *, updated_at, 'infinity' from verdict;
insert into citation_version select *, created_at, 'infinity' from citation;

create index claim_version_due on claim_version (settled, due_on, id, recorded_from, recorded_to)
    where due_on is not null and status in ('candidate', 'accepted');
create index verdict_version_claim on verdict_version (claim_id, recorded_from);
create index citation_version_claim on citation_version (claim_id, id) where claim_id is not null;
create index citation_version_verdict on citation_version (verdict_id, id) where verdict_id is not null;
