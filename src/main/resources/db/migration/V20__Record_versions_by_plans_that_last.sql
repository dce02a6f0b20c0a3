-- What record_version() asks is put together, and so planned, anew for each row that changes. Here each table has a
-- function of its own that does the same, whose statements the database plans once for a connection. Tables that
-- versions are kept of from now on get theirs after keep_versions().
create procedure record_versions_of(of_table text, row_key text, variadic parts text[]) language plpgsql as $make$
declare
    -- The row that changed, by the columns of its key, in a table or its versions under the name t.
    this_row text := (select string_agg(format('t.%1$I = changed.%1$I', k), ' and ')
                        from unnest(string_to_array(row_key, ', ')) k);
    part_of text := '';
begin
    -- What it is part of, and the column that says which: the first that is filled.
    for i in 1 .. array_length(parts, 1) by 2 loop
        part_of := part_of || format($part$
            %1$s changed.%3$I is not null then
                select p.updated_at into moment
                  from %2$I p where p.id = changed.%3$I and p.xmin = pg_current_xact_id()::xid;$part$,
            case i when 1 then 'if' else 'elsif' end, parts[i], parts[i + 1]);
    end loop;

    execute format($function$
        create function record_version_of_%1$s() returns trigger language plpgsql as $body$
        declare
            changed %1$I := case tg_op when 'DELETE' then old else new end;
            present %1$I;
            is_present boolean;
            open %1$I_version;
            is_open boolean;
            moment timestamptz;
        begin
            select * into present from %1$I t where %2$s;
            is_present := found;
            select * into open from %1$I_version t where %2$s and t.recorded_to = 'infinity';
            is_open := found;
            if not is_present and not is_open
               or is_present and is_open
                  and to_jsonb(present) = to_jsonb(open) - '{recorded_from, recorded_to}'::text[] then
                return null;
            end if;
            %3$s
            end if;
            if moment is null or moment <= open.recorded_from then
                moment := greatest(clock_timestamp(), open.recorded_from + interval '1 microsecond');
            end if;
            if is_open then
                update %1$I_version t set recorded_to = moment where %2$s and t.recorded_to = 'infinity';
            end if;
            if is_present then
                insert into %1$I_version
                select v.*
                  from jsonb_populate_record(null::%1$I_version, to_jsonb(present)
                           || jsonb_build_object('recorded_from', moment, 'recorded_to', 'infinity')) v;
            end if;
            return null;
        end $body$$function$, of_table, this_row, part_of);
    execute format('drop trigger version_of_%1$s_is_recorded on %1$I', of_table);
    execute format('create constraint trigger version_of_%1$s_is_recorded after insert or update or delete on %1$I
                        deferrable initially deferred for each row execute function record_version_of_%1$s()', of_table);
end $make$;

call record_versions_of('organization', 'id', 'organization', 'id');
call record_versions_of('source', 'id', 'source', 'id');
call record_versions_of('claimant', 'id', 'claimant', 'id');
call record_versions_of('claim', 'id', 'claim', 'id');
call record_versions_of('quantity', 'claim_id, ordinal', 'claim', 'claim_id');
call record_versions_of('verdict', 'id', 'verdict', 'id');
call record_versions_of('citation', 'id', 'verdict', 'verdict_id', 'claim', 'claim_id');
