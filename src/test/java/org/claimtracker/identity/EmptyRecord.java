package org.claimtracker.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.claimtracker.platform.Sql;

/** A service that has just been started for the first time: what comes with it, and nothing else. */
@Singleton
public class EmptyRecord {

    @Inject
    Sql sql;

    @Inject
    Organizations organizations;

    @Inject
    DevelopmentIdentity development;

    /** Nothing on record is ever removed, so the triggers that see to that are off here. */
    @Transactional
    public void begin() {
        sql.statement("""
                        do $$ declare name text; begin
                            set local session_replication_role = replica;
                            for name in select tablename from pg_tables
                                         where schemaname = current_schema()
                                           and tablename not in ('flyway_schema_history', 'search_language', 'search_statistics',
                                                                 'rating_scale', 'rating', 'rating_label') loop
                                execute format('delete from %I', name);
                            end loop;
                            delete from rating_label where scale_id in (select id from rating_scale where organization_id is not null);
                            delete from rating where scale_id in (select id from rating_scale where organization_id is not null);
                            delete from rating_scale where organization_id is not null;
                            set local session_replication_role = origin;
                        end $$""").update();
        organizations.forget("development");
        organizations.forget("newsroom");
        development.start(null);
    }
}
