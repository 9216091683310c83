package io.pacenote.library;

import io.pacenote.remote.BreakerSettings;
import io.pacenote.rest.ratelimit.RateLimitSettings;
import jakarta.validation.Valid;
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
 * Settings {@code library.*}.
 *
 * @param deadline a loan that is not decided by then is canceled; longer than an outage of book may last
 * @param borrow how books are borrowed
 * @param returns how books are returned
 */
@Validated
@ConfigurationProperties("library")
public record LibrarySettings(
        @NotNull @DefaultValue("1d") Duration deadline,
        @NotNull @Valid @DefaultValue Borrow borrow,
        @NotNull @Valid @DefaultValue Returns returns) {

    /**
     * How books are borrowed.
     *
     * @param loanDays for how many days a book is lent, if the user does not say until when (spec 004, 5.7.6)
     * @param bookUrl base address of the system whose book context is asked for the stock; when empty, it is in this process
     * @param timeout how long the user waits for what book says before his loan is accepted without it (spec 004-N4)
     * @param connections how many calls to book may be on their way at a time
     * @param breaker when book is not asked any more
     * @param rateLimit how many loans a client may ask for in which time (spec 004-N5)
     */
    public record Borrow(
            @Min(1) @DefaultValue("14") int loanDays,
            @Nullable URI bookUrl,
            @NotNull @DefaultValue("1s") Duration timeout,
            @Min(1) @DefaultValue("64") int connections,
            @NotNull @Valid @DefaultValue BreakerSettings breaker,
            @NotNull @Valid @DefaultValue RateLimitSettings rateLimit) {}

    /**
     * How books are returned.
     *
     * @param patience how long a return waits for its loan, if that is not decided or not known yet (spec 004, 5.7.4)
     * @param lookEvery how often it looks meanwhile
     * @param maxWaiting how many returns wait so at a time in this process; fewer than {@code pacenote.rest.threads}
     * @param rateLimit how many returns a client may send in which time (spec 004-N5)
     */
    public record Returns(
            @NotNull @DefaultValue("1s") Duration patience,

            @NotNull @DurationMin(millis = 1) @DefaultValue("50ms")
            Duration lookEvery,

            @Min(0) @DefaultValue("8") int maxWaiting,
            @NotNull @Valid @DefaultValue RateLimitSettings rateLimit) {}
}
