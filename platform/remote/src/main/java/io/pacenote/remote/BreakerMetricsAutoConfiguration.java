package io.pacenote.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Measures all circuit breakers with Micrometer, under the names of Resilience4j ({@code resilience4j.circuitbreaker.*}), where
 * there is a registry and its module for Micrometer.
 */
@AutoConfiguration(
        after = RemoteAutoConfiguration.class,
        afterName = "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass({MeterRegistry.class, TaggedCircuitBreakerMetrics.class})
@ConditionalOnBean(MeterRegistry.class)
public class BreakerMetricsAutoConfiguration {

    /** One that comes later is measured from then on. */
    @Bean
    MeterBinder breakerMeters(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }
}
