-- The user that the service runs as reads and writes rows and nothing else. It is named by a placeholder, since it is
-- another one in every installation; where no user is named, the one that migrates is meant.
grant usage on schema ${flyway:defaultSchema} to ${service};
grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to ${service};
grant usage, select on all sequences in schema ${flyway:defaultSchema} to ${service};
-- What is recorded stays: nobody who runs the service changes a ledger, or takes a version out of the past.
revoke update, delete, truncate on ledger_entry from ${service};
revoke delete, truncate on organization_version, source_version, claimant_version, claim_version, quantity_version,
    verdict_version, citation_version from ${service};
