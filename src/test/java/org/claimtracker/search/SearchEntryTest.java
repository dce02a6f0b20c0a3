package org.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patch;
import static org.claimtracker.Api.publishedVerdict;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.step;
import static org.claimtracker.Api.together;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Sql;
import org.junit.jupiter.api.Test;

/** What a claim is found by says the same as what it is taken from, whatever became of the claim and its verdicts. */
@QuarkusTest
class SearchEntryTest {

    @Inject
    Sql sql;

    private static Response canonical(String claim, String into) {
        return caller().header("If-Match", "*").body(Map.of("claimId", into)).put("/v1/claims/" + claim + "/canonical");
    }

    private static void end(String claim, String how) {
        step(caller().body(Map.of("reason", "No longer.")), "/v1/claims/" + claim, how)
                .statusCode(200);
    }

    /** Claims in every state that decides who sees them, each reached by the steps that lead there. */
    private static String inEveryState() {
        String source = id("/v1/sources", source());
        id("/v1/claims", claim());
        end(id("/v1/claims", claim()), "rejection");
        end(acceptedClaim(claim()), "withdrawal");
        String published = acceptedClaim(claim());
        publishedVerdict(published, verdict(source));
        String retracted = acceptedClaim(claim());
        step(
                        caller().body(Map.of("reason", "Forged.")),
                        "/v1/verdicts/" + publishedVerdict(retracted, verdict(source)),
                        "retraction")
                .statusCode(200);
        for (String merged : List.of(id("/v1/claims", claim()), retracted, acceptedClaim(claim()))) {
            canonical(merged, published).then().statusCode(200);
        }
        String separated = acceptedClaim(claim());
        canonical(separated, published).then().statusCode(200);
        caller().header("If-Match", "*")
                .delete("/v1/claims/" + separated + "/canonical")
                .then()
                .statusCode(200);
        return published;
    }

    private List<UUID> outOfStep() {
        return sql.statement("""
                        select coalesce(s.claim_id, e.claim_id) as id
                          from search_document_as_it_should_be s
                          full join search_entry e on e.claim_id = s.claim_id
                          full join search_likeness l on l.claim_id = s.claim_id
                         where (s.organization_id, s.merged, s.seen_by, s.configuration, s.vector, s.likeness)
                               is distinct from
                               (e.organization_id, e.merged, e.seen_by, e.configuration, e.vector, l.likeness)""").list(row -> row.getObject("id", UUID.class));
    }

    @Test
    void theLettersThatTheDatabasePartsAreThoseThatAreLookedUpOneByOne() {
        List<Integer> parted = sql.statement("""
                        select c from generate_series(1, x'10FFFF'::int) c
                         where c not between x'D800'::int and x'DFFF'::int and search_text(chr(c)) <> chr(c)""").list(row -> row.getInt(1));

        assertThat(parted)
                .isNotEmpty()
                .isEqualTo(IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                        .filter(c -> Unspaced.isLetter(Character.toString(c)))
                        .boxed()
                        .toList());
    }

    @Test
    void whateverHappensToAClaimItIsFoundByWhatItSaysNow() {
        String claim = inEveryState();
        patch("/v1/claims/" + claim, Map.of("text", "Something else")).statusCode(200);

        assertThat(outOfStep()).isEmpty();
    }

    @Test
    void whoeverSeesAClaimFindsItAndNobodyElse() {
        inEveryState();
        List<Reader> readers = new ArrayList<>(List.of(Reader.PUBLIC, new Reader(UUID.randomUUID())));
        readers.addAll(sql.statement("select distinct organization_id as id from claim")
                .list(row -> new Reader(row.getObject("id", UUID.class))));

        for (Reader reader : readers) {
            Set<UUID> seen = ids(reader, Visible.CLAIM, "select c.id from claim c where true");
            assertThat(ids(reader, Visible.SEARCH_ENTRY, "select d.claim_id as id from search_entry d where true"))
                    .isNotEmpty()
                    .isEqualTo(seen);
        }
        assertThat(sql.statement("""
                                select claim_id from search_entry d join claim c on c.id = d.claim_id
                                 where d.merged <> (c.status = 'merged')""").list(row -> row.getString(1))).isEmpty();
    }

    private Set<UUID> ids(Reader reader, Visible what, String from) {
        return new HashSet<>(reader.sees(what, sql.statement(from)).list(row -> row.getObject("id", UUID.class)));
    }

    @Test
    void changesOfTheSameClaimAtTheSameTimeAreAllFound() throws Exception {
        List<Callable<Response>> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String claimant = id("/v1/claimants", Map.of("name", "Somebody " + i, "type", "person"));
            String claim = id("/v1/claims", claim("claimantId", claimant));
            changes.add(() -> caller().header("If-Match", "*").post("/v1/claims/" + claim + "/acceptance"));
            changes.add(() -> patch("/v1/claimants/" + claimant, Map.of("name", "Another"))
                    .extract()
                    .response());
            changes.add(() -> patch("/v1/claims/" + claim, Map.of("inLanguage", "es"))
                    .extract()
                    .response());
        }
        together(changes);

        assertThat(outOfStep()).isEmpty();
    }
}
