package io.pacenote.nicecall;

import io.pacenote.remote.BreakerSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code nicecall.*}.
 *
 * @param deadline a call that no driver has been offered by then is denied, and what was paid for it goes back
 * @param caller how calls get paid
 * @param payment how payments are worked through
 * @param catcher where drivers drive
 * @param dashboard where the dashboard keeps its records
 */
@Validated
@ConfigurationProperties("nicecall")
public record NicecallSettings(
        @NotNull @DefaultValue("1h") Duration deadline,
        @NotNull @Valid @DefaultValue Caller caller,
        @NotNull @Valid @DefaultValue Payment payment,
        @NotNull @Valid @DefaultValue Catcher catcher,
        @NotNull @Valid @DefaultValue Dashboard dashboard) {

    /**
     * How calls get paid.
     *
     * @param paymentUrl base address of the system whose payment context is asked; when empty, it is in this process
     * @param timeout how long the customer waits for payment before he is asked to come again (spec 003, 4.7)
     * @param connections how many calls to payment may be on their way at a time
     * @param breaker when payment is not asked any more
     * @param lease how long a payment belongs to the request that began it; longer than the timeout
     * @param resumeEvery how often to look for payments whose request died
     */
    public record Caller(
            @Nullable URI paymentUrl,
            @NotNull @DefaultValue("1500ms") Duration timeout,
            @Min(1) @DefaultValue("64") int connections,
            @NotNull @Valid @DefaultValue BreakerSettings breaker,
            @NotNull @DefaultValue("10s") Duration lease,
            @NotNull @DefaultValue("1s") Duration resumeEvery) {}

    /**
     * How payments are worked through.
     *
     * @param minimum the least that is taken, in the smallest unit of the currency (spec 003-F10)
     * @param maximum the most that a call may cost, in the same unit; not below the minimum
     * @param currency ISO 4217
     * @param hold how long a payment of unknown outcome may stay so, if nobody asks for it again, and how long one that was approved
     *     by hand is kept for a call that does not come
     * @param poll how often to look for due refunds that no commit of this process announced
     * @param workers how many refunds run at once in this process
     * @param lease how long a refund belongs to the process that took it; longer than the provider's timeout
     * @param firstRetry wait after the first call without an answer; it doubles from there
     * @param maxRetry longest wait between two calls
     */
    public record Payment(
            @Min(1) @DefaultValue("5000") long minimum,
            @Min(1) @DefaultValue("1000000") long maximum,
            @NotBlank @DefaultValue("KRW") String currency,
            @NotNull @DefaultValue("1h") Duration hold,
            @NotNull @DefaultValue("500ms") Duration poll,
            @Min(1) @DefaultValue("4") int workers,
            @NotNull @DefaultValue("15s") Duration lease,
            @NotNull @DefaultValue("500ms") Duration firstRetry,
            @NotNull @DefaultValue("15s") Duration maxRetry) {

        public Payment {
            if (maximum < minimum) {
                throw new IllegalArgumentException(
                        "nicecall.payment.maximum (%d) is below nicecall.payment.minimum (%d)"
                                .formatted(maximum, minimum));
            }
        }
    }

    /**
     * Where drivers drive.
     *
     * @param area names of the served areas, in any case (spec 003-F9, 4.6)
     * @param areaFile a file with such names, separated by commas or lines, that takes the place of the list while it is there;
     *     it is read for each call, so that a changed one takes effect at once
     */
    public record Catcher(
            @NotEmpty @DefaultValue({"kangnam", "dongjak", "nowon", "mapo", "jongro", "bundang"})
            Set<String> area,

            @Nullable Path areaFile) {}

    /**
     * Where the dashboard keeps its records.
     *
     * @param store folder of its HSQLDB database, which belongs to one process at a time (spec 003-N8)
     */
    public record Dashboard(
            @NotNull @DefaultValue(".pacenote/nicecall-dashboard")
            Path store) {}
}
