package io.pacenote.kakao;

import io.pacenote.remote.BreakerSettings;
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
 * Settings {@code pacenote.kakao.*}.
 *
 * @param url where the service is; when empty, the simulator in this process
 * @param timeout how long a call may take from asking for a connection to the last byte of the answer
 * @param connections how many calls may be on their way at a time; the others wait, within the timeout
 * @param breaker when to stop calling; a refused message is no failure
 */
@Validated
@ConfigurationProperties("pacenote.kakao")
public record KakaoSettings(
        @Nullable URI url,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
        Duration timeout,

        @DefaultValue("8") @Min(1) int connections,
        @DefaultValue @Valid BreakerSettings breaker) {}
