package io.pacenote.psp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code pacenote.psp.*}.
 *
 * @param url where the provider is; when empty, the simulator in this process
 * @param timeout how long a call may take from asking for a connection to the last byte of the answer
 * @param connections how many calls may be on their way at a time; the others wait, within the timeout
 * @param breaker when to stop calling
 */
@Validated
@ConfigurationProperties("pacenote.psp")
public record PspSettings(
        @Nullable URI url,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
        Duration timeout,

        @DefaultValue("32") @Min(1) int connections,
        @DefaultValue @Valid Breaker breaker) {

    /**
     * One such breaker each for charges, refunds and lookups.
     *
     * @param window how many of the last calls are looked at
     * @param minimumCalls how many calls it takes before the failure rate counts
     * @param failureRate percentage of failures at which the breaker opens; a declined card is not a failure
     * @param openFor how long an open breaker refuses calls before it tries again, in whole seconds
     * @param trialCalls how many calls a half-open breaker lets through to decide
     */
    public record Breaker(
            @DefaultValue("20") @Min(1) int window,
            @DefaultValue("10") @Min(1) int minimumCalls,
            @DefaultValue("50") @Min(1) @Max(100) int failureRate,

            @DefaultValue("10s") @NotNull @DurationMin(seconds = 1)
            Duration openFor,

            @DefaultValue("3") @Min(1) int trialCalls) {}
}
