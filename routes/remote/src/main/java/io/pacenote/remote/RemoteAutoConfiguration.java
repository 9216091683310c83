package io.pacenote.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The circuit breakers of a process, in one place. */
@AutoConfiguration
public class RemoteAutoConfiguration {

    /** Camel puts the circuit breakers of all routes into it, when it finds it. */
    @Bean
    @ConditionalOnMissingBean
    CircuitBreakerRegistry circuitBreakerRegistry() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    BreakerOperations breakerOperations(CircuitBreakerRegistry breakers) {
        return new BreakerOperations(breakers);
    }
}
