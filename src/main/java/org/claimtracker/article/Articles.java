package org.claimtracker.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;

/** The articles in the store, and their texts. */
@Singleton
public class Articles implements PanacheRepositoryBase<Article, UUID> {

    private static final String SELECT = "select a.*, null as text, null as text_sha256 from article a where true";

    @Inject
    Sql sql;

    /** Nobody else stores an article with this URL until the transaction ends. */
    void lockUrl(String url) {
        sql.statement("select pg_advisory_xact_lock(hashtextextended('article ' || ?, 0))", url)
                .first(row -> true);
    }

    Optional<UUID> idByUrl(String url) {
        return sql.statement("select id from article where url = ?", url).first(row -> row.getObject("id", UUID.class));
    }

    Article toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("article", id));
    }

    byte[] newestHash(UUID id) {
        return sql.statement("""
                        select r.text_sha256 from article a
                          join article_revision r on r.article_id = a.id and r.revision = a.revision
                         where a.id = ?""", id).first(row -> row.getBytes(1)).orElseThrow();
    }

    /** The article at this URL, and whether its newest text has this hash. */
    Optional<StoredArticle> newest(String url, byte[] hash) {
        return sql.statement("""
                        select a.id, a.revision, r.text_sha256 = ? as unchanged from article a
                          join article_revision r on r.article_id = a.id and r.revision = a.revision
                         where a.url = ?""", hash, url)
                .first(row -> new StoredArticle(
                        row.getObject("id", UUID.class),
                        row.getInt("revision"),
                        row.getBoolean("unchanged") ? StoredArticle.Outcome.UNCHANGED : StoredArticle.Outcome.REVISED));
    }

    void persist(ArticleRevision revision) {
        getEntityManager().persist(revision);
    }

    /**
     * The newest text of an article, or of an earlier revision.
     *
     * @param revision from 1, {@code null} for the newest
     * @throws ProblemException {@link ProblemType#UNKNOWN_REFERENCE} when there is no such article or revision
     */
    public RevisionText text(UUID id, Integer revision) {
        return sql.statement("""
                        select r.revision, r.text from article a
                          join article_revision r on r.article_id = a.id and r.revision = coalesce(?::int, a.revision)
                         where a.id = ?""", revision, id)
                .first(row -> new RevisionText(id, row.getInt("revision"), row.getString("text")))
                .orElseThrow(() -> ProblemType.UNKNOWN_REFERENCE
                        .because("There is no such article, or it has no such revision.")
                        .at("/articleId", "must be the id of an article; revision, where given, one of its own"));
    }

    /**
     * Makes sure that there is such an article.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} when there is none
     */
    public void require(UUID id) {
        if (!sql.statement("select 1 from article where id = ?", id).hasRow()) {
            throw ProblemException.notFound("article", id);
        }
    }

    /** One article with its text: of the newest revision, or of the given one. */
    public ArticleView view(UUID id, Integer revision) {
        return sql.statement("""
                        select a.id, a.version, a.url, a.headline, a.publisher, a.author, a.date_published,
                               a.in_language, a.created_at, a.updated_at, r.revision, r.text,
                               encode(r.text_sha256, 'hex') as text_sha256
                          from article a
                          join article_revision r on r.article_id = a.id and r.revision = coalesce(?::int, a.revision)
                         where a.id = ?""", revision, id)
                .first(ArticleView::read)
                .orElseThrow(() -> ProblemException.notFound("article", id));
    }

    Page<ArticleView> page(String url, PageRequest request) {
        var statement = sql.statement(SELECT).addIfPresent("and url = ?", ArticleAddress.of(url));
        request.after().ifPresent(after -> statement.add("and id < ?", after.uuid(0)));
        statement.add("order by id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(ArticleView::read), request, last -> List.of(last.id()));
    }

    Page<RevisionView> revisions(UUID id, PageRequest request) {
        require(id);
        var statement = sql.statement("""
                select revision, encode(text_sha256, 'hex') as text_sha256, length(text) as length, created_at
                  from article_revision where article_id = ?""", id);
        request.after().ifPresent(after -> statement.add("and revision < ?", after.number(0)));
        statement.add("order by revision desc limit ?", request.rowsToRead());
        return Page.of(statement.list(RevisionView::read), request, last -> List.of(last.revision()));
    }
}
