package io.pacenote.rest.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts the requests of each client: a token bucket for each, in the memory of this process. A client that has been away for
 * a window has a full bucket, as one that was never there, and is forgotten.
 */
final class RateLimit {

    private final RateLimitSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> clients;

    /** @param nanoTime a clock that is never set back */
    RateLimit(RateLimitSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.time = new Monotonic(nanoTime);
        this.clients = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(settings.window())
                .ticker(nanoTime::getAsLong)
                .build();
    }

    /** A client sends a request. */
    Quota take(String client) {
        ConsumptionProbe probe = clients.get(client, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Quota(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** How many clients are being counted. */
    long clients() {
        clients.cleanUp();
        return clients.estimatedSize();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.requests()).refillGreedy(settings.requests(), settings.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Monotonic(LongSupplier nanoTime) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
