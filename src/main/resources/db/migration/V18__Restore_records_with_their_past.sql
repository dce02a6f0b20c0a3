-- A record that moves here from another installation brings the actors of its past. Nobody signs in as one of them.
alter table actor
    add column restored_at      timestamptz,
    add column organization_key text;
comment on column actor.restored_at is
    'When an export brought it here; null for those who work here. As long as claims and verdicts are of restored actors only, more may be restored.';
comment on column actor.organization_key is
    'Of a restored actor, the key of the organization it worked for, which may be restored after it.';
create index actor_organization_key on actor (organization_key) where organization_key is not null;

alter table import add column restores_past boolean;
comment on column import.restores_past is
    'Whether it may bring a past, versions and ledgers, and not only the present; null until its first line asks.';

-- Rows of versions as they stand in an export, with the names that JSON has elsewhere, and back.
create function wire_names(stored jsonb) returns jsonb immutable parallel safe language sql
    return (select jsonb_object_agg(lower(left(key, 1)) || substr(replace(initcap(key), '_', ''), 2), value)
              from jsonb_each(jsonb_strip_nulls(stored)));
create function column_names(wire jsonb) returns jsonb immutable parallel safe language sql
    return (select coalesce(jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value), '{}')
              from jsonb_each(wire));

-- Whether an import has brought a source before is asked for each row.
create index source_url on source (organization_id, md5(url)) where url is not null;
