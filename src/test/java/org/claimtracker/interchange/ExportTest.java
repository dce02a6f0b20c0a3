package org.claimtracker.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.Test;

/** What a filter finds can be taken away whole, in a form that its reader is safe with. */
@QuarkusTest
class ExportTest {

    @Test
    void aTableHasNoCellThatASpreadsheetTakesForAFormula() throws IOException {
        String topic = topic();
        String[] texts = {
            "=HYPERLINK(\"https://evil.example\")",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "\t=1+1",
            "\n=1+1",
            "  =1+1",
            "'=1+1",
            "it's \"quoted\", and\nbroken"
        };
        for (String text : texts) {
            Api.id("/v1/claims", Api.claim("text", text, "topics", List.of(topic)));
        }

        String csv = given().accept("text/csv")
                .get("/v1/exports/claims?topic=" + topic)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(rows).hasSize(texts.length);
        for (CSVRecord row : rows) {
            for (String cell : row) {
                assertThat(cell.strip())
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("@");
            }
        }
        assertThat(rows).extracting(row -> row.get("claimReviewed")).contains("it's \"quoted\", and\nbroken");
    }

    @Test
    void aTableOfOnesOwnCanBeImportedAgain() {
        String topic = topic();
        String claim = Api.acceptedClaim(Api.claim("text", "=1+1 is " + topic, "topics", List.of(topic)));
        Api.publishedVerdict(
                claim,
                Api.verdict(Api.id("/v1/sources", Api.source()), "url", "https://elsewhere.example/" + Api.unique()));

        String csv = given().accept("text/csv")
                .get("/v1/exports/claims?topic=" + topic)
                .asString();
        JsonPath done = Api.imported("text/csv", csv);

        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(1);
        JsonPath copy = Api.caller()
                .get("/v1/claims/" + done.getString("report[0].claimId"))
                .jsonPath();
        assertThat(copy.getString("text")).isEqualTo("=1+1 is " + topic);
        assertThat(copy.getString("verdicts[0].summary"))
                .isEqualTo("It came back two weeks after the date that was given.");
    }

    @Test
    void allFiltersOfTheListHold() {
        String topic = topic();
        String wanted = Api.id("/v1/claims", Api.claim("topics", List.of(topic), "inLanguage", "id"));
        String other = Api.id("/v1/claims", Api.claim("topics", List.of(topic), "inLanguage", "en"));

        String lines = given().accept("application/x-ndjson")
                .get("/v1/exports/claims?inLanguage=id&status=candidate&kind=statement&topic=" + topic)
                .asString();

        assertThat(lines).contains(wanted).doesNotContain(other);
        Api.refused(
                Api.caller().accept("text/csv, application/problem+json").get("/v1/exports/claims?status=x"),
                ProblemType.INVALID_INPUT);
    }

    @Test
    void givenAMergeATableHasALineForTheVerdictOnTheClaimThatIsNoLongerListed() {
        String topic = topic();
        String source = Api.id("/v1/sources", Api.source());
        String merged = Api.acceptedClaim(Api.claim("text", "As it was checked first"));
        String first = Api.publishedVerdict(merged, Api.verdict(source));
        String unchecked = Api.acceptedClaim(Api.claim("text", "As nobody checked it"));
        String canonical = Api.acceptedClaim(Api.claim("topics", List.of(topic)));
        String second = Api.publishedVerdict(canonical, Api.verdict(source));
        merge(merged, canonical);
        merge(unchecked, canonical);

        String csv = given().accept("text/csv")
                .get("/v1/exports/claims?topic=" + topic)
                .asString();

        assertThat(csv.lines().skip(1))
                .hasSize(2)
                .anyMatch(line -> line.contains(first) && line.contains("As it was checked first"))
                .anyMatch(line -> line.contains(second));
    }

    @Test
    void givenAMergeAFilterTakesAwayBothClaimsOrNone() {
        String ofMerged = topic();
        String ofCanonical = topic();
        String merged = Api.id("/v1/claims", Api.claim("topics", List.of(ofMerged)));
        String canonical = Api.id("/v1/claims", Api.claim("topics", List.of(ofCanonical)));
        merge(merged, canonical);

        assertThat(claims("topic=" + ofCanonical)).containsExactly(canonical, merged);
        assertThat(claims("topic=" + ofMerged))
                .as("no list has it, and what it was merged into would be missing")
                .isEmpty();
    }

    /** The claims of a complete export, in its order. */
    private static List<String> claims(String filters) {
        return given().accept("application/x-ndjson")
                .get("/v1/exports/claims?" + filters)
                .asString()
                .lines()
                .map(JsonPath::new)
                .filter(line -> "claim".equals(line.getString("record")))
                .map(line -> line.getString("id"))
                .toList();
    }

    private static void merge(String claim, String into) {
        Api.caller()
                .header("If-Match", "*")
                .body(Map.of("claimId", into))
                .put("/v1/claims/" + claim + "/canonical")
                .then()
                .statusCode(200);
    }

    @Test
    void asJsonLdItIsAFeedOfClaimReviews() {
        String topic = topic();
        String claim = Api.acceptedClaim(Api.claim("topics", List.of(topic)));
        Api.acceptedClaim(Api.claim("topics", List.of(topic)));
        String verdict = Api.publishedVerdict(claim, Api.verdict(Api.id("/v1/sources", Api.source())));

        JsonPath feed = given().accept("application/ld+json")
                .get("/v1/exports/claims?topic=" + topic)
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .jsonPath();

        assertThat(feed.getString("'@type'")).isEqualTo("DataFeed");
        assertThat(feed.getList("dataFeedElement")).hasSize(1);
        assertThat(feed.getString("dataFeedElement[0].'@type'")).isEqualTo("DataFeedItem");
        assertThat(feed.getString("dataFeedElement[0].item[0].'@id'")).isEqualTo("urn:uuid:" + verdict);
    }

    @Test
    void completeIsTheDefaultAndOtherTypesAreNotOffered() {
        given().get("/v1/exports/claims?topic=" + topic())
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson");
        given().accept("application/pdf")
                .get("/v1/exports/claims")
                .then()
                .statusCode(406)
                .body(
                        "offered",
                        org.hamcrest.Matchers.equalTo(
                                List.of("application/ld+json", "application/x-ndjson", "text/csv")));
    }

    private static String topic() {
        return "topic-" + Api.unique();
    }
}
