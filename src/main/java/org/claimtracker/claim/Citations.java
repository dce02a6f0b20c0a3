package org.claimtracker.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.JsonColumn;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.platform.Word;
import org.claimtracker.source.Sources;

/** The citations in the store, of claims and of verdicts. */
@Singleton
public class Citations implements PanacheRepositoryBase<Citation, UUID> {

    private static final String SELECT = """
            select %s as view from citation t join source s on s.id = t.source_id where true""".formatted(CitationView.JSON);

    @Inject
    Sql sql;

    private final JsonColumn<CitationView> view = JsonColumn.of("view", CitationView.class);

    @Inject
    Ids ids;

    @Inject
    Sources sources;

    @Inject
    Caller caller;

    UUID citeInClaim(UUID claimId, NewCitation content, Stamp stamp) {
        sources.require(content.sourceId(), caller.reader(), "/sourceId");
        var id = ids.next();
        persist(Citation.ofClaim(id, claimId, content, stamp));
        return id;
    }

    /**
     * Makes these the citations of a verdict, in place of those it had. A source that it cited before stays citable when
     * it has become another organisation's secret.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_REFERENCE} when a source is not there for the caller
     */
    public void citeInVerdict(UUID verdictId, List<NewCitation> content, Stamp stamp) {
        var before = inVerdict(verdictId).stream().map(NewCitation::sourceId).collect(Collectors.toSet());
        delete("verdictId", verdictId);
        for (int i = 0; i < content.size(); i++) {
            UUID source = content.get(i).sourceId();
            if (!before.contains(source)) {
                sources.require(source, caller.reader(), "/citations/%d/sourceId".formatted(i));
            }
            persist(Citation.ofVerdict(ids.next(), verdictId, content.get(i), stamp));
        }
    }

    /** What a verdict cites, with the excerpts of all sources: as it was entered and not as anybody may see it. */
    public List<NewCitation> inVerdict(UUID verdictId) {
        return sql.statement(
                        "select source_id, role, excerpt from citation where verdict_id = ? order by id", verdictId)
                .list(row -> new NewCitation(
                        row.getObject("source_id", UUID.class),
                        Word.of(CitationRole.class, row.getString("role")),
                        row.getString("excerpt")));
    }

    CitationView view(UUID id, Reader reader) {
        return sql.statement(SELECT, reader.organization())
                .add("and t.id = ?", id)
                .first(view::read)
                .orElseThrow();
    }

    Page<CitationView> page(UUID claimId, Reader reader, PageRequest request) {
        var statement = sql.statement(SELECT, reader.organization()).add("and t.claim_id = ?", claimId);
        request.after().ifPresent(after -> statement.add("and t.id > ?", after.uuid(0)));
        statement.add("order by t.id limit ?", request.rowsToRead());
        return Page.of(statement.list(view::read), request, last -> List.of(last.id()));
    }
}
