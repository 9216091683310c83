package io.pacenote.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class WallClockHealthIndicatorTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final HandSet wall = new HandSet();
    private long nanos = -5;
    private final WallClockHealthIndicator indicator = new WallClockHealthIndicator(wall, () -> nanos);

    @Test
    void timeThatPassesIsHealthy() {
        pass(HOUR);

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aClockThatWentBackIsDownUntilItHasCaughtUp() {
        wall.move(HOUR.negated());
        assertThat(status()).isEqualTo(Status.DOWN);

        wall.move(HOUR);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aClockThatWentForthIsDownWhenItIsSetRight() {
        wall.move(HOUR);
        assertThat(status()).isEqualTo(Status.UP);

        wall.move(HOUR.negated());
        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void smallStepsAreHealthy() {
        wall.move(Duration.ofSeconds(-5));

        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return indicator.health().getStatus();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall.move(time);
    }

    private static final class HandSet extends Clock {

        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
