package io.pacenote.codriver;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code codriver.*}.
 *
 * @param price what a subscription costs, in the smallest unit of the currency
 * @param currency ISO 4217
 * @param deadline an application that is not subscribed by then is undone; longer than an outage of the provider may last
 * @param barredMembers members that management does not register
 * @param payment how payments are worked through
 */
@Validated
@ConfigurationProperties("codriver")
public record CodriverSettings(
        @Min(1) @DefaultValue("9900") long price,
        @NotBlank @DefaultValue("KRW") String currency,
        @NotNull @DefaultValue("1d") Duration deadline,
        @NotNull @DefaultValue Set<Long> barredMembers,
        @NotNull @Valid @DefaultValue Payments payment) {

    /**
     * How payments are worked through.
     *
     * @param poll how often to look for due payments that no commit of this process announced
     * @param workers how many provider calls run at once in this process
     * @param lease how long a payment belongs to the process that took it; longer than the provider's timeout
     * @param firstRetry wait after the first call without an answer; it doubles from there
     * @param maxRetry longest wait between two calls
     * @param reconcileEvery how often to look for settled payments whose books are to be compared
     * @param reconcileAfter how long after its settlement a payment is compared with the provider's books
     */
    public record Payments(
            @NotNull @DefaultValue("500ms") Duration poll,
            @Min(1) @DefaultValue("16") int workers,
            @NotNull @DefaultValue("15s") Duration lease,
            @NotNull @DefaultValue("500ms") Duration firstRetry,
            @NotNull @DefaultValue("15s") Duration maxRetry,
            @NotNull @DefaultValue("10s") Duration reconcileEvery,
            @NotNull @DefaultValue("30s") Duration reconcileAfter) {}
}
