package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtracker.article.ArticleView;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.Sql;

/**
 * Where claims stand in an article's text, as annotations of it. What no longer stands there is no annotation, and where
 * one stands that is merged, the claim that stands for it is told.
 */
@Singleton
class Annotations {

    private static final String FROM = """
              from appearance a
              join claim x on x.id = a.claim_id
              join claim c on c.id = coalesce(x.canonical_id, x.id)
             where a.article_id = ? and a.revision = ? and a.anchor <> 'orphaned' and c.status <> 'rejected'""";

    @Inject
    Sql sql;

    int count(ArticleView article, Reader reader) {
        return reader.sees(
                        Visible.CLAIM,
                        sql.statement("select count(*) as n" + "\n" + FROM, article.id(), article.revision()))
                .first(row -> row.getInt("n"))
                .orElseThrow();
    }

    Page<Annotation> page(ArticleView article, Reader reader, PageRequest request, URI base) {
        record Found(UUID id, Annotation annotation) {}
        var statement = reader.sees(Visible.CLAIM, sql.statement("""
                select a.*, c.id as claim, c.text, c.in_language,
                       (select r.created_at from article_revision r
                         where r.article_id = a.article_id and r.revision = a.revision) as revised_at
                """ + FROM, article.id(), article.revision()));
        request.after().ifPresent(after -> statement.add("and a.id > ?", after.uuid(0)));
        statement.add("order by a.id limit ?", request.rowsToRead());
        Page<Found> page = Page.of(
                statement.list(row -> new Found(row.getObject("id", UUID.class), read(row, article, base))),
                request,
                last -> List.of(last.id()));
        return page.with(page.items().stream().map(Found::annotation).toList());
    }

    private static Annotation read(ResultSet row, ArticleView article, URI base) throws SQLException {
        List<Annotation.Selector> selectors = new ArrayList<>();
        selectors.add(new Annotation.Selector(
                "TextQuoteSelector",
                row.getString("exact"),
                row.getString("prefix"),
                row.getString("suffix"),
                null,
                null));
        if (row.getObject("position_start") != null) {
            selectors.add(new Annotation.Selector(
                    "TextPositionSelector",
                    null,
                    null,
                    null,
                    row.getInt("position_start"),
                    row.getInt("position_end")));
        }
        String here = base.resolve("v1/articles/" + article.id()).toString();
        return new Annotation(
                "urn:uuid:" + row.getObject("id", UUID.class),
                "Annotation",
                "describing",
                Sql.instant(row, "created_at"),
                new Annotation.Body(
                        base.resolve("v1/claims/" + row.getObject("claim", UUID.class))
                                .toString(),
                        "TextualBody",
                        row.getString("text"),
                        "text/plain",
                        row.getString("in_language")),
                new Annotation.Target(
                        article.url() == null ? here : article.url(),
                        selectors,
                        new Annotation.State(
                                "TimeState",
                                Sql.instant(row, "revised_at"),
                                here + "?revision=" + article.revision())));
    }
}
