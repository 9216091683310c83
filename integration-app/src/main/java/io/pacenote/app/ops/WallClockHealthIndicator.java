package io.pacenote.app.ops;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the wall clock of this process has gone back: Kafka's clients measure their waits by it, and stand still until it has
 * caught up. Part of liveness, so that Kubernetes starts the process again; what it had begun is taken up.
 */
@Component("wallClockHealthIndicator")
class WallClockHealthIndicator extends AbstractHealthIndicator {

    /** Steps of time synchronisation are smaller, and consumers get over them. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final Clock wall;
    private final LongSupplier nanos;
    private Duration furthest;

    @Autowired
    WallClockHealthIndicator() {
        this(Clock.systemUTC(), System::nanoTime);
    }

    WallClockHealthIndicator(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.furthest = offset();
    }

    /** How far the wall clock is before the one that no one can set. */
    private Duration offset() {
        return Duration.ofMillis(wall.millis()).minusNanos(nanos.getAsLong());
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder builder) {
        Duration offset = offset();
        if (offset.compareTo(furthest) > 0) {
            furthest = offset;
        }
        Duration back = furthest.minus(offset);
        builder.status(back.compareTo(TOLERATED) > 0 ? Status.DOWN : Status.UP).withDetail("wentBack", back.toString());
    }
}
