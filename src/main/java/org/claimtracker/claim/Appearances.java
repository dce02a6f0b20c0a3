package org.claimtracker.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.JsonColumn;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.Sql;

/** The appearances in the store. */
@Singleton
class Appearances implements PanacheRepositoryBase<Appearance, UUID> {

    @Inject
    Sql sql;

    private final JsonColumn<AppearanceView> view = JsonColumn.of("view", AppearanceView.class);

    AppearanceView view(UUID id) {
        return sql.statement("select %s as view from appearance a where a.id = ?".formatted(AppearanceView.JSON), id)
                .first(view::read)
                .orElseThrow();
    }

    Page<AppearanceView> page(UUID claimId, PageRequest request) {
        var statement = sql.statement("""
                select %s as view from appearance a
                 where a.claim_id in (select ?::uuid union all select x.id from claim x where x.canonical_id = ?)""".formatted(AppearanceView.JSON), claimId, claimId);
        request.after().ifPresent(after -> statement.add("and a.id > ?", after.uuid(0)));
        statement.add("order by a.id limit ?", request.rowsToRead());
        return Page.of(statement.list(view::read), request, last -> List.of(last.id()));
    }

    /** A quote that a claim was found by in an earlier revision. */
    record Earlier(UUID claimId, TextQuote quote, TextPosition position) {}

    /** How the claims that appear in a revision do so. */
    List<Earlier> inRevision(UUID articleId, int revision) {
        return sql.statement("""
                        select claim_id, exact, prefix, suffix, position_start, position_end from appearance
                         where article_id = ? and revision = ?
                         order by position_start, id""", articleId, revision)
                .list(row -> new Earlier(
                        row.getObject("claim_id", UUID.class),
                        new TextQuote(row.getString("exact"), row.getString("prefix"), row.getString("suffix")),
                        row.getObject("position_start") == null
                                ? null
                                : new TextPosition(row.getInt("position_start"), row.getInt("position_end"))));
    }

    Set<String> quotesIn(UUID articleId, int revision, Reader reader) {
        var statement = sql.statement("""
                select a.exact from appearance a join claim c on c.id = a.claim_id
                 where a.article_id = ? and a.revision = ?""", articleId, revision);
        return Set.copyOf(reader.sees(Visible.CLAIM, statement).list(row -> row.getString("exact")));
    }
}
