package io.pacenote.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final RetryPolicy policy = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(30));

    @ParameterizedTest(name = "after {0} attempts in {1} ms")
    @DisplayName("000-N2: waits twice as long each time, up to the longest wait, without end")
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "6, 16000", "7, 30000", "1000, 30000", "2147483647, 30000"})
    void waitsEverLonger(int attempts, long millis) {
        assertThat(policy.next(NOW, attempts)).isEqualTo(NOW.plusMillis(millis));
    }
}
