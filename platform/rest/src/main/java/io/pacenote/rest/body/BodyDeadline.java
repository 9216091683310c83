package io.pacenote.rest.body;

import java.time.Duration;

/**
 * How long a request body may take.
 *
 * @param longest for a body of any length
 * @param minRate bytes per second that a body of known length must come with, after a start of {@link #START}
 */
public record BodyDeadline(Duration longest, long minRate) {

    /** What a lost packet or two may cost. */
    static final Duration START = Duration.ofSeconds(3);

    /** @throws IllegalArgumentException when one of them is not positive: there would be no end, or no body */
    public BodyDeadline {
        if (longest.isNegative() || longest.isZero() || minRate < 1) {
            throw new IllegalArgumentException("body-timeout and body-min-rate of pacenote.rest must be positive");
        }
    }

    /** @param length announced bytes; negative when the client has not told */
    Duration of(long length) {
        Duration byRate = START.plusMillis(1000 * length / minRate);
        return length < 0 || byRate.compareTo(longest) > 0 ? longest : byRate;
    }
}
