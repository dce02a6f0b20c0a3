package org.claimtracker.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtracker.claim.Highlight;
import org.claimtracker.claim.Wording;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Word;

/**
 * Finds claims by words, with PostgreSQL's full text search. A claim is read by the configuration of its language, and
 * so the words that are looked for are read by every configuration; those that read them alike share a query.
 */
@Singleton
class FullText implements Wording {

    /** How like a name the words must be to mean it; below this, common syllables are enough. */
    private static final double LIKE_A_NAME = 0.4;

    /** Of how many words other spellings are looked for; each takes some milliseconds, and every stemmer makes its own. */
    private static final int MOST_RESPELT = 16;

    /** A word that more claims have is nobody's secret, and whether a reader sees one of them need not be looked up. */
    private static final int COMMON = 100;

    @Inject
    Sql sql;

    /**
     * What the words are in some languages.
     *
     * @param configurations the text search configurations that read them so
     * @param query          a {@code tsquery}
     */
    private record Reading(List<String> configurations, String query) {}

    /** What the words are in each language. */
    private record Readings(List<Reading> all, boolean ranks) implements Wanted {

        @Override
        public void matches(Sql.Statement statement) {
            statement.add("and (false");
            for (Reading reading : all) {
                statement.add(
                        "or d.configuration = any(?) and d.vector @@ ?::tsquery",
                        reading.configurations().toArray(String[]::new),
                        reading.query());
            }
            statement.add(")");
        }

        @Override
        public void entries(Sql.Statement statement) {
            // One selection for each reading: with all readings in one condition, each entry that the index has found
            // is read word by word to tell which of them it was.
            String selection = "(select * from search_entry where ";
            for (Reading reading : all) {
                statement.add(
                        selection + "configuration = any(?) and vector @@ ?::tsquery",
                        reading.configurations().toArray(String[]::new),
                        reading.query());
                selection = "union all select * from search_entry where ";
            }
            statement.add((all.isEmpty() ? selection + "false" : "") + ") d");
        }

        @Override
        public void rank(Sql.Statement statement) {
            statement.add("round((case");
            for (Reading reading : all) {
                // Of headlines (D), quotes and verdicts (C), claimants (B) and the claim itself (A); the longer the
                // document, the less a word in it says.
                statement.add(
                        "when d.configuration = any(?) then ts_rank('{0.1, 0.3, 0.6, 1.0}', d.vector, ?::tsquery, 1)",
                        reading.configurations().toArray(String[]::new),
                        reading.query());
            }
            statement.add("else 0 end)::numeric, 6)");
        }
    }

    /**
     * What somebody typed, as one configuration reads it.
     *
     * @param query    a {@code tsquery}
     * @param positive the words that are looked for, without those that must not be there
     */
    private record Typed(String configuration, String query, TreeSet<String> positive) {}

    @Override
    public Wanted read(String words, String inLanguage, Reader reader) {
        List<Typed> typed = sql.statement("""
                        select configuration, query::text as query, querytree(query) as positive
                          from (select l.configuration, websearch_to_tsquery(l.configuration::regconfig, search_text(?)) as query
                                  from (select configuration from search_language
                                        union select 'claims_simple') l
                                 where ?::text is null or l.configuration = search_configuration(?)) read
                         where numnode(query) > 0
                         order by configuration""", Unspaced.asPhrases(words), inLanguage, inLanguage)
                .list(row -> new Typed(
                        row.getString("configuration"),
                        row.getString("query"),
                        new TextQuery(row.getString("positive")).lexemes()));
        TreeSet<String> unknown = new TreeSet<>();
        typed.forEach(reading -> unknown.addAll(reading.positive()));
        unknown.removeAll(known(unknown, reader));
        // Whoever's language it is, to the others' stemmers it is full of words that nobody uses.
        boolean isWellSpelt = typed.stream()
                .map(Typed::positive)
                .anyMatch(positive -> !positive.isEmpty() && Collections.disjoint(positive, unknown));
        Map<String, List<String>> spellings = isWellSpelt ? Map.of() : spellings(unknown, reader);
        Map<String, String> names = isWellSpelt ? Map.of() : namesLike(words, reader);
        Map<String, List<String>> configurations = new TreeMap<>();
        for (Typed reading : typed) {
            String query = new TextQuery(reading.query() + names.getOrDefault(reading.configuration(), ""))
                    .orSpelt(spellings)
                    .toString();
            configurations.computeIfAbsent(query, key -> new ArrayList<>()).add(reading.configuration());
        }
        List<Reading> readings = new ArrayList<>();
        configurations.forEach((query, readBy) -> readings.add(new Reading(
                readBy,
                reader.isMember() ? query : new TextQuery(query).within("ABC").text())));
        boolean ranks = typed.stream().noneMatch(reading -> reading.positive().isEmpty());
        return new Readings(readings, ranks && !readings.isEmpty());
    }

    /** Those that a claim has which the reader sees: by what else is found, nobody tells what others work on. */
    private Set<String> known(Collection<String> lexemes, Reader reader) {
        String[] queries = lexemes.stream()
                .map(lexeme -> new TextQuery(TextQuery.quoted(lexeme)))
                .map(query ->
                        reader.isMember() ? query.text() : query.within("ABC").text())
                .toArray(String[]::new);
        String[] words = lexemes.toArray(String[]::new);
        // Looked up first: counting is so dear to the planner that it reads all words rather than those few.
        var statement = sql.statement("""
                with used as materialized (select lexeme, documents from search_term where lexeme = any(?::text[]))
                select t.lexeme from used t join unnest(?::text[], ?::text[]) u (lexeme, query) on u.lexeme = t.lexeme
                 where t.documents > ? or (select count(*) from search_entry d where d.vector @@ u.query::tsquery""", words, words, queries, COMMON);
        return Set.copyOf(reader.sees(Visible.SEARCH_ENTRY, statement)
                // Counted, since whoever wants no more than the first is taken through the table from its beginning.
                .add(") > 0")
                .plannedAnew()
                .inTurn()
                .list(row -> row.getString("lexeme")));
    }

    /**
     * Claimants whose names are like the words, unless one is called so: what to add to each configuration's query. Only
     * those of claims that the reader sees, so that nobody tells from what else is found of whom there are others.
     */
    private Map<String, String> namesLike(String words, Reader reader) {
        Map<String, String> queries = new HashMap<>();
        if (words.indexOf('"') >= 0 || words.indexOf('-') >= 0) {
            return queries;
        }
        var claimants = sql.statement("""
                select m.name from claimant m
                 where lower(m.name) % lower(?) and similarity(lower(m.name), lower(?)) >= ?
                   and exists (select 1 from claim c where c.claimant_id = m.id""", words, words, LIKE_A_NAME);
        List<String> names = reader.sees(Visible.CLAIM, claimants)
                .add(") order by similarity(lower(m.name), lower(?)) desc, m.id limit 3", words)
                .plannedAnew()
                .inTurn()
                .list(row -> row.getString("name"));
        if (names.isEmpty() || names.stream().anyMatch(name -> name.equalsIgnoreCase(words.strip()))) {
            return queries;
        }
        sql.statement("""
                        select configuration, phraseto_tsquery(configuration::regconfig, search_text(name))::text as query
                          from unnest(?::text[]) name,
                               (select configuration from search_language union select 'claims_simple') l""", (Object) names.toArray(String[]::new))
                .list(row -> row.getString("query").isEmpty()
                        ? null
                        : queries.merge(
                                row.getString("configuration"),
                                " | ( " + row.getString("query") + " )",
                                String::concat));
        return queries;
    }

    /** For each of these words, those that are spelt like it. */
    private Map<String, List<String>> spellings(Collection<String> unknown, Reader reader) {
        List<String> worthwhile = unknown.stream()
                .filter(Spelling::mayBeWrong)
                .limit(MOST_RESPELT)
                .toList();
        if (worthwhile.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> spellings = new HashMap<>();
        sql.statement("""
                        select u.lexeme as unknown, k.lexeme as known
                          from unnest(?::text[]) u (lexeme)
                         cross join lateral (select t.lexeme, similarity(t.lexeme, u.lexeme) as likeness, t.documents
                                               from search_term t where t.lexeme % u.lexeme
                                              order by 2 desc, 3 desc, 1 limit 20) k
                         order by k.likeness desc, k.documents desc, k.lexeme""", (Object) worthwhile.toArray(String[]::new))
                .inTurn()
                .list(row -> spellings
                        .computeIfAbsent(row.getString("unknown"), key -> new ArrayList<>())
                        .add(row.getString("known")));
        Set<String> known =
                known(spellings.values().stream().flatMap(List::stream).collect(Collectors.toSet()), reader);
        spellings.replaceAll((word, like) ->
                Spelling.closest(word, like.stream().filter(known::contains).toList()));
        return spellings;
    }

    @Override
    public Map<UUID, List<Highlight>> highlights(Wanted wanted, Collection<UUID> claims, Reader reader) {
        Map<UUID, List<Highlight>> found = new HashMap<>();
        if (claims.isEmpty() || !(wanted instanceof Readings readings)) {
            return found;
        }
        List<String> configurations = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Reading reading : readings.all()) {
            String either = new TextQuery(reading.query()).anyWord().text();
            for (String configuration : reading.configurations()) {
                configurations.add(configuration);
                queries.add(reading.query());
                words.add(either);
            }
        }
        var marks = Marks.unguessable();
        // Marking a text means reading it anew, word by word: the entry tells which texts are worth it.
        sql.statement(
                        """
                        select s.claim_id, f.field,
                               ts_headline(s.configuration::regconfig, search_text(f.text), m.query::tsquery, ?) as marked
                          from search_source s
                          join search_entry d on d.claim_id = s.claim_id
                          join unnest(?::text[], ?::text[], ?::text[]) m (configuration, query, words)
                            on m.configuration = d.configuration
                         cross join lateral (values
                               (1, 'text', case when ts_filter(d.vector, '{a}') @@ m.words::tsquery then s.text end),
                               (2, 'claimant', case when ts_filter(d.vector, '{b}') @@ m.words::tsquery then s.claimant end),
                               (3, 'quote', case when ts_filter(d.vector, '{c}') @@ m.words::tsquery then s.quotes end),
                               (4, 'verdict', case when ts_filter(d.vector, '{c}') @@ m.words::tsquery then s.verdicts end),
                               (5, 'headline',
                                   case when ? and ts_filter(d.vector, '{d}') @@ m.words::tsquery then s.headlines end))
                               f (ordinal, field, text)
                         where s.claim_id = any(?) and f.text is not null
                         order by s.claim_id, f.ordinal""",
                        marks.options(),
                        configurations.toArray(String[]::new),
                        queries.toArray(String[]::new),
                        words.toArray(String[]::new),
                        reader.isMember(),
                        claims.toArray(UUID[]::new))
                .list(row -> found.computeIfAbsent(row.getObject("claim_id", UUID.class), id -> new ArrayList<>())
                        .addAll(marks.pieces(
                                Word.of(Highlight.Field.class, row.getString("field")), row.getString("marked"))));
        return found;
    }
}
