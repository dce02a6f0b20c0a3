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

    /** The article got another text, and whatever else is now said of it; what is not said any more stays. */
    void revise(ArticleContent content, Stamp stamp) {
        revision++;
        describe(content.orElse(content()));
        touch(stamp);
    }

    /** Takes what was not known of it yet. */
    void complete(ArticleContent content, Stamp stamp) {
        var before = content();
        var after = before.orElse(content);
        if (!after.equals(before)) {
            describe(after);
            touch(stamp);
        }
    }

    /** What is known of it, but for its text. */
    private ArticleContent content() {
        return new ArticleContent(null, url, headline, publisher, author, datePublished, inLanguage);
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
