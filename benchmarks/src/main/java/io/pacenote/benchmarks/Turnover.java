package io.pacenote.benchmarks;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Replaces the connections of a pool: PostgreSQL counts what a backend did at the latest when the backend ends. One that the pool
 * is just opening or taking back can escape, so the pool is told again while some are left.
 */
public final class Turnover {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(5);

    private Turnover() {}

    /** @param isOver whether no connection from before is left */
    public static void complete(Renewal connections, Callable<Boolean> isOver) {
        await("new connections").atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            connections.renew();
            return isSoon(isOver);
        });
    }

    private static boolean isSoon(Callable<Boolean> isOver) {
        try {
            await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(isOver);
            return true;
        } catch (ConditionTimeoutException notYet) {
            return false;
        }
    }

    /** Tells a pool to replace its connections. */
    @FunctionalInterface
    public interface Renewal {

        void renew() throws Exception;
    }
}
