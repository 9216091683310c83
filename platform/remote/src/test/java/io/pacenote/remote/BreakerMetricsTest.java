package io.pacenote.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Circuit breakers are measured in an application that has this module alone. */
class BreakerMetricsTest {

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withConfiguration(
                    AutoConfigurations.of(RemoteAutoConfiguration.class, BreakerMetricsAutoConfiguration.class));

    @Test
    void theStateOfEachBreakerIsMeasuredAlsoOfOneThatComesLater() {
        host.run(application -> {
            MeterRegistry meters = application.getBean(MeterRegistry.class);
            application.getBean(MeterBinder.class).bindTo(meters);
            var breaker = application.getBean(CircuitBreakerRegistry.class).circuitBreaker("shop.stock.breaker");
            assertThat(isIn("open", meters)).isZero();

            breaker.transitionToOpenState();

            assertThat(isIn("open", meters)).isEqualTo(1);
            assertThat(isIn("closed", meters)).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.micrometer", "io.github.resilience4j.micrometer"})
    void withoutMicrometerOrItsModuleNothingIsMeasured(String absent) {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader(absent))
                .withConfiguration(
                        AutoConfigurations.of(RemoteAutoConfiguration.class, BreakerMetricsAutoConfiguration.class))
                .run(application ->
                        assertThat(application).hasNotFailed().doesNotHaveBean(BreakerMetricsAutoConfiguration.class));
    }

    private static double isIn(String state, MeterRegistry meters) {
        return meters.get("resilience4j.circuitbreaker.state")
                .tags("name", "shop.stock.breaker", "state", state)
                .gauge()
                .value();
    }
}
