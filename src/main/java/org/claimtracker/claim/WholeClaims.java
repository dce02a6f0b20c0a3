package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Histories;
import org.claimtracker.platform.HistoryEntry;
import org.claimtracker.platform.JsonColumn;
import org.claimtracker.platform.Moment;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Versions;
import org.claimtracker.platform.Word;

/** Claims with all that is shown of them. One is read with one statement; each of its lists is one look into an index. */
@Singleton
public class WholeClaims {

    private static final String APPEARING = """
            from appearance a join claim x on x.id = a.claim_id
             where a.article_id = ? and a.revision = ? and a.position_start is not null""";

    private final String present = select("?::timestamptz");
    private final String past = select("h.at");

    /**
     * The statement for whole claims, each with the appearances and verdicts of those that it stands for. Takes the
     * reader's organisation, then the moment it is about if that is a question mark.
     */
    private static String select(String moment) {
        return """
            select c.*, m.name as claimant_name, m.type as claimant_type,
                   (select json_agg(json_build_object('exact', q.exact, 'value', q.value, 'upperValue', q.upper_value,
                                                      'unit', q.unit, 'comparator', q.comparator) order by q.ordinal)
                      from quantity q where q.claim_id = c.id) as quantities,
                   (select json_agg(%s order by a.id) from appearance a
                     where a.claim_id = any(i.ids)) as appearances,
                   (select json_agg(%s order by t.id)
                      from citation t join source s on s.id = t.source_id where t.claim_id = c.id) as citations,
                   (select json_agg(json_build_object(
                               'id', v.id, 'status', v.status,
                               'organization', json_build_object('id', o.id, 'name', o.name),
                               'rating', json_build_object('scale', g.key, 'key', r.key, 'label', r.label),
                               'originalLabel', v.original_label,
                               'summary', v.summary, 'decidedOn', v.decided_on, 'supersedes', v.supersedes_id,
                               'reason', coalesce(v.retraction_reason, v.reason), 'publishedAt', v.published_at)
                               order by v.published_at desc, v.id desc)
                      from verdict v
                      join organization o on o.id = v.organization_id
                      join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
                      join rating_scale g on g.id = v.scale_id
                     where v.claim_id = any(i.ids) and v.published_at is not null) as verdicts,
                   (select json_agg(json_build_object(
                               'verdictId', v.id, 'kind', v.status, 'at', v.ended_at,
                               'organization', json_build_object('id', o.id, 'name', o.name),
                               'note', coalesce(v.retraction_reason, n.reason), 'replacedBy', n.id)
                               order by v.ended_at desc, v.id desc)
                      from verdict v
                      join organization o on o.id = v.organization_id
                      left join verdict n
                        on n.claim_id = v.claim_id and n.supersedes_id = v.id and n.published_at is not null
                     where v.claim_id = any(i.ids) and v.published_at is not null and v.ended_at is not null) as corrections,
                   (select json_agg(json_build_object('dueOn', d.due_on, 'precision', d.due_precision,
                                                      'movedAt', d.moved_at, 'reason', d.reason) order by d.moved_at)
                      from due_date_move d where d.claim_id = c.id) as earlier_due_dates,
                   case when not (%s) then null
                        when c.settled then 'settled'
                        when due_until(c.due_on, c.due_precision) < (%s at time zone k.time_zone)::date then 'overdue'
                        else 'upcoming' end as due
              from claim c
              join organization k on k.id = c.organization_id
              left join claimant m on m.id = c.claimant_id
             cross join lateral (select array(select c.id
                                              union all
                                              select x.id from claim x where x.canonical_id = c.id) as ids offset 0) i
             where true""".formatted(AppearanceView.JSON, CitationView.JSON, ClaimConditions.HAS_DUE_DATE, moment);
    }

    private final Sql sql;
    private final Clock clock;
    private final JsonColumn<List<Quantity>> quantities = JsonColumn.listOf("quantities", Quantity.class);
    private final JsonColumn<List<AppearanceView>> appearances = JsonColumn.listOf("appearances", AppearanceView.class);
    private final JsonColumn<List<CitationView>> citations = JsonColumn.listOf("citations", CitationView.class);
    private final JsonColumn<List<ClaimView.PublishedVerdict>> verdicts =
            JsonColumn.listOf("verdicts", ClaimView.PublishedVerdict.class);
    private final JsonColumn<List<ClaimView.Correction>> corrections =
            JsonColumn.listOf("corrections", ClaimView.Correction.class);
    private final JsonColumn<List<ClaimView.EarlierDueDate>> earlierDueDates =
            JsonColumn.listOf("earlier_due_dates", ClaimView.EarlierDueDate.class);

    @Inject
    WholeClaims(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A whole claim. */
    public ClaimView view(UUID id, Reader reader) {
        return view(id, reader, now());
    }

    /** A whole claim as it was answered at a moment. */
    ClaimView view(UUID id, Reader reader, Moment moment) {
        return select(reader, moment)
                .add("and c.id = ?", id)
                .first(this::read)
                .orElseThrow(() -> ProblemException.notFound("claim", id));
    }

    /** The claims that appear in a revision of an article, as they appear. */
    public List<ClaimView> inRevision(UUID articleId, int revision, Reader reader) {
        return views(
                sql.statement("""
                        select coalesce(x.canonical_id, x.id) as id
                        """ + APPEARING + " group by 1 order by min(a.position_start), 1", articleId, revision)
                        .list(row -> row.getObject("id", UUID.class)),
                reader);
    }

    /** How many of the claims that appear in a revision of an article the reader sees. */
    public int countInRevision(UUID articleId, int revision, Reader reader) {
        var statement = sql.statement("""
                select count(*) from claim c where c.id in (select coalesce(x.canonical_id, x.id)
                """ + APPEARING + ")", articleId, revision);
        return reader.sees(Visible.CLAIM, statement).first(row -> row.getInt(1)).orElseThrow();
    }

    /** Whole claims, in the order of their ids' list; those that the reader does not see are left out. */
    public List<ClaimView> views(List<UUID> ids, Reader reader) {
        return views(ids, reader, now());
    }

    List<ClaimView> views(List<UUID> ids, Reader reader, Moment moment) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ClaimView> found = new HashMap<>();
        for (ClaimView view : select(reader, moment)
                .add("and c.id = any(?)", (Object) ids.toArray(UUID[]::new))
                .list(this::read)) {
            found.put(view.id(), view);
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The states of a claim that the reader can see, oldest first, from a moment on, that one included: each by the
     * change that led to it, be it to the claim itself or to the names it shows. There is one state of each moment,
     * however many changes led to it: pages go on by it.
     *
     * @param from {@code null} for all
     */
    List<Histories.State> states(UUID id, Instant from, Reader reader, int limit) {
        var statement = sql.statement("""
                select h.at, h.by, h.reason, h.own, p.display_name, p.organization_id as worked_for, s.*
                  from (select distinct on (at) * from (
                        select v.recorded_from as at, v.updated_by as by, v.change_reason as reason, true as own
                          from claim_version v where v.id = ?
                        union all
                        select n.recorded_from, n.updated_by, null, false
                          from claim_version v
                          join claimant_version n on n.id = v.claimant_id
                           and n.recorded_from > v.recorded_from and n.recorded_from < v.recorded_to
                         where v.id = ?
                        union all
                        select s.recorded_from, s.updated_by, null, false
                          from citation t join source_version s on s.id = t.source_id and s.recorded_from > t.created_at
                         where t.claim_id = ?
                        union all
                        select o.recorded_from, o.updated_by, null, false
                          from organization_version o
                         where o.id in (select q.organization_id from verdict q
                                         where q.published_at is not null
                                           and q.claim_id in (select ?::uuid
                                                              union all
                                                              select x.id from claim_version x where x.canonical_id = ?))
                           and o.recorded_from > (select min(recorded_from) from claim_version where id = ?)) e
                         order by at, own desc) h
                  join actor p on p.id = h.by
                 cross join lateral (""", id, id, id, id, id, id);
        statement.add(Versions.at("h.at"));
        statement.add(past, reader.organization());
        reader.sees(Visible.CLAIM, statement);
        statement.add("and c.id = ?) s where true", id).addIfPresent("and h.at >= ?", from);
        return statement
                .add("order by h.at limit ?", limit)
                .list(row -> new Histories.State(
                        Sql.instant(row, "at"),
                        new HistoryEntry.Actor(
                                row.getObject("by", UUID.class),
                                reader.isMember() ? row.getString("display_name") : null,
                                row.getObject("worked_for", UUID.class)),
                        row.getString("reason"),
                        row.getBoolean("own"),
                        read(row)));
    }

    private Sql.Statement select(Reader reader, Moment moment) {
        return reader.sees(Visible.CLAIM, moment.statement(sql, present, reader.organization(), moment.at()));
    }

    private Moment now() {
        return Moment.now(clock.instant());
    }

    private ClaimView read(ResultSet row) throws SQLException {
        UUID claimant = row.getObject("claimant_id", UUID.class);
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        List<Quantity> numbers = quantities.read(row);
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
                appearances.read(row),
                citations.read(row),
                verdicts.read(row),
                corrections.read(row),
                earlierDueDates.read(row),
                due == null ? null : Word.of(DueState.class, due),
                row.getObject("canonical_id", UUID.class),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                null);
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
}
