package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Moment;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Total;

/** Which claims are in a list, and in what order. */
@Singleton
public class ClaimLists {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Wording wording;

    @Inject
    FoundClaims foundClaims;

    @Inject
    WholeClaims wholeClaims;

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
        return having(filter, wanted(filter, reader), reader, request);
    }

    private Page<ClaimView> having(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        Page<ClaimView> page =
                switch (filter.order()) {
                    case RELEVANCE ->
                        whole(
                                wanted.ranks()
                                        ? foundClaims.ranked(filter, wanted, reader, request)
                                        : foundClaims.newest(filter, wanted, reader, request),
                                reader);
                    case CREATED_AT -> whole(foundClaims.newest(filter, wanted, reader, request), reader);
                    default -> {
                        var sorted = sorted(filter, wanted, filter.order(), reader, now(), request);
                        yield request.after().isPresent()
                                ? sorted
                                : sorted.of(Total.of(foundClaims.count(filter, wanted, reader)));
                    }
                };
        return highlighted(page, wanted, reader);
    }

    /** The claims that wait for their due date or for a verdict, of those that pass the filters; the earliest first. */
    List<ClaimView> queue(ClaimFilter filter, Reader reader, int most) {
        var waiting = reader.sees(
                Visible.CLAIM,
                sql.statement("select c.id from claim c" + ClaimConditions.keeper(filter) + " where true"));
        return wholeClaims.views(
                ClaimConditions.listed(waiting, filter, wanted(filter, reader), now())
                        .add("and not c.settled and " + ClaimConditions.HAS_DUE_DATE)
                        .add("order by c.due_on, c.id limit ?", most)
                        .list(row -> row.getObject("id", UUID.class)),
                reader);
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
        var places = reader.sees(
                Visible.CLAIM, moment.statement(sql, columns + ClaimConditions.keeper(filter) + " where true"));
        // With filters unknown, the database takes each for rare, and reads a fifth of a large table to sort it.
        var statement = ClaimConditions.listed(places, filter, wanted, moment).plannedAnew();
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
        return page.with(wholeClaims.views(page.items().stream().map(Place::id).toList(), reader, moment));
    }

    private Page<ClaimView> whole(Page<UUID> page, Reader reader) {
        return page.with(wholeClaims.views(page.items(), reader));
    }

    private Page<ClaimView> highlighted(Page<ClaimView> page, Wording.Wanted wanted, Reader reader) {
        var found = wording.highlights(
                wanted, page.items().stream().map(ClaimView::id).toList(), reader);
        return page.with(page.items().stream()
                .map(view -> view.with(found.getOrDefault(view.id(), List.of())))
                .toList());
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
        var statement = sql.statement("select " + columns + " from claim c" + ClaimConditions.keeper(filter));
        if (wanted == null) {
            ClaimConditions.listed(reader.sees(Visible.CLAIM, statement.add("where true")), filter, null, now())
                    .add("order by c.id desc limit ?", most);
        } else {
            statement
                    .add("where c.id in (")
                    .add(foundClaims.having(sql.statement("select d.claim_id"), filter, wanted, reader))
                    .add("order by d.claim_id desc limit ?)", most);
        }
        return statement.plannedAnew();
    }

    private Wording.Wanted wanted(ClaimFilter filter, Reader reader) {
        return filter.words() == null ? null : wording.read(filter.words(), filter.inLanguage, reader);
    }

    /**
     * Leaves of a statement on claims {@code c} those that the list with this filter has, each with all that were merged
     * into it, whether these pass or not: it shows what they have. Where one status is asked for, there is nothing else.
     *
     * @return the same statement
     */
    public Sql.Statement matching(Sql.Statement statement, ClaimFilter filter, Reader reader) {
        statement.add("and c.id in (with listed as (select c.id from claim c" + ClaimConditions.keeper(filter)
                + " where true");
        ClaimConditions.listed(reader.sees(Visible.CLAIM, statement), filter, wanted(filter, reader), now());
        statement.add(") select id from listed");
        if (!filter.asksForStatus()) {
            statement.add("union all select x.id from listed l join claim x on x.canonical_id = l.id");
        }
        return statement.add(")");
    }

    private Moment now() {
        return Moment.now(clock.instant());
    }
}
