package org.claimtracker.claim;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Histories;
import org.claimtracker.platform.HistoryEntry;
import org.claimtracker.platform.LanguageTags;
import org.claimtracker.platform.Moment;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.platform.Total;
import org.claimtracker.platform.Versions;
import org.claimtracker.platform.Word;

/** The claims in the store. A whole claim is read with one statement; each of its lists is one look into an index. */
@Singleton
public class Claims implements PanacheRepositoryBase<Claim, UUID> {

    /** How many are put in order by their words. A word that more have does not tell them apart. */
    private static final int MOST_RANKED = 1_000;

    /** Whether claim {@code c} waits for its due date or a verdict, or has had it: the others are in no queue. */
    private static final String HAS_DUE_DATE = "c.due_on is not null and c.status in ('candidate', 'accepted')";

    private static final String APPEARING = """
            from appearance a join claim x on x.id = a.claim_id
             where a.article_id = ? and a.revision = ? and a.position_start is not null""";

    /** The organisation that keeps claim {@code c}, for statements that filter by what is due. */
    private static final String KEEPER = " join organization k on k.id = c.organization_id";

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
             where true""".formatted(AppearanceView.JSON, CitationView.JSON, HAS_DUE_DATE, moment);
    }

    private final Sql sql;
    private final Wording wording;
    private final Clock clock;
    private final ObjectReader quantities;
    private final ObjectReader appearances;
    private final ObjectReader citations;
    private final ObjectReader verdicts;
    private final ObjectReader corrections;
    private final ObjectReader earlierDueDates;

    @Inject
    Claims(Sql sql, Wording wording, Clock clock, ObjectMapper json) {
        this.sql = sql;
        this.wording = wording;
        this.clock = clock;
        quantities = json.readerForListOf(Quantity.class);
        appearances = json.readerForListOf(AppearanceView.class);
        citations = json.readerForListOf(CitationView.class);
        verdicts = json.readerForListOf(ClaimView.PublishedVerdict.class);
        corrections = json.readerForListOf(ClaimView.Correction.class);
        earlierDueDates = json.readerForListOf(ClaimView.EarlierDueDate.class);
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
    void lock(Collection<UUID> ids) {
        sql.statement("select 1 from claim where id = any(?) order by id for update", (Object) ids.toArray(UUID[]::new))
                .list(row -> true);
    }

    /**
     * Waits until no other merge of the organisation is under way: one merge may move many claims, and two that meet
     * could each move what the other one relies on.
     */
    void takeTurnsMerging(UUID organization) {
        sql.statement("select pg_advisory_xact_lock(hashtextextended('merging ' || ?::text, 0))", organization)
                .first(row -> true);
    }

    /** Whether the claim, or one that it stands for, has had a verdict published. */
    boolean hasVerdicts(UUID id) {
        return sql.statement("""
                        select 1 from verdict v
                         where v.claim_id in (select ?::uuid union all select x.id from claim x where x.canonical_id = ?)
                           and v.published_at is not null
                         limit 1""", id, id).first(row -> true).isPresent();
    }

    /** The claims that are merged into a claim, directly or by way of others. */
    List<UUID> mergedInto(UUID id) {
        flush();
        return sql.statement("""
                        with recursive merged as (
                            select id from claim where merged_into_id = ?
                            union
                            select c.id from claim c join merged m on c.merged_into_id = m.id
                        )
                        select id from merged order by id""", id).list(row -> row.getObject("id", UUID.class));
    }

    /**
     * Records that something shown with the claim, and with the one that stands for it, has changed, so that their
     * versions and entity tags do, too.
     *
     * @return the moment it is recorded at, which whatever has changed shares
     */
    public Stamp touch(UUID id, Stamp stamp) {
        return touch(id, stamp, null);
    }

    /**
     * Records that claims have got another appearance: a change of each and of the one that stands for it, which shows it,
     * too.
     *
     * @return by claim, the moment that both changes and the appearance share
     */
    Map<UUID, Stamp> touchForAppearances(Collection<UUID> ids, Stamp stamp) {
        Set<UUID> changed = new TreeSet<>();
        Map<UUID, UUID> shownBy = shownBy(ids);
        // While a lock is waited for, a claim can be merged, and then it is another one that shows it.
        while (changed.addAll(shownBy.keySet()) | changed.addAll(shownBy.values())) {
            lock(changed);
            shownBy = shownBy(ids);
        }
        Map<UUID, Claim> locked = list("id in ?1", changed).stream().collect(toMap(Claim::id, identity()));
        Map<UUID, Stamp> moments = new HashMap<>();
        for (var shown : shownBy.entrySet()) {
            Claim claim = locked.get(shown.getKey());
            moments.put(claim.id(), touch(claim, locked.get(shown.getValue()), stamp, null));
        }
        return moments;
    }

    /** By claim, the one that stands for it, which may be itself. */
    private Map<UUID, UUID> shownBy(Collection<UUID> ids) {
        Map<UUID, UUID> shownBy = new TreeMap<>();
        sql.statement("select id, coalesce(canonical_id, id) as canonical from claim where id = any(?)", (Object)
                        ids.toArray(UUID[]::new))
                .list(row -> shownBy.put(row.getObject("id", UUID.class), row.getObject("canonical", UUID.class)));
        return shownBy;
    }

    /** The same, with the reason that the claim's history tells; {@code null} when there is none. */
    public Stamp touch(UUID id, Stamp stamp, String reason) {
        Claim claim = locked(id);
        return touch(claim, claim.canonicalId() == null ? claim : locked(claim.canonicalId()), stamp, reason);
    }

    /** Records a change of a claim and of the one that stands for it, which may be itself. */
    private static Stamp touch(Claim claim, Claim canonical, Stamp stamp, String reason) {
        Stamp moment = claim.touch(stamp.after(claim).after(canonical), reason);
        return canonical == claim ? moment : canonical.touch(moment, reason);
    }

    /**
     * What was decided about the claim.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} when the reader can't see such a claim
     */
    public ClaimStatus status(UUID id, Reader reader) {
        return status(id, reader, now());
    }

    /** The same at an earlier moment. */
    public ClaimStatus status(UUID id, Reader reader, Moment moment) {
        return reader.sees(Visible.CLAIM, moment.statement(sql, "select c.status from claim c where c.id = ?", id))
                .first(row -> Word.of(ClaimStatus.class, row.getString("status")))
                .orElseThrow(() -> ProblemException.notFound("claim", id));
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

    private List<ClaimView> views(List<UUID> ids, Reader reader, Moment moment) {
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

    Page<ClaimView> page(ClaimFilter filter, Reader reader, PageRequest request) {
        return page(filter, reader, now(), request);
    }

    /**
     * The claims that passed the filters at a moment, as they were then. Words are looked for in the present only.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when words are looked for in the past, or claims are to
     *                          be ordered by words that are not looked for
     */
    Page<ClaimView> page(ClaimFilter filter, Reader reader, Moment moment, PageRequest request) {
        if (filter.words() == null) {
            if (filter.sort == ClaimSort.RELEVANCE) {
                throw ProblemException.invalidParameter("sort", "must not be relevance where no words are looked for");
            }
            return sorted(filter, null, filter.order(), reader, moment, request);
        }
        if (moment.isPast()) {
            throw ProblemException.invalidParameter(
                    "q", "must not be combined with asOf: words are looked for in what is there now");
        }
        return found(filter, wanted(filter, reader), reader, request);
    }

    private Page<ClaimView> found(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        Page<ClaimView> page =
                switch (filter.order()) {
                    case RELEVANCE ->
                        whole(
                                wanted.ranks()
                                        ? ranked(filter, wanted, reader, request)
                                        : newest(filter, wanted, reader, request),
                                reader);
                    case CREATED_AT -> whole(newest(filter, wanted, reader, request), reader);
                    default -> {
                        var sorted = sorted(filter, wanted, filter.order(), reader, now(), request);
                        yield request.after().isPresent() ? sorted : sorted.of(Total.of(count(filter, wanted, reader)));
                    }
                };
        return highlighted(page, wanted, reader);
    }

    /** The claims that wait for their due date or for a verdict, of those that pass the filters; the earliest first. */
    List<ClaimView> queue(ClaimFilter filter, Reader reader, int most) {
        return passing(select(reader, now()), filter, wanted(filter, reader), now())
                .add("and not c.settled and " + HAS_DUE_DATE)
                .add("order by c.due_on, c.id limit ?", most)
                .list(this::read);
    }

    /** A claim in a list, and what tells its place there in any order. */
    private record Place(
            UUID id, Instant updatedAt, LocalDate claimDate, BigDecimal checkWorthiness, LocalDate dueOn) {}

    /**
     * A page of the claims that pass, put in order. Which ones these are is a question to be planned for its filters; what
     * they hold is asked in the same way for all pages, and planning that took longer than reading it.
     */
    private Page<ClaimView> sorted(
            ClaimFilter filter,
            Wording.Wanted wanted,
            ClaimSort sort,
            Reader reader,
            Moment moment,
            PageRequest request) {
        String columns = "select c.id, c.updated_at, c.claim_date, c.check_worthiness, c.due_on from claim c";
        var places = reader.sees(Visible.CLAIM, moment.statement(sql, columns + keeper(filter) + " where true"));
        // With filters unknown, the database takes each for rare, and reads a fifth of a large table to sort it.
        var statement = passing(places, filter, wanted, moment).plannedAnew();
        Function<Place, List<?>> key =
                switch (sort) {
                    case CREATED_AT, RELEVANCE -> {
                        request.after().ifPresent(after -> statement.add("and c.id < ?", after.uuid(0)));
                        statement.add("order by c.id desc");
                        yield last -> List.of(last.id());
                    }
                    case UPDATED_AT -> {
                        request.after()
                                .ifPresent(after -> statement.add(
                                        "and (c.updated_at, c.id) < (?, ?)", after.instant(0), after.uuid(1)));
                        statement.add("order by c.updated_at desc, c.id desc");
                        yield last -> List.of(last.updatedAt(), last.id());
                    }
                    case CLAIM_DATE -> {
                        request.after()
                                .ifPresent(after -> statement.add(
                                        "and (coalesce(c.claim_date, '-infinity'), c.id) < (coalesce(?::date, '-infinity'), ?)",
                                        after.isAbsent(0) ? null : after.date(0),
                                        after.uuid(1)));
                        statement.add("order by coalesce(c.claim_date, '-infinity') desc, c.id desc");
                        yield last -> Arrays.asList(last.claimDate(), last.id());
                    }
                    case CHECK_WORTHINESS -> {
                        request.after()
                                .ifPresent(after -> statement.add(
                                        "and (coalesce(c.check_worthiness, -1), c.id) < (coalesce(?::numeric, -1), ?)",
                                        after.isAbsent(0) ? null : after.decimal(0),
                                        after.uuid(1)));
                        statement.add("order by coalesce(c.check_worthiness, -1) desc, c.id desc");
                        yield last -> Arrays.asList(last.checkWorthiness(), last.id());
                    }
                    case DUE_ON -> {
                        statement.add("and c.due_on is not null");
                        request.after()
                                .ifPresent(after ->
                                        statement.add("and (c.due_on, c.id) > (?, ?)", after.date(0), after.uuid(1)));
                        statement.add("order by c.due_on, c.id");
                        yield last -> List.of(last.dueOn(), last.id());
                    }
                };
        List<Place> found = statement
                .add("limit ?", request.rowsToRead())
                .list(row -> new Place(
                        row.getObject("id", UUID.class),
                        Sql.instant(row, "updated_at"),
                        row.getObject("claim_date", LocalDate.class),
                        row.getBigDecimal("check_worthiness"),
                        row.getObject("due_on", LocalDate.class)));
        Page<Place> page = Page.of(found, request, key);
        return page.with(views(page.items().stream().map(Place::id).toList(), reader, moment));
    }

    /** A claim that has the words, and how well it fits them, if that was asked. */
    private record Found(UUID id, BigDecimal rank, long all) {}

    /**
     * The best of what is looked for. Where more is found than is ranked, none of it stands out by its words, and the
     * newest come first; which of the two it is, a cursor says by having a rank or none.
     */
    private Page<Found> ranked(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        var after = request.after();
        if (after.isPresent()) {
            return after.get().size() == 1
                    ? newestAfter(filter, wanted, reader, request)
                    : best(filter, wanted, reader, request);
        }
        Page<Found> newest = newest(filter, wanted, reader, request);
        boolean tellsApart = newest.total().value() <= MOST_RANKED;
        return tellsApart ? best(filter, wanted, reader, request).of(newest.total()) : newest;
    }

    private Page<Found> best(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        var entries = sql.statement("select d.claim_id as id, (");
        wanted.rank(entries);
        // Pages go on to the end, even if by then more is found than is ranked.
        var statement = sql.statement("select id, rank, 0 as found from (")
                .add(all(entries.add(") as rank"), filter, wanted, reader))
                .add("limit ?) f where true", Total.COUNT_TO);
        request.after()
                .ifPresent(
                        last -> statement.add("and (f.rank, f.id) < (?::numeric, ?)", last.decimal(0), last.uuid(1)));
        statement.add("order by f.rank desc, f.id desc limit ?", request.rowsToRead());
        return Page.of(found(statement), request, last -> List.of(last.rank().toPlainString(), last.id()));
    }

    /** The newest of what is looked for; with the first page, how many there are. */
    private Page<Found> newest(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        if (request.after().isPresent()) {
            return newestAfter(filter, wanted, reader, request);
        }
        // They are counted as they come, and the newest are among them unless there are more than are counted.
        List<Found> found = found(sql.statement("select id, null::numeric as rank, count(*) over () as found from (")
                .add(all(sql.statement("select d.claim_id as id"), filter, wanted, reader))
                .add("limit ?) f order by id desc limit ?", Total.COUNT_TO, request.rowsToRead()));
        Total total = Total.of(found.isEmpty() ? 0 : found.getFirst().all());
        Page<Found> page = total.relation() == Total.Relation.AT_LEAST
                ? newestAfter(filter, wanted, reader, request)
                : Page.of(found, request, last -> List.of(last.id()));
        return page.of(total);
    }

    private Page<Found> newestAfter(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        var statement = having(
                sql.statement("select d.claim_id as id, null::numeric as rank, 0 as found"), filter, wanted, reader);
        request.after().ifPresent(last -> statement.add("and d.claim_id < ?", last.uuid(0)));
        statement.add("order by d.claim_id desc limit ?", request.rowsToRead());
        return Page.of(found(statement), request, last -> List.of(last.id()));
    }

    private static List<Found> found(Sql.Statement statement) {
        return statement
                .plannedAnew()
                .inTurn()
                .list(row ->
                        new Found(row.getObject("id", UUID.class), row.getBigDecimal("rank"), row.getLong("found")));
    }

    private Page<ClaimView> whole(Page<Found> page, Reader reader) {
        return page.with(views(page.items().stream().map(Found::id).toList(), reader));
    }

    private static String keeper(ClaimFilter filter) {
        return filter.due == null ? "" : KEEPER;
    }

    /** Adds to a selection what it is of: entries that have the words, of claims that pass all filters and are seen. */
    private Sql.Statement having(Sql.Statement select, ClaimFilter filter, Wording.Wanted wanted, Reader reader) {
        wanted.matches(select.add("from search_entry d where true"));
        return passing(select, filter, reader);
    }

    /** The same, for a selection that reads them all. */
    private Sql.Statement all(Sql.Statement select, ClaimFilter filter, Wording.Wanted wanted, Reader reader) {
        wanted.entries(select.add("from"));
        return passing(select.add("where true"), filter, reader);
    }

    private Sql.Statement passing(Sql.Statement entries, ClaimFilter filter, Reader reader) {
        reader.sees(Visible.SEARCH_ENTRY, entries);
        if (filter.status == null) {
            entries.add("and not d.merged");
        }
        if (filter.hasConditions()) {
            entries.add("and d.claim_id in (select c.id from claim c" + keeper(filter) + " where true");
            filtered(entries, filter, null, now()).add(")");
        }
        return entries;
    }

    private Page<ClaimView> highlighted(Page<ClaimView> page, Wording.Wanted wanted, Reader reader) {
        var found = wording.highlights(
                wanted, page.items().stream().map(ClaimView::id).toList(), reader);
        return page.with(page.items().stream()
                .map(view -> view.with(found.getOrDefault(view.id(), List.of())))
                .toList());
    }

    private long count(ClaimFilter filter, Wording.Wanted wanted, Reader reader) {
        return sql.statement("select count(*) from (")
                .add(all(sql.statement("select 1"), filter, wanted, reader))
                .add("limit ?) found", Total.COUNT_TO)
                .plannedAnew()
                .inTurn()
                .first(row -> row.getLong(1))
                .orElseThrow();
    }

    /**
     * The claims that pass all filters and that the reader sees, newest first, as {@code c}: a statement to be part of
     * another one.
     *
     * @param columns what to select of {@code c}
     * @param most    how many at most
     */
    public Sql.Statement newest(String columns, ClaimFilter filter, Reader reader, int most) {
        Wording.Wanted wanted = wanted(filter, reader);
        var statement = sql.statement("select " + columns + " from claim c" + keeper(filter));
        if (wanted == null) {
            passing(reader.sees(Visible.CLAIM, statement.add("where true")), filter, null, now())
                    .add("order by c.id desc limit ?", most);
        } else {
            statement
                    .add("where c.id in (")
                    .add(having(sql.statement("select d.claim_id"), filter, wanted, reader))
                    .add("order by d.claim_id desc limit ?)", most);
        }
        return statement.plannedAnew();
    }

    private Wording.Wanted wanted(ClaimFilter filter, Reader reader) {
        return filter.words() == null ? null : wording.read(filter.words(), filter.inLanguage, reader);
    }

    /**
     * Leaves of a statement on claims {@code c} those that pass the filter. Merged ones pass, too, unless another status
     * is asked for.
     *
     * @return the same statement
     */
    public Sql.Statement matching(Sql.Statement statement, ClaimFilter filter, Reader reader) {
        statement.add("and c.id in (select c.id from claim c" + KEEPER + " where true");
        return filtered(statement, filter, wanted(filter, reader), now()).add(")");
    }

    private static Sql.Statement passing(
            Sql.Statement statement, ClaimFilter filter, Wording.Wanted wanted, Moment moment) {
        if (filter.status == null) {
            statement.add("and c.status <> 'merged'");
        }
        return filtered(statement, filter, wanted, moment);
    }

    private static Sql.Statement filtered(
            Sql.Statement statement, ClaimFilter filter, Wording.Wanted wanted, Moment moment) {
        statement
                .addIfPresent("and c.status = ?", filter.status)
                .addIfPresent("and c.claimant_id = ?", filter.claimant)
                .addIfPresent("and c.topics @> array[?]::text[]", filter.topic)
                .addIfPresent("and c.in_language = ?", LanguageTags.canonical(filter.inLanguage))
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
        if (filter.article != null) {
            statement.add("""
                    and c.id in (select a.claim_id from appearance a where a.article_id = ?
                                 union all
                                 select x.canonical_id from appearance a join claim x on x.id = a.claim_id
                                  where a.article_id = ?)""", filter.article, filter.article);
        }
        if (wanted != null) {
            statement.add("and exists (select 1 from search_entry d where d.claim_id = c.id");
            wanted.matches(statement);
            statement.add(")").plannedAnew();
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
            isDue(filter.due, moment, statement);
        }
        return statement;
    }

    private static void isDue(DueState due, Moment moment, Sql.Statement statement) {
        statement.add("and " + HAS_DUE_DATE);
        switch (due) {
            case SETTLED -> statement.add("and c.settled");
            case OVERDUE ->
                // The first condition bounds the index; where it is latest, the date is one ahead of UTC's.
                statement
                        .add("and not c.settled and c.due_on <= (? at time zone 'UTC')::date", moment.at())
                        .add(
                                "and due_until(c.due_on, c.due_precision) < (? at time zone k.time_zone)::date",
                                moment.at());
            case UPCOMING ->
                statement.add(
                        "and not c.settled and due_until(c.due_on, c.due_precision) >= (? at time zone k.time_zone)::date",
                        moment.at());
        }
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
                         where o.id in (select organization_id from verdict where claim_id = ? and published_at is not null)
                           and o.recorded_from > (select min(recorded_from) from claim_version where id = ?)) e
                         order by at, own desc) h
                  join actor p on p.id = h.by
                 cross join lateral (""", id, id, id, id, id);
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
                list(corrections, row.getString("corrections")),
                list(earlierDueDates, row.getString("earlier_due_dates")),
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

    private static <T> List<T> list(ObjectReader reader, String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
