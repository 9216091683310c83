package io.pacenote.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the HTTP side, {@code pacenote.rest.*}.
 *
 * @param maxBody longest request body that is read; a longer one is answered with 413
 * @param bodyTimeout longest time that a request body may take; 408 beyond
 * @param bodyMinRate bytes per second that a body of announced length must come with; 408 below
 * @param maxJsonDepth how deep objects and arrays of a request body may nest
 * @param threads how many requests of one context are worked on at a time
 * @param queue how many more may wait for it; beyond, requests are answered with 503 instead of waiting for a database that
 *     is too slow for them anyway
 * @param maxWait how long they may wait before they are answered with 503: work that begins when its client has gone is lost
 *     to the others
 * @param idempotencyRetention how long the answer to an Idempotency-Key is kept
 * @param idempotencyPurgePeriod how often answers that are no longer kept are deleted
 * @param corsOrigins origin patterns whose pages may call the systems' paths; empty for none
 */
@Validated
@ConfigurationProperties("pacenote.rest")
public record RestSettings(
        @NotNull @DefaultValue("64KB") DataSize maxBody,
        @NotNull @DefaultValue("10s") Duration bodyTimeout,
        @NotNull @DefaultValue("1KB") DataSize bodyMinRate,
        @Min(2) @Max(500) @DefaultValue("32") int maxJsonDepth,
        @Min(1) @DefaultValue("16") int threads,
        @Min(0) @DefaultValue("512") int queue,

        @NotNull @DurationMin(millis = 1) @DefaultValue("2s")
        Duration maxWait,

        @NotNull @DefaultValue("24h") Duration idempotencyRetention,
        @NotNull @DefaultValue("10m") Duration idempotencyPurgePeriod,
        @NotNull @DefaultValue("*") List<String> corsOrigins) {}
