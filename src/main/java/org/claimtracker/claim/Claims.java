package org.claimtracker.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.platform.Word;

/** The claims in the store. A whole claim is read with one statement; each of its lists is one look into an index. */
@Singleton
public class Claims implements PanacheRepositoryBase<Claim, UUID> {

    /** Takes the reader's organisation, then today. */
    private static final String SELECT = """
            select c.*, m.name as claimant_name, m.type as claimant_type,
                   (select json_agg(json_build_object('exact', q.exact, 'value', q.value, 'upperValue', q.upper_value,
                                                      'unit', q.unit, 'comparator', q.comparator) order by q.ordinal)
                      from quantity q where q.claim_id = c.id) as quantities,
                   (select json_agg(%s order by a.id) from appearance a where a.claim_id = c.id) as appearances,
                   (select json_agg(%s order by t.id)
                      from citation t join source s on s.id = t.source_id where t.claim_id = c.id) as citations,
                   (select json_agg(json_build_object(
                               'id', v.id, 'status', v.status,
                               'organization', json_build_object('id', o.id, 'name', o.name),
                               'rating', json_build_object('scale', g.key, 'key', r.key, 'label', r.label),
                               'summary', v.summary, 'decidedOn', v.decided_on, 'supersedes', v.supersedes_id,
                               'reason', coalesce(v.retraction_reason, v.reason), 'publishedAt', v.published_at)
                               order by v.published_at desc, v.id desc)
                      from verdict v
                      join organization o on o.id = v.organization_id
                      join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
                      join rating_scale g on g.id = v.scale_id
                     where v.claim_id = c.id and v.published_at is not null) as verdicts,
                   case when c.due_on is null then null
                        when exists (%s) then 'settled'
                        when c.due_on < ? then 'overdue'
                        else 'upcoming' end as due
              from claim c
              left join claimant m on m.id = c.claimant_id
             where true""".formatted(AppearanceView.JSON, CitationView.JSON, Claims.FINAL_VERDICT);

    /** Whether a current verdict settles claim {@code c}. */
    private static final String FINAL_VERDICT = """
            select 1 from verdict v join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
             where v.claim_id = c.id and v.status = 'published' and r.final""";

    private final Sql sql;
    private final Clock clock;
    private final ObjectReader quantities;
    private final ObjectReader appearances;
    private final ObjectReader citations;
    private final ObjectReader verdicts;

    @Inject
    Claims(Sql sql, Clock clock, ObjectMapper json) {
        this.sql = sql;
        this.clock = clock;
        quantities = json.readerForListOf(Quantity.class);
        appearances = json.readerForListOf(AppearanceView.class);
        citations = json.readerForListOf(CitationView.class);
        verdicts = json.readerForListOf(ClaimView.PublishedVerdict.class);
    }

    /**
     * The claim, to be changed by the organisation that keeps it: nobody else changes it until the transaction ends.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} when the reader can't see it,
     *                          {@link ProblemType#FORBIDDEN} when another organisation keeps it
     */
    Claim toChange(UUID id, Reader reader) {
        status(id, reader);
        var claim = locked(id);
        if (!claim.isKeptBy(reader.organization())) {
            throw ProblemType.FORBIDDEN.because("Another organisation keeps this claim; only they change it.");
        }
        return claim;
    }

    private Claim locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("claim", id));
    }

    /** Waits until nobody else changes the claims. In the order of their ids, so that nobody waits forever. */
    void lock(UUID... ids) {
        Arrays.sort(ids);
        for (UUID id : ids) {
            sql.statement("select 1 from claim where id = ? for update", id).first(row -> true);
        }
    }

    /** Records that something shown with the claim has changed, so that its version and entity tag do, too. */
    public void touch(UUID id, Stamp stamp) {
        locked(id).touch(stamp);
    }

    /**
     * What was decided about the claim.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} when the reader can't see such a claim
     */
    public ClaimStatus status(UUID id, Reader reader) {
        return reader.sees(Visible.CLAIM, sql.statement("select c.status from claim c where c.id = ?", id))
                .first(row -> Word.of(ClaimStatus.class, row.getString("status")))
                .orElseThrow(() -> ProblemException.notFound("claim", id));
    }

    /** A whole claim. */
    public ClaimView view(UUID id, Reader reader) {
        return select(reader)
                .add("and c.id = ?", id)
                .first(this::read)
                .orElseThrow(() -> ProblemException.notFound("claim", id));
    }

    /** The claims that appear in a revision of an article, as they appear. */
    public List<ClaimView> inRevision(UUID articleId, int revision, Reader reader) {
        return select(reader).add("""
                        and c.status <> 'merged'
                        and exists (select 1 from appearance a
                                     where a.claim_id = c.id and a.article_id = ? and a.revision = ?
                                       and a.position_start is not null)
                        order by (select min(a.position_start) from appearance a
                                   where a.claim_id = c.id and a.article_id = ? and a.revision = ?), c.id""", articleId, revision, articleId, revision).list(this::read);
    }

    Page<ClaimView> page(ClaimFilter filter, Reader reader, PageRequest request) {
        var statement = select(reader)
                .addIfPresent("and c.status = ?", filter.status)
                .addIfPresent("and c.claimant_id = ?", filter.claimant)
                .addIfPresent("and c.topics @> array[?]::text[]", filter.topic)
                .addIfPresent("and c.in_language = ?", filter.inLanguage)
                .addIfPresent(
                        "and exists (select 1 from appearance a where a.claim_id = c.id and a.article_id = ?)",
                        filter.article)
                .addIfPresent(
                        "and exists (select 1 from citation t where t.claim_id = c.id and t.source_id = ?)",
                        filter.source)
                .addIfPresent("""
                        and exists (select 1 from verdict v
                                     where v.claim_id = c.id and v.status = 'published' and v.rating_key = ?)""", filter.rating)
                .addIfPresent("""
                        and exists (select 1 from verdict v
                                     where v.claim_id = c.id and v.status = 'published' and v.organization_id = ?)""", filter.reviewedBy)
                .addIfPresent("and c.claim_date >= ?", filter.claimedFrom)
                .addIfPresent("and c.claim_date <= ?", filter.claimedTo)
                .addIfPresent("and c.due_on < ?", filter.dueBefore);
        if (filter.status == null) {
            statement.add("and c.status <> 'merged'");
        }
        if (filter.kind != null) {
            statement.add(
                    switch (filter.kind) {
                        case QUANTITY -> "and exists (select 1 from quantity q where q.claim_id = c.id)";
                        case PREDICTION -> "and c.due_on is not null";
                        case STATEMENT ->
                            "and c.due_on is null and not exists (select 1 from quantity q where q.claim_id = c.id)";
                    });
        }
        if (filter.due != null) {
            statement.add("and c.due_on is not null");
            switch (filter.due) {
                case SETTLED -> statement.add("and exists (").add(FINAL_VERDICT).add(")");
                case OVERDUE ->
                    statement
                            .add("and c.due_on < ? and not exists (", today())
                            .add(FINAL_VERDICT)
                            .add(")");
                case UPCOMING ->
                    statement
                            .add("and c.due_on >= ? and not exists (", today())
                            .add(FINAL_VERDICT)
                            .add(")");
            }
        }
        return switch (filter.sort) {
            case CREATED_AT -> {
                request.after().ifPresent(after -> statement.add("and c.id < ?", after.uuid(0)));
                statement.add("order by c.id desc limit ?", request.rowsToRead());
                yield Page.of(statement.list(this::read), request, last -> List.of(last.id()));
            }
            case DUE_ON -> {
                statement.add("and c.due_on is not null");
                request.after()
                        .ifPresent(
                                after -> statement.add("and (c.due_on, c.id) > (?, ?)", after.date(0), after.uuid(1)));
                statement.add("order by c.due_on, c.id limit ?", request.rowsToRead());
                yield Page.of(
                        statement.list(this::read),
                        request,
                        last -> List.of(last.prediction().dueOn(), last.id()));
            }
        };
    }

    private Sql.Statement select(Reader reader) {
        return reader.sees(Visible.CLAIM, sql.statement(SELECT, reader.organization(), today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private ClaimView read(ResultSet row) throws SQLException {
        UUID claimant = row.getObject("claimant_id", UUID.class);
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        List<Quantity> numbers = list(quantities, row.getString("quantities"));
        String due = row.getString("due");
        return new ClaimView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organization_id", UUID.class),
                Word.of(ClaimStatus.class, row.getString("status")),
                row.getString("status_reason"),
                kind(!numbers.isEmpty(), dueOn != null),
                row.getString("text"),
                row.getString("in_language"),
                claimant == null
                        ? null
                        : new ClaimView.ClaimantReference(
                                claimant,
                                row.getString("claimant_name"),
                                Word.of(ClaimantType.class, row.getString("claimant_type"))),
                row.getObject("claim_date", LocalDate.class),
                Sql.texts(row, "topics"),
                row.getBigDecimal("check_worthiness"),
                Sql.texts(row, "reasons"),
                row.getString("reported_through"),
                numbers,
                dueOn == null
                        ? null
                        : new Prediction(
                                row.getString("prediction_exact"),
                                dueOn,
                                Word.of(DuePrecision.class, row.getString("due_precision")),
                                row.getString("resolution_criteria")),
                list(appearances, row.getString("appearances")),
                list(citations, row.getString("citations")),
                list(verdicts, row.getString("verdicts")),
                due == null ? null : Word.of(DueState.class, due),
                row.getObject("canonical_id", UUID.class),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"));
    }

    private static List<ClaimKind> kind(boolean hasQuantity, boolean hasPrediction) {
        List<ClaimKind> kind = new ArrayList<>();
        if (hasQuantity) {
            kind.add(ClaimKind.QUANTITY);
        }
        if (hasPrediction) {
            kind.add(ClaimKind.PREDICTION);
        }
        return kind.isEmpty() ? List.of(ClaimKind.STATEMENT) : kind;
    }

    private static <T> List<T> list(ObjectReader reader, String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
