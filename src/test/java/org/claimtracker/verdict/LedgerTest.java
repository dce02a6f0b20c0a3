package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.verdict;
import static org.claimtracker.Api.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.claimtracker.Api;
import org.claimtracker.Newsroom;
import org.claimtracker.platform.ProblemType;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation published stands in its ledger, and nobody changes that without being found out. */
@QuarkusTest
class LedgerTest {

    @Inject
    DataSource dataSource;

    private final Newsroom newsroom = Newsroom.ofDevelopers("ledger");
    private String organization;
    private String ledger;
    private String source;
    private String claim;

    @BeforeEach
    void aNewsroom() {
        organization = Api.id("/v1/organizations", Map.of("key", newsroom.key(), "name", "Newsroom"));
        ledger = "/v1/organizations/" + organization + "/ledger";
        source = newsroom.create("/v1/sources", source());
        claim = newsroom.create("/v1/claims", claim());
        newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
    }

    private String submitted(Object... more) {
        String verdict = newsroom.create("/v1/claims/" + claim + "/verdicts", with(verdict(source), more));
        newsroom.step("author", "/v1/verdicts/" + verdict + "/submission");
        return verdict;
    }

    private String published(Object... more) {
        String verdict = submitted(more);
        newsroom.step("editor", "/v1/verdicts/" + verdict + "/publication");
        return verdict;
    }

    /** Four entries: published, superseded by the next, retracted. */
    private void aLedgerOfFour() {
        String first = published();
        String second = published("rating", "came-true", "supersedes", first, "reason", "A new source.");
        newsroom.step("editor", "/v1/verdicts/" + second + "/retraction", Map.of("reason", "Forged."));
    }

    private JsonPath entries() {
        return newsroom.as("reader")
                .get(ledger)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath verification() {
        return newsroom.as("reader")
                .get(ledger + "/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void eachPublicationSupersedingAndRetractionIsAnEntry() {
        aLedgerOfFour();

        assertThat(entries().getList("items.event", String.class))
                .containsExactly("published", "superseded", "published", "retracted");
        assertThat(entries().getList("items.number", Integer.class)).containsExactly(1, 2, 3, 4);
        assertThat(verification().getBoolean("intact")).isTrue();
        assertThat(verification().getInt("entries")).isEqualTo(4);
        assertThat(verification().getString("head")).isEqualTo(entries().getString("items[3].hash"));
    }

    @Test
    void anybodyCanFollowTheChain() throws Exception {
        aLedgerOfFour();

        byte[] before = new byte[32];
        for (Map<String, Object> entry : entries().<Map<String, Object>>getList("items")) {
            String document = (String) entry.get("document");
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(before);
            byte[] hash = sha256.digest(document.getBytes(StandardCharsets.UTF_8));

            assertThat(entry.get("previousHash")).isEqualTo(HexFormat.of().formatHex(before));
            assertThat(entry.get("hash")).isEqualTo(HexFormat.of().formatHex(hash));
            assertThat(new JsonCanonicalizer(document).getEncodedString()).isEqualTo(document);
            before = hash;
        }
    }

    @Test
    void anEntryTellsWhatWasPublishedWithoutNamesAndWithoutExcerpts() throws Exception {
        String confidential = newsroom.create("/v1/sources", source("confidential", true));
        published(
                "originalLabel",
                "Late",
                "citations",
                List.of(Map.of("sourceId", confidential, "role", "supports", "excerpt", "He said it himself.")));

        String document = entries().getString("items[0].document");
        JsonNode told = new ObjectMapper().readTree(document);
        assertThat(told.at("/verdict/claimText").textValue()).isEqualTo("Parler has 12 million users");
        assertThat(told.at("/verdict/rating").textValue()).isEqualTo("came-true-late");
        assertThat(told.at("/verdict/originalLabel").textValue()).isEqualTo("Late");
        assertThat(told.at("/verdict/decidedOn").textValue()).isEqualTo("2021-02-15");
        assertThat(told.at("/verdict/secondPersonWaived").booleanValue()).isFalse();
        assertThat(told.at("/verdict/citations/0/excerptHash").textValue()).hasSize(64);
        assertThat(document).doesNotContain("editor", "author", "He said it himself.");
    }

    @Test
    void aLedgerIsReadInPages() {
        aLedgerOfFour();

        JsonPath first = newsroom.as("reader").get(ledger + "?limit=3").jsonPath();
        JsonPath second = newsroom.as("reader")
                .get(ledger + "?limit=3&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.number", Integer.class)).containsExactly(1, 2, 3);
        assertThat(second.getList("items.number", Integer.class)).containsExactly(4);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void anEmptyLedgerIsIntactAndOneOfNobodyIsNotThere() {
        assertThat(verification().getBoolean("intact")).isTrue();
        assertThat(verification().getInt("entries")).isZero();
        Api.refused(
                newsroom.as("reader").get("/v1/organizations/0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11/ledger/verification"),
                ProblemType.NOT_FOUND);
        Api.refused(
                newsroom.as("reader").get("/v1/organizations/0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11/ledger"),
                ProblemType.NOT_FOUND);
    }

    @Test
    void aClaimThatIsWordedAnewLaterBreaksNothing() {
        published();
        newsroom.as("author")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("text", "Parler says it has 12 million users"))
                .patch("/v1/claims/" + claim)
                .then()
                .statusCode(200);

        assertThat(verification().getBoolean("intact")).isTrue();
    }

    @Test
    void verdictsPublishedAtTheSameMomentFollowOneAnother() throws Exception {
        List<Callable<Response>> publications = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            claim = newsroom.create("/v1/claims", claim());
            newsroom.step("editor", "/v1/claims/" + claim + "/acceptance");
            String verdict = submitted();
            publications.add(() -> newsroom.attempt("editor", "/v1/verdicts/" + verdict + "/publication"));
        }

        assertThat(Api.together(publications))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));

        assertThat(entries().getList("items.number", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(verification().getBoolean("intact")).isTrue();
    }

    /** As somebody would who owns the database: with the triggers out of the way. */
    private void tamper(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String text : statements) {
                statement.execute(text.replace("$o", "'" + organization + "'"));
            }
            connection.commit();
        }
    }

    /** Rewrites an entry and makes its own hash fit. */
    private static String rehash(int number) {
        return "update ledger_entry set hash = sha256(previous_hash || convert_to(document, 'UTF8'))"
                + " where organization_id = $o and number = " + number;
    }

    private void assertBroken(int number, String fault) {
        JsonPath found = verification();
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getInt("firstBroken.number")).isEqualTo(number);
        assertThat(found.getString("firstBroken.fault")).isEqualTo(fault);
        assertThat(found.getInt("entries")).isEqualTo(number - 1);
        assertThat(found.getString("firstBroken.detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anEntryThatWasChangedIsFound(int number) throws SQLException {
        aLedgerOfFour();
        tamper("update ledger_entry set document = replace(document, 'late', 'soon') || ' ' where organization_id = $o"
                + " and number = " + number);

        assertBroken(number, "content-changed");
    }

    @Test
    void anEntryThatWasChangedWithItsHashIsFoundByTheVerdictItIsAbout() throws SQLException {
        aLedgerOfFour();
        for (int number : new int[] {2, 4}) {
            tamper(
                    "update ledger_entry set document = replace(document, '\"claimText\":\"', '\"claimText\":\"Not ') where"
                            + " organization_id = $o and number = " + number,
                    rehash(number));
        }

        assertBroken(2, "verdict-differs");
    }

    @ParameterizedTest
    @CsvSource({"1, entry-missing, 1", "2, entry-missing, 2", "4, event-missing, 4"})
    void anEntryThatWasDeletedIsFound(int number, String fault, int at) throws SQLException {
        aLedgerOfFour();
        tamper("delete from ledger_entry where organization_id = $o and number = " + number);

        assertBroken(at, fault);
    }

    @Test
    void anEntryThatWasDeletedIsFoundAlsoWhereTheOthersMovedUp() throws SQLException {
        aLedgerOfFour();
        tamper(
                "delete from ledger_entry where organization_id = $o and number = 2",
                "update ledger_entry set number = 2 where organization_id = $o and number = 3",
                "update ledger_entry set number = 3 where organization_id = $o and number = 4");

        assertBroken(2, "chain-broken");
    }

    @Test
    void aLedgerThatWasEmptiedIsFound() throws SQLException {
        aLedgerOfFour();
        tamper("delete from ledger_entry where organization_id = $o");

        assertBroken(1, "event-missing");
    }

    @Test
    void anEntryThatWasInsertedIsFound() throws SQLException {
        String verdict = published();
        tamper("insert into ledger_entry select organization_id, 2, verdict_id, 'retracted', document, salt, hash,"
                + " sha256(hash || convert_to(document, 'UTF8')), recorded_at from ledger_entry"
                + " where organization_id = $o");

        assertBroken(2, "verdict-differs");
        assertThat(verification().getString("firstBroken.verdictId")).isEqualTo(verdict);
    }

    @Test
    void entriesThatChangedPlacesAreFound() throws SQLException {
        aLedgerOfFour();
        tamper(
                "update ledger_entry set number = 99 where organization_id = $o and number = 2",
                "update ledger_entry set number = 2 where organization_id = $o and number = 3",
                "update ledger_entry set number = 3 where organization_id = $o and number = 99");

        assertBroken(2, "chain-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update verdict set rating_key = 'partly' where organization_id = $o",
                "update verdict set summary = 'x' where organization_id = $o",
                "update verdict set decided_on = '2021-02-16' where organization_id = $o",
                "update verdict set published_at = published_at + interval '1 microsecond' where organization_id = $o",
                "update citation set excerpt = 'x' where verdict_id in (select id from verdict where organization_id = $o)",
                "delete from citation where verdict_id in (select id from verdict where organization_id = $o)",
                "update claim_version set text = 'x' where organization_id = $o"
            })
    void aVerdictThatWasChangedBehindTheServicesBackIsFound(String change) throws SQLException {
        published();
        tamper(change);

        assertBroken(1, "verdict-differs");
    }

    @Test
    void nothingIsPublishedBesideTheLedger() {
        String verdict = submitted();
        var refusal = catchThrowableOfType(SQLException.class, () -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update verdict set status = 'published', published_at = now(),"
                        + " published_by = created_by, second_person_waived = true where id = '" + verdict + "'");
            }
        });

        assertThat((Throwable) refusal).hasMessageContaining("without an entry in the ledger");
    }

    @Test
    void theOwnerOfTheDatabaseHasNoRightToChangeIt() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rights = statement.executeQuery("select distinct privilege_type from pg_class, aclexplode(relacl)"
                        + " where oid = 'ledger_entry'::regclass")) {
            List<String> granted = new ArrayList<>();
            while (rights.next()) {
                granted.add(rights.getString(1));
            }
            assertThat(granted).contains("SELECT", "INSERT").doesNotContain("UPDATE", "DELETE", "TRUNCATE");
        }
    }
}
