package org.claimtracker.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimtracker.article.StoredArticle;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;

/** Which texts an organisation has had read for claims. */
@Singleton
class Readings {

    @Inject
    Sql sql;

    boolean contains(StoredArticle article, UUID organization) {
        return sql.statement("""
                        select 1 from article_reading
                         where article_id = ? and revision = ? and organization_id = ?""", article.id(), article.revision(), organization)
                .hasRow();
    }

    void add(StoredArticle article, UUID organization, Stamp stamp) {
        sql.statement("""
                        insert into article_reading (article_id, revision, organization_id, read_at) values (?, ?, ?, ?)
                            on conflict do nothing""", article.id(), article.revision(), organization, stamp.at())
                .update();
    }
}
