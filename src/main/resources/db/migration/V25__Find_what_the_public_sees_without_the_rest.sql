-- The public sees some of what is found, where drafts are many the smaller part, and an entry that is read only to be left
-- out costs as much as one that counts. Members see nearly all, and find it by the index of all.
create index search_entry_public on search_entry using gin (vector)
    with (fastupdate = on, gin_pending_list_limit = 256) where seen_by = 'public';
