package io.pacenote.rest.ratelimit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a client may send. A component of the settings of whoever limits. Each process counts for itself: of three
 * processes behind a load balancer, all together let through three times as many.
 *
 * @param enabled whether anybody is limited
 * @param requests how many requests a client may send at once; as many come back evenly within the window
 * @param window in whole seconds
 * @param clients how many clients are counted at most; above that, those seen seldom and long ago are forgotten
 */
public record RateLimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") @Min(1) @Max(1_000_000) long requests,

        @DefaultValue("1s") @NotNull @DurationMin(seconds = 1)
        Duration window,

        @DefaultValue("10000") @Min(1) int clients) {

    public RateLimitSettings {
        if (window.getNano() != 0) {
            throw new IllegalArgumentException("a rate limit's window has whole seconds, not " + window);
        }
    }
}
