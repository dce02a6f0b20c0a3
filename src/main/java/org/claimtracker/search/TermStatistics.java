package org.claimtracker.search;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.claimtracker.platform.Sql;

/**
 * In how many documents each word stands. Counting takes seconds where there are a million, and what is rare does not
 * change from one claim to the next: so this is counted anew once a fifth of the documents is new.
 */
@Singleton
class TermStatistics {

    private static final int SECONDS_TO_COUNT = 900;

    /** From how many documents the average length is taken. */
    private static final int SAMPLE = 50_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Scheduled(
            every = "${claim-tracker.search.statistics-every}",
            delayed = "${claim-tracker.search.statistics-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshWhenOutOfDate() {
        boolean outOfDate = sql.statement("""
                        select 1 from search_statistics s, search_document_writes w
                         where w.is_called and w.last_value - s.writes > s.documents / 5""").hasRow();
        if (outOfDate) {
            refresh();
        }
    }

    /** Counts anew, unless another instance of this service is at it. */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS_TO_COUNT)
    void refresh() {
        boolean mine = sql.statement(
                        "select pg_try_advisory_xact_lock(hashtextextended('search_statistics', 0)) as mine")
                .first(row -> row.getBoolean("mine"))
                .orElseThrow();
        if (!mine) {
            return;
        }
        // Read first: what is written meanwhile counts as new.
        long writes = sql.statement("select last_value from search_document_writes")
                .first(row -> row.getLong(1))
                .orElseThrow();
        sql.statement("""
                        create temporary table fresh_term on commit drop as
                        select word as lexeme, ndoc as documents from ts_stat('select vector from search_entry')""").update();
        sql.statement("""
                        create temporary table fresh_gram on commit drop as
                        select gram, least(sum(documents), 2000000000)::integer as documents
                          from (select distinct lexeme, documents, substr('_' || lexeme || '_', start, ?) as gram
                                  from fresh_term, generate_series(1, greatest(1, length(lexeme) + 2 - ? + 1)) start
                                 where length(lexeme) <= ?) g
                         group by gram""", Likeness.GRAM, Likeness.GRAM, Likeness.LONGEST_WORD).update();
        sql.statement(
                        "delete from search_term t where not exists (select 1 from fresh_term f where f.lexeme = t.lexeme)")
                .update();
        sql.statement("""
                        insert into search_term (lexeme, documents) select lexeme, documents from fresh_term
                            on conflict (lexeme) do update set documents = excluded.documents
                         where search_term.documents <> excluded.documents""").update();
        sql.statement("delete from search_gram g where not exists (select 1 from fresh_gram f where f.gram = g.gram)")
                .update();
        sql.statement("""
                        insert into search_gram (gram, documents) select gram, documents from fresh_gram
                            on conflict (gram) do update set documents = excluded.documents
                         where search_gram.documents <> excluded.documents""").update();
        sql.statement(
                        """
                        update search_statistics
                           set documents = (select count(*) from search_entry), writes = ?, refreshed_at = ?,
                               average_words = coalesce(greatest(1, a.words), average_words),
                               average_grams = coalesce(greatest(1, a.grams), average_grams)
                          from (select sum(nentry)::real / (select least(?, count(*)) from search_document) as words,
                                       (sum(nentry * greatest(1, length(word) + 2 - ? + 1)) filter (where length(word) <= ?))::real
                                           / (select least(?, count(*)) from search_document) as grams
                                  from ts_stat('select likeness from search_likeness limit %d')) a""".formatted(SAMPLE),
                        writes,
                        clock.instant(),
                        SAMPLE,
                        Likeness.GRAM,
                        Likeness.LONGEST_WORD,
                        SAMPLE)
                .update();
    }

    /** How rare things are, as of the last count. */
    Rarity rarity() {
        return sql.statement("select documents, average_words, average_grams from search_statistics")
                .first(row -> new Rarity(
                        row.getLong("documents"), row.getDouble("average_words"), row.getDouble("average_grams")))
                .orElseThrow();
    }

    /** In how many documents each of these groups of letters stands; those that stand in none are left out. */
    Map<String, Long> withGrams(Collection<String> grams) {
        Map<String, Long> documents = new HashMap<>();
        sql.statement("select gram, documents from search_gram where gram = any(?)", (Object)
                        grams.toArray(String[]::new))
                .list(row -> documents.put(row.getString("gram"), row.getLong("documents")));
        return documents;
    }
}
