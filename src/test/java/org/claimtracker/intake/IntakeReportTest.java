package org.claimtracker.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.claimtracker.Api;
import org.junit.jupiter.api.Test;

/** What is said of how an article's claims were found, as long as no language model is configured. */
@QuarkusTest
class IntakeReportTest {

    @Test
    void givenNoModel_whenAnArticleComesIn_thenTheBuiltInExtractorReadIt() {
        Api.post("/v1/articles", Api.article())
                .then()
                .statusCode(201)
                .body("intake.extractor", equalTo("built_in"))
                .body("intake.proposed", greaterThan(0))
                .body("intake.quotesNotInText", equalTo(0))
                .body("intake.quotesAmbiguous", equalTo(0))
                .body("intake.onFile", equalTo(0))
                .body("intake.note", nullValue());
    }

    @Test
    void givenAnArticleOnFile_whenItsTextComesInAgain_thenNobodyReadsIt() {
        var article = Api.article();
        int claims = Api.post("/v1/articles", article).path("claims.size()");

        Api.post("/v1/articles", article)
                .then()
                .statusCode(200)
                .body("claims", hasSize(claims))
                .body("intake.extractor", nullValue())
                .body("intake.proposed", equalTo(0))
                .body("intake.onFile", equalTo(claims))
                .body("intake.note", containsString("on file already"));
    }

    @Test
    void givenAnArticleOnFile_whenALongerTextComesIn_thenItsOldClaimsAreCountedAsOnFile() {
        var article = Api.article();
        int claims = Api.post("/v1/articles", article).path("claims.size()");
        String longer = Api.TEXT + "\n\nAmazon mengatakan memiliki 40 juta pelanggan di Eropa.";

        Api.post("/v1/articles", Api.with(article, "text", longer))
                .then()
                .statusCode(201)
                .body("claims", hasSize(claims + 1))
                .body("intake.proposed", equalTo(claims + 1))
                .body("intake.onFile", equalTo(claims));
    }

    @Test
    void givenAnIdempotencyKey_whenAnArticleIsSentTwice_thenTheReportIsTheSame() {
        Map<String, Object> article = Api.article();
        String key = "intake-" + Api.unique();
        String first = Api.caller()
                .header("Idempotency-Key", key)
                .body(article)
                .post("/v1/articles")
                .asString();

        Api.caller()
                .header("Idempotency-Key", key)
                .body(article)
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .body(equalTo(first));
        Api.caller()
                .header("Idempotency-Key", key)
                .body(Api.with(article, "headline", "Another headline"))
                .post("/v1/articles")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:claim-tracker:problem:idempotency-key-reused"));
    }
}
