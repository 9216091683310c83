package io.pacenote.tracing;

import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether cases are traced: if {@code pacenote.tracing.enabled} says so, by the {@code OpenTelemetry} of the application. */
@AutoConfiguration(
        after = OpenTelemetrySdkAutoConfiguration.class,
        afterName = "org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration")
@EnableConfigurationProperties(TracingSettings.class)
public class TracingAutoConfiguration {

    /** @throws IllegalStateException where cases are to be traced, and nothing is there that could */
    @Bean
    @ConditionalOnMissingBean
    Tracing tracing(TracingSettings settings) {
        if (settings.enabled()) {
            throw new IllegalStateException("pacenote.tracing.enabled=true needs OpenTelemetry: put"
                    + " io.opentelemetry:opentelemetry-sdk-extension-autoconfigure and an exporter on the class path");
        }
        return Tracing.OFF;
    }

    /** Where OpenTelemetry is on the class path; before the other, which is for all else. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OpenTelemetry.class)
    @ConditionalOnBooleanProperty("pacenote.tracing.enabled")
    static class WithOpenTelemetry {

        @Bean
        Tracing openTelemetryTracing(ObjectProvider<OpenTelemetry> openTelemetry) {
            return new OpenTelemetryTracing(openTelemetry.getObject());
        }
    }
}
