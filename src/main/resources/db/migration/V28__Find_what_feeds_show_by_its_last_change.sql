-- Whoever follows a feed asks often whether anything has changed, and mostly nothing has: that takes one look into each
-- of these.
create index claim_that_others_see_updated_at on claim (updated_at)
    where coalesce(status_before_merge, status) in ('accepted', 'withdrawn');
create index claimant_updated_at on claimant (updated_at);
create index source_updated_at on source (updated_at);
