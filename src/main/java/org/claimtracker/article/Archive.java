package org.claimtracker.article;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;

/** How articles get into the record: one per URL, with a revision for each text that differs from the one before. */
@Singleton
public class Archive {

    @Inject
    Articles articles;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    /**
     * The article at this URL, if there is one, in its newest revision, and what storing this text would make of it.
     * Promises nothing for later.
     */
    public Optional<StoredArticle> find(ArticleContent content) {
        return content.url() == null
                ? Optional.empty()
                : articles.newest(content.url(), ArticleRevision.sha256(content.text()));
    }

    /** Stores an article, or a new revision of it, or finds that its text is the newest one already. */
    @Transactional
    public StoredArticle store(ArticleContent content) {
        if (content.url() == null) {
            return create(content);
        }
        articles.lockUrl(content.url());
        return articles.idByUrl(content.url()).map(id -> revise(id, content)).orElseGet(() -> create(content));
    }

    private StoredArticle create(ArticleContent content) {
        var stamp = caller.stamp();
        var article = new Article(ids.next(), content, stamp);
        articles.persist(article);
        articles.persist(new ArticleRevision(article.id(), article.revision(), content.text(), stamp));
        articles.flush();
        return new StoredArticle(article.id(), article.revision(), StoredArticle.Outcome.CREATED);
    }

    private StoredArticle revise(UUID id, ArticleContent content) {
        var article = articles.toChange(id);
        var stamp = caller.stamp();
        if (Arrays.equals(articles.newestHash(id), ArticleRevision.sha256(content.text()))) {
            article.complete(content, stamp);
            articles.flush();
            return new StoredArticle(id, article.revision(), StoredArticle.Outcome.UNCHANGED);
        }
        article.revise(content, stamp);
        articles.persist(new ArticleRevision(id, article.revision(), content.text(), stamp));
        articles.flush();
        return new StoredArticle(id, article.revision(), StoredArticle.Outcome.REVISED);
    }
}
