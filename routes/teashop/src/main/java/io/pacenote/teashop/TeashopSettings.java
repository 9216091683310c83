package io.pacenote.teashop;

import io.pacenote.remote.BreakerSettings;
import io.pacenote.rest.ratelimit.RateLimitSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code teashop.*}.
 *
 * @param deadline an order that is not shipped by then is cancelled, and what was paid for it goes back
 * @param price what a unit costs if the order does not say, in the smallest unit of the currency
 * @param currency ISO 4217
 * @param order how orders get paid
 * @param pay how payments are worked through
 * @param store how orders are shipped
 */
@Validated
@ConfigurationProperties("teashop")
public record TeashopSettings(
        @NotNull @DefaultValue("7d") Duration deadline,
        @Min(1) @Max(1_000_000) @DefaultValue("9900") long price,
        @NotBlank @DefaultValue("KRW") String currency,
        @NotNull @Valid @DefaultValue Order order,
        @NotNull @Valid @DefaultValue Pay pay,
        @NotNull @Valid @DefaultValue Store store) {

    /**
     * How orders get paid.
     *
     * @param payUrl base address of the system whose pay context is asked; when empty, it is in this process
     * @param timeout how long the customer waits for payment before his order is left to be paid later
     * @param connections how many calls to pay may be on their way at a time
     * @param breaker when pay is not asked any more
     * @param strict whether an order that cannot be paid now is refused with 503, and not kept (spec 001, 2.8.2);
     *     otherwise it waits, and is paid later
     * @param lease how long an order belongs to the request or process that has it paid; longer than the timeout
     * @param workers how many orders whose payment is due are asked about at once in this process
     * @param poll how often to look for orders whose payment is due and that no commit of this process announced
     * @param firstRetry wait after the first time that pay does not answer; it doubles from there
     * @param maxRetry longest wait between two times
     * @param rateLimit how many orders a client may place in which time (spec 001-K24)
     * @param grpc orders over gRPC
     */
    public record Order(
            @Nullable URI payUrl,
            @NotNull @DefaultValue("1500ms") Duration timeout,
            @Min(1) @DefaultValue("64") int connections,
            @NotNull @Valid @DefaultValue BreakerSettings breaker,
            @DefaultValue("false") boolean strict,
            @NotNull @DefaultValue("10s") Duration lease,
            @Min(1) @DefaultValue("8") int workers,
            @NotNull @DefaultValue("500ms") Duration poll,
            @NotNull @DefaultValue("500ms") Duration firstRetry,
            @NotNull @DefaultValue("15s") Duration maxRetry,
            @NotNull @Valid @DefaultValue RateLimitSettings rateLimit,
            @NotNull @Valid @DefaultValue Grpc grpc) {}

    /**
     * Orders over gRPC (spec 001-K14).
     *
     * @param port where it listens, on the addresses of HTTP; when empty, there is no gRPC
     */
    public record Grpc(@Nullable @Min(1) @Max(65535) Integer port) {}

    /**
     * How payments are worked through.
     *
     * @param poll how often to look for due payments that no commit of this process announced
     * @param workers how many provider calls run at once in this process
     * @param lease how long a payment belongs to the process that took it; longer than the provider's timeout
     * @param firstRetry wait after the first call without an answer; it doubles from there
     * @param maxRetry longest wait between two calls
     */
    public record Pay(
            @NotNull @DefaultValue("500ms") Duration poll,
            @Min(1) @DefaultValue("8") int workers,
            @NotNull @DefaultValue("15s") Duration lease,
            @NotNull @DefaultValue("500ms") Duration firstRetry,
            @NotNull @DefaultValue("15s") Duration maxRetry) {}

    /**
     * How orders are shipped.
     *
     * @param autoShip whether a paid order is shipped when it reaches the store; otherwise the seller ships it (spec 001, 2.8.1)
     */
    public record Store(@DefaultValue("true") boolean autoShip) {}
}
