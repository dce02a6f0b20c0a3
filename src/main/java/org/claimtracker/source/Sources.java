package org.claimtracker.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;

/** The sources in the store. */
@Singleton
public class Sources implements PanacheRepositoryBase<Source, UUID> {

    private static final String SELECT = """
            select s.id, s.version, s.organization_id, s.type, s.confidential, s.created_at, s.updated_at,
                   s.title, s.url, s.archive_url, s.retrieved_at, s.content_sha256
              from source s where true""";

    @Inject
    Sql sql;

    /** The source, to be changed by the organisation that entered it. */
    Source toChange(UUID id, Reader reader) {
        view(id, reader);
        var source = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!source.belongsTo(reader.organization())) {
            throw ProblemType.FORBIDDEN.because("Another organisation entered this source; only they change it.");
        }
        return source;
    }

    /** The organisation's own sources at addresses, by those; of several at one, the first. */
    Map<String, UUID> at(Collection<String> urls, UUID organization) {
        Map<String, UUID> found = new HashMap<>();
        sql.statement("""
                        select w.url, (select s.id from source s
                                        where s.organization_id = ? and md5(s.url) = md5(w.url) and s.url = w.url
                                        order by s.id limit 1) as id
                          from unnest(?) w (url)""", organization, urls.toArray(String[]::new))
                .plannedAnew()
                .list(row -> found.put(row.getString("url"), row.getObject("id", UUID.class)));
        found.values().removeIf(Objects::isNull);
        return found;
    }

    private Sql.Statement select(Reader reader) {
        return reader.sees(Visible.SOURCE, sql.statement(SELECT));
    }

    SourceView view(UUID id, Reader reader) {
        return select(reader)
                .add("and s.id = ?", id)
                .first(SourceView::read)
                .orElseThrow(() -> ProblemException.notFound("source", id));
    }

    Page<SourceView> page(Reader reader, String url, PageRequest request) {
        var statement = select(reader);
        if (url != null) {
            // The index has addresses in short; they may be longer than its entries.
            statement.add("and md5(s.url) = md5(?) and s.url = ?", url, url);
        }
        request.after().ifPresent(after -> statement.add("and s.id < ?", after.uuid(0)));
        statement.add("order by s.id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(SourceView::read), request, last -> List.of(last.id()));
    }

    /**
     * Makes sure that a source can be cited.
     *
     * @param pointer where in the request the id stands
     * @throws ProblemException {@link ProblemType#UNKNOWN_REFERENCE} when the reader sees none with this id
     */
    public void require(UUID id, Reader reader, String pointer) {
        if (!select(reader).add("and s.id = ?", id).hasRow()) {
            throw ProblemType.UNKNOWN_REFERENCE
                    .because("There is no such source; add it first.")
                    .at(pointer, "must be the id of a source");
        }
    }
}
