package org.claimtracker.platform;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtracker.Api.caller;
import static org.claimtracker.Api.claim;
import static org.claimtracker.Api.id;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large questions to the database wait for each other, and nothing else waits for them. */
@QuarkusTest
class TurnsTest {

    private static final String SEARCH = "/v1/claims?q=users";

    @Inject
    Turns turns;

    @ConfigProperty(name = "claim-tracker.search.most-at-once")
    int mostAtOnce;

    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final CountDownLatch oneAnswered = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final List<Future<?>> underWay = new ArrayList<>();

    @BeforeEach
    void takeEveryTurn() throws InterruptedException {
        var taken = new CountDownLatch(mostAtOnce);
        for (int i = 0; i < mostAtOnce; i++) {
            CountDownLatch answer = i == 0 ? oneAnswered : answered;
            underWay.add(askers.submit(() -> turns.take(() -> {
                taken.countDown();
                return await(answer);
            })));
        }
        assertThat(taken.await(10, SECONDS)).isTrue();
    }

    @AfterEach
    void end() throws Exception {
        oneAnswered.countDown();
        answered.countDown();
        for (Future<?> question : underWay) {
            question.get(10, SECONDS);
        }
        askers.shutdown();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Future<Integer> asked(String path) {
        return askers.submit(() -> caller().get(path).statusCode());
    }

    @Test
    void givenEveryTurnIsTaken_whenSomebodySearches_thenTheyAreAnsweredOnceOneEnds() throws Exception {
        for (String path : List.of(
                SEARCH,
                "/v1/claims/facets",
                "/v1/claims/similar?text=Parler%20has%20users",
                "/v1alpha1/claims:search?query=users")) {
            id("/v1/claims", claim());
            Future<Integer> search = asked(path);
            underWay.add(search);
            assertThatThrownBy(() -> search.get(500, MILLISECONDS)).as(path).isInstanceOf(TimeoutException.class);
        }

        answered.countDown();

        for (Future<?> question : underWay.subList(mostAtOnce, underWay.size())) {
            assertThat(question.get(10, SECONDS)).isEqualTo(200);
        }
    }

    @Test
    void givenAsManyWaitAsMay_whenMoreSearch_thenTheyAreToldSoAndAllElseIsAnswered() throws Exception {
        String claim = id("/v1/claims", claim());
        int more = 20;
        List<Future<Integer>> searches = new ArrayList<>();
        for (int i = 0; i < Turns.MOST_WAITING + more; i++) {
            searches.add(asked(SEARCH));
        }
        underWay.addAll(searches);

        assertThat(asked("/v1/claims/" + claim).get(10, SECONDS)).isEqualTo(200);
        assertThat(asked("/v1/claims?status=accepted").get(10, SECONDS)).isEqualTo(200);
        while (searches.stream().filter(Future::isDone).count() < more) {
            MILLISECONDS.sleep(50);
        }
        caller().get(SEARCH).then().statusCode(503).header("Retry-After", "5").body("type", endsWith("unavailable"));
        answered.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> search : searches) {
            statuses.add(search.get(30, SECONDS));
        }
        assertThat(statuses)
                .containsOnly(200, 503)
                .filteredOn(status -> status == 503)
                .hasSize(more);
    }

    @Test
    void givenEveryTurnIsTaken_whenATransactionAsks_thenItDoesNotWait() throws Exception {
        Future<String> question =
                askers.submit(() -> QuarkusTransaction.requiringNew().call(() -> turns.take(() -> "answered")));

        assertThat(question.get(10, SECONDS)).isEqualTo("answered");
    }

    @Test
    void givenSeveralWait_whenTurnsEnd_thenTheyComeInTheOrderTheyCame() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 5; i++) {
            int place = i;
            underWay.add(askers.submit(() -> turns.take(() -> {
                order.add(place);
                return true;
            })));
            MILLISECONDS.sleep(100);
        }
        assertThat(order).isEmpty();

        // One turn only, so that none overtakes another between its turn and its word.
        oneAnswered.countDown();
        for (Future<?> question : underWay.subList(mostAtOnce, underWay.size())) {
            question.get(10, SECONDS);
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }
}
