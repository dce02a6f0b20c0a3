package org.claimtracker.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.claimtracker.Api;
import org.claimtracker.platform.Sql;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles whose claims a language model picks, and what becomes of them when it doesn't. */
@QuarkusTest
@WithTestResource(StubModel.class)
class ModelExtractionTest {

    private static final String COMPLETIONS = "/v1/chat/completions";

    private static final Map<String, Object> USERS = Api.picked(
            "memiliki 12 juta pengguna",
            "claimant",
            Map.of("name", "Parler", "type", "organization"),
            "quantities",
            List.of("12 juta pengguna"));

    private static final Map<String, Object> ONLINE = Api.picked(
            "layanan itu akan kembali online di akhir bulan Januari",
            "claimant",
            Map.of("name", "John Matze", "type", "person"),
            "said",
            "pada Senin 18 Januari",
            "reported_through",
            "Fox News",
            "due",
            "di akhir bulan Januari");

    WireMockServer model;

    StubModel.Arrivals arrivals;

    @Inject
    Sql sql;

    @BeforeEach
    void forget() {
        model.resetAll();
        arrivals.count.set(0);
    }

    @Test
    void givenAGoodAnswer_whenAnArticleComesIn_thenItsClaimsAreFiledWithWhatTheTextSays() {
        answers(okJson(Api.completion(List.of(ONLINE, USERS))));

        String users = "claims.find { it.text == 'memiliki 12 juta pengguna' }.";
        String online = "claims.find { it.text.startsWith('layanan itu') }.";
        send(Api.article())
                .body("intake.extractor", is("language_model"))
                .body("intake.proposed", is(2))
                .body("intake.quotesNotInText", is(0))
                .body("intake.quotesAmbiguous", is(0))
                .body("intake.note", nullValue())
                .body("claims", hasSize(2))
                .body(users + "claimant.name", is("Parler"))
                .body(users + "claimant.type", is("organization"))
                .body(users + "quantities[0].value", is(12_000_000))
                .body(users + "quantities[0].unit", is("pengguna"))
                .body(users + "reasons", contains("attribution", "quantity", "language model"))
                .body(online + "claimant.name", is("John Matze"))
                .body(online + "claimDate", is("2021-01-18"))
                .body(online + "reportedThrough", is("Fox News"))
                .body(online + "prediction.dueOn", is("2021-01-31"))
                .body(online + "prediction.precision", is("month"))
                .body(online + "prediction.exact", is("di akhir bulan Januari"));
    }

    @Test
    void givenAModel_whenAnArticleComesIn_thenItIsAskedAsConfiguredWithTheArticleAsData() {
        answers(okJson(Api.completion(List.of())));
        send(Api.article()).body("claims", hasSize(0)).body("intake.extractor", is("language_model"));

        model.verify(
                1,
                postRequestedFor(urlEqualTo(COMPLETIONS))
                        .withHeader("Authorization", equalTo("Bearer " + StubModel.KEY))
                        .withRequestBody(matchingJsonPath("$.model", equalTo("stub-1")))
                        .withRequestBody(matchingJsonPath("$.temperature", equalTo("0.2")))
                        .withRequestBody(matchingJsonPath("$.response_format.type", equalTo("json_schema")))
                        .withRequestBody(matchingJsonPath("$.response_format.json_schema.strict", equalTo("true")))
                        .withRequestBody(matchingJsonPath("$.response_format.json_schema.schema.properties.claims"))
                        .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
                        .withRequestBody(matchingJsonPath(
                                "$.messages[1].content",
                                equalToJson(Api.json(Map.of(
                                        "language", "id",
                                        "published", "2021-01-20",
                                        "publisher", "Kabar Contoh",
                                        "headline", "Parler Kembali Dapat Diakses",
                                        "text", Api.TEXT))))));
    }

    @Test
    void givenAnInventedQuote_whenAnArticleComesIn_thenItIsThrownAwayAndCounted() {
        answers(okJson(Api.completion(List.of(Api.picked("Parler memiliki 99 juta pengguna"), USERS))));

        send(Api.article())
                .body("intake.proposed", is(1))
                .body("intake.quotesNotInText", is(1))
                .body("claims", hasSize(1))
                .body("claims.text", not(hasItem(containsString("99"))));
    }

    @Test
    void givenAQuoteAtTwoPlaces_whenNothingTellsThemApart_thenItIsThrownAwayAndCounted() {
        answers(okJson(Api.completion(
                List.of(Api.picked("kembali online"), Api.picked("kembali online", "before", "menunggu Parler ")))));

        send(Api.article())
                .body("intake.quotesAmbiguous", is(1))
                .body("intake.quotesNotInText", is(0))
                .body("claims", hasSize(1))
                .body("claims[0].appearances[0].quote.prefix", containsString("menunggu Parler "));
    }

    @Test
    void givenNamesNumbersAndDatesThatTheTextDoesNotHave_whenAnArticleComesIn_thenOnlyTheQuoteIsKept() {
        answers(okJson(Api.completion(List.of(Api.with(
                USERS,
                "claimant",
                Map.of("name", "Donald Trump", "type", "person"),
                "said",
                "kemarin",
                "reported_through",
                "Reuters",
                "quantities",
                List.of("99 juta pengguna"),
                "due",
                "pada 2030")))));

        send(Api.article())
                .body("claims", hasSize(1))
                .body("claims[0].claimant", nullValue())
                .body("claims[0].claimDate", nullValue())
                .body("claims[0].reportedThrough", nullValue())
                .body("claims[0].quantities", hasSize(0))
                .body("claims[0].prediction", nullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404, 429, 500, 503})
    void givenAnErrorStatus_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt(int status) {
        answers(aResponse()
                .withStatus(status)
                .withHeader("Location", "/elsewhere")
                .withBody("{\"error\": {\"message\": \"Incorrect key: %s\"}}".formatted(StubModel.KEY)));

        fellBack(send(Api.article()), "The language model answered with HTTP status %d.".formatted(status));
        model.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void givenNoAnswerInTime_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt() {
        answers(okJson(Api.completion(List.of(USERS))).withFixedDelay(3000));

        fellBack(send(Api.article()), "The language model did not answer within 1 s.");
    }

    @Test
    void givenAnAnswerThatTricklesIn_whenAnArticleComesIn_thenItIsNotWaitedForLonger() {
        answers(okJson(Api.completion(List.of(USERS))).withChunkedDribbleDelay(20, 8000));

        fellBack(send(Api.article()), "The language model did not answer within 1 s.");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void givenABrokenConnection_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt(Fault fault) {
        answers(aResponse().withFault(fault));

        fellBack(send(Api.article()), "The language model ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Welcome</html>",
                "{}",
                "[]",
                "null",
                "{\"choices\": []}",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {"
            })
    void givenAMalformedBody_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt(String body) {
        answers(okJson(body));

        fellBack(send(Api.article()), "The language model's answer was not in the form that was asked for.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here are the claims:",
                "{\"claims\": [",
                "{}",
                "[]",
                "\"claims\"",
                "{\"claims\": null}",
                "{\"claims\": {}}",
                "{\"claims\": [null]}",
                "{\"claims\": [{}]}",
                "{\"claims\": [{\"quote\": 12}]}",
                "{\"claims\": [{\"quote\": \"12 juta\", \"quantities\": [[12]]}]}",
                "{\"claims\": [{\"quote\": \"12 juta\", \"claimant\": \"Parler\"}]}",
                "{\"claims\": [{\"quote\": \"12 juta\", \"claimant\": {\"name\": \"Parler\", \"type\": \"party\"}}]}",
                "{\"claims\": []} {\"claims\": []}"
            })
    void givenAnAnswerThatIgnoresTheSchema_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt(String content) {
        answers(okJson(Api.completion(content, "stop")));

        fellBack(send(Api.article()), "The language model's answer was not in the form that was asked for.");
    }

    @Test
    void givenARefusal_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt() {
        answers(okJson(Api.json(Map.of(
                "choices",
                List.of(Map.of(
                        "message",
                        Map.of("role", "assistant", "refusal", "I can't help with that."),
                        "finish_reason",
                        "stop"))))));
        fellBack(send(Api.article()), "The language model refused to read this article.");

        answers(okJson(Api.completion("", "content_filter")));
        fellBack(send(Api.article()), "The language model refused to read this article.");
    }

    @Test
    void givenAnAnswerThatBrokeOff_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt() {
        answers(okJson(Api.completion("{\"claims\": [{\"quote\": \"12 ju", "length")));

        fellBack(send(Api.article()), "The language model's answer broke off because it was too long.");
    }

    @Test
    void givenAVeryLongAnswer_whenAnArticleComesIn_thenTheBuiltInExtractorReadsIt() {
        answers(okJson(Api.completion("x".repeat(5_000_000), "stop")));
        fellBack(send(Api.article()), "The language model's answer was longer than 1000000 bytes.");

        answers(okJson(Api.completion(Collections.nCopies(5000, Api.picked("Amazon")))));
        fellBack(send(Api.article()), "The language model's answer was not in the form that was asked for.");
    }

    @Test
    void givenALongText_whenItComesIn_thenTheModelReadsItsBeginningAndTheReportSaysSo() {
        answers(okJson(Api.completion(List.of(USERS))));
        String text = Api.TEXT + "\n\n" + "Tidak ada yang lain. ".repeat(100);

        send(Api.article("text", text))
                .body("claims", hasSize(1))
                .body(
                        "intake.note",
                        is("The language model was given the first %d of the text's %d characters; claims after them"
                                        .formatted(Api.TEXT.length() + 1, text.length())
                                + " are missing."));
    }

    @Test
    void givenAnArticleOnFile_whenItsTextComesInAgain_thenTheModelIsNotAsked() {
        answers(okJson(Api.completion(List.of(USERS))));
        var article = Api.article();
        send(article);

        Api.post("/v1/articles", article).then().statusCode(200).body("intake.onFile", is(1));

        model.verify(1, postRequestedFor(urlEqualTo(COMPLETIONS)));
    }

    @Test
    void givenAnIdempotencyKey_whenTheRequestIsRepeated_thenTheModelIsNotAskedAgain() {
        answers(okJson(Api.completion(List.of(USERS))));
        String key = "model-" + Api.unique();
        // Without an address it would be another article each time.
        var article = Api.article("url", null);
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
                .body(is(first));

        model.verify(1, postRequestedFor(urlEqualTo(COMPLETIONS)));
    }

    @Test
    void givenASlowModel_whenArticlesWaitForIt_thenNoTransactionIsOpenAndOnlySoManyWait() throws Exception {
        answers(okJson(Api.completion(List.of(USERS))).withFixedDelay(800));
        try (var senders = Executors.newFixedThreadPool(StubModel.MOST_AT_ONCE)) {
            List<Future<ValidatableResponse>> waiting = new ArrayList<>();
            for (int i = 0; i < StubModel.MOST_AT_ONCE; i++) {
                var keyed = Api.caller().header("Idempotency-Key", "slow-" + Api.unique());
                waiting.add(senders.submit(
                        () -> keyed.body(Api.article()).post("/v1/articles").then()));
            }
            while (arrivals.count.get() < StubModel.MOST_AT_ONCE) {
                Thread.sleep(10);
            }

            assertThat(openTransactions()).isZero();
            fellBack(send(Api.article()), "The language model was busy with other articles.");

            for (var answer : waiting) {
                answer.get().statusCode(201).body("intake.extractor", is("language_model"));
            }
        }
    }

    @Test
    void givenAKey_whenTheModelIsAskedOrFails_thenTheKeyIsNeitherLoggedNorAnswered() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            private final PatternFormatter formatter = new PatternFormatter("%c %s%e");

            @Override
            public void publish(LogRecord message) {
                log.add(formatter.format(org.jboss.logmanager.ExtLogRecord.wrap(message)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        List<String> answered = new ArrayList<>();
        try {
            for (ResponseDefinitionBuilder answer : List.of(
                    okJson(Api.completion(List.of(USERS))),
                    okJson("{\"not\": \"%s\"}".formatted(StubModel.KEY)),
                    aResponse().withStatus(401).withBody("Incorrect key: " + StubModel.KEY),
                    aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
                answers(answer);
                answered.add(send(Api.article()).extract().asString());
            }
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertThat(log).anyMatch(line -> line.contains("HTTP status 401"));
        assertThat(log).noneMatch(line -> line.contains(StubModel.KEY));
        assertThat(answered).hasSize(4).noneMatch(body -> body.contains(StubModel.KEY));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        model.stubFor(post(COMPLETIONS).willReturn(answer));
    }

    private static ValidatableResponse send(Map<String, Object> article) {
        return Api.caller().body(article).post("/v1/articles").then().statusCode(201);
    }

    private static void fellBack(ValidatableResponse answer, String because) {
        answer.body("intake.extractor", is("built_in"))
                .body("intake.note", containsString(because))
                .body("intake.note", containsString("The built-in extractor read the article instead."))
                .body("intake.quotesNotInText", is(0))
                .body("claims.size()", greaterThan(1));
    }

    private int openTransactions() {
        return sql.statement(
                        "select count(*) from pg_stat_activity where xact_start is not null and pid <> pg_backend_pid()"
                                + " and backend_type = 'client backend'")
                .first(row -> row.getInt(1))
                .orElseThrow();
    }
}
