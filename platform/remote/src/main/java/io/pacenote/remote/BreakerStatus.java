package io.pacenote.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker at this moment.
 *
 * @param name the id of the {@code circuitBreaker()} in its route, such as {@code psp.charge.breaker}
 * @param state {@code CLOSED}, {@code OPEN} or {@code HALF_OPEN}
 * @param failureRate percentage of the remembered calls that failed; null while there are too few of them to say
 * @param successfulCalls how many of the remembered calls succeeded
 * @param failedCalls how many of the remembered calls failed
 * @param refusedCalls how many calls the breaker has not let through since it opened
 */
public record BreakerStatus(
        String name,
        String state,
        @Nullable Float failureRate,
        int successfulCalls,
        int failedCalls,
        long refusedCalls) {

    static BreakerStatus of(CircuitBreaker breaker) {
        var metrics = breaker.getMetrics();
        return new BreakerStatus(
                breaker.getName(),
                breaker.getState().name(),
                metrics.getFailureRate() < 0 ? null : metrics.getFailureRate(),
                metrics.getNumberOfSuccessfulCalls(),
                metrics.getNumberOfFailedCalls(),
                metrics.getNumberOfNotPermittedCalls());
    }
}
