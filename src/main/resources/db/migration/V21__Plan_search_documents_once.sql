-- Planning what a claim's words are took four times as long as reading them. The plan that serves any claim goes by
-- indexes, whatever the tables' statistics were when a connection made it: they may have been empty then.
alter function write_search_documents(uuid[]) set plan_cache_mode = force_generic_plan;
alter function write_search_documents(uuid[]) set enable_seqscan = off;
