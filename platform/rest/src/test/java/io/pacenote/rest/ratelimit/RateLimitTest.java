package io.pacenote.rest.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int REQUESTS = 5;
    private static final int MANY = 100;

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(new RateLimitSettings(true, REQUESTS, WINDOW, MANY), nanos::get);

    private long granted(String client, int requests) {
        return IntStream.range(0, requests)
                .filter(request -> limit.take(client).granted())
                .count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void grantsABurstExactlyTheLimit() {
        assertThat(granted("a", MANY)).isEqualTo(REQUESTS);
    }

    @Test
    void countsEachClientAlone() {
        granted("a", MANY);

        assertThat(granted("b", MANY)).isEqualTo(REQUESTS);
    }

    @Test
    void givesBackEvenlyWithinTheWindow() {
        granted("a", MANY);

        pass(WINDOW.dividedBy(REQUESTS));
        assertThat(granted("a", MANY)).isEqualTo(1);
        pass(WINDOW.minusNanos(1));
        assertThat(granted("a", MANY)).isEqualTo(REQUESTS - 1);
        pass(WINDOW);
        assertThat(granted("a", MANY)).isEqualTo(REQUESTS);
    }

    @Test
    void doesNotSaveUp() {
        granted("a", 1);
        pass(WINDOW.multipliedBy(MANY));

        assertThat(granted("a", MANY)).isEqualTo(REQUESTS);
    }

    @Test
    void tellsWhatIsLeftAndWhenMoreComes() {
        assertThat(limit.take("a")).isEqualTo(new Quota(true, REQUESTS - 1, Duration.ZERO, WINDOW.dividedBy(REQUESTS)));
        granted("a", MANY);
        pass(Duration.ofSeconds(1));

        assertThat(limit.take("a")).isEqualTo(new Quota(false, 0, Duration.ofSeconds(1), WINDOW.minusSeconds(1)));
    }

    @Test
    void forgetsTheClientsThatAreTooMany() {
        var few = new RateLimit(new RateLimitSettings(true, REQUESTS, WINDOW, 1), nanos::get);
        IntStream.range(0, MANY * MANY).forEach(number -> few.take("client " + number));

        assertThat(few.clients()).isLessThan(MANY);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "999999999, 1", "1000000000, 1", "1000000001, 2"})
    void countsBegunSeconds(long time, long seconds) {
        assertThat(RateLimitHeaders.seconds(Duration.ofNanos(time))).isEqualTo(seconds);
    }
}
