-- The user that the service runs as reads and writes rows and nothing else. It is named by a placeholder, since it is
-- another one in every installation; where no user is named, the one that migrates is meant.
grant usage on schema ${flyway:defaultSchema} to ${service};
grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to ${service};
revoke update, delete, truncate on ledger_entry from ${service};
grant usage, select on all sequences in schema ${flyway:defaultSchema} to ${service};
