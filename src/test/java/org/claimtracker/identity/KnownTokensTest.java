package org.claimtracker.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.claimtracker.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verified token is known for a moment, and never for longer than it is good. */
class KnownTokensTest {

    private static final Instant NOON = Instant.parse("2021-01-20T12:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
    private static final Identity RINA = new Identity("rina", "Rina", "web", "newsroom", Set.of(Role.CHECKER));

    private final KnownTokens known = new KnownTokens();
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void watchTheClock() {
        at(NOON);
        known.clock = clock;
    }

    private void at(Instant moment) {
        clock.set(moment.toString());
    }

    @Test
    void aTokenThatNobodyShowedIsNobodys() {
        known.keep("rinas", RINA, EVENING);

        assertThat(known.whose("anothers")).isEmpty();
        assertThat(known.whose("rinas")).contains(RINA);
    }

    @Test
    void afterAMinuteItIsVerifiedAnew() {
        known.keep("rinas", RINA, EVENING);

        at(NOON.plusSeconds(59));
        assertThat(known.whose("rinas")).contains(RINA);
        at(NOON.plusSeconds(60));
        assertThat(known.whose("rinas")).isEmpty();
    }

    @Test
    void aTokenThatEndsSoonerEndsThen() {
        known.keep("rinas", RINA, NOON.plusSeconds(10));

        at(NOON.plusSeconds(9));
        assertThat(known.whose("rinas")).contains(RINA);
        at(NOON.plusSeconds(10));
        assertThat(known.whose("rinas")).isEmpty();
    }

    @Test
    void noMoreThanTenThousandAreKept() {
        for (int i = 0; i < 10_001; i++) {
            known.keep("token " + i, RINA, EVENING);
        }

        assertThat(known.whose("token 9999")).isPresent();
        assertThat(known.whose("token 10000")).isEmpty();
    }

    @Test
    void whatIsPastMakesRoom() {
        for (int i = 0; i < 10_000; i++) {
            known.keep("token " + i, RINA, EVENING);
        }
        at(NOON.plusSeconds(61));

        known.keep("rinas", RINA, EVENING);

        assertThat(known.whose("rinas")).contains(RINA);
    }
}
