-- Each claim that is read as of a moment shows the appearances of those that were merged into it then.
create index claim_version_canonical on claim_version (canonical_id) where canonical_id is not null;
