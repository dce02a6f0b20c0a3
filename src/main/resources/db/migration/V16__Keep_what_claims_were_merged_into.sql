-- Where a claim was merged to, apart from which claim stands for it in the end

alter table claim add column merged_into_id uuid references claim;
update claim set merged_into_id = canonical_id where canonical_id is not null;
alter table claim add constraint claim_is_merged_on_the_way_to_its_canonical_one
    check ((merged_into_id is null) = (canonical_id is null) and merged_into_id <> id);
comment on column claim.merged_into_id is
    'The claim it was merged into. canonical_id is where that leads in the end, so that undoing a merge restores what was merged before it.';
alter table claim_version add column merged_into_id uuid;
create index claim_merged_into on claim (merged_into_id) where merged_into_id is not null;
