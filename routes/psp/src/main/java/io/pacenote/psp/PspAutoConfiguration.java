package io.pacenote.psp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The port is there in every process that has this module. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(PspSettings.class)
public class PspAutoConfiguration {

    @Bean
    PspRoutes pspRoutes() {
        return new PspRoutes();
    }

    @Bean
    ProviderRoutes pspProviderRoutes(PspSettings settings, Environment environment, ObjectMapper json) {
        return new ProviderRoutes(new ProviderAddress(settings, environment), new ProviderAnswers(json));
    }

    @Bean(ProviderRoutes.HTTP_CLIENT)
    ProviderHttpClient pspHttpClient(PspSettings settings) {
        return new ProviderHttpClient(settings);
    }

    @Bean(ProviderRoutes.BREAKER)
    Resilience4jConfigurationDefinition pspBreaker(PspSettings settings) {
        var breaker = settings.breaker();
        var definition = new Resilience4jConfigurationDefinition();
        definition.setSlidingWindowSize(String.valueOf(breaker.window()));
        definition.setMinimumNumberOfCalls(String.valueOf(breaker.minimumCalls()));
        definition.setFailureRateThreshold(String.valueOf(breaker.failureRate()));
        definition.setWaitDurationInOpenState(String.valueOf(breaker.openFor().toSeconds()));
        definition.setPermittedNumberOfCallsInHalfOpenState(String.valueOf(breaker.trialCalls()));
        return definition;
    }

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
