package org.claimtracker.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.claimtracker.Api;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, a row that can't be read is that row's failure, and none that surprises the service. */
@QuarkusTest
class HostileImportTest {

    private static final String NDJSON = "application/x-ndjson";

    private final List<String> surprises = new ArrayList<>();

    private final Handler heard = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
                surprises.add(record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(ImportRun.class.getName()).addHandler(heard);
    }

    @AfterEach
    void nothingSurprised() {
        Logger.getLogger(ImportRun.class.getName()).removeHandler(heard);
        assertThat(surprises).isEmpty();
    }

    /** A review, with members that are JSON. */
    private static String review(String members) {
        return "{\"@type\": \"ClaimReview\", \"url\": \"https://f%d.example/x\", \"claimReviewed\": \"Said\", %s}"
                .formatted(Api.unique(), members);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reviewRating\": {\"ratingValue\": 1e99999999999}",
                "\"reviewRating\": {\"ratingValue\": 1e999999999, \"bestRating\": -1E-999999999}",
                "\"reviewRating\": {\"ratingValue\": \"1e999999999\"}",
                "\"reviewRating\": {\"ratingValue\": \"٣\", \"bestRating\": \"٥\", \"worstRating\": 1}",
                "\"reviewRating\": {\"ratingValue\": \"4/5\"}",
                "\"reviewRating\": {\"ratingValue\": \"\", \"bestRating\": Infinity, \"worstRating\": -Infinity}",
                "\"reviewRating\": {\"ratingValue\": true, \"bestRating\": [], \"worstRating\": {}}",
                "\"reviewRating\": {\"ratingValue\": 5, \"bestRating\": 5, \"worstRating\": 5}",
                "\"reviewRating\": {\"ratingValue\": 0.0000000000000000000000000000001}",
                "\"reviewRating\": [null, [], \"False\", {\"ratingValue\": 1}]",
                "\"author\": [null, [null], \"\", 7, {\"name\": [null, \"Ana\"]}], \"itemReviewed\": {\"author\": [null]}",
                "\"itemReviewed\": [null, {\"@type\": \"Claim\"}, [{\"@type\": \"CreativeWork\", \"author\": []}]]",
                "\"url\": \"https://a.example:99999999999/\", \"datePublished\": \"99999-99-99T99:99:99+99:99\"",
                "\"datePublished\": \"99999999999999999999\", \"dateModified\": {\"@value\": [[]]}",
                "\"datePublished\": \"2021-02-29\", \"itemReviewed\": {\"datePublished\": \"31/11/2020\"}",
                "\"datePublished\": \"२०२१-०१-०१\"",
                "\"inLanguage\": \"xx-xx-xx-xx-xx\", \"name\": \"&#99999999999; &#x110000; &#xD800; &nosuch;\"",
                "\"inLanguage\": [\"\", null, {\"@type\": \"Language\"}], \"name\": \"<<<<script>>\"",
                "\"claimReviewed\": \"twice\", \"claimReviewed\": \"Said again\"",
                "\"claimReviewed\": \"\\ud800 \\udc00\\ud800 \\u0000 \\uffff\", \"\\u0000\\ud800\": \"\\u0000\"",
                "\"itemReviewed\": {\"author\": {\"name\": \"<b>\\u0000</b>Ana\", \"sameAs\": \"https://\\u0000\"}}",
                "\"url\": \"https://xn--\", \"publisher\": {\"name\": \"ﷺﷺﷺ\", \"url\": \"http://[::1\"}",
                "\"url\": \"http://\\u202e.example/..%00%ff\", \"@id\": \"_:b0\"",
            })
    void oddValuesAreReadOrLeftOut(String members) {
        JsonPath done = Api.imported(NDJSON, review(members));

        assertThat(done.getString("report[0].outcome")).as(done.prettify()).isIn("created", "unchanged", "updated");
        JsonPath inDocument =
                Api.imported("application/ld+json", "[%s, %s]".formatted(review(members), review("\"x\": 1")));
        assertThat(inDocument.getList("report.outcome"))
                .doesNotContain("failed")
                .hasSize(2);
    }

    @Test
    void whatHasTooMuchOfSomethingIsReadOver() {
        String deep = "\"x\": " + "[".repeat(10_000) + "]".repeat(10_000);
        String large = "\"x\": [" + "\"%s\",".formatted("y".repeat(1_000_000)).repeat(17) + "1]";
        String digits = "\"x\": " + "9".repeat(100_000);
        String text = "\"reviewBody\": \"" + "z ".repeat(2_500_000) + "\"";
        String name = "\"" + "n".repeat(60_000) + "\": 1";

        JsonPath done = Api.imported(
                "application/ld+json",
                "[%s, %s, %s, %s, %s, %s]"
                        .formatted(
                                review(deep),
                                review(large),
                                review(digits),
                                review(text),
                                review(name),
                                review("\"x\": 1")));
        assertThat(done.getString("status")).isEqualTo("finished");
        assertThat(done.getList("report.outcome"))
                .isEqualTo(List.of("failed", "failed", "created", "created", "created", "created"));
        assertThat(done.getString("report[0].problem.type")).isEqualTo(ProblemType.MALFORMED_JSON.uri());
        assertThat(done.getString("report[1].problem.type")).isEqualTo(ProblemType.CONTENT_TOO_LARGE.uri());

        JsonPath lines = Api.imported(
                NDJSON,
                String.join("\n", review(deep), review(large), review(digits), review(text), review("\"x\": 1")));
        assertThat(lines.getList("report.outcome"))
                .isEqualTo(List.of("failed", "failed", "created", "created", "created"));
    }

    @Test
    void aNumberOrAnAddressOfAnyLengthIsReadOver() {
        JsonPath done = Api.imported(
                NDJSON,
                String.join(
                        "\n",
                        review("\"reviewRating\": {\"ratingValue\": \"%s\"}".formatted("9".repeat(8_000_000))),
                        review("\"itemReviewed\": {\"appearance\": \"%s\"}".formatted("a.".repeat(500_000) + "b1")),
                        review("\"itemReviewed\": {\"appearance\": \"%s\"}".formatted("a.".repeat(900) + "example")),
                        review("\"x\": 1")));

        assertThat(done.getList("report.outcome")).isEqualTo(List.of("created", "created", "created", "created"));
    }

    @Test
    void linesMayEndAndBeginInSeveralWays() {
        String lines = "\uFEFF%s\r\n\r\n  \t%s \r\n%s\u0000\n%s"
                .formatted(review("\"x\": 1"), review("\"x\": 1"), review("\"x\": 1"), review("\"x\": 1"));

        assertThat(Api.imported(NDJSON, lines).getList("report.outcome"))
                .isEqualTo(List.of("created", "created", "failed", "created"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, windows-1252, ''",
        "text/csv, UTF-16LE, '\uFEFF'",
        "text/csv, UTF-16BE, '\uFEFF'",
        "text/csv; charset=windows-1252, windows-1252, ''",
        "text/csv; charset=utf-8, windows-1252, ''",
        "application/octet-stream, UTF-16LE, ''",
        "application/x-ndjson, UTF-16BE, '\uFEFF'",
        "application/x-ndjson, windows-1252, ''",
        "application/ld+json, UTF-16LE, ''",
        "application/ld+json, UTF-8, '\uFEFF'",
    })
    void whatIsWrittenInAnotherCharacterSetIsRead(String type, String charset, String mark) {
        String site = "e%d.example".formatted(Api.unique());
        String said = "Le café coûte 12 €, d’après Zoë";
        String text = type.contains("csv") || type.contains("octet")
                ? "claimReviewed;url\n%s;https://%s/1\n".formatted(said, site)
                : review("\"x\": 1").replace("Said", said);

        JsonPath done = Api.imported(type, (mark + text).getBytes(Charset.forName(charset)));

        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(1);
        assertThat(Api.caller()
                        .get("/v1/claims/" + done.getString("report[0].claimId"))
                        .<String>path("text"))
                .isEqualTo(said);
    }

    @Test
    void oneBrokenCharacterBreaksNoOther() {
        byte[] line =
                review("\"x\": 1").replace("Said", "Zoë said naïve? things").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '?' ? (byte) 0xE9 : line[i];
        }

        JsonPath done = Api.imported(NDJSON, line);

        assertThat(Api.caller()
                        .get("/v1/claims/" + done.getString("report[0].claimId"))
                        .<String>path("text"))
                .isEqualTo("Zoë said naïve\uFFFD things");
    }

    @Test
    void gzipMayHaveSeveralPartsAndEndOddly() throws IOException {
        var parts = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            parts.write(gzip(review("\"x\": 1") + "\n"));
        }
        parts.write("garbage".getBytes(StandardCharsets.UTF_8));
        assertThat(Api.imported("application/gzip", parts.toByteArray()).getInt("rows.created"))
                .isEqualTo(3);

        byte[] last = gzip(review("\"x\": 1") + "\n" + review("\"x\": 1"));
        JsonPath cut = Api.imported("application/gzip", Arrays.copyOf(last, last.length - 12));
        assertThat(cut.getString("problem.type")).isEqualTo(ProblemType.MALFORMED_CONTENT.uri());
        assertThat(cut.getInt("rows.created")).as(cut.prettify()).isEqualTo(1);
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void whatTellsAReviewFromOthersOnItsPageIsNotItsAddress() {
        String desk = "Desk " + Api.unique();
        for (String name :
                new String[] {"\"@id\": \"#claimreview\"", "\"@id\": \"_:b0\"", "\"mainEntityOfPage\": \"True\""}) {
            for (String claim : new String[] {"One thing", "Another thing"}) {
                JsonPath done = Api.imported(NDJSON, """
                        {"@type": "ClaimReview", %s, "claimReviewed": "%s %s", "author": {"@type": "Organization", "name": "%s"}}""".formatted(name, claim, name.replace("\"", ""), desk));
                assertThat(done.getString("report[0].outcome"))
                        .as(done.prettify())
                        .isEqualTo("created");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GovernmentOrganization, organization",
        "https://schema.org/NewsMediaOrganization, organization",
        "NGO, organization",
        "schema:PoliticalParty, organization",
        "Person, person",
        "Thing, person",
    })
    void aClaimantIsAnOrganizationIfItsTypeIsAKindOfOne(String type, String kind) {
        JsonPath done = Api.imported(
                NDJSON,
                review("\"itemReviewed\": {\"@type\": \"MediaObject\", \"itemReviewed\": {\"@type\": \"Claim\","
                        + " \"firstAppearance\": [\"https://social.example/%1$d\", \"https://social.example/%1$d\"],"
                                .formatted(Api.unique())
                        + " \"author\": {\"@type\": [\"%s\"], \"name\": \"Who %d\",".formatted(type, Api.unique())
                        + " \"sameAs\": [\"https://wiki.example/Who\"]}}}"));

        JsonPath claim = Api.caller()
                .get("/v1/claims/" + done.getString("report[0].claimId"))
                .jsonPath();
        assertThat(claim.getString("claimant.type")).isEqualTo(kind);
        assertThat(claim.getList("citations")).hasSize(1);
    }

    @Test
    void whatGrowsWhenItIsUnpackedTakesNoMoreMemory() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] much = new byte[1 << 20];
            Arrays.fill(much, (byte) ' ');
            gzip.write(review("\"x\": 1").getBytes(StandardCharsets.UTF_8));
            gzip.write('\n');
            gzip.write('"');
            Arrays.fill(much, (byte) 'a');
            for (int i = 0; i < 200; i++) {
                gzip.write(much);
            }
            gzip.write("\"\n".getBytes(StandardCharsets.UTF_8));
            gzip.write(review("\"x\": 1").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(1 << 20);

        JsonPath done = Api.imported("application/gzip", packed.toByteArray());

        assertThat(done.getList("report.outcome")).isEqualTo(List.of("created", "failed", "created"));
        JsonPath cut = Api.imported("application/gzip", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(cut.getString("problem.type")).isEqualTo(ProblemType.MALFORMED_CONTENT.uri());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // A quote that never ends takes what follows with it, and nothing before it.
                "claimReviewed,url\\nOne,https://%s/1\\n\"Two,https://%s/2\\nThree,https://%s/3 | created,created",
                "claimReviewed,url\\nHe said \"so\" here,https://%s/1 | created",
                "claimReviewed,url\\n\"One\" more,https://%s/1 | created",
                "claimReviewed,claimReviewed,url\\nOne,Two,https://%s/1 | created",
                "claimReviewed,url\\nOne\\nTwo,https://%s/2,more,and more | created,created",
                "claimReviewed\\turl\\r\\nOne\\thttps://%s/1\\r\\n | created",
                "claimReviewed,url,datePublished\\nOne,https://%s/1,Q3 2020 | created",
                "claimReviewed,url\\nN\\u0000ul,https://%s/1 | created",
            })
    void tablesAreOddToo(String table, String outcomes) {
        String site = "t%d.example".formatted(Api.unique());

        JsonPath done = Api.imported(
                "text/csv",
                table.replace("\\n", "\n")
                        .replace("\\r", "\r")
                        .replace("\\t", "\t")
                        .replace("\\u0000", "\u0000")
                        .replace("%s", site));

        assertThat(done.getString("status")).as(done.prettify()).isEqualTo("finished");
        assertThat(done.getList("report.outcome")).as(done.prettify()).isEqualTo(List.of(outcomes.split(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"url=nowhere", "nonsense=url", "claimReviewed=url", "claimReviewed", "=x", "url="})
    void aColumnIsMappedToOneThatIsThereOrRefused(String column) {
        var response = io.restassured.RestAssured.given()
                .contentType("text/csv")
                .queryParam("column", column)
                .body("claimReviewed,url\nOne,https://a.example/%d".formatted(Api.unique()))
                .post("/v1/imports");

        if (response.statusCode() == 202) {
            JsonPath done = Api.ended(response.path("id"));
            assertThat(done.getString("status").toLowerCase(Locale.ROOT)).isIn("finished", "failed");
        } else {
            Api.refused(response, ProblemType.INVALID_INPUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"record\":\"claim\",\"id\":\"nobody\"}",
                "{\"record\":\"claim\",\"id\":\"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\",\"createdBy\":\"zz\"}",
                "{\"record\":\"claim\",\"id\":\"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\",\"organization\":\"development\",\"text\":\"\\u0000\"}",
                "{\"record\":\"claim\",\"id\":\"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\",\"organization\":\"development\",\"verdicts\":{}}",
                "{\"record\":\"claim\",\"id\":\"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\",\"organization\":\"development\",\"topics\":7}",
                "{\"record\":\"claim\",\"id\":\"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\",\"organization\":\"\\ud800\"}",
                "{\"record\":\"source\",\"id\":\"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\",\"organization\":\"a b\"}",
                "{\"record\":\"article\",\"id\":\"0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11\",\"text\":\"x\",\"revision\":1e99999999999}",
                "{\"record\":\"ratingScale\",\"organization\":\"development\",\"key\":\"k\",\"ratings\":\"none\"}",
                "{\"record\":\"organization\",\"key\":\"UPPER CASE\",\"name\":\"x\"}",
                "{\"record\":null}",
                "{\"record\":[\"claim\"]}",
            })
    void aLineOfAnExportThatNoExportWroteIsRefused(String line) {
        // So that it is no empty record.
        Api.id("/v1/claims", Api.claim());

        JsonPath done = Api.imported(NDJSON, line);

        assertThat(done.getString("report[0].outcome")).as(done.prettify()).isEqualTo("failed");
        assertThat(done.getString("report[0].problem.type")).as(done.prettify()).doesNotEndWith("internal-error");
    }

    /** It would be newer than anything that anybody does from now on: to feeds, to histories and to the past. */
    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "updatedAt", "publishedAt"})
    void aLineOfAnExportTellsNothingOfTheFuture(String member) {
        // So that it is no empty record.
        Api.id("/v1/claims", Api.claim());
        String id = UUID.randomUUID().toString();
        String line = """
                {"record": "claim", "id": "%s", "version": 0, "organization": "development", "status": "accepted", \
                "text": "Said once", "inLanguage": "en", "topics": [], "reasons": [], \
                "createdAt": "2021-01-01T00:00:00Z", "updatedAt": "2021-01-01T00:00:00Z", \
                "verdicts": [{"id": "%s", "version": 0, "organization": "elsewhere.example", "status": "published", \
                "scale": "truth", "rating": "false", "inLanguage": "en", "createdAt": "2021-01-01T00:00:00Z", \
                "submittedAt": "2021-01-01T00:00:00Z", "publishedAt": "2021-01-01T00:00:00Z", \
                "updatedAt": "2021-01-01T00:00:00Z"}]}""".formatted(id, UUID.randomUUID());
        String future = line.replaceFirst("(?<=\"%s\": \")2021".formatted(member), "9998");

        JsonPath refused = Api.imported(NDJSON, future);
        JsonPath restored = Api.imported(NDJSON, line);

        assertThat(refused.getString("report[0].outcome"))
                .as(refused.prettify())
                .isEqualTo("failed");
        assertThat(refused.getString("report[0].problem.errors[0].pointer")).endsWith("/" + member);
        assertThat(restored.getString("report[0].outcome"))
                .as(restored.prettify())
                .isEqualTo("created");
    }
}
