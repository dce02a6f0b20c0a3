package org.claimtracker.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Moment;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Total;

/** The claims that have the words that are looked for, a page at a time, and how many they are. */
@Singleton
class FoundClaims {

    /** How many are put in order by their words. A word that more have does not tell them apart. */
    private static final int MOST_RANKED = 1_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A claim that has the words, and how well it fits them, if that was asked. */
    private record Found(UUID id, BigDecimal rank, long all) {}

    /**
     * The best of what is looked for. Where more is found than is ranked, none of it stands out by its words, and the
     * newest come first; which of the two it is, a cursor says by having a rank or none.
     */
    Page<UUID> ranked(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        var after = request.after();
        if (after.isPresent()) {
            return after.get().size() == 1
                    ? newestAfter(filter, wanted, reader, request)
                    : best(filter, wanted, reader, request);
        }
        Page<UUID> newest = newest(filter, wanted, reader, request);
        boolean tellsApart = newest.total().value() <= MOST_RANKED;
        return tellsApart ? best(filter, wanted, reader, request).of(newest.total()) : newest;
    }

    private Page<UUID> best(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
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
        return ids(
                Page.of(found(statement), request, last -> List.of(last.rank().toPlainString(), last.id())));
    }

    /** The newest of what is looked for; with the first page, how many there are. */
    Page<UUID> newest(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        if (request.after().isPresent()) {
            return newestAfter(filter, wanted, reader, request);
        }
        // They are counted as they come, and the newest are among them unless there are more than are counted.
        List<Found> found = found(sql.statement("select id, null::numeric as rank, count(*) over () as found from (")
                .add(all(sql.statement("select d.claim_id as id"), filter, wanted, reader))
                .add("limit ?) f order by id desc limit ?", Total.COUNT_TO, request.rowsToRead()));
        Total total = Total.of(found.isEmpty() ? 0 : found.getFirst().all());
        Page<UUID> page = total.relation() == Total.Relation.AT_LEAST
                ? newestAfter(filter, wanted, reader, request)
                : ids(Page.of(found, request, last -> List.of(last.id())));
        return page.of(total);
    }

    private Page<UUID> newestAfter(ClaimFilter filter, Wording.Wanted wanted, Reader reader, PageRequest request) {
        var statement = having(
                sql.statement("select d.claim_id as id, null::numeric as rank, 0 as found"), filter, wanted, reader);
        request.after().ifPresent(last -> statement.add("and d.claim_id < ?", last.uuid(0)));
        statement.add("order by d.claim_id desc limit ?", request.rowsToRead());
        return ids(Page.of(found(statement), request, last -> List.of(last.id())));
    }

    private static List<Found> found(Sql.Statement statement) {
        return statement
                .plannedAnew()
                .inTurn()
                .list(row ->
                        new Found(row.getObject("id", UUID.class), row.getBigDecimal("rank"), row.getLong("found")));
    }

    private static Page<UUID> ids(Page<Found> page) {
        return page.with(page.items().stream().map(Found::id).toList());
    }

    /** Adds to a selection what it is of: entries that have the words, of claims that pass all filters and are seen. */
    Sql.Statement having(Sql.Statement select, ClaimFilter filter, Wording.Wanted wanted, Reader reader) {
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
            entries.add("and d.claim_id in (select c.id from claim c" + ClaimConditions.keeper(filter) + " where true");
            ClaimConditions.passing(entries, filter, null, Moment.now(clock.instant()))
                    .add(")");
        }
        return entries;
    }

    /** How many there are, counted to {@link Total#COUNT_TO}. */
    long count(ClaimFilter filter, Wording.Wanted wanted, Reader reader) {
        return sql.statement("select count(*) from (")
                .add(all(sql.statement("select 1"), filter, wanted, reader))
                .add("limit ?) found", Total.COUNT_TO)
                .plannedAnew()
                .inTurn()
                .first(row -> row.getLong(1))
                .orElseThrow();
    }
}
