package org.claimtracker.article;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtracker.platform.Recorded;
import org.claimtracker.platform.Stamp;

/** A published text, known by its URL where it has one. */
@Entity
class Article extends Recorded {

    private String url;
    private String headline;
    private String publisher;
    private String author;
    private LocalDate datePublished;
    private String inLanguage;
    private int revision;

    /** For Hibernate. */
    protected Article() {}

    Article(UUID id, ArticleContent content, Stamp stamp) {
        super(id, stamp);
        revision = 1;
        describe(content);
    }

    /** The article got another text, and whatever else is now said of it. */
    void revise(ArticleContent content, Stamp stamp) {
        revision++;
        describe(content);
        touch(stamp);
    }

    private void describe(ArticleContent content) {
        url = content.url();
        headline = content.headline();
        publisher = content.publisher();
        author = content.author();
        datePublished = content.datePublished();
        inLanguage = content.inLanguage();
    }

    int revision() {
        return revision;
    }
}
