package io.pacenote.remote;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a circuit breaker stops calls, and when it lets them through again. A component of the settings of whoever calls.
 *
 * @param window how many of the last calls are looked at
 * @param minimumCalls how many calls it takes before the failure rate counts
 * @param failureRate percentage of failures at which the breaker opens
 * @param openFor how long an open breaker refuses calls before it tries again, in whole seconds
 * @param trialCalls how many calls a half-open breaker lets through to decide
 */
public record BreakerSettings(
        @DefaultValue("20") @Min(1) int window,
        @DefaultValue("10") @Min(1) int minimumCalls,
        @DefaultValue("50") @Min(1) @Max(100) int failureRate,

        @DefaultValue("10s") @NotNull @DurationMin(seconds = 1)
        Duration openFor,

        @DefaultValue("3") @Min(1) int trialCalls) {

    /** For a bean, to whose name {@code circuitBreaker().configuration(name)} refers. */
    public Resilience4jConfigurationDefinition toDefinition() {
        var definition = new Resilience4jConfigurationDefinition();
        definition.setSlidingWindowSize(String.valueOf(window));
        definition.setMinimumNumberOfCalls(String.valueOf(minimumCalls));
        definition.setFailureRateThreshold(String.valueOf(failureRate));
        definition.setWaitDurationInOpenState(String.valueOf(openFor.toSeconds()));
        definition.setPermittedNumberOfCallsInHalfOpenState(String.valueOf(trialCalls));
        return definition;
    }
}
