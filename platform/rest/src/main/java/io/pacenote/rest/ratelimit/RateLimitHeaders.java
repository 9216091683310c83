package io.pacenote.rest.ratelimit;

import java.time.Duration;

/** The limit and what is left of it as headers of an answer (draft-ietf-httpapi-ratelimit-headers-10). */
public final class RateLimitHeaders {

    /** What is left: {@code "default";r=50;t=1}. */
    public static final String QUOTA = "RateLimit";

    /** The limit: {@code "default";q=100;w=1}. */
    public static final String POLICY = "RateLimit-Policy";

    private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

    private RateLimitHeaders() {}

    static String policy(RateLimitSettings limit) {
        return "\"default\";q=%d;w=%d".formatted(limit.requests(), seconds(limit.window()));
    }

    static String quota(Quota left) {
        return "\"default\";r=%d;t=%d".formatted(left.requests(), seconds(left.full()));
    }

    /** What is begun of a second counts: a client that waits so long has waited long enough. */
    static long seconds(Duration time) {
        return time.plus(ALMOST_A_SECOND).toSeconds();
    }
}
