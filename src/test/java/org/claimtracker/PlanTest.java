package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.article;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is asked often has an index to be answered from. The plans are those for any values, with reading a whole table
 * made so expensive that it is only left where there is no other way: as it is where tables are large.
 */
@QuarkusTest
class PlanTest {

    private static final String STATEMENTS = "org.claimtracker.platform.Sql";

    @Inject
    DataSource dataSource;

    @Inject
    Scheduler scheduler;

    /** What is heard then is of the request, and not of a job that counts whole tables at its time. */
    @BeforeEach
    void holdTheJobs() {
        scheduler.pause();
    }

    @AfterEach
    void letTheJobsGoOn() {
        scheduler.resume();
    }

    /** The statements that a request runs. */
    private static List<String> statements(String path) {
        List<String> statements = Collections.synchronizedList(new ArrayList<>());
        Handler heard = new Handler() {
            @Override
            public void publish(LogRecord record) {
                statements.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(STATEMENTS);
        Level before = log.getLevel();
        log.setLevel(Level.ALL);
        log.addHandler(heard);
        try {
            caller().get(path).then().statusCode(200);
        } finally {
            log.removeHandler(heard);
            log.setLevel(before);
        }
        return List.copyOf(statements);
    }

    private String plan(String statement, String... without) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return plan(connection, statement, without);
        }
    }

    private static String plan(Connection connection, String statement, String... without) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char c : statement.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
        }
        List<String> lines = new ArrayList<>();
        try (Statement explain = connection.createStatement()) {
            for (String way : without) {
                explain.execute("set %s = off".formatted(way));
            }
            explain.execute("set plan_cache_mode = force_generic_plan");
            explain.execute("prepare explained as " + numbered);
            String values = number == 0 ? "" : "(" + String.join(", ", Collections.nCopies(number, "null")) + ")";
            try (ResultSet rows = explain.executeQuery("explain execute explained" + values)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            } finally {
                explain.execute("deallocate explained");
                explain.execute("reset plan_cache_mode");
                for (String way : without) {
                    explain.execute("reset " + way);
                }
            }
        }
        return String.join("\n", lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/claims/{id}",
                "/v1/claims/{id}/appearances",
                "/v1/claims/{id}/verdicts",
                "/v1/claims/{id}/similar",
                "/v1/claims",
                "/v1/claims?sort=updatedAt",
                "/v1/claims?sort=claimDate",
                "/v1/claims?sort=checkWorthiness",
                "/v1/claims?sort=dueOn&due=overdue",
                "/v1/claims?status=accepted&inLanguage=en&kind=quantity",
                "/v1/claims?article={article}",
                "/v1/claims?rating=false&reviewedBy={id}",
                "/v1/claims?q=parler",
                "/v1/claims?q=parler&status=accepted&sort=createdAt",
                "/v1/claims/facets?q=parler&status=accepted",
                "/v1/claims/facets?status=accepted&inLanguage=en",
                "/v1/claims/similar?text=Parler has 12 million users&inLanguage=en",
                "/v1/articles/{article}/claims",
                "/v1/claims/{id}?asOf={moment}",
                "/v1/claims/{id}/verdicts?asOf={moment}",
                "/v1/claims?asOf={moment}",
                "/v1/claims?due=overdue&asOf={moment}",
                "/v1/claims?rating=false&reviewedBy={id}&asOf={moment}",
                "/v1alpha1/claims:search?query=parler",
                "/v1alpha1/claims:search?query=parler&languageCode=en&maxAgeDays=30"
            })
    void whatIsAskedOftenReadsNoWholeTable(String path) throws SQLException {
        String claim = acceptedClaim(claim());
        String article = id("/v1/articles", article());
        String moment = caller().get("/v1/claims/" + claim).path("updatedAt");
        List<String> read =
                statements(path.replace("{id}", claim)
                                .replace("{article}", article)
                                .replace("{moment}", moment))
                        .stream()
                        .filter(statement -> statement.matches(
                                "(?s).*\\b(claim|appearance|verdict|shown_verdict|search_entry)\\b.*"))
                        .toList();

        assertThat(read).isNotEmpty();
        for (String statement : read) {
            assertThat(plan(statement, "enable_seqscan"))
                    .as(statement)
                    .doesNotContainPattern(
                            "Seq Scan on (claim|appearance|verdict|shown_verdict|search_entry|quantity|citation)(_version)?\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/claims/{id}?asOf={moment}", "/v1/claims?due=overdue&asOf={moment}"})
    void whatWasMergedIntoAClaimByThenIsLookedUp(String path) throws SQLException {
        String claim = acceptedClaim(claim());
        String moment = caller().get("/v1/claims/" + claim).path("updatedAt");
        String read = statements(path.replace("{id}", claim).replace("{moment}", moment)).stream()
                .filter(statement -> statement.contains("x.canonical_id = c.id"))
                .findFirst()
                .orElseThrow();

        assertThat(plan(read, "enable_seqscan")).contains("claim_version_canonical");
    }

    /** The statement of a request that looks words up. */
    private static String lookup(String path) {
        return lookup(path, "vector @@ ?");
    }

    private static String lookup(String path, String how) {
        return statements(path).stream()
                .filter(statement -> statement.contains(how))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWordIsLookedUpInTheIndexOfWords() throws SQLException {
        String search = lookup("/v1/claims?q=parler");

        assertThat(plan(search, "enable_seqscan", "enable_indexscan", "enable_indexonlyscan"))
                .contains("search_entry_vector");
    }

    /** What the public asks differs from what members ask by who sees it, and here everybody is a member. */
    @Test
    void aWordThatThePublicLooksUpIsFoundAmongWhatItSees() throws SQLException {
        String ofMembers = lookup("/v1/claims?q=parler");
        String ofThePublic =
                ofMembers.replace("d.organization_id = ? or d.seen_by <> 'organization'", "d.seen_by = 'public'");
        assertThat(ofThePublic).isNotEqualTo(ofMembers);

        try (Connection connection = dataSource.getConnection();
                Statement without = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                without.execute("drop index search_entry_vector");
                assertThat(plan(connection, ofThePublic, "enable_seqscan", "enable_indexscan", "enable_indexonlyscan"))
                        .contains("search_entry_public");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** With so many that there is a choice: what is published is as many as there are, and a word is in few. */
    @Test
    void factChecksAreFoundByTheIndexOfWordsAmongThousands() throws SQLException {
        String search = lookup("/v1alpha1/claims:search?query=parler");
        String known = lookup("/v1alpha1/claims:search?query=parler", "vector @@ u.query");
        acceptedClaim(claim());

        try (Connection connection = dataSource.getConnection();
                Statement fill = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                fill.execute("""
                        create temporary table one on commit drop as select * from claim where status = 'accepted' limit 1""");
                fill.execute("""
                        insert into claim
                        select c.* from generate_series(1, 12000) n, one
                         cross join lateral jsonb_populate_record(null::claim, to_jsonb(one) || jsonb_build_object(
                               'id', gen_random_uuid(), 'text', 'A text about ' || md5(n::text))) c""");
                fill.execute("set constraints claims_are_found_by_what_was_changed immediate");
                fill.execute("set local session_replication_role = replica");
                fill.execute("""
                        insert into verdict (id, version, claim_id, organization_id, scale_id, rating_key, status, in_language,
                                             submitted_at, published_at, published_by, written_by, second_person_waived,
                                             created_at, created_by, updated_at, updated_by)
                        select gen_random_uuid(), 0, c.id, c.organization_id, '01900000-0000-7000-8000-000000000001', 'true',
                               'published', 'en', c.created_at, c.created_at, c.created_by, c.created_by, true, c.created_at,
                               c.created_by, c.updated_at, c.updated_by
                          from claim c where c.text like 'A text about %'""");
                fill.execute("insert into search_term select md5(n::text), 1 from generate_series(1, 12000) n");
                fill.execute("analyze claim, verdict, search_entry, search_term, organization");
                for (String statement : List.of(search, known)) {
                    assertThat(plan(connection, statement))
                            .contains("search_entry_vector")
                            .doesNotContainPattern("Seq Scan on (verdict|search_entry|search_term)\\b");
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
