package io.pacenote.saga;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code pacenote.saga.*}.
 *
 * @param participant the name under which this process does the steps of routes that are in no route group. Every process
 *     that runs the same routes must have the same name; default: {@code spring.application.name}
 * @param threads how many compensations and completions run at once in this process
 * @param pollInterval how often to look for work that another process left, and for deadlines
 * @param lease how long a step belongs to the process that took it; longer than any compensation takes
 * @param maxAttempts after so many failures a step is stuck and waits for an operator
 * @param firstRetry wait before the second attempt; it doubles from there
 * @param maxRetry longest wait between two attempts
 * @param retention how long finished sagas stay visible
 * @param defaultTimeout the time that a saga has whose route names no {@code timeout}; default: it waits for ever, if the
 *     process dies that was to end it
 * @param unattendedAfter how long a step may be due that no process takes, before its saga is stuck; it goes on by itself when
 *     the step's participant runs again
 */
@Validated
@ConfigurationProperties("pacenote.saga")
public record SagaSettings(
        @Nullable String participant,
        @Min(1) @DefaultValue("4") int threads,
        @NotNull @DefaultValue("500ms") Duration pollInterval,
        @NotNull @DefaultValue("20s") Duration lease,
        @Min(1) @DefaultValue("100") int maxAttempts,
        @NotNull @DefaultValue("500ms") Duration firstRetry,
        @NotNull @DefaultValue("60s") Duration maxRetry,
        @NotNull @DefaultValue("30d") Duration retention,
        @Nullable @DurationMin(millis = 1) Duration defaultTimeout,

        @DefaultValue("15m") @NotNull @DurationMin(millis = 1)
        Duration unattendedAfter) {

    /** Exponential backoff with jitter, so that many steps that failed together do not come back together. */
    Duration backoff(int attempts, double jitter) {
        double doubled = firstRetry.toMillis() * Math.pow(2, Math.min(attempts - 1, 30));
        double capped = Math.min(doubled, maxRetry.toMillis());
        return Duration.ofMillis((long) (capped * (0.5 + jitter / 2)));
    }

    /** How long a step waits whose route is stopped here, though its participant is not: a few seconds as a rule. */
    Duration waitForRoute() {
        return backoff(4, 1);
    }
}
