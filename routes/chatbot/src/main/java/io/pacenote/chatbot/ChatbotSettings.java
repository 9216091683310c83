package io.pacenote.chatbot;

import io.pacenote.remote.BreakerSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code chatbot.*}.
 *
 * @param deadline a request that is not decided by then is refused; longer than an outage of what decides may last
 * @param train how requests are decided
 * @param marketing how recommendations are sent
 */
@Validated
@ConfigurationProperties("chatbot")
public record ChatbotSettings(
        @NotNull @DefaultValue("7d") Duration deadline,
        @NotNull @Valid @DefaultValue Train train,
        @NotNull @Valid @DefaultValue Marketing marketing) {

    /**
     * How requests are decided.
     *
     * @param refusedPhrases a request that says one of these, and nothing else, is refused (spec 002-F10, 3.6.7)
     * @param timeout how long a decision may take; after it, it is asked again later
     * @param breaker when nobody is asked for decisions any more
     * @param poll how often to look for undecided requests that no commit of this process announced
     * @param workers how many decisions are asked at once in this process
     * @param lease how long a request belongs to the process that took it; longer than the timeout
     * @param firstRetry wait after the first time without a decision; it doubles from there
     * @param maxRetry longest wait between two times
     */
    public record Train(
            @NotNull @DefaultValue("불가능") Set<String> refusedPhrases,

            @NotNull @DurationMin(millis = 1) @DefaultValue("2s")
            Duration timeout,

            @NotNull @Valid @DefaultValue BreakerSettings breaker,
            @NotNull @DefaultValue("500ms") Duration poll,
            @Min(1) @DefaultValue("8") int workers,
            @NotNull @DefaultValue("15s") Duration lease,
            @NotNull @DefaultValue("500ms") Duration firstRetry,
            @NotNull @DefaultValue("1m") Duration maxRetry) {}

    /**
     * How recommendations are sent (spec 002-F9).
     *
     * @param poll how often to look for recommendations to send that no commit of this process announced
     * @param workers how many recommendations are sent at once in this process
     * @param lease how long a recommendation belongs to the process that took it; longer than {@code pacenote.kakao.timeout}
     * @param firstRetry wait after the first time without an answer; it doubles from there
     * @param maxRetry longest wait between two times
     */
    public record Marketing(
            @NotNull @DefaultValue("500ms") Duration poll,
            @Min(1) @DefaultValue("8") int workers,
            @NotNull @DefaultValue("15s") Duration lease,
            @NotNull @DefaultValue("500ms") Duration firstRetry,
            @NotNull @DefaultValue("15s") Duration maxRetry) {}
}
