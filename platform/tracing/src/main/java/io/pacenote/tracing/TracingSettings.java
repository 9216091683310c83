package io.pacenote.tracing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code pacenote.tracing.*}. What is done with spans is set by OpenTelemetry's own, {@code otel.*} or {@code OTEL_*}.
 *
 * @param enabled whether business cases are traced, and sent to a collector
 */
@ConfigurationProperties("pacenote.tracing")
public record TracingSettings(@DefaultValue("false") boolean enabled) {}
