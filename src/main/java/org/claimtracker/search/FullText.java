package org.claimtracker.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.claimtracker.claim.Highlight;
import org.claimtracker.claim.Wording;
import org.claimtracker.identity.Reader;
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

    @Override
    public Wanted read(String words, String inLanguage, Reader reader) {
        List<String> names = namesLike(words);
        Map<String, List<String>> configurations = new HashMap<>();
        TreeSet<String> looked = new TreeSet<>();
        boolean[] ranks = {true};
        sql.statement("""
                        select configuration, query::text as query, querytree(query) as positive,
                               array(select phraseto_tsquery(configuration::regconfig, name)::text
                                       from unnest(?::text[]) name) as names
                          from (select l.configuration, websearch_to_tsquery(l.configuration::regconfig, ?) as query
                                  from (select configuration from search_language
                                        union select 'claims_simple') l
                                 where ?::text is null or l.configuration = search_configuration(?)) read
                         where numnode(query) > 0
                         order by configuration""", names.toArray(String[]::new), words, inLanguage, inLanguage)
                .list(row -> {
                    String query = row.getString("query");
                    TextQuery positive = new TextQuery(row.getString("positive"));
                    ranks[0] &= positive.hasLexemes();
                    looked.addAll(positive.lexemes());
                    StringBuilder either = new StringBuilder(query);
                    for (String name : Sql.texts(row, "names")) {
                        if (!name.isEmpty()) {
                            either.append(" | ( ").append(name).append(" )");
                        }
                    }
                    return configurations
                            .computeIfAbsent(either.toString(), key -> new ArrayList<>())
                            .add(row.getString("configuration"));
                });
        Map<String, List<String>> spellings = spellings(looked);
        List<Reading> readings = new ArrayList<>();
        configurations.forEach((query, readBy) -> {
            TextQuery corrected = new TextQuery(query).orSpelt(spellings);
            readings.add(new Reading(
                    readBy, (reader.organization() == null ? corrected.within("ABC") : corrected).toString()));
        });
        return new Readings(readings, ranks[0] && !readings.isEmpty());
    }

    /** Claimants whose names are like the words, unless one is called so. */
    private List<String> namesLike(String words) {
        if (words.indexOf('"') >= 0 || words.indexOf('-') >= 0) {
            return List.of();
        }
        List<String> names = sql.statement("""
                        select name from claimant
                         where lower(name) % lower(?) and similarity(lower(name), lower(?)) >= ?
                         order by similarity(lower(name), lower(?)) desc, id limit 3""", words, words, LIKE_A_NAME, words)
                .plannedAnew()
                .list(row -> row.getString("name"));
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(words.strip())) ? List.of() : names;
    }

    /** For each word that no claim has, those that are spelt like it. */
    private Map<String, List<String>> spellings(Collection<String> lexemes) {
        List<String> worthwhile = lexemes.stream().filter(Spelling::mayBeWrong).toList();
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
                         where not exists (select 1 from search_term t where t.lexeme = u.lexeme)
                         order by k.likeness desc, k.documents desc, k.lexeme""", (Object) worthwhile.toArray(String[]::new))
                .list(row -> spellings
                        .computeIfAbsent(row.getString("unknown"), key -> new ArrayList<>())
                        .add(row.getString("known")));
        spellings.replaceAll((unknown, known) -> Spelling.closest(unknown, known));
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
        for (Reading reading : readings.all()) {
            for (String configuration : reading.configurations()) {
                configurations.add(configuration);
                queries.add(reading.query());
            }
        }
        var marks = Marks.unguessable();
        sql.statement(
                        """
                        select s.claim_id, f.field,
                               ts_headline(s.configuration::regconfig, f.text, m.query::tsquery, ?) as marked
                          from search_source s
                          join unnest(?::text[], ?::text[]) m (configuration, query) on m.configuration = s.configuration
                         cross join lateral (values (1, 'text', s.text), (2, 'claimant', s.claimant),
                                                    (3, 'quote', s.quotes), (4, 'verdict', s.verdicts),
                                                    (5, 'headline', case when ? then s.headlines end))
                                            f (ordinal, field, text)
                         where s.claim_id = any(?) and f.text is not null
                         order by s.claim_id, f.ordinal""",
                        marks.options(),
                        configurations.toArray(String[]::new),
                        queries.toArray(String[]::new),
                        reader.organization() != null,
                        claims.toArray(UUID[]::new))
                .list(row -> found.computeIfAbsent(row.getObject("claim_id", UUID.class), id -> new ArrayList<>())
                        .addAll(marks.pieces(
                                Word.of(Highlight.Field.class, row.getString("field")), row.getString("marked"))));
        return found;
    }
}
