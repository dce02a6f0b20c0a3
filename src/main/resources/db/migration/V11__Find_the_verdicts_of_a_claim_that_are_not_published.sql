-- The list of a claim's verdicts shows an organization its drafts, too, which the index of published ones does not have.
create index verdict_of_claim on verdict (claim_id, id);
