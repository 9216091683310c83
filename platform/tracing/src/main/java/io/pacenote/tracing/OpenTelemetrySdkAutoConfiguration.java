package io.pacenote.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * OpenTelemetry as its documents say: by {@code otel.*} in the application's settings, or {@code OTEL_*} in its environment.
 * Without any, spans go by OTLP over HTTP to a collector on this machine, and measurements and logs nowhere.
 */
@AutoConfiguration(
        beforeName = "org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration")
@ConditionalOnClass(AutoConfiguredOpenTelemetrySdk.class)
@ConditionalOnBooleanProperty("pacenote.tracing.enabled")
public class OpenTelemetrySdkAutoConfiguration {

    private static final String PREFIX = "otel";
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.exporter.otlp.protocol",
            "http/protobuf",
            "otel.metrics.exporter",
            "none",
            "otel.logs.exporter",
            "none");

    /** Processes of the same application are told apart by an id that each run has of its own. */
    private static final Resource RUN = Resource.create(Attributes.of(
            AttributeKey.stringKey("service.instance.id"), UUID.randomUUID().toString()));

    /** Its end sends what has not been sent; Spring waits for that. */
    @Bean
    @ConditionalOnMissingBean(OpenTelemetry.class)
    OpenTelemetrySdk openTelemetrySdk(Environment environment) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> settings(environment))
                .addResourceCustomizer((told, settings) -> RUN.merge(told))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
    }

    private static Map<String, String> settings(Environment environment) {
        Map<String, String> settings = new HashMap<>(DEFAULTS);
        settings.put("otel.service.name", environment.getProperty("spring.application.name", "pacenote"));
        Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((name, value) -> settings.put(PREFIX + '.' + name, value));
        return settings;
    }
}
