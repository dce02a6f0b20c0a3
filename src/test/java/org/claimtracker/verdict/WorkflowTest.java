package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.Api.acceptedClaim;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.etag;
import static org.claimtracker.Api.id;
import static org.claimtracker.Api.patching;
import static org.claimtracker.Api.places;
import static org.claimtracker.Api.post;
import static org.claimtracker.Api.publishedVerdict;
import static org.claimtracker.Api.refused;
import static org.claimtracker.Api.source;
import static org.claimtracker.Api.step;
import static org.claimtracker.Api.together;
import static org.claimtracker.Api.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.claimtracker.HeldClaim;
import org.claimtracker.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict is drafted, reviewed and published by two people on evidence, and corrected only by another one. */
@QuarkusTest
class WorkflowTest {

    @Inject
    DataSource dataSource;

    private String source;
    private String claim;
    private String verdicts;

    @BeforeEach
    void anAcceptedClaimAndASource() {
        source = id("/v1/sources", source());
        claim = acceptedClaim(claim());
        verdicts = "/v1/claims/" + claim + "/verdicts";
    }

    private String draft(Object... more) {
        return "/v1/verdicts/" + id(verdicts, verdict(source, more));
    }

    private String submitted(Object... more) {
        String path = draft(more);
        step(caller(), path, "submission").statusCode(200);
        return path;
    }

    private static Response take(String developer, String path, String step) {
        var request = caller(developer).header("If-Match", "*");
        return (step.equals("retraction") ? request.body(Map.of("reason", "Forged.")) : request)
                .post(path + "/" + step);
    }

    private static String status(String path) {
        return caller().get(path).path("status");
    }

    @Test
    void aDraftHoldsWhatWasConcludedAndWhatItRestsOn() {
        Response drafted = post(verdicts, verdict(source));

        assertThat(drafted.statusCode()).isEqualTo(201);
        assertThat(drafted.header("Location")).endsWith("/v1/verdicts/" + drafted.path("id"));
        assertThat(drafted.<String>path("status")).isEqualTo("draft");
        assertThat(drafted.<String>path("scale")).isEqualTo("prediction");
        assertThat(drafted.<String>path("rating.label")).isEqualTo("Came true, late");
        assertThat(drafted.<Boolean>path("rating.final")).isTrue();
        assertThat(drafted.<String>path("decidedOn")).isEqualTo("2021-02-15");
        assertThat(drafted.jsonPath().getList("citations.sourceId", String.class))
                .containsExactly(source);
        assertThat(drafted.<String>path("publishedAt")).isNull();
    }

    @Test
    void aRatingIsOneOfItsScale() {
        JsonPath problem =
                refused(caller().body(verdict(source, "rating", "true")).post(verdicts), ProblemType.INVALID_INPUT);

        assertThat(places(problem)).containsExactly("/rating");
        assertThat(problem.getString("errors[0].detail"))
                .endsWith("did-not-come-true, partly, came-true-late, came-true, void, ambiguous");
    }

    @Test
    void aScaleIsOneTheOrganizationCanUse() {
        assertThat(places(refused(
                        caller().body(verdict(source, "scale", "stars")).post(verdicts), ProblemType.INVALID_INPUT)))
                .containsExactly("/scale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "rejected", "withdrawn", "merged"})
    void verdictsAreGivenOnAcceptedClaimsOnly(String status) {
        String other = id("/v1/claims", claim());
        bring(other, status);

        JsonPath problem = refused(
                caller().body(verdict(source)).post("/v1/claims/" + other + "/verdicts"),
                ProblemType.ILLEGAL_TRANSITION);

        assertThat(problem.getString("state")).isEqualTo(status);
        assertThat(problem.getList("allowed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "merged"})
    void aVerdictIsNotPublishedOnAClaimThatIsNoLongerAccepted(String status) {
        String path = submitted();
        bring(claim, status);

        JsonPath problem = refused(take("editor", path, "publication"), ProblemType.ILLEGAL_TRANSITION);

        assertThat(problem.getString("state")).isEqualTo(status);
        assertThat(status(path)).isEqualTo("in_review");
    }

    @Test
    void aVerdictIsNotPublishedWhileItsClaimIsWithdrawn() throws Exception {
        String path = submitted();
        try (var held = new HeldClaim(dataSource, claim);
                var threads = Executors.newFixedThreadPool(2)) {
            var withdrawal = threads.submit(() -> caller().header("If-Match", "*")
                    .body(Map.of("reason", "Never said."))
                    .post("/v1/claims/" + claim + "/withdrawal"));
            held.awaitWaiting(1);
            var publication = threads.submit(() -> take("editor", path, "publication"));
            held.awaitWaiting(2);
            held.release();

            withdrawal.get().then().statusCode(200);
            refused(publication.get(), ProblemType.ILLEGAL_TRANSITION);
        }
        assertThat(status(path)).isEqualTo("in_review");
    }

    private static void bring(String claim, String status) {
        String path = "/v1/claims/" + claim;
        Map<String, Object> reason = Map.of("reason", "Never said.");
        switch (status) {
            case "rejected" -> caller().header("If-Match", "*").body(reason).post(path + "/rejection");
            case "withdrawn" -> {
                caller().header("If-Match", "*").post(path + "/acceptance");
                caller().header("If-Match", "*").body(reason).post(path + "/withdrawal");
            }
            case "merged" ->
                caller().header("If-Match", "*")
                        .body(Map.of("claimId", id("/v1/claims", claim())))
                        .put(path + "/canonical");
            default -> {}
        }
        assertThat(status(path)).isEqualTo(status);
    }

    /** Which status leads by which step to which other one. */
    private static final Map<String, Map<String, String>> STEPS = Map.of(
            "draft", Map.of("submission", "in_review", "edit", "draft"),
            "in_review", Map.of("publication", "published", "edit", "draft"),
            "published", Map.of("retraction", "retracted"),
            "superseded", Map.of(),
            "retracted", Map.of());

    static Stream<Arguments> everyStatusAndStep() {
        return STEPS.keySet().stream()
                .sorted()
                .flatMap(status -> Stream.of("submission", "publication", "retraction", "edit")
                        .map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndStep")
    void aStatusAllowsItsOwnSteps(String status, String step) {
        String path = verdictThatIs(status);
        String seen = etag(path);
        String to = STEPS.get(status).get(step);

        Response answer = step.equals("edit")
                ? patching(path).body("{\"summary\": \"Edited.\"}").patch(path)
                : take("editor", path, step);

        if (to != null) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.<String>path("status")).isEqualTo(to);
            assertThat(answer.header("ETag")).isEqualTo(etag(path)).isNotEqualTo(seen);
        } else {
            JsonPath problem = refused(answer, ProblemType.ILLEGAL_TRANSITION);
            assertThat(problem.getString("state")).isEqualTo(status);
            assertThat(problem.getList("allowed", String.class))
                    .containsExactlyElementsOf(
                            switch (status) {
                                case "draft" -> List.of("draft", "in_review");
                                case "in_review" -> List.of("draft", "published");
                                case "published" -> List.of("retracted", "superseded");
                                default -> List.of();
                            });
            assertThat(etag(path)).isEqualTo(seen);
        }
    }

    private String verdictThatIs(String status) {
        String path =
                switch (status) {
                    case "draft" -> draft();
                    case "in_review" -> submitted();
                    default -> "/v1/verdicts/" + publishedVerdict(claim, verdict(source));
                };
        if (status.equals("retracted")) {
            take("editor", path, "retraction");
        }
        if (status.equals("superseded")) {
            publishedVerdict(
                    claim, verdict(source, "supersedes", path.replaceFirst(".*/", ""), "reason", "A new source."));
        }
        assertThat(status(path)).isEqualTo(status);
        return path;
    }

    @Test
    void publishingNeedsEvidence() {
        String path = submitted("citations", List.of());

        JsonPath problem = refused(take("editor", path, "publication"), ProblemType.EVIDENCE_MISSING);

        assertThat(places(problem)).containsExactly("/citations");
        assertThat(status(path)).isEqualTo("in_review");
        assertThat(caller().get("/v1/claims/" + claim).jsonPath().getList("verdicts"))
                .isEmpty();
    }

    @Test
    void publishingNeedsASecondPerson() {
        String path = submitted();

        refused(take("developer", path, "publication"), ProblemType.SECOND_PERSON_REQUIRED);
        assertThat(status(path)).isEqualTo("in_review");

        assertThat(take("editor", path, "publication").statusCode()).isEqualTo(200);
    }

    @Test
    void anOrganizationCanDoWithoutASecondPerson() {
        String path = submitted();
        String organization = "/v1/organizations/" + caller().get(path).path("organizationId");
        patching(organization).body("{\"secondPersonRequired\": false}").patch(organization);
        try {
            assertThat(take("developer", path, "publication").statusCode()).isEqualTo(200);
        } finally {
            patching(organization).body("{\"secondPersonRequired\": true}").patch(organization);
        }
    }

    @Test
    void aVerdictThatIsEditedInReviewGoesBackToBeingADraft() {
        String path = submitted();

        JsonPath edited =
                patching(path).body("{\"rating\": \"came-true\"}").patch(path).jsonPath();

        assertThat(edited.getString("status")).isEqualTo("draft");
        assertThat(edited.getString("submittedAt")).isNull();
        assertThat(edited.getString("rating.key")).isEqualTo("came-true");
        refused(take("editor", path, "publication"), ProblemType.ILLEGAL_TRANSITION);
    }

    @Test
    void aPatchChangesWhatItNamesAndLeavesTheEvidence() {
        String path = draft();

        JsonPath edited = patching(path)
                .body("{\"summary\": null, \"decidedOn\": null}")
                .patch(path)
                .jsonPath();

        assertThat(edited.getString("summary")).isNull();
        assertThat(edited.getString("decidedOn")).isNull();
        assertThat(edited.getString("rating.key")).isEqualTo("came-true-late");
        assertThat(edited.getList("citations.sourceId", String.class)).containsExactly(source);
        for (String required : List.of("scale", "rating", "inLanguage")) {
            assertThat(places(refused(
                            patching(path)
                                    .body("{\"%s\": null}".formatted(required))
                                    .patch(path),
                            ProblemType.INVALID_INPUT)))
                    .containsExactly("/" + required);
        }
        assertThat(places(
                        refused(patching(path).body("{\"rating\": \"true\"}").patch(path), ProblemType.INVALID_INPUT)))
                .containsExactly("/rating");
        assertThat(patching(path)
                        .body("{\"citations\": null}")
                        .patch(path)
                        .jsonPath()
                        .getList("citations"))
                .isEmpty();
    }

    @Test
    void aPublishedVerdictIsShownWithItsClaimWhichIsANewVersion() {
        String path = submitted();
        String claimPath = "/v1/claims/" + claim;
        Response before = caller().get(claimPath);

        take("editor", path, "publication");

        Response after = caller().get(claimPath);
        assertThat(after.<Integer>path("version")).isEqualTo(before.<Integer>path("version") + 1);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.<String>path("verdicts[0].rating.key")).isEqualTo("came-true-late");
        assertThat(after.<String>path("verdicts[0].status")).isEqualTo("published");
        assertThat(caller().get(path).<String>path("publishedAt")).isNotNull();
    }

    @Test
    void aVerdictThatSupersedesAnotherEndsItInTheSameMomentAndKeepsIt() {
        String first = publishedVerdict(claim, verdict(source));
        String version = etag("/v1/claims/" + claim);

        String second = publishedVerdict(
                claim, verdict(source, "rating", "came-true", "supersedes", first, "reason", "A new source."));

        JsonPath old = caller().get("/v1/verdicts/" + first).jsonPath();
        JsonPath current = caller().get("/v1/verdicts/" + second).jsonPath();
        assertThat(old.getString("status")).isEqualTo("superseded");
        assertThat(old.getString("endedAt")).isEqualTo(current.getString("publishedAt"));
        assertThat(current.getString("supersedes")).isEqualTo(first);
        assertThat(caller().get("/v1/claims/" + claim).jsonPath().getList("verdicts.status", String.class))
                .containsExactly("published", "superseded");
        assertThat(etag("/v1/claims/" + claim)).isNotEqualTo(version);
        assertThat(caller().get(verdicts + "?status=superseded").jsonPath().getList("items.id", String.class))
                .containsExactly(first);
    }

    @Test
    void aDraftThatIsOlderThanTheVerdictItSupersedesIsPublishedLikeOthers() {
        String older = draft();
        String first = publishedVerdict(claim, verdict(source));
        patching(older)
                .body("{\"supersedes\": \"%s\", \"reason\": \"A new source.\"}".formatted(first))
                .patch(older)
                .then()
                .statusCode(200);
        step(caller(), older, "submission").statusCode(200);

        Response published = take("editor", older, "publication");

        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(status("/v1/verdicts/" + first)).isEqualTo("superseded");
    }

    @Test
    void onlyTheOrganizationsPublishedVerdictOnTheSameClaimCanBeSuperseded() {
        String published = publishedVerdict(acceptedClaim(claim()), verdict(source));
        String draft = draft().replaceFirst(".*/", "");

        for (String other : List.of(published, draft, "0197c2a4-6f43-7d9e-8a33-5a1d3f0c9b11")) {
            assertThat(places(refused(
                            caller().body(verdict(source, "supersedes", other, "reason", "New."))
                                    .post(verdicts),
                            ProblemType.INVALID_INPUT)))
                    .containsExactly("/supersedes");
        }
    }

    @Test
    void whoSupersedesSaysWhy() {
        String first = publishedVerdict(claim, verdict(source));

        assertThat(places(refused(
                        caller().body(verdict(source, "supersedes", first)).post(verdicts), ProblemType.INVALID_INPUT)))
                .containsExactly("/reason");
    }

    @Test
    void aSecondVerdictThatSupersedesNothingIsNotPublished() {
        publishedVerdict(claim, verdict(source));
        String second = submitted();

        JsonPath problem = refused(take("editor", second, "publication"), ProblemType.CONFLICT);

        assertThat(problem.getString("detail"))
                .contains("verdict of an organization on a claim is the only current one");
        assertThat(status(second)).isEqualTo("in_review");
    }

    @Test
    void aRetractedVerdictStaysReadableWithItsReason() {
        String path = "/v1/verdicts/" + publishedVerdict(claim, verdict(source));
        String version = etag("/v1/claims/" + claim);

        Response retracted = take("editor", path, "retraction");

        assertThat(retracted.<String>path("retractionReason")).isEqualTo("Forged.");
        assertThat(retracted.<String>path("endedAt")).isNotNull();
        assertThat(etag("/v1/claims/" + claim)).isNotEqualTo(version);
        JsonPath shown = caller().get("/v1/claims/" + claim).jsonPath();
        assertThat(shown.getString("verdicts[0].status")).isEqualTo("retracted");
        assertThat(shown.getString("verdicts[0].reason")).isEqualTo("Forged.");
        // And the organisation may conclude anew.
        assertThat(take("editor", submitted(), "publication").statusCode()).isEqualTo(200);
    }

    @Test
    void aPublishedVerdictThatSupersededAnotherIsEditedNoMoreThanOthers() {
        String first = publishedVerdict(claim, verdict(source));
        String path = "/v1/verdicts/"
                + publishedVerdict(claim, verdict(source, "supersedes", first, "reason", "A new source."));

        JsonPath problem =
                refused(patching(path).body("{\"summary\": \"Edited.\"}").patch(path), ProblemType.ILLEGAL_TRANSITION);

        assertThat(problem.getString("state")).isEqualTo("published");
    }

    @ParameterizedTest
    @CsvSource({"'{}'", "'{\"reason\": \" \"}'", "'{\"reason\": null}'"})
    void aVerdictIsNotRetractedWithoutAReason(String body) {
        String path = "/v1/verdicts/" + publishedVerdict(claim, verdict(source));

        assertThat(places(refused(
                        caller().header("If-Match", "*").body(body).post(path + "/retraction"),
                        ProblemType.INVALID_INPUT)))
                .containsExactly("/reason");
    }

    @RepeatedTest(3)
    void ofVerdictsPublishedAtTheSameMomentOneBecomesTheCurrentOne() throws Exception {
        List<Callable<Response>> publications = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String path = submitted();
            publications.add(() -> take("editor", path, "publication"));
        }

        List<Response> answers = together(publications);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
        assertThat(caller().get(verdicts + "?status=published").jsonPath().getList("items"))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void ofVerdictsThatSupersedeTheSameOneAtTheSameMomentOneDoes() throws Exception {
        String first = publishedVerdict(claim, verdict(source));
        List<Callable<Response>> publications = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String path = submitted("supersedes", first, "reason", "A new source.");
            publications.add(() -> take("editor", path, "publication"));
        }

        List<Response> answers = together(publications);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
        assertThat(status("/v1/verdicts/" + first)).isEqualTo("superseded");
    }

    @Test
    void aReviewNeedsAVerdictThatIsComplete() {
        String path = draft("summary", null, "decidedOn", null);

        JsonPath problem = refused(take("developer", path, "submission"), ProblemType.VERDICT_INCOMPLETE);

        assertThat(places(problem)).containsExactly("/summary", "/decidedOn");
        assertThat(status(path)).isEqualTo("draft");
    }

    @Test
    void whatIsDecidedInTheFutureIsNotReviewed() {
        String path = draft("decidedOn", "2999-01-01");

        assertThat(places(refused(take("developer", path, "submission"), ProblemType.VERDICT_INCOMPLETE)))
                .containsExactly("/decidedOn");
    }

    @Test
    void whoEditedADraftIsItsAuthorToo() {
        String path = draft();
        caller("editor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"summary\": \"Edited by the editor.\"}")
                .patch(path)
                .then()
                .statusCode(200);
        take("developer", path, "submission");

        refused(take("editor", path, "publication"), ProblemType.SECOND_PERSON_REQUIRED);
        refused(take("developer", path, "publication"), ProblemType.SECOND_PERSON_REQUIRED);
        assertThat(take("third", path, "publication").statusCode()).isEqualTo(200);
        assertThat(caller().get(path).<Boolean>path("secondPersonWaived")).isFalse();
    }

    @Test
    void inAnOrganizationThatDoesWithoutASecondPersonTheVerdictSaysSo() {
        String newsroom = "alone-" + org.claimtracker.Api.unique();
        id("/v1/organizations", Map.of("key", newsroom, "name", "Alone", "secondPersonRequired", false));
        String alone = "ana@" + newsroom;
        String path = "/v1/verdicts/"
                + caller(alone).body(verdict(source)).post(verdicts).<String>path("id");
        take(alone, path, "submission");

        assertThat(take(alone, path, "publication").<Boolean>path("secondPersonWaived"))
                .isTrue();
    }

    @Test
    void severalOrganizationsHoldVerdictsOnOneClaimSideBySide() {
        String newsroom = "other-" + org.claimtracker.Api.unique();
        id("/v1/organizations", Map.of("key", newsroom, "name", "Other"));
        publishedVerdict(claim, verdict(source));
        String theirs = "/v1/verdicts/"
                + caller("ana@" + newsroom)
                        .body(verdict(source, "rating", "partly"))
                        .post(verdicts)
                        .<String>path("id");
        take("ana@" + newsroom, theirs, "submission");
        assertThat(take("budi@" + newsroom, theirs, "publication").statusCode()).isEqualTo(200);

        JsonPath shown = caller().get("/v1/claims/" + claim).jsonPath();
        assertThat(shown.getList("verdicts.status", String.class)).containsExactly("published", "published");
        assertThat(shown.getList("verdicts.organization.name", String.class)).contains("Other");
    }

    @Test
    void keptBrokenAndKeptAgainStaysReadableWithItsNotes() {
        String first = publishedVerdict(claim, verdict(source, "scale", "promise", "rating", "kept"));
        String second = publishedVerdict(
                claim,
                verdict(
                        source,
                        "scale",
                        "promise",
                        "rating",
                        "broken",
                        "supersedes",
                        first,
                        "reason",
                        "It was undone."));
        String third = publishedVerdict(
                claim,
                verdict(
                        source,
                        "scale",
                        "promise",
                        "rating",
                        "kept",
                        "supersedes",
                        second,
                        "reason",
                        "It was redone."));

        JsonPath shown = caller().get("/v1/claims/" + claim).jsonPath();

        assertThat(shown.getList("verdicts.rating.key", String.class)).containsExactly("kept", "broken", "kept");
        assertThat(shown.getList("corrections.note", String.class)).containsExactly("It was redone.", "It was undone.");
        assertThat(shown.getList("corrections.verdictId", String.class)).containsExactly(second, first);
        assertThat(shown.getList("corrections.replacedBy", String.class)).containsExactly(third, second);
        assertThat(shown.getList("corrections.kind", String.class)).containsExactly("superseded", "superseded");
        take("editor", "/v1/verdicts/" + third, "retraction");
        assertThat(caller().get("/v1/claims/" + claim).<Map<String, Object>>path("corrections[0]"))
                .containsEntry("kind", "retracted")
                .containsEntry("note", "Forged.")
                .doesNotContainKey("replacedBy");
    }

    @Test
    void theBuiltInScalesAreThereWithTheirRatingsInOrder() {
        JsonPath scales = caller().get("/v1/rating-scales").jsonPath();

        assertThat(scales.getList("items.key", String.class)).contains("truth", "prediction", "promise");
        assertThat(caller().get("/v1/rating-scales/01900000-0000-7000-8000-000000000002")
                        .jsonPath()
                        .getList("ratings.key", String.class))
                .containsExactly("did-not-come-true", "partly", "came-true-late", "came-true", "void", "ambiguous");
    }
}
