package io.pacenote.benchmarks.engines;

import io.pacenote.postgres.AfterCommit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Header;

/** Tells a caller the end of its saga where the engine ends it on another thread. */
public final class Ends {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<Long, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();

    /** Before the saga starts, so that no end is missed. */
    CompletableFuture<Boolean> of(long orderId) {
        return waiting.computeIfAbsent(orderId, id -> new CompletableFuture<>());
    }

    /** @return whether the saga ended well */
    static boolean await(CompletableFuture<Boolean> end) throws Exception {
        return end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Called by the engine after the last step. */
    public void completed(@Header("orderId") long orderId) {
        end(orderId, true);
    }

    /** Called by the engine after the last compensation. */
    public void compensated(long orderId) {
        end(orderId, false);
    }

    /** Called in the transaction of the last compensation. */
    public void compensatedByCommit(@Header("orderId") long orderId) {
        AfterCommit.run(() -> compensated(orderId));
    }

    private void end(long orderId, boolean well) {
        CompletableFuture<Boolean> end = waiting.remove(orderId);
        if (end != null) {
            end.complete(well);
        }
    }
}
