-- What PostGraphile needs beside the tables to be asked for the same as the service, see Throughput.java: a search by the
-- same index, and a claim of which only the words are given.
create function bench_search(words text) returns setof claim stable language sql as
$$select c.*
    from claim c
    join search_entry d on d.claim_id = c.id
   where d.vector @@ plainto_tsquery('simple', words) and c.status <> 'merged'
   order by ts_rank(d.vector, plainto_tsquery('simple', words)) desc, c.id desc$$;

create function bench_create(words text) returns claim volatile language sql as
$$insert into claim (id, version, organization_id, status, text, in_language, topics, reasons, created_at, created_by, updated_at,
                     updated_by)
  select uuidv7(), 0, o.id, 'candidate', words, 'en', '{}', '{}', now(), o.created_by, now(), o.created_by
    from organization o where o.key = 'bench'
  returning *$$;

grant execute on function bench_search, bench_create to public;
