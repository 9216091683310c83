package io.pacenote.rest.problem;

import io.pacenote.postgres.Causes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of failures that come with every request, while there is too much to do or the database is away: each kind once in a while,
 * and how many have come in between. A line for each would take the time of those who could be served.
 */
final class FailureLog {

    static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private final LongSupplier nanoTime;
    private final Map<Class<?>, Kind> kinds = new ConcurrentHashMap<>();

    /** @param nanoTime a clock that is never set back */
    FailureLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Kinds go by the root: what Camel or a future wraps around it is the same for all. */
    void tell(Problem problem, Throwable failure) {
        long now = nanoTime.getAsLong();
        Kind kind = kinds.computeIfAbsent(Causes.rootOf(failure).getClass(), type -> new Kind(now));
        long silent = kind.silentUntil(now);
        if (silent >= 0) {
            LOG.warn(
                    "A request was answered with {}: {} ({} more since this was last told)",
                    problem.status().value(),
                    failure.toString(),
                    silent);
        }
    }

    private static final class Kind {

        private long next;
        private long silent;

        Kind(long now) {
            next = now;
        }

        /** How many have come untold, or -1 if this one is not to be told either. */
        synchronized long silentUntil(long now) {
            if (now - next < 0) {
                silent++;
                return -1;
            }
            long untold = silent;
            silent = 0;
            next = now + SILENCE.toNanos();
            return untold;
        }
    }
}
