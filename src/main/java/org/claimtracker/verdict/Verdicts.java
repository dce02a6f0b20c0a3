package org.claimtracker.verdict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtracker.claim.CitationView;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.JsonColumn;
import org.claimtracker.platform.Moment;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Word;

/** The verdicts in the store. Those that are not published yet are seen by their own organisation only. */
@Singleton
class Verdicts implements PanacheRepositoryBase<Verdict, UUID> {

    /** Takes the reader's organisation. */
    private static final String SELECT = """
            select v.*, g.key as scale, %s as rating, c.resolution_criteria,
                   (select json_agg(%s order by t.id)
                      from citation t join source s on s.id = t.source_id where t.verdict_id = v.id) as citations
              from verdict v
              join claim c on c.id = v.claim_id
              join rating_scale g on g.id = v.scale_id
              join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
             where true""".formatted(RatingScales.RATING, CitationView.JSON);

    private final Sql sql;
    private final Clock clock;
    private final JsonColumn<RatingView> rating = JsonColumn.of("rating", RatingView.class);
    private final JsonColumn<List<CitationView>> citations = JsonColumn.listOf("citations", CitationView.class);

    @Inject
    Verdicts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The organisation's own verdict, to be changed: nobody else changes it until the transaction ends. */
    Verdict toChange(UUID id, Reader reader) {
        view(id, reader);
        var verdict = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!verdict.belongsTo(reader.organization())) {
            throw ProblemType.FORBIDDEN.because("This is another organisation's verdict; give one of your own.");
        }
        return verdict;
    }

    /** Whether the verdict cites a source. */
    boolean hasEvidence(UUID id) {
        return sql.statement("select 1 from citation where verdict_id = ? limit 1", id)
                .hasRow();
    }

    VerdictView view(UUID id, Reader reader) {
        return view(id, reader, Moment.now(clock.instant()));
    }

    /** A verdict as it was answered at a moment. */
    VerdictView view(UUID id, Reader reader, Moment moment) {
        return select(reader, moment)
                .add("and v.id = ?", id)
                .first(this::read)
                .orElseThrow(() -> ProblemException.notFound("verdict", id));
    }

    Page<VerdictView> page(UUID claimId, VerdictFilter filter, Reader reader, Moment moment, PageRequest request) {
        var statement = select(reader, moment)
                .addIfPresent("and v.status = ?", filter.status)
                .addIfPresent("and v.organization_id = ?", filter.organization)
                .addIfPresent("and v.rating_key = ?", filter.rating);
        if (claimId != null) {
            statement.add(
                    "and v.claim_id in (select ?::uuid union all select x.id from claim x where x.canonical_id = ?)",
                    claimId,
                    claimId);
        }
        request.after().ifPresent(after -> statement.add("and v.id < ?", after.uuid(0)));
        statement.add("order by v.id desc limit ?", request.rowsToRead());
        return Page.of(statement.list(this::read), request, last -> List.of(last.id()));
    }

    private Sql.Statement select(Reader reader, Moment moment) {
        return reader.sees(Visible.VERDICT, moment.statement(sql, SELECT, reader.organization()));
    }

    private VerdictView read(ResultSet row) throws SQLException {
        return new VerdictView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("claim_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                Word.of(VerdictStatus.class, row.getString("status")),
                row.getString("scale"),
                rating.read(row),
                row.getString("original_label"),
                row.getString("in_language"),
                row.getString("summary"),
                row.getString("url"),
                row.getObject("decided_on", LocalDate.class),
                Sql.instant(row, "created_at"),
                row.getString("resolution_criteria"),
                citations.read(row),
                row.getObject("supersedes_id", UUID.class),
                row.getString("reason"),
                Sql.instant(row, "submitted_at"),
                Sql.instant(row, "published_at"),
                row.getBoolean("second_person_waived"),
                Sql.instant(row, "ended_at"),
                row.getString("retraction_reason"),
                Sql.instant(row, "updated_at"));
    }
}
