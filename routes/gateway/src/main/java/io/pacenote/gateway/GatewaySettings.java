package io.pacenote.gateway;

import io.pacenote.remote.BreakerSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code pacenote.gateway.*}.
 *
 * @param systems whose requests are forwarded, by name; unset: all on the class path, if this process runs no system, else none
 * @param address of a context that has no targets: {@code {context}} and {@code {system}} stand for the parts of its name
 * @param targets addresses of a context's processes, separated by commas, which take turns; by its name
 * @param deadline how long forwarding may take, from the request to the last byte of the answer; below 30 s, after which the
 *     server gives up on its own
 * @param connectTimeout how long it may take to connect to a target
 * @param connections how many requests may be on their way to one address at a time
 * @param connectionLife how long a connection is used; shorter than a process serves on after its readiness says no
 * @param readiness how often the readiness of targets with several addresses is asked for
 * @param breaker when a target is not asked any more
 * @param ports further ports of this process at which a context answers as if it were alone, by its name; at that of {@code
 *     gateway} all do (spec 0.5)
 */
@Validated
@ConfigurationProperties("pacenote.gateway")
public record GatewaySettings(
        @Nullable List<String> systems,
        @NotBlank @DefaultValue("http://{context}:8080") String address,
        @NotNull @DefaultValue Map<String, String> targets,

        @NotNull @DurationMin(millis = 1) @DefaultValue("20s")
        Duration deadline,

        @NotNull @DurationMin(millis = 1) @DefaultValue("1s")
        Duration connectTimeout,

        @Min(1) @DefaultValue("64") int connections,

        @NotNull @DurationMin(millis = 1) @DefaultValue("5s")
        Duration connectionLife,

        @NotNull @DurationMin(millis = 1) @DefaultValue("250ms")
        Duration readiness,

        @NotNull @Valid @DefaultValue BreakerSettings breaker,
        @NotNull @DefaultValue Map<String, Integer> ports) {}
