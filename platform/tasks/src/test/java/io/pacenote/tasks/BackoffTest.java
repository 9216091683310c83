package io.pacenote.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int OFTEN = 1_000;

    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    @ParameterizedTest(name = "after attempt {0}: from {1} to {2} ms")
    @DisplayName("waits twice as long after each attempt, up to the longest wait, without end")
    @CsvSource({
        "1, 250, 500",
        "2, 500, 1000",
        "3, 1000, 2000",
        "6, 8000, 16000",
        "7, 15000, 30000",
        "50, 15000, 30000",
        "2000000000, 15000, 30000"
    })
    void waitsLongerEachTime(int attempts, long least, long most) {
        assertThat(IntStream.range(0, OFTEN).mapToLong(each -> waitAfter(attempts)))
                .allSatisfy(wait -> assertThat(wait).isBetween(least, most));
    }

    @Test
    @DisplayName("what has failed together does not come again together")
    void scatters() {
        assertThat(IntStream.range(0, OFTEN)
                        .mapToLong(each -> waitAfter(7))
                        .distinct()
                        .count())
                .isGreaterThan(OFTEN / 2);
    }

    @Test
    @DisplayName("no wait at all is possible")
    void mayBeZero() {
        assertThat(new Backoff(Duration.ZERO, Duration.ZERO).next(NOW, 3)).isEqualTo(NOW);
    }

    private long waitAfter(int attempts) {
        return Duration.between(NOW, backoff.next(NOW, attempts)).toMillis();
    }
}
